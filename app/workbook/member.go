package workbook

import "kongthun/model"

// memberFields are the fields of a member, with her person, that a column may hold.
func memberFields() map[string]field[model.Membership] {
	type m = model.Membership
	return map[string]field[m]{
		"person.title":        line(func(v *m) *string { return &v.Person.Title }),
		"person.name":         line(func(v *m) *string { return &v.Person.Name }),
		"person.family":       line(func(v *m) *string { return &v.Person.Family }),
		"person.position":     line(func(v *m) *string { return &v.Person.Position }),
		"person.organisation": line(func(v *m) *string { return &v.Person.Organisation }),
		"person.phone":        phone(func(v *m) *string { return &v.Person.Phone }),
		"seat":                seatField(),
		"role":                line(func(v *m) *string { return &v.Member.Role }),
		"order":               whole(func(v *m) *int { return &v.Member.Order }),
		"from":                day(func(v *m) *model.Date { return &v.Member.From }),
		"to":                  day(func(v *m) *model.Date { return &v.Member.To }),
	}
}

func seatField() field[model.Membership] {
	return field[model.Membership]{
		read: func(c cell, v *model.Membership) {
			if found, ok := c.choice("seat"); ok {
				v.Member.Seat = found.Code
			}
		},
		write: func(v model.Membership, lists model.Lists) model.Cell {
			return model.TextOf(shown(lists, "seat", v.Member.Seat))
		},
	}
}
