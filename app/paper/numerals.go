package paper

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kongthun/model/thai"
)

// numerals writes Arabic digits as Thai ones. Codes and addresses stay as they are, since they would no longer be found or
// typed in: digits that hang together with letters that are not Thai, as in L0000, 2569-L0000-1, HbA1c, and all of a web
// address up to the next space.
func numerals(s string) string {
	var out strings.Builder
	for s != "" {
		end := first(s, func(r rune) bool { return !ofCode(r) })
		token := s[:end]
		switch {
		case end == 0:
			_, end = utf8.DecodeRuneInString(s)
			token = s[:end]
		case strings.Contains(token, "://") || strings.HasPrefix(strings.ToLower(token), "www."):
			end = first(s, unicode.IsSpace)
			token = s[:end]
		case !strings.ContainsFunc(token, foreign):
			token = thai.Digits(token)
		}
		out.WriteString(token)
		s = s[end:]
	}
	return out.String()
}

// first is where the first such character stands, or the text's end.
func first(s string, is func(rune) bool) int {
	if i := strings.IndexFunc(s, is); i >= 0 {
		return i
	}
	return len(s)
}

// ofCode tells of the characters that a code may be made of.
func ofCode(r rune) bool {
	return r >= '0' && r <= '9' || foreign(r) || strings.ContainsRune("-_./:@#%&=?+~", r)
}

// foreign tells of letters that are not Thai.
func foreign(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Thai, r) }
