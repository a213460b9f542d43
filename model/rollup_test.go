package model

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// drawnReturn draws what a fund tells of a year.
func drawnReturn(t *rapid.T, n int) FundReturn {
	money := rapid.Custom(func(t *rapid.T) Satang { return Satang(rapid.Int64Range(0, 9e9).Draw(t, "satang")) })
	issues := rapid.SampledFrom([]IssueKey{{}, {"1", "เด็กจมน้ำ"}, {"1", "หมอกควัน"}, {"2", "ซึมเศร้า"}})
	out := FundReturn{Fund: ReturnedFund{
		Code: fmt.Sprintf("L%04d", n), Fund: "กองทุน", Changwat: "เชียงราย", Amphoe: rapid.SampledFrom([]string{"เมือง", "พาน", "แม่จัน"}).Draw(t, "amphoe"),
		Year: 2569, Forward: money.Draw(t, "forward"), Income: money.Draw(t, "income"), Spent: money.Draw(t, "spent"),
		Balance: money.Draw(t, "balance"), Approved: money.Draw(t, "approved"), Unpaid: money.Draw(t, "unpaid"),
	}}
	for range rapid.IntRange(0, 6).Draw(t, "projects") {
		issue := issues.Draw(t, "issue")
		p := ReturnedProject{
			Title: "โครงการ", Issue: issue.Code, IssueName: issue.Name, Approved: money.Draw(t, "granted"), Paid: money.Draw(t, "paid"),
			Refunded: money.Draw(t, "refunded"), People: rapid.IntRange(0, 500).Draw(t, "people"),
			Groups: rapid.SampledFrom([]string{"", "5", "3, 5", "9 สำหรับการบริหาร"}).Draw(t, "groups"),
		}
		if rapid.Bool().Draw(t, "known") {
			came := rapid.IntRange(0, 500).Draw(t, "came")
			p.Came = &came
		}
		out.Projects = append(out.Projects, p)
	}
	for range rapid.IntRange(0, 3).Draw(t, "problems") {
		issue := issues.Draw(t, "issue")
		out.Problems = append(out.Problems, ReturnedProblem{Title: "ปัญหา", Issue: issue.Code, IssueName: issue.Name, Baseline: "10", Target: "5", Now: "7"})
	}
	return out
}

// rolled adds returns up in an order.
func rolled(t *rapid.T, returns []FundReturn, order []int) *RollUp {
	r := NewRollUp(Sorted{Year: 2569}, "2026-11-22", "", []Issue{{Code: "9", Name: "ไม่มีใครทำ"}})
	for _, i := range order {
		if err := r.Add(returns[i], RollUpFile{Path: returns[i].Fund.Code + ".xlsx"}); err != nil {
			t.Fatal(err)
		}
	}
	return r
}

// shown is all that a roll-up tells, in one text.
func shown(t *rapid.T, r *RollUp) string {
	money, err := r.Money()
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal([]any{r.Total, money, r.ByBalance(), r.Issues(), r.Districts(), r.Groups(), r.Untouched()})
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestARollUpIsTheSumOfItsReturnsInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var returns []FundReturn
		var order []int
		for n := range rapid.IntRange(1, 8).Draw(t, "funds") {
			returns, order = append(returns, drawnReturn(t, n)), append(order, n)
		}
		r := rolled(t, returns, order)
		if got, other := shown(t, r), shown(t, rolled(t, returns, rapid.Permutation(order).Draw(t, "order"))); got != other {
			t.Fatalf("the order of the files matters:\n%s\n%s", got, other)
		}
		var want RollUpSum
		var balance Satang
		for _, f := range returns {
			balance += f.Fund.Balance
			if len(f.Projects) > 0 {
				want.Funds++
			}
			for _, p := range f.Projects {
				want.Projects++
				want.Approved, want.Paid, want.Refunded, want.People = want.Approved+p.Approved, want.Paid+p.Paid, want.Refunded+p.Refunded, want.People+p.People
				if p.Came != nil {
					want.Came += *p.Came
				}
			}
		}
		if money, _ := r.Money(); r.Total != want || money.Balance != balance {
			t.Fatalf("%+v, want %+v; %v, want %v", r.Total, want, money.Balance, balance)
		}
		partsAddUp(t, r)
	})
}

// partsAddUp holds each way of parting the projects against their total.
func partsAddUp(t *rapid.T, r *RollUp) {
	parts := map[string][]RollUpSum{}
	for _, i := range r.Issues() {
		parts["issues"] = append(parts["issues"], i.RollUpSum)
		for _, d := range r.Districts() {
			parts["coverage"] = append(parts["coverage"], r.Covered(i.Issue, d.District))
		}
	}
	for _, d := range r.Districts() {
		parts["districts"] = append(parts["districts"], d.RollUpSum)
	}
	for _, g := range r.Groups() {
		parts["groups"] = append(parts["groups"], g.RollUpSum)
	}
	for _, f := range r.Funds {
		parts["funds"] = append(parts["funds"], f.Sum)
	}
	for name, list := range parts {
		var sum RollUpSum
		for _, p := range list {
			sum.Projects, sum.Approved, sum.Paid = sum.Projects+p.Projects, sum.Approved+p.Approved, sum.Paid+p.Paid
			sum.Refunded, sum.People, sum.Came = sum.Refunded+p.Refunded, sum.People+p.People, sum.Came+p.Came
		}
		sum.Funds = r.Total.Funds // a fund is counted in each part that it touches
		if sum != r.Total {
			t.Fatalf("the %s come to %+v, want %+v", name, sum, r.Total)
		}
	}
}

func TestIssuesAreTold(t *testing.T) {
	r := NewRollUp(Sorted{}, "2026-11-22", "", []Issue{{Code: "1", Name: "เด็กจมน้ำ"}, {Code: "2", Name: "ซึมเศร้า"}})
	for n, amount := range []Satang{100, 300} {
		err := r.Add(FundReturn{
			Fund:     ReturnedFund{Code: fmt.Sprint(n), Amphoe: "พาน"},
			Projects: []ReturnedProject{{Issue: "1", IssueName: " เด็กจมน้ำ ", Approved: amount, Groups: "3"}, {Approved: 50}},
			Problems: []ReturnedProblem{
				{Issue: "1", IssueName: "เด็กจมน้ำ", Baseline: "4", Target: "0", Now: "2"},
				{Issue: "1", IssueName: "เด็กจมน้ำ", Baseline: "4", Target: "0", Now: "5"},
				{Issue: "2", IssueName: "ซึมเศร้า"},
			},
		}, RollUpFile{})
		if err != nil {
			t.Fatal(err)
		}
	}
	want := []IssueSum{
		{Issue: IssueKey{"1", "เด็กจมน้ำ"}, Asking: 2, Problems: 4, Measured: 4, Better: 2, RollUpSum: RollUpSum{Funds: 2, Projects: 2, Approved: 400}},
		{Issue: IssueKey{"2", "ซึมเศร้า"}, Asking: 2, Problems: 2},
		{RollUpSum: RollUpSum{Funds: 2, Projects: 2, Approved: 100}},
	}
	if got := r.Issues(); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	if gone := r.Untouched(); len(gone) != 1 || gone[0].Issue.Code != "2" {
		t.Errorf("%+v", gone)
	}
	if c := r.Covered(IssueKey{"1", "เด็กจมน้ำ"}, DistrictKey{"", "พาน"}); c.Funds != 2 || c.Approved != 400 {
		t.Errorf("%+v", c)
	}
}

func TestSumsThatAreTooLargeAreRefused(t *testing.T) {
	big := FundReturn{Projects: []ReturnedProject{{Paid: math.MaxInt64}}}
	r := NewRollUp(Sorted{}, "", "", nil)
	if err := r.Add(big, RollUpFile{}); err != nil {
		t.Fatal(err)
	}
	if err := r.Add(big, RollUpFile{}); err == nil {
		t.Error("the sum ran over without a word")
	}
	r.Funds = []RolledFund{{ReturnedFund: ReturnedFund{Balance: math.MaxInt64}}, {ReturnedFund: ReturnedFund{Balance: 1}}}
	if _, err := r.Money(); err == nil {
		t.Error("the balances ran over without a word")
	}
}

func TestTheMainTargetGroup(t *testing.T) {
	for text, want := range map[string]int{"": 0, "5": 5, "3, 5": 3, "กลุ่ม 9": 9, "0": 0, "12": 0, "ผู้สูงอายุ": 0, "99999999999999999999": 0, "2|40": 2} {
		if got := (ReturnedProject{Groups: text}).Group(); got != want {
			t.Errorf("%q: %d", text, got)
		}
	}
}

// provinceReturn is a return as it is read, with one fund, one project and one problem.
func provinceReturn() Return {
	columns := func(keys ...string) (out []ReturnColumn) {
		for _, k := range keys {
			out = append(out, ReturnColumn{Key: k})
		}
		return out
	}
	return Return{
		Columns: columns("fund", "population", "amphoe", "balance", "projects"),
		Rows:    [][]Cell{{TextOf("กองทุน ก"), CountOf(5000), {}, MoneyOf(123), CountOf(1)}},
		Also: []Return{
			{
				Columns: columns("code", "title", "approvedOn", "paid", "people", "came", "groups", "issue"),
				Rows:    [][]Cell{{TextOf("P1"), TextOf("โครงการ"), DayOf("2026-01-02"), MoneyOf(55), CountOf(40), CountOf(0), {Number: 5, Known: true}, TextOf("1")}},
			},
			{Columns: columns("title", "baseline", "target", "now"), Rows: [][]Cell{{TextOf("ปัญหา"), TextOf("4"), {Number: 2, Known: true}, {}}}},
			{
				Columns: columns("month", "forward", "40100", "otherIncome", "50500", "otherExpense", "closing"),
				Rows:    [][]Cell{{TextOf("2569-M01"), MoneyOf(4), MoneyOf(10), MoneyOf(20), MoneyOf(300), MoneyOf(700), MoneyOf(1)}},
			},
		},
		Manifest: &Manifest{FundCode: "L5275", Amphoe: "พาน", Changwat: "เชียงราย", Period: Period{Year: 2569, Every: Yearly}},
	}
}

func TestAReturnIsReadByTheKeysOfItsColumns(t *testing.T) {
	got, err := FundReturnOf(provinceReturn())
	if err != nil {
		t.Fatal(err)
	}
	none := 0
	want := FundReturn{
		Fund:     ReturnedFund{Fund: "กองทุน ก", Code: "L5275", Amphoe: "พาน", Changwat: "เชียงราย", Year: 2569, Population: 5000, Balance: 123, Projects: 1},
		Projects: []ReturnedProject{{Code: "P1", Title: "โครงการ", ApprovedOn: "2026-01-02", Paid: 55, People: 40, Came: &none, Groups: "5", Issue: "1"}},
		Problems: []ReturnedProblem{{Title: "ปัญหา", Baseline: "4", Target: "2"}},
		Months:   []ReturnedMonth{{Month: "2569-M01", Forward: 4, Income: 30, Spent: 1000, Closing: 1}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	large := provinceReturn()
	large.Also[2].Rows[0][2], large.Also[2].Rows[0][3] = MoneyOf(math.MaxInt64), MoneyOf(math.MaxInt64)
	if got, err := FundReturnOf(large); err != nil || !errors.Is(got.Check(), Invalid("rollup.amount")) {
		t.Error("an amount beyond all bounds was added up:", got.Months, err)
	}
	two := provinceReturn()
	two.Rows = slices.Repeat(two.Rows, 2)
	if _, err := FundReturnOf(two); err == nil {
		t.Error("a return of two funds was read as one's")
	}
}
