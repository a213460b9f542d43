package service

import (
	"strconv"
	"strings"

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
		}
	})
}
