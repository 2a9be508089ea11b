//go:build !wasm

package web

import (
	"bytes"
	"encoding/xml"
	"image/color"
	"image/png"
	"testing"
)

func TestTheMarkIsTwoHalvesAndASeam(t *testing.T) {
	for _, size := range []int{192, 512} {
		picture, err := png.Decode(bytes.NewReader(iconPNG(size, square)))
		if err != nil {
			t.Fatal(err)
		}
		if got := picture.Bounds().Size(); got.X != size || got.Y != size {
			t.Errorf("%d pixels wide was asked for, and %v came", size, got)
		}
		for place, want := range map[point]color.NRGBA{
			{2, 2}: ground, {98, 50}: ground,
			{30, 50}: leftHalf, {75, 50}: rightHalf,
			{50, 34}: gold, {57, 48}: gold,
		} {
			x, y := int(place.x*float64(size)/100), int(place.y*float64(size)/100)
			if got := color.NRGBAModel.Convert(picture.At(x, y)); got != want {
				t.Errorf("size %d: at %v there is %v, want %v", size, place, got, want)
			}
		}
	}
}

func TestTheDrawingIsWellFormed(t *testing.T) {
	var drawing struct {
		XMLName xml.Name `xml:"http://www.w3.org/2000/svg svg"`
		ViewBox string   `xml:"viewBox,attr"`
	}
	if err := xml.Unmarshal(iconSVG(), &drawing); err != nil {
		t.Fatal(err)
	}
	if drawing.ViewBox != "0 0 100 100" {
		t.Errorf("viewBox is %q", drawing.ViewBox)
	}
}
