package project

import (
	"slices"
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// payLine is a line of what goes out for a project and comes back: an instalment that nobody asked for yet, a request, a refund.
type payLine struct {
	request    *model.Disbursement
	paid       *model.Entry // what paid the request
	instalment *model.Instalment
	refund     *model.Entry
}

// key tells lines apart. A request that takes an instalment's place is another line.
func (l payLine) key() string {
	switch {
	case l.request != nil:
		return string(l.request.ID)
	case l.refund != nil:
		return string(l.refund.ID)
	}
	return strconv.Itoa(l.instalment.Number)
}

// payLines lists them in the order of the instalments, requests for none in particular after them, refunds last.
func payLines(p state) []payLine {
	var out []payLine
	took := map[model.ID]bool{}
	take := func(instalment int) {
		for i, r := range p.Disbursements {
			if !took[r.ID] && (instalment < 0 || r.Instalment == instalment) {
				took[r.ID] = true
				out = append(out, payLine{request: &p.Disbursements[i], paid: model.PaidBy(r.ID, p.Entries)})
			}
		}
	}
	if a := p.Project.Agreement; a != nil {
		for i, n := range a.Instalments {
			take(n.Number)
			if !p.Folder().AskedFor(n.Number) && !p.Commitment.Ended {
				out = append(out, payLine{instalment: &a.Instalments[i]})
			}
		}
	}
	take(-1)
	for i, e := range p.Entries {
		if e.Code == model.CodeRefund && e.Withdrawn == "" {
			out = append(out, payLine{refund: &p.Entries[i]})
		}
	}
	return out
}

// what names the line.
func (l payLine) what() string {
	switch {
	case l.refund != nil:
		return phrase.Say("projects.pay.refund", "number", l.refund.Number)
	case l.instalment != nil:
		return phrase.Say("projects.pay.instalment", "number", strconv.Itoa(l.instalment.Number))
	case l.request.Instalment > 0:
		return phrase.Say("projects.pay.request_of", "number", l.request.Number, "instalment", strconv.Itoa(l.request.Instalment))
	}
	return phrase.Say("projects.pay.request", "number", l.request.Number)
}

func (l payLine) amount() model.Satang {
	switch {
	case l.refund != nil:
		return l.refund.Amount
	case l.instalment != nil:
		return l.instalment.Amount
	}
	return l.request.Amount
}

// standing is where the line stands, with its day.
func (l payLine) standing() (text string, tone part.Tone) {
	switch {
	case l.refund != nil:
		return phrase.Say("projects.pay.came", "date", shortDate(l.refund.Date)), part.Good
	case l.instalment != nil && l.instalment.Due.Valid():
		return phrase.Say("projects.pay.due", "date", shortDate(l.instalment.Due)), part.Muted
	case l.instalment != nil:
		return phrase.Say("projects.pay.unasked"), part.Muted
	case !l.request.Live():
		return phrase.Say("projects.pay.cancelled"), part.Muted
	case l.paid != nil:
		return phrase.Say("projects.pay.paid", "date", shortDate(l.paid.Date)), part.Good
	case l.request.Complete():
		return phrase.Say("projects.pay.signed"), part.Warning
	}
	return phrase.Say("projects.pay.unsigned", "count", strconv.Itoa(signatures(*l.request)), "total", strconv.Itoa(len(model.SigningRoles()))), part.Warning
}

// signatures counts who of the chain has signed.
func signatures(d model.Disbursement) (n int) {
	for _, role := range model.SigningRoles() {
		if d.SignedBy(role) {
			n++
		}
	}
	return n
}

// wanted is the line that is probably wanted: the first request that waits, else the first instalment that nobody asked for, else the last.
func wanted(lines []payLine) string {
	at := slices.IndexFunc(lines, func(l payLine) bool { return l.request != nil && l.request.Live() && l.paid == nil })
	if at < 0 {
		at = slices.IndexFunc(lines, func(l payLine) bool { return l.instalment != nil })
	}
	if at < 0 {
		at = len(lines) - 1
	}
	if at < 0 {
		return ""
	}
	return lines[at].key()
}

// chainOf is the whole chain of signatures of a request in its order; who is not named yet has an empty line.
func chainOf(d model.Disbursement) []model.Signed {
	var out []model.Signed
	for _, role := range model.SigningRoles() {
		s := model.Signed{Role: role}
		for _, x := range d.Signed {
			if x.Role == role {
				s = x
			}
		}
		out = append(out, s)
	}
	return out
}
