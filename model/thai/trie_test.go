package thai

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var write = flag.Bool("write", false, "write words.trie anew from the word lists")

// listed reads the two word lists.
func listed(t testing.TB) []string {
	t.Helper()
	var words []string
	for _, name := range []string{"words.txt", "administrative.txt"} {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range strings.Fields(string(b)) {
			if _, ok := spell(w); !ok {
				t.Fatalf("%s: %q has a letter outside the alphabet of the dictionary", name, w)
			}
			words = append(words, w)
		}
	}
	return words
}

// The embedded dictionary is the one of the word lists. With -args -write (go generate) it is made so.
func TestCompiledTrie(t *testing.T) {
	want := buildTrie(listed(t)).encode()
	if *write {
		if err := os.WriteFile("words.trie", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal([]byte(compiled), want) {
		t.Fatal("words.trie is not made of words.txt and administrative.txt; run go generate in model/thai")
	}
}

// reached lists the words of t that begin a text.
func reached(t *trie, text string) string {
	rs := []rune(text)
	var out []string
	walk(t, rs, 0, func(end int) { out = append(out, string(rs[:end])) })
	return strings.Join(out, " ")
}

func TestTrieWalk(t *testing.T) {
	set := buildTrie([]string{"กา", "การ", "กาง", "ก", "ขา", "การ", "พ.ศ.", "", "no", "ก1"})
	for _, tt := range []struct{ text, want string }{
		{"การงาน", "ก กา การ"},
		{"กาง", "ก กา กาง"},
		{"ขาว", "ขา"},
		{"งาน", ""},
		{"", ""},
		{"พ.ศ.2569", "พ.ศ."},
		{"พ.", ""},
		{"no", ""},
		{"ก1", "ก"},
		{"\U0010FFFF", ""},
		{"\u0100", ""},
	} {
		if got := reached(set, tt.text); got != tt.want {
			t.Errorf("the words that begin %q: %q, want %q", tt.text, got, tt.want)
		}
	}
	if got := reached(buildTrie(nil), "กา"); got != "" {
		t.Errorf("an empty set knows %q", got)
	}
}

func TestDictionaryKnowsItsWords(t *testing.T) {
	for _, w := range listed(t) {
		if all := strings.Fields(reached(dictionary(), w)); len(all) == 0 || all[len(all)-1] != w {
			t.Fatalf("the dictionary does not know %q", w)
		}
	}
}

// A trie holds what a map holds, before and after it was written and read.
func TestTrieAgreesWithAMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringOfN(rapid.RuneFrom([]rune("กขคา่.")), 1, 5, -1)
		words := rapid.SliceOf(word).Draw(t, "words")
		known := map[string]bool{}
		for _, w := range words {
			known[w] = true
		}
		set := buildTrie(words)
		again, err := decodeTrie(string(set.encode()))
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range rapid.SliceOf(word).Draw(t, "texts") {
			var want []string
			for i := range text {
				if known[text[:i]] {
					want = append(want, text[:i])
				}
			}
			if known[text] {
				want = append(want, text)
			}
			if a, b, w := reached(set, text), reached(again, text), strings.Join(want, " "); a != w || b != w {
				t.Fatalf("the words that begin %q: %q, after reading %q, want %q", text, a, b, w)
			}
		}
	})
}

func TestDamagedDictionaryIsRefused(t *testing.T) {
	whole := string(buildTrie([]string{"กา", "การ", "ขา"}).encode())
	for name, b := range map[string]string{
		"empty": "", "odd": whole[:len(whole)-1], "cut": whole[:len(whole)-2], "too long": whole + "\x01\x00",
		"wrong count": whole[:1] + "\x09" + whole[2:],
	} {
		if _, err := decodeTrie(b); err == nil {
			t.Errorf("%s: not refused", name)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := decodeTrie(compiled); err != nil {
			b.Fatal(err)
		}
	}
}
