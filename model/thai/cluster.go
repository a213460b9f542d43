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

func isConsonant(r rune) bool { return r >= 'ก' && r <= 'ฮ' }

// isLead tells the vowels that are written before their consonant.
func isLead(r rune) bool { return r >= saraE && r <= 'ไ' }

func isTone(r rune) bool { return r >= '่' && r <= '๋' }

// edges marks in ok the places of a run of Thai letters where Thai spelling lets a word begin; ok[0] and the end always are.
func edges(rs []rune, ok []bool) {
	for i := range rs {
		ok[i] = i == 0 || wordMayBegin(rs, i)
	}
	ok[len(rs)] = true
}

func wordMayBegin(rs []rune, i int) bool {
	last := rs[i-1]
	switch {
	case rs[i] >= 'ะ' && rs[i] <= 'ฺ', rs[i] == lakkhang, isMark(rs[i]):
		return false // a vowel or mark that follows its consonant
	case isLead(last):
		return false
	case silenced(rs, i):
		return false
	case last == maiHanAkat || last == saraUee:
		return false // these vowels want a final letter
	case last == maiTaiKhu:
		return i >= 2 && rs[i-2] == 'ก' && (i == 2 || !isLead(rs[i-3])) // ก็ alone wants none
	case i >= 2 && isTone(last) && (rs[i-2] == maiHanAkat || rs[i-2] == saraUee):
		return false
	}
	return true
}

// silenced tells that the letter at i carries ์, at once or over a vowel (สิทธิ์ พันธุ์).
func silenced(rs []rune, i int) bool {
	if i+1 < len(rs) && rs[i+1] == thanthakat {
		return true
	}
	return i+2 < len(rs) && rs[i+2] == thanthakat && (rs[i+1] == 'ิ' || rs[i+1] == 'ุ')
}
