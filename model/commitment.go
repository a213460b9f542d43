package model

// Commitment is how the money of one approved project stands, in satang. Whatever happens to it
//
//	approved = agreed + not agreed
//	agreed   = paid − refunded + unpaid
//
// and of a year's money free is what is there, less what is approved, and what was released of that (Free).
type Commitment struct {
	Approved  Satang `json:"approved"`  // stands approved; 0 once it is cancelled
	Agreed    Satang `json:"agreed"`    // of the agreement in force
	NotAgreed Satang `json:"notAgreed"` // below 0: agreed upon more than stands approved
	Requested Satang `json:"requested"` // by live requests, paid or not
	Paid      Satang `json:"paid"`      // by the ledger
	Refunded  Satang `json:"refunded"`  // given back, by the ledger
	Unpaid    Satang `json:"unpaid"`    // of what is agreed; below 0: more has gone out than is agreed, as when there is no agreement
	// Released is what the year has free again of what was approved, once the project is closed or cancelled: all that did not
	// go out for good. Below 0 for a cancelled one that was paid and has not given all back.
	Released Satang `json:"released"`
	Ended    bool   `json:"ended"` // closed or cancelled: nothing more is to be paid
}

// CommitmentOf works out how a project's money stands by what was decided, agreed, asked for and written in the ledger. Requests and
// entries of other projects, cancelled requests and withdrawn entries do not count. The error is that of Sum.
func CommitmentOf(d Decision, p Project, requests []Disbursement, entries []Entry) (Commitment, error) {
	c := Commitment{Approved: d.Amount, Ended: p.Closed != nil || d.Cancelled != ""}
	var err error
	if p.Agreement != nil {
		if c.Agreed, err = p.Agreement.Total(); err != nil {
			return c, err
		}
	}
	if p.ID != "" {
		if c.Requested, err = requested(p.ID, requests); err != nil {
			return c, err
		}
		if err = c.book(p.ID, entries); err != nil {
			return c, err
		}
	}
	if c.NotAgreed, err = c.Approved.Minus(c.Agreed); err != nil {
		return c, err
	}
	spent, err := c.Spent()
	if err != nil {
		return c, err
	}
	if c.Unpaid, err = c.Agreed.Minus(spent); err != nil {
		return c, err
	}
	if c.Ended {
		c.Released, err = c.Approved.Minus(spent)
	}
	return c, err
}

// requested adds up a project's live requests.
func requested(project ID, requests []Disbursement) (total Satang, err error) {
	for _, r := range requests {
		if r.Project == project && r.Live() && err == nil {
			total, err = total.Plus(r.Amount)
		}
	}
	return total, err
}

// book adds up what the ledger says of a project.
func (c *Commitment) book(project ID, entries []Entry) (err error) {
	for _, e := range entries {
		switch {
		case err != nil:
			return err
		case e.Project != project || e.Withdrawn != "":
		case e.Code.Expense():
			c.Paid, err = c.Paid.Plus(e.Amount)
		case e.Code == CodeRefund:
			c.Refunded, err = c.Refunded.Plus(e.Amount)
		}
	}
	return err
}

// Spent is what went out for good: paid less what came back.
func (c Commitment) Spent() (Satang, error) { return c.Paid.Minus(c.Refunded) }

// Payable is what may still go out: of what is approved what was not paid yet; nothing of a project that ended.
func (c Commitment) Payable() Satang {
	if c.Ended {
		return 0
	}
	left, err := c.Approved.Minus(c.Paid)
	if err != nil {
		return 0
	}
	return max(0, left)
}

// Plus adds two commitments up, of which at least one is not ended when the sum is not. The error is that of Sum.
func (c Commitment) Plus(o Commitment) (Commitment, error) {
	sum := Commitment{Ended: c.Ended && o.Ended}
	for _, f := range []struct {
		into *Satang
		a, b Satang
	}{
		{&sum.Approved, c.Approved, o.Approved},
		{&sum.Agreed, c.Agreed, o.Agreed},
		{&sum.NotAgreed, c.NotAgreed, o.NotAgreed},
		{&sum.Requested, c.Requested, o.Requested},
		{&sum.Paid, c.Paid, o.Paid},
		{&sum.Refunded, c.Refunded, o.Refunded},
		{&sum.Unpaid, c.Unpaid, o.Unpaid},
		{&sum.Released, c.Released, o.Released},
	} {
		var err error
		if *f.into, err = f.a.Plus(f.b); err != nil {
			return sum, err
		}
	}
	return sum, nil
}

// Free is what of a year's money nobody has a claim to: the money, less what is approved, and what was released of that.
func Free(money Satang, projects ...Commitment) (Satang, error) {
	var all Commitment
	var err error
	for _, c := range projects {
		if all, err = all.Plus(c); err != nil {
			return 0, err
		}
	}
	left, err := money.Minus(all.Approved)
	if err != nil {
		return 0, err
	}
	return left.Plus(all.Released)
}
