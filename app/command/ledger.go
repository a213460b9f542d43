package command

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
	"kongthun/model/thai"
)

// ledgerFlags are what the words after "ledger FILE" may be told.
type ledgerFlags struct {
	year                                   int
	fund, account, to                      string
	date, code, amount, text, party, paper string
	name, opening, month, why              string
	balances                               []string // one an account: AMOUNT, or NAME=AMOUNT
	cash, json, preview                    bool
	workbooks                              []service.Workbook
}

// ledger shows the cash book of a fund, or writes into it: an account, an entry, the closing and the opening again of a month, month
// sums out of workbooks.
func ledger(c *call) error {
	var f ledgerFlags
	c.flags.IntVar(&f.year, "year", 0, "")
	for name, to := range map[string]*string{
		"fund": &f.fund, "account": &f.account, "to": &f.to, "date": &f.date, "code": &f.code, "amount": &f.amount, "text": &f.text,
		"party": &f.party, "paper": &f.paper, "name": &f.name, "opening": &f.opening, "month": &f.month, "why": &f.why,
	} {
		c.flags.StringVar(to, name, "", "")
	}
	c.flags.Func("balance", "", func(s string) error {
		f.balances = append(f.balances, s)
		return nil
	})
	for name, to := range map[string]*bool{"cash": &f.cash, "json": &f.json, "preview": &f.preview} {
		c.flags.BoolVar(to, name, false, "")
	}
	if err := c.parse(2, -1); err != nil {
		return err
	}
	work, known := ledgerWork[c.args[1]]
	if !known || (len(c.args) > 2) != (c.args[1] == "import") {
		return errUsage{phrase.Say("command.words")}
	}
	for _, path := range c.args[2:] {
		b, err := service.LoadWorkbook(path)
		if err != nil {
			return err
		}
		f.workbooks = append(f.workbooks, b)
	}
	return c.office(func(s *service.Service) error {
		fund, err := s.FindFund(f.fund)
		if err != nil {
			return err
		}
		return work(c, s, fund, f)
	})
}

// ledgerWork is what each word does.
var ledgerWork = map[string]func(*call, *service.Service, model.Fund, ledgerFlags) error{
	"list": ledgerList, "account": ledgerAccount, "add": ledgerAdd, "close": ledgerClose, "reopen": ledgerReopen, "import": ledgerImport, "spent": ledgerSpent,
}

// ledgerList shows the year's entries with what lies in the accounts after each, then the months.
func ledgerList(c *call, s *service.Service, fund model.Fund, f ledgerFlags) error {
	year := f.year
	if year == 0 {
		year = s.Today().FiscalYear()
	}
	l, err := s.Ledger(fund.ID, year)
	if err != nil {
		return err
	}
	if f.json {
		return writeJSON(c.Out, l)
	}
	for _, r := range l.Rows {
		in, out := "", ""
		switch effect := r.Effect(); {
		case effect > 0:
			in = effect.String()
		case effect < 0:
			out = (-effect).String()
		}
		fmt.Fprintln(c.Out, strings.Join([]string{
			thai.ShortDate(r.Date.YMD()), r.Number, string(r.Code), strings.TrimSpace(r.Text + " " + r.Withdrawn), in, out, r.Balance.String(),
		}, "\t"))
	}
	for _, m := range l.Months {
		state := ""
		if m.Locked {
			state = phrase.Say("ledger.closed")
		}
		fmt.Fprintln(c.Out, strings.Join([]string{
			m.Period.String(), m.Flow.Income.String(), m.Flow.Expense.String(), m.Flow.Closing.String(), state,
		}, "\t"))
	}
	for _, d := range l.Overdrawn {
		fmt.Fprintln(c.Err, phrase.Say("ledger.overdrawn", "on", thai.ShortDate(d.On.YMD()), "amount", d.Balance.String()))
	}
	return nil
}

// ledgerAccount adds an account with what lay in it when its first day began.
func ledgerAccount(c *call, s *service.Service, fund model.Fund, f ledgerFlags) error {
	opening, err := satang("--opening", f.opening)
	if err != nil {
		return err
	}
	from, err := civil("--date", f.date)
	if err != nil {
		return err
	}
	a, err := s.SaveAccount(model.Account{Fund: fund.ID, Name: f.name, Cash: f.cash, From: from, Opening: opening, NegativeWhy: f.why})
	if err == nil {
		fmt.Fprintln(c.Out, a.ID)
	}
	return err
}

// ledgerAdd writes one entry.
func ledgerAdd(c *call, s *service.Service, fund model.Fund, f ledgerFlags) error {
	e := model.Entry{
		Fund: fund.ID, Code: model.LedgerCode(f.code), Text: f.text, Party: f.party, Paper: f.paper, NegativeWhy: f.why,
	}
	var err error
	if e.Amount, err = satang("--amount", f.amount); err != nil {
		return err
	}
	if e.Date, err = civil("--date", f.date); err != nil {
		return err
	}
	account, err := s.FindAccount(fund.ID, f.account)
	if err != nil {
		return err
	}
	e.Account = account.ID
	if f.to != "" {
		to, err := s.FindAccount(fund.ID, f.to)
		if err != nil {
			return err
		}
		e.To = to.ID
	}
	if e, err = s.SaveEntry(e); err == nil {
		fmt.Fprintln(c.Out, strings.TrimSpace(string(e.ID)+"\t"+e.Number))
	}
	return err
}

// ledgerClose closes a month. A pass book is named where there is more than one account; --why says of all why a difference is left.
func ledgerClose(c *call, s *service.Service, fund model.Fund, f ledgerFlags) error {
	month, err := monthFlag(f.month)
	if err != nil {
		return err
	}
	closing, err := s.Closing(fund.ID, month)
	if err != nil {
		return err
	}
	books := make([]model.PassBook, 0, len(f.balances))
	for _, text := range f.balances {
		name, amount, named := strings.Cut(text, "=")
		if !named {
			name, amount = "", text
		}
		a, err := s.FindAccount(fund.ID, name)
		if err != nil {
			return err
		}
		book := model.PassBook{Account: a.ID, Why: f.why}
		if book.Balance, err = satang("--balance", amount); err != nil {
			return err
		}
		if at := slices.IndexFunc(closing.Books, func(b service.MonthBook) bool { return b.Account.ID == a.ID }); at >= 0 {
			book.Outstanding = closing.Books[at].Book.Outstanding
		}
		books = append(books, book)
	}
	if _, err := s.CloseMonth(fund.ID, month, books); err != nil {
		return err
	}
	fmt.Fprintln(c.Out, phrase.Say("command.ledger.closed", "month", service.MonthName(month)))
	return nil
}

// ledgerReopen opens a month again and says which.
func ledgerReopen(c *call, s *service.Service, fund model.Fund, f ledgerFlags) error {
	month, err := monthFlag(f.month)
	if err != nil {
		return err
	}
	months, err := s.ReopenMonth(fund.ID, month, f.why)
	for _, m := range months {
		fmt.Fprintln(c.Out, phrase.Say("command.ledger.reopened", "month", service.MonthName(m.Month)))
	}
	return err
}

// ledgerImport takes month sums in: all of it or nothing. With --preview it only says what it would do; --why says why an account may go
// below zero by it.
func ledgerImport(c *call, s *service.Service, fund model.Fund, f ledgerFlags) error {
	account, err := s.FindAccount(fund.ID, f.account)
	if err != nil {
		return err
	}
	p, err := s.PreviewLedger(fund.ID, account.ID, f.workbooks)
	if err != nil {
		return err
	}
	return c.takeSums(s, p, f)
}

// ledgerSpent writes what the projects of a past year spent, by the lists that were taken in; --preview and --why as with import.
func ledgerSpent(c *call, s *service.Service, fund model.Fund, f ledgerFlags) error {
	if f.year == 0 {
		return want("--year", "")
	}
	account, err := s.FindAccount(fund.ID, f.account)
	if err != nil {
		return err
	}
	p, err := s.PreviewSpent(account.ID, f.year)
	if err != nil {
		return err
	}
	return c.takeSums(s, p, f)
}

// takeSums lists the rows with what becomes of them, and what is to be said of them, and takes them in.
func (c *call) takeSums(s *service.Service, p service.LedgerImport, f ledgerFlags) error {
	for _, l := range p.Lines {
		fmt.Fprintln(c.Out, strings.Join([]string{
			phrase.Say("command.change." + string(l.Change)), l.Entry.Import.Sheet + " " + strconv.Itoa(l.Entry.Import.Row),
			model.MonthOf(l.Entry.Date).String(), string(l.Entry.Code), l.Entry.Amount.String(),
		}, "\t"))
	}
	for _, found := range p.Findings {
		fmt.Fprintln(c.Err, phrase.Fault(found.Fault()))
	}
	if err := p.Check(); err != nil || f.preview {
		return err
	}
	p.NegativeWhy = f.why
	if err := s.CommitLedger(context.Background(), p); err != nil {
		return err
	}
	fmt.Fprintln(c.Out, phrase.Say("command.imported"))
	return nil
}

// satang reads an amount of baht as people write it; an empty one is none.
func satang(flag, text string) (model.Satang, error) {
	if strings.TrimSpace(text) == "" {
		return 0, nil
	}
	n, err := thai.ParseMoney(text)
	if err != nil {
		return 0, errUsage{phrase.Say("command.ledger.amount", "flag", flag, "text", text)}
	}
	return model.Satang(n), nil
}

// civil reads a day as people write it, in พ.ศ. or ค.ศ.
func civil(flag, text string) (model.Date, error) {
	if err := want(flag, text); err != nil {
		return "", err
	}
	y, m, d, err := thai.ParseDate(text)
	if err != nil {
		return "", errUsage{phrase.Say("command.ledger.date", "flag", flag, "text", text)}
	}
	return model.NewDate(y, m, d), nil
}

// monthFlag reads a month as files name it: 2569-M01 is October 2568.
func monthFlag(text string) (model.YearMonth, error) {
	p, ok := model.ParsePeriod(text)
	if !ok || p.YearMonth() == "" {
		return "", errUsage{phrase.Say("command.ledger.month", "text", text)}
	}
	return p.YearMonth(), nil
}
