package meeting

import (
	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// newItem is the box that asks for an item to be put on the agenda: where, of which kind, about what.
type newItem struct {
	side    *agendaSide
	where   *part.Choice[sectionPlace]
	kind    *part.Choice[model.ItemKind]
	about   *part.Choice[model.ID]
	title   *part.Entry
	earlier *part.Label
	form    *part.Form
	titles  map[model.ID]string
	facts   map[model.ID]string
}

// askItem asks for the kind and the title of a new item of the section in hand, and for what it is about when the kind wants that.
func (s *agendaSide) askItem() {
	m := s.room.held.meeting
	if len(m.Agenda) == 0 {
		return
	}
	section := 0
	if x, ok := s.table.Picked(); ok {
		section = x.section
	}
	n := &newItem{side: s, title: part.NewEntry(), earlier: part.NewLabel("", part.Muted)}
	n.where = part.NewChoice(sections(m), nil)
	n.where.Set(sectionID(section))
	n.kind = part.NewChoice(kinds(), func(model.ItemKind) { n.kindChosen() })
	n.about = part.NewChoice(nil, func(model.ID) { n.aboutChosen() })
	n.form = part.NewForm(1,
		&part.Field{Name: "section", Label: phrase.Say("meeting.section"), Object: n.where},
		&part.Field{Name: "kind", Label: phrase.Say("meeting.kind"), Object: n.kind},
		&part.Field{Name: "subject", Label: phrase.Say("meeting.about"), Object: n.about},
		&part.Field{Name: "title", Label: phrase.Say("meeting.item_title"), Object: n.title, Required: true})
	n.kind.Set(usualKind(section))
	n.kindChosen()
	part.Dialog(s.room.desk.Window, phrase.Say("meeting.item_new"), part.NewTightColumn(n.form, n.earlier), phrase.Say("meeting.add_yes"), n.add)
}

// kindChosen offers what items of the kind are about, and the kind's usual title.
func (n *newItem) kindChosen() {
	var options []part.Option[model.ID]
	n.titles, n.facts = map[model.ID]string{}, map[model.ID]string{}
	offered, err := n.side.room.service.Subjects(n.side.room.id, n.kind.Value())
	n.side.room.desk.Fail(err)
	for _, x := range offered {
		options = append(options, part.Option[model.ID]{Value: x.ID, Label: part.Short(x.Label, 70)})
		n.titles[x.ID], n.facts[x.ID] = x.Title, x.Told
	}
	n.about.SetChoices(options)
	n.about.Hidden = len(options) == 0
	n.about.Set("")
	n.aboutChosen()
}

// aboutChosen fills the title from what was chosen, and shows what was decided on it before.
func (n *newItem) aboutChosen() {
	id := n.about.Value()
	n.title.SetText(n.titles[id])
	n.earlier.SetText(n.facts[id])
	n.earlier.Hidden = n.facts[id] == ""
	if id == "" && n.kind.Value() != usualKind(sectionOf(n.where.Value())) {
		n.title.SetText(phrase.Say("item." + string(n.kind.Value())))
	}
	n.form.Resettle()
}

// add puts the item on the agenda; what it must be about is asked for at its field.
func (n *newItem) add() bool {
	n.title.Commit()
	faults := map[string]string{}
	if n.title.Text == "" {
		faults["title"] = phrase.Say("field.required")
	}
	if n.kind.Value().OnApproved() && n.about.Value() == "" {
		faults["kind"] = phrase.Say("meeting.about_none")
		if !n.about.Hidden {
			faults = map[string]string{"subject": phrase.Say("field.required")}
		}
	}
	if n.form.SetErrors(faults); len(faults) > 0 {
		return false
	}
	r := n.side.room
	it := model.Item{Kind: n.kind.Value(), Title: n.title.Text, Year: r.desk.Here().Year}
	if id := n.about.Value(); id != "" {
		ref := model.RefTo(id)
		it.Subject = &ref
	}
	var key string
	r.try(func(m *model.Meeting) { key = m.AddItem(sectionOf(n.where.Value()), it) })
	n.side.pick(key)
	return true
}

func kinds() []part.Option[model.ItemKind] {
	var out []part.Option[model.ItemKind]
	for _, k := range model.ItemKinds() {
		out = append(out, part.Option[model.ItemKind]{Value: k, Label: phrase.Say("item." + string(k))})
	}
	return out
}

// usualKind is the kind of item that stands in a section of the usual agenda (domain A.6).
func usualKind(section int) model.ItemKind {
	usual := []model.ItemKind{model.Notice, model.Certify, model.Arising, model.AnyMatter, model.OtherItem}
	return usual[min(section, len(usual)-1)]
}

// earlier is what was decided on an approved project before this meeting, in words.
func (r *room) earlier(proposal model.ID) string {
	list, err := r.service.Subjects(r.id, model.ChangeProject)
	r.desk.Fail(err)
	for _, x := range list {
		if x.ID == proposal {
			return x.Told
		}
	}
	return phrase.Say("minutes.not_approved_before")
}
