package service

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"testing"

	"kongthun/model"
	"pgregory.net/rapid"
)

// randomYear is the year 2569 of a fund as chance has it, and the same money by a bookkeeping of its own, counted as it was drawn.
type randomYear struct {
	returning
	folders []model.Folder
	hand    byHand
}

// byHand keeps nothing but sums. Entries that were withdrawn, and money between the fund's accounts, never come into it.
type byHand struct {
	forward        model.Satang                                       // as 1 October 2568 began
	begun          map[string]model.Satang                            // by month, 2025-10
	lines          map[string]map[model.LedgerCode]model.Satang       // by month
	paid, refunded map[model.ID]model.Satang                          // by project, in whatever year
	claimed        map[model.ID]struct{ approved, paid model.Satang } // by problem
}

const (
	firstOfYear    = model.Date("2025-10-01")
	lastOfYear     = model.Date("2026-09-30")
	earlierProject = model.ID("project/of-an-earlier-year")
)

func drawYear(t *rapid.T) *randomYear {
	y := &randomYear{hand: byHand{
		begun: map[string]model.Satang{}, lines: map[string]map[model.LedgerCode]model.Satang{},
		paid: map[model.ID]model.Satang{}, refunded: map[model.ID]model.Satang{}, claimed: map[model.ID]struct{ approved, paid model.Satang }{},
	}}
	y.office = model.Office{Name: "องค์การบริหารส่วนตำบลตัวอย่าง", Amphoe: "อำเภอตัวอย่าง", Changwat: "จังหวัดตัวอย่าง"}
	y.fund, y.year = model.Fund{Code: "L0000", Name: "กองทุนตัวอย่าง"}, model.FiscalYear{Year: 2569}
	y.period = model.Period{Year: 2569, Every: model.Yearly}
	y.today = rapid.SampledFrom([]model.Date{"2025-10-01", "2026-02-10", "2026-09-30", "2026-10-15"}).Draw(t, "today")
	y.accounts(t)
	for range rapid.IntRange(0, 12).Draw(t, "entries") {
		y.write(t, y.entry(t))
	}
	problems := []model.Problem{{ID: "problem/1", Title: "น้ำดื่ม"}, {ID: "problem/2", Title: "ลูกน้ำ"}}
	for i := range rapid.IntRange(0, 5).Draw(t, "projects") {
		y.project(t, i, problems)
	}
	y.problems = func() ([]model.Problem, error) { return problems, nil }
	y.projects = func() ([]ProjectState, error) {
		var out []ProjectState
		for _, f := range y.folders {
			f.Entries = of(f.Project.ID, y.books.entries, func(e model.Entry) model.ID { return e.Project })
			state, err := stateOf(f, y.today)
			if err != nil {
				return nil, err
			}
			out = append(out, state)
		}
		return out, nil
	}
	return y
}

func drawAmount(t *rapid.T) model.Satang {
	return model.Satang(rapid.Int64Range(1, 50_000_00).Draw(t, "amount"))
}

// accounts draws those that are known since the ledger begins, before the year or with its first day, since a day within it, and since
// after it.
func (y *randomYear) accounts(t *rapid.T) {
	begins := rapid.SampledFrom([]model.Date{"2024-06-01", firstOfYear, "2026-01-10"}).Draw(t, "begins")
	for i := range rapid.IntRange(1, 3).Draw(t, "accounts") {
		a := model.Account{
			ID: model.ID("account/" + strconv.Itoa(i)), Opening: drawAmount(t),
			From: rapid.SampledFrom([]model.Date{begins, begins, "2025-10-15", "2026-02-28", lastOfYear, "2026-10-01"}).Draw(t, "from"),
		}
		y.books.accounts = append(y.books.accounts, a)
		if a.From <= firstOfYear {
			y.hand.forward += a.Opening
		} else {
			y.hand.begun[string(a.From[:7])] += a.Opening
		}
	}
}

// on draws an account and a day on which it is known, in the year, before or after it.
func (y *randomYear) on(t *rapid.T, e model.Entry) model.Entry {
	a := rapid.SampledFrom(y.books.accounts).Draw(t, "account")
	e.Account, e.Date = a.ID, max(a.From, firstOfYear.AddDays(rapid.IntRange(-100, 465).Draw(t, "day")))
	if rapid.IntRange(0, 5).Draw(t, "withdrawn") == 0 {
		e.Withdrawn = "ลงผิด"
	}
	return e
}

// entry draws one that is about no project of the year: income, expenses, types beyond the five, money between two accounts.
func (y *randomYear) entry(t *rapid.T) model.Entry {
	codes := append(model.LedgerCodes(), "40600", "49999", "50800", "51200")
	e := y.on(t, model.Entry{Code: rapid.SampledFrom(codes).Draw(t, "code"), Amount: drawAmount(t)})
	switch other := rapid.SampledFrom(y.books.accounts).Draw(t, "other"); {
	case e.Code == model.CodeBank && other.ID == e.Account:
		e.Code = model.CodeNHSO
	case e.Code == model.CodeBank:
		e.To, e.Date = other.ID, max(e.Date, other.From)
	case (e.Code == model.CodeRefund || e.Code.Expense()) && rapid.Bool().Draw(t, "earlier project"):
		e.Project = earlierProject
	}
	return e
}

// write puts an entry into the ledger, and counts it by hand.
func (y *randomYear) write(t *rapid.T, e model.Entry) {
	if e.ID = model.ID("entry/" + strconv.Itoa(len(y.books.entries))); e.Amount <= 0 {
		t.Fatalf("drew %+v", e)
	}
	y.books.entries = append(y.books.entries, e)
	if e.Withdrawn != "" || e.Code == model.CodeBank {
		return
	}
	switch {
	case e.Date >= firstOfYear:
		month := string(e.Date[:7])
		if y.hand.lines[month] == nil {
			y.hand.lines[month] = map[model.LedgerCode]model.Satang{}
		}
		y.hand.lines[month][e.Code] += e.Amount
	case e.Code[0] == '4':
		y.hand.forward += e.Amount
	default:
		y.hand.forward -= e.Amount
	}
	if e.Code == model.CodeRefund {
		y.hand.refunded[e.Project] += e.Amount
	} else if e.Code[0] == '5' {
		y.hand.paid[e.Project] += e.Amount
	}
}

// project draws one that the year approved, with what became of it.
func (y *randomYear) project(t *rapid.T, i int, problems []model.Problem) {
	f := model.Folder{
		Decision: model.Decision{Word: model.Approve, Amount: drawAmount(t), On: "2025-12-15"},
		Proposal: model.Proposal{Title: "โครงการ", Type: rapid.SampledFrom([]string{"10(1)", "10(2)", "10(3)", "10(4)", "10(5)", "10(8)"}).Draw(t, "type")},
		Project:  model.Project{ID: model.ID("project/" + strconv.Itoa(i))},
	}
	id := f.Project.ID
	if at := rapid.IntRange(-1, len(problems)-1).Draw(t, "problem"); at >= 0 {
		f.Proposal.Claims = []model.Claim{{Problem: problems[at].ID, Level: 3}}
	}
	for n := range rapid.IntRange(0, 8).Draw(t, "turns") {
		switch rapid.SampledFrom([]string{"change", "agree", "ask", "pay", "pay", "refund", "cancel", "close"}).Draw(t, "turn") {
		case "change":
			if f.Decision.Cancelled == "" {
				f.Decision.Amount = drawAmount(t)
			}
		case "agree":
			list, err := model.Instalments(drawAmount(t), 5000, 5000)
			if err != nil {
				t.Fatal(err)
			}
			f.Project.Agreement = &model.Agreement{Number: "1", On: "2026-01-05", Instalments: list}
		case "ask", "pay":
			d := model.Disbursement{ID: model.ID(fmt.Sprintf("request/%d.%d", i, n)), Project: id, On: "2026-01-10", Amount: drawAmount(t)}
			f.Requests = append(f.Requests, d)
			if rapid.Bool().Draw(t, "paid") {
				y.write(t, y.on(t, f.Payment(d, model.Entry{})))
			}
		case "refund":
			if out := y.hand.paid[id] - y.hand.refunded[id]; out > 0 {
				y.write(t, y.on(t, f.Refund(model.Entry{Amount: min(out, drawAmount(t))})))
			}
		case "cancel":
			f.Decision.Amount, f.Decision.Cancelled = 0, "2026-03-01"
		case "close":
			f.Project.Closed = &model.Mark{On: "2026-08-01"}
		}
	}
	for _, c := range f.Proposal.Claims {
		sum := y.hand.claimed[c.Problem]
		sum.approved, sum.paid = sum.approved+f.Decision.Amount, sum.paid+y.hand.paid[id]
		y.hand.claimed[c.Problem] = sum
	}
	y.folders = append(y.folders, f)
}

// made is a return of the year, its rows by the keys of their columns; a cell that is not known has no key.
func (y *randomYear) made(t *rapid.T, kind string) (model.Return, [][]map[string]model.Cell) {
	k, err := FindReturn(kind)
	if err != nil {
		t.Fatal(err)
	}
	r, err := y.make(k)
	if err != nil {
		t.Fatalf("%s: %v", kind, err)
	}
	var sheets [][]map[string]model.Cell
	for _, sheet := range r.Sheets() {
		rows := make([]map[string]model.Cell, len(sheet.Rows))
		for i, row := range sheet.Rows {
			rows[i] = map[string]model.Cell{}
			for j, c := range row {
				if c.Known {
					rows[i][sheet.Columns[j].Key] = c
				}
			}
		}
		sheets = append(sheets, rows)
	}
	return r, sheets
}

// holds compares a sum that stands somewhere with the one by hand.
func holds(t *rapid.T, where string, got, want model.Satang) {
	if got != want {
		t.Fatalf("%s says %s, by hand it is %s", where, got, want)
	}
}

func amount(row map[string]model.Cell, key string) model.Satang { return model.Satang(row[key].Number) }

// side sums one side of a month by hand: '4' what came in, '5' what went out.
func (h byHand) side(month string, side byte) (total model.Satang) {
	for code, sum := range h.lines[month] {
		if code[0] == side {
			total += sum
		}
	}
	return total
}

// ofYear is a sum of its twelve months.
func ofYear(of func(month string) model.Satang) (total model.Satang) {
	for _, p := range model.YearPeriods(2569, model.Monthly) {
		first, _ := p.Bounds()
		total += of(string(first[:7]))
	}
	return total
}

func (h byHand) income() model.Satang {
	return ofYear(func(m string) model.Satang { return h.side(m, '4') })
}

func (h byHand) spent() model.Satang {
	return ofYear(func(m string) model.Satang { return h.side(m, '5') })
}

func (h byHand) begins() model.Satang {
	return h.forward + ofYear(func(m string) model.Satang { return h.begun[m] })
}

func (h byHand) line(code model.LedgerCode) model.Satang {
	return ofYear(func(m string) model.Satang { return h.lines[m][code] })
}

// The same money stands on the statement, in NHSO-MONEY and NHSO-BALANCE, in the register, in what the province is sent and in what
// the province makes of it, in any year. `go test -tags ci -run SameMoney -rapid.checks=10000 ./app/service` is the long run.
func TestTheSameMoneyStandsEverywhereInRandomYears(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y := drawYear(t)
		y.onStatements(t)
		y.inMoney(t)
		y.inBalance(t)
		y.inRegister(t)
		y.inRollUp(t, y.inProvince(t))
	})
}

func (y *randomYear) onStatements(t *rapid.T) {
	for _, every := range []model.PeriodKind{model.Monthly, model.Quarterly, model.Yearly} {
		closing := y.hand.forward
		for _, p := range model.YearPeriods(2569, every) {
			st, err := model.StatementOf(y.books.accounts, y.books.entries, p)
			if err != nil {
				t.Fatal(err)
			}
			holds(t, p.String()+" begins with what", st.This.Opening, closing)
			holds(t, p.String()+" in sum", st.This.Opening+st.This.Begun+st.This.Income-st.This.Expense, st.This.Closing)
			closing = st.This.Closing
			if every == model.Yearly {
				for _, l := range st.Lines {
					holds(t, "statement "+string(l.Code), l.This, y.hand.line(l.Code))
				}
			}
		}
		holds(t, "closing "+string(every), closing, y.hand.begins()+y.hand.income()-y.hand.spent())
	}
	_, sheets := y.made(t, ReturnStatement)
	last := sheets[0][len(sheets[0])-1]
	holds(t, "statement's last line", amount(last, "toDate"), y.hand.begins()+y.hand.income()-y.hand.spent())
	_, sheets = y.made(t, ReturnRate)
	holds(t, "rate: income", amount(sheets[0][0], "income"), y.hand.income())
	holds(t, "rate: spent", amount(sheets[0][0], "spent"), y.hand.spent())
}

func (y *randomYear) inMoney(t *rapid.T) {
	_, sheets := y.made(t, ReturnMoney)
	got := map[string]map[model.LedgerCode]model.Satang{}
	for _, row := range sheets[0] {
		first, _ := model.PeriodOf(int(row["year"].Number)+543, int(row["month"].Number)).Bounds()
		month, code := string(first[:7]), model.CodeOfItem(row["item"].Text)
		if got[month] == nil {
			got[month] = map[model.LedgerCode]model.Satang{}
		}
		if _, twice := got[month][code]; twice {
			t.Fatalf("%s twice in %s", code, month)
		}
		got[month][code] = amount(row, "amount")
	}
	want := maps.Clone(y.hand.lines)
	maps.DeleteFunc(want, func(month string, _ map[model.LedgerCode]model.Satang) bool { return month > string(lastOfYear[:7]) })
	if !maps.EqualFunc(got, want, maps.Equal[map[model.LedgerCode]model.Satang]) {
		t.Fatalf("NHSO-MONEY %v, by hand %v", got, want)
	}
}

func (y *randomYear) inBalance(t *rapid.T) {
	_, sheets := y.made(t, ReturnBalance)
	y.chains(t, "NHSO-BALANCE", sheets[0], func(row map[string]model.Cell) (month string, forward, in, out model.Satang) {
		first, _ := model.PeriodOf(int(row["year"].Number)+543, int(row["month"].Number)).Bounds()
		return string(first[:7]), amount(row, "forward"), amount(row, "income"), amount(row, "expense")
	})
}

// chains holds rows of months against those by hand: each once, from October on, and none left out on which money moved.
func (y *randomYear) chains(t *rapid.T, where string, rows []map[string]model.Cell, read func(map[string]model.Cell) (month string, forward, in, out model.Satang)) {
	left, income, spent := y.hand.forward, model.Satang(0), model.Satang(0)
	for i, p := range model.YearPeriods(2569, model.Monthly)[:len(rows)] {
		first, _ := p.Bounds()
		month, forward, in, out := read(rows[i])
		if month != string(first[:7]) {
			t.Fatalf("%s: row %d is %s", where, i, month)
		}
		holds(t, where+" "+month+" forward", forward, left+y.hand.begun[month])
		holds(t, where+" "+month+" in", in, y.hand.side(month, '4'))
		holds(t, where+" "+month+" out", out, y.hand.side(month, '5'))
		left, income, spent = forward+in-out, income+in, spent+out
	}
	holds(t, where+" all income", income, y.hand.income())
	holds(t, where+" all spent", spent, y.hand.spent())
	holds(t, where+" left", left, y.hand.begins()+income-spent)
}

// inRegister finds each project that stands approved, or for which money moved, with what the ledger says of it.
func (y *randomYear) inRegister(t *rapid.T) {
	r, sheets := y.made(t, ReturnRegister)
	rows := sheets[0]
	var paid, refunded model.Satang
	for _, f := range y.folders {
		id := f.Project.ID
		if f.Decision.Amount == 0 && y.hand.paid[id] == 0 && y.hand.refunded[id] == 0 {
			continue
		}
		if len(rows) == 0 {
			t.Fatalf("%s is not in the register", id)
		}
		holds(t, "register: approved", amount(rows[0], "approved"), f.Decision.Amount)
		holds(t, "register: paid", amount(rows[0], "paid"), y.hand.paid[id])
		holds(t, "register: refunded", amount(rows[0], "refunded"), y.hand.refunded[id])
		paid, refunded, rows = paid+y.hand.paid[id], refunded+y.hand.refunded[id], rows[1:]
	}
	if len(rows) > 0 {
		t.Fatalf("nobody approved %+v", rows)
	}
	for i, c := range r.Columns {
		switch c.Key {
		case "paid":
			holds(t, "register: all paid", model.Satang(r.Totals[i].Number), paid)
		case "refunded":
			holds(t, "register: all refunded", model.Satang(r.Totals[i].Number), refunded)
		}
	}
}

func (y *randomYear) inProvince(t *rapid.T) model.Return {
	r, sheets := y.made(t, ReturnProvince)
	fund := sheets[0][0]
	own := y.hand.line(model.CodeNHSO) + y.hand.line(model.CodeLocal) + y.hand.line(model.CodeInterest) + y.hand.line(model.CodeRefund)
	for key, want := range map[string]model.Satang{
		"forward": y.hand.begins(), "nhso": y.hand.line(model.CodeNHSO), "local": y.hand.line(model.CodeLocal),
		"interest": y.hand.line(model.CodeInterest), "refunds": y.hand.line(model.CodeRefund), "other": y.hand.income() - own,
		"income": y.hand.income(), "spent": y.hand.spent(), "balance": y.hand.begins() + y.hand.income() - y.hand.spent(),
	} {
		holds(t, "province: "+key, amount(fund, key), want)
	}
	for i, row := range sheets[1] {
		f := y.folders[i]
		holds(t, "province: approved", amount(row, "approved"), f.Decision.Amount)
		holds(t, "province: paid", amount(row, "paid"), y.hand.paid[f.Project.ID])
		holds(t, "province: refunded", amount(row, "refunded"), y.hand.refunded[f.Project.ID])
	}
	y.chains(t, "province", sheets[2], func(row map[string]model.Cell) (month string, forward, in, out model.Satang) {
		p, _ := model.ParsePeriod(row["month"].Text)
		for key, c := range row {
			if _, column := strconv.Atoi(key); column == nil || key == "otherIncome" || key == "otherExpense" {
				if sum := model.Satang(c.Number); key[0] == '4' || key == "otherIncome" {
					in += sum
				} else {
					out += sum
				}
			}
		}
		holds(t, "province: closing", amount(row, "closing"), amount(row, "forward")+in-out)
		return string(p.YearMonth()), amount(row, "forward"), in, out
	})
	for i, row := range sheets[3] {
		sum := y.hand.claimed[model.ID("problem/"+strconv.Itoa(i+1))]
		holds(t, "problem: approved", amount(row, "approved"), sum.approved)
		holds(t, "problem: paid", amount(row, "paid"), sum.paid)
	}
	return r
}

func (y *randomYear) inRollUp(t *rapid.T, r model.Return) {
	told, err := model.FundReturnOf(r)
	if err != nil {
		t.Fatal(err)
	}
	roll := model.NewRollUp(model.Sorted{Year: 2569}, y.today, "", nil)
	for range 2 { // two funds with the same money
		if err := roll.Add(told, model.ToldFile("a.xlsx", *r.Manifest)); err != nil {
			t.Fatal(err)
		}
	}
	money, err := roll.Money()
	if err != nil {
		t.Fatal(err)
	}
	var want model.RollUpSum
	for _, f := range y.folders {
		want.Approved += f.Decision.Amount
		want.Paid += y.hand.paid[f.Project.ID]
		want.Refunded += y.hand.refunded[f.Project.ID]
	}
	holds(t, "roll-up: forward", money.Forward, 2*y.hand.begins())
	holds(t, "roll-up: income", money.Income, 2*y.hand.income())
	holds(t, "roll-up: spent", money.Spent, 2*y.hand.spent())
	holds(t, "roll-up: balance", money.Balance, 2*(y.hand.begins()+y.hand.income()-y.hand.spent()))
	holds(t, "roll-up: approved of the funds", money.Approved, 2*want.Approved)
	by := map[string][]model.RollUpSum{"all": {roll.Total}, "issues": nil, "districts": nil, "groups": nil}
	for _, s := range roll.Issues() {
		by["issues"] = append(by["issues"], s.RollUpSum)
	}
	for _, s := range roll.Districts() {
		by["districts"] = append(by["districts"], s.RollUpSum)
	}
	for _, s := range roll.Groups() {
		by["groups"] = append(by["groups"], s.RollUpSum)
	}
	for _, what := range slices.Sorted(maps.Keys(by)) {
		var got model.RollUpSum
		for _, s := range by[what] {
			got.Approved, got.Paid, got.Refunded = got.Approved+s.Approved, got.Paid+s.Paid, got.Refunded+s.Refunded
		}
		holds(t, "roll-up: approved by "+what, got.Approved, 2*want.Approved)
		holds(t, "roll-up: paid by "+what, got.Paid, 2*want.Paid)
		holds(t, "roll-up: refunded by "+what, got.Refunded, 2*want.Refunded)
	}
}
