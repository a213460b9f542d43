//go:build words

package part

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"kongthun/model/thai"
)

// In a field of many lines, a line ends only where the breaker lets it, at every width that holds what belongs together.
func TestFieldsOfManyLinesBreakAtWords(t *testing.T) {
	know(t, "ห้วยสมมุติ", "กตัญญูสมมุติ")
	text := long + "\nประชาชนตำบลห้วยสมมุติ 1,250 คน โดยนางรุ่งทิวา กตัญญูสมมุติ และอื่น ๆ ใช้งบประมาณ 20,000 บาท (สองหมื่นบาทถ้วน)  " + worst
	e := NewText(20)
	w := open(t, e, 300, 600)
	e.SetText(text)
	for width := float32(320); width < 900; width += 7 {
		w.Resize(fyne.NewSize(width, 600))
		drawn := said(e)
		if got := strings.Join(strings.Fields(strings.Join(drawn, "")), ""); got != strings.Join(strings.Fields(text), "") {
			t.Fatalf("at %v the text became %q", width, drawn)
		}
		rest := text
		for _, line := range drawn[:len(drawn)-1] {
			rest = strings.TrimLeft(rest, " ")
			rest = strings.TrimPrefix(rest, strings.TrimLeft(line, " "))
			if after, newLine := strings.CutPrefix(rest, "\n"); newLine {
				rest = after
				continue
			}
			at := len(text) - len(rest)
			if !mayEnd(text[:at], text[at:]) {
				t.Errorf("at %v: %q is no place for a line's end", width, text[max(0, at-30):at]+"|"+rest[:min(30, len(rest))])
			}
		}
	}
}

// mayEnd tells whether the breaker lets a line end between two texts.
func mayEnd(before, after string) bool {
	start := strings.LastIndex(before, "\n") + 1
	paragraph, _, _ := strings.Cut(before[start:]+after, "\n")
	at := 0
	return slices.ContainsFunc(known.Load().breaker.Pieces(paragraph), func(p thai.Piece) bool {
		at += len(p.Text)
		ends := at == len(strings.TrimRight(before[start:], " ")) && p.Penalty != thai.Never
		at += p.Spaces
		return ends
	})
}

// However narrow the field, no line begins or ends with what cannot stand there, and nothing is lost.
func TestNarrowFieldsCutBetweenUnits(t *testing.T) {
	e := NewText(20)
	w := open(t, e, 300, 600)
	e.SetText(long + worst)
	for width := float32(60); width < 150; width += 3 {
		w.Resize(fyne.NewSize(width, 600))
		drawn := said(e)
		for i, line := range drawn[1:] {
			if !thai.Parted(drawn[i], line) {
				t.Errorf("at %v: %q and %q", width, drawn[i], line)
			}
		}
	}
}

// Every press of an arrow takes the caret on, over every line, to the end of the text and back.
func TestCaretGoesOverWrappedLines(t *testing.T) {
	e := NewText(10)
	w := open(t, e, 200, 400)
	e.SetText(long)
	w.Canvas().Focus(e)
	end := utf8.RuneCountInString(long)
	for _, way := range []struct {
		key fyne.KeyName
		to  int
	}{{fyne.KeyRight, end}, {fyne.KeyLeft, 0}} {
		for range end + e.rows() {
			before := e.place()
			if press(e, way.key); e.place() == before && e.CursorTextOffset() != way.to {
				t.Fatalf("%s does not leave %v", way.key, before)
			}
		}
		if at := e.CursorTextOffset(); at != way.to {
			t.Errorf("%s ends at %d, not %d", way.key, at, way.to)
		}
	}
}

// rows is how many lines are drawn.
func (e *Entry) rows() int { return len(said(e)) }

// BenchmarkTyping types into a field that holds 3,000 letters.
func BenchmarkTyping(b *testing.B) {
	e := NewText(10)
	w := fyne.CurrentApp().NewWindow("")
	defer w.Close()
	w.SetContent(e)
	w.Resize(fyne.NewSize(700, 400))
	e.SetText(strings.Repeat(long+" ", 3000/utf8.RuneCountInString(long)))
	w.Canvas().Focus(e)
	for b.Loop() {
		e.TypedRune('ก')
		press(e, fyne.KeyBackspace)
	}
}
