package forecast

import "kongthun/model"

// Facts are what a forecast is made from, as they stand on a day. All sums are satang.
type Facts struct {
	Today model.Date
	End   model.Date // last day of the fiscal year
	// Balance is what the fund has today.
	Balance model.Satang
	// Open is what is approved and not paid; Past how what was paid before came to be paid.
	Open []Payment
	Past []Past
	// Income is what is planned to come still, PastIncome what came of what was planned in earlier years.
	Income     []Receipt
	PastIncome []Ratio
	// Free is the money that nothing is approved for yet; PastFree what of such money was paid out by the end in earlier years, out of
	// what was free on the same day of the year.
	Free     model.Satang
	PastFree []Ratio
}

// Payment is a sum that is to be paid for a project.
type Payment struct {
	Project model.ID
	Due     model.Date // of the instalment; without an agreement the day from which it might have been paid, its approval
	Amount  model.Satang
	Agreed  bool
}

// Past is one payment of the past.
type Past struct {
	Days int   // from its due day to the payment, or, when it is Open, until today; negative: paid before
	Of   Ratio // what of it was spent in the end, less what was given back
	Open bool  // not paid yet
}

// Receipt is money that is planned to come.
type Receipt struct {
	On     model.Date
	Amount model.Satang
}

// Ratio is a part of a whole in satang. Of nothing it is nothing.
type Ratio struct{ Part, Whole model.Satang }

// float is the ratio, from 0; ok is false when it is of nothing.
func (r Ratio) float() (x float64, ok bool) {
	if r.Whole <= 0 || r.Part < 0 {
		return 0, false
	}
	return float64(r.Part) / float64(r.Whole), true
}
