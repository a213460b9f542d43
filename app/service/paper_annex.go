package service

import (
	"strconv"
	"strings"

	"kongthun/model"
)

// annex is the scoring summary of a round, for the minutes' annex: ranks, means by criterion, how far apart the sheets are, and
// the comments without the names of those who made them. It is a draft until scoring is closed. Refused before scoring was opened.
func (w *writing) annex(round model.ID) ([]model.Document, error) {
	a, err := scoringAnnex(w.Reader, round)
	if err != nil {
		return nil, err
	}
	public, err := w.personal(nil)
	if err != nil {
		return nil, err
	}
	args := []string{"fund", a.Fund, "year", strconv.Itoa(a.Year), "round", strconv.Itoa(a.Round)}
	d := w.document(w.say("paper.annex.title", args...), dateOr(a.Closed, a.Frozen), w.say("paper.annex.heading"), a.Fund, w.say("paper.annex.round", args...))
	d.Wide = true
	if a.Closed == "" {
		d.Draft = w.say("paper.word.draft")
	}
	d.Blocks = []model.Block{
		w.criteria(a.Criteria), w.scoreTable(a),
		bodyText(w.say("paper.annex.explained")),
		bodyText(w.say("paper.annex.state", "ready", strconv.Itoa(a.Ready), "sheets", strconv.Itoa(a.Sheets))),
	}
	d.Blocks = append(d.Blocks, w.remarks(a, public.hide)...)
	return []model.Document{d}, nil
}

// criteria names the criteria by their numbers, with their weights.
func (w *writing) criteria(list []model.Criterion) model.Block {
	var out []model.Fact
	for i, c := range list {
		key := "paper.annex.points"
		if c.NeedFit {
			key = "paper.annex.fit"
		}
		out = append(out, model.Fact{
			Label: w.say("paper.annex.criterion", "number", strconv.Itoa(i+1)), Text: w.say(key, "name", c.Name, "weight", strconv.Itoa(c.Weight)),
		})
	}
	return factBlock(out...)
}

// scoreTable has a row for every proposal, best first.
func (w *writing) scoreTable(a model.ScoringAnnex) model.Block {
	t := &model.DocumentTable{Size: 13, Columns: []model.DocumentColumn{
		{Title: w.say("paper.annex.rank"), Weight: 9, Align: model.AlignCentre},
		{Title: w.say("paper.annex.proposal"), Weight: 38},
		{Title: w.say("paper.annex.asked"), Weight: 13, Align: model.AlignRight},
	}}
	for i := range a.Criteria {
		t.Columns = append(t.Columns, model.DocumentColumn{Title: w.say("paper.annex.criterion", "number", strconv.Itoa(i+1)), Weight: 8, Align: model.AlignCentre})
	}
	for _, title := range []string{w.say("paper.annex.score"), w.say("paper.annex.low"), w.say("paper.annex.high"), w.say("paper.annex.deviation"), w.say("paper.annex.sheets"), w.say("paper.annex.stands")} {
		t.Columns = append(t.Columns, model.DocumentColumn{Title: title, Weight: 9, Align: model.AlignCentre})
	}
	for _, l := range a.Lines {
		t.Rows = append(t.Rows, model.DocumentRow{Cells: w.scoreCells(l)})
	}
	return model.Block{Table: t}
}

func (w *writing) scoreCells(l model.AnnexLine) []string {
	place := none
	if l.Rank > 0 {
		place = strconv.Itoa(l.Rank)
	}
	if l.Provisional {
		place = w.say("paper.annex.provisional", "rank", place)
	}
	asked := none
	if l.Asked > 0 {
		asked = baht(l.Asked)
	}
	cells := []string{place, w.say("paper.annex.of", "title", l.Title, "applicant", l.Applicant), asked}
	for _, mean := range l.Means {
		cells = append(cells, orDefault(mean, none))
	}
	return append(cells, orDefault(l.Score, none), orDefault(l.Low, none), orDefault(l.High, none), orDefault(l.Deviation, none), strconv.Itoa(l.Sheets)+"/"+strconv.Itoa(l.Eligible),
		strconv.Itoa(l.Abstained)+"/"+strconv.Itoa(l.Conflicted)+"/"+strconv.Itoa(l.Recused))
}

// none stands where there is no number.
const none = "-"

// remarks are what the sheets say of each proposal, best first: the score that each gives, with names only where the office has set
// it so, and the comments, in the order of the letters, which tells nothing of who said what, and without the names of people.
func (w *writing) remarks(a model.ScoringAnnex, hide func(string) string) []model.Block {
	var out []model.Block
	for _, l := range a.Lines {
		marks := w.marks(l.Marks)
		if len(marks) == 0 && len(l.Comments) == 0 {
			continue
		}
		out = append(out, titleBlock(w.say("paper.annex.remarks", "title", l.Title)))
		if len(marks) > 0 {
			out = append(out, model.Block{Text: &model.Passage{Label: w.say("paper.annex.each"), Text: strings.Join(marks, ", ")}})
		}
		for i, s := range l.Comments {
			out = append(out, model.Block{Text: &model.Passage{Label: w.say("paper.annex.comment", "number", strconv.Itoa(i+1)), Text: hide(s)}})
		}
	}
	return out
}

// marks are the scores of the sheets that have one.
func (w *writing) marks(list []model.AnnexMark) []string {
	var out []string
	for _, m := range list {
		if m.Score != "" {
			out = append(out, strings.TrimSpace(m.Name+" "+m.Score))
		}
	}
	return out
}
