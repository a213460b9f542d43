package thai

import "unicode"

// Clusters cuts text into letters with all that hangs on them: a letter and its marks, ำ with the letter before it, and ฤๅ ฦๅ.
// They are what is drawn in one place. The clusters join to the input exactly. A vowel written before its consonant (เ แ โ ใ ไ)
// is a cluster of its own; a line never breaks after it.
func Clusters(s string) []string {
	var out []string
	start := 0
	var last rune
	for i, r := range s {
		if i > 0 && !joins(last, r) {
			out = append(out, s[start:i])
			start = i
		}
		last = r
	}
	if s != "" {
		out = append(out, s[start:])
	}
	return out
}

// joins tells whether r belongs to the cluster that ends with last.
func joins(last, r rune) bool {
	switch {
	case r == saraAm:
		return isThai(last)
	case r == lakkhang:
		return last == 'ฤ' || last == 'ฦ'
	case last == '\n':
		return false
	}
	return unicode.In(r, unicode.M)
}

// isThai tells the letters, vowels and marks of Thai; neither the digits nor the baht sign.
func isThai(r rune) bool { return r >= 'ก' && r <= '๎' && r != '฿' }

// isLead tells the vowels that are written before their consonant.
func isLead(r rune) bool { return r >= saraE && r <= 'ไ' }

func isTone(r rune) bool { return r >= '่' && r <= '๋' }
