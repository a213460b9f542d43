package service

import (
	"context"
	"slices"

	"kongthun/model"
	"kongthun/storage"
)

// SpentEntries are the entries that the projects of a past fiscal year (พ.ศ.) would make in an account: one for each that a list taken in
// says money was spent on (model.Earlier.Spent), on the year's last day, about the project where one is made. Those that the ledger has already are ChangeNone. Refused: a year
// whose expenses the ledger has otherwise, as from its month sums, since they would count twice (conflict, key "ledger.spent.there"); an
// account that is not known on that day ("entry.outside"), a project without a type that has a code ("ledger.spent.type" with its title).
func (s *Service) SpentEntries(account model.ID, year int) ([]ImportLine, error) {
	return read(s, func(r *storage.Reader) ([]ImportLine, error) { return spentEntries(r, account, year) })
}

func spentEntries(r *storage.Reader, account model.ID, year int) ([]ImportLine, error) {
	a, err := storage.Get[model.Account](r, account)
	if err != nil {
		return nil, err
	}
	entries, err := storage.Entries(r, a.Fund)
	if err != nil {
		return nil, err
	}
	proposals, err := proposalsOfYear(r, a.Fund, year)
	if err != nil {
		return nil, err
	}
	first, last := model.FiscalYearBounds(year)
	if !a.Open(last) {
		return nil, model.Conflict("entry.outside", "account", a.Name, "from", string(a.From), "closed", string(a.Closed))
	}
	entries = slices.DeleteFunc(entries, func(e model.Entry) bool {
		return e.Withdrawn != "" || !e.Code.Expense() || e.Date < first || e.Date > last
	})
	var out []ImportLine
	for _, p := range proposals {
		if p.Earlier == nil || p.Earlier.Spent == 0 || p.Import == nil {
			continue
		}
		e := model.Entry{
			Fund: a.Fund, Account: a.ID, Date: last, Code: model.CodeOfType(p.Type), Amount: p.Earlier.Spent, Text: p.Title, Party: p.Applicant.Name,
			Import: &model.EntryOrigin{File: p.Import.File, Sheet: p.Import.Sheet, Row: p.Import.Row},
		}
		if e.Code == "" {
			return nil, model.Conflict("ledger.spent.type", "title", p.Title)
		}
		made, _, err := projectOf(r, p.ID)
		if err != nil {
			return nil, err
		}
		e.Project = made.ID
		change := ChangeAdd
		if at := slices.IndexFunc(entries, func(o model.Entry) bool { return o.Import != nil && *o.Import == *e.Import }); at >= 0 {
			change = ChangeNone
			entries = slices.Delete(entries, at, at+1)
		}
		out = append(out, ImportLine{Change: change, Entry: e})
	}
	if len(entries) > 0 {
		return nil, model.Conflict("ledger.spent.there")
	}
	known, err := storage.Entries(r, a.Fund)
	if err != nil {
		return nil, err
	}
	return out, noteSinks(a, a, known, out)
}

// proposalsOfYear lists the proposals of all rounds of a fund's fiscal year.
func proposalsOfYear(r *storage.Reader, fund model.ID, year int) ([]model.Proposal, error) {
	years, err := storage.Years(r, fund)
	if err != nil {
		return nil, err
	}
	var out []model.Proposal
	for _, y := range years {
		if y.Year != year {
			continue
		}
		rounds, err := storage.Rounds(r, y.ID)
		if err != nil {
			return nil, err
		}
		for _, round := range rounds {
			part, err := storage.Proposals(r, round.ID)
			if err != nil {
				return nil, err
			}
			out = append(out, part...)
		}
	}
	return out, nil
}

// TakeSpent writes the entries of SpentEntries that are new, as one action, and answers all of them. Refused as there, and in closed
// months ("month.closed").
func (s *Service) TakeSpent(account model.ID, year int) ([]ImportLine, error) {
	var out []ImportLine
	err := s.act("ledger.spent", account, "", func(w *storage.Writer) error {
		var err error
		if out, err = spentEntries(w.Reader, account, year); err != nil {
			return err
		}
		return s.writeSums(context.Background(), w, out)
	})
	return out, err
}
