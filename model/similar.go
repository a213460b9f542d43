package model

import (
	"strconv"

	"kongthun/model/thai"
)

// NearCopy is how alike two titles are when they are pointed out as near-copies, in per cent: the share of their words, weighed by
// letters, or of their stretches of three letters, whichever is greater (thai.Gist). Of the 218 public proposals that the tests
// read, 12 have an earlier one at 80 or above (by stretches of letters alone 10), and by reading all 12 are the same project of
// another year, class, village or office. So are the 5 at 75 to 79, but at 74 begin titles that only sound alike.
const NearCopy = 80

// Similar is how alike two titles are, 0–100, whatever their case, digits, spacing, year and numbering; see thai.Gist.
func Similar(a, b string) int {
	breaker := thai.NewBreaker(nil)
	return breaker.Gist(a).Alike(breaker.Gist(b))
}

// NearCopies points out, for every proposal of an intake, the most similar one before it, of the same intake or among those the
// office has, when it is at least NearCopy alike. It is no fault: projects are repeated from year to year.
func NearCopies(incoming, existing []Proposal) []Finding {
	breaker := thai.NewBreaker(nil)
	type known struct {
		gist thai.Gist
		p    Proposal
	}
	var seen []known
	for _, p := range existing {
		seen = append(seen, known{breaker.Gist(p.Title), p})
	}
	var out []Finding
	for _, p := range incoming {
		gist := breaker.Gist(p.Title)
		best, at := NearCopy-1, -1
		for i, k := range seen {
			if gist.Most(k.gist) <= best {
				continue
			}
			if d := gist.Alike(k.gist); d > best {
				best, at = d, i
			}
		}
		if at >= 0 {
			out = append(out, copyFinding(p, seen[at].p))
		}
		seen = append(seen, known{gist, p})
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
