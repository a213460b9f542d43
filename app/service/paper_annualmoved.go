package service

import (
	"strings"

	"kongthun/model"
	"kongthun/storage"
)

// annualMoved tells whether the area's numbers moved: a line a problem that the year's projects served; nothing when they served none.
func (w *writing) annualMoved(f annualFacts) ([]model.Block, error) {
	var approved []model.Folder
	for _, p := range f.projects {
		if p.Decision.Cancelled == "" {
			approved = append(approved, p.Folder())
		}
	}
	problems, err := storage.Problems(w.Reader)
	if err != nil {
		return nil, err
	}
	all, err := model.ProgressOf(problems, approved)
	if err != nil {
		return nil, err
	}
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.annual.area"), Weight: 42},
		{Title: w.say("paper.annual.before"), Weight: 12, Align: model.AlignRight},
		{Title: w.say("paper.annual.target"), Weight: 12, Align: model.AlignRight},
		{Title: w.say("paper.annual.now"), Weight: 12, Align: model.AlignRight},
		{Title: w.say("paper.annual.way"), Weight: 22},
	}}
	for _, p := range all {
		if len(p.Projects) == 0 {
			continue
		}
		i := p.Problem.Indicator
		now, measured := p.Now()
		t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{
			strings.TrimSpace(p.Problem.Title + "\n" + i.Name), string(i.Baseline), string(i.Target), string(now.Value), w.movedWord(p.Moved(), measured),
		}})
	}
	if len(t.Rows) == 0 {
		return nil, nil
	}
	return []model.Block{{Gap: 3}, titleBlock(w.say("paper.annual.moved")), {Table: t}}, nil
}

// movedWord says how far a number came; one that was never measured since is told apart from one that cannot be compared.
func (w *writing) movedWord(r model.Reached, measured bool) string {
	switch {
	case !measured:
		return w.say("paper.annual.unmeasured")
	case r == model.ReachedUnknown:
		return w.say("paper.annual.unknown")
	}
	return w.say("outcome.reached." + string(r))
}
