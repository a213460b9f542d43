package service

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
)

// province fills what the province adds up: the fund, its projects, its months and the area's problems. No person stands in it but as
// a count.
func (w *returning) province() ([]sheetRows, error) {
	projects, err := w.projects()
	if err != nil {
		return nil, err
	}
	area, err := w.area(projects)
	if err != nil {
		return nil, err
	}
	fund, err := w.fundRow(projects)
	if err != nil {
		return nil, err
	}
	months, err := w.monthRows()
	if err != nil {
		return nil, err
	}
	var rows sheetRows
	for _, p := range projects {
		rows = append(rows, area.projectRow(p))
	}
	return []sheetRows{{fund}, rows, months, area.rows()}, nil
}

func (w *returning) fundRow(projects []ProjectState) (map[string]model.Cell, error) {
	f, err := w.flows()
	if err != nil {
		return nil, err
	}
	var all model.Commitment
	standing := 0
	for _, p := range projects {
		if all, err = all.Plus(p.Commitment); err != nil {
			return nil, err
		}
		if upheld(p) {
			standing++
		}
	}
	var unpaid model.Satang
	for _, p := range projects {
		if unpaid, err = unpaid.Plus(p.Commitment.Payable()); err != nil {
			return nil, err
		}
	}
	cells := map[string]model.Cell{
		"office": model.TextOf(w.office.Name), "officeKind": model.TextOf(phrase.Say("office.kind." + string(w.office.Kind))),
		"fundKind": model.TextOf(phrase.Say("return.fund." + string(w.fund.Kind))), "fund": model.TextOf(w.fund.Name),
		"fundCode": model.TextOf(w.fund.Code), "tambon": model.TextOf(w.office.Tambon), "amphoe": model.TextOf(w.office.Amphoe),
		"changwat": model.TextOf(w.office.Changwat), "year": model.CountOf(w.year.Year), "forward": model.MoneyOf(f.forward),
		"nhso": model.MoneyOf(f.nhso), "local": model.MoneyOf(f.local), "interest": model.MoneyOf(f.interest), "other": model.MoneyOf(f.other),
		"refunds": model.MoneyOf(f.refunds), "income": model.MoneyOf(f.income), "spent": model.MoneyOf(f.spent), "balance": model.MoneyOf(f.balance),
		"approved": model.MoneyOf(all.Approved), "unpaid": model.MoneyOf(unpaid), "projects": model.CountOf(standing),
	}
	if n := w.year.Income.Population; n > 0 {
		cells["population"] = model.CountOf(n)
	}
	last, err := model.StatementOf(w.books.accounts, w.books.entries, model.Period{Year: w.year.Year - 1, Every: model.Yearly})
	if income := last.This.Income; income > 0 { // a ledger that begins later knows none, and that is not 0
		cells["lastIncome"] = model.MoneyOf(income)
	}
	return cells, err
}

// monthRows are the months that have begun: a column a code, and one for the other codes of each side.
func (w *returning) monthRows() (sheetRows, error) {
	months, err := w.monthly()
	var out sheetRows
	for _, st := range months {
		forward, wrong := st.This.Opening.Plus(st.This.Begun)
		if wrong != nil {
			return nil, wrong
		}
		cells := map[string]model.Cell{
			"month": model.TextOf(st.Period.String()), "forward": model.MoneyOf(forward), "closing": model.MoneyOf(st.This.Closing),
		}
		otherIn, otherOut := st.This.Income, st.This.Expense
		for _, c := range model.LedgerCodes() {
			l := st.Line(c)
			switch {
			case c.Income():
				otherIn -= l.This
			case c.Expense():
				otherOut -= l.This
			default:
				continue
			}
			cells[string(c)] = model.MoneyOf(l.This)
		}
		cells["otherIncome"], cells["otherExpense"] = model.MoneyOf(otherIn), model.MoneyOf(otherOut)
		out = append(out, cells)
	}
	return out, err
}

// area is the area's problems with what was done about each.
type area struct {
	lists    []model.IssueList
	problems []model.Problem
	at       map[model.ID]int // place in problems
	approved []model.Satang
	paid     []model.Satang
	refunded []model.Satang
	now      []model.Decimal
}

func (w *returning) area(projects []ProjectState) (*area, error) {
	list, err := w.problems()
	if err != nil {
		return nil, err
	}
	n := len(list)
	a := &area{
		lists: w.office.Lists, problems: list, at: map[model.ID]int{},
		approved: make([]model.Satang, n), paid: make([]model.Satang, n), refunded: make([]model.Satang, n), now: make([]model.Decimal, n),
	}
	for i, p := range list {
		a.at[p.ID] = i
	}
	folders := make([]model.Folder, len(projects))
	for i, p := range projects {
		folders[i] = p.Folder()
		if err := a.add(p); err != nil {
			return nil, err
		}
	}
	progress, err := model.ProgressOf(list, folders)
	for i, p := range progress {
		now, _ := p.Now()
		a.now[i] = now.Value
	}
	return a, err
}

// add counts a project's money under the problem that it answers most.
func (a *area) add(p ProjectState) (err error) {
	i, ok := a.of(p.Proposal)
	if !ok {
		return nil
	}
	if a.approved[i], err = a.approved[i].Plus(p.Decision.Amount); err != nil {
		return err
	}
	if a.paid[i], err = a.paid[i].Plus(p.Commitment.Paid); err != nil {
		return err
	}
	a.refunded[i], err = a.refunded[i].Plus(p.Commitment.Refunded)
	return err
}

// of is the problem that a proposal answers most, as the progress of the area's problems counts it.
func (a *area) of(p model.Proposal) (at int, ok bool) {
	at, ok = a.at[p.ServesMost(func(id model.ID) bool { _, known := a.at[id]; return known })]
	return at, ok
}

// provinceList is the key of the list of the province's issues.
const provinceList = "province"

// issue is the province's issue that a problem belongs to; without one, the first that it belongs to at all.
func (a *area) issue(p model.Problem) (code, name string) {
	refs := slices.Clone(p.Issues)
	slices.SortStableFunc(refs, func(x, y model.IssueRef) int {
		return order(x.List == provinceList) - order(y.List == provinceList)
	})
	for _, r := range refs {
		for _, l := range a.lists {
			for _, i := range l.Issues {
				if l.Key == r.List && i.Code == r.Code {
					return i.Code, i.Name
				}
			}
		}
	}
	return "", ""
}

// order puts what holds first.
func order(first bool) int {
	if first {
		return 0
	}
	return 1
}

func (a *area) projectRow(s ProjectState) map[string]model.Cell {
	p, d := s.Proposal, s.Decision
	cells := map[string]model.Cell{
		"code": model.TextOf(s.Folder().Code()), "title": model.TextOf(p.Title), "type": model.TextOf(p.Type),
		"applicant": model.TextOf(p.Applicant.Name), "status": model.TextOf(projectState(s)), "approvedOn": model.DayOf(d.On),
		"starts": model.DayOf(p.Starts), "ends": model.DayOf(s.Folder().Ends()), "budget": model.MoneyOf(p.Budget),
		"approved": model.MoneyOf(d.Amount), "agreed": model.MoneyOf(s.Commitment.Agreed), "paid": model.MoneyOf(s.Commitment.Paid),
		"refunded": model.MoneyOf(s.Commitment.Refunded), "people": model.CountOf(p.People()), "groups": model.TextOf(groupsOf(p)),
	}
	if p.Applicant.Kind > 0 {
		cells["applicantKind"] = model.CountOf(p.Applicant.Kind)
	}
	if o, ok := s.Folder().Final(); ok {
		if o.Achieved != "" {
			cells["achieved"] = model.TextOf(phrase.Say("return.achieved." + string(o.Achieved)))
		}
		if n, counted := came(o); counted {
			cells["came"] = model.CountOf(n)
		}
	}
	if i, ok := a.of(p); ok {
		code, name := a.issue(a.problems[i])
		cells["problem"], cells["issue"], cells["issueName"] = model.TextOf(strconv.Itoa(i+1)), model.TextOf(code), model.TextOf(name)
	}
	return cells
}

// groupsOf are the codes of the target groups, the main one first.
func groupsOf(p model.Proposal) string {
	main := mainTarget(p).Group
	var rest []string
	for _, t := range p.Targets {
		if code := strconv.Itoa(t.Group); t.Group > 0 && t.Group != main && !slices.Contains(rest, code) {
			rest = append(rest, code)
		}
	}
	if main > 0 {
		rest = append([]string{strconv.Itoa(main)}, rest...)
	}
	return strings.Join(rest, ", ")
}

// rows are the problems that count, with their place among all of them as their number.
func (a *area) rows() sheetRows {
	var out sheetRows
	for i, p := range a.problems {
		if p.Withdrawn != "" && a.approved[i] == 0 && a.paid[i] == 0 {
			continue
		}
		code, name := a.issue(p)
		cells := map[string]model.Cell{
			"number": model.TextOf(strconv.Itoa(i + 1)), "title": model.TextOf(p.Title), "issue": model.TextOf(code), "issueName": model.TextOf(name),
			"unit": model.TextOf(p.Indicator.Unit), "baseline": model.TextOf(string(p.Indicator.Baseline)),
			"target": model.TextOf(string(p.Indicator.Target)), "now": model.TextOf(string(a.now[i])),
			"approved": model.MoneyOf(a.approved[i]), "paid": model.MoneyOf(a.paid[i]),
			"refunded": model.MoneyOf(a.refunded[i]),
		}
		if total := p.Priority.Total(); total > 0 {
			cells["weight"] = model.CountOf(total)
		}
		out = append(out, cells)
	}
	return out
}
