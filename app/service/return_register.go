package service

import (
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
)

// register fills ทะเบียนคุมโครงการ (domain A.7.3), with real dates.
func (w *returning) register() ([]sheetRows, error) {
	return w.rows(func(number int, s ProjectState) map[string]model.Cell {
		p, d := s.Proposal, s.Decision
		kind := ""
		if n := p.Applicant.Kind; n > 0 && n <= len(catalogue().Applicants) {
			kind = catalogue().Applicants[n-1]
		}
		folder := s.Folder()
		return map[string]model.Cell{
			"number":                model.CountOf(number),
			"code":                  model.TextOf(folder.Code()),
			"agreement":             model.TextOf(folder.AgreementNumber()),
			"title":                 model.TextOf(p.Title),
			"plans":                 model.TextOf(strings.Join(p.Plans, ", ")),
			"type":                  model.TextOf(p.Type),
			"applicant.kind":        model.TextOf(kind),
			"applicant.name":        model.TextOf(p.Applicant.Name),
			"approvedOn":            model.DayOf(d.On),
			"year":                  model.TextOf(strconv.Itoa(w.year.Year)),
			"starts":                model.DayOf(p.Starts),
			"ends":                  model.DayOf(folder.Ends()),
			"reportDue":             model.DayOf(folder.ReportDue()),
			"approved":              model.MoneyOf(d.Amount),
			"applicant.responsible": model.TextOf(p.Applicant.Responsible),
			"applicant.phone":       model.TextOf(p.Applicant.Phone),
			"applicant.adviser":     model.TextOf(p.Applicant.Adviser),
			"place":                 model.TextOf(p.Place),
			"instalments":           model.TextOf(instalmentsText(s)),
			"agreed":                model.MoneyOf(s.Commitment.Agreed),
			"paid":                  model.MoneyOf(s.Commitment.Paid),
			"refunded":              model.MoneyOf(s.Commitment.Refunded),
			"left":                  model.MoneyOf(s.Commitment.Payable()),
			"report":                model.TextOf(reportState(folder)),
		}
	})
}

// instalmentsText lists the instalments of a project's agreement, a line each, with those marked that are paid.
func instalmentsText(s ProjectState) string {
	if s.Project.Agreement == nil {
		return ""
	}
	var lines []string
	for _, n := range s.Project.Agreement.Instalments {
		key := "register.instalment"
		for _, d := range s.Disbursements {
			if d.Live() && d.Instalment == n.Number && model.PaidBy(d.ID, s.Entries) != nil {
				key = "register.instalment_paid"
			}
		}
		lines = append(lines, phrase.Say(key, "number", strconv.Itoa(n.Number), "sum", n.Amount.String()))
	}
	return strings.Join(lines, "\n")
}

// reportState says whether the final report came in or is awaited, in a word. Whether it is late its day says, beside it: a register
// that was sent must not change by the calendar.
func reportState(f model.Folder) string {
	switch {
	case f.Reported():
		return phrase.Say("register.report_in")
	case f.Decision.Cancelled != "":
		return phrase.Say("register.cancelled")
	case f.Ended():
		return phrase.Say("register.ended")
	}
	return phrase.Say("register.report_awaited")
}
