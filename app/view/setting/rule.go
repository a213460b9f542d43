package setting

import (
	"strings"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// newCaps is the list of a year's ceilings and floors.
func newCaps(s *yearSide) *list[model.Cap] {
	l := ruleList(s, "caps", func(r *model.RuleSet) *[]model.Cap { return &r.Caps })
	l.fresh = func([]model.Cap) model.Cap {
		c := model.Cap{Base: []model.MoneyLine{model.FromNHSO, model.FromLocal, model.FromOther}}
		if types := s.year.Value().Rules.Types; len(types) > 0 {
			c.Type = types[0].Code
		}
		return c
	}
	l.name = capName
	l.build(capColumns(), phrase.Say("setting.caps.empty"), capForm)
	return l
}

// capName is a cap in short: 10(4) ไม่เกินร้อยละ 15.
func capName(c model.Cap) string {
	return c.Type + " " + phrase.Say("setting.cap."+capKind(c)) + " " + phrase.Say("setting.share", "share", shareText(c.Share))
}

// The two ways of a cap, as the form chooses between them.
const (
	ceilingCap = "ceiling"
	floorCap   = "floor"
)

func capKind(c model.Cap) string {
	if c.Floor {
		return floorCap
	}
	return ceilingCap
}

func capColumns() []part.Column[place[model.Cap]] {
	type row = place[model.Cap]
	return []part.Column[row]{
		{Title: label("cap.type"), Width: 90, Text: func(r row) string { return r.Value.Type }},
		{Title: label("cap.kind"), Width: 130, Text: func(r row) string { return phrase.Say("setting.cap." + capKind(r.Value)) }},
		{Title: label("cap.share"), Width: 80, Align: fyne.TextAlignTrailing, Text: func(r row) string { return shareText(r.Value.Share) }},
		{Title: label("cap.base"), Width: 260, Weight: 1, Text: func(r row) string { return baseText(r.Value.Base) }},
		verifiedColumn(func(c model.Cap) bool { return c.Verified }),
	}
}

func baseText(base []model.MoneyLine) string {
	return strings.Join(mapped(base, func(l model.MoneyLine) string { return phrase.Field("money." + string(l)) }), " + ")
}

func verifiedText(on bool) string {
	if on {
		return phrase.Say("setting.verified")
	}
	return phrase.Say("setting.unverified")
}

func capForm(e *part.Editing[model.Cap]) *part.Form {
	kind := part.NewChoice(options("setting.cap.", ceilingCap, floorCap), nil)
	e.Choice(kind, capKind, func(c *model.Cap, k string) { c.Floor = k == floorCap })
	share := part.NewEntry()
	changed := e.Tie(func(c *model.Cap) { c.Share = readShare(share.Text) }, func(c model.Cap) { share.SetText(shareText(c.Share)) }, nil)
	share.OnLeave = func(string) { changed() }
	lines := mapped(model.MoneyLines(), func(l model.MoneyLine) part.Option[string] {
		return part.Option[string]{Value: string(l), Label: phrase.Field("money." + string(l))}
	})
	base := e.Ticks(part.NewMultiChoice(lines, nil),
		func(c model.Cap) []string { return mapped(c.Base, func(l model.MoneyLine) string { return string(l) }) },
		func(c *model.Cap, ticked []string) {
			c.Base = mapped(ticked, func(l string) model.MoneyLine { return model.MoneyLine(l) })
		})
	return part.NewForm(2,
		&part.Field{Name: "type", Label: label("cap.type"), Hint: hint("cap.type"), Object: e.Text(part.NewEntry(), func(c *model.Cap) *string { return &c.Type })},
		&part.Field{Name: "kind", Label: label("cap.kind"), Object: kind},
		&part.Field{Name: "share", Label: label("cap.share"), Hint: hint("cap.share"), Object: share},
		verifiedField(e, func(c *model.Cap) *bool { return &c.Verified }),
		&part.Field{Name: "base", Label: label("cap.base"), Object: base, Wide: true},
		sourceField(e, func(c *model.Cap) *string { return &c.Source }),
	)
}

// ruleForm is the texts of a year's rules, each with whether somebody has checked it and where it comes from.
func ruleForm(e *part.Editing[model.FiscalYear]) *part.Form {
	var fields []*part.Field
	for _, r := range []struct {
		name string
		at   func(*model.FiscalYear) *model.Rule
	}{
		{"citation", func(y *model.FiscalYear) *model.Rule { return &y.Rules.Citation }},
		{"power", func(y *model.FiscalYear) *model.Rule { return &y.Rules.Power }},
		{"quorum", func(y *model.FiscalYear) *model.Rule { return &y.Rules.Quorum }},
		{"majority", func(y *model.FiscalYear) *model.Rule { return &y.Rules.Majority }},
		{"recusal", func(y *model.FiscalYear) *model.Rule { return &y.Rules.Recusal }},
	} {
		path := "rules." + r.name
		text, source := part.NewText(2), part.NewEntry()
		e.Text(text, func(y *model.FiscalYear) *string { return &r.at(y).Text })
		e.Text(source, func(y *model.FiscalYear) *string { return &r.at(y).Source })
		fields = append(fields,
			&part.Field{Name: path + ".text", Label: label("rule." + r.name), Object: text, Wide: true},
			&part.Field{Name: path + ".source", Label: label("source"), Object: source, Wide: true},
			&part.Field{Name: path + ".verified", Label: label("verified"), Object: tick(e, phrase.Say("setting.verified"), func(y *model.FiscalYear) *bool { return &r.at(y).Verified })},
		)
	}
	return part.NewForm(2, fields...)
}
