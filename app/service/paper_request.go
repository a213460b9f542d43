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
	if !r.Live() {
		d.Draft = w.say("paper.request.cancelled")
	}
	chain := w.chain(r)
	d.Blocks = slices.Concat(
		[]model.Block{
			factBlock(w.fact("paper.request.number", r.Number), w.fact("paper.request.on", longDate(r.On)), w.fact("paper.request.to", w.chief())),
			bodyText(w.say("paper.request.lead", "organisation", w.or(f.Proposal.Applicant.Name), "project", project(f.Proposal.Title),
				"type", f.Proposal.Type, "approved", w.sum(f.Decision.Amount), "agreement", w.or(f.AgreementNumber()),
				"part", w.part(r), "sum", w.sum(r.Amount), "payee", w.or(w.payee(r.Payee)))),
		},
		w.signature(chain[0]),
		[]model.Block{titleBlock(w.say("paper.request.checked")), w.budget(f, r, balance)},
		w.signature(chain[1]),
		w.opinion("paper.request.finance", chain[2]), w.opinion("paper.request.secretary", chain[3]), w.opinion("paper.request.approved", chain[4]),
		w.payment(f, r),
	)
	return []model.Document{d}, nil
}

// chain are the signatures of a request in their order, each with its name where it is known.
func (w *writing) chain(r model.Disbursement) []model.Signing {
	var out []model.Signing
	for _, role := range model.SigningRoles() {
		s := model.Signing{Word: w.say("paper.word.sign"), Right: true, Day: w.say("paper.request.day")}
		place := model.SignatureBlock{Caption: w.say("signing." + role)}
		for _, x := range r.Signed {
			if x.Role == role {
				place.Name, place.Position, s.On = x.Name, x.Position, longDate(x.On)
			}
		}
		s.Places = []model.SignatureBlock{place}
		out = append(out, s)
	}
	return out
}

func (w *writing) signature(s model.Signing) []model.Block { return []model.Block{{Sign: &s}} }

// opinion is what one of the chain says, and where she signs it.
func (w *writing) opinion(key string, s model.Signing) []model.Block {
	return []model.Block{{Text: &model.Passage{Text: w.say(key, "chief", w.chief()), Indent: true, Held: true}}, {Sign: &s}}
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
	line := func(key string, sum model.Satang) model.DocumentRow {
		return model.DocumentRow{Cells: []string{w.say(key), sum.String()}}
	}
	t := &model.DocumentTable{
		Columns: []model.DocumentColumn{{Title: w.say("paper.request.line"), Weight: 70}, {Title: w.say("paper.request.baht"), Weight: 30, Align: model.AlignRight}},
		Rows: []model.DocumentRow{
			line("paper.request.budget", f.Decision.Amount), line("paper.request.before", before), line("paper.request.now", r.Amount),
			line("paper.request.left", f.Decision.Amount-before-r.Amount), line("paper.request.balance", balance),
		},
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
	facts = append(facts, w.fact("paper.request.amount", w.sum(r.Amount)), w.fact("paper.request.payee", r.Payee.Name))
	word := w.say("paper.word.sign")
	out := []model.Block{
		titleBlock(w.say("paper.request.paying")),
		{Ticks: []model.Tick{
			{On: r.How == model.ByCheque, Text: w.say("paper.request.by_cheque")},
			{On: r.How == model.ByCash, Text: w.say("paper.request.by_cash")},
			{On: r.How == model.ByBank, Text: w.say("paper.request.by_bank")},
		}},
		factBlock(facts...),
		{Sign: &model.Signing{Word: word, Places: []model.SignatureBlock{
			{Caption: w.say("paper.request.signer1")}, {Caption: w.say("paper.request.signer2")},
		}}},
		titleBlock(w.say("paper.request.taken")),
		{Sign: &model.Signing{Word: word, Day: w.say("paper.request.day"), Places: []model.SignatureBlock{
			{Caption: w.say("paper.request.taker1")}, {Caption: w.say("paper.request.taker2")}, {Caption: w.say("paper.request.payer")},
		}}},
		titleBlock(w.say("paper.request.papers")),
	}
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
