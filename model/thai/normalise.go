package thai

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Letters and marks that the rules of this package speak of.
const (
	saraAa     = 'า'
	saraAm     = 'ำ'
	saraE      = 'เ'
	saraAe     = 'แ'
	maiHanAkat = 'ั'
	saraUee    = 'ื'
	maiTaiKhu  = '็'
	thanthakat = '์'
	nikhahit   = 'ํ'
	lakkhang   = 'ๅ'
	maiYamok   = 'ๆ'
	paiyannoi  = 'ฯ'
)

// Normalise gives text the one form in which it is kept: NFC; ํ+า as ำ; vowels before tone marks; a mark once only; เเ as แ;
// every kind of space as a plain space; line ends as LF; and neither invisible nor control characters, but for tab and LF.
// Bytes that are not UTF-8 become U+FFFD. It is idempotent.
func Normalise(s string) string {
	s = strings.ToValidUTF8(s, string(unicode.ReplacementChar))
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = norm.NFC.String(strings.Map(plain, s))
	return norm.NFC.String(orderMarks(s))
}

// Fold gives the form in which texts are compared: Normalise, Arabic digits, lower case, single spaces and none before ๆ, trimmed.
// For searching see Query.
func Fold(s string) string {
	s = strings.ToLower(Arabic(Normalise(s)))
	s = strings.Join(strings.Fields(Normalise(s)), " ")
	return strings.TrimLeft(strings.ReplaceAll(s, " ๆ", "ๆ"), " ")
}

// plain maps a character to the one that is kept in its place; -1 drops it.
func plain(r rune) rune {
	switch {
	case r == '\t' || r == '\n':
		return r
	case r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029':
		return '\n'
	case unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.IsControl(r) || invisible(r):
		return -1
	}
	return r
}

// invisible tells the characters that take no room: joiners, word joiner and BOM, soft hyphen, marks of direction.
func invisible(r rune) bool {
	switch {
	case r == '\u00AD' || r == '\uFEFF':
		return true
	case r >= '\u200B' && r <= '\u200F', r >= '\u202A' && r <= '\u202E', r >= '\u2060' && r <= '\u2069':
		return true
	}
	return false
}

// orderMarks rewrites each group of marks. NFC alone cannot: Unicode gives the upper vowels no combining class.
func orderMarks(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	rs := []rune(s)
	for i := 0; i < len(rs); {
		switch r := rs[i]; {
		case r == saraE && i+1 < len(rs) && rs[i+1] == saraE:
			out.WriteRune(saraAe)
			i += 2
		case isMark(r) || r == saraAm:
			marks, n := markGroup(rs[i:])
			out.WriteString(string(marks))
			i += n
		default:
			out.WriteRune(r)
			i++
		}
	}
	return out.String()
}

// markGroup reads the marks at the head of rs, with the ำ among or after them, and gives them in order and once each, and how
// many runes it read. Tone marks typed after ำ come before it: นำ้ is น้ำ.
func markGroup(rs []rune) (marks []rune, n int) {
	am := false
	for ; n < len(rs); n++ {
		r := rs[n]
		if r == saraAm || r == saraAa && !am && slices.Contains(marks, nikhahit) {
			am = true
			continue
		}
		if !isMark(r) {
			break
		}
		if !slices.Contains(marks, r) {
			marks = append(marks, r)
		}
	}
	slices.SortStableFunc(marks, func(a, b rune) int { return markClass(a) - markClass(b) })
	if am {
		marks = slices.DeleteFunc(marks, func(r rune) bool { return r == nikhahit })
		marks = append(marks, saraAm)
	}
	return marks, n
}

// isMark tells a Thai mark that stands above or below its letter.
func isMark(r rune) bool {
	return r == maiHanAkat || r >= 'ิ' && r <= 'ฺ' || r >= maiTaiKhu && r <= '๎'
}

// markClass is the place of a mark in its group: below, above, tone, and the silencing marks last.
func markClass(r rune) int {
	switch {
	case r == 'ฺ':
		return 0
	case r == 'ุ' || r == 'ู':
		return 1
	case r >= '่' && r <= '๋':
		return 3
	case r == thanthakat || r == '๎':
		return 4
	}
	return 2
}
