package part

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestTheWheelOverAFieldMovesThePage(t *testing.T) {
	one, many := NewEntry(), NewText(2)
	many.SetText(strings.Repeat("ที่ปั้น\n", 9))
	table := NewEditTable(EditColumn{Title: "กิจกรรม", Width: 200})
	fields := []*Field{{Label: "ก", Object: one}, {Label: "ข", Object: many}, {Label: "ค", Object: table}}
	for range 9 {
		fields = append(fields, &Field{Label: "ง", Object: NewText(4)})
	}
	page := NewPage(NewCard("หัวข้อ", NewForm(1, fields...)))
	w := open(t, container.NewStack(page), 600, 400)
	cell := table.entries[0][0]
	turn := func(e *Entry) float32 {
		page.scroll.ScrollToTop()
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(e).AddXY(e.Size().Width/2, e.Size().Height/2)
		test.Scroll(w.Canvas(), at, 0, -40)
		return page.scroll.Offset.Y
	}
	for name, e := range map[string]*Entry{"one line": one, "many lines": many, "a table": cell} {
		if turn(e) == 0 {
			t.Errorf("%s: the page stands still", name)
		}
	}
	w.Canvas().Focus(one)
	if turn(one) == 0 {
		t.Error("one line being edited: the page stands still")
	}
	w.Canvas().Focus(many)
	if turn(many) != 0 {
		t.Error("many lines being edited: the page moves instead of the text")
	}
}
