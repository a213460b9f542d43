package view

import (
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// birthForm is the form of the first start as drawn.
type birthForm struct {
	form    *part.Form
	refused bool // it was sent with faults: they are looked at again whenever a field is left
}

func newBirthForm(b *birth) *birthForm {
	out := &birthForm{}
	text := func(name string, into *string) *part.Field {
		e := part.NewEntry()
		e.SetText(*into)
		e.OnChanged = func(s string) { *into = s }
		e.OnLeave = func(string) {
			if out.refused {
				out.form.SetErrors(b.faults())
			}
		}
		return &part.Field{Name: name, Label: phrase.Say("start.field." + name), Hint: phrase.Say("start.hint." + name), Object: e}
	}
	kind := part.NewChoice(kindOptions(), func(k model.OfficeKind) { b.start.Office.Kind = k })
	kind.Set(b.start.Office.Kind)
	year := part.NewEntry()
	year.SetText(strconv.Itoa(b.start.Year))
	year.OnChanged = func(s string) {
		if n, err := strconv.Atoi(s); err == nil {
			b.start.Year = n
		}
	}
	rules := part.NewChoice([]part.Option[string]{
		{Value: "2567", Label: phrase.Say("start.rules.2567")}, {Value: "2561", Label: phrase.Say("start.rules.2561")},
	}, func(id string) { b.start.Rules = id })
	rules.Set(b.start.Rules)
	o := &b.start.Office
	fields := []*part.Field{
		text("actor", &b.actor), text("name", &o.Name),
		{Name: "kind", Label: phrase.Say("start.field.kind"), Object: kind},
		text("tambon", &o.Tambon),
		text("amphoe", &o.Amphoe), text("changwat", &o.Changwat),
		text("code", &b.start.Fund.Code), text("fund", &b.start.Fund.Name),
		{Name: "year", Label: phrase.Say("start.field.year"), Object: year},
		{Name: "rules", Label: phrase.Say("start.field.rules"), Hint: phrase.Say("start.hint.rules"), Object: rules},
	}
	for _, f := range fields {
		f.Required = f.Name == "actor" || f.Name == "name" || f.Name == "changwat"
	}
	out.form = part.NewForm(2, fields...)
	return out
}

func kindOptions() []part.Option[model.OfficeKind] {
	var out []part.Option[model.OfficeKind]
	for _, k := range []model.OfficeKind{model.Tambon, model.TownTambon, model.Town, model.City, model.Provincial, model.OtherOffice} {
		out = append(out, part.Option[model.OfficeKind]{Value: k, Label: phrase.Say("office.kind." + string(k))})
	}
	return out
}
