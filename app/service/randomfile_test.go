package service

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"kongthun/app/workbook"
	"kongthun/model"
)

// By hand: go test -tags ci ./app/service -run TestTheSameMoneyComesOutOfTheFile -fileyears 300
var fileYears = flag.Int("fileyears", 2, "how many random years go through an office file and its workbooks")

// fileYear is the demonstration's year 2569, with what chance does in it through the service, and the same money counted by hand.
type fileYear struct {
	*testing.T
	service  *Service
	chance   *rand.Rand
	year     model.FiscalYear
	projects []ProjectState
	entries  []model.Entry // that chance wrote and that stand

	income, spent, refunds model.Satang // of what chance did
	paid, refunded         map[model.ID]model.Satang
	done                   map[string]int
}

// yes tells whether the service did what was asked; a refusal changes nothing, and anything else is a fault.
func (y *fileYear) yes(act string, err error) bool {
	var refusal *model.Error
	if err != nil && !errors.As(err, &refusal) {
		y.Fatalf("%s: %v", act, err)
	}
	if err == nil {
		y.done[act]++
	}
	return err == nil
}

// day is one of the year up to the 14th of its last month, mostly of those that are not closed.
func (y *fileYear) day() model.Date {
	if y.chance.IntN(6) == 0 {
		return firstOfYear.AddDays(y.chance.IntN(348))
	}
	return model.Date("2026-07-01").AddDays(y.chance.IntN(75))
}

func (y *fileYear) sum() model.Satang { return model.Satang(1 + y.chance.Int64N(40_000_00)) }

func (y *fileYear) account() model.ID {
	accounts := must[[]model.Account](y.T)(y.service.Accounts(y.year.Fund))
	return accounts[y.chance.IntN(len(accounts))].ID
}

// book writes an entry that is about no project.
func (y *fileYear) book() {
	codes := []model.LedgerCode{model.CodeNHSO, model.CodeLocal, model.CodeInterest, "40400", "40600", "50100", "50300", "50500", "50800"}
	e := model.Entry{
		Fund: y.year.Fund, Date: y.day(), Account: y.account(), Code: codes[y.chance.IntN(len(codes))], Amount: y.sum(), Text: "รายการทดสอบ", NegativeWhy: "ทดสอบ",
	}
	if e, err := y.service.SaveEntry(e); y.yes("book", err) {
		y.entries = append(y.entries, e)
		y.count(e, 1)
	}
}

// count counts an entry by hand; -1 takes it away.
func (y *fileYear) count(e model.Entry, sign model.Satang) {
	switch {
	case e.Code == model.CodeRefund:
		y.income, y.refunds, y.refunded[e.Project] = y.income+sign*e.Amount, y.refunds+sign*e.Amount, y.refunded[e.Project]+sign*e.Amount
	case e.Code[0] == '4':
		y.income += sign * e.Amount
	default:
		y.spent += sign * e.Amount
		if e.Project != "" {
			y.paid[e.Project] += sign * e.Amount
		}
	}
}

// withdraw takes back one of the entries that chance wrote.
func (y *fileYear) withdraw() {
	if len(y.entries) == 0 {
		return
	}
	at := y.chance.IntN(len(y.entries))
	if e := y.entries[at]; y.yes("withdraw", y.service.WithdrawEntry(e.ID, "ลงผิด")) {
		y.entries = slices.Delete(y.entries, at, at+1)
		y.count(e, -1)
	}
}

func (y *fileYear) proposal() model.ID {
	return y.projects[y.chance.IntN(len(y.projects))].Proposal.ID
}

// pay asks for a sum for a project, and pays it.
func (y *fileYear) pay() {
	proposal := y.proposal()
	d := must[model.Disbursement](y.T)(y.service.NewDisbursement(proposal))
	d.On, d.Amount, d.Account, d.Why = y.day(), y.sum(), y.account(), "ทดสอบ"
	d, err := y.service.SaveDisbursement(proposal, d)
	if !y.yes("ask", err) {
		return
	}
	if e, err := y.service.Pay(d.ID, model.Entry{Date: d.On, NegativeWhy: "ทดสอบ"}, "ทดสอบ"); y.yes("pay", err) {
		y.entries = append(y.entries, e)
		y.count(e, 1)
	}
}

func (y *fileYear) refund() {
	e, err := y.service.Refund(y.proposal(), model.Entry{Date: y.day(), Account: y.account(), Amount: y.sum() / 20, NegativeWhy: "ทดสอบ"})
	if y.yes("refund", err) {
		y.entries = append(y.entries, e)
		y.count(e, 1)
	}
}

// sent is a return of the year as it comes out of its workbook, which is left in the folder.
func (y *fileYear) sent(kind, folder string) model.Return {
	name, data, err := y.service.WriteReturn(kind, y.year.ID)
	if err != nil {
		y.Fatal(err)
	}
	leaveBytes(y.T, folder, name, data)
	read, err := workbook.ReadReturn(name, data, must[[]model.ReturnLayout](y.T)(ReturnLayouts()))
	if err != nil || len(read.Findings) > 0 {
		y.Fatalf("%s: %v %+v", name, err, read.Findings)
	}
	return read.Return
}

// same compares a sum that stands somewhere with the one by hand.
func (y *fileYear) same(where string, got, want model.Satang) {
	if got != want {
		y.Errorf("%s says %s, by hand it is %s", where, got, want)
	}
}

// The same money stands in the ledger, on the statement, in the register and in the returns' workbooks, and comes out of the province's
// roll-up of them, whatever an office does: through its file, which is closed and opened again, and through the workbooks on disk.
func TestTheSameMoneyComesOutOfTheFile(t *testing.T) {
	done := map[string]int{}
	for n := range *fileYears {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			s := printed(t)
			y := &fileYear{
				T: t, service: s, chance: chanceOf(uint64(n)), year: printedYear(t, s),
				paid: map[model.ID]model.Satang{}, refunded: map[model.ID]model.Satang{}, done: done,
			}
			y.goThrough()
		})
	}
	for _, act := range []string{"book", "withdraw", "ask", "pay", "refund"} {
		if done[act] == 0 {
			t.Errorf("chance never did %s: %v", act, done)
		}
	}
	t.Log(done)
}

func (y *fileYear) goThrough() {
	y.projects = must[[]ProjectState](y.T)(y.service.Projects(y.year.ID))
	for _, p := range y.projects {
		y.paid[p.Project.ID], y.refunded[p.Project.ID] = p.Commitment.Paid, p.Commitment.Refunded
	}
	whole := model.Period{Year: y.year.Year, Every: model.Yearly}
	before := must[model.Statement](y.T)(y.service.Statement(y.year.Fund, whole)).ToDate
	acts := []func(){y.book, y.book, y.withdraw, y.pay, y.pay, y.refund}
	for range 4 + y.chance.IntN(12) {
		acts[y.chance.IntN(len(acts))]()
	}
	y.income, y.spent = y.income+before.Income, y.spent+before.Expense
	left := before.Opening + before.Begun + y.income - y.spent
	if err := y.service.Close(); err != nil {
		y.Fatal(err)
	}
	y.service = must[*Service](y.T)(Open(y.service.Path(), printedAround(7)))
	defer func() { _ = y.service.Close() }()

	after := must[model.Statement](y.T)(y.service.Statement(y.year.Fund, whole)).ToDate
	y.same("statement: closing", after.Closing, left)
	folder := y.TempDir()
	money := y.sent(ReturnMoney, folder)
	y.same("NHSO-MONEY", sumOfColumn(y.T, money, "amount"), y.income+y.spent)
	balance := y.sent(ReturnBalance, folder)
	y.same("NHSO-BALANCE: in", sumOfColumn(y.T, balance, "income"), y.income)
	y.same("NHSO-BALANCE: out", sumOfColumn(y.T, balance, "expense"), y.spent)
	for i := 1; i < len(balance.Rows); i++ { // forward, in and out lead to the next
		at := func(row int, key string) model.Satang {
			return model.Satang(balance.Rows[row][columnNamed(y.T, balance, key)].Number)
		}
		y.same(fmt.Sprint("NHSO-BALANCE: forward of row ", i), at(i, "forward"), at(i-1, "forward")+at(i-1, "income")-at(i-1, "expense"))
	}
	y.projectsAgree(y.sent(ReturnRegister, folder))
	province := y.sent(ReturnProvince, folder)
	y.projectsAgree(province.Also[0])
	y.rolledUp(folder, left)
}

// total adds sums up.
func total(sums map[model.ID]model.Satang) (all model.Satang) {
	for sum := range maps.Values(sums) {
		all += sum
	}
	return all
}

func (y *fileYear) projectsAgree(r model.Return) {
	y.same(r.Sheet+": paid", sumOfColumn(y.T, r, "paid"), total(y.paid))
	y.same(r.Sheet+": refunded", sumOfColumn(y.T, r, "refunded"), total(y.refunded))
}

// rolledUp adds the folder up as the province does, the returns of other kinds among the files, and reads the workbook's last line.
func (y *fileYear) rolledUp(folder string, left model.Satang) {
	target := filepath.Join(y.TempDir(), "รวม.xlsx")
	roll, err := gathered(y.T, folder, RollUpSetting{}).Write(y.Context(), target, unseen)
	if err != nil {
		y.Fatal(err)
	}
	money := must[model.FundMoneySum](y.T)(roll.Money())
	y.same("roll-up: income", money.Income, y.income)
	y.same("roll-up: spent", money.Spent, y.spent)
	y.same("roll-up: balance", money.Balance, left)
	y.same("roll-up: paid", roll.Total.Paid, total(y.paid))
	y.same("roll-up: refunded", roll.Total.Refunded, total(y.refunded))
	if len(roll.Funds) != 1 || roll.Doubted() != 0 || roll.Count(model.FileRefused) != 3 {
		y.Errorf("%d funds; %+v", len(roll.Funds), roll.Files)
	}
}
