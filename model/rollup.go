package model

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"kongthun/model/thai"
)

// RollUp is what a province's funds come to: a line a fund, and sums. It grows by one return at a time (Add) and keeps none of the
// projects, so that it is not larger for many projects than for few. In which order returns are added changes nothing.
type RollUp struct {
	Year  int            `json:"year"` // พ.ศ.
	On    Date           `json:"on"`   // day on which it was made
	Due   Date           `json:"due,omitempty"`
	Funds []RolledFund   `json:"funds"`
	Total RollUpSum      `json:"total"`
	Files []RollUpFile   `json:"files"`
	Gone  []ExpectedFund `json:"missing"` // expected, and no file tells of them

	issues    map[IssueKey]*IssueSum
	districts map[DistrictKey]*DistrictSum
	covered   map[coverKey]*RollUpSum
	groups    [TargetGroups + 1]GroupSum
}

// RolledFund is a fund's line.
type RolledFund struct {
	ReturnedFund
	File string    `json:"file"`
	Late bool      `json:"late,omitempty"`
	Sum  RollUpSum `json:"sum"`
}

// RollUpSum is what projects come to.
type RollUpSum struct {
	Funds    int    `json:"funds"` // that have any
	Projects int    `json:"projects"`
	Approved Satang `json:"approved"`
	Paid     Satang `json:"paid"`
	Refunded Satang `json:"refunded"`
	People   int    `json:"people"` // planned
	Came     int    `json:"came"`   // as far as known
}

// IssueKey names an issue of the province's: by code and name, for two lists may use one code for two issues. Both are empty for what
// belongs to none.
type IssueKey struct {
	Code string `json:"code"`
	Name string `json:"name"`
}

// None tells whether it is no issue.
func (k IssueKey) None() bool { return k == IssueKey{} }

// IssueSum is what was done about an issue.
type IssueSum struct {
	Issue    IssueKey `json:"issue"`
	Asking   int      `json:"asking"` // funds that have the issue among their problems
	Problems int      `json:"problems"`
	Measured int      `json:"measured"` // problems of which it is known what became of their number
	Better   int      `json:"better"`   // those among them whose number went the right way
	RollUpSum
}

// DistrictKey names an อำเภอ.
type DistrictKey struct {
	Changwat string `json:"changwat"`
	Amphoe   string `json:"amphoe"`
}

// DistrictSum is what a district's funds come to.
type DistrictSum struct {
	District DistrictKey  `json:"district"`
	All      int          `json:"all"` // funds, those without a project too
	Money    FundMoneySum `json:"money"`
	RollUpSum
}

// FundMoneySum is the money of funds.
type FundMoneySum struct {
	Forward  Satang `json:"forward"`
	Income   Satang `json:"income"`
	Spent    Satang `json:"spent"`
	Balance  Satang `json:"balance"`
	Approved Satang `json:"approved"`
	Unpaid   Satang `json:"unpaid"`
}

// GroupSum is what was done for a target group: money and people of the projects whose main group it is.
type GroupSum struct {
	Group int `json:"group"` // 1–9; 0: not told
	RollUpSum
}

type coverKey struct {
	issue    IssueKey
	district DistrictKey
}

// NewRollUp begins a roll-up of what Sort chose. The issues are those that the province has set, which stand in the roll-up even
// when no fund touches them; there may be none.
func NewRollUp(chosen Sorted, on, due Date, issues []Issue) *RollUp {
	r := &RollUp{
		Year: chosen.Year, On: on, Due: due, Files: chosen.Files, Gone: chosen.Missing,
		issues: map[IssueKey]*IssueSum{}, districts: map[DistrictKey]*DistrictSum{}, covered: map[coverKey]*RollUpSum{},
	}
	for _, i := range issues {
		r.issue(issueKey(i.Code, i.Name))
	}
	return r
}

func issueKey(code, name string) IssueKey {
	return IssueKey{strings.Join(strings.Fields(code), " "), strings.Join(strings.Fields(name), " ")}
}

func (r *RollUp) issue(key IssueKey) *IssueSum {
	if r.issues[key] == nil {
		r.issues[key] = &IssueSum{Issue: key}
	}
	return r.issues[key]
}

// Add adds one fund's return. The error is invalid, key "money.overflow", when a sum is too large; the roll-up must then be thrown
// away.
func (r *RollUp) Add(f FundReturn, file RollUpFile) error {
	line := RolledFund{ReturnedFund: f.Fund, File: file.Path, Late: file.Late}
	district := DistrictKey{f.Fund.Changwat, f.Fund.Amphoe}
	seen := map[any]bool{}
	for _, p := range f.Projects {
		issue := issueKey(p.Issue, p.IssueName)
		group := &r.groups[p.Group()]
		group.Group = p.Group()
		for _, sum := range []struct {
			of any
			*RollUpSum
		}{
			{"all", &r.Total},
			{"fund", &line.Sum},
			{issue, &r.issue(issue).RollUpSum},
			{p.Group(), &group.RollUpSum},
			{district, &r.district(district).RollUpSum},
			{coverKey{issue, district}, r.cover(coverKey{issue, district})},
		} {
			if err := sum.add(p, !seen[sum.of]); err != nil {
				return err
			}
			seen[sum.of] = true
		}
	}
	r.problems(f.Problems)
	r.Funds = append(r.Funds, line)
	d := r.district(district)
	d.All++
	return d.Money.add(f.Fund)
}

func (r *RollUp) district(key DistrictKey) *DistrictSum {
	if r.districts[key] == nil {
		r.districts[key] = &DistrictSum{District: key}
	}
	return r.districts[key]
}

func (r *RollUp) cover(key coverKey) *RollUpSum {
	if r.covered[key] == nil {
		r.covered[key] = &RollUpSum{}
	}
	return r.covered[key]
}

func (r *RollUp) problems(list []ReturnedProblem) {
	seen := map[IssueKey]bool{}
	for _, p := range list {
		key := issueKey(p.Issue, p.IssueName)
		sum := r.issue(key)
		sum.Problems++
		switch ReachedBy(p.Baseline, p.Target, p.Now) {
		case ReachedUnknown:
		case ReachedTarget, ReachedPart:
			sum.Better++
			fallthrough
		default:
			sum.Measured++
		}
		if !seen[key] {
			sum.Asking++
		}
		seen[key] = true
	}
}

// add adds a project; first tells that it is the fund's first of its sort.
func (s *RollUpSum) add(p ReturnedProject, first bool) (err error) {
	if first {
		s.Funds++
	}
	s.Projects++
	s.People += p.People
	if p.Came != nil {
		s.Came += *p.Came
	}
	return addAll([]*Satang{&s.Approved, &s.Paid, &s.Refunded}, []Satang{p.Approved, p.Paid, p.Refunded})
}

func (s *FundMoneySum) add(f ReturnedFund) error {
	return addAll([]*Satang{&s.Forward, &s.Income, &s.Spent, &s.Balance, &s.Approved, &s.Unpaid},
		[]Satang{f.Forward, f.Income, f.Spent, f.Balance, f.Approved, f.Unpaid})
}

func addAll(sums []*Satang, amounts []Satang) (err error) {
	for i, sum := range sums {
		if *sum, err = sum.Plus(amounts[i]); err != nil {
			return err
		}
	}
	return nil
}

// ByBalance are the funds in order of the money that lies unspent, the most first; equal ones by code and file.
func (r *RollUp) ByBalance() []RolledFund {
	out := slices.Clone(r.Funds)
	slices.SortFunc(out, func(a, b RolledFund) int {
		return cmp.Or(cmp.Compare(b.Balance, a.Balance), cmp.Compare(a.Code, b.Code), cmp.Compare(a.File, b.File))
	})
	return out
}

// Issues are the issues in order of the money approved for them, the most first; what belongs to none stands last.
func (r *RollUp) Issues() []IssueSum {
	var out []IssueSum
	for _, sum := range r.issues {
		out = append(out, *sum)
	}
	slices.SortFunc(out, func(a, b IssueSum) int {
		if a.Issue.None() != b.Issue.None() {
			return -cmp.Compare(a.Issue.Name, b.Issue.Name) // one of them is empty in both
		}
		return cmp.Or(cmp.Compare(b.Approved, a.Approved), cmp.Compare(a.Issue.Code, b.Issue.Code), cmp.Compare(a.Issue.Name, b.Issue.Name))
	})
	return out
}

// Untouched are the issues for which no project was approved.
func (r *RollUp) Untouched() (out []IssueSum) {
	for _, sum := range r.Issues() {
		if sum.Projects == 0 && !sum.Issue.None() {
			out = append(out, sum)
		}
	}
	return out
}

// Districts are the districts by province and name.
func (r *RollUp) Districts() []DistrictSum {
	var out []DistrictSum
	for _, key := range slices.SortedFunc(maps.Keys(r.districts), func(a, b DistrictKey) int {
		return cmp.Or(thai.Compare(a.Changwat, b.Changwat), thai.Compare(a.Amphoe, b.Amphoe))
	}) {
		out = append(out, *r.districts[key])
	}
	return out
}

// Covered is what the funds of a district did about an issue; zeros for nothing.
func (r *RollUp) Covered(issue IssueKey, district DistrictKey) RollUpSum {
	if sum := r.covered[coverKey{issue, district}]; sum != nil {
		return *sum
	}
	return RollUpSum{}
}

// Groups are the nine target groups, and last what tells none.
func (r *RollUp) Groups() []GroupSum {
	out := slices.Clone(r.groups[1:])
	for i := range out {
		out[i].Group = i + 1
	}
	return append(out, r.groups[0])
}

// Money is the money of all funds; the error is Satang.Plus's.
func (r *RollUp) Money() (FundMoneySum, error) {
	var sum FundMoneySum
	for _, f := range r.Funds {
		if err := sum.add(f.ReturnedFund); err != nil {
			return sum, err
		}
	}
	return sum, nil
}

// RollUpBook is a roll-up as a workbook: all that it says, with its wording.
type RollUpBook struct {
	Roll    *RollUp
	Words   map[string]string // titles, headers and names of sheets; see app/workbook/rollup.go
	Groups  []string          // names of the nine target groups
	Remarks []string          // of the roll-up's files, in their order: what is to be known or done
	Kept    BasisPoints       // the most that should lie unspent, of all the money
	Used    BasisPoints       // the least that should be used of it
	Twice   BasisPoints       // the most that should lie unspent, of the income of the year before (ข้อ 23)
}
