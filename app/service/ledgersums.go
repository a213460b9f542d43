package service

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"kongthun/app/phrase"
	"kongthun/model"
)

// monthSums compares rows of month sums with a ledger.
type monthSums struct {
	books   books
	out     *LedgerImport
	seen    map[monthLine]bool
	written map[monthLine]model.Satang // what the ledger says
}

// monthLine is one line of one month.
type monthLine struct {
	month model.YearMonth
	code  model.LedgerCode
}

// monthLines are the sums of the ledger by line and month. One that does not fit is no less than there being one.
func (b books) monthLines() map[monthLine]model.Satang {
	out := map[monthLine]model.Satang{}
	for _, e := range b.entries {
		if e.Effect() != 0 {
			out[monthLine{model.YearMonth(e.Date[:len("2025-10")]), e.Code}] += e.Amount // as StatementOf, which refuses a ledger whose sums do not fit
		}
	}
	return out
}

// say adds a finding to the intake that a row came in.
func (p *LedgerImport) say(intake int, sheet string, row int, refused bool, key string, args ...string) {
	f := model.Finding{Refused: refused, Sheet: sheet, Cell: strconv.Itoa(row), Key: key, Args: map[string]string{}}
	for i := 0; i+1 < len(args); i += 2 {
		f.Args[args[i]] = args[i+1]
	}
	in := &p.Intakes[intake]
	in.Findings = append(slices.Clip(in.Findings), f)
}

// money turns the rows of NHSO-MONEY into entries. A row of nothing says that there was none.
func (m *monthSums) money() {
	months := map[model.YearMonth]monthRow{}
	for i, in := range m.out.Intakes {
		for _, row := range in.Money {
			v := row.Value
			p := model.PeriodOf(v.Year, v.Month)
			line := monthLine{p.YearMonth(), v.Code}
			if m.seen[line] {
				m.out.say(i, row.Sheet, row.Row, true, "ledger.sum.twice", "on", string(line.month.Last()), "item", v.Code.Item())
				continue
			}
			m.seen[line] = true
			if _, told := months[line.month]; !told {
				months[line.month] = monthRow{i, row.Sheet, row.Row}
			}
			m.line(i, row, line)
		}
	}
	m.lacking(months)
}

// line compares a row with what the ledger says of its line and month.
func (m *monthSums) line(intake int, row model.IntakeRow[model.MoneyRow], line monthLine) {
	last, amount, there := line.month.Last(), row.Value.Amount, m.written[line]
	change := ChangeAdd
	switch {
	case there == amount:
		change = ChangeNone
	case there != 0:
		m.out.say(intake, row.Sheet, row.Row, true, "ledger.sum.differs", "item", line.code.Item(), "on", string(last),
			"there", there.String(), "amount", amount.String())
	case last <= m.books.closedTo:
		m.out.say(intake, row.Sheet, row.Row, true, "month.closed", "on", string(m.books.closedTo))
	}
	if amount == 0 {
		return
	}
	m.out.Lines = append(m.out.Lines, ImportLine{Change: change, Entry: model.Entry{
		Fund: m.out.Fund.ID, Account: m.out.Account.ID, Date: last, Code: line.code, Amount: amount,
		Text: phrase.Say("ledger.sum.text"), Import: &model.EntryOrigin{File: m.out.Intakes[intake].File, Sheet: row.Sheet, Row: row.Row},
	}})
}

// monthRow is where a workbook begins to tell of a month.
type monthRow struct {
	intake int
	sheet  string
	row    int
}

// lacking tells of the lines that the ledger has in a month of which a workbook tells, and the workbook has not.
func (m *monthSums) lacking(months map[model.YearMonth]monthRow) {
	lines := slices.SortedFunc(maps.Keys(m.written), func(a, b monthLine) int {
		return cmp.Or(cmp.Compare(a.month, b.month), cmp.Compare(a.code, b.code))
	})
	for _, l := range lines {
		if at, told := months[l.month]; told && !m.seen[l] {
			m.out.say(at.intake, at.sheet, at.row, false, "ledger.sum.lacks", "item", l.code.Item(), "on", string(l.month.Last()), "there", m.written[l].String())
		}
	}
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
	var first *balanceRow
	if len(rows) > 0 {
		first = &rows[0]
		if err := m.begin(*first); err != nil {
			return err
		}
	}
	m.tooEarly()
	if err := m.out.sinks(m.books.account(m.out.Account.ID), m.books.entries, first); err != nil {
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
			m.out.say(row.intake, row.Sheet, row.Row, true, "ledger.balance.twice", "on", string(row.period.YearMonth().Last()))
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
		m.out.say(row.intake, row.Sheet, row.Row, true, "month.closed", "on", string(m.books.closedTo))
		return nil
	}
	was := *a
	a.From, a.Opening, m.out.Moved = first, row.Value.Forward, true
	entries := withNew(m.books.entries, m.out.Lines)
	lies, err := a.Balance(entries, was.From.AddDays(-1))
	if err == nil && lies != was.Opening {
		m.out.say(row.intake, row.Sheet, row.Row, false, "ledger.balance.opening", "on", string(was.From), "there", was.Opening.String(), "amount", lies.String())
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

// sink notes the first day on which the account goes lower below zero by what is taken in, and gives the last new line up to it; -1
// where there is none, as when it is the account's beginning that does it.
func (p *LedgerImport) sink(was model.Account, entries []model.Entry) (at int, err error) {
	days, err := p.Account.Sinks(was, entries, withNew(entries, p.Lines))
	if err != nil || len(days) == 0 {
		return -1, err
	}
	p.Sinks = &days[0]
	at = -1
	for i, l := range p.Lines {
		if on := l.Entry.Date; l.Change == ChangeAdd && on <= days[0].On && (at < 0 || on >= p.Lines[at].Entry.Date) {
			at = i
		}
	}
	return at, nil
}

// sinks tells where the account goes below zero by the lines, or by its beginning as the first row of balances has it; it is for the
// person to say whether they are right, and why.
func (p *LedgerImport) sinks(was model.Account, entries []model.Entry, first *balanceRow) error {
	at, err := p.sink(was, entries)
	if err != nil || p.Sinks == nil {
		return err
	}
	args := []string{"account", p.Account.Name, "on", string(p.Sinks.On), "amount", p.Sinks.Balance.String()}
	switch {
	case at >= 0:
		from := p.Lines[at].Entry.Import
		p.say(p.intakeOf(from.File), from.Sheet, from.Row, false, KeySinks, args...)
	case first != nil:
		p.say(first.intake, first.Sheet, first.Row, false, KeySinks, args...)
	}
	return nil
}

// intakeOf is the place of a workbook among the intakes.
func (p *LedgerImport) intakeOf(file string) int {
	return max(0, slices.IndexFunc(p.Intakes, func(in model.Intake) bool { return in.File == file }))
}

// tooEarly refuses rows from before the ledger knows the account.
func (m *monthSums) tooEarly() {
	for _, l := range m.out.Lines {
		if from := l.Entry.Import; l.Entry.Date < m.out.Account.From {
			m.out.say(m.out.intakeOf(from.File), from.Sheet, from.Row, true, "ledger.sum.early", "on", string(m.out.Account.From))
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
			m.out.say(row.intake, row.Sheet, row.Row, false, c.key, "on", string(row.period.YearMonth().Last()),
				"amount", c.said.String(), "there", c.written.String())
		}
	}
	return nil
}
