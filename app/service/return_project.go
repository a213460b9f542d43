package service

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/model/thai"
)

// Columns of layouts that we also take in, where no field of a proposal holds them: they go by their headers.
const (
	columnWhy      = "เหตุผลที่ไม่บรรลุวัตถุประสงค์"
	columnRegion   = "เขต"
	columnChangwat = "จังหวัด"
	columnAmphoe   = "อำเภอ"
	columnFund     = "กองทุน"
)

// upheld tells whether a project stands approved.
func upheld(p ProjectState) bool { return p.Decision.Amount > 0 }

// approved are the projects of the year that stand approved.
func (w *returning) approved() ([]ProjectState, error) {
	list, err := w.projects()
	return slices.DeleteFunc(list, func(p ProjectState) bool { return !upheld(p) }), err
}

// rows makes a row of each project that stands approved, and of each that was given up after the ledger had money of it: what was paid
// for it is not lost.
func (w *returning) rows(cells func(number int, p ProjectState) map[string]model.Cell) ([]sheetRows, error) {
	list, err := w.projects()
	var out sheetRows
	for _, p := range list {
		if upheld(p) || p.Commitment.Paid > 0 || p.Commitment.Refunded > 0 {
			out = append(out, cells(len(out)+1, p))
		}
	}
	return []sheetRows{out}, err
}

// came is how many people a project's report counts; ok is false while none does.
func came(o model.Outcome) (n int, ok bool) {
	for _, p := range o.People {
		if p.Came != nil {
			n, ok = n+*p.Came, true
		}
	}
	return n, ok
}

// projectState is where a project stands, in the words of the web system (domain A.7.2).
func projectState(s ProjectState) string {
	switch {
	case s.Decision.Cancelled != "":
		return phrase.Say("return.state.cancelled")
	case s.Project.Closed != nil:
		return phrase.Say("return.state.closed")
	case s.Project.Agreement == nil:
		return phrase.Say("return.state.approved")
	}
	return phrase.Say("return.state.running")
}

// achievedCodes are the codes of NHSO-ACTION: reached, not reached. What was reached in part was not.
var achievedCodes = map[model.Achieved]string{model.AchievedAll: "1", model.AchievedPart: "2", model.AchievedNot: "2"}

// action fills NHSO-ACTION (domain A.10): the year in ค.ศ., dates as text วว/ดด/ปปปป, and what is not known yet empty, never 0.
func (w *returning) action() ([]sheetRows, error) {
	return w.rows(func(_ int, s ProjectState) map[string]model.Cell {
		p, d := s.Proposal, s.Decision
		target := mainTarget(p)
		cells := map[string]model.Cell{
			"fundCode":         model.TextOf(w.fund.Code),
			"title":            model.TextOf(p.Title),
			"type":             model.TextOf(typeNumber(p.Type)),
			"applicant.kind":   kindCell(p.Applicant.Kind),
			"applicant.name":   model.TextOf(p.Applicant.Name),
			"objectives.text":  model.TextOf(joinObjectives(p)),
			"targets.main":     model.TextOf(target.Main),
			"activities.text":  model.TextOf(joinActivities(p)),
			"earlier.approved": model.MoneyOf(d.Amount),
			"year":             model.CountOf(w.year.Year - 543),
			"budgetNote":       model.TextOf(p.BudgetNote),
			"starts":           w.day(p.Starts),
			"ends":             w.day(s.Folder().Ends()),
			"earlier.on":       w.day(d.On),
		}
		if target.Group > 0 {
			cells["targets.group"] = model.TextOf(strconv.Itoa(target.Group))
		}
		if target.People > 0 {
			cells["targets.people"] = model.CountOf(target.People)
		}
		resultCells(cells, s)
		return cells
	})
}

// resultCells fills what came of a project: by its payments and its reports, else by what an imported list tells.
func resultCells(cells map[string]model.Cell, s ProjectState) {
	spent, err := s.Spent()
	o, reported := s.Folder().Final() // a report on the way tells no result yet
	if err == nil && (spent > 0 || s.Commitment.Paid > 0) {
		cells["earlier.spent"] = model.MoneyOf(spent)
	}
	if reported {
		cells["earlier.outcome"] = model.TextOf(achievedCodes[o.Achieved])
		cells[columnWhy] = model.TextOf(o.Why)
		if n, ok := came(o); ok {
			cells["earlier.people"] = model.CountOf(n)
		}
	}
	e := s.Proposal.Earlier
	if e == nil {
		return
	}
	if !reported {
		cells["earlier.outcome"] = model.TextOf(e.Outcome)
		if e.People > 0 {
			cells["earlier.people"] = model.CountOf(e.People)
		}
	}
}

// projectList fills the project list with the fields of the web system (domain A.10), which is also a table that we take in. A project
// has a line for its main target group, as the system has one group a project.
func (w *returning) projectList() ([]sheetRows, error) {
	region, err := Region(w.office.Changwat)
	if err != nil {
		return nil, err
	}
	return w.rows(func(_ int, s ProjectState) map[string]model.Cell {
		p, d := s.Proposal, s.Decision
		target := mainTarget(p)
		cells := map[string]model.Cell{
			columnRegion:            model.TextOf(region),
			columnChangwat:          model.TextOf(w.office.Changwat),
			columnAmphoe:            model.TextOf(w.office.Amphoe),
			"fundCode":              model.TextOf(w.fund.Code),
			columnFund:              model.TextOf(w.fund.Name),
			"code":                  model.TextOf(s.Folder().Code()),
			"title":                 model.TextOf(p.Title),
			"year":                  model.CountOf(w.year.Year),
			"type":                  model.TextOf(p.Type),
			"applicant":             model.TextOf(p.Applicant.Name),
			"starts":                w.day(p.Starts),
			"ends":                  w.day(s.Folder().Ends()),
			"earlier.approved":      model.MoneyOf(d.Amount),
			"earlier.on":            w.day(d.On),
			"reportDue":             w.day(s.Folder().ReportDue()),
			"applicant.responsible": model.TextOf(p.Applicant.Responsible),
			"applicant.phone":       model.TextOf(p.Applicant.Phone),
			"targets.main":          model.TextOf(target.Main),
			"earlier.state":         model.TextOf(projectState(s)),
		}
		if p.Budget > 0 {
			cells["budget"] = model.MoneyOf(p.Budget)
		}
		if target.Group > 0 {
			cells["targets.group"] = model.TextOf(catalogue().Groups[target.Group-1])
		}
		if n := p.People(); n > 0 {
			cells["targets.people"] = model.TextOf(thai.Number(int64(n)))
		}
		return cells
	})
}

// targets fills the money by target group (domain A.10). A project counts under its main group with all its money and people.
func (w *returning) targets() ([]sheetRows, error) {
	list, err := w.approved()
	if err != nil {
		return nil, err
	}
	type sum struct {
		projects, people int
		money            model.Satang
	}
	sums := make([]sum, len(catalogue().Groups)+1)
	var whole model.Satang
	for _, p := range list {
		at := mainTarget(p.Proposal).Group
		if at < 0 || at >= len(sums) {
			at = 0
		}
		s := &sums[at]
		s.projects, s.people = s.projects+1, s.people+p.Proposal.People()
		if s.money, err = s.money.Plus(p.Decision.Amount); err != nil {
			return nil, err
		}
		if whole, err = whole.Plus(p.Decision.Amount); err != nil {
			return nil, err
		}
	}
	var out sheetRows
	for i := 1; i <= len(sums); i++ { // the projects of no group last
		s, name := sums[i%len(sums)], ""
		if i < len(sums) {
			name = strconv.Itoa(i) + " " + catalogue().Groups[i-1]
		} else if name = phrase.Say("return.group_none"); s.projects == 0 {
			continue
		}
		cells := map[string]model.Cell{
			"group": model.TextOf(name), "projects": model.CountOf(s.projects), "people": model.CountOf(s.people),
			"money": model.MoneyOf(s.money), "share": shareCell(s.money, whole),
		}
		if s.people > 0 {
			cells["each"] = model.MoneyOf((s.money + model.Satang(s.people)/2) / model.Satang(s.people))
		}
		out = append(out, cells)
	}
	return []sheetRows{out}, nil
}

// shareCell is a part of a whole in hundredths of a per cent, rounded; not known of nothing.
func shareCell(part, whole model.Satang) model.Cell {
	share, ok := model.Share(part, whole)
	return model.Cell{Number: int64(share), Known: ok}
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

// day writes วว/ดด/ปปปป in พ.ศ. or, by the office's setting, in ค.ศ.
func (w *returning) day(d model.Date) model.Cell {
	y, m, day := d.YMD()
	switch {
	case y == 0:
		return model.Cell{}
	case w.office.Setting.ReturnsInCE:
		return model.TextOf(pad(day) + "/" + pad(m) + "/" + strconv.Itoa(y))
	}
	return model.TextOf(thai.SlashDate(y, m, day))
}

func dateOr(d, fallback model.Date) model.Date {
	if d == "" {
		return fallback
	}
	return d
}

// approvedOnly leaves out what does not stand approved.
func approvedOnly(decided []Decided) []Decided {
	var out []Decided
	for _, d := range decided {
		if d.Decision.Word == model.Approve && d.Decision.Amount > 0 {
			out = append(out, d)
		}
	}
	return out
}
