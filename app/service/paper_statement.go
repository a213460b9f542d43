package service

import (
	"strings"

	"kongthun/app/paper"
	"kongthun/model"
	"kongthun/storage"
)

// ReturnHasPaper tells whether a return of a length of time is also printed as a paper.
func ReturnHasPaper(kind string, every model.PeriodKind) bool {
	if kind == ReturnStatement {
		return true
	}
	k, err := FindPaper(kind)
	return err == nil && k.About == model.KindYear && every == model.Yearly
}

// ReturnPaper prints a return of a period: the statement of receipts and payments, and the papers about a year that are owed. Refused: a
// return that is no paper, key "paper.unknown".
func (s *Service) ReturnPaper(kind string, year model.ID, p model.Period) (Written, error) {
	if kind != ReturnStatement {
		return s.PaperFile(kind, year)
	}
	k, err := FindReturn(kind)
	if err != nil {
		return Written{}, err
	}
	var name string
	d, err := read(s, func(r *storage.Reader) (model.Document, error) {
		value, err := returnOf(r, k, year, p, s.Today())
		if err != nil {
			return model.Document{}, err
		}
		name = strings.TrimSuffix(value.File, ".xlsx") + ".pdf"
		w, err := newWriting(r, s.Today())
		if err != nil {
			return model.Document{}, err
		}
		return w.statement(year, p)
	})
	if err != nil {
		return Written{}, err
	}
	pages, err := paper.Documents([]model.Document{d})
	return Written{Name: name, Data: pages.PDF, Warning: Unprintable(pages.Unprintable)}, err
}

// statement is รายงานการรับ-จ่ายและเงินคงเหลือ (domain A.8): what was brought forward, money in, money out and what is left, for the
// committee's consent. No announcement is named: what is unverified is no law.
func (w *writing) statement(year model.ID, p model.Period) (model.Document, error) {
	y, err := storage.Get[model.FiscalYear](w.Reader, year)
	if err != nil {
		return model.Document{}, err
	}
	f, err := storage.Get[model.Fund](w.Reader, y.Fund)
	if err != nil {
		return model.Document{}, err
	}
	st, err := statementOf(w.Reader, f.ID, p)
	if err != nil {
		return model.Document{}, err
	}
	every := string(p.Every)
	d := w.document(w.say("paper.statement.title."+every)+" "+PeriodName(p), w.today,
		w.say("paper.statement.title."+every)+w.say("paper.statement.fund."+string(f.Kind)), f.Name+" "+w.area(), PeriodName(p))
	chair, err := w.holder(&d, f.ID, func(s model.Seat) bool { return s.Chairs == 1 })
	if err != nil {
		return d, err
	}
	d.Blocks = []model.Block{
		{Table: w.statementTable(st)},
		bodyText(w.say("paper.statement.to")),
		{Sign: &model.Signing{Word: w.say("paper.word.sign"), Places: []model.SignatureBlock{
			{Caption: w.say("paper.statement.maker"), Position: w.say("paper.statement.accountant")},
			{Caption: w.say("paper.statement.reporter")},
		}}},
		{Text: &model.Passage{Text: w.say("paper.statement.agreed"), Held: true}},
		{Sign: &model.Signing{Word: w.say("paper.word.sign"), Places: []model.SignatureBlock{{Name: chair.Name, Position: w.say("paper.statement.chair")}}, Right: true}},
	}
	return d, nil
}

func (w *writing) statementTable(st model.Statement) *model.DocumentTable {
	t := &model.DocumentTable{Size: 13, Columns: []model.DocumentColumn{
		{Title: w.say("paper.statement.line"), Weight: 66},
	}}
	amount := func(key string) model.DocumentColumn {
		return model.DocumentColumn{Title: w.say("paper.statement." + key), Weight: 17, Align: model.AlignRight}
	}
	whole := st.Period.Every == model.Yearly // the year is its own period
	if whole {
		t.Columns = append(t.Columns, amount("amount"))
	} else {
		t.Columns = append(t.Columns, amount("this."+string(st.Period.Every)), amount("to_date"))
	}
	for _, l := range statementLines(st) {
		row := model.DocumentRow{Cells: []string{strings.TrimSpace(l.number + " " + l.text), "", ""}, Strong: l.total || !l.sums, Shaded: l.total}
		if l.sums {
			row.Cells[1], row.Cells[2] = l.this.String(), l.toDate.String()
		}
		row.Cells = row.Cells[:len(t.Columns)]
		t.Rows = append(t.Rows, row)
	}
	return t
}
