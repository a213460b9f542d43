package service

import (
	"context"
	"slices"
	"strings"

	"kongthun/app/workbook"
	"kongthun/model"
	"kongthun/storage"
)

// LedgerImport is what taking month sums (NHSO-MONEY, NHSO-BALANCE) into a fund's ledger would do, before anything is done.
type LedgerImport struct {
	Fund    model.Fund
	Account model.Account // as it would be: begun earlier, with what the balance workbook brought forward, where rows are older than it
	Moved   bool          // the account begins earlier by this
	Lines   []ImportLine
	Intakes []model.Intake // one a workbook
	// Findings of all workbooks: what is refused and what only differs.
	Findings []model.Finding
}

// ImportLine is one row of NHSO-MONEY and what taking it in does: ChangeAdd, or ChangeNone where the ledger has the sum already.
type ImportLine struct {
	Change Change
	Entry  model.Entry // without ID and number while it is new
	// Sinks is the first day on which the account ends below zero, and lower than before, by what is taken in; on the last line up to it.
	Sinks *model.DayBalance
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
	m := &monthSums{books: b, out: p, seen: map[monthLine]bool{}}
	m.money()
	if err := m.balances(); err != nil {
		return err
	}
	p.Findings = nil
	for _, in := range p.Intakes {
		p.Findings = append(p.Findings, in.Findings...)
	}
	return nil
}

// CommitLedger takes a preview in: all of it or nothing, as one action. Refused: what Check refuses; a ledger that somebody has changed
// since the preview in what it touches (conflict, key "intake.stale").
func (s *Service) CommitLedger(ctx context.Context, p LedgerImport) error {
	if err := p.Check(); err != nil {
		return err
	}
	var files []string
	for _, in := range p.Intakes {
		files = append(files, in.File)
	}
	return s.act("ledger.import", p.Fund.ID, strings.Join(files, ", "), func(w *storage.Writer) error {
		now := LedgerImport{Fund: p.Fund, Intakes: withoutFindings(p.Intakes)}
		if err := now.plan(w.Reader, p.Account.ID); err != nil {
			return err
		}
		if now.Check() != nil || !sameJSON(now.Lines, p.Lines) || !sameJSON(now.Account, p.Account) {
			return model.Conflict("intake.stale", "title", strings.Join(files, ", "))
		}
		if p.Moved {
			if err := put(w, p.Account); err != nil {
				return err
			}
		}
		return s.writeSums(ctx, w, p.Lines)
	})
}

// writeSums writes the new entries, numbered in their order.
func (s *Service) writeSums(ctx context.Context, w *storage.Writer, lines []ImportLine) error {
	for _, l := range lines {
		if l.Change != ChangeAdd {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		e := l.Entry
		known, err := storage.Entries(w.Reader, e.Fund)
		if err != nil {
			return err
		}
		if e.ID, err = s.newID(model.KindEntry); err != nil {
			return err
		}
		e.Number = model.NextNumber(known, e.Code)
		if err := put(w, e); err != nil {
			return err
		}
	}
	return nil
}

// withoutFindings are intakes as their workbooks gave them, but for what was said of them: the rows of refused cells are not in them.
func withoutFindings(intakes []model.Intake) []model.Intake {
	out := slices.Clone(intakes)
	for i := range out {
		out[i].Findings = nil
	}
	return out
}
