package service

import (
	"slices"
	"strconv"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// file is a project with all that its papers tell of.
type file struct {
	model.Folder
	fund  model.Fund
	year  model.FiscalYear
	by    decider
	state model.Commitment
}

// fileOf gathers a project for a paper.
func (w *writing) fileOf(project model.ID) (f file, err error) {
	p, err := storage.Get[model.Project](w.Reader, project)
	if err != nil {
		return f, err
	}
	if f.Folder, err = folderOf(w.Reader, p.Proposal); err != nil {
		return f, err
	}
	if f.year, err = storage.Get[model.FiscalYear](w.Reader, p.Year); err != nil {
		return f, err
	}
	if f.fund, err = storage.Get[model.Fund](w.Reader, f.year.Fund); err != nil {
		return f, err
	}
	if f.by, err = w.decidedBy(f.Decision, f.fund.ID); err != nil {
		return f, err
	}
	f.state, err = f.Commitment()
	return f, err
}

// agreement is the บันทึกข้อตกลง (domain A.7.4) in its two copies, in words of our own. No law is named: whatever is unverified is none.
// Refused: a project without an agreement, conflict "project.no_agreement".
func (w *writing) agreement(project model.ID) ([]model.Document, error) {
	f, err := w.fileOf(project)
	if err != nil {
		return nil, err
	}
	a := f.Project.Agreement
	if a == nil {
		return nil, model.Conflict("project.no_agreement", "title", f.Proposal.Title)
	}
	d := w.document(w.say("paper.agreement.title", "number", a.Number), a.On, w.say("paper.agreement.heading"))
	if len(f.Project.Superseded) > 0 {
		d.Heading = []string{w.say("paper.agreement.heading_more")}
	}
	d.Names = append(d.Names, w.say("paper.agreement.responsible"), w.say("paper.agreement.supporter"))
	d.Blocks = slices.Concat(w.agreementParties(f, *a), w.agreementMoney(f, *a), w.agreementTerms(f), w.agreementSigns(*a))
	var out []model.Document
	for _, key := range []string{"paper.agreement.copy_fund", "paper.agreement.copy_project"} {
		d.Footer = w.say(key, "number", a.Number)
		out = append(out, d)
	}
	return out, nil
}

// agreementParties are the head of the paper: where, when, between whom, about what.
func (w *writing) agreementParties(f file, a model.Agreement) []model.Block {
	out := []model.Block{
		factBlock(
			w.fact("paper.agreement.number", a.Number), w.fact("paper.agreement.place", a.Place), w.fact("paper.agreement.on", longDate(a.On)),
		),
		bodyText(w.say("paper.agreement.parties", "responsible", w.or(a.Responsible.Name), "organisation", w.or(f.Proposal.Applicant.Name),
			"supporter", w.or(a.Supporter.Name), "fund", f.fund.Name)),
		bodyText(w.say("paper.agreement.project", "project", project(f.Proposal.Title), "code", w.or(f.Code()), "body", f.by.body,
			"number", w.or(f.by.number), "date", w.or(longDate(f.Decision.On)), "period", w.or(periodText(f.Proposal.Starts, a.Ends, f.Proposal.Period)))),
	}
	if n := len(f.Project.Superseded); n > 0 {
		old := f.Project.Superseded[n-1]
		out = append(out, bodyText(w.say("paper.agreement.supersedes", "number", old.Number, "date", longDate(old.On))))
	}
	return out
}

// agreementMoney is what is paid, in which instalments, to whom and against which receipts.
func (w *writing) agreementMoney(f file, a model.Agreement) []model.Block {
	total, _ := a.Total() // what is stored has been checked
	text := w.say("paper.agreement.sum", "sum", w.sum(total))
	if a.Why != "" {
		text += " " + w.say("paper.agreement.why", "approved", w.sum(a.Approved), "reason", a.Why)
	}
	one := len(a.Instalments) == 1
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.agreement.instalment"), Weight: 8, Align: model.AlignCentre},
		{Title: w.say("paper.agreement.share"), Weight: 8, Align: model.AlignCentre},
		{Title: w.say("paper.agreement.amount"), Weight: 15, Align: model.AlignRight},
		{Title: w.say("paper.agreement.words"), Weight: 27},
		{Title: w.say("paper.agreement.due"), Weight: 15, Align: model.AlignCentre},
		{Title: w.say("paper.agreement.needs"), Weight: 27},
	}}
	for i, n := range a.Instalments {
		number := strconv.Itoa(n.Number)
		if !one && i == len(a.Instalments)-1 {
			number = w.say("paper.agreement.last", "number", number)
		}
		share := ""
		if n.Share > 0 {
			share = n.Share.Percent()
		}
		t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{
			number, share, n.Amount.String(), thai.BahtText(int64(n.Amount)), thai.ShortDate(n.Due.YMD()), n.Needs,
		}})
	}
	t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{w.say("paper.word.total"), "", total.String(), thai.BahtText(int64(total))}, Strong: true})
	receipt := "paper.agreement.receipt_agency"
	if f.Proposal.Applicant.Kind == model.PeoplesGroup {
		receipt = "paper.agreement.receipt_people"
	}
	return []model.Block{
		titleBlock(w.say("paper.agreement.first")), bodyText(text),
		titleBlock(w.say("paper.agreement.second")),
		{Ticks: []model.Tick{
			{On: one, Text: w.say("paper.agreement.once")},
			{On: !one, Text: w.say("paper.agreement.parts", "count", w.partsOf(a, one))},
		}},
		{Table: t},
		factBlock(w.fact("paper.agreement.payee", w.payee(a.Payee))),
		bodyText(w.say(receipt)),
	}
}

// partsOf is the number of instalments; a place to write it where there is one only.
func (w *writing) partsOf(a model.Agreement, one bool) string {
	if one {
		return w.dots()
	}
	return strconv.Itoa(len(a.Instalments))
}

// payee is who gets the money and into which account; "" when nothing is known.
func (w *writing) payee(p model.Payee) string {
	if p.Number == "" {
		return p.Name
	}
	return w.say("paper.agreement.account", "name", p.Name, "bank", p.Bank, "branch", p.Branch, "number", p.Number)
}

// agreementTerms are what both sides undertake.
func (w *writing) agreementTerms(f file) []model.Block {
	out := []model.Block{
		titleBlock(w.say("paper.agreement.third")), bodyText(w.say("paper.agreement.liability")),
		titleBlock(w.say("paper.agreement.fourth")),
	}
	due := w.or(longDate(f.ReportDue()))
	for i, key := range []string{"paper.agreement.term1", "paper.agreement.term2", "paper.agreement.term3", "paper.agreement.term4", "paper.agreement.term5"} {
		out = append(out, model.Block{Text: &model.Passage{Label: strconv.Itoa(i+1) + ".", Text: w.say(key, "date", due)}})
	}
	if f.by.conditions != "" {
		out = append(out, model.Block{Text: &model.Passage{Label: "6.", Text: w.say("paper.agreement.conditions", "conditions", f.by.conditions)}})
	}
	return append(out, bodyText(w.say("paper.agreement.end")))
}

// agreementSigns are the places of both parties and two witnesses.
func (w *writing) agreementSigns(a model.Agreement) []model.Block {
	places := []model.SignatureBlock{
		{Caption: w.say("paper.agreement.responsible"), Name: a.Responsible.Name, Position: a.Responsible.Position},
		{Caption: w.say("paper.agreement.supporter"), Name: a.Supporter.Name, Position: a.Supporter.Position},
	}
	for i := range 2 {
		witness := model.SignatureBlock{Caption: w.say("paper.agreement.witness")}
		if i < len(a.Witnesses) {
			witness.Name, witness.Position = a.Witnesses[i].Name, a.Witnesses[i].Position
		}
		places = append(places, witness)
	}
	return []model.Block{{Sign: &model.Signing{Word: w.say("paper.word.sign"), Places: places}}}
}
