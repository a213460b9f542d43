package service

import (
	"strconv"

	"kongthun/model"
	"kongthun/model/thai"
)

// folderCover is the cover of a project's folder: what it is, how its money stands, and the six papers that auditors sample (domain A.7.8) as
// marks, which say by box and word what they say by colour.
func (w *writing) folderCover(id model.ID) ([]model.Document, error) {
	f, err := w.fileOf(id)
	if err != nil {
		return nil, err
	}
	d := w.document(w.say("paper.cover.title", "title", f.Proposal.Title), w.today, w.say("paper.cover.heading"), project(f.Proposal.Title), f.fund.Name)
	approved := ""
	if f.Decision.On != "" {
		approved = w.say("paper.cover.resolved", "number", w.or(f.by.number), "date", longDate(f.Decision.On))
	}
	d.Blocks = []model.Block{
		factBlock(
			w.fact("paper.cover.code", f.Code()), w.fact("paper.cover.agreement", f.AgreementNumber()),
			w.fact("paper.cover.type", f.Proposal.Type), w.fact("paper.cover.organisation", f.Proposal.Applicant.Name),
			w.fact("paper.cover.responsible", f.Proposal.Applicant.Responsible), w.fact("paper.cover.approved", approved),
			w.fact("paper.cover.period", periodText(f.Proposal.Starts, f.Ends(), f.Proposal.Period)),
			w.fact("paper.cover.report", longDate(f.ReportDue())),
		),
		titleBlock(w.say("paper.cover.money")), w.coverMoney(f),
		titleBlock(w.say("paper.cover.papers")), w.coverMarks(f),
		bodyText(w.say("paper.cover.printed", "date", longDate(w.today))),
	}
	return []model.Document{d}, nil
}

// coverMoney is how the project's money stands.
func (w *writing) coverMoney(f file) model.Block {
	c := f.state
	t := &model.DocumentTable{}
	row := model.DocumentRow{}
	for _, l := range []struct {
		key string
		sum model.Satang
	}{
		{"paper.cover.sum_approved", c.Approved},
		{"paper.cover.sum_agreed", c.Agreed},
		{"paper.cover.sum_paid", c.Paid},
		{"paper.cover.sum_refunded", c.Refunded},
		{"paper.cover.sum_left", c.Payable()},
	} {
		t.Columns = append(t.Columns, model.DocumentColumn{Title: w.say(l.key), Weight: 20, Align: model.AlignRight})
		row.Cells = append(row.Cells, l.sum.String())
	}
	t.Rows = []model.DocumentRow{row}
	return model.Block{Table: t}
}

// coverMarks are the six papers.
func (w *writing) coverMarks(f file) model.Block {
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.word.place"), Weight: 6, Align: model.AlignCentre},
		{Title: w.say("paper.cover.paper"), Weight: 42},
		{Title: w.say("paper.cover.mark"), Weight: 16, Align: model.AlignCentre},
		{Title: w.say("paper.cover.note"), Weight: 36},
	}}
	for i, e := range f.Evidence() {
		mark, ink := w.say("paper.cover.no"), model.Red
		if e.Present {
			mark, ink = w.say("paper.cover.yes"), model.Green
		}
		note := ""
		if m := e.Marked; m != nil {
			note = thai.ShortDate(m.On.YMD())
			if m.Note != "" {
				note = orDefault(note, "") + " " + m.Note
			}
		}
		t.Rows = append(t.Rows, model.DocumentRow{
			Cells: []string{strconv.Itoa(i + 1), w.say("evidence." + e.Key), mark, note}, Inks: []model.Ink{model.Black, model.Black, ink}, Writable: true,
		})
	}
	return model.Block{Table: t}
}
