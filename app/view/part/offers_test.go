package part

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// offeredUnder is what stands under a field.
func offeredUnder(e *Entry) []string {
	if e.offers.lines.Hidden {
		return nil
	}
	return said(e.offers.lines)
}

func TestSentencesAreOfferedByTheirFirstLetters(t *testing.T) {
	stock := []string{"ตรงกับปัญหา", "ตรงเวลา", "ให้รายงานผล", "ตรงใจ", "ตรงตัว"}
	for name, e := range map[string]*Entry{"one line": NewEntry(), "many lines": NewText(3)} {
		t.Run(name, func(t *testing.T) {
			var stored []string
			e.OnLeave = func(text string) { stored = append(stored, text) }
			next := NewEntry()
			form := NewForm(1, &Field{Name: "a", Label: "ก", Object: SuggestStock(e, func() []string { return stock }, func(string) {})}, &Field{Name: "b", Label: "ข", Object: next})
			w := open(t, form, 600, 400)
			low := form.MinSize().Height
			for typed, want := range map[string][]string{
				"ต": nil, "ตร": {"ตรงกับปัญหา", "ตรงเวลา", "ตรงใจ"}, "ควร ให้": {"ให้รายงานผล"}, "อื่นๆ": nil, "ตรงเวลา": nil,
			} {
				e.SetText("")
				typeInto(w, e, typed)
				if got := offeredUnder(e); !slices.Equal(got, want) || e.Text != typed {
					t.Errorf("%q: offered %q", typed, got)
				}
			}
			e.SetText("")
			typeInto(w, e, "ตร")
			picture(t, w, "offers-"+name)
			if form.MinSize().Height <= low {
				t.Error("the list has no room")
			}
			press(e, fyne.KeyEscape)
			if offeredUnder(e) != nil || e.Text != "ตร" || w.Canvas().Focused() != fyne.Focusable(e) {
				t.Errorf("after Escape: %q is offered to %q", offeredUnder(e), e.Text)
			}
			press(e, fyne.KeyLeft)
			typeInto(w, e, "ง")
			if got := offeredUnder(e); got != nil {
				t.Errorf("in the middle of a text %q is offered", got)
			}
			e.SetText("")
			typeInto(w, e, "ควร ให้")
			test.Tap(e.offers.lines.Objects[0].(*offer))
			if e.Text != "ควร ให้รายงานผล" || stored[len(stored)-1] != e.Text || w.Canvas().Focused() != fyne.Focusable(e) || offeredUnder(e) != nil {
				t.Errorf("taken: %q, stored %q", e.Text, stored)
			}
		})
	}
}

// What is offered stands in nobody's way: Enter and Tab go on from the field with what was typed.
func TestOffersTakeNoKeyAway(t *testing.T) {
	e, next := NewEntry(), NewEntry()
	form := NewForm(1, &Field{Name: "a", Label: "ก", Object: SuggestStock(e, func() []string { return []string{"ตรงเวลา"} }, func(string) {})}, &Field{Name: "b", Label: "ข", Object: next})
	w := open(t, form, 600, 400)
	for name, on := range map[string]func(){"Enter": func() { press(e, fyne.KeyReturn) }, "Tab": func() { w.Canvas().(interface{ FocusNext() }).FocusNext() }} {
		e.SetText("")
		typeInto(w, e, "ตร")
		if offeredUnder(e) == nil {
			t.Fatal("nothing is offered")
		}
		if on(); w.Canvas().Focused() != fyne.Focusable(next) || e.Text != "ตร" || offeredUnder(e) != nil {
			t.Errorf("%s: %q, offered %q, the focus at %v", name, e.Text, offeredUnder(e), w.Canvas().Focused())
		}
	}
	if NewEntry().Offers(func() {}) != nil {
		t.Error("a plain field offers something")
	}
}
