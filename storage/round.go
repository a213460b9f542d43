package storage

import (
	"cmp"
	"slices"
	"strconv"

	"kongthun/model"
)

// Rounds lists a fiscal year's rounds by number.
func Rounds(r *Reader, year model.ID) ([]model.Round, error) {
	rounds, err := where(r, model.KindRound, func(o model.Round) bool { return o.Year == year })
	slices.SortStableFunc(rounds, func(a, b model.Round) int { return cmp.Compare(a.Number, b.Number) })
	return rounds, err
}

// roundOnce refuses a number that a round of the year has already. Conflict, key "round.exists".
func roundOnce(r *Reader, v model.Round) error {
	return taken(r, v, model.Conflict("round.exists", "number", strconv.Itoa(v.Number)), func(o model.Round) bool {
		return o.Year == v.Year && o.Number == v.Number
	})
}
