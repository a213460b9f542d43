package thai

import (
	"bytes"
	"math/bits"
	"slices"
	"strings"
	"sync"
)

// Breaker finds the words in Thai text, which is written without spaces between them, by the base dictionary and by names of
// its own. It is never changed after it is made, so many goroutines may use one.
type Breaker struct {
	base  *trie
	names *trie // nil for none
}

// longestName is how many letters a name may have to stay in one piece; a longer one must be allowed to break.
const longestName = 20

// NewBreaker makes a breaker that also knows these names: of people, villages, organisations. Each part of a name between
// spaces is one word, unless it is longer than twenty letters or a word that the rules speak of, as a title typed with a space
// behind it is. No names at all is fine.
func NewBreaker(names []string) *Breaker {
	b := &Breaker{base: dictionary()}
	words := map[string]class{}
	for _, name := range names {
		for _, w := range strings.Fields(Normalise(name)) {
			s, _ := spell(w)
			c := b.base.classOf([]byte(s))
			if n := len([]rune(w)); n > 1 && n <= longestName && !strings.Contains(w, seam) && c&^(classWord|classPlace) == 0 {
				words[w] = c
			}
		}
	}
	if len(words) > 0 {
		b.names = buildTrie(words)
	}
	return b
}

// Words cuts text into words, spaces and runs of other signs, which join to the input exactly. A compound of the lists is one word.
func (b *Breaker) Words(text string) []string {
	s := scratches.Get().(*scratch)
	defer scratches.Put(s)
	s.decode(text)
	s.units(b, nil)
	out := make([]string, 0, 2*len(s.us))
	from := 0
	for _, u := range s.us {
		if u.tie == tieSeam {
			continue
		}
		if from < u.hi {
			out = append(out, text[s.at[from]:s.at[u.hi]])
		}
		from = u.next
		if u.hi < u.next {
			out = append(out, text[s.at[u.hi]:s.at[u.next]])
		}
	}
	return out
}

// scratch is what one call of a breaker works with; it is used again by later calls, so that breaking makes no garbage.
type scratch struct {
	code  []byte  // of each character of the text
	at    []int   // the byte at which it begins, and the end
	us    []unit  // what the text was cut into
	found []match // the words that begin in a run, by place
	from  []int   // the first of them at each place of the run, and the end
	best  []choice
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// kind says what a unit is.
type kind byte

const (
	kindSpace   kind = iota // spaces at the start of a text
	kindWord                // of the dictionary
	kindDotted              // what looks like an abbreviation with its dots
	kindName                // one of the breaker's names
	kindUnknown             // Thai letters that make no word known
	kindOther               // digits, Latin letters, signs, other scripts
)

// unit is a stretch of characters of one kind, with the spaces behind it.
type unit struct {
	lo, hi int // its characters
	next   int // the character after the spaces
	class  class
	kind   kind
	quote  byte // what a straight quotation mark is, by counting them
	tie    tie  // to the next unit, when they belong together
}

const (
	opening = 1
	closing = 2
)

func (u *unit) spaces() int     { return u.next - u.hi }
func (u *unit) is(c class) bool { return u.class&c != 0 }
func (u *unit) length() int     { return u.hi - u.lo }

// units cuts the decoded text; cut[i] forces an edge before character i.
func (s *scratch) units(b *Breaker, cut []byte) {
	s.us = s.us[:0]
	open := false
	for i := 0; i < len(s.code); {
		j := i + 1
		switch c := s.code[i]; {
		case c == codeSpace:
			for j < len(s.code) && s.code[j] == codeSpace {
				j++
			}
			if n := len(s.us); n > 0 {
				s.us[n-1].next = j
			} else {
				s.us = append(s.us, unit{lo: 0, hi: 0, next: j, kind: kindSpace})
			}
		case thaiLetter(c):
			for j < len(s.code) && !at(cut, j) && (thaiLetter(s.code[j]) || s.code[j] == codeDot && thaiLetter(s.code[j-1])) {
				j++
			}
			s.run(b, i, j)
		case c == codeQuote:
			u := unit{lo: i, hi: j, next: j, kind: kindOther, quote: closing}
			if open = !open; open {
				u.quote = opening
			}
			s.us = append(s.us, u)
		default:
			for j < len(s.code) && !at(cut, j) && s.code[j] != codeSpace && s.code[j] != codeQuote && !thaiLetter(s.code[j]) {
				j++
			}
			s.us = append(s.us, unit{lo: i, hi: j, next: j, kind: kindOther})
		}
		i = j
	}
}

func at(cut []byte, i int) bool { return cut != nil && cut[i] != 0 }

// What a way through a run of letters costs. Fewest unknown letters first, then fewest words, and of these a name before a word
// of the field before any other.
const (
	costWord    = 20
	costFormal  = 18
	costName    = 17
	costInside  = 60   // more for what looks like an abbreviation inside a run
	costSign    = 1    // ๆ, ฯ and a dot, which belong to the word before
	costSingle  = 600  // a word of one letter is a last resort
	costUnknown = 2000 // for each letter of no word
)

// choice is the best way on from a place in a run.
type choice struct {
	cost int
	match
}

// run cuts letters and dots into the cheapest line of words; of equal ones the longest first word wins. Unknown letters that
// follow one another are one unit.
func (s *scratch) run(b *Breaker, lo, hi int) {
	code := s.code[lo:hi]
	if !s.reach(b, code, false, false) {
		s.reach(b, code, true, false)
	}
	s.choose(code)
	for i := 0; i < len(code); {
		c := s.best[i].match
		for c.kind == kindUnknown && c.end < len(code) && s.best[c.end].kind == kindUnknown {
			c.end = s.best[c.end].end
		}
		s.add(b, lo+i, lo+c.end, c)
		i = c.end
	}
}

// add makes units of a word: of a compound one for each part, with the class of the part, and the last with that of the whole too.
func (s *scratch) add(b *Breaker, lo, hi int, word match) {
	if word.class&classCompound != 0 {
		start := lo
		for seams := b.base.seams[word.node]; seams != 0; seams &= seams - 1 {
			to := start + bits.TrailingZeros64(seams)
			class := classFormal | b.base.classOf(s.code[lo:to])
			s.us = append(s.us, unit{lo: lo, hi: to, next: to, class: class, kind: word.kind, tie: tieSeam})
			lo = to
		}
		word.class |= b.base.classOf(s.code[lo:hi])
	}
	s.us = append(s.us, unit{lo: lo, hi: hi, next: hi, class: word.class, kind: word.kind})
}

// unreached is the cost of a place to which no words lead.
const unreached = -1

// reach finds the words that begin at each place of a run to which words lead, or, if it must know them all, at every place where
// a word may begin. It tells whether words lead to the end. A text that is asked for its parts does not count as one word.
func (s *scratch) reach(b *Breaker, code []byte, all, parts bool) bool {
	n := len(code)
	s.found = s.found[:0]
	s.from = append(s.from[:0], make([]int, n+1)...)
	s.best = append(s.best[:0], make([]choice, n+1)...)
	for i := range s.best {
		s.best[i].cost = unreached
		if all && (i == 0 || i == n || mayBegin(code, i)) {
			s.best[i].cost = 0
		}
	}
	s.best[0].cost = 0
	dotted := bytes.IndexByte(code, codeDot) >= 0
	for i := range code {
		first := len(s.found)
		s.from[i] = first
		if s.best[i].cost == unreached {
			continue
		}
		if c := code[i]; c == codeDot || c == cYamok || c == cPaiyannoi {
			s.found = append(s.found, match{end: i + 1, kind: kindWord})
		}
		if dotted {
			s.found = abbreviations(code, i, s.found)
		}
		s.found = b.base.walk(code, i, kindWord, s.found)
		if b.names != nil {
			s.found = b.names.walk(code, i, kindName, s.found)
		}
		if parts && i == 0 {
			s.found = slices.DeleteFunc(s.found, func(m match) bool { return m.end == n })
		}
		for _, m := range s.found[first:] {
			if m.end == n || mayBegin(code, m.end) {
				s.best[m.end].cost = 0
			}
		}
	}
	s.from[n] = len(s.found)
	return s.best[n].cost != unreached
}

// choose settles the places that were reached, from behind.
func (s *scratch) choose(code []byte) {
	for i := len(code) - 1; i >= 0; i-- {
		if s.best[i].cost == unreached {
			continue
		}
		pick := s.unknown(i)
		for _, m := range s.found[s.from[i]:s.from[i+1]] {
			if s.best[m.end].cost == unreached {
				continue // Thai spelling lets no word end there
			}
			if cost := m.cost(code, i) + s.best[m.end].cost; cost <= pick.cost {
				pick = choice{cost, m}
			}
		}
		s.best[i] = pick
	}
}

// cost is the price of the word m, which begins at i.
func (m match) cost(code []byte, i int) int {
	switch {
	case m.end == i+1 && m.class == 0 && m.kind == kindWord:
		return costSign
	case m.end == i+1:
		return costSingle + costWord
	case m.kind == kindName:
		return costName
	case m.kind == kindDotted && i > 0 && code[i-1] != codeDot:
		return costWord + costInside
	case m.class&classFormal != 0:
		return costFormal
	}
	return costWord
}

// unknown takes the letters up to the next place where a word may begin as no word.
func (s *scratch) unknown(i int) choice {
	end := i + 1
	for s.best[end].cost == unreached {
		end++
	}
	cost := s.best[end].cost + costUnknown*(end-i)
	if end == len(s.best)-1 || s.best[end].kind != kindUnknown {
		cost += costWord
	}
	return choice{cost, match{end: end, kind: kindUnknown}}
}

// dotted is how often a dot follows letters in an abbreviation, at most.
const dotted = 8

// abbreviations appends what looks like an abbreviation: one to six consonants and a dot, once or more (อบจ. พ.จ.อ.); inside a run
// two consonants at least. Those with vowels are in the dictionary.
func abbreviations(code []byte, i int, found []match) []match {
	least := 1
	if i > 0 && code[i-1] != codeDot {
		least = 2
	}
	j := i
	for range dotted {
		k := j
		for k < len(code) && k-j <= 6 && consonant(code[k]) {
			k++
		}
		if k-j < least || k-j > 6 || k == len(code) || code[k] != codeDot {
			return found
		}
		found = append(found, match{end: k + 1, kind: kindDotted})
		j, least = k+1, 1
	}
	return found
}
