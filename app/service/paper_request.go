package service

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/storage"
)

// request is the ใบเบิกเงิน (domain A.7.5) with its chain of signatures. The limit for cash is not printed, since it is unverified.
func (w *writing) request(id model.ID) ([]model.Document, error) {
	r, err := storage.Get[model.Disbursement](w.Reader, id)
	if err != nil {
		return nil, err
	}
	f, err := w.fileOf(r.Project)
	if err != nil {
		return nil, err
	}
	balance, err := w.balanceBefore(f, r)
	if err != nil {
		return nil, err
	}
	d := w.document(w.say("paper.request.title", "number", r.Number, "project", f.Proposal.Title), r.On, w.say("paper.request.heading"), f.fund.Name)
	d.Size = 15 // so that each side of the sheet holds its part
	if !r.Live() {
		d.Draft = w.say("paper.request.cancelled")
	}
	places := w.chain(r)
	d.Blocks = slices.Concat(
		[]model.Block{
			{Table: &model.DocumentTable{
				Plain: true, Columns: []model.DocumentColumn{{Weight: 1}, {Weight: 1, Align: model.AlignRight}},
				Rows: []model.DocumentRow{{Cells: []string{
					w.say("paper.request.number", "number", w.or(r.Number)), w.say("paper.request.on", "date", w.or(longDate(r.On))),
				}}},
			}},
			factBlock(w.fact("paper.request.to", w.chief())),
			bodyText(w.say("paper.request.lead", "organisation", w.or(f.Proposal.Applicant.Name), "project", project(f.Proposal.Title),
				"type", f.Proposal.Type, "agreement", w.or(f.AgreementNumber()), "part", w.part(r), "sum", w.sum(r.Amount), "payee", w.paidTo(f, r))),
		},
		w.sign(model.Signing{Places: places[:1], Right: true, Close: true}),
		[]model.Block{titleBlock(w.say("paper.request.checked")), w.budget(f, r, balance)},
		w.opinions(places[1:3], "checks", "finance"),
		[]model.Block{{Gap: 3}},
		w.opinions(places[3:], "secretary", "approved"),
		[]model.Block{{Gap: 15}}, // keeps what is paid off the foot of the front; gone at the head of the back
		w.payment(f, r),
	)
	return []model.Document{d}, nil
}

// chain are the places of the signatures of a request in their order, each with its name and day where they are known.
func (w *writing) chain(r model.Disbursement) []model.SignatureBlock {
	var out []model.SignatureBlock
	for _, role := range model.SigningRoles() {
		place := model.SignatureBlock{Caption: w.say("signing." + role)}
		for _, x := range r.Signed {
			if x.Role == role {
				place.Name, place.Position, place.On = x.Name, x.Position, longDate(x.On)
			}
		}
		out = append(out, place)
	}
	return out
}

// sign is places to sign with their days.
func (w *writing) sign(s model.Signing) []model.Block {
	s.Word, s.Day = w.say("paper.word.sign"), w.say("paper.request.day")
	return []model.Block{{Sign: &s}}
}

// opinions are what two of the chain say, side by side, each above the place where she signs it: so the approval is one page.
func (w *writing) opinions(places []model.SignatureBlock, says ...string) []model.Block {
	t := &model.DocumentTable{Plain: true, Rows: []model.DocumentRow{{}}}
	var below []model.SignatureBlock
	for i, p := range places {
		t.Columns = append(t.Columns, model.DocumentColumn{Weight: 1, Align: model.AlignCentre})
		t.Rows[0].Cells = append(t.Rows[0].Cells, w.say("paper.request."+says[i], "who", p.Caption))
		p.Caption = ""
		below = append(below, p)
	}
	return append([]model.Block{{Table: t}}, w.sign(model.Signing{Places: below, Close: true})...)
}

// paidTo names who gets the money where it is not who asked for the project.
func (w *writing) paidTo(f file, r model.Disbursement) string {
	if r.Payee.Name == "" || r.Payee.Name == f.Proposal.Applicant.Name {
		return ""
	}
	return w.say("paper.request.paid_to", "payee", r.Payee.Name)
}

// part is of which instalment a request is.
func (w *writing) part(r model.Disbursement) string {
	if r.Instalment == 0 {
		return ""
	}
	return w.say("paper.request.part", "number", strconv.Itoa(r.Instalment))
}

// budget is what was approved, asked for before, is asked for now and is left of the project, and what lies in the fund.
func (w *writing) budget(f file, r model.Disbursement, balance model.Satang) model.Block {
	var before model.Satang
	for _, o := range f.Requests {
		if o.Live() && o.ID != r.ID && (o.On < r.On || o.On == r.On && firstOf(o, r)) {
			before += o.Amount // at most what is agreed, which has been checked
		}
	}
	t := &model.DocumentTable{Rows: []model.DocumentRow{{}}}
	for _, c := range []struct {
		key string
		sum model.Satang
	}{
		{"budget", f.Decision.Amount}, {"before", before}, {"now", r.Amount}, {"left", f.Decision.Amount - before - r.Amount}, {"balance", balance},
	} {
		t.Columns = append(t.Columns, model.DocumentColumn{Title: w.say("paper.request." + c.key), Weight: 1, Align: model.AlignRight})
		t.Rows[0].Cells = append(t.Rows[0].Cells, c.sum.String())
	}
	return model.Block{Table: t}
}

// firstOf tells whether one of two requests of one day came first: by their numbers, of which the longer is the higher one, then by
// their IDs.
func firstOf(a, b model.Disbursement) bool {
	return cmp.Or(cmp.Compare(len(a.Number), len(b.Number)), cmp.Compare(a.Number, b.Number), cmp.Compare(a.ID, b.ID)) < 0
}

// chief is how the office's chief executive is addressed, by its kind: นายกองค์การบริหารส่วนตำบล…, นายกเทศมนตรีตำบล….
func (w *writing) chief() string {
	name := w.office.Name
	switch w.office.Kind {
	case model.Tambon, model.Provincial:
		return w.say("paper.request.chief.council", "name", name)
	case model.TownTambon, model.Town, model.City:
		if of, ok := strings.CutPrefix(name, w.say("paper.request.town")); ok {
			return w.say("paper.request.chief.town", "name", of)
		}
	}
	return w.say("paper.request.chief.other", "name", name)
}

// balanceBefore is what lies in all accounts of the fund as the day of a request ends, without its own payment.
func (w *writing) balanceBefore(f file, r model.Disbursement) (model.Satang, error) {
	b, err := booksOf(w.Reader, f.fund.ID)
	if err != nil {
		return 0, err
	}
	b.entries = slices.DeleteFunc(b.entries, func(e model.Entry) bool { return e.Disbursement == r.ID })
	var total model.Satang
	for _, a := range b.accounts {
		balance, err := a.Balance(b.entries, r.On)
		if err != nil {
			return 0, err
		}
		if total, err = total.Plus(balance); err != nil {
			return 0, err
		}
	}
	return total, nil
}

// way is a way of paying with its box, which is ticked where it is the request's.
func (w *writing) way(r model.Disbursement, how model.PaidHow) string {
	box := "paper.request.not"
	if r.How == how {
		box = "paper.request.ticked"
	}
	return w.say(box, "what", w.say("paper.request.by_"+string(how)))
}

// payment is how it is paid, out of which account, against which papers, and who takes and hands out the money.
func (w *writing) payment(f file, r model.Disbursement) []model.Block {
	account := ""
	if a, err := storage.Get[model.Account](w.Reader, r.Account); err == nil {
		account = a.Number
	}
	facts := []model.Fact{w.fact("paper.request.account", account)}
	if r.How == model.ByCheque || r.How == "" {
		facts = append(facts, w.fact("paper.request.cheque", r.Cheque), w.fact("paper.request.cheque_on", longDate(r.ChequeOn)))
	}
	facts = append(facts, w.fact("paper.request.amount", w.sum(r.Amount)), w.fact("paper.request.payee", w.payee(r.Payee)))
	out := []model.Block{
		titleBlock(w.say("paper.request.paying")),
		{Table: &model.DocumentTable{
			Plain: true, Columns: []model.DocumentColumn{{Weight: 50}, {Weight: 25}, {Weight: 25}},
			Rows: []model.DocumentRow{{Cells: []string{w.way(r, model.ByCheque), w.way(r, model.ByBank), w.way(r, model.ByCash)}}},
		}},
		factBlock(facts...),
		{Sign: &model.Signing{Word: w.say("paper.word.sign"), Close: true, Places: []model.SignatureBlock{
			{Caption: w.say("paper.request.signer1")}, {Caption: w.say("paper.request.signer2")},
		}}},
		titleBlock(w.say("paper.request.taken")),
	}
	out = append(out, w.sign(model.Signing{Close: true, Places: []model.SignatureBlock{
		{Caption: w.say("paper.request.taker1")}, {Caption: w.say("paper.request.taker2")}, {Caption: w.say("paper.request.payer")},
	}})...)
	out = append(out, titleBlock(w.say("paper.request.papers")))
	papers := r.Papers
	if len(papers) == 0 {
		papers = requestPapers(f.Proposal.Applicant.Kind)
	}
	var ticks []model.Tick
	for _, p := range papers {
		ticks = append(ticks, model.Tick{On: p.Present, Text: p.Name})
	}
	if r.Why != "" {
		out = append(out, model.Block{Ticks: ticks}, factBlock(w.fact("paper.request.why", r.Why)))
		return out
	}
	return append(out, model.Block{Ticks: ticks})
}
