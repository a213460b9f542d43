package model

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"kongthun/model/thai"
)

// NearCopy is how alike two titles are when they are pointed out as near-copies, in per cent: the share of trigrams (three
// characters in a row) that they have in common, after Dice. On the public titles that the tests read, what lies above are the same
// projects of another year, class or village, and below begin projects that only share words of the field.
const NearCopy = 85

// boilerplate is what nearly every title has and what the next year's copy changes: the word for project, and the year.
var boilerplate = regexp.MustCompile(`โครงการ|ประจำปี|ปีงบประมาณ|พ\.?ศ\.?|ปี|25[0-9]{2}|[^\p{L}\p{M}\p{N}]`)

// trigrams are the sorted three-character pieces of a title, each once, without what says nothing.
func trigrams(title string) []string {
	rs := []rune(boilerplate.ReplaceAllString(thai.Fold(title), ""))
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

// Similar is how alike two titles are, 0–100, whatever their case, digits, spacing and year. It is the same either way round. A
// title of fewer than three characters that say anything is like nothing.
func Similar(a, b string) int { return dice(trigrams(a), trigrams(b)) }

// dice is twice the common pieces over all pieces, in per cent, rounded down; 0 when one has none.
func dice(a, b []string) int {
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

// NearCopies points out, for every proposal of an intake, the most similar one before it, of the same intake or among those the
// office has, when it is at least NearCopy alike. It is no fault: projects are repeated from year to year.
func NearCopies(incoming, existing []Proposal) []Finding {
	type known struct {
		grams []string
		p     Proposal
	}
	var seen []known
	for _, p := range existing {
		seen = append(seen, known{trigrams(p.Title), p})
	}
	var out []Finding
	for _, p := range incoming {
		grams := trigrams(p.Title)
		best, at := NearCopy-1, -1
		for i, k := range seen {
			if short, long := min(len(grams), len(k.grams)), max(len(grams), len(k.grams)); 200*short <= best*(short+long) {
				continue // even if all of the shorter were in the longer
			}
			if d := dice(grams, k.grams); d > best {
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
