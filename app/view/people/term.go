package people

import (
	"strings"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// askReplace asks who serves the rest of the term of the member that is open; of one who is still in office also since when she
// is not any more, and why.
func (r *seats) askReplace() {
	v, ok := r.records.Current()
	if !ok || !r.state.replaceable(v.Member) {
		return
	}
	today := r.service.Today()
	left, from := part.NewDateEntry(today), part.NewDateEntry(today)
	why, person := r.reasons(), part.Suggest(part.NewEntry(), func() []string { return r.names })
	from.Set(max(today, v.Member.Left))
	fields := []*part.Field{field("person", person), field("from", from)}
	fields[0].Required = true
	if v.Member.Left == "" {
		left.Set(today)
		fields = append(fields, field("left", left), field("why", why))
	}
	form := part.NewForm(1, fields...)
	text := phrase.Say("people.replace.text", "name", v.Name, "seat", r.state.role(v.Member))
	if v.Member.To != "" {
		text = phrase.Say("people.replace.rest", "name", v.Name, "seat", r.state.role(v.Member), "date", thai.ShortDate(v.Member.To.YMD()))
	}
	r.ask(phrase.Say("people.replace"), text, form, nil, phrase.Say("people.replace.yes"), func() (model.ID, error) {
		var wrong []model.FieldError
		for name, missing := range map[string]bool{
			"person": strings.TrimSpace(person.Text) == "", "from": !from.Value().Valid(),
			"left": v.Member.Left == "" && !left.Value().Valid(), "why": v.Member.Left == "" && strings.TrimSpace(why.Text) == "",
		} {
			if missing {
				wrong = append(wrong, model.Wrong(name, "field.required"))
			}
		}
		if len(wrong) > 0 {
			return "", model.InvalidFields("member.invalid", wrong)
		}
		in := service.Replacement{Member: v.Member.ID, Left: left.Value(), Why: why.Text, From: from.Value(), Person: splitName(person.Text)}
		if id, known := r.ids[person.Text]; known {
			in.Person = model.Person{ID: id}
		}
		m, err := r.service.ReplaceMember(in)
		return m.ID, err
	})
}

// askRenew asks who has the next term of the committee, and its days. Those whose term ends soon are ticked.
func (r *seats) askRenew() {
	list := r.state.renewable()
	if len(list) == 0 {
		return
	}
	chosen, first, last := r.state.renewal()
	var options []part.Option[model.ID]
	for _, v := range list {
		label := phrase.Say("people.renew.line", "name", v.Name, "role", r.state.role(v.Member), "date", thai.ShortDate(v.Member.To.YMD()))
		options = append(options, part.Option[model.ID]{Value: v.Member.ID, Label: label})
	}
	who := part.NewMultiChoice(options, nil)
	who.Set(chosen)
	from, to := part.NewDateEntry(r.service.Today()), part.NewDateEntry(r.service.Today())
	from.Set(first)
	to.Set(last)
	days := part.NewForm(2, field("from", from), field("to", to))
	people := part.NewColumn(part.NewLabel(phrase.Say("people.renew.who"), part.Strong), part.NewTall(part.NewPage(who), float32(min(len(list), 8))*36+30))
	r.ask(phrase.Say("people.renew"), phrase.Say("people.renew.text"), days, people, phrase.Say("people.renew.yes"), func() (model.ID, error) {
		if !from.Value().Valid() || !to.Value().Valid() {
			return "", model.InvalidFields("member.invalid", []model.FieldError{model.Wrong("from", "field.required"), model.Wrong("to", "field.required")})
		}
		fresh, err := r.service.RenewTerms(r.state.body.ID, who.Values(), from.Value(), to.Value())
		if err != nil {
			return "", err
		}
		return fresh[0].ID, nil
	})
}

// ask opens a form in a box, with something more beneath it or nil; the member that comes of it is shown, and what is refused is
// said at its field.
func (r *seats) ask(title, text string, form *part.Form, more fyne.CanvasObject, yes string, do func() (model.ID, error)) {
	body := part.NewColumn(part.NewLabel(text, part.Plain), form)
	if more != nil {
		body.Add(more)
	}
	part.Dialog(r.desk.Window, title, body, yes, func() bool {
		r.desk.Window.Canvas().Unfocus()
		id, err := do()
		if err == nil {
			r.desk.Saved()
			r.records.Show(id)
			return true
		}
		faults := phrase.Faults(err)
		form.SetErrors(faults)
		if len(faults) == 0 {
			r.desk.Fail(err)
		}
		return false
	})
}

// reasons is a field for the condition of leaving, with the usual ones.
func (r *seats) reasons() *part.Entry {
	return part.Suggest(part.NewEntry(), func() []string { return strings.Split(phrase.Say("people.leave.reasons"), "|") })
}
