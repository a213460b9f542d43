package model

import (
	"slices"
	"strings"
)

// UsePhrases brings the stock sentences that stand in a text to the front, in the order they had among themselves, because the
// one used last is offered first.
func (s *Setting) UsePhrases(text string) {
	var used, rest []string
	for _, p := range s.Phrases {
		if !blank(p) && strings.Contains(text, p) {
			used = append(used, p)
		} else {
			rest = append(rest, p)
		}
	}
	if len(used) > 0 {
		s.Phrases = append(used, rest...)
	}
}

// KeepPhrase puts a text among the stock sentences, in front; one that is there already only moves. A blank one is not kept.
func (s *Setting) KeepPhrase(text string) {
	if blank(text) {
		return
	}
	rest := slices.DeleteFunc(slices.Clone(s.Phrases), func(p string) bool { return p == text })
	s.Phrases = append([]string{text}, rest...)
}
