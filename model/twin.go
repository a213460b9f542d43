package model

import (
	"slices"

	"kongthun/model/thai"
)

// Twin is the secretary's word on a near copy: whether the other proposal is the same project, and why.
type Twin struct {
	Other  ID     `json:"other"`
	Same   bool   `json:"same"`
	Reason string `json:"reason"`
	On     Date   `json:"on"`
	By     string `json:"by,omitempty"`
}

// Copy is a proposal of the office that is much like another by its title.
type Copy struct {
	Proposal
	Alike  int   // 0–100, at least NearCopy
	Answer *Twin // nil: nobody has compared the two yet
}

// Copies lists the proposals that are near copies of one, the most alike first, each with what was said of the two: by the one
// or by the other, for a comparison holds both ways. Withdrawn ones compete with nobody and are left out.
func Copies(p Proposal, among []Proposal) []Copy {
	breaker := thai.NewBreaker(nil)
	own := breaker.Gist(p.Title)
	var out []Copy
	for _, o := range among {
		if o.ID == p.ID || o.Stage() == TakenBack {
			continue
		}
		gist := breaker.Gist(o.Title)
		if own.Most(gist) < NearCopy {
			continue
		}
		if alike := own.Alike(gist); alike >= NearCopy {
			out = append(out, Copy{Proposal: o, Alike: alike, Answer: compared(p, o)})
		}
	}
	slices.SortStableFunc(out, func(a, b Copy) int { return b.Alike - a.Alike })
	return out
}

// compared is what was last said of two proposals.
func compared(p, o Proposal) *Twin {
	var last *Twin
	for _, side := range []struct {
		said []Twin
		of   ID
	}{{o.Twins, p.ID}, {p.Twins, o.ID}} {
		for _, t := range side.said {
			if t.Other == side.of && (last == nil || !t.On.before(last.On)) {
				last = &t
			}
		}
	}
	return last
}

// Compare is the proposal with a word on a near copy, which takes the place of an earlier one. Errors: invalid "twin.invalid"
// with the fields other (itself) and reason.
func (p Proposal) Compare(t Twin) (Proposal, error) {
	p.Twins = append(slices.DeleteFunc(slices.Clone(p.Twins), func(x Twin) bool { return x.Other == t.Other }), t)
	return p, InvalidFields("twin.invalid", t.faults(p.ID))
}

func (t Twin) faults(of ID) []FieldError {
	var wrong []FieldError
	if t.Other == of || t.Other.Kind() != KindProposal {
		wrong = append(wrong, Wrong("other", "field.choice"))
	}
	if blank(t.Reason) {
		wrong = append(wrong, Wrong("reason", "field.required"))
	}
	if t.On != "" && !t.On.Valid() {
		wrong = append(wrong, Wrong("on", "field.date"))
	}
	return wrong
}

// twinFaults: each other proposal once.
func (p Proposal) twinFaults() []FieldError {
	var wrong []FieldError
	seen := map[ID]bool{}
	for i, t := range p.Twins {
		for _, f := range t.faults(p.ID) {
			f.Field = path("twins", i, f.Field)
			wrong = append(wrong, f)
		}
		if seen[t.Other] {
			wrong = append(wrong, Wrong(path("twins", i, "other"), "field.twice"))
		}
		seen[t.Other] = true
	}
	return wrong
}
