package main

import (
	"image"
	"image/color"
	"testing"
)

// drawn is a white picture with a black bar.
func drawn(bar image.Rectangle) *image.Gray {
	p := image.NewGray(image.Rect(0, 0, 40, 40))
	for i := range p.Pix {
		p.Pix[i] = 255
	}
	for y := bar.Min.Y; y < bar.Max.Y; y++ {
		for x := bar.Min.X; x < bar.Max.X; x++ {
			p.SetGray(x, y, color.Gray{})
		}
	}
	return p
}

// A mark of five dots by three that stands three dots off, or is not there, is seen; one that is a dot off is not.
func TestADisplacedMarkIsSeen(t *testing.T) {
	mark := image.Rect(10, 10, 15, 13)
	for _, c := range []struct {
		name  string
		other image.Rectangle
		seen  bool
	}{
		{"same", mark, false},
		{"a dot to the right", mark.Add(image.Pt(1, 0)), false},
		{"a dot up", mark.Add(image.Pt(0, -1)), false},
		{"three dots up", mark.Add(image.Pt(0, -3)), true},
		{"three to the left", mark.Add(image.Pt(-3, 0)), true},
		{"absent", image.Rectangle{}, true},
	} {
		stray := paperTolerance.stray(drawn(mark), drawn(c.other))
		if seen := stray > paperTolerance.pixels; seen != c.seen {
			t.Errorf("%s: %d stray dots, seen %v", c.name, stray, seen)
		}
	}
}

func TestAPartOutsideThePictureIsWhite(t *testing.T) {
	p := part(drawn(image.Rect(0, 0, 40, 40)), image.Rect(30, 30, 50, 50))
	if p.GrayAt(0, 0).Y != 0 || p.GrayAt(15, 15).Y != 255 {
		t.Errorf("inside %d, outside %d", p.GrayAt(0, 0).Y, p.GrayAt(15, 15).Y)
	}
}

// What a reader loses, adds or swaps is found; white space is not.
func TestWhatAReaderDoesIsTallied(t *testing.T) {
	s := sample{lines: [][]string{{"ที่ ปั้น", "น้ำ", "น้ำ"}}}
	for _, c := range []struct {
		name, read   string
		lines, pages int
	}{
		{"exact", "ที่ ปั้น\nน้ำ\nน้ำ\n", 3, 1},
		{"wide gaps", "ที่    ปั้น   น้ำ\n\n น้ำ", 3, 1},
		{"a false space", "ที่ ปั ้น\nน้ำ\nน้ำ", 2, 1},
		{"marks swapped", "ท่ี ปั้น\nน้ำ\nน้ำ", 2, 1},
		{"one of two lost", "ที่ ปั้น\nน้ำ", 2, 0},
		{"something added", "ที่ ปั้น\nน้ำ\nน้ำ\n-", 3, 0},
	} {
		got := s.against([]string{c.read})
		if got.goodLines != c.lines || got.goodPages != c.pages {
			t.Errorf("%s: %s", c.name, got)
		}
	}
	if got := s.against(nil); got.goodLines != 0 || got.goodPages != 0 {
		t.Errorf("nothing read: %s", got)
	}
}
