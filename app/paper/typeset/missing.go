package typeset

import (
	"slices"
	"strings"

	"kongthun/model/thai"
)

// Missing is a character that the fonts lack. GlyphMissing stands in its place on paper.
type Missing struct {
	Char rune
	Near string // the text around its first place, cut at clusters; "…" where more follows or went before
}

const nearby = 14 // clusters told before and after a missing character

// note remembers the characters of a line of text that its faces lack.
func (m *measurer) note(source []letter) {
	for i, l := range source {
		face := m.faces[l.style]
		if l.r == ' ' || !face.lacks(l.r) || visible(l.r) != l.r {
			continue
		}
		if _, noted := face.missing[l.r]; !noted {
			face.missing[l.r] = around(source, i)
		}
	}
}

// around is the text at a letter.
func around(source []letter, at int) string {
	text := func(part []letter) []string {
		var out strings.Builder
		for _, l := range part {
			out.WriteRune(l.r)
		}
		return thai.Clusters(strings.Map(visible, out.String()))
	}
	before, after := text(source[:at]), text(source[at:])
	if len(before) > nearby {
		before = append([]string{"…"}, before[len(before)-nearby:]...)
	}
	if len(after) > nearby+1 {
		after = append(after[:nearby+1:nearby+1], "…")
	}
	return strings.TrimSpace(strings.Join(before, "") + strings.Join(after, ""))
}

// missing are the characters that some face lacked, in code order, each once.
func (m *measurer) missing() []Missing {
	var out []Missing
	for _, f := range m.faces {
		for char, near := range f.missing {
			out = append(out, Missing{char, near})
		}
	}
	return onceEach(out)
}

// onceEach sorts by character and keeps the first of each.
func onceEach(list []Missing) []Missing {
	slices.SortStableFunc(list, func(a, b Missing) int { return int(a.Char) - int(b.Char) })
	return slices.CompactFunc(list, func(a, b Missing) bool { return a.Char == b.Char })
}

// Join puts documents one behind another; each keeps its own page numbers.
func Join(list []Document) Document {
	var out Document
	for _, d := range list {
		out.Pages = append(out.Pages, d.Pages...)
		out.Missing = append(out.Missing, d.Missing...)
	}
	out.Missing = onceEach(out.Missing)
	return out
}
