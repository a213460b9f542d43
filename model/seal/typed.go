package seal

import (
	"errors"
	"strings"
	"unicode"
)

// What is wrong with a typed code.
var (
	ErrLetter = errors.New("seal: a character that no code holds")
	ErrLength = errors.New("seal: not as long as a code")
)

// thaiZero is the Thai digit zero, before the other nine.
const thaiZero = rune(0x0E50)

// Typed is a code as typed, read aloud or scanned, in the letters of a code: 20 of them, or the 52 of a QR code.
type Typed string

// Read reads a code that a person typed or a QR code gave. Case, white space and hyphens do not matter, O is 0, I and L are 1, and
// Thai digits are Arabic ones, for the keyboard may stand on Thai. Errors: ErrLetter, and ErrLength for anything but a short code
// or a whole hash.
func Read(text string) (Typed, error) {
	text = strings.ToUpper(strings.TrimSpace(text))
	text = strings.TrimPrefix(text, scheme)
	var out []byte
	for _, r := range text {
		switch {
		case unicode.IsSpace(r) || unicode.In(r, unicode.Pd, unicode.Cf):
			continue
		case r == 'O':
			r = '0'
		case r == 'I' || r == 'L':
			r = '1'
		case r >= thaiZero && r <= thaiZero+9:
			r += '0' - thaiZero
		}
		if r >= unicode.MaxASCII || strings.IndexByte(letters, byte(r)) < 0 {
			return "", ErrLetter
		}
		out = append(out, byte(r))
	}
	if len(out) != CodeLetters && len(out) != fullLetters {
		return "", ErrLength
	}
	return Typed(out), nil
}

// Is tells whether the typed code is that of a sum.
func (t Typed) Is(s Sum) bool { return t.Slips(s) == 0 }

// Slips counts the letters in which the typed code differs from that of a sum: one or two are a slip of the typist's, for codes of
// different records differ in nearly all.
func (t Typed) Slips(s Sum) int {
	all := base.EncodeToString(s[:])
	n := 0
	for i := range len(t) {
		if t[i] != all[i] {
			n++
		}
	}
	return n
}

// Code is the typed code as it would be printed.
func (t Typed) Code() string {
	var groups []string
	for at := 0; at+group <= min(len(t), CodeLetters); at += group {
		groups = append(groups, string(t[at:at+group]))
	}
	return strings.Join(groups, "-")
}

// Find gives the codes printed in a text, in the order in which they stand there: four groups of five letters with hyphens
// between, exactly as Code writes them.
func Find(text string) []string {
	const printed = CodeLetters + CodeLetters/group - 1
	var out []string
	for at := 0; at+printed <= len(text); at++ {
		piece := text[at : at+printed]
		if isPrinted(piece) && !joined(text, at-1) && !joined(text, at+printed) {
			out = append(out, piece)
			at += printed - 1
		}
	}
	return out
}

// isPrinted tells whether a text of the right length is a printed code.
func isPrinted(s string) bool {
	for i := range len(s) {
		if hyphen := i%(group+1) == group; hyphen && s[i] != '-' || !hyphen && strings.IndexByte(letters, s[i]) < 0 {
			return false
		}
	}
	return true
}

// joined tells whether the byte at a place would be one more letter of a code.
func joined(text string, at int) bool {
	return at >= 0 && at < len(text) && (text[at] == '-' || strings.IndexByte(letters, text[at]) >= 0)
}
