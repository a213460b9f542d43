package model

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// The patterns of numbers that an office has when it chose none. Codes of projects are not standard (domain A.7.3).
const (
	DefaultProjectCode     = "YY-Lxxxx-T-NNN"
	DefaultAgreementNumber = "NNN/YYYY"
	DefaultRequestNumber   = "NNN/YYYY"
)

// Numbered is what the number of one project, agreement or request is made from.
type Numbered struct {
	Year     int    // พ.ศ. of the fiscal year
	FundCode string // L5275
	Type     string // activity type's code, 10(2): T is its number
}

var patternPart = regexp.MustCompile(`YYYY|YY|Lxxxx|T|N+`)

// NextOf is the number that follows those in use by a pattern, in which YYYY and YY stand for the year, Lxxxx for the fund's code, T for
// the number of the activity type and the first run of N for the running number, in at least so many digits. Numbers that differ in
// another part count for themselves: with T in it, each type has its own. A pattern without N is given as it comes out.
func NextOf(pattern string, n Numbered, used []string) string {
	head, tail, width := n.parts(pattern)
	if width == 0 {
		return head
	}
	highest := 0
	for _, u := range used {
		digits, ok := strings.CutPrefix(strings.TrimSpace(u), head)
		if !ok {
			continue
		}
		if digits, ok = strings.CutSuffix(digits, tail); !ok {
			continue
		}
		if number, err := strconv.Atoi(digits); err == nil && number < 1_000_000_000 {
			highest = max(highest, number)
		}
	}
	return fmt.Sprintf("%s%0*d%s", head, width, highest+1, tail)
}

// parts fills a pattern in, and parts it at the running number; width is how many digits that has, 0 when there is none.
func (n Numbered) parts(pattern string) (head, tail string, width int) {
	at := 0
	var b strings.Builder
	for _, m := range patternPart.FindAllStringIndex(pattern, -1) {
		b.WriteString(pattern[at:m[0]])
		word := pattern[m[0]:m[1]]
		at = m[1]
		switch {
		case word == "YYYY":
			fmt.Fprintf(&b, "%04d", n.Year)
		case word == "YY":
			fmt.Fprintf(&b, "%02d", n.Year%100)
		case word == "Lxxxx":
			b.WriteString(n.FundCode)
		case word == "T":
			b.WriteString(typeNumberOf(n.Type))
		case width == 0:
			head, width = b.String(), len(word)
			b.Reset()
		default:
			b.WriteString(word)
		}
	}
	b.WriteString(pattern[at:])
	if width == 0 {
		return b.String(), "", 0
	}
	return head, b.String(), width
}

// typeNumberOf is the number in the brackets of an activity type's code; what has none is given as it is.
func typeNumberOf(code string) string {
	if m := typeNumber.FindStringSubmatch(code); m != nil {
		return m[1]
	}
	return code
}
