package workbook

import (
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
)

// proposalFields are the fields of a proposal that a column may hold, by the names that layouts use. The names are the paths of
// the value's JSON, but for lists of which a layout has one part a column ("targets.people").
func proposalFields() map[string]field[model.Proposal] {
	type p = model.Proposal
	fields := map[string]field[p]{
		"title":                 line(func(v *p) *string { return &v.Title }),
		"code":                  line(func(v *p) *string { return &v.Code }),
		"agreement":             line(func(v *p) *string { return &v.Agreement }),
		"receipt.number":        line(func(v *p) *string { return &v.Receipt.Number }),
		"receipt.date":          day(func(v *p) *model.Date { return &v.Receipt.Date }),
		"type":                  typeField(),
		"applicant.kind":        applicantKind(),
		"applicant":             applicantEither(),
		"applicant.name":        applicantName(),
		"applicant.members":     lines(func(v *p) *[]string { return &v.Applicant.Members }),
		"applicant.responsible": line(func(v *p) *string { return &v.Applicant.Responsible }),
		"applicant.position":    line(func(v *p) *string { return &v.Applicant.Position }),
		"applicant.phone":       phone(func(v *p) *string { return &v.Applicant.Phone }),
		"applicant.adviser":     line(func(v *p) *string { return &v.Applicant.Adviser }),
		"applicant.signed":      day(func(v *p) *model.Date { return &v.Applicant.Signed }),
		"applicant.proposer":    line(func(v *p) *string { return &v.Applicant.Proposer }),
		"applicant.note":        line(func(v *p) *string { return &v.Applicant.Note }),
		"plans":                 lines(func(v *p) *[]string { return &v.Plans }),
		"rationale":             paragraph(func(v *p) *string { return &v.Rationale }),
		"situation":             situationField(),
		"objectives":            objectivesField(),
		"objectives.text":       objectiveTexts(),
		"activities":            activitiesField(),
		"activities.text":       activityTexts(),
		"budget":                amount(func(v *p) *model.Satang { return &v.Budget }),
		"budgetNote":            paragraph(func(v *p) *string { return &v.BudgetNote }),
		"starts":                periodField(func(v *p) *model.Date { return &v.Starts }, "starts"),
		"ends":                  periodField(func(v *p) *model.Date { return &v.Ends }, "ends"),
		"period":                periodText(),
		"place":                 line(func(v *p) *string { return &v.Place }),
		"villages":              codes("village", func(v *p) *[]int { return &v.Villages }),
		"results":               paragraph(func(v *p) *string { return &v.Results }),
		"targets":               targetsField(),
		"targets.group":         targetPart(readGroup, writeGroup),
		"targets.people":        targetPeople(),
		"targets.main":          targetPart(readMain, writeMain),
		"fragile.bedridden":     maybe(func(v *p) **int { return &v.Fragile.Bedridden }),
		"fragile.housebound":    maybe(func(v *p) **int { return &v.Fragile.Housebound }),
		"fragile.fragile":       maybe(func(v *p) **int { return &v.Fragile.Fragile }),
		"fragile.poor":          maybe(func(v *p) **int { return &v.Fragile.Poor }),
		"otherMoney":            otherMoneyField(),
		"claims":                claimsField(),
		"papers":                papersField(),
		"reportDue":             day(func(v *p) *model.Date { return &v.ReportDue }),
		"note":                  paragraph(func(v *p) *string { return &v.Note }),
		"fundCode":              fundCodeField(),
		"year":                  yearField(),
		"":                      otherField(),
	}
	for name, f := range earlierFields() {
		fields[name] = f
	}
	return fields
}

// typeField reads the activity type. A code beyond the rule set (10(7), by a board's resolution) is kept and pointed out; a text
// that names no type is refused.
func typeField() field[model.Proposal] {
	return field[model.Proposal]{
		read: func(c cell, v *model.Proposal) {
			if c.none() {
				return
			}
			code, known, ok := activityType(c.setting.Lists["type"], c.text)
			if !ok {
				c.refuse("cell.code", "list", "type")
				return
			}
			if v.Type = code; !known {
				c.note("cell.type.beyond", "code", code)
			}
		},
		write: func(v model.Proposal, lists model.Lists) model.Cell {
			return model.TextOf(shown(lists, "type", v.Type))
		},
	}
}

// applicantKind reads one of the six boxes. Lists often have the organisation's name in that column: such a text is the name, or,
// where the name has a column of its own that is filled, a kind beyond the six in words.
func applicantKind() field[model.Proposal] {
	return field[model.Proposal]{
		read: func(c cell, v *model.Proposal) {
			if c.none() {
				return
			}
			if found, ok := choose(c.setting.Lists["applicant"], c.text); ok {
				v.Applicant.Kind, _ = strconv.Atoi(found.Code)
			} else if _, numeric := decimalOf(c.text, c.number); numeric {
				c.refuse("cell.code", "list", "applicant")
			} else {
				v.Applicant.Name = c.line()
				c.note("cell.applicant.beyond")
			}
		},
		write: func(v model.Proposal, lists model.Lists) model.Cell {
			if v.Applicant.Kind == 0 {
				return model.TextOf(v.Applicant.Note)
			}
			return model.TextOf(shown(lists, "applicant", strconv.Itoa(v.Applicant.Kind)))
		},
	}
}

// applicantName reads the organisation's name; it is read after the kind (columns are read in the order of the layout).
func applicantName() field[model.Proposal] {
	f := line(func(v *model.Proposal) *string { return &v.Applicant.Name })
	f.read = func(c cell, v *model.Proposal) {
		if v.Applicant.Name != "" {
			v.Applicant.Note = v.Applicant.Name
		}
		v.Applicant.Name = c.line()
	}
	return f
}

// applicantEither is one column for both: the name where there is one, else the kind, by its code. A text that is only the label of
// a kind is what the office knows of the name, too.
func applicantEither() field[model.Proposal] {
	return field[model.Proposal]{
		read: func(c cell, v *model.Proposal) {
			if c.none() {
				return
			}
			found, ok := choose(c.setting.Lists["applicant"], c.text)
			if ok {
				v.Applicant.Kind, _ = strconv.Atoi(found.Code)
			}
			if !ok || headerKey(c.text) == headerKey(found.Name) {
				v.Applicant.Name = c.line()
			}
		},
		write: func(v model.Proposal, lists model.Lists) model.Cell {
			if v.Applicant.Name == "" && v.Applicant.Kind != 0 {
				return model.TextOf(shown(lists, "applicant", strconv.Itoa(v.Applicant.Kind)))
			}
			return model.TextOf(v.Applicant.Name)
		},
	}
}

// periodField reads a first or last day. A text that is no date is kept as the period in words.
func periodField(of func(*model.Proposal) *model.Date, name string) field[model.Proposal] {
	f := day(of)
	f.read = func(c cell, v *model.Proposal) {
		d, ok := c.date()
		switch *of(v) = d; {
		case ok:
		case v.Period == "":
			v.Period = c.line()
		case name == "ends":
			v.Period += " - " + c.line()
		default:
			v.Period = c.line() + " - " + v.Period
		}
	}
	return f
}

// periodText reads a period in words, after the columns of its two days. Where those are empty and the words tell the days (1–3
// มีนาคม 2569, 1 ตุลาคม 2567 - 30 กันยายน 2568, one end without the other), they are the days; else they are kept as written.
func periodText() field[model.Proposal] {
	f := line(func(v *model.Proposal) *string { return &v.Period })
	f.read = func(c cell, v *model.Proposal) {
		if c.none() {
			return
		}
		first, last, err := thai.ParseRange(c.text)
		if err != nil || v.Starts != "" || v.Ends != "" || v.Period != "" {
			v.Period = strings.TrimSpace(v.Period + " " + c.line())
			return
		}
		v.Starts = model.NewDate(first.Year, first.Month, first.Day)
		v.Ends = model.NewDate(last.Year, last.Month, last.Day)
	}
	return f
}

// fundCodeField reads the fund's code. Another fund's row is kept under the chosen fund, with the code it came with.
func fundCodeField() field[model.Proposal] {
	return field[model.Proposal]{
		read: func(c cell, v *model.Proposal) {
			code := c.line()
			if c.none() || headerKey(code) == headerKey(c.setting.FundCode) {
				return
			}
			if v.Import.FundCode = code; c.setting.FundCode != "" {
				c.note("cell.fund.other", "fund", c.setting.FundCode)
			}
		},
		write: func(v model.Proposal, _ model.Lists) model.Cell {
			if v.Import == nil {
				return model.Cell{}
			}
			return model.TextOf(v.Import.FundCode)
		},
	}
}

// yearField reads the fiscal year, พ.ศ. or ค.ศ. The proposal has its year from its round, so it is kept among the other fields,
// as พ.ศ., and pointed out when it is another than the one chosen.
func yearField() field[model.Proposal] {
	return field[model.Proposal]{
		read: func(c cell, v *model.Proposal) {
			n, ok := c.fiscalYear()
			if !ok {
				return
			}
			c.fields[yearKey] = strconv.Itoa(n)
			if c.setting.Year != 0 && n != c.setting.Year {
				c.note("cell.year.other", "year", strconv.Itoa(c.setting.Year))
			}
		},
		write: func(v model.Proposal, _ model.Lists) model.Cell {
			if v.Import == nil || v.Import.Fields[yearKey] == "" {
				return model.Cell{}
			}
			n, _ := strconv.Atoi(v.Import.Fields[yearKey])
			return model.CountOf(n)
		},
	}
}

// yearKey is under what the year stands among a row's other fields; a header would differ from layout to layout.
const yearKey = "year"

// otherField keeps a column that the proposal has no field for.
func otherField() field[model.Proposal] {
	return field[model.Proposal]{
		read: func(c cell, _ *model.Proposal) { c.keep() },
	}
}

// earlierFields are what a list says of a decision that was taken before.
func earlierFields() map[string]field[model.Proposal] {
	type p = model.Proposal
	of := func(v *p) *model.Earlier {
		if v.Earlier == nil {
			v.Earlier = &model.Earlier{}
		}
		return v.Earlier
	}
	return map[string]field[p]{
		"earlier.approved": amount(func(v *p) *model.Satang { return &of(v).Approved }),
		"earlier.on":       day(func(v *p) *model.Date { return &of(v).On }),
		"earlier.state":    line(func(v *p) *string { return &of(v).State }),
		"earlier.spent":    amount(func(v *p) *model.Satang { return &of(v).Spent }),
		"earlier.outcome":  outcomeField(func(v *p) *string { return &of(v).Outcome }),
		"earlier.people":   whole(func(v *p) *int { return &of(v).People }),
	}
}

// outcomeField reads 1 บรรลุ, 2 ไม่บรรลุ of NHSO-ACTION, and keeps the code.
func outcomeField(of func(*model.Proposal) *string) field[model.Proposal] {
	return field[model.Proposal]{
		read: func(c cell, v *model.Proposal) {
			if found, ok := c.choice("outcome"); ok {
				*of(v) = found.Code
			}
		},
		write: func(v model.Proposal, _ model.Lists) model.Cell { return model.TextOf(strings.TrimSpace(*of(&v))) },
	}
}
