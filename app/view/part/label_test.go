package part

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kongthun/app/view/look"
)

func TestLabelIsAsHighAsItsLines(t *testing.T) {
	label, below := NewLabel(long+"\n"+worst, Plain), NewLine("ต่อไป", Plain)
	w := open(t, NewColumn(label, below), 900, 400)
	for _, width := range []float32{900, 500, 250, 120, 700} {
		w.Resize(fyne.NewSize(width, 800))
		drawn := said(label)
		if label.Size().Height != float32(len(drawn))*Plain.height() {
			t.Errorf("at %v: %d lines in %v", width, len(drawn), label.Size().Height)
		}
		if below.Position().Y < label.Size().Height {
			t.Errorf("at %v: the next object overlaps", width)
		}
		for _, line := range drawn {
			if w := Plain.measure(line); w > width+1 {
				t.Errorf("at %v: %q is %v wide", width, line, w)
			}
		}
		if got := strings.Join(strings.Fields(strings.Join(drawn, "")), ""); got != strings.Join(strings.Fields(long+worst), "") {
			t.Errorf("at %v: the text became %q", width, got)
		}
	}
}

func TestPageSettlesNestedText(t *testing.T) {
	inner := NewLabel(long, Muted)
	page := NewPage(NewCard("หัว", NewColumn(NewNotice(long, Warning), inner)), NewLine("ท้าย", Plain))
	w := open(t, page, 400, 300)
	if inner.Size().Height < inner.MinSize().Height {
		t.Errorf("%v high, wants %v", inner.Size().Height, inner.MinSize().Height)
	}
	if page.margin.Size().Height <= 300 {
		t.Errorf("the page scrolls: %v", page.margin.Size())
	}
	w.Resize(fyne.NewSize(1300, 300))
	if got := len(said(inner)); got != 1 {
		t.Errorf("%d lines on a wide page", got)
	}
	page.SetObjects(NewLine("อื่น", Plain))
	if says(page, "ท้าย") || !says(page, "อื่น") {
		t.Errorf("the page shows %q", said(page))
	}
}

func TestLineCutsAtAClusterOnlyWhenItMust(t *testing.T) {
	cutting, whole := NewCut(long, Plain), NewLine(worst, Strong)
	open(t, NewFrame(NewColumn(cutting, whole), nil, NewLine("", Plain)), 300, 200)
	drawn := said(cutting)[0]
	if !strings.HasSuffix(drawn, ellipsis) || Plain.measure(drawn) > 301 || cutting.Text() != long {
		t.Errorf("cut to %q", drawn)
	}
	if got := said(whole)[0]; got != worst {
		t.Errorf("whole: %q", got)
	}
	if whole.MinSize().Width < Strong.measure(worst) {
		t.Error("a line wants its whole width")
	}
	cutting.Set("สั้น", Error)
	if got := said(cutting)[0]; got != "สั้น" {
		t.Errorf("after Set: %q", got)
	}
}

func TestToneSizes(t *testing.T) {
	if !(Title.size() > Heading.size() && Heading.size() > Plain.size() && Plain.size() > Small.size()) {
		t.Error("titles are larger than headings, headings than text, text than hints")
	}
	for tone := Plain; tone <= OnDark; tone++ {
		if tone.height() < tone.size()*1.3 {
			t.Errorf("tone %d: %v is too low for marks above and below", tone, tone.height())
		}
	}
}

// The pictures of the worst words, in both faces and all sizes, are compared bit for bit: marks must neither be clipped nor move.
func TestWorstWordsLookAsTheyDid(t *testing.T) {
	settings := fyne.CurrentApp().Settings()
	t.Cleanup(func() { settings.SetTheme(look.New(1)) })
	for _, scale := range look.Scales {
		settings.SetTheme(look.New(scale))
		entry, many := NewEntry(), NewText(2)
		entry.SetText(worst)
		many.SetText("กตัญญูต่อผู้สูงวัย " + worst)
		column := NewColumn(
			NewLabel(worst, Title), NewLabel(worst, Heading), NewLabel(worst, Plain), NewLabel(worst, Strong), NewLabel(worst, Small),
			entry, many, NewButton(worst, nil), NewCut(worst+worst, Plain))
		w := open(t, column, 400*scale, 300)
		w.Resize(fyne.NewSize(400*scale, column.MinSize().Height))
		test.AssertRendersToImage(t, fmt.Sprintf("worst-%.0f.png", 100*scale), w.Canvas())
	}
}

// What grows as much as its neighbour shrinks leaves every sum of heights as it was; the parts move all the same, in a card too.
func TestAPageOfTheSameHeightIsLaidOutAnew(t *testing.T) {
	for name, wrap := range map[string]func(...fyne.CanvasObject) fyne.CanvasObject{
		"column": func(o ...fyne.CanvasObject) fyne.CanvasObject { return NewColumn(o...) },
		"card":   func(o ...fyne.CanvasObject) fyne.CanvasObject { return NewCard("หัวข้อ", NewColumn(o...)) },
		"cards by halves": func(o ...fyne.CanvasObject) fyne.CanvasObject {
			return NewHalves(NewCard("", NewColumn(NewCard("", NewTightColumn(o...)))), NewLabel("", Plain))
		},
	} {
		above, below, last := NewLabel("บรรทัดเดียว", Plain), NewLabel("หนึ่ง\nสอง\nสาม", Plain), NewLabel("ท้าย", Plain)
		page := NewPage(wrap(above, below, last))
		open(t, page, 400, 100) // lower than what stands on it, so that the page is as high as that
		was, end, high := below.Position().Y, last.Position().Y, page.margin.Size()
		above.SetText("หนึ่ง\nสอง\nสาม")
		below.SetText("บรรทัดเดียว")
		page.Resettle()
		if page.margin.Size() != high || last.Position().Y != end {
			t.Fatalf("%s: the test is no test, the heights differ", name)
		}
		if moved := below.Position().Y - was; moved != 2*Plain.height() {
			t.Errorf("%s: what stands below two more lines moved by %v", name, moved)
		}
		if below.Size().Height != Plain.height() || above.Size().Height != 3*Plain.height() {
			t.Errorf("%s: labels are %v and %v high", name, above.Size().Height, below.Size().Height)
		}
	}
}
