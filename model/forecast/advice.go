package forecast

import (
	"cmp"
	"slices"

	"kongthun/model"
)

// Advice is one thing to do, with the money that is likely to be left at the year's end without it.
type Advice struct {
	Kind    AdviceKind
	Project model.ID // none: it is not about one
	Amount  model.Satang
}

// AdviceKind is what to do.
type AdviceKind string

// The kinds.
const (
	AdviseAgree   AdviceKind = "agree"   // approved, and no agreement made
	AdvisePay     AdviceKind = "pay"     // an instalment is due
	AdviseFollow  AdviceKind = "follow"  // instalments to come are likely to be late
	AdviseApprove AdviceKind = "approve" // money that nothing is approved for
)

// advice says what to do in the order of money: of each project what the draws left unpaid on the mean, and the free money.
func (d *drawing) advice() []Advice {
	if d.drawn == 0 {
		return nil
	}
	left, kinds := map[model.ID]float64{}, map[model.ID]AdviceKind{}
	for i, p := range d.facts.Open {
		left[p.Project] += float64(p.Amount) - d.spent[i]/float64(d.drawn)
		switch {
		case !p.Agreed:
			kinds[p.Project] = AdviseAgree
		case kinds[p.Project] == "" && p.Due > d.facts.Today:
			kinds[p.Project] = AdviseFollow
		case p.Due <= d.facts.Today && kinds[p.Project] != AdviseAgree:
			kinds[p.Project] = AdvisePay
		}
	}
	var out []Advice
	for id, sum := range left {
		if s := model.Satang(sum); s > 0 {
			out = append(out, Advice{Kind: kinds[id], Project: id, Amount: s})
		}
	}
	if d.facts.Free > 0 {
		out = append(out, Advice{Kind: AdviseApprove, Amount: d.facts.Free})
	}
	slices.SortFunc(out, func(a, b Advice) int {
		return cmp.Or(cmp.Compare(b.Amount, a.Amount), cmp.Compare(a.Project, b.Project))
	})
	return out
}
