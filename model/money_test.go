package model

import (
	"errors"
	"math"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// anyMoney draws amounts of every size, the ends and what lies around them more often than chance would.
func anyMoney() *rapid.Generator[Satang] {
	return rapid.Custom(func(t *rapid.T) Satang {
		near := rapid.Int64Range(-3, 3).Draw(t, "near")
		switch rapid.IntRange(0, 4).Draw(t, "size") {
		case 0:
			return Satang(math.MaxInt64 - 3 + near)
		case 1:
			return Satang(math.MinInt64 + 3 + near)
		case 2:
			return Satang(near)
		case 3:
			return Satang(rapid.Int64Range(-1e12, 1e12).Draw(t, "usual"))
		}
		return Satang(rapid.Int64().Draw(t, "any"))
	})
}

// exact compares an answer with the exact result: equal where it fits in 64 bits, refused where it does not.
func exact(t *rapid.T, got Satang, err error, want *big.Int) {
	t.Helper()
	switch {
	case want.IsInt64() && (err != nil || int64(got) != want.Int64()):
		t.Fatalf("got %d, %v; want %s", int64(got), err, want)
	case !want.IsInt64() && !errors.Is(err, Invalid("money.overflow")):
		t.Fatalf("got %d, %v; want an overflow, for it is %s", int64(got), err, want)
	}
}

func TestMoneyAddsExactlyOrRefuses(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a, b, c := anyMoney().Draw(rt, "a"), anyMoney().Draw(rt, "b"), anyMoney().Draw(rt, "c")
		A, B := big.NewInt(int64(a)), big.NewInt(int64(b))
		sum, err := a.Plus(b)
		exact(rt, sum, err, new(big.Int).Add(A, B))
		rest, err := a.Minus(b)
		exact(rt, rest, err, new(big.Int).Sub(A, B))

		all, err := Sum(a, b, c)
		want := new(big.Int).Add(new(big.Int).Add(A, B), big.NewInt(int64(c)))
		if err == nil && want.Cmp(big.NewInt(int64(all))) != 0 {
			rt.Fatalf("Sum = %d, want %s", int64(all), want)
		}
		if ab := new(big.Int).Add(A, B); err != nil && ab.IsInt64() && want.IsInt64() {
			rt.Fatalf("Sum refused %s", want)
		}
	})
}

func TestSumOfNothingIsZero(t *testing.T) {
	if got, err := Sum(); got != 0 || err != nil {
		t.Errorf("Sum() = %v, %v", got, err)
	}
}

func TestBaht(t *testing.T) {
	if Baht(296595) != 29659500 || Baht(-1) != -100 {
		t.Error("1 baht is 100 satang")
	}
}

func TestShareOf(t *testing.T) {
	for _, c := range []struct {
		share  BasisPoints
		of     Satang
		want   Satang
		refuse bool
	}{
		{share: 1500, of: 41523300, want: 6228495}, // 15 % of 415,233.00 = 62,284.95
		{share: 4000, of: 29659500, want: 11863800},
		{share: 0, of: math.MaxInt64, want: 0},
		{share: WholeShare, of: math.MaxInt64, want: math.MaxInt64},
		{share: WholeShare, of: math.MinInt64, want: math.MinInt64},
		{share: WholeShare + 1, of: math.MaxInt64, refuse: true},
		{share: 20000, of: math.MinInt64, refuse: true},
		{share: -WholeShare, of: math.MinInt64, refuse: true},
		{share: math.MaxInt64, of: math.MaxInt64, refuse: true},
		{share: math.MinInt64, of: math.MinInt64, refuse: true},
		{share: 5000, of: 1, want: 1}, // half a satang is one
		{share: 4999, of: 1, want: 0},
		{share: 5000, of: -1, want: -1},
		{share: 5000, of: 3, want: 2},
	} {
		got, err := c.share.ShareOf(c.of)
		if got != c.want || (err != nil) != c.refuse {
			t.Errorf("%d/10000 of %d = %d, %v; want %d, refused %v", c.share, int64(c.of), int64(got), err, int64(c.want), c.refuse)
		}
	}
}

func TestShareOfAgainstBigNumbers(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		of := anyMoney().Draw(rt, "of")
		share := BasisPoints(rapid.OneOf(rapid.Int64Range(0, 10000), rapid.Int64()).Draw(rt, "share"))
		// Halves away from zero: ⌊(2|x| + d) / 2d⌋ with the sign of x.
		product := new(big.Int).Mul(big.NewInt(int64(of)), big.NewInt(int64(share)))
		want := new(big.Int).Abs(product)
		want.Mul(want, big.NewInt(2)).Add(want, big.NewInt(10000)).Quo(want, big.NewInt(20000))
		if product.Sign() < 0 {
			want.Neg(want)
		}
		got, err := share.ShareOf(of)
		exact(rt, got, err, want)
		if share >= 0 && share <= WholeShare && err != nil {
			rt.Fatalf("a share of at most the whole was refused: %v", err)
		}
	})
}

// slowBaht writes an amount by dividing big numbers, and sets the commas by cutting threes off the end.
func slowBaht(s Satang) string {
	n, sign := big.NewInt(int64(s)), ""
	if n.Sign() < 0 {
		n.Neg(n)
		sign = "-"
	}
	baht, rest := new(big.Int).QuoRem(n, big.NewInt(100), new(big.Int))
	digits, groups := baht.String(), []string(nil)
	for len(digits) > 3 {
		groups = append([]string{digits[len(digits)-3:]}, groups...)
		digits = digits[:len(digits)-3]
	}
	satang := rest.String()
	if len(satang) == 1 {
		satang = "0" + satang
	}
	return sign + strings.Join(append([]string{digits}, groups...), ",") + "." + satang
}

func TestMoneyString(t *testing.T) {
	for s, want := range map[Satang]string{
		0: "0.00", 1: "0.01", -1: "-0.01", 100: "1.00", 99999: "999.99", 100000: "1,000.00", 123456750: "1,234,567.50",
		math.MaxInt64: "92,233,720,368,547,758.07", math.MinInt64: "-92,233,720,368,547,758.08",
	} {
		if got := s.String(); got != want {
			t.Errorf("%d: %s, want %s", int64(s), got, want)
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		s := anyMoney().Draw(rt, "s")
		if got, want := s.String(), slowBaht(s); got != want {
			rt.Fatalf("%d: %s, want %s", int64(s), got, want)
		}
	})
}

func TestPercent(t *testing.T) {
	for b, want := range map[BasisPoints]string{0: "0", 1500: "15", 1250: "12.5", 5: "0.05", 1205: "12.05", -150: "-1.5", WholeShare: "100"} {
		if got := b.Percent(); got != want {
			t.Errorf("%d is %s per cent, want %s", int64(b), got, want)
		}
	}
}
