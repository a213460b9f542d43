package model

import (
	"math"
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

// ShareOf is this share of an amount, rounded half up to the satang.
// It splits the amount so that the product cannot overflow for shares up to 100,000 %.
func (b BasisPoints) ShareOf(s Satang) Satang {
	whole, rest := int64(s)/10000, int64(s)%10000
	part := rest * int64(b)
	return Satang(whole*int64(b) + roundDiv(part, 10000))
}

func roundDiv(a, b int64) int64 {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}

// String writes baht with thousands separators and two decimals: 1,234,567.50. For people; JSON holds satang.
func (s Satang) String() string {
	n := uint64(s)
	sign := ""
	if s < 0 {
		n, sign = -n, "-"
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
