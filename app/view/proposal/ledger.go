package proposal

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
)

// ledger is the proposals of a round with what the list says about them.
type ledger struct {
	round     model.Round
	year      model.FiscalYear
	all       []model.Proposal
	decisions map[model.ID]model.Decision
}

// standing is where a proposal stands: withdrawn, decided (by which word), a draft that lacks something, or complete.
func (l *ledger) standing(p model.Proposal) string {
	if p.Withdrawn != "" {
		return phrase.Say("proposal.withdrawn")
	}
	if d, ok := l.decisions[p.ID]; ok {
		return phrase.Say("word." + string(d.Word))
	}
	if n := len(p.Missing()); n > 0 {
		return phrase.Say("proposal.draft", "count", strconv.Itoa(n))
	}
	return phrase.Say("proposal.complete")
}

// frozen tells whether scoring has opened, so that the claims stand.
func (l *ledger) frozen() bool { return l.round.Frozen != nil }

// nextReceipt is the receipt number after the highest of the round, in the shape of the latest: "12/2569" after "11/2569".
func (l *ledger) nextReceipt() string {
	highest, rest := 0, "/"+strconv.Itoa(l.year.Year)
	for _, p := range l.all {
		digits := p.Receipt.Number[:len(p.Receipt.Number)-len(strings.TrimLeft(p.Receipt.Number, "0123456789"))]
		if n, err := strconv.Atoi(digits); err == nil && n >= highest {
			highest, rest = n, p.Receipt.Number[len(digits):]
		}
	}
	return strconv.Itoa(highest+1) + rest
}

// nearCopies are the titles of the round that are nearly the same as one's.
func (l *ledger) nearCopies(p model.Proposal) []string {
	var out []string
	for _, other := range l.all {
		if other.ID != p.ID && model.Similar(other.Title, p.Title) >= model.NearCopy {
			out = append(out, other.Title)
		}
	}
	return out
}

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
	for _, title := range l.nearCopies(p) {
		out = append(out, phrase.Say("proposal.copy", "title", title))
	}
	return out
}
