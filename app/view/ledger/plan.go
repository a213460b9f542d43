package ledger

import (
	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// incomeRow is a line of the year's income: what the rules work out, what is planned, what came.
type incomeRow struct {
	name                        string
	computed, planned, received string
	differs                     model.Satang
	sum                         bool
}

// incomeRows are the lines of the plan with their sum.
func incomeRows(p service.YearPlan) []incomeRow {
	var rows []incomeRow
	for _, l := range p.Lines {
		row := incomeRow{
			name: phrase.Say("ledger.income." + l.Key), planned: l.Planned.String(), received: l.Received.String(), differs: l.Differs,
		}
		if l.Known {
			row.computed = l.Computed.String()
		}
		rows = append(rows, row)
	}
	return append(rows, incomeRow{
		name: phrase.Say("ledger.income.sum"), planned: p.Planned.String(), received: p.Received.String(), differs: p.Received - p.Planned, sum: true,
	})
}

// planStep says which step of the plan comes first; "" once there is a plan of money, and in a year that plans without.
func planStep(p service.YearPlan) string {
	y := p.Year
	if y.Money.NHSO != 0 || y.Money.Local != 0 || y.Income.Suspended != "" || y.Closed != nil {
		return ""
	}
	if y.Income.Population == 0 {
		return phrase.Say("ledger.plan.first")
	}
	return phrase.Say("ledger.plan.then")
}

// planNotes say what the plan wants: its first step, how far it is set aside, caps that it passes, whether the year is suspended or closed.
func planNotes(p service.YearPlan) (string, part.Tone) {
	sums := []string{"planned", p.Planned.String(), "set", p.Spending.String(), "left", p.Left.String(), "over", (-p.Left).String()}
	text, tone := phrase.Say("ledger.plan.left", sums...), part.Plain
	if p.Left < 0 {
		text, tone = phrase.Say("ledger.plan.left_over", sums...), part.Warning
	}
	switch step := planStep(p); {
	case step == "": // the sums are all there is to say
	case p.Planned == 0 && p.Spending == 0:
		text = step
	default:
		text = step + "\n" + text
	}
	for _, t := range p.Types {
		for _, c := range t.Caps {
			if c.Broken {
				key := "ledger.plan.over"
				if c.Cap.Floor {
					key = "ledger.plan.under"
				}
				text += "\n" + phrase.Say(key, "type", t.Type, "limit", c.Limit.String(), "sum", t.Approved.String())
				tone = part.Warning
			}
		}
	}
	switch {
	case p.Year.Income.Suspended != "":
		text += "\n" + phrase.Say("ledger.plan.suspended", "reason", p.Year.Income.Suspended)
		tone = part.Warning
	case p.Suspension.Asks:
		text += "\n" + phrase.Say("ledger.plan.asks", "balance", p.Suspension.Balance.String(), "limit", p.Suspension.Limit.String())
		tone = part.Warning
	}
	if p.Year.Closed != nil {
		text += "\n" + phrase.Say("ledger.plan.closed")
	}
	return text, tone
}

// typeHint says what the caps allow for a type; "" without a cap.
func typeHint(t model.TypeSpending) string {
	text := ""
	for _, c := range t.Caps {
		key := "ledger.plan.most"
		if c.Cap.Floor {
			key = "ledger.plan.least"
		}
		text = joined(text, phrase.Say(key, "limit", c.Limit.String()))
		if !c.Cap.Verified {
			text = joined(text, phrase.Say("cap.unverified"))
		}
	}
	return text
}
