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

// wordLists are the files of the dictionary, with the class of their words.
var wordLists = map[string]class{"words.txt": 0, "names.txt": classPlace, "common.txt": classFormal, "administrative.txt": classFormal}

// listed reads the word lists and the words of the rules.
func listed(t testing.TB) map[string]class {
	t.Helper()
	words := map[string]class{}
	add := func(from, list string, c class) {
		for w := range strings.FieldsSeq(list) {
			if _, ok := spell(strings.ReplaceAll(w, seam, "")); !ok {
				t.Fatalf("%s: %q has a letter outside the alphabet of the dictionary", from, w)
			}
			words[w] |= c
		}
	}
	for name, c := range wordLists {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		add(name, string(b), c)
	}
	for _, list := range classWords {
		add("classWords", list, 0)
	}
	left, err := os.ReadFile("without.txt")
	if err != nil {
		t.Fatal(err)
	}
	for w := range strings.FieldsSeq(string(left)) {
		if words[w] != 0 {
			t.Fatalf("without.txt: %q is in another list of ours", w)
		}
		delete(words, w)
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
		t.Fatal("words.trie is not made of the word lists; run go generate in model/thai")
	}
}

// reached lists the words of t that begin a text.
func reached(t *trie, text string) string {
	rs := []rune(text)
	var out []string
	var s scratch
	s.decode(text)
	if len(s.code) > 0 {
		for _, m := range t.walk(s.code, 0, kindWord, nil) {
			out = append(out, string(rs[:m.end]))
		}
	}
	return strings.Join(out, " ")
}

// set makes words of no class.
func set(words ...string) map[string]class {
	out := map[string]class{}
	for _, w := range words {
		out[w] = 0
	}
	return out
}

func TestTrieWalk(t *testing.T) {
	known := buildTrie(set("กา", "การ", "กาง", "ก", "ขา", "การ", "พ.ศ.", "", "no", "ก1"))
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
		if got := reached(known, tt.text); got != tt.want {
			t.Errorf("the words that begin %q: %q, want %q", tt.text, got, tt.want)
		}
	}
	if got := reached(buildTrie(nil), "กา"); got != "" {
		t.Errorf("an empty set knows %q", got)
	}
}

func TestDictionaryKnowsItsWords(t *testing.T) {
	for w := range listed(t) {
		w = strings.ReplaceAll(w, seam, "")
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
		built := buildTrie(set(words...))
		again, err := decodeTrie(string(built.encode()))
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
			if a, b, w := reached(built, text), reached(again, text), strings.Join(want, " "); a != w || b != w {
				t.Fatalf("the words that begin %q: %q, after reading %q, want %q", text, a, b, w)
			}
		}
	})
}

func TestDamagedDictionaryIsRefused(t *testing.T) {
	whole := string(buildTrie(set("กา", "การ", "ขา")).encode())
	for name, b := range map[string]string{
		"empty": "", "odd": whole[:len(whole)-1], "cut": whole[:len(whole)-3], "too long": whole + "\x01\x00\x01",
		"wrong count": whole[:1] + "\x09" + whole[2:],
	} {
		if _, err := decodeTrie(b); err == nil {
			t.Errorf("%s: not refused", name)
		}
	}
}
