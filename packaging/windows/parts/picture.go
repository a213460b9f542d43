package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"slices"
)

func fill(out *image.RGBA, c color.Color) {
	draw.Draw(out, out.Bounds(), image.NewUniform(c), image.Point{}, draw.Src)
}

// place draws a picture over another at a point.
func place(out *image.RGBA, in image.Image, at image.Point) {
	draw.Draw(out, image.Rectangle{at, at.Add(in.Bounds().Size())}, in, in.Bounds().Min, draw.Over)
}

// shrink is a square picture in another size: each new pixel is the mean of the old ones beneath it, weighed by how much of each
// it covers. Colours are premultiplied, so that what is transparent adds none.
func shrink(in image.Image, size int) *image.RGBA {
	b := in.Bounds()
	out := image.NewRGBA(image.Rect(0, 0, size, size))
	for y := range size {
		for x := range size {
			out.Set(x, y, mean(in, b, x, y, size))
		}
	}
	return out
}

// mean is the colour of one pixel of size×size over the picture. Lengths are in 1/size of an old pixel, hence whole numbers.
func mean(in image.Image, b image.Rectangle, x, y, size int) color.RGBA64 {
	var r, g, bl, a, all uint64
	for oy := y * b.Dy() / size; oy*size < (y+1)*b.Dy(); oy++ {
		high := min((oy+1)*size, (y+1)*b.Dy()) - max(oy*size, y*b.Dy())
		for ox := x * b.Dx() / size; ox*size < (x+1)*b.Dx(); ox++ {
			wide := min((ox+1)*size, (x+1)*b.Dx()) - max(ox*size, x*b.Dx())
			weight := uint64(high * wide)
			cr, cg, cb, ca := in.At(b.Min.X+ox, b.Min.Y+oy).RGBA()
			r, g, bl, a = r+weight*uint64(cr), g+weight*uint64(cg), bl+weight*uint64(cb), a+weight*uint64(ca)
			all += weight
		}
	}
	return color.RGBA64{uint16(r / all), uint16(g / all), uint16(bl / all), uint16(a / all)}
}

// bmp writes a picture as Windows' bitmap of 24 bits: the only kind that NSIS shows (BITMAPFILEHEADER and BITMAPINFOHEADER, then
// rows from the bottom, blue before green before red, each filled up to four bytes).
func bmp(in *image.RGBA) []byte {
	const headers, perMetre = 14 + 40, 2835 // 72 dots an inch
	width, height := in.Bounds().Dx(), in.Bounds().Dy()
	row := (3*width + 3) / 4 * 4
	var out bytes.Buffer
	write(&out, [2]byte{'B', 'M'}, uint32(headers+row*height), uint32(0), uint32(headers))
	write(&out, uint32(40), int32(width), int32(height), uint16(1), uint16(24), uint32(0), uint32(row*height))
	write(&out, int32(perMetre), int32(perMetre), uint32(0), uint32(0))
	for y := height - 1; y >= 0; y-- {
		for x := range width {
			c := in.RGBAAt(x, y)
			out.Write([]byte{c.B, c.G, c.R})
		}
		out.Write([]byte{0, 0, 0}[:row-3*width])
	}
	return out.Bytes()
}

// icon is the program's icon in one size.
type icon struct {
	raw     []byte // as a PNG file
	picture image.Image
}

// readIcons reads the icon's PNGs in a folder, the smallest first. Small ones are drawn by hand, hence not made from the large.
func readIcons(folder string) ([]icon, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.png"))
	if err != nil {
		return nil, err
	}
	var out []icon
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		picture, err := png.Decode(bytes.NewReader(raw))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if size := picture.Bounds().Size(); size.X != size.Y || size.X > 256 {
			return nil, fmt.Errorf("%s is no icon: it has %v pixels", path, size)
		}
		out = append(out, icon{raw, picture})
	}
	if len(out) == 0 {
		return nil, errors.New("there is no PNG in " + folder)
	}
	slices.SortFunc(out, func(a, b icon) int { return cmp.Compare(a.picture.Bounds().Dx(), b.picture.Bounds().Dx()) })
	return out, nil
}

// ico is a file with an icon in all its sizes, each as a PNG, which Windows reads since Vista (ICONDIR, then an ICONDIRENTRY for
// each, then the PNGs).
func ico(icons []icon) []byte {
	var head, body bytes.Buffer
	write(&head, uint16(0), uint16(1), uint16(len(icons)))
	for _, i := range icons {
		side := uint8(i.picture.Bounds().Dx()) // 256 is written 0
		at := 6 + 16*len(icons) + body.Len()
		write(&head, side, side, uint16(0), uint16(1), uint16(32), uint32(len(i.raw)), uint32(at))
		body.Write(i.raw)
	}
	return append(head.Bytes(), body.Bytes()...)
}

func write(out *bytes.Buffer, values ...any) {
	for _, v := range values {
		_ = binary.Write(out, binary.LittleEndian, v) // a buffer takes all, and the values have fixed sizes
	}
}
