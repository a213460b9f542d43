package model

import (
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// path joins a list's name, the place in it and a name below it, as FieldError wants it: "activities.2.amount".
func path(list string, i int, name string) string {
	return list + "." + strconv.Itoa(i) + "." + name
}

// Decimal is an exact decimal number as people write it, without separators: "12.5", "-3". The empty Decimal is "not known",
// which is never the same as 0.
type Decimal string

var decimalForm = regexp.MustCompile(`^-?[0-9]{1,15}(\.[0-9]{1,6})?$`)

// Valid tells whether it is a number of at most 15 digits before and 6 after the point; the empty one is not.
func (d Decimal) Valid() bool { return decimalForm.MatchString(string(d)) }

// Rat is the exact value; ok is false when it is not valid.
func (d Decimal) Rat() (value *big.Rat, ok bool) {
	if !d.Valid() {
		return nil, false
	}
	return new(big.Rat).SetString(string(d))
}

// sortFields orders faults by field, so that the same value is always refused in the same words.
func sortFields(wrong []FieldError) {
	slices.SortStableFunc(wrong, func(a, b FieldError) int { return strings.Compare(a.Field, b.Field) })
}
