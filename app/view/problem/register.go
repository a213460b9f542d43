package problem

import (
	"math/big"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/model/thai"
)

// weight is the priority as the list shows it: "14/20", or a dash while the matrix is not filled.
func weight(p model.Problem) string { return weightOf(p.Priority) }

// aim is the indicator's way from baseline to target with the unit; "" when neither is known.
func aim(i model.Indicator) string {
	if i.Baseline == "" && i.Target == "" {
		return ""
	}
	return thai.WithUnit(phrase.Say("problem.aim", "baseline", orDash(i.Baseline), "target", orDash(i.Target)), i.Unit)
}

func orDash(d model.Decimal) string {
	if d == "" {
		return "–"
	}
	return string(d)
}

// standing is the last column: why withdrawn, or how many fields are missing, or complete.
func standing(p model.Problem) string {
	if p.Withdrawn != "" {
		return phrase.Say("problem.withdrawn")
	}
	if n := len(p.Missing()); n > 0 {
		return phrase.Say("problem.missing", "count", strconv.Itoa(n))
	}
	return phrase.Say("problem.complete")
}

// raised is where a problem came up, with its hands there.
func raised(p model.Problem, hearings []model.Hearing) string {
	h, hands, ok := model.CameUp(p.ID, hearings)
	if !ok {
		return phrase.Say("problem.hearing.none")
	}
	return phrase.Say("problem.hearing.at", "hearing", hearingName(h), "hands", strconv.Itoa(hands.For), "people", orNone(h.People))
}

// hearingName is a hearing in one line: its day and place, or who came.
func hearingName(h model.Hearing) string {
	name := h.Place
	if name == "" {
		name = h.Groups
	}
	if !h.Date.Valid() {
		return name
	}
	return thai.ShortDate(h.Date.YMD()) + " " + name
}

// orNone is a count; a dash for one that is not known.
func orNone(n int) string {
	if n == 0 {
		return "–"
	}
	return strconv.Itoa(n)
}

// share is what the numerator is of the denominator, in hundredths and by the thousand and hundred thousand, as a hint for the
// baseline; "" when they do not give one.
func share(i model.Indicator) string {
	over, okOver := i.Numerator.Rat()
	under, okUnder := i.Denominator.Rat()
	if !okOver || !okUnder || under.Sign() == 0 {
		return ""
	}
	part := new(big.Rat).Quo(over, under)
	times := func(n int64) string {
		text := new(big.Rat).Mul(part, big.NewRat(n, 1)).FloatString(2)
		return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
	}
	return phrase.Say("problem.share", "percent", times(100), "thousand", times(1000), "lakh", times(100_000))
}

// total words the sum of the matrix.
func total(p model.Priority) string {
	if p.Total() == 0 {
		return phrase.Say("problem.total.open")
	}
	return phrase.Say("problem.total", "total", strconv.Itoa(p.Total()), "max", strconv.Itoa(model.MaxPriority))
}

// issueKey is an issue as one text, for a choice; issueOf takes it apart. Keys of lists hold no slash before their code's.
func issueKey(r model.IssueRef) string { return r.List + "/" + r.Code }

func issueOf(key string) model.IssueRef {
	list, code, _ := strings.Cut(key, "/")
	return model.IssueRef{List: list, Code: code}
}

// numbers and texts turn the numbers of groups and villages into the texts that tick boxes choose by, and back.
func numbers(list []string) []int {
	var out []int
	for _, s := range list {
		if n, err := strconv.Atoi(s); err == nil {
			out = append(out, n)
		}
	}
	return out
}

func texts(list []int) []string {
	var out []string
	for _, n := range list {
		out = append(out, strconv.Itoa(n))
	}
	return out
}

// beyond keeps what is stored and not among the choices any more: a list that the office has dropped takes nothing away from
// a problem that is edited.
func beyond(stored, ticked, choices []string) []string {
	known := map[string]bool{}
	for _, c := range choices {
		known[c] = true
	}
	out := ticked
	for _, s := range stored {
		if !known[s] {
			out = append(out, s)
		}
	}
	return out
}
