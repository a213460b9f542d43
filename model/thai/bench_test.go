package thai

import (
	"os"
	"runtime"
	"testing"
	"unsafe"

	"kongthun/model/thai/gold"
)

// formalText is the seen half of the gold text, paragraph by paragraph: what the breaker is for.
func formalText(b *testing.B) (paragraphs []string, size int64) {
	b.Helper()
	read, err := gold.Read(os.DirFS("testdata/gold"), "seen-*.txt")
	if err != nil {
		b.Fatal(err)
	}
	for _, p := range read {
		paragraphs = append(paragraphs, p.Text)
		size += int64(len(p.Text))
	}
	return paragraphs, size
}

func BenchmarkPieces(b *testing.B) {
	breaker := NewBreaker(invented)
	paragraphs, size := formalText(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range paragraphs {
			breaker.Pieces(p)
		}
	}
}

func BenchmarkWords(b *testing.B) {
	breaker := NewBreaker(invented)
	paragraphs, size := formalText(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range paragraphs {
			breaker.Words(p)
		}
	}
}

func BenchmarkNewBreaker(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		NewBreaker(invented)
	}
}

// BenchmarkLoad reads the dictionary and reports what it takes in memory.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	var t *trie
	for b.Loop() {
		var err error
		if t, err = decodeTrie(compiled); err != nil {
			b.Fatal(err)
		}
		t.classify()
	}
	b.ReportMetric(float64(t.size()), "dictionary-B")
}

// size is how many bytes a trie takes, with a generous share for the map of its seams.
func (t *trie) size() int {
	return int(unsafe.Sizeof(*t)) + len(t.nodes)*int(unsafe.Sizeof(node{})) + 48*len(t.seams)
}

// The dictionary stays small: the program is also run on old office machines.
func TestDictionaryIsSmall(t *testing.T) {
	const most = 10 << 20
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	dict, err := decodeTrie(compiled)
	if err != nil {
		t.Fatal(err)
	}
	dict.classify()
	runtime.GC()
	runtime.ReadMemStats(&after)
	t.Logf("%d nodes, %d bytes counted, %d bytes on the heap", len(dict.nodes), dict.size(), int64(after.HeapAlloc)-int64(before.HeapAlloc))
	if dict.size() > most {
		t.Errorf("the dictionary takes %d bytes", dict.size())
	}
}
