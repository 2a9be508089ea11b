//go:build !wasm

package web

import (
	"bytes"
	"encoding/json"
	"image"
	_ "image/png"
	"path"
	"strings"
	"testing"
)

// described builds the small site and reads its manifest as a system does.
func described(t *testing.T, base string) (map[string][]byte, manifest) {
	t.Helper()
	files := mustBuild(t, smallSite(t, base))
	var m manifest
	decoder := json.NewDecoder(bytes.NewReader(files[manifestFile]))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&m); err != nil {
		t.Fatal(err)
	}
	return files, m
}

// fetched returns the picture that a manifest names, and fails where it is not
// what the manifest says.
func fetched(t *testing.T, files map[string][]byte, base string, p manifestPicture) (width, height int) {
	t.Helper()
	name, within := strings.CutPrefix(p.Src, base)
	content, there := files[name]
	if !within || !there {
		t.Fatalf("%s is not on the site", p.Src)
	}
	if kind, _, _ := strings.Cut(contentTypes[path.Ext(name)], ";"); kind != p.Type {
		t.Errorf("%s is sent as %s, and the manifest says %s", p.Src, kind, p.Type)
	}
	if p.Type == "image/svg+xml" {
		return 0, 0
	}
	picture, format, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil || format != "png" {
		t.Fatalf("%s: %s, %v", p.Src, format, err)
	}
	if said := (screenSize{picture.Width, picture.Height}).String(); said != p.Sizes {
		t.Errorf("%s is %s, and the manifest says %s", p.Src, said, p.Sizes)
	}
	return picture.Width, picture.Height
}

// What PWABuilder requires and recommends of a manifest. What it asks of the
// host and of the worker is in handler_test.go and worker_browser_test.go.
func TestTheManifestIsWhole(t *testing.T) {
	const base = "/sub/"
	_, m := described(t, base)
	for what, ok := range map[string]bool{
		"name":             m.Name == "Mend",
		"short name":       m.ShortName == "Mend",
		"description":      m.Description != "",
		"id":               m.ID == base,
		"start":            m.StartURL == base,
		"scope":            m.Scope == base,
		"language":         m.Lang == "en" && m.Dir == "ltr",
		"display":          m.Display == "standalone",
		"orientation":      m.Orientation == "any",
		"theme colour":     m.ThemeColor == webColour(ground),
		"background":       m.BackgroundColor == webColour(ground),
		"one window":       m.LaunchHandler.ClientMode == "focus-existing",
		"icons":            len(m.Icons) == 5,
		"screenshots":      len(m.Screenshots) == 2,
		"shortcuts":        len(m.Shortcuts) == 2,
		"the colour bar":   strings.Contains(shellSource, `content="`+m.ThemeColor+`"`),
		"start is listed":  m.Shortcuts[0].URL == base,
		"result is listed": m.Shortcuts[1].URL == base+"result/",
	} {
		if !ok {
			t.Errorf("the manifest is not right about: %s\n%+v", what, m)
		}
	}
}

func TestEveryPictureOfTheManifestIsThere(t *testing.T) {
	files, m := described(t, "/sub/")
	found := map[string]bool{}
	for _, icon := range m.Icons {
		fetched(t, files, "/sub/", icon)
		found[icon.Sizes+" "+icon.Purpose] = true
	}
	for _, want := range []string{"192x192 any", "512x512 any", "512x512 maskable", "512x512 monochrome", "any any"} {
		if !found[want] {
			t.Errorf("there is no icon that is %s", want)
		}
	}
	for _, shortcut := range m.Shortcuts {
		if shortcut.Name == "" || len(shortcut.Icons) == 0 {
			t.Errorf("shortcut %+v lacks a name or an icon", shortcut)
		}
		for _, icon := range shortcut.Icons {
			fetched(t, files, "/sub/", icon)
		}
	}
}

func TestScreenshotsHaveTheShapesThatSystemsTake(t *testing.T) {
	files, m := described(t, "/")
	for i, formFactor := range []string{"narrow", "wide"} {
		shot := m.Screenshots[i]
		width, height := fetched(t, files, "/", shot)
		short, long := min(width, height), max(width, height)
		if shot.FormFactor != formFactor || short < 320 || long > 3840 || float64(long)/float64(short) > 2.3 {
			t.Errorf("%+v is %d by %d", shot, width, height)
		}
		if (width > height) != (formFactor == "wide") {
			t.Errorf("%s is %d by %d", formFactor, width, height)
		}
	}
}
