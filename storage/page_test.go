package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// bytesOf reads a file whole.
func bytesOf(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Cut anywhere, a file is refused in words, by this process and without bbolt.
func TestATruncatedFileIsRefused(t *testing.T) {
	whole := bytesOf(t, fullFile(t))
	m, err := newestMeta(bytes.NewReader(whole))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "cut")
	for size := 0; size < int(m.high)*int(m.pageSize); size += 509 {
		if err := os.WriteFile(path, whole[:size], 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Open(path, Options{Check: func(string) error { t.Fatal("bbolt was reached"); return nil }})
		if !errors.Is(err, model.Invalid("file.damaged")) && !errors.Is(err, model.Invalid("file.not_office")) {
			t.Fatalf("cut to %d bytes: %v", size, err)
		}
	}
}

// A torn last commit: the newer meta page is spoilt, and the file opens as it was one transaction earlier, as bbolt means it.
func TestATornMetaPageLeavesTheTransactionBefore(t *testing.T) {
	path := newFile(t)
	f := open(t, path)
	put(t, f, "person.add", person(1))
	whole := bytesOf(t, path) // the last commit is the action
	m, err := newestMeta(bytes.NewReader(whole))
	if err != nil {
		t.Fatal(err)
	}
	whole[int64(m.txid%2)*m.pageSize+pageHeader+20] ^= 0xff
	torn := path + ".torn"
	if err := os.WriteFile(torn, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	g := open(t, torn)
	if n, entries := people(t, g); n != 0 || entries != 0 {
		t.Errorf("%d people, %d entries", n, entries)
	}
}

// remake changes the newer meta page and gives it a right checksum.
func remake(whole []byte, change func(body []byte)) []byte {
	whole = bytes.Clone(whole)
	m, err := newestMeta(bytes.NewReader(whole))
	if err != nil {
		panic(err) // the caller's bytes are whole
	}
	body := whole[int64(m.txid%2)*m.pageSize+pageHeader:]
	change(body)
	h := fnv.New64a()
	h.Write(body[:metaSummed])
	binary.LittleEndian.PutUint64(body[metaSummed:], h.Sum64())
	return whole
}

func TestPeekLooksAtThePages(t *testing.T) {
	whole := bytesOf(t, fullFile(t))
	le := binary.LittleEndian
	m, err := newestMeta(bytes.NewReader(whole))
	if err != nil {
		t.Fatal(err)
	}
	page := func(number uint64, at int, value uint16) []byte {
		b := bytes.Clone(whole)
		le.PutUint16(b[int64(number)*m.pageSize+int64(at):], value)
		return b
	}
	for name, b := range map[string][]byte{
		"root beyond the file":        remake(whole, func(b []byte) { le.PutUint64(b[16:], 1<<40) }),
		"free list beyond the file":   remake(whole, func(b []byte) { le.PutUint64(b[32:], 1<<40) }),
		"more pages than the file":    remake(whole, func(b []byte) { le.PutUint64(b[40:], 1<<60) }),
		"root is a free list":         page(m.root, 8, flagFreelist),
		"root of another number":      page(m.root, 0, 77),
		"root runs beyond the file":   page(m.root, 14, 0xffff),
		"free list is a leaf":         page(m.freelist, 8, flagLeaf),
		"free list of another number": page(m.freelist, 0, 77),
	} {
		path := filepath.Join(t.TempDir(), "x")
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		err := peek(path)
		if !errors.Is(err, model.Invalid("file.damaged")) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A page size other than this machine's, as a Mac writes them, is read from the meta pages.
func TestPagesOfOtherSizes(t *testing.T) {
	for _, size := range []int{1024, 4096, 16384, 65536} {
		path := filepath.Join(t.TempDir(), "x")
		db, err := bbolt.Open(path, 0o600, &bbolt.Options{PageSize: size})
		if err != nil {
			t.Fatal(err)
		}
		err = db.Update(func(tx *bbolt.Tx) error { return initialise(tx, Header{Office: officeID}) })
		if err := errors.Join(err, db.Close()); err != nil {
			t.Fatal(err)
		}
		whole := bytesOf(t, path)
		m, err := newestMeta(bytes.NewReader(whole))
		if err != nil || m.pageSize != int64(size) {
			t.Errorf("%d: %+v, %v", size, m, err)
		}
		whole[pageHeader+20] ^= 0xff // the first meta page spoilt: the second is found by trying sizes
		if m, err := newestMeta(bytes.NewReader(whole)); err != nil || m.pageSize != int64(size) {
			t.Errorf("%d by the second page: %+v, %v", size, m, err)
		}
	}
}

// Spoilt bytes anywhere never end the program otherwise than in order: opening (with its check in a process of its own),
// reading all, acting and closing either work or are refused in words. The using is done in a child too, so that a process
// that dies is seen and not joined.
func TestSpoiltPagesNeverKill(t *testing.T) {
	rounds := 60
	if testing.Short() {
		rounds = 8
	}
	whole := bytesOf(t, uncleanFull(t))
	random := rand.New(rand.NewPCG(3, 4))
	path := filepath.Join(t.TempDir(), "spoilt")
	ends := map[int]int{}
	for n := range rounds {
		b := bytes.Clone(whole)
		for range 1 + random.IntN(40) {
			at := random.IntN(len(b))
			if n%2 == 0 {
				at = at/4096*4096 + random.IntN(64) // the heads of pages, where it hurts
			}
			b[at] = byte(random.IntN(256))
		}
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		cmd, cancel := child("use", path)
		out, err := cmd.CombinedOutput()
		cancel()
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			t.Fatal(err)
		}
		code := cmd.ProcessState.ExitCode()
		ends[code]++
		if code != childFine && code != childSaysNo {
			t.Errorf("round %d ended with %d: %.2000s", n, code, out)
		}
	}
	t.Logf("of %d spoilt files %d could be used, %d were refused", rounds, ends[childFine], ends[childSaysNo])
}

// A page that bears another number than its own is damage, told in words, wherever it lies: among the values, or in the tree that
// finds the buckets, which is more than one page since the file has so many.
func TestEveryPageWithAWrongNumberIsDamageInWords(t *testing.T) {
	whole := bytesOf(t, fullFile(t))
	path := filepath.Join(t.TempDir(), "spoilt")
	refusals := 0
	for at := 2 * 4096; at < len(whole); at += 4096 {
		b := bytes.Clone(whole)
		binary.LittleEndian.PutUint64(b[at:], ^uint64(0))
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		err := useAll(path)
		if err != nil {
			refusals++
		}
		if err != nil && !isRefusal(err) {
			t.Fatalf("page %d: %v", at/4096, err)
		}
	}
	if refusals < 5 {
		t.Errorf("only %d pages were noticed", refusals)
	}
}

// uncleanFull is a full file as a kill leaves it, so that it is checked before it is used.
func uncleanFull(t *testing.T) string {
	t.Helper()
	path := fullFile(t)
	f := open(t, path)
	killed := path + ".killed"
	if err := os.WriteFile(killed, bytesOf(t, path), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return killed
}

// FuzzPeek: whatever the bytes are, peek answers, and in words.
func FuzzPeek(f *testing.F) {
	whole := bytesOf(f, fullFile(f))
	f.Add(whole)
	f.Add(whole[:5000])
	f.Add([]byte{})
	f.Add([]byte("PK\x03\x04"))
	f.Add(remake(whole, func(b []byte) { binary.LittleEndian.PutUint32(b[8:], 3) }))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := newestMeta(bytes.NewReader(b))
		if err == nil {
			err = m.pagesPresent(bytes.NewReader(b), int64(len(b)))
		}
		if err != nil && !errors.Is(err, errForeign) && !errors.Is(err, errBroken) {
			t.Errorf("%v", err)
		}
	})
}
