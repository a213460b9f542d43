package project

import (
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// The tables of the room as rows and back.

// instalmentRows are the instalments of an agreement: days, share, sum, and what is handed in before.
func instalmentRows(a model.Agreement) (out []part.Row) {
	for _, n := range a.Instalments {
		out = append(out, part.Row{part.DateText(n.Due), percent(n.Share), money(n.Amount), n.Needs})
	}
	return out
}

// setInstalments writes the rows. The sum or the share that was changed against what stood in the same row before moves the other of
// the two, so that nobody works out percentages by hand; agreed is the whole that shares are of.
func setInstalments(a *model.Agreement, rows []part.Row, agreed model.Satang) {
	before := a.Instalments
	a.Instalments = nil
	for i, r := range rows {
		n := model.Instalment{}
		if i < len(before) {
			n = before[i]
		}
		old := n
		n.Number = i + 1
		due, dated := r.Date(0)
		share, shared := r.Share(1)
		amount, paid := r.Money(2)
		n.Due, n.Share, n.Amount = typed(r[0], due, dated, old.Due), typed(r[1], share, shared, old.Share), typed(r[2], amount, paid, old.Amount)
		n.Needs = r[3]
		switch {
		case n.Amount != old.Amount:
			n.Share = shareOf(n.Amount, agreed)
		case n.Share != old.Share:
			n.Amount = partOf(n.Share, agreed)
		}
		a.Instalments = append(a.Instalments, n)
	}
}

// shareOf is how much of a whole a sum is, to the nearest hundredth of a percent; 0 where it is no part of it.
func shareOf(sum, whole model.Satang) model.BasisPoints {
	if whole <= 0 || sum <= 0 || sum > whole {
		return 0
	}
	return model.BasisPoints((int64(sum)*int64(model.WholeShare) + int64(whole)/2) / int64(whole))
}

// partOf is a share of a whole, down to the satang.
func partOf(share model.BasisPoints, whole model.Satang) model.Satang {
	w := model.Satang(model.WholeShare) // in two steps, for the product of a large sum and a share does not fit
	return whole/w*model.Satang(share) + whole%w*model.Satang(share)/w
}

// percent writes a share: 40, 33.33; nothing for none.
func percent(b model.BasisPoints) string {
	if b == 0 {
		return ""
	}
	return part.ReadShare().Show(b)
}

// typed is what a cell says: its value where it can be read, nothing where it is empty, and what stood there before where it cannot be
// read: the table says so, and nothing is lost meanwhile.
func typed[T any](text string, value T, read bool, before T) T {
	var none T
	switch {
	case read:
		return value
	case text == "":
		return none
	}
	return before
}

// indicatorRows are the lines of objectives of a report.
func indicatorRows(o model.Outcome) (out []part.Row) {
	for _, r := range o.Indicators {
		out = append(out, part.Row{r.Objective, r.Indicator, string(r.Baseline), string(r.Target), string(r.Value), r.Note})
	}
	return out
}

func setIndicators(o *model.Outcome, rows []part.Row) {
	o.Indicators = nil
	for _, r := range rows {
		o.Indicators = append(o.Indicators, model.IndicatorResult{
			Objective: r[0], Indicator: r[1], Baseline: part.ToDecimal(r[2]), Target: part.ToDecimal(r[3]), Value: part.ToDecimal(r[4]), Note: r[5],
		})
	}
}

// peopleRows are the target groups of a report: who, how many were meant, how many came. groups are the names of the nine.
func peopleRows(o model.Outcome, groups []string) (out []part.Row) {
	for _, r := range o.People {
		came := ""
		if r.Came != nil {
			came = strconv.Itoa(*r.Came)
		}
		name := r.Name
		if name == "" && r.Group >= 1 && r.Group <= len(groups) {
			name = groups[r.Group-1]
		}
		out = append(out, part.Row{count(r.Group), name, count(r.Planned), came})
	}
	return out
}

// setPeople writes the target groups. A name that is the group's own is not kept twice.
func setPeople(o *model.Outcome, rows []part.Row, groups []string) {
	o.People = nil
	for _, r := range rows {
		t := model.TargetResult{Name: r[1]}
		t.Group, _ = r.Number(0)
		t.Planned, _ = r.Number(2)
		if came, known := r.Number(3); known {
			t.Came = &came
		}
		if t.Group >= 1 && t.Group <= len(groups) && t.Name == groups[t.Group-1] {
			t.Name = ""
		}
		o.People = append(o.People, t)
	}
}

// count writes a number of things; nothing for none.
func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// money is an amount for a cell; nothing when there is none.
func money(s model.Satang) string {
	if s == 0 {
		return ""
	}
	return s.String()
}

// shortDate is a day in a table or a sentence; "–" for none.
func shortDate(d model.Date) string {
	if !d.Valid() {
		return phrase.Say("projects.no_day")
	}
	return thai.ShortDate(d.YMD())
}
