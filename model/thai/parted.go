package thai

import "unicode/utf8"

// Parted tells whether two texts that are one may stand on two lines, where nothing better is left than a cut inside a word: no
// line ends with a vowel written before its consonant or with a sign that opens, and none begins with a mark, a vowel written
// after its consonant, ๆ, ฯ, a stroke, a dash or a sign that closes. Only a row of one sign (……) is cut anywhere.
func Parted(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	a, b := codeOf(last), codeOf(first)
	if last == first && b >= codeDot && b != codeMark {
		return true
	}
	ends := traits[a]&traitLead == 0 && !opens(a)
	begins := traits[b]&traitFollows == 0 && !closes(b) && b != codeDash
	return ends && begins
}
