package setting

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// Who may ask for what, what one applicant may be given, and who may approve outside a meeting: rules of a year that nobody has
// verified yet, so that they are the secretary's to add, to correct and to mark.

// ruleList is a list of the year's rules that is stored with the year.
func ruleList[T any](s *yearSide, path string, at func(*model.RuleSet) *[]T) *list[T] {
	return &list[T]{
		desk: s.desk, path: "rules." + path, grew: s.page.Resettle,
		get: func() []T {
			rules := s.year.Value().Rules
			return *at(&rules)
		},
		put: func(entries []T) error {
			y := s.year.Value()
			*at(&y.Rules) = entries
			y, err := s.save(y)
			if err == nil {
				s.year.Load(y)
				s.word()
			}
			return err
		},
	}
}

// newKinds is the list of activity types with the kinds of applicant that may ask for them. Types come and go in the table of money.
func newKinds(s *yearSide) *list[model.ActivityType] {
	l := ruleList(s, "types", func(r *model.RuleSet) *[]model.ActivityType { return &r.Types })
	l.fixed = true
	l.build([]part.Column[place[model.ActivityType]]{
		{Title: label("type.code"), Width: 90, Text: func(r place[model.ActivityType]) string { return r.Value.Code }},
		{Title: label("type.name"), Width: 260, Weight: 1, Text: func(r place[model.ActivityType]) string { return r.Value.Name }},
		{Title: label("kinds"), Width: 160, Text: func(r place[model.ActivityType]) string { return kindsText(r.Value.Kinds) }},
		verifiedColumn(func(t model.ActivityType) bool { return t.KindsVerified }),
	}, phrase.Say("setting.kinds.empty"), func(e *part.Editing[model.ActivityType]) *part.Form {
		return part.NewForm(2,
			kindsField(e, func(t *model.ActivityType) *[]int { return &t.Kinds }),
			verifiedField(e, func(t *model.ActivityType) *bool { return &t.KindsVerified }),
			sourceField(e, func(t *model.ActivityType) *string { return &t.KindsSource }),
		)
	})
	return l
}

// newApplicants is the list of what one applicant may be given in the year.
func newApplicants(s *yearSide) *list[model.ApplicantCap] {
	l := ruleList(s, "applicants", func(r *model.RuleSet) *[]model.ApplicantCap { return &r.Applicants })
	l.fresh = func([]model.ApplicantCap) model.ApplicantCap { return model.ApplicantCap{} }
	l.name = func(c model.ApplicantCap) string { return kindsText(c.Kinds) + " " + ceilingText(c.Ceiling) }
	l.build([]part.Column[place[model.ApplicantCap]]{
		{Title: label("kinds"), Width: 260, Weight: 1, Text: func(r place[model.ApplicantCap]) string { return kindsText(r.Value.Kinds) }},
		{Title: label("ceiling"), Width: 160, Align: fyne.TextAlignTrailing, Text: func(r place[model.ApplicantCap]) string { return ceilingText(r.Value.Ceiling) }},
		verifiedColumn(func(c model.ApplicantCap) bool { return c.Verified }),
	}, phrase.Say("setting.applicants.empty"), func(e *part.Editing[model.ApplicantCap]) *part.Form {
		return part.NewForm(2,
			kindsField(e, func(c *model.ApplicantCap) *[]int { return &c.Kinds }),
			&part.Field{Name: "ceiling", Label: label("ceiling"), Hint: hint("ceiling"), Object: e.Money(part.NewMoneyEntry(), func(c *model.ApplicantCap) *model.Satang { return &c.Ceiling })},
			verifiedField(e, func(c *model.ApplicantCap) *bool { return &c.Verified }),
			sourceField(e, func(c *model.ApplicantCap) *string { return &c.Source }),
		)
	})
	return l
}

// newUrgent is the list of who may approve outside a meeting. An approval points at its rule by the key, which stays.
func newUrgent(s *yearSide) *list[model.UrgentRule] {
	l := ruleList(s, "urgent", func(r *model.RuleSet) *[]model.UrgentRule { return &r.Urgent })
	l.fresh = func(old []model.UrgentRule) model.UrgentRule {
		return model.UrgentRule{Key: freeKey(usedKeys(mapped(old, func(u model.UrgentRule) named { return named{u.Key, u.Who} })), "urgent")}
	}
	l.name = func(u model.UrgentRule) string { return u.Who + " " + u.Type }
	l.build([]part.Column[place[model.UrgentRule]]{
		{Title: label("urgent.who"), Width: 220, Weight: 1, Text: func(r place[model.UrgentRule]) string { return r.Value.Who }},
		{Title: label("cap.type"), Width: 90, Text: func(r place[model.UrgentRule]) string { return r.Value.Type }},
		{Title: label("ceiling"), Width: 160, Align: fyne.TextAlignTrailing, Text: func(r place[model.UrgentRule]) string { return ceilingText(r.Value.Ceiling) }},
		verifiedColumn(func(u model.UrgentRule) bool { return u.Verified }),
	}, phrase.Say("setting.urgent.empty"), func(e *part.Editing[model.UrgentRule]) *part.Form {
		return part.NewForm(2,
			&part.Field{Name: "who", Label: label("urgent.who"), Object: e.Text(part.NewEntry(), func(u *model.UrgentRule) *string { return &u.Who }), Wide: true},
			&part.Field{Name: "type", Label: label("cap.type"), Hint: hint("urgent.type"), Object: e.Text(part.NewEntry(), func(u *model.UrgentRule) *string { return &u.Type })},
			&part.Field{Name: "ceiling", Label: label("ceiling"), Hint: hint("ceiling"), Object: e.Money(part.NewMoneyEntry(), func(u *model.UrgentRule) *model.Satang { return &u.Ceiling })},
			verifiedField(e, func(u *model.UrgentRule) *bool { return &u.Verified }),
			sourceField(e, func(u *model.UrgentRule) *string { return &u.Source }),
		)
	})
	return l
}

// kindsField ticks kinds of applicant; none means every one.
func kindsField[T any](e *part.Editing[T], at func(*T) *[]int) *part.Field {
	var options []part.Option[string]
	for i, name := range service.Lists().Applicants {
		short, _, _ := strings.Cut(name, " เช่น")
		options = append(options, part.Option[string]{Value: itoa(i + 1), Label: itoa(i+1) + " " + short})
	}
	ticks := e.Ticks(part.NewMultiChoice(options, nil),
		func(v T) []string { return mapped(*at(&v), strconv.Itoa) },
		func(v *T, ticked []string) {
			*at(v) = nil
			for _, t := range ticked {
				if n, err := strconv.Atoi(t); err == nil {
					*at(v) = append(*at(v), n)
				}
			}
		})
	return &part.Field{Name: "kinds", Label: label("kinds"), Hint: hint("kinds"), Object: ticks, Wide: true}
}

func kindsText(kinds []int) string {
	if len(kinds) == 0 {
		return phrase.Say("setting.kinds.any")
	}
	return strings.Join(mapped(kinds, strconv.Itoa), ", ")
}

// ceilingText is a sum, or that none is known.
func ceilingText(sum model.Satang) string {
	if sum == 0 {
		return phrase.Say("setting.ceiling.none")
	}
	return sum.String()
}

func verifiedField[T any](e *part.Editing[T], at func(*T) *bool) *part.Field {
	return &part.Field{Name: "verified", Label: label("verified"), Object: tick(e, phrase.Say("setting.verified"), at)}
}

func sourceField[T any](e *part.Editing[T], at func(*T) *string) *part.Field {
	return &part.Field{Name: "source", Label: label("source"), Object: e.Text(part.NewEntry(), at), Wide: true}
}

// verifiedColumn marks what nobody has checked against the text of the law.
func verifiedColumn[T any](verified func(T) bool) part.Column[place[T]] {
	return part.Column[place[T]]{
		Title: label("verified"), Width: 170,
		Text: func(r place[T]) string { return verifiedText(verified(r.Value)) },
		Tone: func(r place[T]) part.Tone {
			if verified(r.Value) {
				return part.Good
			}
			return part.Warning
		},
	}
}
