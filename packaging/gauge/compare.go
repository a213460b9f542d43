package main

import (
	"image"
	"image/color"
	"image/draw"
)

// tolerance says when two drawings of a text differ visibly: when more than pixels dark points of one have nothing near dark
// within reach points in the other.
type tolerance struct {
	dark, near uint8 // a point is dark below the one, and near dark below the other; 0 is black
	reach      int
	pixels     int
}

// stray counts the dark points of either picture that the other lacks. Both show the same rectangle.
func (t tolerance) stray(a, b *image.Gray) int { return t.lacking(a, b) + t.lacking(b, a) }

// lacking counts the dark points of a without a counterpart in b.
func (t tolerance) lacking(a, b *image.Gray) int {
	n := 0
	for y := range a.Rect.Dy() {
		for x := range a.Rect.Dx() {
			if a.Pix[a.PixOffset(a.Rect.Min.X+x, a.Rect.Min.Y+y)] < t.dark && !t.has(b, x, y) {
				n++
			}
		}
	}
	return n
}

func (t tolerance) has(b *image.Gray, x, y int) bool {
	for v := max(y-t.reach, 0); v <= min(y+t.reach, b.Rect.Dy()-1); v++ {
		for u := max(x-t.reach, 0); u <= min(x+t.reach, b.Rect.Dx()-1); u++ {
			if b.Pix[b.PixOffset(b.Rect.Min.X+u, b.Rect.Min.Y+v)] < t.near {
				return true
			}
		}
	}
	return false
}

// difference is a text that is drawn in two ways.
type difference struct {
	text   string
	stray  int
	ours   *image.Gray
	theirs *image.Gray
}

// show puts differences one under another: ours, theirs, and both over one another with ours in red and theirs in blue.
func show(list []difference) image.Image {
	const gap = 10
	width, height := 0, gap
	for _, d := range list {
		width = max(width, 3*(d.ours.Rect.Dx()+gap)+gap)
		height += d.ours.Rect.Dy() + gap
	}
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(out, out.Rect, image.White, image.Point{}, draw.Src)
	y := gap
	for _, d := range list {
		w, h := d.ours.Rect.Dx(), d.ours.Rect.Dy()
		for k, p := range []image.Image{d.ours, d.theirs, over(d)} {
			x := gap + k*(w+gap)
			draw.Draw(out, image.Rect(x, y, x+w, y+h), p, p.Bounds().Min, draw.Src)
		}
		y += h + gap
	}
	return out
}

func over(d difference) image.Image {
	out := image.NewRGBA(image.Rect(0, 0, d.ours.Rect.Dx(), d.ours.Rect.Dy()))
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			a := d.ours.GrayAt(d.ours.Rect.Min.X+x, d.ours.Rect.Min.Y+y).Y
			b := d.theirs.GrayAt(d.theirs.Rect.Min.X+x, d.theirs.Rect.Min.Y+y).Y
			out.Set(x, y, color.RGBA{b, uint8((int(a) + int(b)) / 2), a, 255})
		}
	}
	return out
}

// grey is a picture in shades of grey over white.
func grey(p image.Image) *image.Gray {
	if g, ok := p.(*image.Gray); ok {
		return g
	}
	out := image.NewGray(p.Bounds())
	draw.Draw(out, out.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(out, out.Rect, p, p.Bounds().Min, draw.Over)
	return out
}

// part is a rectangle of a picture; what lies outside the picture is white.
func part(p *image.Gray, r image.Rectangle) *image.Gray {
	out := image.NewGray(image.Rect(0, 0, r.Dx(), r.Dy()))
	draw.Draw(out, out.Rect, image.White, image.Point{}, draw.Src)
	inside := r.Intersect(p.Rect)
	draw.Draw(out, inside.Sub(r.Min), p, inside.Min, draw.Src)
	return out
}
