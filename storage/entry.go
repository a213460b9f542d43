package storage

import (
	"cmp"
	"reflect"
	"slices"

	"kongthun/model"
)

// Entries lists all entries of a fund's ledger, withdrawn ones too: by date, then by number (those without one first), then by code.
func Entries(r *Reader, fund model.ID) ([]model.Entry, error) {
	entries, err := where(r, model.KindEntry, func(e model.Entry) bool { return e.Fund == fund })
	slices.SortStableFunc(entries, func(a, b model.Entry) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), natural(a.Number, b.Number), cmp.Compare(a.Code, b.Code), natural(a.Paper, b.Paper))
	})
	return entries, err
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
	if e.Number != "" {
		err := taken(r, e, model.Conflict("entry.number_taken", "number", e.Number), func(o model.Entry) bool {
			return o.Fund == e.Fund && o.Number == e.Number
		})
		if err != nil {
			return err
		}
	}
	if e.Disbursement != "" && e.Withdrawn == "" {
		err := taken(r, e, model.Conflict("disbursement.paid"), func(o model.Entry) bool {
			return o.Disbursement == e.Disbursement && o.Withdrawn == ""
		})
		if err != nil {
			return err
		}
	}
	same := e
	same.Cleared = old.Cleared
	if reflect.DeepEqual(old, same) {
		return nil
	}
	first := e.Date
	if old.ID != "" {
		first = min(first, old.Date)
	}
	return openOn(r, e.Fund, first)
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
