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
	s := scratches.Get().(*scratch)
	defer scratches.Put(s)
	var steer, cut []byte
	if s.decode(text) {
		text, steer = s.steering(text)
		cut = s.cuts(steer)
	}
	s.units(b, cut)
	bind(s.code, s.us)
	out := make([]Piece, 0, len(s.us))
	start := 0
	for i := range s.us {
		u := &s.us[i]
		penalty := 0
		if i+1 < len(s.us) {
			penalty = breakAfter(s.code, s.us, i)
			if steer != nil {
				penalty = steered(penalty, steer[u.next], cut[u.next])
			}
		}
		if penalty == Never && u.spaces() == 0 {
			continue // the next unit belongs to the same piece
		}
		end := s.at[u.next]
		out = append(out, Piece{text[start : end-u.spaces()], u.spaces(), penalty})
		start = end
	}
	return out
}

// What a steering character asks for.
const (
	allow  = 1
	forbid = 2
)

func steered(penalty int, asked, cut byte) int {
	switch {
	case asked == forbid:
		return Never
	case asked == allow && cut != 0:
		return 0
	}
	return penalty
}

// steering takes the steering characters out of a decoded text. It gives the rest, and by the place of the character that follows
// what they ask for. Where several ask, the last counts; a no-break space asks at the end of the spaces it stands among.
func (s *scratch) steering(text string) (rest string, steer []byte) {
	steer = make([]byte, len(s.at))
	var out strings.Builder
	bound, kept := false, 0
	for i, c := range s.code {
		if bound && c != codeSpace && c != codeBind {
			steer[kept], bound = forbid, false
		}
		written := text[s.at[i]:s.at[i+1]]
		switch c {
		case codeAllow:
			steer[kept] = allow
			continue
		case codeForbid:
			steer[kept] = forbid
			continue
		case codeBind:
			c, written, bound = codeSpace, " ", true
		}
		s.code[kept], s.at[kept] = c, out.Len()
		kept++
		out.WriteString(written)
	}
	s.at[kept] = out.Len()
	s.code, s.at = s.code[:kept], s.at[:kept+1]
	return out.String(), steer[:kept+1]
}

// cuts marks the places where a word is made to end: where a break is asked for, but inside a letter.
func (s *scratch) cuts(steer []byte) []byte {
	cut := make([]byte, len(steer))
	for i, asked := range steer {
		if asked == allow && (i == 0 || i == len(s.code) || mayBegin(s.code, i)) {
			cut[i] = 1
		}
	}
	return cut
}
