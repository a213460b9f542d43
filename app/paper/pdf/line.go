package pdf

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"kongthun/app/paper/typeset"
)

// inks are the fills of the inks that are not black; dark enough to be read when they come out grey.
var inks = map[typeset.Ink]string{typeset.Green: "0 0.45 0.2 rg", typeset.Red: "0.75 0.1 0.1 rg"}

// inked sets a line in its colour.
func (w *writer) inked(l typeset.Line) {
	fill := inks[l.Ink]
	if fill != "" {
		w.pdf.RawWriteStr(fill)
	}
	w.line(l)
	if fill != "" {
		w.pdf.RawWriteStr("0 g")
	}
}

// line draws a line of text, in one string of shown glyphs for each style. One in several spans is wrapped in what it reads
// (ActualText, ISO 32000-1, 14.9.4): reader programs take small gaps for spaces.
//
// gofpdf's own Text sets the font anew for every text and formats each by reflection, so a line is written here; the fonts' subsets
// know its codes from register.
func (w *writer) line(l typeset.Line) {
	if len(l.Spans) == 1 {
		w.show(l.Spans, l)
		return
	}
	start := 0
	if strings.ContainsFunc(l.Text, unwrappable) {
		l.Spans = w.apart(l.Spans, l.Size)
		for i, s := range l.Spans {
			if strings.ContainsFunc(s.Text, unwrappable) {
				w.wrap(l.Spans[start:i], l)
				w.show(l.Spans[i:i+1], l)
				start = i + 1
			}
		}
	}
	w.wrap(l.Spans[start:], l)
}

// unwrappable tells of characters that PDFium leaves out of what is wrapped: from U+FFFD on.
func unwrappable(r rune) bool { return r >= '\uFFFD' }

// apart gives every such character a span of its own.
func (w *writer) apart(spans []typeset.Span, size typeset.Length) []typeset.Span {
	var out []typeset.Span
	for _, s := range spans {
		x, face := s.X, w.coders[s.Style].face
		cut := func(text string) {
			if text != "" {
				out = append(out, typeset.Span{X: x, Style: s.Style, Text: text})
				x += typeset.Length(face.Width(text)) * size / typeset.Em
			}
		}
		for {
			at := strings.IndexFunc(s.Text, unwrappable)
			if at < 0 {
				break
			}
			_, length := utf8.DecodeRuneInString(s.Text[at:])
			cut(s.Text[:at])
			cut(s.Text[at : at+length])
			s.Text = s.Text[at+length:]
		}
		cut(s.Text)
	}
	return out
}

// wrap shows spans as what they read.
func (w *writer) wrap(spans []typeset.Span, l typeset.Line) {
	if len(spans) == 0 {
		return
	}
	b := append(w.buf[:0], "/Span <</ActualText <FEFF"...)
	for _, s := range spans {
		b = appendUTF16(b, s.Text)
	}
	w.buf = append(b, ">>> BDC"...)
	w.pdf.RawWriteStr(string(w.buf))
	w.show(spans, l)
	w.pdf.RawWriteStr("EMC")
}

// show draws spans of one line.
func (w *writer) show(rest []typeset.Span, l typeset.Line) {
	for len(rest) > 0 {
		n := 1
		for n < len(rest) && rest[n].Style == rest[0].Style {
			n++
		}
		w.font(rest[0].Style, l.Size)
		w.spans(rest[:n], l)
		rest = rest[n:]
	}
}

// font sets the font, unless it is set.
func (w *writer) font(style typeset.Style, size typeset.Length) {
	if style != w.style || size != w.size {
		w.pdf.SetFont(family, styleNames[style], points(size))
		w.style, w.size = style, size
	}
}

// spans shows spans of one style: [(codes) back (codes) …] TJ, where back is how far the pen goes left, in thousandths of the size
// (ISO 32000-1, 9.4.3). Each is rounded to where its span must stand, so that no error adds up.
func (w *writer) spans(spans []typeset.Span, l typeset.Line) {
	b := append(w.buf[:0], "BT "...)
	b = append(appendPoints(b, spans[0].X), ' ')
	b = append(appendPoints(b, w.height-l.Y), " Td ["...)
	pen := 0 // behind what is shown, in thousandths of the size, from the first span
	for i, s := range spans {
		if i > 0 {
			at := int(((s.X-spans[0].X)*typeset.Em + l.Size/2) / l.Size)
			if pen != at {
				b = strconv.AppendInt(b, int64(pen-at), 10)
				pen = at
			}
		}
		c := w.coders[s.Style].encode(s.Text)
		b = append(append(append(b, '('), c.literal...), ')')
		pen += c.width
	}
	w.buf = append(b, "] TJ ET"...)
	w.pdf.RawWriteStr(string(w.buf))
}

// appendPoints writes a length in points.
func appendPoints(b []byte, l typeset.Length) []byte {
	if l < 0 {
		b, l = append(b, '-'), -l
	}
	b = strconv.AppendInt(b, int64(l/1000), 10)
	if l %= 1000; l > 0 {
		b = append(b, '.', byte('0'+l/100), byte('0'+l/10%10), byte('0'+l%10))
	}
	return b
}
