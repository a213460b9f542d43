//go:build window

package view

import (
	"bytes"

	"kongthun/app/service"
	"kongthun/model"
)

// bank is the account of the walk's fund.
const bank = "ธนาคารเพื่อการทดสอบ สาขาดอนน้ำฝี่"

// keepBook opens an account with its balance and writes that the NHSO's money came.
func (w *walker) keepBook() {
	w.Helper()
	w.click(say("room.ledger"))
	w.key("F4", "F2")
	w.fill(say("ledger.field.name"), bank)
	w.fill(say("ledger.field.opening"), "20000")
	w.key("F3", "F2")
	w.choose(say("ledger.field.code"), say("ledger.code.label", "name", say("ledger.code.40100"), "code", string(model.CodeNHSO)))
	w.fill(say("ledger.field.amount"), "150000")
	w.click(say("ledger.write.do"))
	w.sees(opening("ledger.write.done"))
	w.click(say("part.close"))
	w.sees("170,000.00")
	w.shot("ledger")
}

// pay leads the first project from its approval to its first payment, by the key for what comes next; only one of five has signed.
func (w *walker) pay() {
	w.Helper()
	w.click(say("room.project"))
	w.click(proposals[0])
	for _, next := range []struct{ step, yes string }{
		{say("projects.step.agree"), say("projects.agreement.make_yes")},
		{say("projects.step.request", "number", "1"), say("projects.pay.new_yes")},
		{say("projects.step.sign"), say("projects.pay.sign_yes")},
	} {
		w.sees(next.step)
		w.key("F2")
		w.click(next.yes)
	}
	w.sees(say("projects.pay.unsigned", "count", "1", "total", "5")) // who has no name yet has not signed: paying wants a reason
	w.key("F12")
	w.click(say("projects.pay.pay_yes"))
	w.fill(say("projects.field.reason"), "ผู้ลงนามอื่นจะลงนามภายหลัง")
	w.click(say("projects.pay.pay_yes"))
	w.sees(say("projects.step.report"))
	w.shot("project")
}

// state reads the year's statement as a paper, and what the overview foresees.
func (w *walker) state(home string) {
	w.Helper()
	w.click(say("room.ledger"))
	w.key("F7", "F8")
	if paper := w.opened(home, 2); !bytes.HasPrefix(paper, []byte("%PDF-")) {
		w.Errorf("the statement is no PDF but %q", paper[:min(20, len(paper))])
	}
	w.click(say("room.overview"))
	w.key("F3")
	w.sees(opening("outlook.forecast.middle"))
	w.shot("overview")
}

// checkMoney holds the ledger to what was typed and paid: the project's money went out of the account once, and stands at the project.
func (h headless) checkMoney() {
	h.Helper()
	var ledger service.Ledger
	h.reads(&ledger, "ledger", "list", "--year", "2569")
	if f := ledger.Whole.This; len(ledger.Rows) != 2 || f.Opening != model.Baht(20_000) || f.Income != model.Baht(150_000) || f.Expense != model.Baht(11_000) {
		h.Errorf("%d entries, %+v", len(ledger.Rows), f)
	}
	for _, r := range ledger.Rows {
		if r.Code.Expense() && (r.Project == "" || r.Disbursement == "") {
			h.Errorf("a payment for no project or request: %+v", r.Entry)
		}
	}
}
