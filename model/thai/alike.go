package thai

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Gist is what a title says, ready to be compared with others. The Gist of a title that says nothing is like no other.
type Gist struct {
	words   []string // that tell the title from others; sorted, each once
	letters int      // of all words
	grams   []string // stretches of three letters; sorted, each once
}

// commonWords, without signs, are what the title of any project may have and what another year, class or village changes.
var commonWords = strings.Fields(`โครงการ ประจำปี ประจำปีงบประมาณ ปีงบประมาณ งบประมาณ ปี พศ และ หรือ กับ ใน ของ ด้วย ด้าน เพื่อ สำหรับ การ ที่
	หมู่ หมู่ที่ รุ่น รุ่นที่ ครั้ง ครั้งที่ ระยะ ระยะที่`)

// commonSigns is the same for stretches of letters, which know no words: years, and all signs.
var commonSigns = regexp.MustCompile(`โครงการ|ประจำปี|ปีงบประมาณ|พ\.?ศ\.?|ปี|25[0-9]{2}|[^\p{L}\p{M}\p{N}]`)

// Gist takes the gist of a title: its words, as the breaker cuts them, without those that say nothing and without numbers; and its
// letters in threes, without the words for project and year, years, spaces and signs.
func (b *Breaker) Gist(title string) Gist {
	title = Fold(title)
	var g Gist
	for _, w := range b.Words(title) {
		if w = searched(w); strings.ContainsFunc(w, unicode.IsLetter) && !slices.Contains(commonWords, w) {
			g.words = append(g.words, w)
		}
	}
	slices.Sort(g.words)
	g.words = slices.Compact(g.words)
	g.letters = weight(g.words)
	rs := []rune(commonSigns.ReplaceAllString(title, ""))
	for i := 0; i+3 <= len(rs); i++ {
		g.grams = append(g.grams, string(rs[i:i+3]))
	}
	slices.Sort(g.grams)
	g.grams = slices.Compact(g.grams)
	return g
}

// weight is the number of letters of words, so that a long word counts for more than a short one.
func weight(words []string) int {
	n := 0
	for _, w := range words {
		n += utf8.RuneCountInString(w)
	}
	return n
}

// Alike is how alike two titles are, in per cent, rounded down and the same either way round: the greater of twice the letters of
// the words that they share over all letters of their words, and twice the stretches of three letters that they share over all
// stretches (Dice). By their words titles are the same in another order and with other little words; by their letters they are
// with a slip of the pen.
func (g Gist) Alike(other Gist) int {
	words := share(weight(shared(g.words, other.words)), g.letters, other.letters)
	return max(words, share(len(shared(g.grams, other.grams)), len(g.grams), len(other.grams)))
}

// Most is what Alike cannot exceed, told by lengths alone.
func (g Gist) Most(other Gist) int {
	return max(share(min(g.letters, other.letters), g.letters, other.letters),
		share(min(len(g.grams), len(other.grams)), len(g.grams), len(other.grams)))
}

// share is twice what is common over both, in per cent; 0 when one of them is nothing.
func share(common, a, b int) int {
	if a == 0 || b == 0 {
		return 0
	}
	return 200 * common / (a + b)
}

// shared lists what two sorted lists have in common.
func shared(a, b []string) []string {
	var out []string
	for len(a) > 0 && len(b) > 0 {
		switch n := strings.Compare(a[0], b[0]); {
		case n < 0:
			a = a[1:]
		case n > 0:
			b = b[1:]
		default:
			out, a, b = append(out, a[0]), a[1:], b[1:]
		}
	}
	return out
}
