package gold

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Count is how breaks stand to the marks.
type Count struct {
	Made  int // breaks
	Wrong int // of these, where there is no mark
	Words int // places marked |
	Found int // of these, where a break was made
	Needs int // places marked ¦
	Taken int // of these, where a break was made
}

// Rates are the counts over a text.
type Rates struct {
	All    Count
	Within Count // the same without the places behind a space, which every breaker finds
	Inside int   // of All.Wrong, those inside a word, a name or an abbreviation; the others are at ties, such as number and unit
}

// WrongShare is the share of the breaks made that are wrong; of none it is 0.
func (c Count) WrongShare() float64 { return share(c.Wrong, c.Made) }

// Recall is the share of the places marked | where a break was made.
func (c Count) Recall() float64 { return share(c.Found, c.Words) }

// RecallOfBoth is the same over | and ¦ together.
func (c Count) RecallOfBoth() float64 { return share(c.Found+c.Taken, c.Words+c.Needs) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// Wrong is a break that a paragraph does not allow.
type Wrong struct {
	At     int  // the byte before which the line ends
	Inside bool // a word, a name or an abbreviation
}

// Add counts the breaks made in a paragraph, given as the bytes before which a line may end; its edges are no breaks. It returns
// the wrong ones.
func (r *Rates) Add(p Paragraph, breaks []int) []Wrong {
	made := map[int]bool{}
	var wrong []Wrong
	for _, at := range breaks {
		if at <= 0 || at >= len(p.Text) || made[at] {
			continue
		}
		made[at] = true
		r.made(p, at)
		if p.marks[at] == None {
			w := Wrong{at, p.inside(at)}
			if w.Inside {
				r.Inside++
			}
			wrong = append(wrong, w)
		}
	}
	for at, mark := range p.marks {
		r.marked(p, at, mark, made[at])
	}
	return wrong
}

// counts are those to which a place belongs.
func (r *Rates) counts(p Paragraph, at int) []*Count {
	if p.Text[at-1] == ' ' {
		return []*Count{&r.All}
	}
	return []*Count{&r.All, &r.Within}
}

func (r *Rates) made(p Paragraph, at int) {
	for _, c := range r.counts(p, at) {
		c.Made++
		if p.marks[at] == None {
			c.Wrong++
		}
	}
}

func (r *Rates) marked(p Paragraph, at int, mark Mark, made bool) {
	for _, c := range r.counts(p, at) {
		places, hits := &c.Words, &c.Found
		if mark == Need {
			places, hits = &c.Needs, &c.Taken
		}
		*places++
		if made {
			*hits++
		}
	}
}

// tied are words that the rules bind to what follows without a space between: titles to the name, numbers to what they count.
var tied = []string{
	"นาย", "นาง", "นางสาว", "น.ส.", "ดร.", "ว่าที่ร้อยตรี", "พระครู", "นายแพทย์", "แพทย์หญิง", "จ.ส.อ.",
	"หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน", "ล้าน",
}

// inside tells whether a place without a mark is inside a word, a name or an abbreviation: letters on both sides, not behind a word
// that is tied to the next, and not before the ที่ of an ordinal number (ครั้งที่ ๒).
func (p Paragraph) inside(at int) bool {
	before, _ := utf8.DecodeLastRuneInString(p.Text[:at])
	after, _ := utf8.DecodeRuneInString(p.Text[at:])
	if before != '.' && !letter(before) || !letter(after) {
		return false
	}
	lo := at
	for lo > 0 && p.marks[lo] == None {
		lo--
	}
	return !slices.Contains(tied, strings.TrimLeft(p.Text[lo:at], "(“")) && !ordinal(p.Text[at:])
}

// ordinal tells whether a text begins with ที่ and a number.
func ordinal(text string) bool {
	rest, found := strings.CutPrefix(text, "ที่")
	number, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " "))
	return found && unicode.IsDigit(number)
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }
