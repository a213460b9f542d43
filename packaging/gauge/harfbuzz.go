package main

import (
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// cell is the room of one text in a picture, in points of the picture.
type cell struct {
	size   int // of the letters
	up     int // above the base line
	down   int // below it
	beside int // on both sides
}

func (c cell) height() int { return c.up + c.down }

// harfbuzz draws texts one under another with hb-view, each in a cell. HB_DRAW=0 lets cairo draw the outlines: hb-view's other way
// cuts off high tone marks.
func harfbuzz(folder, font string, c cell, texts []string) (*image.Gray, error) {
	lines := filepath.Join(folder, "lines.txt")
	if err := os.WriteFile(lines, []byte(strings.Join(texts, "\n")+"\n"), 0o600); err != nil {
		return nil, err
	}
	picture := filepath.Join(folder, "harfbuzz.png")
	view := exec.Command("hb-view", "--font-file", font, "--font-size", fmt.Sprint(c.size), "--text-file", lines, "--language", "th",
		"--font-extents", fmt.Sprintf("%d,%d,0", c.up, c.down), "--margin", fmt.Sprintf("0 %d 0 %d", c.beside, c.beside),
		"--output-format", "png", "--output-file", picture)
	view.Env = append(os.Environ(), "HB_DRAW=0")
	if out, err := view.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("hb-view: %w: %s", err, out)
	}
	return readPicture(picture)
}

func readPicture(path string) (*image.Gray, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	p, err := png.Decode(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return grey(p), nil
}

func writePicture(path string, p image.Image) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := png.Encode(f, p); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
