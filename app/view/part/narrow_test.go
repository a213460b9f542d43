package part

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// A form of two columns becomes one column where it is narrow, and its labels go above their fields where it is narrower still.
func TestFormFitsItsWidth(t *testing.T) {
	first := &Field{Label: "งบประมาณที่ขอรับการสนับสนุน", Object: NewEntry(), Hint: long}
	second := &Field{Label: "วันที่", Object: NewDateEntry("")}
	form := NewForm(2, first, second)
	page := NewPage(form)
	form.Grew = page.Resettle
	w := open(t, page, 900, 600)
	for _, c := range []struct {
		width        float32
		beside, left bool // the second field beside the first; the labels left of their fields
	}{{1100, true, true}, {600, false, true}, {280, false, false}, {1100, true, true}} {
		w.Resize(fyne.NewSize(c.width, 600))
		if beside := first.cell.Position().Y == second.cell.Position().Y; beside != c.beside {
			t.Errorf("at %v: side by side is %v", c.width, beside)
		}
		label, field := first.cell.Objects[0], first.cell.Objects[1]
		if left := field.Position().Y < label.Size().Height; left != c.left {
			t.Errorf("at %v: the label beside its field is %v", c.width, left)
		}
		if end := field.Position().X + field.Size().Width + first.cell.Position().X; end > form.Size().Width+1 {
			t.Errorf("at %v: a field ends at %v of %v", c.width, end, form.Size().Width)
		}
		if got := strings.Join(strings.Fields(strings.Join(said(first.cell), "")), ""); !strings.HasSuffix(got, strings.Join(strings.Fields(long), "")) {
			t.Errorf("at %v: the hint is cut: %q", c.width, got)
		}
	}
}

// A note that needs a second line has the form laid out anew.
func TestALongNoteMakesRoom(t *testing.T) {
	date := NewDateEntry("")
	form := NewForm(1, &Field{Label: "วันที่", Object: date}, &Field{Label: "ต่อไป", Object: NewEntry()})
	page := NewPage(form)
	told := 0
	form.Grew = func() { told++; page.Resettle() }
	open(t, page, 320, 600)
	below := func() float32 { return form.fields[1].cell.Position().Y }
	before := below()
	date.SetError("เลือกวันที่ให้อยู่ในปีงบประมาณ 2569 คือระหว่าง 1 ต.ค. 68 ถึง 30 ก.ย. 69")
	if told == 0 || below() <= before {
		t.Errorf("told %d times, the next field stays at %v", told, below())
	}
	date.SetError("")
	if below() != before {
		t.Errorf("the next field stands at %v, not at %v", below(), before)
	}
}

func TestTabsGoToASecondRow(t *testing.T) {
	beside := NewCut("แก้แล้วบันทึกเอง", Small)
	var list []Tab
	for _, label := range []string{"สำนักงานและพื้นที่", "กองทุนและคณะกรรมการ", "เอกสารและเครื่องนี้"} {
		list = append(list, Tab{Label: label, Content: NewLabel(label, Plain)})
	}
	tabs := NewTabs(beside, list...)
	w := open(t, tabs, 900, 300)
	if beside.Position().X == 0 || tabs.buttons[2].Position().Y != 0 {
		t.Errorf("in one row: %v, %v", beside.Position(), tabs.buttons[2].Position())
	}
	w.Resize(fyne.NewSize(300, 300))
	last := tabs.buttons[2]
	if last.Position().Y == 0 || last.Position().X+last.Size().Width > 300 || beside.Position().Y < last.Position().Y+last.Size().Height {
		t.Errorf("in several: %v %v, beside %v", last.Position(), last.Size(), beside.Position())
	}
}

func TestEndsAndHalves(t *testing.T) {
	name, sums := NewLabel("10(1) สนับสนุนการจัดบริการสาธารณสุข", Plain), NewLine("248,650.00 จากแผน 280,000.00", Plain)
	ends := NewEnds(name, sums)
	left, right := NewLabel(long, Plain), NewEntry()
	halves := NewHalves(left, right)
	column := NewColumn(ends, halves)
	w := open(t, column, 900, 400)
	places := map[bool]int{}
	for width := float32(900); width > 240; width -= 20 {
		w.Resize(fyne.NewSize(width, 400))
		lines := said(name)
		free := width - Plain.measure(lines[len(lines)-1]) - gap()
		beneath := sums.Position().Y >= name.Size().Height
		places[beneath]++
		if fits := sums.MinSize().Width <= free; fits == beneath || strings.HasSuffix(said(sums)[0], ellipsis) {
			t.Errorf("at %v: %q beneath %q is %v", width, said(sums), lines, beneath)
		}
		if left.Size().Width != right.Size().Width || halves.Position().Y < sums.Position().Y+sums.Size().Height || left.Size().Height < left.MinSize().Height {
			t.Errorf("at %v: halves of %v and %v at %v", width, left.Size(), right.Size(), halves.Position())
		}
	}
	if places[true] == 0 || places[false] == 0 {
		t.Errorf("beneath and beside: %v", places)
	}
}

// A text that is longer than its field slides with the caret, and no bar covers its lower marks.
func TestLongTextSlidesWithoutABar(t *testing.T) {
	e := NewEntry()
	w := open(t, e, 120, 40)
	e.SetText("กตัญญู " + worst)
	w.Canvas().Focus(e)
	e.toEnd()
	var drawn *canvas.Text
	bars := 0
	var look func(fyne.CanvasObject)
	look = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *canvas.Text:
			drawn = o
		case fyne.Widget:
			if strings.HasPrefix(fmt.Sprintf("%T", o), "*widget.scrollBar") {
				bars++
			}
			for _, child := range test.WidgetRenderer(o).Objects() {
				look(child)
			}
		}
	}
	look(e)
	caret := e.CursorPosition().X
	if shift := fyne.CurrentApp().Driver().AbsolutePositionForObject(drawn).X; bars != 0 || caret < 120 || caret+shift > 120 {
		t.Errorf("%d bars, the caret at %v of a text that stands at %v", bars, caret, shift)
	}
}
