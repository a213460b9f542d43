package model

import (
	"slices"
	"testing"
)

func TestThePhraseUsedLastStandsFirst(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(*Setting)
		want []string
	}{
		"used":                     {func(s *Setting) { s.UsePhrases("ค") }, []string{"ค", "ก", "ข"}},
		"two within one text":      {func(s *Setting) { s.UsePhrases("ให้ ค และ ข") }, []string{"ข", "ค", "ก"}},
		"first already":            {func(s *Setting) { s.UsePhrases("ก") }, []string{"ก", "ข", "ค"}},
		"another text":             {func(s *Setting) { s.UsePhrases("ง") }, []string{"ก", "ข", "ค"}},
		"no text":                  {func(s *Setting) { s.UsePhrases("") }, []string{"ก", "ข", "ค"}},
		"kept":                     {func(s *Setting) { s.KeepPhrase("ง") }, []string{"ง", "ก", "ข", "ค"}},
		"kept though there":        {func(s *Setting) { s.KeepPhrase("ข") }, []string{"ข", "ก", "ค"}},
		"a part of one is another": {func(s *Setting) { s.KeepPhrase("ก ข") }, []string{"ก ข", "ก", "ข", "ค"}},
		"nothing to keep":          {func(s *Setting) { s.KeepPhrase(" ") }, []string{"ก", "ข", "ค"}},
	} {
		t.Run(name, func(t *testing.T) {
			before := []string{"ก", "ข", "ค"}
			s := Setting{Phrases: before}
			c.do(&s)
			if !slices.Equal(s.Phrases, c.want) {
				t.Errorf("%q, want %q", s.Phrases, c.want)
			}
			if !slices.Equal(before, []string{"ก", "ข", "ค"}) {
				t.Errorf("the list that was given is now %q", before)
			}
		})
	}
	empty := Setting{Phrases: []string{"", "ก"}} // an empty line of the settings stands in every text
	if empty.UsePhrases("ข"); !slices.Equal(empty.Phrases, []string{"", "ก"}) {
		t.Errorf("%q", empty.Phrases)
	}
}
