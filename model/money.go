package model

import (
	"math"
	"math/bits"
	"strconv"
	"strings"
)

// Satang is an amount of money: 1 baht is 100 satang. No float ever holds money.
type Satang int64

// Baht makes an amount of whole baht.
func Baht(n int64) Satang { return Satang(n * 100) }

// Plus adds two amounts; the error is invalid, key "money.overflow", when the sum does not fit.
func (s Satang) Plus(t Satang) (Satang, error) {
	if t > 0 && s > math.MaxInt64-t || t < 0 && s < math.MinInt64-t {
		return 0, Invalid("money.overflow")
	}
	return s + t, nil
}

// Minus takes an amount away; see Plus for its error.
func (s Satang) Minus(t Satang) (Satang, error) {
	if t < 0 && s > math.MaxInt64+t || t > 0 && s < math.MinInt64+t {
		return 0, Invalid("money.overflow")
	}
	return s - t, nil
}

// Sum adds amounts up; see Plus for its error.
func Sum(amounts ...Satang) (Satang, error) {
	var total Satang
	for _, a := range amounts {
		var err error
		if total, err = total.Plus(a); err != nil {
			return 0, err
		}
	}
	return total, nil
}

// BasisPoints is a share in 1/10,000: 1500 is 15 %.
type BasisPoints int64

// WholeShare is 100 %.
const WholeShare BasisPoints = 10000

// ShareOf is this share of an amount, rounded to the satang, halves away from zero; the error is invalid, key "money.overflow",
// when it does not fit, which a share up to WholeShare never meets. The product is made in 128 bits and so loses nothing.
func (b BasisPoints) ShareOf(s Satang) (Satang, error) {
	negative := (s < 0) != (b < 0)
	hi, lo := bits.Mul64(magnitude(int64(s)), magnitude(int64(b)))
	lo, carry := bits.Add64(lo, uint64(WholeShare)/2, 0)
	if hi += carry; hi >= uint64(WholeShare) {
		return 0, Invalid("money.overflow")
	}
	share, _ := bits.Div64(hi, lo, uint64(WholeShare))
	switch {
	case negative && share <= 1<<63:
		return Satang(-share), nil
	case !negative && share <= math.MaxInt64:
		return Satang(share), nil
	}
	return 0, Invalid("money.overflow")
}

// Share is a part of a whole, rounded to the basis point, halves away from zero; ok is false of a whole that is not above zero, and of
// a share that does not fit.
func Share(part, whole Satang) (b BasisPoints, ok bool) {
	if whole <= 0 {
		return 0, false
	}
	hi, lo := bits.Mul64(magnitude(int64(part)), uint64(WholeShare))
	lo, carry := bits.Add64(lo, uint64(whole)/2, 0)
	if hi += carry; hi >= uint64(whole) {
		return 0, false
	}
	share, _ := bits.Div64(hi, lo, uint64(whole))
	if share > math.MaxInt64 {
		return 0, false
	}
	if part < 0 {
		return -BasisPoints(share), true
	}
	return BasisPoints(share), true
}

// Percent writes the share as per cent without needless zeros, for people: 1500 is 15, 1250 is 12.5.
func (b BasisPoints) Percent() string {
	n, sign := magnitude(int64(b)), ""
	if b < 0 {
		sign = "-"
	}
	text := sign + strconv.FormatUint(n/100, 10)
	if rest := n % 100; rest > 0 {
		text += "." + strings.TrimRight(strconv.FormatUint(100+rest, 10)[1:], "0")
	}
	return text
}

// magnitude is the absolute value; that of the least int64 fits, too.
func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// String writes baht with thousands separators and two decimals: 1,234,567.50. For people; JSON holds satang.
func (s Satang) String() string {
	n, sign := magnitude(int64(s)), ""
	if s < 0 {
		sign = "-"
	}
	baht, rest := strconv.FormatUint(n/100, 10), n%100
	var b strings.Builder
	b.WriteString(sign)
	for i, r := range baht {
		if i > 0 && (len(baht)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	b.WriteByte('.')
	b.WriteString(strconv.FormatUint(100+rest, 10)[1:])
	return b.String()
}
