package storage

import (
	"encoding/binary"
	"errors"
	"hash/fnv"
	"io"
	"os"

	"kongthun/model"
)

// bbolt trusts what its pages say: opening a file that is cut short or is something else can panic, or kill the process by
// a fault on the memory map. So the few pages that bbolt reads while opening are looked at here first, by ordinary reads.
// Layout of bbolt's file format version 2: go.etcd.io/bbolt/internal/common, meta.go and page.go.
const (
	boltMagic   = 0xED0CDAED
	boltVersion = 2

	pageHeader  = 16
	metaSize    = 64
	metaSummed  = 56 // bytes of the meta that its checksum covers
	noFreelist  = ^uint64(0)
	smallestLog = 10 // 1 KiB, the smallest page size that bbolt looks for
	largestLog  = 24 // 16 MiB

	flagBranch   = 0x01
	flagLeaf     = 0x02
	flagFreelist = 0x10
)

// meta is what one of the two meta pages says.
type meta struct {
	pageSize             int64
	root, freelist, high uint64 // page numbers; high is the first one not in use
	txid                 uint64
}

// peek tells whether the file can be a bbolt database that is all there. Errors: invalid "file.not_office",
// "file.damaged", "file.is_folder"; not found "file.missing"; locked "file.no_permission".
func peek(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return worded(err, path)
	}
	if info.IsDir() {
		return model.Invalid("file.is_folder", "file", base(path))
	}
	f, err := os.Open(path)
	if err != nil {
		return worded(err, path)
	}
	m, err := newestMeta(f)
	if err == nil {
		err = m.pagesPresent(f, info.Size())
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if errors.Is(err, errForeign) {
		return model.Invalid("file.not_office", "file", base(path))
	}
	if errors.Is(err, errBroken) {
		return damaged(path)
	}
	return worded(err, path)
}

var (
	errForeign = errors.New("storage: not a database")
	errBroken  = errors.New("storage: damaged database")
)

// newestMeta finds the valid meta page of the later transaction, as bbolt does.
func newestMeta(f io.ReaderAt) (meta, error) {
	first, seen, valid := readMeta(f, 0)
	if valid {
		if second, _, ok := readMeta(f, first.pageSize); ok && second.txid > first.txid {
			return second, nil
		}
		return first, nil
	}
	for log := smallestLog; log <= largestLog; log++ {
		m, magic, ok := readMeta(f, 1<<log)
		if ok {
			return m, nil
		}
		seen = seen || magic
	}
	if seen {
		return meta{}, errBroken
	}
	return meta{}, errForeign
}

// readMeta reads a meta page; magic tells whether it bears bbolt's mark, valid whether its checksum agrees.
func readMeta(f io.ReaderAt, at int64) (m meta, magic, valid bool) {
	var b [pageHeader + metaSize]byte
	if _, err := f.ReadAt(b[:], at); err != nil {
		return meta{}, binary.LittleEndian.Uint32(b[pageHeader:]) == boltMagic, false
	}
	body, le := b[pageHeader:], binary.LittleEndian
	if le.Uint32(body) != boltMagic {
		return meta{}, false, false
	}
	h := fnv.New64a()
	h.Write(body[:metaSummed])
	m = meta{
		pageSize: int64(le.Uint32(body[8:])),
		root:     le.Uint64(body[16:]), freelist: le.Uint64(body[32:]), high: le.Uint64(body[40:]), txid: le.Uint64(body[48:]),
	}
	usable := m.pageSize >= 1<<smallestLog && m.pageSize <= 1<<largestLog && m.pageSize&(m.pageSize-1) == 0
	return m, true, le.Uint32(body[4:]) == boltVersion && le.Uint64(body[metaSummed:]) == h.Sum64() && usable
}

// pagesPresent checks that every page in use lies within the file and that the first page of the tree and of the free list
// are what they should be.
func (m meta) pagesPresent(f io.ReaderAt, size int64) error {
	if m.high > uint64(size)/uint64(m.pageSize) || m.root >= m.high {
		return errBroken
	}
	if !m.pageIs(f, m.root, flagLeaf, flagBranch) {
		return errBroken
	}
	if m.freelist != noFreelist && (m.freelist >= m.high || !m.pageIs(f, m.freelist, flagFreelist)) {
		return errBroken
	}
	return nil
}

// pageIs tells whether the page bears its own number and one of the flags, and ends before the first unused page.
func (m meta) pageIs(f io.ReaderAt, number uint64, flags ...uint16) bool {
	var b [pageHeader]byte
	if _, err := f.ReadAt(b[:], int64(number)*m.pageSize); err != nil {
		return false
	}
	le := binary.LittleEndian
	if le.Uint64(b[:]) != number || number+uint64(le.Uint32(b[12:])) >= m.high {
		return false
	}
	for _, flag := range flags {
		if le.Uint16(b[8:]) == flag {
			return true
		}
	}
	return false
}
