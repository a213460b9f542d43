package service

import (
	"context"
	"slices"
	"strings"

	"kongthun/app/workbook"
	"kongthun/model"
	"kongthun/storage"
)

// LedgerImport is what taking sums into a fund's ledger would do, before anything is done: sums of months (NHSO-MONEY, NHSO-BALANCE), or
// what the projects of a past year spent.
type LedgerImport struct {
	Fund    model.Fund
	Account model.Account // as it would be: begun earlier, with what the balance workbook brought forward, where rows are older than it
	Moved   bool          // the account begins earlier by this
	Year    int           // พ.ศ., of what projects spent; 0 for sums of months
	Lines   []ImportLine
	Intakes []model.Intake // one a workbook
	// Findings of all workbooks: what is refused and what only differs.
	Findings []model.Finding
	// Sinks is the first day on which the account ends below zero, and lower than before, by what is taken in; nil for none. It is taken in
	// only when NegativeWhy, which the person gives, says why.
	Sinks       *model.DayBalance
	NegativeWhy string
}

// KeySinks is the finding that tells of LedgerImport.Sinks at the row that does it.
const KeySinks = "ledger.sum.negative"

// ImportLine is one row and what taking it in does: ChangeAdd, or ChangeNone where the ledger has the sum already.
type ImportLine struct {
	Change   Change
	Entry    model.Entry // without ID and number while it is new
	Proposal model.ID    // whose spending it is; empty for the sum of a month
}

// Count is how many rows are changed in the way.
func (p LedgerImport) Count(c Change) int {
	n := 0
	for _, l := range p.Lines {
		if l.Change == c {
			n++
		}
	}
	return n
}

// Check is nil when the preview may be taken in; otherwise the refusal of the first workbook with one, naming file, sheet, cell and value.
func (p LedgerImport) Check() error {
	for _, in := range p.Intakes {
		if err := in.Check(); err != nil {
			return err
		}
	}
	return nil
}

// PreviewLedger reads workbooks of month sums and works out what taking them into an account of a fund would do. Each row of NHSO-MONEY
// becomes one entry on the month's last day that stands for all of that month's; a sum that the ledger has already is recognised, another
// sum for the same month and line is refused. NHSO-BALANCE brings no entries: it tells what the first month began with, and is compared.
//
// The error is that of workbook.Read, not found for a fund or an account, "account.elsewhere".
func (s *Service) PreviewLedger(fund, account model.ID, books []Workbook) (LedgerImport, error) {
	f, err := get[model.Fund](s, fund)
	if err != nil {
		return LedgerImport{}, err
	}
	lists, err := formLists(model.RuleSet{})
	if err != nil {
		return LedgerImport{}, err
	}
	setting := model.IntakeSetting{FundCode: f.Code, Lists: lists}
	for _, key := range []string{"money", "balance"} {
		l, err := Layout(key)
		if err != nil {
			return LedgerImport{}, err
		}
		setting.Layouts = append(setting.Layouts, l)
	}
	p := LedgerImport{Fund: f}
	for _, b := range books {
		in, err := workbook.Read(b.Name, b.Data, setting)
		if err != nil {
			return p, err
		}
		p.Intakes = append(p.Intakes, in)
	}
	return read(s, func(r *storage.Reader) (LedgerImport, error) { return p, p.plan(r, account) })
}

// plan works the import out against what is stored.
func (p *LedgerImport) plan(r *storage.Reader, account model.ID) error {
	b, err := booksOf(r, p.Fund.ID)
	if err != nil {
		return err
	}
	if p.Account, err = storage.Get[model.Account](r, account); err != nil {
		return err
	}
	if p.Account.Fund != p.Fund.ID {
		return model.Conflict("account.elsewhere")
	}
	m := &monthSums{books: b, out: p, seen: map[monthLine]bool{}, written: b.monthLines()}
	m.money()
	if err := m.balances(); err != nil {
		return err
	}
	p.found()
	return nil
}

// found gathers the findings of all workbooks.
func (p *LedgerImport) found() {
	p.Findings = nil
	for _, in := range p.Intakes {
		p.Findings = append(p.Findings, in.Findings...)
	}
}

// CommitLedger takes a preview in: all of it or nothing, as one action. Refused: what Check refuses; an account that goes below zero by
// it while NegativeWhy is empty (invalid, field "negativeWhy", as SaveEntry); a ledger that somebody has changed since the preview in
// what it touches (conflict, key "intake.stale").
func (s *Service) CommitLedger(ctx context.Context, p LedgerImport) error {
	if err := p.Check(); err != nil {
		return err
	}
	if p.NegativeWhy = tidy(p.NegativeWhy); p.Sinks == nil {
		p.NegativeWhy = ""
	}
	if p.Sinks != nil && p.NegativeWhy == "" {
		return negative("entry.invalid", "entry.negative", p.Account, *p.Sinks)
	}
	var files []string
	for _, in := range p.Intakes {
		files = append(files, in.File)
	}
	action, reason := "ledger.import", strings.Join(append(files, p.NegativeWhy), ", ")
	if p.Year != 0 {
		action = "ledger.spent"
	}
	return s.act(action, p.Fund.ID, strings.TrimSuffix(reason, ", "), func(w *storage.Writer) error {
		now, err := p.again(w.Reader)
		if err != nil {
			return err
		}
		if now.Check() != nil || !sameJSON(now.Lines, p.Lines) || !sameJSON(now.Account, p.Account) || !sameJSON(now.Sinks, p.Sinks) {
			return model.Conflict("intake.stale", "title", strings.Join(files, ", "))
		}
		if p.Moved {
			if err := put(w, p.begun()); err != nil {
				return err
			}
		}
		return s.writeSums(ctx, w, p)
	})
}

// again works the same preview out by what is stored now.
func (p LedgerImport) again(r *storage.Reader) (LedgerImport, error) {
	now := LedgerImport{Fund: p.Fund, Year: p.Year}
	if p.Year != 0 {
		return now, now.spent(r, p.Account.ID)
	}
	now.Intakes = withoutFindings(p.Intakes)
	return now, now.plan(r, p.Account.ID)
}

// begun is the account that begins earlier, with the reason where it then begins below zero.
func (p LedgerImport) begun() model.Account {
	if p.Account.Opening < 0 {
		p.Account.NegativeWhy = p.NegativeWhy
	}
	return p.Account
}

// writeSums writes the new entries, numbered in their order. What its projects spent is about the project, which is made where nobody did
// anything with it yet.
func (s *Service) writeSums(ctx context.Context, w *storage.Writer, p LedgerImport) error {
	b, err := booksOf(w.Reader, p.Fund.ID)
	if err != nil {
		return err
	}
	numbers := model.NumbersOf(b.entries)
	after := slices.Clone(b.entries)
	for _, l := range p.Lines {
		if l.Change != ChangeAdd {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		e := l.Entry
		if e.ID, err = s.newID(model.KindEntry); err != nil {
			return err
		}
		if e.Project, err = s.spentFor(w, l); err != nil {
			return err
		}
		if p.Sinks != nil && e.Code.Expense() {
			e.NegativeWhy = p.NegativeWhy
		}
		e.Number = numbers.Next(e.Code)
		if err := put(w, e); err != nil {
			return err
		}
		after = append(after, e)
	}
	return b.closedEmpty(after)
}

// withoutFindings are intakes as their workbooks gave them, but for what was said of them: the rows of refused cells are not in them.
func withoutFindings(intakes []model.Intake) []model.Intake {
	out := slices.Clone(intakes)
	for i := range out {
		out[i].Findings = nil
	}
	return out
}
