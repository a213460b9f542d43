package workbook

import (
	"strconv"

	"kongthun/model"
)

// The fills of cells that a glance should find.
const (
	goodFill = "C6EFCE"
	poorFill = "FFC7CE"
	mostFill = "FFEB9C"
)

// projectOf is a project with the fund that it is of.
type projectOf struct {
	model.ReturnedProject
	fund model.ReturnedFund
}

func projectColumns() []rollColumn[projectOf] {
	type p = projectOf
	text := func(key string, width float64, of func(p) string) rollColumn[p] {
		return rollColumn[p]{key: key, kind: model.TextCell, width: width, value: func(v p) model.Cell { return model.TextOf(of(v)) }}
	}
	day := func(key string, of func(p) model.Date) rollColumn[p] {
		return rollColumn[p]{key: key, kind: model.DateCell, width: 14, value: func(v p) model.Cell { return model.DayOf(of(v)) }}
	}
	money := func(key string, of func(p) model.Satang) rollColumn[p] {
		return rollColumn[p]{key: key, kind: model.MoneyCell, width: 20, sum: true, value: func(v p) model.Cell { return model.MoneyOf(of(v)) }}
	}
	return []rollColumn[p]{
		text("amphoe", 14, func(v p) string { return v.fund.Amphoe }), text("fundCode", 10, func(v p) string { return v.fund.Code }),
		text("fund", 36, func(v p) string { return v.fund.Fund }), text("code", 16, func(v p) string { return v.Code }),
		text("title", 44, func(v p) string { return v.Title }), text("type", 10, func(v p) string { return v.Type }),
		text("applicant", 26, func(v p) string { return v.Applicant }), text("status", 14, func(v p) string { return v.Status }),
		day("approvedOn", func(v p) model.Date { return v.ApprovedOn }), day("starts", func(v p) model.Date { return v.Starts }),
		day("ends", func(v p) model.Date { return v.Ends }), money("approved", func(v p) model.Satang { return v.Approved }),
		money("agreed", func(v p) model.Satang { return v.Agreed }), money("paid", func(v p) model.Satang { return v.Paid }),
		money("refunded", func(v p) model.Satang { return v.Refunded }),
		{key: "people", kind: manyCell, width: 10, sum: true, value: func(v p) model.Cell { return model.CountOf(v.People) }},
		{key: "came", kind: manyCell, width: 10, sum: true, value: func(v p) model.Cell { return countKnown(v.Came) }},
		text("achieved", 12, func(v p) string { return v.Achieved }), text("groups", 12, func(v p) string { return v.Groups }),
		text("issue", 28, func(v p) string { return issueName(model.IssueKey{Code: v.Issue, Name: v.IssueName}, "") }),
	}
}

// countKnown is a number that may not be known.
func countKnown(n *int) model.Cell {
	if n == nil {
		return model.Cell{}
	}
	return model.CountOf(*n)
}

// issueName is an issue as people call it, by number and name.
func issueName(i model.IssueKey, none string) string {
	switch {
	case i.None():
		return none
	case i.Code == "" || i.Name == "":
		return i.Code + i.Name
	}
	return i.Code + " " + i.Name
}

// projects draws the projects as they come, and adds the returns up thereby.
func (r *rollUpWriter) projects(returns Returns) error {
	t, err := begin(r, "projects", projectColumns())
	if err != nil {
		return err
	}
	err = returns(func(f model.FundReturn) error {
		for _, p := range f.Projects {
			if err := t.add(projectOf{p, f.Fund}); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		err = t.total()
	}
	if err == nil {
		err = t.filter()
	}
	if err != nil {
		return err
	}
	return t.w.Flush()
}

// fundOf is a fund's line with its place in the order of balances.
type fundOf struct {
	model.RolledFund
	place int
	late  string
}

func fundColumns() []rollColumn[fundOf] {
	type f = fundOf
	text := func(key string, width float64, of func(f) string) rollColumn[f] {
		return rollColumn[f]{key: key, kind: model.TextCell, width: width, value: func(v f) model.Cell { return model.TextOf(of(v)) }}
	}
	money := func(key string, of func(f) model.Satang) rollColumn[f] {
		return rollColumn[f]{key: key, kind: model.MoneyCell, width: 20, sum: true, value: func(v f) model.Cell { return model.MoneyOf(of(v)) }}
	}
	many := func(key string, of func(f) int) rollColumn[f] {
		return rollColumn[f]{key: key, kind: manyCell, width: 11, sum: true, value: func(v f) model.Cell { return model.CountOf(of(v)) }}
	}
	return []rollColumn[f]{
		{key: "place", kind: model.NumberCell, width: 7, value: func(v f) model.Cell { return model.CountOf(v.place) }},
		text("amphoe", 14, func(v f) string { return v.Amphoe }), text("fundCode", 10, func(v f) string { return v.Code }),
		text("fund", 40, func(v f) string { return v.Fund }),
		{key: "population", kind: manyCell, width: 11, sum: true, value: func(v f) model.Cell {
			return model.Cell{Number: int64(v.Population), Known: v.Population > 0}
		}},
		money("forward", func(v f) model.Satang { return v.Forward }), money("income", func(v f) model.Satang { return v.Income }),
		money("spent", func(v f) model.Satang { return v.Spent }), money("balance", func(v f) model.Satang { return v.Balance }),
		{key: "kept", kind: percentCell, width: 11, share: &share{part: []string{"balance"}, whole: []string{"forward", "income"}}},
		{key: "used", kind: percentCell, width: 11, share: &share{part: []string{"spent"}, whole: []string{"forward", "income"}}},
		{key: "usedIncome", kind: percentCell, width: 11, share: &share{part: []string{"spent"}, whole: []string{"income"}}},
		{key: "lastIncome", kind: model.MoneyCell, width: 20, sum: true, value: func(v f) model.Cell {
			return model.Cell{Number: int64(v.LastIncome), Known: v.LastIncome > 0}
		}},
		{key: "times", kind: percentCell, width: 14, share: &share{part: []string{"balance"}, whole: []string{"lastIncome"}, each: true}},
		money("approved", func(v f) model.Satang { return v.Approved }), money("unpaid", func(v f) model.Satang { return v.Unpaid }),
		many("projects", func(v f) int { return v.Sum.Projects }), many("people", func(v f) int { return v.Sum.People }),
		many("came", func(v f) int { return v.Sum.Came }), text("late", 9, func(v f) string { return v.late }),
	}
}

// funds draws a line a fund, in order of what lies unspent.
func (r *rollUpWriter) funds() error {
	t, err := begin(r, "funds", fundColumns())
	if err != nil {
		return err
	}
	for i, f := range r.Roll.ByBalance() {
		line := fundOf{RolledFund: f, place: i + 1}
		if f.Late {
			line.late = r.Words["late"]
		}
		if err := t.add(line); err != nil {
			return err
		}
	}
	r.fundRows = t.extent
	for _, step := range []func() error{
		t.total, t.filter,
		func() error { return r.keptColours(t.colour) },
		func() error { return t.colour("times", poorFill, ">"+fraction(r.Twice)) },
		func() error { return t.colour("used", goodFill, ">="+fraction(r.Used)) },
		func() error { return t.colour("used", mostFill, "<"+fraction(r.Used)) },
		t.w.Flush,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// keptColours fill what lies unspent of all the money: what is too much, and what cannot be, less than nothing; and what is well.
func (r *rollUpWriter) keptColours(colour func(key, fill string, criteria ...string) error) error {
	for _, c := range []struct {
		fill     string
		criteria []string
	}{
		{poorFill, []string{">" + fraction(r.Kept)}},
		{poorFill, []string{"<0"}},
		{goodFill, []string{">=0", "<=" + fraction(r.Kept)}},
	} {
		if err := colour("kept", c.fill, c.criteria...); err != nil {
			return err
		}
	}
	return nil
}

// fraction is a share as a formula has it.
func fraction(b model.BasisPoints) string { return strconv.FormatInt(int64(b), 10) + "/10000" }

// sumColumns are the columns that every way of parting the projects has.
func sumColumns[T any](of func(T) model.RollUpSum) []rollColumn[T] {
	many := func(key string, n func(model.RollUpSum) int) rollColumn[T] {
		return rollColumn[T]{key: key, kind: manyCell, width: 12, sum: key != "funds", value: func(v T) model.Cell { return model.CountOf(n(of(v))) }}
	}
	money := func(key string, n func(model.RollUpSum) model.Satang) rollColumn[T] {
		return rollColumn[T]{key: key, kind: model.MoneyCell, width: 20, sum: true, value: func(v T) model.Cell { return model.MoneyOf(n(of(v))) }}
	}
	return []rollColumn[T]{
		many("funds", func(s model.RollUpSum) int { return s.Funds }), many("projects", func(s model.RollUpSum) int { return s.Projects }),
		money("approved", func(s model.RollUpSum) model.Satang { return s.Approved }), money("paid", func(s model.RollUpSum) model.Satang { return s.Paid }),
		many("people", func(s model.RollUpSum) int { return s.People }), many("came", func(s model.RollUpSum) int { return s.Came }),
	}
}

// issues draws the issues in order of the money for them; those that nobody touches are filled.
func (r *rollUpWriter) issues() error {
	type s = model.IssueSum
	many := func(key string, of func(s) int) rollColumn[s] {
		return rollColumn[s]{key: key, kind: manyCell, width: 12, sum: key != "asking", value: func(v s) model.Cell { return model.CountOf(of(v)) }}
	}
	columns := append([]rollColumn[s]{
		{key: "issue", kind: model.TextCell, width: 44, value: func(v s) model.Cell { return model.TextOf(issueName(v.Issue, r.Words["none"])) }},
		many("asking", func(v s) int { return v.Asking }), many("problems", func(v s) int { return v.Problems }),
	}, sumColumns(func(v s) model.RollUpSum { return v.RollUpSum })...)
	columns = append(columns, many("measured", func(v s) int { return v.Measured }), many("better", func(v s) int { return v.Better }))
	t, err := begin(r, "issues", columns)
	if err != nil {
		return err
	}
	for _, v := range r.Roll.Issues() {
		if err := t.add(v); err != nil {
			return err
		}
	}
	r.issueRows = t.extent
	if err := t.total(); err != nil {
		return err
	}
	if err := t.colour("projects", poorFill, "=0"); err != nil {
		return err
	}
	return t.w.Flush()
}

// groups draws the target groups: projects by their main group.
func (r *rollUpWriter) groups() error {
	type s = model.GroupSum
	columns := append([]rollColumn[s]{
		{key: "group", kind: model.TextCell, width: 48, value: func(v s) model.Cell { return model.TextOf(r.group(v.Group)) }},
	}, sumColumns(func(v s) model.RollUpSum { return v.RollUpSum })...)
	columns = append(columns, rollColumn[s]{key: "each", kind: model.MoneyCell, width: 16, share: &share{part: []string{"paid"}, whole: []string{"came"}}})
	t, err := begin(r, "groups", columns)
	if err != nil {
		return err
	}
	for _, v := range r.Roll.Groups() {
		if err := t.add(v); err != nil {
			return err
		}
	}
	if err := t.total(); err != nil {
		return err
	}
	return t.w.Flush()
}

// group is what a target group is called.
func (r *rollUpWriter) group(n int) string {
	if n < 1 || n > len(r.Groups) {
		return r.Words["group.none"]
	}
	return strconv.Itoa(n) + " " + r.Groups[n-1]
}

// fileOf is a line of the sheet of files: a file, or a fund that none tells of.
type fileOf struct {
	model.RollUpFile
	verdict, remark string
}

// files draws the funds that are missing, then the files that do not count, then those that do.
func (r *rollUpWriter) files() error {
	text := func(key string, width float64, of func(fileOf) string) rollColumn[fileOf] {
		return rollColumn[fileOf]{key: key, kind: model.TextCell, width: width, value: func(v fileOf) model.Cell { return model.TextOf(of(v)) }}
	}
	t, err := begin(r, "files", []rollColumn[fileOf]{
		text("verdict", 16, func(v fileOf) string { return v.verdict }), text("remark", 64, func(v fileOf) string { return v.remark }),
		text("file", 44, func(v fileOf) string { return v.Path }), text("fundCode", 10, func(v fileOf) string { return v.Code }),
		text("fund", 34, func(v fileOf) string { return v.Fund }), text("amphoe", 14, func(v fileOf) string { return v.Amphoe }),
		{key: "day", kind: model.DateCell, width: 14, value: func(v fileOf) model.Cell { return model.DayOf(v.Day) }},
		text("program", 14, func(v fileOf) string { return v.Program }),
	})
	if err != nil {
		return err
	}
	for _, f := range r.listed() {
		if err := t.add(f); err != nil {
			return err
		}
	}
	if err := t.filter(); err != nil {
		return err
	}
	return t.w.Flush()
}

// listed are the lines of the sheet of files, what wants doing first.
func (r *rollUpWriter) listed() (out []fileOf) {
	for _, m := range r.Roll.Gone {
		out = append(out, fileOf{
			RollUpFile: model.RollUpFile{Code: m.Code, Fund: m.Fund, Amphoe: m.Amphoe}, verdict: r.Words["file.missing"], remark: r.Words["remark.missing"],
		})
	}
	for _, taken := range []bool{false, true} {
		for i, f := range r.Roll.Files {
			if (f.Verdict == model.FileTaken) == taken {
				out = append(out, fileOf{RollUpFile: f, verdict: r.Words["file."+string(f.Verdict)], remark: r.Remarks[i]})
			}
		}
	}
	return out
}
