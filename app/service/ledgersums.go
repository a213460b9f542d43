package service

import (
	"cmp"
	"slices"
	"strconv"

	"kongthun/app/phrase"
	"kongthun/model"
)

// monthSums compares rows of month sums with a ledger.
type monthSums struct {
	books books
	out   *LedgerImport
	seen  map[monthLine]bool
}

// monthLine is one line of one month.
type monthLine struct {
	month model.YearMonth
	code  model.LedgerCode
}

// say adds a finding to the intake that a row came in.
func (m *monthSums) say(intake int, sheet string, row int, refused bool, key string, args ...string) {
	f := model.Finding{Refused: refused, Sheet: sheet, Cell: strconv.Itoa(row), Key: key, Args: map[string]string{}}
	for i := 0; i+1 < len(args); i += 2 {
		f.Args[args[i]] = args[i+1]
	}
	in := &m.out.Intakes[intake]
	in.Findings = append(slices.Clip(in.Findings), f)
}

// money turns the rows of NHSO-MONEY into entries.
func (m *monthSums) money() {
	for i, in := range m.out.Intakes {
		for _, row := range in.Money {
			v := row.Value
			if v.Amount == 0 {
				continue
			}
			p := model.PeriodOf(v.Year, v.Month)
			line := monthLine{p.YearMonth(), v.Code}
			if m.seen[line] {
				m.say(i, row.Sheet, row.Row, true, "ledger.sum.twice", "on", string(line.month.Last()), "item", v.Code.Item())
				continue
			}
			m.seen[line] = true
			_, last := p.Bounds()
			e := model.Entry{
				Fund: m.out.Fund.ID, Account: m.out.Account.ID, Date: last, Code: v.Code, Amount: v.Amount,
				Text: phrase.Say("ledger.sum.text"), Import: &model.EntryOrigin{File: in.File, Sheet: row.Sheet, Row: row.Row},
			}
			change := ChangeAdd
			switch there := m.written(line); {
			case there == v.Amount:
				change = ChangeNone
			case there != 0:
				m.say(i, row.Sheet, row.Row, true, "ledger.sum.differs", "item", v.Code.Item(), "on", string(last),
					"there", there.String(), "amount", v.Amount.String())
			case last <= m.books.closedTo:
				m.say(i, row.Sheet, row.Row, true, "month.closed", "on", string(m.books.closedTo))
			}
			m.out.Lines = append(m.out.Lines, ImportLine{Change: change, Entry: e})
		}
	}
}

// written is what the ledger says of a line of a month; a sum that does not fit is no less than there being one.
func (m *monthSums) written(line monthLine) model.Satang {
	var total model.Satang
	for _, e := range m.books.entries {
		if e.Withdrawn == "" && e.Code == line.code && model.MonthOf(e.Date).YearMonth() == line.month {
			total += e.Amount // as StatementOf, which refuses a ledger whose sums do not fit
		}
	}
	return total
}

// balanceRow is a row of NHSO-BALANCE with its place.
type balanceRow struct {
	model.IntakeRow[model.BalanceRow]
	intake int
	period model.Period
}

// balances moves the account's beginning back to the first month that is older than it, and compares the rows with what the ledger will
// say.
func (m *monthSums) balances() error {
	var rows []balanceRow
	for i, in := range m.out.Intakes {
		for _, row := range in.Balances {
			rows = append(rows, balanceRow{row, i, model.PeriodOf(row.Value.Year, row.Value.Month)})
		}
	}
	slices.SortStableFunc(rows, func(a, b balanceRow) int { return cmp.Compare(a.period.YearMonth(), b.period.YearMonth()) })
	if len(rows) > 0 {
		if err := m.begin(rows[0]); err != nil {
			return err
		}
	}
	m.tooEarly()
	if err := m.sinks(); err != nil {
		return err
	}
	entries := withNew(m.books.entries, m.out.Lines)
	accounts := slices.Clone(m.books.accounts)
	for i := range accounts {
		if accounts[i].ID == m.out.Account.ID {
			accounts[i] = m.out.Account
		}
	}
	for i, row := range rows {
		if i > 0 && rows[i-1].period == row.period {
			m.say(row.intake, row.Sheet, row.Row, true, "ledger.balance.twice", "on", string(row.period.YearMonth().Last()))
			continue
		}
		if err := m.compare(row, accounts, entries); err != nil {
			return err
		}
	}
	return nil
}

// begin has the account begin with the first month of the workbook when the ledger knows it only since later. What then lay in it when
// the ledger began is compared with what the office wrote.
func (m *monthSums) begin(row balanceRow) error {
	first, last := row.period.Bounds()
	a := &m.out.Account
	if a.From <= first {
		return nil
	}
	if last <= m.books.closedTo {
		m.say(row.intake, row.Sheet, row.Row, true, "month.closed", "on", string(m.books.closedTo))
		return nil
	}
	was := *a
	a.From, a.Opening, m.out.Moved = first, row.Value.Forward, true
	entries := withNew(m.books.entries, m.out.Lines)
	lies, err := a.Balance(entries, was.From.AddDays(-1))
	if err == nil && lies != was.Opening {
		m.say(row.intake, row.Sheet, row.Row, false, "ledger.balance.opening", "on", string(was.From), "there", was.Opening.String(), "amount", lies.String())
	}
	return err
}

// withNew are entries with those that lines bring.
func withNew(entries []model.Entry, lines []ImportLine) []model.Entry {
	out := slices.Clone(entries)
	for _, l := range lines {
		if l.Change == ChangeAdd {
			out = append(out, l.Entry)
		}
	}
	return out
}

// noteSinks notes at the last new line up to it the first day on which the account goes below zero by the lines.
func noteSinks(was, now model.Account, entries []model.Entry, lines []ImportLine) error {
	days, err := now.Sinks(was, entries, withNew(entries, lines))
	if err != nil || len(days) == 0 {
		return err
	}
	at := -1
	for i, l := range lines {
		if l.Change == ChangeAdd && (at < 0 || l.Entry.Date <= days[0].On && l.Entry.Date >= lines[at].Entry.Date) {
			at = i
		}
	}
	if at >= 0 {
		lines[at].Sinks = &days[0]
	}
	return nil
}

// sinks tells where the account goes below zero by the rows; it is for the person to say whether the rows are right.
func (m *monthSums) sinks() error {
	if err := noteSinks(m.books.account(m.out.Account.ID), m.out.Account, m.books.entries, m.out.Lines); err != nil {
		return err
	}
	for _, l := range m.out.Lines {
		if l.Sinks == nil {
			continue
		}
		for i, in := range m.out.Intakes {
			if in.File == l.Entry.Import.File {
				m.say(i, l.Entry.Import.Sheet, l.Entry.Import.Row, false, "ledger.sum.negative", "account", m.out.Account.Name,
					"on", string(l.Sinks.On), "amount", l.Sinks.Balance.String())
				break
			}
		}
	}
	return nil
}

// tooEarly refuses rows from before the ledger knows the account.
func (m *monthSums) tooEarly() {
	for _, l := range m.out.Lines {
		if l.Entry.Date >= m.out.Account.From {
			continue
		}
		for i, in := range m.out.Intakes {
			if in.File == l.Entry.Import.File {
				m.say(i, l.Entry.Import.Sheet, l.Entry.Import.Row, true, "ledger.sum.early", "on", string(m.out.Account.From))
				break
			}
		}
	}
}

// compare tells where a row of NHSO-BALANCE says otherwise than the ledger will, with the rows of NHSO-MONEY in it.
func (m *monthSums) compare(row balanceRow, accounts []model.Account, entries []model.Entry) error {
	st, err := model.StatementOf(accounts, entries, row.period)
	if err != nil {
		return err
	}
	forward, err := st.This.Opening.Plus(st.This.Begun)
	if err != nil {
		return err
	}
	for _, c := range []struct {
		key           string
		said, written model.Satang
	}{
		{"ledger.balance.forward", row.Value.Forward, forward},
		{"ledger.balance.income", row.Value.Income, st.This.Income},
		{"ledger.balance.expense", row.Value.Expense, st.This.Expense},
	} {
		if c.said != c.written {
			m.say(row.intake, row.Sheet, row.Row, false, c.key, "on", string(row.period.YearMonth().Last()),
				"amount", c.said.String(), "there", c.written.String())
		}
	}
	return nil
}
