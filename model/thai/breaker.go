package thai

import "strings"

// Breaker finds the words in Thai text, which is written without spaces between them, by the base dictionary and by names of
// its own. It is never changed after it is made, so many goroutines may use one.
type Breaker struct {
	base  *trie
	names *trie
}

// longestName is how many letters a name may have to stay in one piece; a longer one must be allowed to break.
const longestName = 20

// NewBreaker makes a breaker that also knows these names: of people, villages, organisations. Each part of a name between
// spaces is one word, unless it is longer than twenty letters. No names at all is fine.
func NewBreaker(names []string) *Breaker {
	var words []string
	for _, name := range names {
		for _, w := range strings.Fields(Normalise(name)) {
			if n := len([]rune(w)); n > 1 && n <= longestName {
				words = append(words, w)
			}
		}
	}
	return &Breaker{base: dictionary(), names: buildTrie(words)}
}

// Words cuts text into words, spaces and runs of other signs, which join to the input exactly.
func (b *Breaker) Words(text string) []string {
	var out []string
	rs, at := decode(text)
	for _, t := range b.tokens(rs, make([]bool, len(rs)+1)) {
		out = append(out, text[at[t.lo]:at[t.hi]])
	}
	return out
}

// decode gives the runes of a text and the byte at which each begins, with the end last.
func decode(text string) (rs []rune, at []int) {
	for i, r := range text {
		rs, at = append(rs, r), append(at, i)
	}
	return rs, append(at, len(text))
}

// kind says what a token is.
type kind byte

const (
	kindSpace   kind = iota // plain spaces
	kindWord                // of the dictionary, or an abbreviation with its dots
	kindName                // one of the breaker's names
	kindUnknown             // Thai letters that make no word known
	kindOther               // digits, Latin letters, signs, other scripts
)

// token is a stretch of runes of one kind.
type token struct {
	lo, hi int
	kind   kind
}

// tokens cuts text; cut[i] forces an edge before rune i.
func (b *Breaker) tokens(rs []rune, cut []bool) []token {
	var out []token
	for i := 0; i < len(rs); {
		j := i + 1
		switch {
		case rs[i] == ' ':
			for j < len(rs) && !cut[j] && rs[j] == ' ' {
				j++
			}
			out = append(out, token{i, j, kindSpace})
		case isThai(rs[i]):
			for j < len(rs) && !cut[j] && (isThai(rs[j]) || rs[j] == '.' && isThai(rs[j-1])) {
				j++
			}
			out = b.thaiRun(rs[i:j], i, out)
		default:
			for j < len(rs) && !cut[j] && rs[j] != ' ' && rs[j] != '"' && rs[i] != '"' && !isThai(rs[j]) {
				j++
			}
			out = append(out, token{i, j, kindOther})
		}
		i = j
	}
	return out
}

// What a way through a run of letters costs. Fewest unknown letters first, then fewest words, and a name before a word.
const (
	costWord    = 10
	costName    = 9
	costSign    = 1    // ๆ, ฯ and a dot, which belong to the word before
	costSingle  = 300  // a word of one letter is a last resort
	costUnknown = 1000 // for each letter of no word
)

// choice is the best way on from a place in a run.
type choice struct {
	cost, next int
	kind       kind
}

// thaiRun cuts letters and dots into the cheapest line of words, from behind; of equal ones the longest first word wins. Unknown
// letters that follow one another are one token. base is the place of the run in the text.
func (b *Breaker) thaiRun(rs []rune, base int, out []token) []token {
	n := len(rs)
	ok := make([]bool, n+1)
	edges(rs, ok)
	best := make([]choice, n+1)
	for i := n - 1; i >= 0; i-- {
		if ok[i] {
			best[i] = b.choose(rs, i, ok, best)
		}
	}
	for i := 0; i < n; {
		c := best[i]
		for c.kind == kindUnknown && c.next < n && best[c.next].kind == kindUnknown {
			c.next = best[c.next].next
		}
		out = append(out, token{base + i, base + c.next, c.kind})
		i = c.next
	}
	return out
}

// choose finds the best token that begins at i, when all places behind it are settled.
func (b *Breaker) choose(rs []rune, i int, ok []bool, best []choice) choice {
	pick := unknown(i, ok, best)
	try := func(end, cost int, k kind) {
		if !ok[end] {
			return
		}
		if end == i+1 && cost > costSign {
			cost += costSingle
		}
		if cost += best[end].cost; cost <= pick.cost {
			pick = choice{cost, end, k}
		}
	}
	if rs[i] == '.' || rs[i] == maiYamok || rs[i] == paiyannoi {
		try(i+1, costSign, kindWord)
	}
	for end := range abbreviations(rs, i) {
		try(end, costWord, kindWord)
	}
	walk(b.base, rs, i, func(end int) { try(end, costWord, kindWord) })
	walk(b.names, rs, i, func(end int) { try(end, costName, kindName) })
	return pick
}

// unknown takes the letters up to the next place where a word may begin as no word.
func unknown(i int, ok []bool, best []choice) choice {
	end := i + 1
	for !ok[end] {
		end++
	}
	cost := best[end].cost + costUnknown*(end-i)
	if end == len(ok)-1 || best[end].kind != kindUnknown {
		cost += costWord
	}
	return choice{cost, end, kindUnknown}
}

// walk calls found with the end of every word of t that begins at i, the shortest first.
func walk(t *trie, rs []rune, i int, found func(end int)) {
	node := uint32(0)
	for j := i; j < len(rs); j++ {
		c, _ := letter(rs[j])
		var ok bool
		if node, ok = t.step(node, c); !ok {
			return
		}
		if t.ends(node) {
			found(j + 1)
		}
	}
}

// abbreviations yields the ends of what looks like an abbreviation at the start of a run or after a dot: one to six consonants
// and a dot, once or more (อบจ. พ.จ.อ.). Those with vowels, or inside a run, are in the dictionary.
func abbreviations(rs []rune, i int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		if i > 0 && rs[i-1] != '.' {
			return
		}
		for j := i; ; {
			k := j
			for k < len(rs) && k-j <= 6 && isConsonant(rs[k]) {
				k++
			}
			if k == j || k-j > 6 || k == len(rs) || rs[k] != '.' || !yield(k+1) {
				return
			}
			j = k + 1
		}
	}
}
