package thai

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestParted(t *testing.T) {
	for _, c := range []struct {
		before, after string
		want          bool
	}{
		{"คำ", "ต่อ", true},
		{"", "", true},
		{"a", "b", true},
		{"12", "ปี", true},
		{"ก", "ะ", false},
		{"ก", "ำ", false},
		{"ฤ", "ๅ", false},
		{"5", "่", false},
		{"a", "ั", false},
		{"๛", "ั", false},
		{"ก", "\u0305", false},
		{"\u0305", "\u0305", false},
		{"☐", "\uFE0F", false},
		{"เ", "ก", false},
		{"ไ", "ไ", false},
		{"ต่าง", "ๆ", false},
		{"ๆ", "ๆ", false},
		{"กรุงเทพ", "ฯ", false},
		{"(", "ก", false},
		{"#", "ก", false},
		{"‘", "ก", false},
		{"«", "ก", false},
		{"‹", "ก", false},
		{"ก", ")", false},
		{"ก", "’", false},
		{"ก", "»", false},
		{"ก", "›", false},
		{"ก", "…", false},
		{"50", "%", false},
		{"ก", "/", false},
		{"/", "ก", true},
		{"081", "-2345", false},
		{"081-", "2345", true},
		{"“ก”", "ข", true},
		{"ชื่อ", ".....", false},
		{"...", "...", true},
		{"…", "…", true},
		{"---", "---", true},
	} {
		if got := Parted(c.before, c.after); got != c.want {
			t.Errorf("%q|%q: %v, want %v", c.before, c.after, got, c.want)
		}
	}
}

// What the breaker parts of its own accord may be parted, and what is one cluster may not.
func TestPartedAgreesWithClustersAndParts(t *testing.T) {
	b := NewBreaker(nil)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.OneOf(rapid.RuneFrom(nil, unicode.Thai), rapid.RuneFrom([]rune("a5(☐๛\u0305\u0301\"-")))).Draw(t, "text")
		borders, at := map[int]bool{}, 0
		for _, c := range Clusters(text) {
			borders[at] = true
			at += len(c)
		}
		for i := range text {
			if _, n := utf8.DecodeRuneInString(text[i:]); i > 0 && !borders[i] && Parted(text[:i], text[i:i+n]) {
				t.Fatalf("%q is parted inside a cluster at %d", text, i)
			}
		}
		at = 0
		for _, part := range b.Parts(text) {
			if !borders[at] {
				t.Fatalf("a part of %q begins inside a cluster: %q", text, part)
			}
			at += len(part)
		}
	})
}
