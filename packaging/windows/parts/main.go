package main

import (
	"flag"
	"fmt"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	stage := flag.String("stage", "", "folder with the program's files as they are to be installed")
	icons := flag.String("icons", "", "folder with the program's icon, a square PNG for each size in pixels, called 16.png and so on")
	out := flag.String("out", "", "folder that the parts go to")
	flag.Parse()
	if err := produce(*stage, *icons, *out); err != nil {
		fmt.Fprintln(os.Stderr, "parts:", err)
		os.Exit(1)
	}
}

// produce writes all parts.
func produce(stage, icons, out string) error {
	files, err := list(stage)
	if err != nil {
		return err
	}
	pictures, err := readIcons(icons)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	largest := pictures[len(pictures)-1].picture
	for name, content := range map[string][]byte{
		"files.nsh":  []byte(installing(stage, files)),
		"gone.nsh":   []byte(removing(files)),
		"setup.ico":  ico(pictures),
		"side.bmp":   bmp(banner(largest, 2*164, 2*314, 2*96, ground)),
		"header.bmp": bmp(banner(largest, 2*150, 2*57, 2*45, color.White)),
	} {
		if err := os.WriteFile(filepath.Join(out, name), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// ground is what lies behind the icon at the side of the first and the last page.
var ground = color.RGBA{0xe3, 0xf1, 0xee, 0xff}

// banner is a picture for the installer: the icon on a ground, in its middle, or at its right end where it lies flat.
func banner(icon image.Image, width, height, size int, ground color.Color) *image.RGBA {
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	fill(out, ground)
	at := image.Pt((width-size)/2, height/4)
	if width > height {
		margin := (height - size) / 2
		at = image.Pt(width-size-margin, margin)
	}
	place(out, shrink(icon, size), at)
	return out
}

// nsis is a text as makensis reads it between quotes.
func nsis(s string) string {
	return strings.NewReplacer("$", "$$", "`", "$\\`").Replace(s)
}
