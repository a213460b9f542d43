package service

import (
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// meetingFacts are a meeting with everything that its papers say.
func (w *writing) meetingFacts(meeting model.ID) (*facts, error) {
	m, err := storage.Get[model.Meeting](w.Reader, meeting)
	if err != nil {
		return nil, err
	}
	return gather(w.Reader, m)
}

// letters are the calling letters (หนังสือเชิญประชุม), one to each member on the roll but the one who signs them. They are printed on the
// office's own paper or with room for the ครุฑ. The agenda is their enclosure.
func (w *writing) letters(meeting model.ID) ([]model.Document, error) {
	f, err := w.meetingFacts(meeting)
	if err != nil {
		return nil, err
	}
	signer := f.meeting.ChairHolder(f.seats)
	var out []model.Document
	for _, a := range f.meeting.Roll {
		if a.Member != signer {
			out = append(out, w.letter(f, a.Member))
		}
	}
	if len(out) == 0 {
		return nil, model.NotFound("paper.no_roll")
	}
	return out, nil
}

// letter is the one to a member: what calling words, on the page of a letter.
func (w *writing) letter(f *facts, member model.ID) model.Document {
	m, called := f.meeting, f.calling()
	d := w.document(w.say("paper.letter.title", "body", f.roster.Body.Name, "number", m.Numbered()), dateOr(called.On, m.Date))
	d.Names = f.names()
	d.Blocks = []model.Block{
		{Room: emblemRoom},
		w.letterHead(called.Number),
		{Text: &model.Passage{Text: w.or(longDate(called.On)), From: 50}},
		factBlock(
			w.fact("paper.letter.about", called.Subject),
			w.fact("paper.letter.to", strings.TrimSpace(f.name(member)+" "+f.seats[member].Role)),
			w.fact("paper.letter.enclosed", w.say("paper.letter.enclosure", "number", m.Numbered())),
		),
		bodyText(called.Text.Text),
		{Gap: 4},
		{Text: &model.Passage{Text: called.Close, From: 62}},
		{Sign: &model.Signing{Places: []model.SignatureBlock{called.Signer}, Right: true}},
		{Gap: 8},
		w.letterDesk(f.fund),
	}
	return d
}

// seatOfOffice is the key of the words for where an office sits: only an อบต. calls its house a ที่ทำการ.
func (w *writing) seatOfOffice() string {
	if w.office.Kind == model.Tambon {
		return "paper.letter.address"
	}
	return "paper.letter.address_other"
}

// agenda is the agenda paper: what is to be taken, by whom it is put, and of a proposal who asks for how much.
func (w *writing) agenda(meeting model.ID) ([]model.Document, error) {
	f, err := w.meetingFacts(meeting)
	if err != nil {
		return nil, err
	}
	d := w.document(w.say("paper.agenda.title", "body", f.roster.Body.Name, "number", f.meeting.Numbered()), f.meeting.Date, f.coming("paper.agenda.heading")...)
	d.Names = f.names()
	if f.meeting.Starts != "" {
		d.Heading = append(d.Heading, w.say("paper.agenda.time", "time", thai.Time(string(f.meeting.Starts))))
	}
	for i, sec := range f.meeting.Agenda {
		d.Blocks = append(d.Blocks, titleBlock(w.say("paper.agenda.section", "number", strconv.Itoa(i+1), "title", sec.Title)))
		if len(sec.Items) == 0 {
			d.Blocks = append(d.Blocks, bodyText(w.say("paper.agenda.none")))
		}
		for _, it := range sec.Items {
			d.Blocks = append(d.Blocks, w.agendaItem(f, it))
		}
	}
	return []model.Document{d}, nil
}

func (w *writing) agendaItem(f *facts, it model.Item) model.Block {
	lines := []string{it.Title}
	if p, ok := f.proposals[subjectID(it)]; ok {
		line := w.say("paper.agenda.proposal", "applicant", w.or(p.Applicant.Name), "type", w.or(p.Type))
		if p.Budget > 0 {
			line += " " + w.say("paper.agenda.asked", "sum", baht(p.Budget))
		}
		lines = append(lines, line)
	}
	if it.Presenter != "" {
		lines = append(lines, w.say("paper.agenda.presenter", "name", it.Presenter))
	}
	return model.Block{Text: &model.Passage{Label: f.meeting.NumberOf(it.Key), Text: strings.Join(lines, "\n"), From: 6}}
}

// subjectID is what an item is about; "" for nothing.
func subjectID(it model.Item) model.ID {
	if it.Subject == nil {
		return ""
	}
	return it.Subject.ID
}

// pay is the meeting-pay sheet (หลักฐานการจ่ายเงินค่าตอบแทนการประชุม): who was present, the office's rate, room to sign for it. The rate
// is the office's own setting; without one the sums are left to be written in. Advisers and guests are paid by other rules, so
// advisers have a line without a sum, and where a line waits for its sum so does the total.
func (w *writing) pay(meeting model.ID) ([]model.Document, error) {
	f, err := w.meetingFacts(meeting)
	if err != nil {
		return nil, err
	}
	d := w.document(w.say("paper.pay.title", "body", f.roster.Body.Name, "number", f.meeting.Numbered()), f.meeting.Date, f.coming("paper.pay.heading")...)
	d.Names = f.names()
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.word.place"), Weight: 6, Align: model.AlignCentre},
		{Title: w.say("paper.pay.name"), Weight: 26},
		{Title: w.say("paper.pay.role"), Weight: 22},
		{Title: w.say("paper.pay.amount"), Weight: 14, Align: model.AlignRight},
		{Title: w.say("paper.pay.signature"), Weight: 20},
		{Title: w.say("paper.pay.date"), Weight: 12},
	}}
	rate := w.office.Setting.PayOf(f.roster.Body.Kind)
	var paid []model.Satang
	for _, a := range f.meeting.Roll {
		if len(a.Stays) == 0 {
			continue
		}
		row := model.DocumentRow{Cells: []string{strconv.Itoa(len(t.Rows) + 1), f.rollLine(a).Name, f.seats[a.Member].Role}, Writable: true}
		if rate > 0 && f.seats[a.Member].Voting {
			row.Cells = append(row.Cells, baht(rate))
			paid = append(paid, rate)
		}
		t.Rows = append(t.Rows, row)
	}
	total, err := model.Sum(paid...)
	if err != nil {
		return nil, err
	}
	if len(paid) < len(t.Rows) {
		total = 0
	}
	cells := []string{w.say("paper.word.total"), ""}
	if total > 0 {
		cells[1] = baht(total)
	}
	t.Rows = append(t.Rows, model.DocumentRow{Cells: cells, Merge: 3, Strong: true, Writable: true})
	d.Blocks = []model.Block{
		{Table: t},
		bodyText(w.say("paper.pay.sum", "sum", w.or(w.sum(total)))), bodyText(w.say("paper.pay.received")),
		{Sign: &model.Signing{Word: w.say("paper.word.sign"), Places: []model.SignatureBlock{
			{Caption: w.say("paper.pay.payer")}, {Caption: w.say("paper.pay.checker")},
		}, Day: w.say("paper.word.day")}},
	}
	return []model.Document{d}, nil
}

// resolutions is the summary for the notice board: titles, organisations, words and sums of what was resolved, and nobody's name
// or telephone number.
func (w *writing) resolutions(meeting model.ID) ([]model.Document, error) {
	f, err := w.meetingFacts(meeting)
	if err != nil {
		return nil, err
	}
	return w.board(f)
}

// board is the summary of a meeting with all that it says.
func (w *writing) board(f *facts) ([]model.Document, error) {
	public, err := w.personal(f.meeting.Guests)
	if err != nil {
		return nil, err
	}
	d := w.document(w.say("paper.resolutions.title", "body", f.roster.Body.Name, "number", f.meeting.Numbered()), f.meeting.Date, f.heading("paper.resolutions.heading")...)
	if !f.meeting.Closed {
		d.Draft = w.say("paper.word.draft")
	}
	column, all, inWords := "paper.resolutions.money", "paper.resolutions.granted", "paper.resolutions.sum"
	if f.roster.Body.Kind == model.Subcommittee { // it only advises
		column, all, inWords = "paper.resolutions.advised.money", "paper.resolutions.advised.granted", "paper.resolutions.advised.sum"
	}
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.resolutions.item"), Weight: 9, Align: model.AlignCentre},
		{Title: w.say("paper.resolutions.matter"), Weight: 37},
		{Title: w.say("paper.resolutions.applicant"), Weight: 22},
		{Title: w.say("paper.resolutions.word"), Weight: 17},
		{Title: w.say(column), Weight: 15, Align: model.AlignRight},
	}}
	var granted []model.Satang
	f.eachItem(func(number string, it model.Item) {
		word, sum := w.resolved(f, it)
		if word == "" {
			return
		}
		cells := []string{f.meeting.NumberOf(it.Key), public.hide(it.Title), "", word, ""}
		if p, ok := f.proposals[subjectID(it)]; ok {
			cells[2] = public.hide(w.publicApplicant(p.Applicant))
		}
		if sum > 0 {
			cells[4] = baht(sum)
			granted = append(granted, sum)
		}
		t.Rows = append(t.Rows, model.DocumentRow{Cells: cells})
	})
	total, err := model.Sum(granted...)
	if err != nil {
		return nil, err
	}
	d.Blocks = []model.Block{{Table: t}}
	if total > 0 {
		t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{w.say(all), baht(total)}, Merge: 4, Strong: true})
		d.Blocks = append(d.Blocks, bodyText(w.say(inWords, "sum", w.sum(total))))
	}
	return []model.Document{d}, nil
}

// resolved is the word that an item came to, and what it granted; a resolution without effect is said to be open yet. The new sum
// of a project that was approved before stands with the word, for nothing is granted once more. An item without a resolution has
// none.
func (w *writing) resolved(f *facts, it model.Item) (word string, granted model.Satang) {
	res := it.Resolution
	if res == nil || res.Word == "" {
		return "", 0
	}
	set := f.office.Setting
	if !f.meeting.Stands(f.roster, set, it) {
		return w.say("paper.resolutions.open"), 0
	}
	word = w.say("word." + string(res.Word))
	if it.Kind == model.ChangeProject && res.Word.Positive() && res.Amount > 0 {
		word = w.say("paper.resolutions.changed", "word", word, "sum", baht(res.Amount))
	}
	return word, f.meeting.Granted(f.roster, set, it)
}

// publicApplicant is the organisation that asks, or its kind where a person's name stands in its place.
func (w *writing) publicApplicant(a model.Applicant) string {
	kinds := Lists().Applicants
	if a.Name == "" && a.Kind >= 1 && a.Kind <= len(kinds) {
		return kinds[a.Kind-1]
	}
	return a.Name
}
