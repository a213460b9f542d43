package model

import (
	"strconv"

	"kongthun/model/thai"
)

// NearCopy is how alike two titles are when they are pointed out as near-copies, in per cent: the share of trigrams (three
// characters in a row) that they have in common, after Dice. On the public titles that the tests read, what lies above are the same
// projects of another year, class or village, and below begin projects that only share words of the field.
const NearCopy = 85

// Similar is how alike two titles are, 0–100, whatever their case, digits, spacing and year; see thai.Alike.
func Similar(a, b string) int { return thai.Alike(thai.Grams(a), thai.Grams(b)) }

// NearCopies points out, for every proposal of an intake, the most similar one before it, of the same intake or among those the
// office has, when it is at least NearCopy alike. It is no fault: projects are repeated from year to year.
func NearCopies(incoming, existing []Proposal) []Finding {
	type known struct {
		grams []string
		p     Proposal
	}
	var seen []known
	for _, p := range existing {
		seen = append(seen, known{thai.Grams(p.Title), p})
	}
	var out []Finding
	for _, p := range incoming {
		grams := thai.Grams(p.Title)
		best, at := NearCopy-1, -1
		for i, k := range seen {
			if short, long := min(len(grams), len(k.grams)), max(len(grams), len(k.grams)); 200*short <= best*(short+long) {
				continue // even if all of the shorter were in the longer
			}
			if d := thai.Alike(grams, k.grams); d > best {
				best, at = d, i
			}
		}
		if at >= 0 {
			out = append(out, copyFinding(p, seen[at].p))
		}
		seen = append(seen, known{grams, p})
	}
	return out
}

func copyFinding(p, of Proposal) Finding {
	f := Finding{Value: p.Title, Key: "odd.copy", Args: map[string]string{"title": of.Title, "place": placeOf(of)}}
	if p.Import != nil {
		f.Sheet, f.Cell = p.Import.Sheet, strconv.Itoa(p.Import.Row)
	}
	return f
}

// placeOf tells people which proposal is meant: its number of receipt, its code, or the row that it came in.
func placeOf(p Proposal) string {
	switch {
	case p.Receipt.Number != "":
		return p.Receipt.Number
	case p.Code != "":
		return p.Code
	case p.Import != nil:
		return p.Import.Sheet + "!" + strconv.Itoa(p.Import.Row)
	}
	return "-"
}
