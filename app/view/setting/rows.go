package setting

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/app/view/part"
	"kongthun/model"
)

// Tables of texts and the values behind them, both ways.

func villageRows(o model.Office) []part.Row {
	return mapped(o.Villages, func(v model.Village) part.Row { return part.Row{strconv.Itoa(v.Number), v.Name} })
}

func setVillages(o *model.Office, rows []part.Row) {
	o.Villages = mapped(rows, func(r part.Row) model.Village {
		n, _ := r.Number(0)
		return model.Village{Number: n, Name: r[1]}
	})
}

func agencyRows(o model.Office) []part.Row {
	return mapped(o.Agencies, func(a model.Agency) part.Row { return part.Row{a.Name, a.Brings} })
}

func setAgencies(o *model.Office, rows []part.Row) {
	keys := keysFor(agencyNames(o.Agencies), firsts(rows), "agency")
	o.Agencies = make([]model.Agency, len(rows))
	for i, r := range rows {
		o.Agencies[i] = model.Agency{Key: keys[i], Name: r[0], Brings: r[1]}
	}
}

func issueRows(l model.IssueList) []part.Row {
	return mapped(l.Issues, func(i model.Issue) part.Row { return part.Row{i.Code, i.Name} })
}

func setIssues(l *model.IssueList, rows []part.Row) {
	l.Issues = mapped(rows, func(r part.Row) model.Issue { return model.Issue{Code: r[0], Name: r[1]} })
}

// stockRows are the office's own stock phrases of a kind, as they are stored: without those of any use.
func stockRows(o model.Office, kind model.StockKind) []part.Row {
	list := o.Setting.Phrases
	if kind != model.AnyStock {
		list = o.Setting.Stock[kind]
	}
	return mapped(list, func(p string) part.Row { return part.Row{p} })
}

// typeRows are the activity types with what is planned for each; what is planned for a type that the rules do not know follows.
func typeRows(y model.FiscalYear) []part.Row {
	var rows []part.Row
	for _, t := range y.Rules.Types {
		rows = append(rows, part.Row{t.Code, t.Name, planned(y, t.Code)})
	}
	for _, p := range y.Plan {
		if _, known := y.Rules.Type(p.Type); !known {
			rows = append(rows, part.Row{p.Type, "", planned(y, p.Type)})
		}
	}
	return rows
}

func planned(y model.FiscalYear, code string) string {
	for _, p := range y.Plan {
		if p.Type == code && p.Amount > 0 {
			return p.Amount.String()
		}
	}
	return ""
}

// setTypes takes the table back. A row without a name that was no type of the rules stays one of the plan only.
func setTypes(y *model.FiscalYear, rows []part.Row) {
	old := y.Rules
	y.Rules.Types, y.Plan = nil, nil
	for _, r := range rows {
		if t, known := old.Type(r[0]); known || r[1] != "" {
			t.Code, t.Name = r[0], r[1] // what the table does not show stays
			y.Rules.Types = append(y.Rules.Types, t)
		}
		if sum, ok := r.Money(2); ok && sum > 0 {
			y.Plan = append(y.Plan, model.Plan{Type: r[0], Amount: sum})
		}
	}
}

func gateRows(r model.Round) []part.Row {
	return mapped(r.Rubric.Gates, func(g model.Gate) part.Row { return part.Row{g.Name, g.Hint} })
}

func setGates(r *model.Round, rows []part.Row) {
	keys := keysFor(gateNames(r.Rubric.Gates), firsts(rows), "gate")
	r.Rubric.Gates = make([]model.Gate, len(rows))
	for i, row := range rows {
		r.Rubric.Gates[i] = model.Gate{Key: keys[i], Name: row[0], Hint: row[1]}
	}
}

func criterionRows(r model.Round) []part.Row {
	return mapped(r.Rubric.Criteria, func(c model.Criterion) part.Row { return part.Row{c.Name, strconv.Itoa(c.Weight)} })
}

// setCriteria keeps of each criterion what the table does not show.
func setCriteria(r *model.Round, rows []part.Row) {
	old := r.Rubric.Criteria
	keys := keysFor(criterionNames(old), firsts(rows), "criterion")
	r.Rubric.Criteria = make([]model.Criterion, len(rows))
	for i, row := range rows {
		c := model.Criterion{Key: keys[i]}
		if j := slices.IndexFunc(old, func(o model.Criterion) bool { return o.Key == keys[i] }); j >= 0 {
			c = old[j]
		}
		c.Name = row[0]
		c.Weight, _ = row.Number(1)
		r.Rubric.Criteria[i] = c
	}
}

// weightSum adds the weights of a table of criteria up.
func weightSum(rows []part.Row) int {
	sum := 0
	for _, r := range rows {
		n, _ := r.Number(1)
		sum += n
	}
	return sum
}

// anchorText has one line per level; setAnchors takes it back, levels that are not described at the end left out.
func anchorText(r model.Round, key string) string {
	for _, c := range r.Rubric.Criteria {
		if c.Key == key {
			return strings.Join(c.Anchors, "\n")
		}
	}
	return ""
}

func setAnchors(r *model.Round, key, text string) {
	r.Rubric.Criteria = slices.Clone(r.Rubric.Criteria)
	for i := range r.Rubric.Criteria {
		if r.Rubric.Criteria[i].Key != key {
			continue
		}
		r.Rubric.Criteria[i].Anchors = nil
		if text = strings.TrimRight(text, "\n "); text != "" {
			r.Rubric.Criteria[i].Anchors = mapped(strings.Split(text, "\n"), strings.TrimSpace)
		}
	}
}

// needFit is the key of the criterion that is computed from need fit; setNeedFit makes it another one, or none.
func needFit(r model.Round) string {
	for _, c := range r.Rubric.Criteria {
		if c.NeedFit {
			return c.Key
		}
	}
	return ""
}

func setNeedFit(r *model.Round, key string) {
	r.Rubric.Criteria = slices.Clone(r.Rubric.Criteria)
	for i := range r.Rubric.Criteria {
		r.Rubric.Criteria[i].NeedFit = r.Rubric.Criteria[i].Key == key
	}
}

func firsts(rows []part.Row) []string {
	return mapped(rows, func(r part.Row) string { return r[0] })
}
