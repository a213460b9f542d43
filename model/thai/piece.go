package thai

import "strings"

// Piece is a unit of a line that is never split, and what it costs to break after it.
type Piece struct {
	Text    string // without trailing spaces; empty only for spaces at the start
	Spaces  int    // how many spaces follow; they are not drawn at a line's end
	Penalty int    // of breaking after it: 0 is good, 100 is to be avoided, Never
}

// Never is the penalty of a place where a line must not break.
const Never = -1

// Characters that steer breaking and are in no piece.
const (
	zeroWidthSpace = '\u200B'
	noBreakSpace   = '\u00A0'
	wordJoiner     = '\u2060'
)

// Pieces cuts one line of text (no line ends) for line breaking. U+200B allows a break, U+2060 and U+00A0 forbid one. The pieces
// with their spaces join to the input without U+200B and U+2060, with U+00A0 as a space. Pieces that may not be parted and have
// no space between them come as one.
func (b *Breaker) Pieces(text string) []Piece {
	text, rs, at, steer := steering(text)
	cut := make([]bool, len(rs)+1)
	for i, s := range steer {
		cut[i] = s == allow && (i == 0 || i == len(rs) || !joins(rs[i-1], rs[i]) && wordMayBegin(rs, i))
	}
	us := units(text, rs, at, b.tokens(rs, cut))
	out := make([]Piece, 0, len(us))
	start := 0
	for i, u := range us {
		penalty := breakAfter(us, i)
		switch s := steer[u.next]; {
		case i+1 == len(us):
			penalty = 0
		case s == forbid:
			penalty = Never
		case s == allow && cut[u.next]:
			penalty = 0
		}
		if penalty == Never && u.spaces == 0 {
			continue // the next unit belongs to the same piece
		}
		end := at[u.next]
		out = append(out, Piece{text[start : end-u.spaces], u.spaces, penalty})
		start = end
	}
	return out
}

// What a steering character asks for.
const (
	allow  = 1
	forbid = 2
)

// steering takes the steering characters out of a text. It gives the rest, decoded (see decode), and by the number of the rune that
// follows what they ask for. Where several ask, the last counts; a no-break space asks at the end of the spaces it stands among.
func steering(text string) (rest string, rs []rune, at []int, steer map[int]byte) {
	rs, at = decode(text)
	if !strings.ContainsAny(text, string([]rune{zeroWidthSpace, noBreakSpace, wordJoiner})) {
		return text, rs, at, nil
	}
	steer = map[int]byte{}
	var out strings.Builder
	bound, kept := false, 0
	for i, r := range rs {
		if bound && r != ' ' && r != noBreakSpace {
			steer[kept], bound = forbid, false
		}
		written := text[at[i]:at[i+1]]
		switch r {
		case zeroWidthSpace:
			steer[kept] = allow
			continue
		case wordJoiner:
			steer[kept] = forbid
			continue
		case noBreakSpace:
			r, written, bound = ' ', " ", true
		}
		rs[kept], at[kept] = r, out.Len()
		kept++
		out.WriteString(written)
	}
	at[kept] = out.Len()
	return out.String(), rs[:kept], at[:kept+1], steer
}

// unit is a token with the spaces behind it, as the line rules see it.
type unit struct {
	text   string
	rs     []rune
	kind   kind
	spaces int
	next   int // the rune after the spaces
	quote  byte
}

// What a straight quotation mark is, by counting them.
const (
	opening = 1
	closing = 2
)

func units(text string, rs []rune, at []int, tokens []token) []unit {
	var out []unit
	open := false
	for _, t := range tokens {
		last := len(out) - 1
		if t.kind == kindSpace && last >= 0 {
			out[last].spaces += t.hi - t.lo
			out[last].next = t.hi
			continue
		}
		if t.kind == kindSpace {
			out = append(out, unit{kind: kindSpace, spaces: t.hi - t.lo, next: t.hi})
			continue
		}
		u := unit{text: text[at[t.lo]:at[t.hi]], rs: rs[t.lo:t.hi], kind: t.kind, next: t.hi}
		if u.text == `"` {
			open = !open
			u.quote = closing
			if open {
				u.quote = opening
			}
		}
		out = append(out, u)
	}
	return out
}

func (u unit) first() rune { return u.rs[0] }
func (u unit) last() rune  { return u.rs[len(u.rs)-1] }
