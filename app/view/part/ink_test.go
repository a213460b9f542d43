package part

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/view/look"
)

// places are the parts that show a text, each made with a text in it, and the tone that the text is drawn in.
var places = []struct {
	name string
	tone Tone
	make func(text string) fyne.CanvasObject
}{
	{"label", Plain, func(s string) fyne.CanvasObject { return NewLabel(s, Plain) }},
	{"title", Title, func(s string) fyne.CanvasObject { return NewLabel(s, Title) }},
	{"heading", Heading, func(s string) fyne.CanvasObject { return NewLabel(s, Heading) }},
	{"hint", Small, func(s string) fyne.CanvasObject { return NewLabel(s, Small) }},
	{"line", Strong, func(s string) fyne.CanvasObject { return NewLine(s, Strong) }},
	{"cut line", Plain, func(s string) fyne.CanvasObject { return NewCut(s, Plain) }},
	{"notice", Warning, func(s string) fyne.CanvasObject { return NewNotice(s, Warning) }},
	{"card", Heading, func(s string) fyne.CanvasObject { return NewCard(s, NewLabel("", Plain)) }},
	{"number", Title, func(s string) fyne.CanvasObject { return NewStat(s, "", Plain) }},
	{"button", Strong, func(s string) fyne.CanvasObject { return NewButton(s, nil) }},
	{"tick", Plain, func(s string) fyne.CanvasObject { return NewCheck(s, nil) }},
	{"field", Plain, func(s string) fyne.CanvasObject { return filled(NewEntry(), s) }},
	{"field of many lines", Plain, func(s string) fyne.CanvasObject { return filled(NewText(2), s) }},
	{"field with a menu", Plain, func(s string) fyne.CanvasObject {
		return Suggest(filled(NewEntry(), s), func() []string { return nil })
	}},
	{"drop-down", Plain, func(s string) fyne.CanvasObject {
		c := NewChoice([]Option[string]{{"a", s}}, nil)
		c.Set("a")
		return c
	}},
	{"cell", Plain, func(s string) fyne.CanvasObject { return tableOf(s, blank) }},
	{"head of a column", Strong, func(s string) fyne.CanvasObject { return tableOf(blank, s) }},
	{"cell of a grid", Plain, func(s string) fyne.CanvasObject { return gridOf(s, "", "") }},
	{"head of a row", Plain, func(s string) fyne.CanvasObject { return gridOf("", s, "") }},
	{"head of a grid", Small, func(s string) fyne.CanvasObject { return gridOf("", "", s) }},
	{"cell to fill in", Plain, func(s string) fyne.CanvasObject {
		t := NewEditTable(EditColumn{Title: "", Width: 200, Weight: 1})
		t.SetRows([]Row{{s}, {"-"}})
		return t
	}},
	{"rating", Plain, func(s string) fyne.CanvasObject {
		r := NewRating(1, []string{"", s, ""})
		r.Set(2)
		return r
	}},
}

func filled(e *Entry, text string) *Entry {
	e.SetText(text)
	return e
}

func tableOf(cell, head string) fyne.CanvasObject {
	t := NewTable([]Column[string]{{Title: head, Width: 250, Weight: 1, Text: func(s string) string { return s }}}, nil, "")
	t.SetRows([]string{cell, ""})
	return t
}

func gridOf(cell, row, column string) fyne.CanvasObject {
	g := NewGrid(GridSource{
		Rows: func() int { return 2 }, Columns: func() int { return 1 },
		RowHead: func(r int) string { return []string{row, ""}[r] }, ColumnHead: func(int) string { return column },
		Cell: func(r, _ int) GridCell { return GridCell{Text: []string{cell, ""}[r]} },
		Key:  func(int, int, rune) bool { return false }, Clear: func(int, int) {},
	})
	g.HeadWidth, g.CellWidth = 90, 100
	return g
}

// inkOf draws an object with a text and without it, and gives the rectangle of all that differs: the ink of the text.
func inkOf(t *testing.T, w fyne.Window, text string, make func(string) fyne.CanvasObject) image.Rectangle {
	t.Helper()
	draw := func(s string) *image.NRGBA {
		o := make(s)
		o.Resize(fyne.NewSize(300, settle(o, 300)))
		o.Move(fyne.NewPos(10, 20))
		w.SetContent(container.NewWithoutLayout(o))
		w.Resize(fyne.NewSize(320, 240))
		return w.Canvas().Capture().(*image.NRGBA)
	}
	draw(text) // what is drawn for the first time may not have its icons yet
	return differing(draw(text), draw(blank))
}

// blank is a text without ink, which parts do not take for none at all.
const blank = " "

// differing is the rectangle around the pixels in which two pictures differ clearly: more than a third of the most.
func differing(a, b *image.NRGBA) (ink image.Rectangle) {
	off := func(i int) (most int) {
		for k := i; k < i+3; k++ {
			most = max(most, int(a.Pix[k])-int(b.Pix[k]), int(b.Pix[k])-int(a.Pix[k]))
		}
		return most
	}
	most := 0
	for i := 0; i < len(a.Pix); i += 4 {
		most = max(most, off(i))
	}
	for i := 0; i < len(a.Pix); i += 4 {
		if d := off(i); d > 0 && d > most/3 {
			x, y := i%a.Stride/4, i/a.Stride
			ink = ink.Union(image.Rect(x, y, x+1, y+1))
		}
	}
	return ink
}

// free draws a text by itself, with room all around.
func free(tone Tone) func(string) fyne.CanvasObject {
	return func(s string) fyne.CanvasObject { return container.NewPadded(newText(s, tone)) }
}

func apart(a, b image.Rectangle) bool {
	off := func(a, b int) bool { return a-b > 1 || b-a > 1 }
	return off(a.Dx(), b.Dx()) || off(a.Dy(), b.Dy())
}

// Wherever a worst word stands, and however large the text is, as much of it is seen as when it is drawn by itself: nothing is cut
// above, below, or at the sides.
func TestWorstWordsAreWholeEverywhere(t *testing.T) {
	settings := fyne.CurrentApp().Settings()
	t.Cleanup(func() { settings.SetTheme(look.New(1)) })
	for _, scale := range look.Scales {
		settings.SetTheme(look.New(scale))
		w := test.NewTempWindow(t, nil)
		w.SetPadded(false)
		for _, place := range places {
			t.Run(fmt.Sprintf("%s at %v", place.name, scale), func(t *testing.T) {
				for _, word := range []string{"ปั้นฎุฝี่", "กตัญญูฐุ", "น้ำผู้กิ๊ฟฏูฬุฤๅ"} {
					want := inkOf(t, w, word, free(place.tone))
					if got := inkOf(t, w, word, place.make); want.Empty() || apart(got, want) {
						t.Errorf("%s is %v, and %v by itself", word, got.Size(), want.Size())
					}
				}
			})
		}
	}
}

func TestInkSeesWhatIsCut(t *testing.T) {
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	whole := inkOf(t, w, "ปั้นฎุ", free(Plain))
	cut := inkOf(t, w, "ปั้นฎุ", func(s string) fyne.CanvasObject {
		return clipAround(container.New(lowLayout{}, newText(s, Plain)))
	})
	if !apart(whole, cut) {
		t.Errorf("%v and %v seem the same", whole, cut)
	}
	if theme.TextSize() != 15 || strings.Count(worst, " ") < 11 {
		t.Error("the tests that follow want the size of 100 % and all of the worst words")
	}
}

// lowLayout lifts its object out of the view by a few units.
type lowLayout struct{}

func (lowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, -9))
	objects[0].Resize(size)
}
func (lowLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 30) }
