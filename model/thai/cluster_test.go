package thai

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestClusters(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"ก", "ก"},
		{"ที่", "ที่"},
		{"ปั้น", "ปั้|น"},
		{"น้ำ", "น้ำ"},
		{"กำ", "กำ"},
		{"ผู้", "ผู้"},
		{"เก็บ", "เ|ก็|บ"},
		{"ฤๅษี", "ฤๅ|ษี"},
		{"ฦๅชา", "ฦๅ|ช|า"},
		{"กๅ", "ก|ๅ"},
		{"สิทธิ์", "สิ|ท|ธิ์"},
		{"a\u0301b", "a\u0301|b"},
		{"ำ", "ำ"},
		{"1ำ", "1|ำ"},
		{"\u0E48ก", "\u0E48|ก"},
		{"ก\n\u0E48", "ก|\n|\u0E48"},
		{"မြန်", "မြ|န်"},
	} {
		if got := strings.Join(Clusters(tt.in), "|"); got != tt.want {
			t.Errorf("Clusters(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestClustersJoinToTheInput(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := messy().Draw(t, "text")
		parts := Clusters(s)
		if strings.Join(parts, "") != s || slices.Contains(parts, "") {
			t.Fatalf("Clusters(%+q) = %+q", s, parts)
		}
	})
}

func TestWordMayBegin(t *testing.T) {
	// A dot shows each place where spelling lets a word begin.
	for _, want := range []string{
		"กา", "ก.ร", "เกา", "เก.ง", "ก็.จะ", "เก็บ", "เก็บ.ก", "มือ", "มือ.ก", "ชื่อ", "กัน.ก", "กั้น.ก", "สิ.ทธิ์.ก", "พันธุ์", "จัน.ทร์",
		"น้ำ.ใจ", "แม่.น้ำ", "ฤๅ.ษี", "ก.ข.ค",
	} {
		word := strings.ReplaceAll(want, ".", "")
		var s scratch
		s.decode(word)
		var got strings.Builder
		for i := range s.code {
			if i > 0 && mayBegin(s.code, i) {
				got.WriteByte('.')
			}
			got.WriteString(word[s.at[i]:s.at[i+1]])
		}
		if got.String() != want {
			t.Errorf("%s is cut as %s, want %s", word, got.String(), want)
		}
	}
}
