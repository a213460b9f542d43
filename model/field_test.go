package model

import (
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestDecimal(t *testing.T) {
	for d, want := range map[Decimal]*big.Rat{
		"0": big.NewRat(0, 1), "12.5": big.NewRat(25, 2), "-3": big.NewRat(-3, 1), "007": big.NewRat(7, 1), "0.000001": big.NewRat(1, 1000000),
		"999999999999999.999999": new(big.Rat).Sub(big.NewRat(1e15, 1), big.NewRat(1, 1e6)),
	} {
		if got, ok := d.Rat(); !ok || got.Cmp(want) != 0 {
			t.Errorf("%q = %v, %v; want %v", d, got, ok, want)
		}
	}
	for _, d := range []Decimal{
		"", ".", "-", "1.", ".5", "1,000", "1e3", "+1", " 1", "1 ", "1/2", "0x10", "๑๒", "1_000", "--1", "NaN", "Inf",
		"1234567890123456", "1.1234567", "1\n",
	} {
		if r, ok := d.Rat(); ok || r != nil || d.Valid() {
			t.Errorf("%q is taken for a number: %v", d, r)
		}
	}
}

func TestDecimalOfParts(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		whole := rapid.Int64Range(0, 999999999999999).Draw(rt, "whole")
		part := rapid.Int64Range(0, 999999).Draw(rt, "part")
		text := strconv.FormatInt(whole, 10) + "." + strings.Repeat("0", 6-len(strconv.FormatInt(part, 10))) + strconv.FormatInt(part, 10)
		want := new(big.Rat).Add(big.NewRat(whole, 1), big.NewRat(part, 1000000))
		if rapid.Bool().Draw(rt, "negative") {
			text = "-" + text
			want.Neg(want)
		}
		if got, ok := Decimal(text).Rat(); !ok || got.Cmp(want) != 0 {
			rt.Fatalf("%s = %v, %v", text, got, ok)
		}
	})
}

func FuzzDecimalRat(f *testing.F) {
	f.Add("12.5")
	f.Add("-0.000001")
	f.Add("1e9")
	f.Add("1/3")
	digits := regexp.MustCompile(`[^0-9.-]`)
	f.Fuzz(func(t *testing.T, s string) {
		r, ok := Decimal(s).Rat()
		if ok != (r != nil) || ok != Decimal(s).Valid() {
			t.Fatalf("%q: %v, %v, valid %v", s, r, ok, Decimal(s).Valid())
		}
		if !ok {
			return
		}
		if digits.MatchString(s) {
			t.Fatalf("%q holds more than digits", s)
		}
		back, _ := new(big.Rat).SetString(r.FloatString(6))
		if back.Cmp(r) != 0 {
			t.Fatalf("%q loses something: %s", s, r.FloatString(6))
		}
	})
}

func TestPath(t *testing.T) {
	if got := path("activities", 2, "amount"); got != "activities.2.amount" {
		t.Error(got)
	}
}
