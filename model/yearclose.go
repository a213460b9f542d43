package model

// YearClose is the end of a fiscal year's books.
type YearClose struct {
	At      Mark         `json:"at"`
	Balance Satang       `json:"balance"`          // carried over
	Unpaid  []UnpaidLine `json:"unpaid,omitempty"` // approved and not paid yet, as it was then
	Why     string       `json:"why,omitempty"`    // why it was closed although something was open
}

// UnpaidLine is a project that runs on, with what of its sum was not paid at the year's end. It is a copy, since a year refers to
// nothing younger than itself.
type UnpaidLine struct {
	Code   string `json:"code,omitempty"`
	Title  string `json:"title"`
	Amount Satang `json:"amount"`
}

// Committed adds up what is approved and not paid; see Sum for the error.
func (c YearClose) Committed() (Satang, error) {
	amounts := make([]Satang, len(c.Unpaid))
	for i, u := range c.Unpaid {
		amounts[i] = u.Amount
	}
	return Sum(amounts...)
}

// Shut tells whether the year's end stands behind a day: what is dated in a closed year, or before it, waits until it is opened again.
func (y FiscalYear) Shut(on Date) bool {
	_, last := FiscalYearBounds(y.Year)
	return y.Closed != nil && on <= last
}

// Close ends the year's books. Refused: a year that is closed already, key "year.closed".
func (y *FiscalYear) Close(c YearClose) error {
	if y.Closed != nil {
		return Conflict("year.closed", "year", y.number())
	}
	y.Closed = &c
	return nil
}

// Reopen opens the year's books again; the reason stays with it. Refused: a year that is open ("year.open"), no reason
// ("year.reason").
func (y *FiscalYear) Reopen(r Reopening) error {
	switch {
	case y.Closed == nil:
		return Conflict("year.open", "year", y.number())
	case blank(r.Reason):
		return Invalid("year.reason")
	}
	y.Closed, y.Reopened = nil, append(y.Reopened[:len(y.Reopened):len(y.Reopened)], r)
	return nil
}

// closeFaults: a day, no unpaid line below nothing, a reason for each opening again.
func (y FiscalYear) closeFaults() []FieldError {
	var wrong []FieldError
	if c := y.Closed; c != nil {
		if !c.At.On.Valid() {
			wrong = append(wrong, Wrong("closed.at.on", "field.date"))
		}
		for i, u := range c.Unpaid {
			if u.Amount < 0 {
				wrong = append(wrong, Wrong(path("closed.unpaid", i, "amount"), "field.negative"))
			}
		}
	}
	for i, r := range y.Reopened {
		if blank(r.Reason) {
			wrong = append(wrong, Wrong(path("reopened", i, "reason"), "field.required"))
		}
	}
	if y.PlanOn != "" && !y.PlanOn.Valid() {
		wrong = append(wrong, Wrong("planOn", "field.date"))
	}
	return wrong
}
