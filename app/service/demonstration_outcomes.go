package service

import (
	"slices"

	"kongthun/model"
)

// tale is what a report of the story says; what the program fills in by itself is not told again.
type tale struct {
	Instalment int                   `json:"instalment"` // 0: the final report
	On         model.Date            `json:"on"`         // it reached the office on the day of the happening
	Achieved   model.Achieved        `json:"achieved"`
	Why        string                `json:"why"`
	Values     []model.Decimal       `json:"values"` // of the proposal's objectives, in their order
	Notes      []string              `json:"notes"`
	Came       []int                 `json:"came"` // of its target groups
	Fragile    model.Vulnerable      `json:"fragile"`
	Found      []model.ProblemResult `json:"found"`
	Used       model.Satang          `json:"used"`
	Returned   model.Satang          `json:"returned"`
	Progress   model.BasisPoints     `json:"progress"`
	Abstract   string                `json:"abstract"`
	Obstacles  string                `json:"obstacles"`
	Advice     string                `json:"advice"`
}

// report stores a report as a secretary would: the one that the program offers, with what was told filled in.
func (d *demonstration) report(h happening) error {
	o, err := d.s.NewOutcome(h.Proposal, h.Report.Instalment)
	if err != nil {
		return err
	}
	t := h.Report
	o.On, o.Received, o.Achieved, o.Why = t.On, h.On, t.Achieved, t.Why
	for i, v := range t.Values {
		o.Indicators[i].Value = v
	}
	for i, n := range t.Notes {
		o.Indicators[i].Note = n
	}
	for i, n := range t.Came {
		o.People[i].Came = &n
	}
	for _, f := range t.Found {
		at := slices.IndexFunc(o.Problems, func(r model.ProblemResult) bool { return r.Problem == f.Problem })
		o.Problems[at].After, o.Problems[at].Note = f.After, f.Note
	}
	o.Fragile, o.Used, o.Returned, o.Progress = t.Fragile, &t.Used, &t.Returned, t.Progress
	o.Abstract, o.Obstacles, o.Advice = t.Abstract, t.Obstacles, t.Advice
	_, err = d.s.SaveOutcome(h.Proposal, o)
	return err
}
