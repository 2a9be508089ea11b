//go:build !wasm

package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"os"
	"path"
	"sync"

	"github.com/tdewolff/minify/v2"
)

// assetFolder holds everything that is not a page.
const assetFolder = "assets"

//go:embed *.js style.css parts/*.css
var static embed.FS

// assets are the files beside the pages, under names that change with their
// content.
type assets struct {
	Style, LaterStyle          asset
	Early, Boot, Late          asset
	Leave, Away                asset
	WasmExec, Wasm             asset
	Icon, SmallIcon, LargeIcon asset
	MaskableIcon, ShapeIcon    asset
	NarrowScreen, WideScreen   asset
	LinkPicture                asset
}

type asset struct{ file }

// hashDigits is how much of a hash a name carries: 48 bits, so that in a life of
// a million builds no two contents of one asset share a name.
const hashDigits = 12

// newAsset names the content: "boot.js" becomes "assets/boot.0123456789ab.js".
func newAsset(name string, content []byte) asset {
	hash := sha256.Sum256(content)
	extension := path.Ext(name)
	stem := name[:len(name)-len(extension)]
	hashed := stem + "." + hex.EncodeToString(hash[:])[:hashDigits] + extension
	return asset{file{path.Join(assetFolder, hashed), content}}
}

// assets reads everything a page refers to.
func (s Site) assets() (a assets, err error) {
	a = pictures()
	if a.Wasm, err = readAsset("app.wasm", s.Wasm); err != nil {
		return a, err
	}
	if a.WasmExec, err = readAsset("wasm_exec.js", s.WasmExec); err != nil {
		return a, err
	}
	if a.Style, a.LaterStyle, err = styleSheets(); err != nil {
		return a, err
	}
	if a.Early, err = script("early.js", earlyParts...); err != nil {
		return a, err
	}
	if a.Boot, err = script("boot.js", bootParts...); err != nil {
		return a, err
	}
	if a.Late, err = script("late.js", lateParts...); err != nil {
		return a, err
	}
	if a.Leave, err = script("leave.js", "leave.js"); err != nil {
		return a, err
	}
	if a.Away, err = script("away.js", "away.js"); err != nil {
		return a, err
	}
	return a, nil
}

func (a assets) files() []file {
	return []file{
		a.Style.file, a.LaterStyle.file, a.Early.file, a.Boot.file, a.Leave.file, a.Late.file, a.Away.file, a.WasmExec.file, a.Wasm.file,
		a.Icon.file, a.SmallIcon.file, a.LargeIcon.file, a.MaskableIcon.file, a.ShapeIcon.file,
		a.NarrowScreen.file, a.WideScreen.file, a.LinkPicture.file,
	}
}

// pictures are the assets that code draws. They are the same in every build.
var pictures = sync.OnceValue(func() assets {
	return assets{
		Icon:         newAsset("icon.svg", iconSVG()),
		SmallIcon:    newAsset("icon-192.png", iconPNG(192, rounded)),
		LargeIcon:    newAsset("icon-512.png", iconPNG(512, rounded)),
		MaskableIcon: newAsset("icon-square.png", iconPNG(512, square)),
		ShapeIcon:    newAsset("icon-shape.png", iconPNG(512, shape)),
		NarrowScreen: newAsset("screen-narrow.png", screenPNG(narrowScreen)),
		WideScreen:   newAsset("screen-wide.png", screenPNG(wideScreen)),
		LinkPicture:  newAsset("link.png", screenPNG(linkPicture)),
	}
})

func readAsset(name, source string) (asset, error) {
	content, err := os.ReadFile(source)
	if err != nil {
		return asset{}, fmt.Errorf("%s: %w; \"make build\" makes it", name, err)
	}
	return newAsset(name, content), nil
}

// smaller returns embedded files one after the other as they are sent: without
// comments, spaces and long names.
func smaller(name, kind string, by minify.Minifier, parts []string) (asset, error) {
	var source bytes.Buffer
	for _, part := range parts {
		content, err := static.ReadFile(part)
		if err != nil {
			return asset{}, err
		}
		source.Write(content)
	}
	minifier := minify.New()
	minifier.Add(kind, by)
	small, err := minifier.Bytes(kind, source.Bytes())
	if err != nil {
		return asset{}, fmt.Errorf("%s: %w", name, err)
	}
	return newAsset(name, small), nil
}
