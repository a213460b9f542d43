package storage

import "kongthun/model"

// claims are what no two entries may have: a number of a fund, a request that is paid. They are gathered once an action, so that a
// thousand entries written by one do not read the ledger a thousand times.
type claims struct {
	numbers  map[entryNumber]model.ID
	payments map[model.ID]model.ID // by request
}

// entryNumber is the number of an entry of a fund.
type entryNumber struct {
	fund   model.ID
	number string
}

// claimed are the claims of what is written so far.
func (r *Reader) claimed() (*claims, error) {
	if r.claims != nil {
		return r.claims, nil
	}
	all, err := allEntries(r)
	if err != nil {
		return nil, err
	}
	c := &claims{numbers: map[entryNumber]model.ID{}, payments: map[model.ID]model.ID{}}
	for _, e := range all {
		c.take(e)
	}
	r.claims = c
	return c, nil
}

func (c *claims) take(e model.Entry) {
	if e.Number != "" {
		c.numbers[entryNumber{e.Fund, e.Number}] = e.ID
	}
	if e.Disbursement != "" && e.Withdrawn == "" {
		c.payments[e.Disbursement] = e.ID
	}
}

// drop gives back what an entry claimed as it was before.
func (c *claims) drop(old model.Entry) {
	if at := (entryNumber{old.Fund, old.Number}); c.numbers[at] == old.ID {
		delete(c.numbers, at)
	}
	if c.payments[old.Disbursement] == old.ID {
		delete(c.payments, old.Disbursement)
	}
}

// free refuses what another entry has already.
func (c *claims) free(e model.Entry) error {
	if by := c.numbers[entryNumber{e.Fund, e.Number}]; e.Number != "" && by != "" && by != e.ID {
		return model.Conflict("entry.number_taken", "number", e.Number)
	}
	if by := c.payments[e.Disbursement]; e.Disbursement != "" && e.Withdrawn == "" && by != "" && by != e.ID {
		return model.Conflict("disbursement.paid")
	}
	return nil
}
