package model

import (
	"cmp"
	"strconv"
	"strings"
)

// FundReturn is what one fund tells the province of one year: the sheets of a return of kind "province" that a roll-up adds up.
type FundReturn struct {
	Fund     ReturnedFund      `json:"fund"`
	Projects []ReturnedProject `json:"projects,omitempty"`
	Problems []ReturnedProblem `json:"problems,omitempty"`
	Months   []ReturnedMonth   `json:"-"` // only held against the fund's line, see Doubts
}

// ReturnedFund is the line of the sheet กองทุน.
type ReturnedFund struct {
	Office     string `json:"office"`
	OfficeKind string `json:"officeKind,omitempty"`
	FundKind   string `json:"fundKind,omitempty"`
	Fund       string `json:"fund"`
	Code       string `json:"code,omitempty"`
	Tambon     string `json:"tambon,omitempty"`
	Amphoe     string `json:"amphoe,omitempty"`
	Changwat   string `json:"changwat,omitempty"`
	Year       int    `json:"year"`       // พ.ศ.
	Population int    `json:"population"` // 0: not told
	Forward    Satang `json:"forward"`
	NHSO       Satang `json:"nhso"`
	Local      Satang `json:"local"`
	Interest   Satang `json:"interest"`
	Other      Satang `json:"other"`
	Refunds    Satang `json:"refunds"`
	Income     Satang `json:"income"`
	Spent      Satang `json:"spent"`
	Balance    Satang `json:"balance"`
	Approved   Satang `json:"approved"`
	LastIncome Satang `json:"lastIncome"` // of the year before; 0: not told
	Unpaid     Satang `json:"unpaid"`
	Projects   int    `json:"projects"`
}

// ReturnedMonth is a line of the sheet รับ-จ่าย.
type ReturnedMonth struct {
	Month   string // 2569-M01
	Forward Satang
	Income  Satang
	Spent   Satang
	Closing Satang
}

// ReturnedProject is a line of the sheet โครงการ.
type ReturnedProject struct {
	Code          string `json:"code,omitempty"`
	Title         string `json:"title"`
	Type          string `json:"type,omitempty"`
	ApplicantKind string `json:"applicantKind,omitempty"`
	Applicant     string `json:"applicant,omitempty"`
	Status        string `json:"status,omitempty"`
	ApprovedOn    Date   `json:"approvedOn,omitempty"`
	Starts        Date   `json:"starts,omitempty"`
	Ends          Date   `json:"ends,omitempty"`
	Budget        Satang `json:"budget"`
	Approved      Satang `json:"approved"`
	Agreed        Satang `json:"agreed"`
	Paid          Satang `json:"paid"`
	Refunded      Satang `json:"refunded"`
	People        int    `json:"people"`         // planned
	Came          *int   `json:"came,omitempty"` // nil: not known
	Achieved      string `json:"achieved,omitempty"`
	Groups        string `json:"groups,omitempty"` // of target, as the sheet tells them
	Problem       string `json:"problem,omitempty"`
	Issue         string `json:"issue,omitempty"` // code of the province's issue that its problem belongs to
	IssueName     string `json:"issueName,omitempty"`
}

// ReturnedProblem is a line of the sheet ปัญหา.
type ReturnedProblem struct {
	Number    string  `json:"number,omitempty"`
	Title     string  `json:"title"`
	Issue     string  `json:"issue,omitempty"`
	IssueName string  `json:"issueName,omitempty"`
	Baseline  Decimal `json:"baseline,omitempty"`
	Target    Decimal `json:"target,omitempty"`
	Now       Decimal `json:"now,omitempty"`
}

// Group is the project's main target group, the first that it tells: 1–9; 0 when it tells none.
func (p ReturnedProject) Group() int {
	digits := strings.TrimLeftFunc(p.Groups, func(r rune) bool { return r < '0' || r > '9' })
	if end := strings.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' }); end >= 0 {
		digits = digits[:end]
	}
	if n, err := strconv.Atoi(digits); err == nil && n >= 1 && n <= TargetGroups {
		return n
	}
	return 0
}

// TargetGroups is how many target groups there are (domain A.9).
const TargetGroups = 9

// FundReturnOf reads the tables of a return of kind "province" by the keys of their columns. A column that is not there leaves its
// field empty; the layout has been compared before. The error is invalid, key "rollup.fund", when the return does not tell of
// exactly one fund.
func FundReturnOf(r Return) (FundReturn, error) {
	var out FundReturn
	funds := 0
	for _, sheet := range r.Sheets() {
		for _, cells := range sheet.Rows {
			row := returnedRow{sheet.Columns, cells}
			switch {
			case row.has("population"):
				out.Fund = row.fund()
				funds++
			case row.has("approvedOn"):
				out.Projects = append(out.Projects, row.project())
			case row.has("baseline"):
				out.Problems = append(out.Problems, row.problem())
			case row.has("closing"):
				out.Months = append(out.Months, row.month())
			}
		}
	}
	if funds != 1 {
		return FundReturn{}, Invalid("rollup.fund", "count", strconv.Itoa(funds))
	}
	if m := r.Manifest; m != nil {
		out.Fund.Year = m.Period.Year
		out.Fund.Code = cmp.Or(out.Fund.Code, m.FundCode)
		out.Fund.Changwat = cmp.Or(out.Fund.Changwat, m.Changwat)
		out.Fund.Amphoe = cmp.Or(out.Fund.Amphoe, m.Amphoe)
	}
	return out, nil
}

// returnedRow is a row with the columns that it stands under.
type returnedRow struct {
	columns []ReturnColumn
	cells   []Cell
}

func (r returnedRow) has(key string) bool {
	for _, c := range r.columns {
		if c.Key == key {
			return true
		}
	}
	return false
}

func (r returnedRow) cell(key string) Cell {
	for i, c := range r.columns {
		if c.Key == key && i < len(r.cells) {
			return r.cells[i]
		}
	}
	return Cell{}
}

// text is a cell as words; a number that stands in a column of texts is its digits.
func (r returnedRow) text(key string) string {
	c := r.cell(key)
	if c.Known && c.Text == "" && c.Date == "" {
		return strconv.FormatInt(c.Number, 10)
	}
	return c.Text
}

func (r returnedRow) money(key string) Satang { return r.cell(key).money() }
func (r returnedRow) date(key string) Date    { return r.cell(key).Date }

// count is how many of something: never fewer than none, nor more than there are people.
func (r returnedRow) count(key string) int {
	c := r.cell(key)
	return int(min(max(c.Number, 0), 1e9))
}

func (r returnedRow) fund() ReturnedFund {
	return ReturnedFund{
		Office: r.text("office"), OfficeKind: r.text("officeKind"), FundKind: r.text("fundKind"), Fund: r.text("fund"), Code: r.text("fundCode"),
		Tambon: r.text("tambon"), Amphoe: r.text("amphoe"), Changwat: r.text("changwat"), Year: r.count("year"), Population: r.count("population"),
		Forward: r.money("forward"), NHSO: r.money("nhso"), Local: r.money("local"), Interest: r.money("interest"), Other: r.money("other"),
		Refunds: r.money("refunds"), Income: r.money("income"), Spent: r.money("spent"), Balance: r.money("balance"),
		LastIncome: r.money("lastIncome"), Approved: r.money("approved"), Unpaid: r.money("unpaid"), Projects: r.count("projects"),
	}
}

// bounded is an amount of which many can be added up: one that is too large is only as much too large as Check needs to see it.
func (r returnedRow) bounded(key string) Satang {
	return min(max(r.money(key), -returnMost-1), returnMost+1)
}

// month adds up the columns of the codes, those of income by their 4 and those of spending by their 5.
func (r returnedRow) month() ReturnedMonth {
	out := ReturnedMonth{Month: r.text("month"), Forward: r.bounded("forward"), Closing: r.bounded("closing")}
	for _, c := range r.columns {
		switch code := LedgerCode(c.Key); {
		case code.Income() || c.Key == "otherIncome":
			out.Income += r.bounded(c.Key)
		case code.Expense() || c.Key == "otherExpense":
			out.Spent += r.bounded(c.Key)
		}
	}
	return out
}

func (r returnedRow) project() ReturnedProject {
	p := ReturnedProject{
		Code: r.text("code"), Title: r.text("title"), Type: r.text("type"), ApplicantKind: r.text("applicantKind"), Applicant: r.text("applicant"),
		Status: r.text("status"), ApprovedOn: r.date("approvedOn"), Starts: r.date("starts"), Ends: r.date("ends"),
		Budget: r.money("budget"), Approved: r.money("approved"), Agreed: r.money("agreed"), Paid: r.money("paid"), Refunded: r.money("refunded"),
		People: r.count("people"), Achieved: r.text("achieved"), Groups: r.text("groups"),
		Problem: r.text("problem"), Issue: r.text("issue"), IssueName: r.text("issueName"),
	}
	if r.cell("came").Known {
		came := r.count("came")
		p.Came = &came
	}
	return p
}

func (r returnedRow) problem() ReturnedProblem {
	return ReturnedProblem{
		Number: r.text("number"), Title: r.text("title"), Issue: r.text("issue"), IssueName: r.text("issueName"),
		Baseline: r.decimal("baseline"), Target: r.decimal("target"), Now: r.decimal("now"),
	}
}

func (r returnedRow) decimal(key string) Decimal { return Decimal(r.text(key)) }
