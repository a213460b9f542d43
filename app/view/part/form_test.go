package part

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestFormErrorsDoNotMoveFields(t *testing.T) {
	name, place := NewEntry(), NewEntry()
	date := NewDateEntry("2026-11-22")
	form := NewForm(1,
		&Field{Name: "name", Label: "ชื่อ", Object: name, Hint: "ชื่อเต็ม"},
		&Field{Name: "date", Label: "วันที่", Object: date, Hint: "พ.ศ."},
		&Field{Name: "place", Label: "สถานที่", Object: place})
	open(t, form, 600, 400)
	if !says(form, "ชื่อเต็ม") || !says(form, "พ.ศ.") {
		t.Errorf("hints are shown: %q", said(form))
	}
	top := form.body.Position()
	place1 := form.fields[2].cell.Position()
	form.SetErrors(map[string]string{"name": "ว่าง", "date": "ผิด"})
	if form.fields[2].cell.Position() != place1 {
		t.Error("an error beneath a field moves nothing in the form")
	}
	if says(form.body, "ชื่อเต็ม") || !says(form.body, "ว่าง") || !says(form.body, "ผิด") {
		t.Errorf("errors take the hints' place: %q", said(form.body))
	}
	if form.body.Position() == top {
		t.Error("the summary stands above the form")
	}
	form.SetErrors(nil)
	if !says(form.body, "ชื่อเต็ม") || says(form, "ว่าง") || form.body.Position() != top {
		t.Errorf("all is as before: %q", said(form))
	}
}

func TestFormSummaryLeadsToTheField(t *testing.T) {
	last := NewMoneyEntry()
	fields := []*Field{}
	for range 30 {
		fields = append(fields, &Field{Label: "ช่อง", Object: NewEntry()})
	}
	form := NewForm(1, append(fields, &Field{Name: "money", Label: "งบประมาณ", Object: last})...)
	page := NewPage(form)
	w := open(t, page, 600, 300)
	form.Reveal, form.Grew = page.Reveal, page.Resettle
	form.SetErrors(map[string]string{"money": "เกิน", "elsewhere": "ไม่มีช่องนี้"})
	if !says(form.summary, "ไม่มีช่องนี้") {
		t.Error("what has no field is said in the summary")
	}
	test.Tap(buttonsIn(form.summary)[0])
	if w.Canvas().Focused() != fyne.Focusable(last.Entry()) {
		t.Errorf("the focus is on %T", w.Canvas().Focused())
	}
	if page.scroll.Offset.Y == 0 {
		t.Error("the page scrolls to the field")
	}
	if form.Jump("nobody") {
		t.Error("there is no such field")
	}
}

// The sentence beside a link of the summary stands whole, in as many lines as it takes.
func TestFormSummaryStandsWhole(t *testing.T) {
	form := NewForm(1, &Field{Name: "money", Label: "งบประมาณ", Object: NewMoneyEntry()}, &Field{Name: "why", Label: "เหตุผล", Object: NewEntry()})
	open(t, NewPage(form), 420, 400)
	form.SetErrors(map[string]string{"money": "เกิน", "why": strings.Repeat("ติดลบในวันนี้ ", 12) + "โปรดตรวจวันที่"})
	short, long := form.summary.Objects[1].Size().Height, form.summary.Objects[2].Size().Height
	if !says(form.summary, "โปรดตรวจวันที่") || long < short+2*Plain.height() {
		t.Errorf("the short sentence has %v, the long one %v", short, long)
	}
	if bottom := form.summary.Objects[2].Position().Y + long; bottom > form.summary.Size().Height {
		t.Errorf("the summary of %v ends at %v", form.summary.Size().Height, bottom)
	}
}

func TestFormColumns(t *testing.T) {
	f := func(wide bool) *Field { return &Field{Label: "ช่อง", Object: NewEntry(), Wide: wide} }
	fields := []*Field{f(false), f(false), f(true), f(false), f(true)}
	hidden := f(false)
	hidden.Object.Hide()
	form := NewForm(2, append(fields, hidden)...)
	open(t, form, 1000, 500)
	var got []int
	for _, row := range (&formLayout{form: form}).rows() {
		got = append(got, len(row))
	}
	if !slices.Equal(got, []int{2, 1, 1, 1}) {
		t.Errorf("rows of %v fields", got)
	}
	left, right := fields[0].cell, fields[1].cell
	if left.Position().Y != right.Position().Y || right.Position().X < left.Size().Width || fields[2].cell.Size().Width != 1000 {
		t.Errorf("left %v, right %v, wide %v", left.Position(), right.Position(), fields[2].cell.Size())
	}
}

func TestChoice(t *testing.T) {
	type code string
	var told []code
	c := NewChoice([]Option[code]{{"a", "สมชาย"}, {"b", "สมหญิง"}, {"c", "สมชาย"}}, func(v code) { told = append(told, v) })
	open(t, c, 300, 60)
	c.Set("c")
	if c.Value() != "c" || c.Selected != "สมชาย (2)" || len(told) != 0 {
		t.Errorf("set: %q %q told %v", c.Value(), c.Selected, told)
	}
	c.SetSelected("สมหญิง")
	c.SetSelected("สมหญิง")
	if c.Value() != "b" || !slices.Equal(told, []code{"b"}) {
		t.Errorf("chosen: %q told %v", c.Value(), told)
	}
	c.SetChoices([]Option[code]{{"x", "อื่น"}, {"b", "สมหญิง"}})
	if c.Value() != "b" {
		t.Errorf("the value stays while it can be chosen: %q", c.Value())
	}
	c.SetChoices([]Option[code]{{"x", "อื่น"}})
	if c.Value() != "" || c.Selected != "" || len(told) != 1 {
		t.Errorf("and goes when it cannot: %q %q told %v", c.Value(), c.Selected, told)
	}
}

func TestMultiChoice(t *testing.T) {
	var told [][]string
	m := NewMultiChoice([]Option[string]{{"1", "ก"}, {"2", "ข"}, {"3", "ค"}}, func(v []string) { told = append(told, v) })
	open(t, m, 300, 200)
	m.Set([]string{"3", "1", "none"})
	if !slices.Equal(m.Values(), []string{"1", "3"}) || len(told) != 0 {
		t.Errorf("set: %v told %v", m.Values(), told)
	}
	test.Tap(m.checks[1])
	if len(told) != 1 || !slices.Equal(told[0], []string{"1", "2", "3"}) {
		t.Errorf("ticked: %v", told)
	}
	m.SetChoices([]Option[string]{{"3", "ค"}, {"4", "ง"}})
	if !slices.Equal(m.Values(), []string{"3"}) {
		t.Errorf("ticks stay with their values: %v", m.Values())
	}
}

func TestFlowFillsTheWidth(t *testing.T) {
	var options []Option[string]
	for _, label := range []string{"ผู้สูงอายุ", "ผู้ที่มีภาวะพึ่งพิง", "เด็ก", "คนพิการ", "วัยทำงาน", "พระ"} {
		options = append(options, Option[string]{label, label})
	}
	m := NewMultiChoice(options, nil)
	open(t, NewColumn(m), 1000, 400)
	wide := m.Size().Height
	open(t, NewColumn(m), 200, 400)
	if narrow := m.Size().Height; narrow <= 2*wide {
		t.Errorf("%v high when wide, %v when narrow", wide, narrow)
	}
}

// undrawn is a program whose driver knows the canvas of nothing, as Fyne's does of what it has not drawn yet.
type undrawn struct{ fyne.App }

type undrawing struct{ fyne.Driver }

func (u undrawn) Driver() fyne.Driver                           { return undrawing{u.App.Driver()} }
func (undrawing) CanvasForObject(fyne.CanvasObject) fyne.Canvas { return nil }

func TestAFieldJustShownTakesTheFocus(t *testing.T) {
	here, reason := NewEntry(), NewEntry()
	form := NewForm(1, &Field{Name: "here", Label: "มา", Object: here}, &Field{Name: "reason", Label: "เหตุที่ไม่มา", Object: reason})
	reason.Hide()
	w := open(t, form, 600, 400)
	w.Canvas().Focus(here)
	app := fyne.CurrentApp()
	fyne.SetCurrentApp(undrawn{app})
	defer fyne.SetCurrentApp(app)
	reason.Show()
	form.Refresh()
	if !form.Jump("reason") || w.Canvas().Focused() != fyne.Focusable(reason) {
		t.Errorf("%T has the focus", w.Canvas().Focused())
	}
}
