package storage

import (
	"cmp"
	"reflect"
	"slices"

	"kongthun/model"
)

// Entries lists all entries of a fund's ledger, withdrawn ones too: by date, then by number (those without one first), then by code.
func Entries(r *Reader, fund model.ID) ([]model.Entry, error) {
	all, err := allEntries(r)
	if err != nil {
		return nil, err
	}
	var of []*model.Entry // entries are large, and sorting moves them
	for i := range all {
		if all[i].Fund == fund {
			of = append(of, &all[i])
		}
	}
	slices.SortFunc(of, func(a, b *model.Entry) int {
		if c := cmp.Compare(a.Date, b.Date); c != 0 {
			return c
		}
		return cmp.Or(natural(a.Number, b.Number), cmp.Compare(a.Code, b.Code), natural(a.Paper, b.Paper), cmp.Compare(a.ID, b.ID))
	})
	var out []model.Entry
	if len(of) > 0 {
		out = make([]model.Entry, len(of))
	}
	for i, e := range of {
		out[i] = *e
	}
	return out, nil
}

// allEntries lists the entries of all funds, sorted by ID.
func allEntries(r *Reader) ([]model.Entry, error) {
	lines, err := r.pairs(string(model.KindEntry))
	if err != nil {
		return nil, err
	}
	return r.known.entries(r, lines)
}

// entryFits wants an entry's accounts, project and request to be its fund's and open on its day, its number to be its own, its request to be paid by no other, and closed
// months to stay as they are: neither is a line added to one, nor changed, nor taken away; only on which day the pass book shows it may
// be told later. Errors: conflict "entry.elsewhere", "entry.outside", "entry.number_taken", "disbursement.paid", "month.closed".
func entryFits(r *Reader, e model.Entry) error {
	old, err := find[model.Entry](r, e.ID)
	if err != nil {
		return err
	}
	if old.ID != "" && old.Fund != e.Fund {
		return model.Conflict("entry.elsewhere")
	}
	if err := entryAmong(r, e); err != nil {
		return err
	}
	claims, err := r.claimed()
	if err != nil {
		return err
	}
	if err := claims.free(e); err != nil {
		return err
	}
	same := e
	same.Cleared = old.Cleared
	if !reflect.DeepEqual(old, same) {
		first := e.Date
		if old.ID != "" {
			first = min(first, old.Date)
		}
		if err := openOn(r, e.Fund, first); err != nil {
			return err
		}
	}
	claims.drop(old)
	claims.take(e)
	return nil
}

// entryAmong wants all that an entry is about to be of its fund.
func entryAmong(r *Reader, e model.Entry) error {
	for _, id := range []model.ID{e.Account, e.To} {
		if id == "" {
			continue
		}
		a, err := Get[model.Account](r, id)
		if err != nil {
			return err
		}
		if a.Fund != e.Fund {
			return model.Conflict("entry.elsewhere")
		}
		if e.Withdrawn == "" && !a.Open(e.Date) {
			return model.Conflict("entry.outside", "account", a.Name, "from", string(a.From), "closed", string(a.Closed))
		}
	}
	project := e.Project
	if e.Disbursement != "" {
		d, err := Get[model.Disbursement](r, e.Disbursement)
		if err != nil {
			return err
		}
		if project != d.Project {
			return model.Conflict("entry.elsewhere")
		}
	}
	if project == "" {
		return nil
	}
	p, err := Get[model.Project](r, project)
	if err != nil {
		return err
	}
	y, err := Get[model.FiscalYear](r, p.Year)
	if err == nil && y.Fund != e.Fund {
		err = model.Conflict("entry.elsewhere")
	}
	return err
}
