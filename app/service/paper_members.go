package service

import (
	"strconv"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// members is the list of a body's members in office on the day of printing: seats and terms, and the seats that are empty.
func (w *writing) members(body model.ID) ([]model.Document, error) {
	b, err := storage.Get[model.Body](w.Reader, body)
	if err != nil {
		return nil, err
	}
	list, err := storage.Members(w.Reader, body)
	if err != nil {
		return nil, err
	}
	d := w.document(w.say("paper.members.title", "body", b.Name), w.today,
		w.say("paper.members.heading"), b.Name, w.say("paper.members.on", "date", longDate(w.today)))
	d.Wide = true
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.word.place"), Weight: 5, Align: model.AlignCentre},
		{Title: w.say("paper.members.name"), Weight: 22},
		{Title: w.say("paper.members.position"), Weight: 25},
		{Title: w.say("paper.members.role"), Weight: 17},
		{Title: w.say("paper.members.from"), Weight: 13},
		{Title: w.say("paper.members.to"), Weight: 18},
	}}
	roster := model.Roster{Body: b, Members: list, TermsEnd: w.office.Setting.TermsEnd}
	tenures := roster.Tenures(w.today)
	n := 0
	for _, seat := range b.Seats {
		rows, err := w.seatRows(&d, roster.InOffice(w.today), tenures, seat, &n)
		if err != nil {
			return nil, err
		}
		if len(rows) > 0 {
			head := model.DocumentRow{Cells: []string{seat.Name}, Merge: len(t.Columns), Strong: true, Shaded: true}
			t.Rows = append(append(t.Rows, head), rows...)
		}
	}
	d.Blocks = []model.Block{{Table: t}, bodyText(w.say("paper.members.sum", "count", strconv.Itoa(n), "voting", strconv.Itoa(len(roster.Voting(w.today)))))}
	return []model.Document{d}, nil
}

// seatRows are the members of one seat. What the rules say of a seat is the most it may hold, so a place that nobody has to take is
// not called empty: a seat is, when nobody at all sits in it.
func (w *writing) seatRows(d *model.Document, list []model.Member, tenures map[model.ID]model.Tenure, seat model.Seat, n *int) ([]model.DocumentRow, error) {
	var rows []model.DocumentRow
	for _, m := range list {
		if m.Seat != seat.Key {
			continue
		}
		p, err := storage.Get[model.Person](w.Reader, m.Person)
		if err != nil {
			return nil, err
		}
		*n++
		d.Names = append(d.Names, p.Name, p.Family)
		rows = append(rows, model.DocumentRow{Cells: []string{
			strconv.Itoa(*n), p.FullName(), p.Position, orDefault(m.Role, seat.Role), thai.ShortDate(m.From.YMD()), w.term(m, tenures[m.ID]),
		}})
	}
	if len(rows) == 0 && seat.Max > 0 {
		rows = append(rows, model.DocumentRow{Cells: []string{"", w.say("paper.members.vacant"), "", seat.Role}})
	}
	return rows, nil
}

// term is when a member's term ends; one that has ended goes on until a successor is there.
func (w *writing) term(m model.Member, t model.Tenure) string {
	switch {
	case m.To == "":
		return w.say("paper.members.ex_officio")
	case t == model.GoesOn:
		return w.say("paper.members.expired", "date", thai.ShortDate(m.To.YMD()))
	}
	return thai.ShortDate(m.To.YMD())
}
