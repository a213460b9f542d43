package thai

import (
	"regexp"
	"slices"
	"strings"
)

// commonplace is what nearly every title has and what the next year's copy changes: the word for project, the year, and signs.
var commonplace = regexp.MustCompile(`โครงการ|ประจำปี|ปีงบประมาณ|พ\.?ศ\.?|ปี|25[0-9]{2}|[^\p{L}\p{M}\p{N}]`)

// Grams are the three-character pieces of a title, sorted and each once, without what says nothing: spaces and signs, the words
// for project and year, and years. They are nil for a title that says fewer than three characters.
func Grams(title string) []string {
	rs := []rune(commonplace.ReplaceAllString(Fold(title), ""))
	if len(rs) < 3 {
		return nil
	}
	out := make([]string, 0, len(rs)-2)
	for i := 0; i+3 <= len(rs); i++ {
		out = append(out, string(rs[i:i+3]))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Alike is how alike two titles are by their Grams, in per cent, rounded down: twice the common ones over all (Dice). It is the
// same either way round, and 0 when one has none.
func Alike(a, b []string) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch strings.Compare(a[i], b[j]) {
		case 0:
			common++
			i++
			j++
		case -1:
			i++
		default:
			j++
		}
	}
	return 200 * common / (len(a) + len(b))
}
