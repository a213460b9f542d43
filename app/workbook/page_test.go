package workbook

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestWideTablesGoOverSeveralPages(t *testing.T) {
	for _, c := range []struct {
		name   string
		widths []float64
		want   spread
	}{
		{"narrow", []float64{100, 100, 40}, spread{across: 1, first: 3}},
		{"wide", []float64{30, 42, 100, 60, 100}, spread{across: 2, fixed: 2, first: 4}},
		{"its first column is too wide to be repeated", []float64{80, 100, 100}, spread{across: 2, first: 2}},
		{"three pages", slices.Repeat([]float64{60}, 11), spread{across: 4, fixed: 1, first: 4}},
		{"one column", []float64{255}, spread{across: 2}},
	} {
		if got := spreadOf(c.widths); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

// Whatever the columns, the pages have room for all of them at the size that can be read, and what stands on each is never all of one.
func TestPagesHaveRoomForTheirColumns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		widths := rapid.SliceOfN(rapid.Float64Range(4, 60), 1, 40).Draw(t, "widths")
		s := spreadOf(widths)
		all, fixed := 0.0, 0.0
		for i, w := range widths {
			if all += w; i < s.fixed {
				fixed += w
			}
		}
		if fixed > fixedWidth || s.fixed >= len(widths) || (s.across == 1) != (all <= pageWidth) || s.across == 1 && s.fixed != 0 {
			t.Fatalf("%v wide: %+v", all, s)
		}
		if room := pageWidth + float64(s.across-1)*(pageWidth-fixed); room < all || room-(pageWidth-fixed) >= all {
			t.Fatalf("%v wide, %+v", all, s)
		}
	})
}
