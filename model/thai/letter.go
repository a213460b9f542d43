package thai

import (
	"unicode"
	"unicode/utf8"
)

// A code is what the breaker sees of a character, in one byte. A Thai letter, vowel or mark has a code of its own, its place in
// the Unicode block; of everything else only the kind matters.
const (
	codeLast  = '๎' - 0x0E00 // the last of the Thai codes, which begin at 1
	codeDot   = 0x7E         // a letter too, of abbreviations; below the bit that ends a word in a compiled dictionary
	codeSpace = 0x80 + iota
	codeDigit
	codeQuote // the straight quotation mark, which opens and closes
	codeOpener
	codeCloser
	codeStroke
	codeDash
	codeMark // hangs on the character before, in another script
	codeAllow
	codeForbid
	codeBind
	codeOther
)

// Codes of the letters that rules speak of.
const (
	cYamok      = maiYamok - 0x0E00
	cPaiyannoi  = paiyannoi - 0x0E00
	cThanthakat = thanthakat - 0x0E00
	cTaiKhu     = maiTaiKhu - 0x0E00
	cSaraI      = 'ิ' - 0x0E00
	cSaraU      = 'ุ' - 0x0E00
	cKo         = 'ก' - 0x0E00
	cNoNen      = 'ณ' - 0x0E00
	cHoNokhuk   = 'ฮ' - 0x0E00
	cThoThahan  = 'ท' - 0x0E00
	cSaraIi     = 'ี' - 0x0E00
	cMaiEk      = '่' - 0x0E00
)

// What Thai spelling says of a letter.
const (
	traitFollows = 1 << iota // a vowel or mark that follows its consonant
	traitLead                // a vowel written before its consonant
	traitTone
	traitWants // a vowel that wants a final letter
)

var traits = func() (t [256]byte) {
	for c := 1; c <= codeLast; c++ {
		r := rune(0x0E00 + c)
		if r >= 'ะ' && r <= 'ฺ' || r == lakkhang || isMark(r) {
			t[c] |= traitFollows
		}
		if isLead(r) {
			t[c] |= traitLead
		}
		if isTone(r) {
			t[c] |= traitTone
		}
		if r == maiHanAkat || r == saraUee {
			t[c] |= traitWants
		}
	}
	t[codeMark] = traitFollows
	return t
}()

// codeOf gives the code of a character that is not a letter of Thai.
func codeOf(r rune) byte {
	switch r {
	case '.':
		return codeDot
	case ' ':
		return codeSpace
	case '"':
		return codeQuote
	case '(', '[', '{', '“', '‘', '«', '‹', '#':
		return codeOpener
	case ')', ']', '}', '”', '’', '»', '›', ',', ';', ':', '!', '?', '%', '…':
		return codeCloser
	case '/':
		return codeStroke
	case '-', '‐', '‑', '–', '—':
		return codeDash
	case zeroWidthSpace:
		return codeAllow
	case wordJoiner:
		return codeForbid
	case noBreakSpace:
		return codeBind
	}
	switch {
	case isDigit(r):
		return codeDigit
	case isThai(r):
		return byte(r - 0x0E00)
	case r > unicode.MaxLatin1 && unicode.Is(unicode.M, r):
		return codeMark
	}
	return codeOther
}

// codes holds codeOf for the two blocks that text of ours is made of: ASCII and Thai.
var codes = func() (t [256]byte) {
	for i := range 128 {
		t[i], t[128+i] = codeOf(rune(i)), codeOf(rune(0x0E00+i))
	}
	return t
}()

// decode fills code with the codes of a text and at with the byte at which each character begins, the end last. It tells whether
// there are characters that steer breaking.
func (s *scratch) decode(text string) (steered bool) {
	code, at := s.code[:0], s.at[:0]
	for i := 0; i < len(text); {
		at = append(at, i)
		switch b := text[i]; {
		case b == 0xE0 && i+2 < len(text) && text[i+1]|1 == 0xB9 && text[i+2]&0xC0 == 0x80:
			code = append(code, codes[128|text[i+1]&1<<6|text[i+2]&0x3F])
			i += 3
		case b < utf8.RuneSelf:
			code = append(code, codes[b])
			i++
		default:
			r, n := utf8.DecodeRuneInString(text[i:])
			c := codeOf(r)
			steered = steered || c == codeAllow || c == codeForbid || c == codeBind
			code = append(code, c)
			i += n
		}
	}
	s.code, s.at = code, append(at, len(text))
	return steered
}

// thaiLetter tells the codes of Thai letters, vowels and marks; not the dot.
func thaiLetter(c byte) bool { return c <= codeLast }

func consonant(c byte) bool { return c <= cHoNokhuk }

// mayBegin tells whether Thai spelling lets a word begin at i, which is neither the start nor the end of the text.
func mayBegin(code []byte, i int) bool {
	last := code[i-1]
	if traits[code[i]]&traitFollows != 0 || traits[last]&(traitLead|traitWants) != 0 || silenced(code, i) {
		return false
	}
	if last == cTaiKhu { // ก็ alone wants no final letter
		return i >= 2 && code[i-2] == cKo && (i == 2 || traits[code[i-3]]&traitLead == 0)
	}
	return i < 2 || traits[last]&traitTone == 0 || traits[code[i-2]]&traitWants == 0
}

// silenced tells that the letter at i carries ์, at once or over a vowel (สิทธิ์ พันธุ์).
func silenced(code []byte, i int) bool {
	if i+1 < len(code) && code[i+1] == cThanthakat {
		return true
	}
	return i+2 < len(code) && code[i+2] == cThanthakat && (code[i+1] == cSaraI || code[i+1] == cSaraU)
}
