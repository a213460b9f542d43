package part

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

func TestFieldsGoneToByEnterAreInSight(t *testing.T) {
	var fields []*Field
	for range 12 {
		fields = append(fields, &Field{Label: "ก", Object: NewEntry()}, &Field{Label: "ข", Object: NewDateEntry("2026-11-22")},
			&Field{Label: "ค", Object: NewRating(1, []string{"ก", "ข"})}, &Field{Label: "ง", Object: NewChoice([]Option[string]{{"a", "ก"}}, nil)})
	}
	page := NewPage(NewCard("หัวข้อ", NewForm(1, fields...)))
	w := open(t, container.NewVSplit(NewLabel("บน", Plain), container.NewStack(page)), 600, 500)
	driver := fyne.CurrentApp().Driver()
	w.Canvas().Focus(fields[0].Object.(*Entry))
	seen := 0
	for range fields {
		o := w.Canvas().Focused().(fyne.CanvasObject)
		top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(page).Y
		if top < 0 || top+o.Size().Height > page.Size().Height {
			t.Fatalf("%d: %T stands at %v of %v", seen, o, top, page.Size().Height)
		}
		seen++
		press(w.Canvas().Focused(), fyne.KeyReturn)
	}
	if seen != len(fields) || page.margin.Size().Height <= 2*page.Size().Height {
		t.Errorf("seen %d", seen)
	}
}
