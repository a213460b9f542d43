package problem

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/app/service"
	"kongthun/model"
	"kongthun/model/thai"
)

// keyed is the rating of problems while it is keyed: whose sheet is in hand, and what it says.
type keyed struct {
	now    service.Standing
	raters []service.Rater
	at     int // whose sheet
}

// load takes what the file says; whose sheet was in hand stays so, when she still rates.
func (k *keyed) load(now service.Standing, raters []service.Rater) {
	before, had := k.rater()
	k.now, k.raters, k.at = now, raters, 0
	for i, r := range raters {
		if had && r == before {
			k.at = i
		}
	}
}

// rater is whose sheet is in hand; false when nobody rates.
func (k *keyed) rater() (service.Rater, bool) {
	if k.at >= len(k.raters) {
		return service.Rater{}, false
	}
	return k.raters[k.at], true
}

// sheet is the one in hand.
func (k *keyed) sheet() model.Rating {
	r, _ := k.rater()
	return r.Sheet(k.now.List.ID, k.now.Ratings)
}

// group takes the sheet of a group in hand: the one that it has, or a new one.
func (k *keyed) group(name string) {
	name = strings.Join(strings.Fields(thai.Normalise(name)), " ")
	k.at = slices.IndexFunc(k.raters, func(r service.Rater) bool {
		return r.Group != "" && thai.Fold(r.Group) == thai.Fold(name)
	})
	if k.at < 0 {
		k.raters = append(k.raters, service.Rater{Group: name, Name: name})
		k.at = len(k.raters) - 1
	}
}

// step goes to another sheet, round and round.
func (k *keyed) step(by int) {
	if n := len(k.raters); n > 0 {
		k.at = (k.at + by + n) % n
	}
}

func (k *keyed) text(row, column int) string {
	level := k.level(row, column)
	if level == 0 {
		return ""
	}
	return strconv.Itoa(level)
}

func (k *keyed) level(row, column int) int {
	if row >= len(k.now.Offers) {
		return 0
	}
	p := k.sheet().Answer(k.problem(row))
	return *p.Axis(column)
}

func (k *keyed) problem(row int) model.ID { return k.now.Offers[row].Entry.Problem }

// with is the answer of a row with one level changed; false for what is no level.
func (k *keyed) with(row, column, level int) (model.Priority, bool) {
	if row >= len(k.now.Offers) || level < 0 || level > model.MaxLevel {
		return model.Priority{}, false
	}
	p := k.sheet().Answer(k.problem(row))
	*p.Axis(column) = level
	return p, true
}

// done counts the problems that the sheet of a rater has rated whole.
func (k *keyed) done(r service.Rater) int {
	sheet := r.Sheet(k.now.List.ID, k.now.Ratings)
	n := 0
	for _, o := range k.now.Offers {
		if sheet.Answer(o.Entry.Problem).Total() > 0 {
			n++
		}
	}
	return n
}
