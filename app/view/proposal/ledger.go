package proposal

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
)

// ledger is the proposals of a round with what the list says about them.
type ledger struct {
	round     model.Round
	year      model.FiscalYear
	whole     []model.Proposal // of the round
	all       []model.Proposal // those that the list is narrowed to
	decisions map[model.ID]model.Decision
	screening *service.Screening // nil while there is no round
	today     model.Date
}

// frozen tells whether scoring has opened, so that the claims stand.
func (l *ledger) frozen() bool { return l.round.Frozen != nil }

// number writes a count.
func number(n int) string { return strconv.Itoa(n) }

// commas lists texts on one line.
func commas(list []string) string { return strings.Join(list, ", ") }

// joined puts lines beneath one another.
func joined(lines []string) string { return strings.Join(lines, "\n") }

// remarks are what is worth a look in a proposal and no fault, a line each: what its import could not place, oddities, copies.
func (l *ledger) remarks(p model.Proposal) []string {
	var out []string
	if o := p.Import; o != nil {
		out = append(out, phrase.Say("proposal.import.from", "file", o.File, "sheet", o.Sheet, "row", strconv.Itoa(o.Row)))
		if o.FundCode != "" {
			out = append(out, phrase.Say("proposal.import.fund", "code", o.FundCode))
		}
		headers := make([]string, 0, len(o.Fields))
		for header := range o.Fields {
			headers = append(headers, header)
		}
		slices.Sort(headers)
		for _, header := range headers {
			out = append(out, phrase.Say("proposal.import.field", "header", header, "value", o.Fields[header]))
		}
	}
	if e := p.Earlier; e != nil {
		out = append(out, phrase.Say("proposal.earlier", "amount", e.Approved.String(), "state", e.State))
	}
	for _, odd := range p.Oddities() {
		out = append(out, phrase.Say(odd.Key, "value", p.Code, "type", odd.Args["type"], "period", odd.Args["period"]))
	}
	return append(out, l.receiptRemarks(p)...)
}

// receiptRemarks tell of one taken in late, and of a number that another one of the year has too.
func (l *ledger) receiptRemarks(p model.Proposal) (out []string) {
	if p.LateFor(l.round.Closes) {
		key := "proposal.late"
		if p.Late == "" {
			key = "proposal.late_open"
		}
		out = append(out, phrase.Say(key, "closes", shortDate(l.round.Closes), "reason", p.Late))
	}
	if l.screening == nil {
		return out
	}
	twice, _ := l.screening.Gaps()
	if slices.Contains(twice, p.Receipt.Number) {
		out = append(out, phrase.Say("proposal.receipt_twice", "number", p.Receipt.Number))
	}
	return out
}
