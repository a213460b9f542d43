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
		"used":                     {func(s *Setting) { s.UsePhrases(AnyStock, "ค") }, []string{"ค", "ก", "ข"}},
		"two within one text":      {func(s *Setting) { s.UsePhrases(AnyStock, "ให้ ค และ ข") }, []string{"ข", "ค", "ก"}},
		"first already":            {func(s *Setting) { s.UsePhrases(AnyStock, "ก") }, []string{"ก", "ข", "ค"}},
		"another text":             {func(s *Setting) { s.UsePhrases(AnyStock, "ง") }, []string{"ก", "ข", "ค"}},
		"no text":                  {func(s *Setting) { s.UsePhrases(AnyStock, "") }, []string{"ก", "ข", "ค"}},
		"kept":                     {func(s *Setting) { s.KeepPhrase(AnyStock, "ง") }, []string{"ง", "ก", "ข", "ค"}},
		"kept though there":        {func(s *Setting) { s.KeepPhrase(AnyStock, "ข") }, []string{"ข", "ก", "ค"}},
		"a part of one is another": {func(s *Setting) { s.KeepPhrase(AnyStock, "ก ข") }, []string{"ก ข", "ก", "ข", "ค"}},
		"nothing to keep":          {func(s *Setting) { s.KeepPhrase(AnyStock, " ") }, []string{"ก", "ข", "ค"}},
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
	if empty.UsePhrases(AnyStock, "ข"); !slices.Equal(empty.Phrases, []string{"", "ก"}) {
		t.Errorf("%q", empty.Phrases)
	}
}

func TestStockSentencesOfAKindComeBeforeThoseOfAnyUse(t *testing.T) {
	s := Setting{Phrases: []string{"ก", "ข"}}
	s.KeepPhrase(ReasonStock, "ค")
	s.KeepPhrase(ReasonStock, "ข")
	copied := s
	s.UsePhrases(ReasonStock, "เพราะ ค และ ก")
	for kind, want := range map[StockKind][]string{
		ReasonStock: {"ค", "ข", "ก"}, AnyStock: {"ก", "ข"}, NoticeStock: {"ก", "ข"},
	} {
		if got := s.Offered(kind); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", kind, got, want)
		}
	}
	if got := copied.Offered(ReasonStock); !slices.Equal(got, []string{"ข", "ค", "ก"}) {
		t.Errorf("a copy was changed to %q", got)
	}
	if s.SetStock(ReasonStock, nil); s.Stock != nil {
		t.Errorf("%v is left of nothing", s.Stock)
	}
	if kinds := StockKinds(); len(kinds) != 5 || kinds[0] != AnyStock {
		t.Errorf("%q", kinds)
	}
}
