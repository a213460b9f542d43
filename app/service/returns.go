package service

import (
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/workbook"
	"kongthun/model"
	"kongthun/model/thai"
)

// The kinds of return that there are.
const (
	ReturnAction   = "action"   // NHSO-ACTION: approved projects, for the national system
	ReturnRegister = "register" // ทะเบียนคุมโครงการ
)

// Return makes the value of a return of a fiscal year: approved projects only, in the order of their decisions.
func (s *Service) Return(kind string, year model.ID) (model.Return, error) {
	y, err := s.Year(year)
	if err != nil {
		return model.Return{}, err
	}
	fund, err := get[model.Fund](s, y.Fund)
	if err != nil {
		return model.Return{}, err
	}
	office, err := s.Office()
	if err != nil {
		return model.Return{}, err
	}
	decided, err := s.Decided(year)
	if err != nil {
		return model.Return{}, err
	}
	layout, err := Layout(kind)
	if err != nil {
		return model.Return{}, model.NotFound("service.return_kind", "kind", kind)
	}
	row := map[string]func(returnRow) map[string]model.Cell{ReturnAction: actionCells, ReturnRegister: registerCells}[kind]
	if row == nil {
		return model.Return{}, model.NotFound("service.return_kind", "kind", kind)
	}
	out := model.Return{
		Kind: kind, Sheet: layout.Sheet, Columns: layout.ReturnColumns(), Landscape: true, Author: office.Name,
		File: returnFile(y.Year, fund, phrase.Say("return.file."+kind)),
	}
	if kind == ReturnRegister {
		out.Title = []string{
			phrase.Say("return.register.title", "year", strconv.Itoa(y.Year)),
			fund.Name + " " + phrase.Say("return.area", "amphoe", office.Amphoe, "changwat", office.Changwat),
		}
	}
	for i, d := range approvedOnly(decided) {
		cells := row(returnRow{number: i + 1, fund: fund, year: y, decided: d, inCE: office.Setting.ReturnsInCE})
		line := make([]model.Cell, len(out.Columns))
		for j, c := range out.Columns {
			line[j] = cells[c.Key]
		}
		out.Rows = append(out.Rows, line)
	}
	if kind == ReturnRegister {
		out.Totals = totals(out)
	}
	return out, nil
}

// WriteReturn makes the workbook of a return and tells the name that it should have.
func (s *Service) WriteReturn(kind string, year model.ID) (name string, data []byte, err error) {
	r, err := s.Return(kind, year)
	if err != nil {
		return "", nil, err
	}
	data, err = workbook.Write(r)
	return r.File, data, err
}

func approvedOnly(decided []Decided) []Decided {
	var out []Decided
	for _, d := range decided {
		if d.Decision.Word == model.Approve && d.Decision.Amount > 0 {
			out = append(out, d)
		}
	}
	return out
}

// returnFile names a file so that files sort by year, fund and kind: 2569_L0000_โครงการที่อนุมัติ.xlsx.
func returnFile(year int, f model.Fund, kind string) string {
	code := strings.ReplaceAll(orDefault(f.Code, string(f.Kind)), " ", "-")
	return FileName(strconv.Itoa(year)+"_"+code+"_"+kind, ".xlsx")
}

// returnRow is what one row is made from.
type returnRow struct {
	number  int
	fund    model.Fund
	year    model.FiscalYear
	decided Decided
	inCE    bool
}

// actionCells fills the columns of NHSO-ACTION (domain A.10): the year in ค.ศ., dates as text วว/ดด/ปปปป, and what is not
// known yet empty, never 0.
func actionCells(r returnRow) map[string]model.Cell {
	p, d := r.decided.Proposal, r.decided.Decision
	target := mainTarget(p)
	cells := map[string]model.Cell{
		"fundCode":         model.TextOf(r.fund.Code),
		"title":            model.TextOf(p.Title),
		"type":             model.TextOf(typeNumber(p.Type)),
		"applicant.kind":   kindCell(p.Applicant.Kind),
		"applicant.name":   model.TextOf(p.Applicant.Name),
		"objectives.text":  model.TextOf(joinObjectives(p)),
		"targets.main":     model.TextOf(target.Main),
		"activities.text":  model.TextOf(joinActivities(p)),
		"earlier.approved": model.MoneyOf(d.Amount),
		"year":             model.CountOf(r.year.Year - 543),
		"budgetNote":       model.TextOf(p.BudgetNote),
		"starts":           model.TextOf(slashDate(p.Starts, r.inCE)),
		"ends":             model.TextOf(slashDate(p.Ends, r.inCE)),
		"earlier.on":       model.TextOf(slashDate(d.On, r.inCE)),
	}
	if target.Group > 0 {
		cells["targets.group"] = model.TextOf(strconv.Itoa(target.Group))
	}
	if target.People > 0 {
		cells["targets.people"] = model.CountOf(target.People)
	}
	if e := p.Earlier; e != nil {
		if e.Spent > 0 {
			cells["earlier.spent"] = model.MoneyOf(e.Spent)
		}
		cells["earlier.outcome"] = model.TextOf(e.Outcome)
		if e.People > 0 {
			cells["earlier.people"] = model.CountOf(e.People)
		}
	}
	return cells
}

// registerCells fills the columns of ทะเบียนคุมโครงการ (domain A.7.3), with real dates.
func registerCells(r returnRow) map[string]model.Cell {
	p, d := r.decided.Proposal, r.decided.Decision
	kind := ""
	if n := p.Applicant.Kind; n > 0 && n <= len(catalogue().Applicants) {
		kind = catalogue().Applicants[n-1]
	}
	return map[string]model.Cell{
		"number":                model.CountOf(r.number),
		"code":                  model.TextOf(p.Code),
		"agreement":             model.TextOf(p.Agreement),
		"title":                 model.TextOf(p.Title),
		"plans":                 model.TextOf(strings.Join(p.Plans, ", ")),
		"type":                  model.TextOf(p.Type),
		"applicant.kind":        model.TextOf(kind),
		"applicant.name":        model.TextOf(p.Applicant.Name),
		"approvedOn":            model.DayOf(d.On),
		"year":                  model.TextOf(strconv.Itoa(r.year.Year)),
		"starts":                model.DayOf(p.Starts),
		"ends":                  model.DayOf(p.Ends),
		"reportDue":             model.DayOf(dateOr(d.ReportDue, p.ReportDue)),
		"approved":              model.MoneyOf(d.Amount),
		"applicant.responsible": model.TextOf(p.Applicant.Responsible),
		"applicant.phone":       model.TextOf(p.Applicant.Phone),
		"applicant.adviser":     model.TextOf(p.Applicant.Adviser),
		"place":                 model.TextOf(p.Place),
	}
}

// totals sums the money; the first text column says that it is the sum.
func totals(r model.Return) []model.Cell {
	out := make([]model.Cell, len(r.Columns))
	said := false
	for j, c := range r.Columns {
		switch {
		case c.Kind == model.MoneyCell:
			out[j] = model.Cell{Known: true, Sum: true}
			for _, row := range r.Rows {
				out[j].Number += row[j].Number
			}
		case c.Kind == model.TextCell && !said:
			out[j], said = model.TextOf(phrase.Say("return.total")), true
		}
	}
	return out
}

// mainTarget is the target group with the most people, the lower code of equal ones.
func mainTarget(p model.Proposal) model.Target {
	var best model.Target
	for _, t := range p.Targets {
		if best.Group == 0 || t.People > best.People || t.People == best.People && t.Group < best.Group && t.Group > 0 {
			best = t
		}
	}
	return best
}

// typeNumber is the number that NHSO-ACTION wants of "10(2)": 2; a code of another shape is written as it is.
func typeNumber(code string) string {
	if strings.HasPrefix(code, "10(") && strings.HasSuffix(code, ")") {
		return code[3 : len(code)-1]
	}
	return code
}

func kindCell(kind int) model.Cell {
	if kind == 0 {
		return model.Cell{}
	}
	return model.TextOf(strconv.Itoa(kind))
}

func joinObjectives(p model.Proposal) string {
	texts := make([]string, len(p.Objectives))
	for i, o := range p.Objectives {
		texts[i] = o.Text
	}
	return strings.Join(texts, "\n")
}

func joinActivities(p model.Proposal) string {
	texts := make([]string, len(p.Activities))
	for i, a := range p.Activities {
		texts[i] = a.Text
	}
	return strings.Join(texts, "\n")
}

// slashDate writes วว/ดด/ปปปป in พ.ศ. or, by the office's setting, in ค.ศ.
func slashDate(d model.Date, inCE bool) string {
	y, m, day := d.YMD()
	if y == 0 {
		return ""
	}
	if inCE {
		return pad(day) + "/" + pad(m) + "/" + strconv.Itoa(y)
	}
	return thai.SlashDate(y, m, day)
}

func dateOr(d, fallback model.Date) model.Date {
	if d == "" {
		return fallback
	}
	return d
}
