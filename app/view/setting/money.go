package setting

import (
	"strconv"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// The rules of a year's money: steps of the local share, thresholds of the gauges, returns due, and how much may be paid in cash.

// newMatching is the list of the steps of the local share, the smallest income first.
func newMatching(s *yearSide) *list[model.MatchingRule] {
	l := ruleList(s, "matching", func(r *model.RuleSet) *[]model.MatchingRule { return &r.Matching })
	l.fresh = func([]model.MatchingRule) model.MatchingRule { return model.MatchingRule{} }
	l.name = func(m model.MatchingRule) string { return belowText(m) }
	l.build([]part.Column[place[model.MatchingRule]]{
		{Title: label("matching.below"), Width: 260, Weight: 1, Text: func(r place[model.MatchingRule]) string { return belowText(r.Value) }},
		{Title: label("matching.share"), Width: 160, Align: fyne.TextAlignTrailing, Text: func(r place[model.MatchingRule]) string { return shareText(r.Value.Share) }},
		verifiedColumn(func(m model.MatchingRule) bool { return m.Verified }),
	}, phrase.Say("setting.matching.empty"), func(e *part.Editing[model.MatchingRule]) *part.Form {
		return part.NewForm(2,
			&part.Field{Name: "below", Label: label("matching.below"), Hint: hint("matching.below"), Object: e.Money(part.NewMoneyEntry(), func(m *model.MatchingRule) *model.Satang { return &m.Below })},
			&part.Field{Name: "share", Label: label("matching.share"), Hint: hint("cap.share"), Object: shareEntry(e, func(m *model.MatchingRule) *model.BasisPoints { return &m.Share })},
			verifiedField(e, func(m *model.MatchingRule) *bool { return &m.Verified }),
			sourceField(e, func(m *model.MatchingRule) *string { return &m.Source }),
		)
	})
	return l
}

// belowText says for which incomes a step is; a satang more than whole baht is up to them.
func belowText(m model.MatchingRule) string {
	switch {
	case m.Below == 0:
		return phrase.Say("setting.matching.last")
	case m.Below%100 == 1:
		return phrase.Say("setting.matching.up_to", "sum", (m.Below - 1).String())
	}
	return phrase.Say("setting.matching.below", "sum", m.Below.String())
}

// shareEntry is a field for per cent.
func shareEntry[T any](e *part.Editing[T], at func(*T) *model.BasisPoints) *part.Entry {
	f := part.NewEntry()
	changed := e.Tie(func(v *T) { *at(v) = readShare(f.Text) }, func(v T) { f.SetText(shareText(*at(&v))) }, nil)
	f.OnLeave = func(string) { changed() }
	return f
}

// wholeEntry is a field for a whole number, below 0 too. What is none leaves the number as it was.
func wholeEntry[T any](e *part.Editing[T], at func(*T) *int) *part.Entry {
	f := part.NewEntry()
	changed := e.Tie(func(v *T) {
		if n, err := strconv.Atoi(string(part.ToDecimal(f.Text))); err == nil {
			*at(v) = n
		}
	}, func(v T) { f.SetText(strconv.Itoa(*at(&v))) }, nil)
	f.OnLeave = func(string) { changed() }
	return f
}

// newThresholds is the list of the figures that gauges are held against; which there are is the program's.
func newThresholds(s *yearSide) *list[model.Threshold] {
	l := ruleList(s, "thresholds", func(r *model.RuleSet) *[]model.Threshold { return &r.Thresholds })
	l.fixed = true
	l.build([]part.Column[place[model.Threshold]]{
		{Title: label("threshold"), Width: 340, Weight: 1, Text: func(r place[model.Threshold]) string { return phrase.Say("threshold." + r.Value.Key) }},
		{Title: label("threshold.value"), Width: 130, Align: fyne.TextAlignTrailing, Text: func(r place[model.Threshold]) string { return thresholdText(r.Value) }},
		verifiedColumn(func(t model.Threshold) bool { return t.Verified }),
	}, phrase.Say("setting.thresholds.empty"), func(e *part.Editing[model.Threshold]) *part.Form {
		return part.NewForm(2,
			&part.Field{Name: "share", Label: label("threshold.share"), Hint: hint("threshold.share"), Object: shareEntry(e, func(t *model.Threshold) *model.BasisPoints { return &t.Share })},
			&part.Field{Name: "days", Label: label("threshold.days"), Hint: hint("threshold.days"), Object: wholeEntry(e, func(t *model.Threshold) *int { return &t.Days })},
			verifiedField(e, func(t *model.Threshold) *bool { return &t.Verified }),
			sourceField(e, func(t *model.Threshold) *string { return &t.Source }),
		)
	})
	return l
}

func thresholdText(t model.Threshold) string {
	if t.Share == 0 {
		return phrase.Say("setting.days", "days", strconv.Itoa(t.Days))
	}
	return phrase.Say("setting.share", "share", shareText(t.Share))
}

// newReturns is the list of what the office owes, and until when.
func newReturns(s *yearSide) *list[model.ReturnRule] {
	l := ruleList(s, "returns", func(r *model.RuleSet) *[]model.ReturnRule { return &r.Returns })
	l.fresh = func([]model.ReturnRule) model.ReturnRule {
		return model.ReturnRule{Return: "statement", Every: model.Quarterly, Days: 30}
	}
	l.name = func(r model.ReturnRule) string { return phrase.Say("return.name." + r.Return) }
	l.build([]part.Column[place[model.ReturnRule]]{
		{Title: label("return"), Width: 260, Weight: 1, Text: func(r place[model.ReturnRule]) string { return phrase.Say("return.name." + r.Value.Return) }},
		{Title: label("return.every"), Width: 110, Text: func(r place[model.ReturnRule]) string { return phrase.Say("setting.every." + string(r.Value.Every)) }},
		{Title: label("return.days"), Width: 210, Text: func(r place[model.ReturnRule]) string { return dueText(r.Value) }},
		verifiedColumn(func(r model.ReturnRule) bool { return r.Verified }),
	}, phrase.Say("setting.returns.empty"), returnForm)
	return l
}

// dueText says until when, counted from what.
func dueText(r model.ReturnRule) string {
	key := "setting.due.after"
	switch {
	case r.Begins && r.Days < 0:
		return phrase.Say("setting.due.before", "days", strconv.Itoa(-r.Days))
	case r.Begins:
		key = "setting.due.within"
	}
	return phrase.Say(key, "days", strconv.Itoa(r.Days))
}

// owed are the returns that a rule may be about, those that are papers too.
func owed() []string {
	return []string{"population", "plan", "statement", "annual", "province", "action", "money", "balance", "register", "rate", "targets", "projectlist"}
}

func returnForm(e *part.Editing[model.ReturnRule]) *part.Form {
	kind := part.NewChoice(options("return.name.", owed()...), nil)
	e.Choice(kind, func(r model.ReturnRule) string { return r.Return }, func(r *model.ReturnRule, k string) { r.Return = k })
	every := part.NewChoice(options("setting.every.", string(model.Monthly), string(model.Quarterly), string(model.Yearly)), nil)
	e.Choice(every, func(r model.ReturnRule) string { return string(r.Every) }, func(r *model.ReturnRule, k string) { r.Every = model.PeriodKind(k) })
	return part.NewForm(2,
		&part.Field{Name: "return", Label: label("return"), Object: kind},
		&part.Field{Name: "every", Label: label("return.every"), Object: every},
		&part.Field{Name: "days", Label: label("return.days"), Hint: hint("return.days"), Object: wholeEntry(e, func(r *model.ReturnRule) *int { return &r.Days })},
		&part.Field{Name: "begins", Label: label("return.begins"), Object: tick(e, phrase.Say("setting.return.begins"), func(r *model.ReturnRule) *bool { return &r.Begins })},
		&part.Field{Name: "to", Label: label("return.to"), Object: e.Text(part.NewEntry(), func(r *model.ReturnRule) *string { return &r.To }), Wide: true},
		verifiedField(e, func(r *model.ReturnRule) *bool { return &r.Verified }),
		sourceField(e, func(r *model.ReturnRule) *string { return &r.Source }),
	)
}

// cashForm is the most that may be paid in cash.
func cashForm(e *part.Editing[model.FiscalYear]) *part.Form {
	return part.NewForm(2,
		&part.Field{Name: "rules.cashMost", Label: label("cash"), Hint: hint("cash"), Object: e.Money(part.NewMoneyEntry(), func(y *model.FiscalYear) *model.Satang { return &y.Rules.CashMost })},
		verifiedField(e, func(y *model.FiscalYear) *bool { return &y.Rules.CashVerified }),
		sourceField(e, func(y *model.FiscalYear) *string { return &y.Rules.CashSource }),
	)
}
