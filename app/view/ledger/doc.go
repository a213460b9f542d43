// Package ledger is the room of the fund's money: the cash book, the accounts, the closing of months, the year's plan beside what came
// in, and the statement of any period.
//
// book.go, month.go, plan.go, statement.go and words.go work out what is shown, without a window; the file of each side draws it, and
// screen.go joins the sides. Sums, balances and what may be written are decided below, in service and model.
package ledger
