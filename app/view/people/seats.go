package people

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// seats is the committee: who sits where, since when and until when.
type seats struct {
	service *service.Service
	desk    part.Desk
	state   committee
	names   []string
	ids     map[string]model.ID

	records *part.Records[seated]
	toolbar *part.Toolbar
	leave   *part.Action
	replace *part.Action
	renew   *part.Action
	vacant  *part.Notice
	seat    *part.Choice[string]
	person  *part.Entry
}

func newSeats(s *service.Service, d part.Desk) *seats {
	r := &seats{service: s, desk: d, vacant: part.NewNotice("", part.Warning)}
	r.records = &part.Records[seated]{
		Desk: d, List: r.list,
		Key:     func(v seated) model.ID { return v.Member.ID },
		Missing: func(seated) []string { return nil },
		Fresh:   func() seated { return r.state.fresh() },
		Search: func(v seated) string {
			text, _ := r.state.standing(v.Member)
			return strings.Join([]string{v.Name, r.state.seatName(v.Member), r.state.role(v.Member), text}, " ")
		},
		Heading: func(v seated) string {
			if v.Member.ID == "" {
				return phrase.Say("people.member.new", "body", r.state.body.Name)
			}
			return v.Name + " " + r.state.role(v.Member)
		},
		Opened: r.opened,
	}
	r.leave = &part.Action{Label: phrase.Say("people.leave"), Key: fyne.KeyF8, Do: r.askLeave}
	r.replace = &part.Action{Label: phrase.Say("people.replace"), Key: fyne.KeyF6, Do: r.askReplace}
	r.renew = &part.Action{Label: phrase.Say("people.renew"), Key: fyne.KeyF7, Do: r.askRenew}
	r.toolbar = part.NewToolbar(
		&part.Action{Label: phrase.Say("people.member.add"), Key: fyne.KeyF2, Primary: true, Icon: theme.ContentAddIcon(), Do: r.records.New},
		r.replace, r.renew, r.leave,
	)
	r.records.Build(r.save, r.columns(), phrase.Say("people.member.empty"), r.toolbar, r.vacant)
	r.records.SetForms(part.Section{Form: r.form()})
	return r
}

func (r *seats) form() *part.Form {
	e := r.records.Editing
	r.seat = part.NewChoice[string](nil, nil)
	e.Choice(r.seat, func(v seated) string { return v.Member.Seat }, func(v *seated, key string) { v.Member.Seat = key })
	r.person = e.Text(part.Suggest(part.NewEntry(), func() []string { return r.names }), func(v *seated) *string { return &v.Name })
	seat, person := field("seat", r.seat), field("person", r.person)
	seat.Wide, seat.Required, person.Wide, person.Required = true, true, true, true
	return part.NewForm(2, seat, person,
		field("role", e.Text(part.NewEntry(), func(v *seated) *string { return &v.Member.Role })),
		field("order", e.Number(part.NewNumberEntry(), func(v *seated) *int { return &v.Member.Order })),
		field("from", e.Date(part.NewDateEntry(r.service.Today()), func(v *seated) *model.Date { return &v.Member.From })),
		field("to", e.Date(part.NewDateEntry(r.service.Today()), func(v *seated) *model.Date { return &v.Member.To })),
		field("left", e.Date(part.NewDateEntry(r.service.Today()), func(v *seated) *model.Date { return &v.Member.Left })),
		field("why", e.Text(part.NewEntry(), func(v *seated) *string { return &v.Member.Why })),
	)
}

func (r *seats) columns() []part.Column[seated] {
	tone := func(v seated) part.Tone {
		if r.state.over(v) == 1 {
			return part.Muted
		}
		return part.Plain
	}
	return []part.Column[seated]{
		{Title: phrase.Say("people.column.role"), Width: 170, Text: func(v seated) string { return r.state.role(v.Member) }, Tone: tone},
		{
			Title: phrase.Say("people.column.name"), Width: 200, Weight: 1, Text: func(v seated) string { return v.Name }, Tone: tone,
			Compare: func(a, b seated) int {
				return thai.Compare(r.state.people[a.Member.Person].SortName(), r.state.people[b.Member.Person].SortName())
			},
		},
		{Title: phrase.Say("people.column.seat"), Width: 220, Weight: 1, Text: func(v seated) string { return r.state.seatName(v.Member) }, Tone: tone},
		{Title: phrase.Say("people.column.term"), Width: 200, Text: func(v seated) string { return term(v.Member) }, Tone: tone},
		{Title: phrase.Say("people.column.standing"), Width: 150, Text: func(v seated) string {
			text, _ := r.state.standing(v.Member)
			return text
		}, Tone: func(v seated) part.Tone {
			_, tone := r.state.standing(v.Member)
			return tone
		}},
		{Title: phrase.Say("people.column.attended"), Width: 110, Align: fyne.TextAlignTrailing, Tone: tone, Text: func(v seated) string {
			return r.state.attended(v.Member)
		}},
	}
}

// list reads the chosen body with its members.
func (r *seats) list() ([]seated, error) {
	body := r.desk.Here().Body
	if body == "" {
		return nil, nil
	}
	roster, people, err := r.service.Roster(body)
	if err != nil {
		return nil, err
	}
	all, err := r.service.People()
	if err != nil {
		return nil, err
	}
	came, err := r.service.Attendance(body)
	if err != nil {
		return nil, err
	}
	before := r.state.body.Seats
	r.state = newCommittee(roster, people, r.service.Today())
	r.state.came = came
	r.names, r.ids = labels(all)
	if !slices.Equal(before, r.state.body.Seats) {
		var options []part.Option[string]
		for _, s := range r.state.body.Seats {
			label := phrase.Say("people.seat", "role", s.Role, "name", s.Name)
			options = append(options, part.Option[string]{Value: s.Key, Label: label})
		}
		r.seat.SetChoices(options)
		r.seat.Set(r.records.Editing.Value().Member.Seat)
	}
	text := part.Short(r.state.vacancyText(), 180)
	r.vacant.Set(text, part.Warning)
	r.vacant.Hidden = text == ""
	r.renew.SetEnabled(len(r.state.renewable()) > 0)
	r.records.Content.Refresh()
	return r.state.list, nil
}

// save seats somebody. A name that the register does not have is a new person, who is stored first.
func (r *seats) save(v seated) (seated, error) {
	m := v.Member
	if strings.TrimSpace(v.Name) == "" {
		return v, model.InvalidFields("member.invalid", []model.FieldError{model.Wrong("person", "field.required")})
	}
	if err := m.Check(); err != nil {
		return v, err
	}
	if m.Person == "" {
		if m.Person = r.ids[v.Name]; m.Person == "" {
			p, err := r.service.SavePerson(splitName(v.Name))
			if err != nil {
				return v, err
			}
			m.Person = p.ID
			r.ids[v.Name] = p.ID
		}
	}
	m, err := r.service.SaveMember(m)
	if err != nil {
		return v, err
	}
	return seated{Member: m, Name: r.nameOf(m.Person, v.Name)}, nil
}

// nameOf is the full name of somebody whom the list knows, or what was typed.
func (r *seats) nameOf(id model.ID, typed string) string {
	if p, ok := r.state.people[id]; ok {
		return p.FullName()
	}
	return splitName(typed).FullName()
}

// opened locks the name of one who is seated: a name is corrected in the register, and another person is another member.
func (r *seats) opened(v seated, fresh bool) {
	if fresh {
		r.person.Enable()
	} else {
		r.person.Disable()
	}
	r.leave.SetEnabled(!fresh && v.Member.Left == "")
	r.replace.SetEnabled(!fresh && r.state.replaceable(v.Member))
}

// askLeave asks for the first day out of office and the reason.
func (r *seats) askLeave() {
	v, ok := r.records.Current()
	if !ok || v.Member.Left != "" {
		return
	}
	date, why := part.NewDateEntry(r.service.Today()), r.reasons()
	date.Set(r.service.Today())
	form := part.NewForm(1, field("left", date), field("why", why))
	body := part.NewColumn(part.NewLabel(phrase.Say("people.leave.text", "name", v.Name), part.Plain), form)
	part.Dialog(r.desk.Window, phrase.Say("people.leave"), body, phrase.Say("people.leave"), func() bool {
		r.desk.Window.Canvas().Unfocus()
		faults := map[string]string{}
		if !date.Value().Valid() {
			faults["left"] = phrase.Say("field.required")
		}
		if why.Text == "" {
			faults["why"] = phrase.Say("part.reason.missing")
		}
		m := v.Member
		m.Left, m.Why = date.Value(), why.Text
		if len(faults) == 0 {
			_, err := r.service.SaveMember(m)
			if err == nil {
				r.desk.Saved()
				r.records.Show("")
				return true
			}
			if faults = phrase.Faults(err); len(faults) == 0 {
				r.desk.Fail(err)
			}
		}
		form.SetErrors(faults)
		return false
	})
}
