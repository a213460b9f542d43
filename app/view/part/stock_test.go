package part

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestCompletions(t *testing.T) {
	stock := []string{"ตรงกับปัญหา มีตัวชี้วัด", "ตรงเวลา", "ให้รายงานผล", ""}
	for text, want := range map[string][]string{
		"":                       {"ตรงกับปัญหา มีตัวชี้วัด", "ตรงเวลา", "ให้รายงานผล"},
		"ตรง":                    {"ตรงกับปัญหา มีตัวชี้วัด", "ตรงเวลา"},
		"ตรงกับปัญหา ":           {"ตรงกับปัญหา มีตัวชี้วัด"},
		"เห็นควร ให้":            {"เห็นควร ให้รายงานผล"},
		"บรรทัดแรก\nให้":         {"บรรทัดแรก\nให้รายงานผล"},
		"อื่น":                   {"อื่น ตรงกับปัญหา มีตัวชี้วัด", "อื่น ตรงเวลา", "อื่น ให้รายงานผล"},
		"ตรงเวลา":                {"ตรงเวลา ตรงกับปัญหา มีตัวชี้วัด", "ตรงเวลา ให้รายงานผล"},
		"ตรงเวลา ":               {"ตรงเวลา ตรงกับปัญหา มีตัวชี้วัด", "ตรงเวลา ให้รายงานผล"},
		"บรรทัดแรก\n":            {"บรรทัดแรก\nตรงกับปัญหา มีตัวชี้วัด", "บรรทัดแรก\nตรงเวลา", "บรรทัดแรก\nให้รายงานผล"},
		strings.Join(stock, " "): nil,
	} {
		var got []string
		for _, c := range complete(text, stock) {
			got = append(got, c.text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// menuOf is what the open menu offers; a line is picked by the keys, by its place.
func menuOf(t *testing.T, w fyne.Window) (labels []string, pick func(int)) {
	t.Helper()
	menu, ok := w.Canvas().Focused().(*widget.PopUpMenu)
	if !ok {
		t.Fatal("no menu is open")
	}
	for _, i := range menu.Items {
		labels = append(labels, said(i)...)
	}
	return labels, func(at int) {
		for range at + 1 {
			press(menu, fyne.KeyDown)
		}
		press(menu, fyne.KeyReturn)
	}
}

func TestStockSentencesAreOfferedAndKept(t *testing.T) {
	for name, e := range map[string]*Entry{"one line": NewEntry(), "many lines": NewText(4)} {
		t.Run(name, func(t *testing.T) {
			stock := []string{"ตรงกับปัญหา", "ให้รายงานผล " + strings.Repeat("ที่", 90)}
			var stored []string
			e.OnLeave = func(text string) { stored = append(stored, text) }
			SuggestStock(e, func() []string { return stock }, func(text string) { stock = append([]string{text}, stock...) })
			w := open(t, e, 500, 300)
			typeInto(w, e, "ต")
			press(e, fyne.KeyDown)
			labels, pick := menuOf(t, w)
			if !slices.Equal(labels, []string{"ตรงกับปัญหา", "เก็บเป็นข้อความที่ใช้บ่อย"}) {
				t.Errorf("offered %q", labels)
			}
			pick(0)
			if e.Text != "ตรงกับปัญหา" || stored[len(stored)-1] != e.Text || w.Canvas().Focused() != fyne.Focusable(e) {
				t.Errorf("the text is %q, stored %q", e.Text, stored)
			}
			typeInto(w, e, "เร่งด่วน")
			if e.Text != "ตรงกับปัญหาเร่งด่วน" {
				t.Fatalf("after picking one types %q", e.Text)
			}
			press(e, fyne.KeyDown)
			labels, pick = menuOf(t, w)
			if n := len(labels); n != 2 || !strings.HasSuffix(labels[0], "…") {
				t.Errorf("offered %q", labels)
			}
			pick(len(labels) - 1)
			if stock[0] != "ตรงกับปัญหาเร่งด่วน" || stored[len(stored)-1] != stock[0] {
				t.Errorf("kept %q, stored %q", stock[0], stored)
			}
			press(e, fyne.KeyDown)
			if labels, _ = menuOf(t, w); slices.Contains(labels, "เก็บเป็นข้อความที่ใช้บ่อย") {
				t.Error("what is kept is offered for keeping")
			}
		})
	}
}

// Down goes through the lines of a text first.
func TestDownOpensTheMenuInTheLastLineOnly(t *testing.T) {
	e := SuggestStock(NewText(4), func() []string { return []string{"ก"} }, func(string) {})
	w := open(t, e, 500, 300)
	typeInto(w, e, "หนึ่ง")
	press(e, fyne.KeyReturn)
	typeInto(w, e, "สอง")
	press(e, fyne.KeyUp, fyne.KeyDown)
	if w.Canvas().Overlays().Top() != nil || e.CursorRow != 1 {
		t.Fatalf("row %d", e.CursorRow)
	}
	press(e, fyne.KeyDown)
	menuOf(t, w)
}

func TestTheButtonOpensTheMenu(t *testing.T) {
	for name, e := range map[string]*Entry{"one line": NewEntry(), "many lines": NewText(4)} {
		SuggestStock(e, func() []string { return []string{"ก"} }, func(string) {})
		w := open(t, e, 500, 300)
		w.Canvas().Focus(e)
		test.TapCanvas(w.Canvas(), fyne.NewPos(e.Size().Width-10, 16))
		if labels, _ := menuOf(t, w); !slices.Equal(labels, []string{"ก"}) {
			t.Errorf("%s: %q", name, labels)
		}
	}
}

func TestAMenuIsNeverLongerThanTheWindow(t *testing.T) {
	var stock []string
	for n := range 40 {
		stock = append(stock, "ประโยคที่ "+strconv.Itoa(n))
	}
	e := SuggestStock(NewEntry(), func() []string { return stock }, func(string) {})
	w := open(t, e, 500, 700)
	typeInto(w, e, "ป")
	press(e, fyne.KeyDown)
	if labels, _ := menuOf(t, w); len(labels) != 13 || labels[0] != stock[0] {
		t.Errorf("%d lines: %q", len(labels), labels)
	}
	if height := w.Canvas().Focused().(*widget.PopUpMenu).Size().Height; height > 700 {
		t.Errorf("%v high", height)
	}
}

// The menu never covers the text that it adds to.
func TestTheMenuStandsBesideTheField(t *testing.T) {
	e := SuggestStock(NewEntry(), func() []string { return []string{"ก", "ข", "ค"} }, func(string) {})
	for name, c := range map[string]struct {
		y, height, want float32
	}{"room beneath": {0, 150, 40}, "none beneath": {260, 150, -150}, "none at all": {100, 250, 40}} {
		w := open(t, container.NewWithoutLayout(e), 500, 300)
		e.Resize(fyne.NewSize(300, 40))
		e.Move(fyne.NewPos(0, c.y))
		if got := besideField(e, c.height, w.Canvas()); got != c.want {
			t.Errorf("%s: at %v, want %v", name, got, c.want)
		}
	}
}

func TestALockedFieldOffersNothing(t *testing.T) {
	e := SuggestStock(NewEntry(), func() []string { return []string{"ก"} }, func(string) {})
	w := open(t, e, 500, 300)
	e.Disable()
	test.Tap(e.ActionItem.(fyne.Tappable))
	if w.Canvas().Overlays().Top() != nil {
		t.Error("a menu is open")
	}
}
