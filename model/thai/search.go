package thai

import (
	"strings"
	"unicode"
)

// Query is what somebody searches for. The zero Query, as one of signs alone, is found everywhere.
type Query struct {
	whole string   // as typed, in the form that is compared
	words []string // each of them must occur
}

// Query makes a query of what was typed, cut into words where it has spaces and where the breaker ends a word: ไข้เลือดออกหมู่ 2 asks
// for ไข้เลือดออก, หมู่ and 2.
func (b *Breaker) Query(typed string) Query {
	q := Query{whole: searched(typed)}
	for _, word := range b.Words(Fold(typed)) {
		if word = strings.TrimSpace(searched(word)); word != "" {
			q.words = append(q.words, word)
		}
	}
	return q
}

// In tells whether every word of the query occurs in a text, in any order, and whether they stand together as they were typed: such
// a text goes before the others in a list. A word occurs wherever its letters do, since people search while they type. Letters and
// figures count alone: Thai and Arabic digits, case, ฯ, dots, commas and other signs make no difference (รพ.สต. is รพสต, 20,000 is
// ๒๐๐๐๐, กรุงเทพฯ is in กรุงเทพมหานคร).
func (q Query) In(text string) (found, together bool) {
	text = searched(text)
	for _, word := range q.words {
		if !strings.Contains(text, word) {
			return false, false
		}
	}
	return true, strings.Contains(text, q.whole)
}

// searched is the form in which query and text are compared: Fold with letters, marks, digits and single spaces only.
func searched(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == paiyannoi:
			return -1
		case r == ' ' || unicode.In(r, unicode.L, unicode.M, unicode.Nd):
			return r
		}
		return -1
	}, Fold(text))
	return strings.Join(strings.Fields(text), " ")
}
