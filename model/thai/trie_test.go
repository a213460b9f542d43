package thai

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"
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
