package seal

import (
	"bytes"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"encoding/json"
	"strings"
)

// Sum is the SHA-256 of a record.
type Sum [sha256.Size]byte

// letters are Crockford's base 32: no I, L, O or U, so that 1 and 0 are read by nobody as letters.
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const (
	// CodeLetters is the length of the short code without its hyphens. Each letter keeps 5 bits: 100 of the hash's 256. To find
	// another record with the same code takes 2^100 attempts; two records of one's own with equal codes, 2^50.
	CodeLetters = 20
	fullLetters = 52 // of the whole hash, its last 4 bits being none of it
	group       = 5
	scheme      = "KONGTHUN:" // before the letters of the QR code
)

var base = base32.NewEncoding(letters).WithPadding(base32.NoPadding)

// Record gives the canonical bytes of a value: JSON with the fields in the order of the struct, keys of maps sorted, nothing
// escaped for HTML, no white space between and none at the end. The same value gives the same bytes.
func Record(value any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}

// Of seals a record.
func Of(record []byte) Sum { return sha256.Sum256(record) }

// String is the sum in hexadecimal, 64 characters, as sha256sum writes it.
func (s Sum) String() string { return hex.EncodeToString(s[:]) }

// Parse reads what String writes.
func Parse(text string) (Sum, bool) {
	var s Sum
	b, err := hex.DecodeString(text)
	if err != nil || len(b) != len(s) || text != strings.ToLower(text) {
		return s, false
	}
	copy(s[:], b)
	return s, true
}

// Code is the short code as printed: the first 20 letters of the hash in groups of 5.
func (s Sum) Code() string {
	all := base.EncodeToString(s[:])
	var groups []string
	for at := 0; at < CodeLetters; at += group {
		groups = append(groups, all[at:at+group])
	}
	return strings.Join(groups, "-")
}

// Payload is the text of the QR code: the whole hash in the letters of the code, which is its beginning. Its 61 characters all
// belong to the QR code's alphanumeric set, and are just what version 3 holds with error correction M (ISO/IEC 18004).
func (s Sum) Payload() string { return scheme + base.EncodeToString(s[:]) }
