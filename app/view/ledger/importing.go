package ledger

import (
	"slices"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
)

// findingsTold is how many findings a preview tells in words; the number of the others follows.
const findingsTold = 6

// previewText says what taking sums in would do.
func previewText(p service.LedgerImport) (string, error) {
	first, last := model.Date(""), model.Date("")
	var sums [2]model.Satang // in and out
	for _, l := range p.Lines {
		if l.Change != service.ChangeAdd {
			continue
		}
		e := l.Entry
		if first == "" || e.Date < first {
			first = e.Date
		}
		last = max(last, e.Date)
		side := 0
		if e.Code.Expense() {
			side = 1
		}
		var err error
		if sums[side], err = sums[side].Plus(e.Amount); err != nil {
			return "", err
		}
	}
	text := []string{phrase.Say("ledger.import.nothing", "none", itoa(p.Count(service.ChangeNone)))}
	switch n := p.Count(service.ChangeAdd); {
	case n > 0 && p.Year != 0:
		text[0] = phrase.Say("ledger.spent.adds", "add", itoa(n), "none", itoa(p.Count(service.ChangeNone)), "account", p.Account.Name,
			"on", shortDay(last), "out", sums[1].String(), "year", itoa(p.Year))
	case n > 0:
		text[0] = phrase.Say("ledger.import.adds", "add", itoa(n), "none", itoa(p.Count(service.ChangeNone)), "account", p.Account.Name,
			"first", monthName(model.MonthOf(first)), "last", monthName(model.MonthOf(last)), "in", sums[0].String(), "out", sums[1].String())
	}
	if p.Moved {
		text = append(text, phrase.Say("ledger.import.moved", "account", p.Account.Name, "since", shortDay(p.Account.From), "opening", p.Account.Opening.String()))
	}
	told := slices.DeleteFunc(slices.Clone(p.Findings), func(f model.Finding) bool { return f.Key == service.KeySinks })
	for i, f := range told {
		if i == findingsTold {
			text = append(text, phrase.Say("ledger.import.more", "count", itoa(len(told)-i)))
			break
		}
		text = append(text, phrase.Fault(f.Fault()))
	}
	if p.Sinks != nil {
		text = append(text, phrase.Say("ledger.import.sinks", "account", p.Account.Name, "on", shortDay(p.Sinks.On), "amount", p.Sinks.Balance.String()))
	}
	return strings.Join(text, "\n"), nil
}
