package thai

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestBahtText(t *testing.T) {
	for _, tt := range []struct {
		satang int64
		want   string
	}{
		{0, "ศูนย์บาทถ้วน"},
		{1, "หนึ่งสตางค์"},
		{10, "สิบสตางค์"},
		{11, "สิบเอ็ดสตางค์"},
		{25, "ยี่สิบห้าสตางค์"},
		{100, "หนึ่งบาทถ้วน"},
		{101, "หนึ่งบาทหนึ่งสตางค์"},
		{121, "หนึ่งบาทยี่สิบเอ็ดสตางค์"},
		{1000, "สิบบาทถ้วน"},
		{1100, "สิบเอ็ดบาทถ้วน"},
		{2000, "ยี่สิบบาทถ้วน"},
		{2100, "ยี่สิบเอ็ดบาทถ้วน"},
		{10000, "หนึ่งร้อยบาทถ้วน"},
		{10100, "หนึ่งร้อยเอ็ดบาทถ้วน"},
		{11000, "หนึ่งร้อยสิบบาทถ้วน"},
		{11100, "หนึ่งร้อยสิบเอ็ดบาทถ้วน"},
		{50_000_00, "ห้าหมื่นบาทถ้วน"},
		{123_456_78, "หนึ่งแสนสองหมื่นสามพันสี่ร้อยห้าสิบหกบาทเจ็ดสิบแปดสตางค์"},
		{1_000_000_00, "หนึ่งล้านบาทถ้วน"},
		{1_000_001_00, "หนึ่งล้านเอ็ดบาทถ้วน"},
		{11_000_000_00, "สิบเอ็ดล้านบาทถ้วน"},
		{21_000_011_50, "ยี่สิบเอ็ดล้านสิบเอ็ดบาทห้าสิบสตางค์"},
		{101_000_000_00, "หนึ่งร้อยเอ็ดล้านบาทถ้วน"},
		{1_000_000_000_000_00, "หนึ่งล้านล้านบาทถ้วน"},
		{1_000_001_000_001_00, "หนึ่งล้านเอ็ดล้านเอ็ดบาทถ้วน"},
		{-50_00, "ลบห้าสิบบาทถ้วน"},
		{-25, "ลบยี่สิบห้าสตางค์"},
		{
			math.MaxInt64, "เก้าหมื่นสองพันสองร้อยสามสิบสามล้านเจ็ดแสนสองหมื่นสามร้อยหกสิบแปดล้าน" +
				"ห้าแสนสี่หมื่นเจ็ดพันเจ็ดร้อยห้าสิบแปดบาทเจ็ดสตางค์",
		},
		{
			math.MinInt64, "ลบเก้าหมื่นสองพันสองร้อยสามสิบสามล้านเจ็ดแสนสองหมื่นสามร้อยหกสิบแปดล้าน" +
				"ห้าแสนสี่หมื่นเจ็ดพันเจ็ดร้อยห้าสิบแปดบาทแปดสตางค์",
		},
	} {
		if got := BahtText(tt.satang); got != tt.want {
			t.Errorf("BahtText(%d)\n got %s\nwant %s", tt.satang, got, tt.want)
		}
	}
}

// Reading the words back, by a reader that knows nothing of how they were made, gives the amount.
func TestBahtTextIsReadBack(t *testing.T) {
	check := func(t interface{ Fatalf(string, ...any) }, n int64) {
		text := BahtText(n)
		got, err := slowBaht(text)
		if err != nil || got != n {
			t.Fatalf("BahtText(%d) = %s, which reads as %d (%v)", n, text, got, err)
		}
	}
	for n := int64(0); n < 30_000; n++ {
		check(t, n)
		check(t, n*100)
		check(t, -n*10_000_000)
	}
	rapid.Check(t, func(t *rapid.T) {
		check(t, rapid.Int64Range(math.MinInt64+1, math.MaxInt64).Draw(t, "satang"))
	})
}

func slowBaht(text string) (int64, error) {
	sign := int64(1)
	text, negative := strings.CutPrefix(text, "ลบ")
	if negative {
		sign = -1
	}
	var baht, satang int64
	var err error
	if whole, rest, ok := strings.Cut(text, "บาท"); ok {
		if baht, err = slowWords(whole); err != nil {
			return 0, err
		}
		text = rest
	}
	if text != "ถ้วน" {
		words, ok := strings.CutSuffix(text, "สตางค์")
		if !ok {
			return 0, fmt.Errorf("no end: %s", text)
		}
		if satang, err = slowWords(words); err != nil {
			return 0, err
		}
	}
	return sign * (baht*100 + satang), nil
}

// slowWords reads a number in words: what stands before the last ล้าน counts a million times.
func slowWords(text string) (int64, error) {
	if text == "ศูนย์" {
		return 0, nil
	}
	if i := strings.LastIndex(text, "ล้าน"); i >= 0 {
		high, err := slowWords(text[:i])
		if err != nil {
			return 0, err
		}
		low, err := slowWords(text[i+len("ล้าน"):])
		return high*1_000_000 + low, err
	}
	digit := map[string]int64{"หนึ่ง": 1, "เอ็ด": 1, "ยี่": 2, "สอง": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9}
	place := map[string]int64{"สิบ": 10, "ร้อย": 100, "พัน": 1000, "หมื่น": 10000, "แสน": 100000}
	sum, held := int64(0), int64(0)
next:
	for text != "" {
		for w, d := range digit {
			if rest, ok := strings.CutPrefix(text, w); ok && held == 0 {
				held, text = d, rest
				continue next
			}
		}
		for w, p := range place {
			if rest, ok := strings.CutPrefix(text, w); ok {
				sum += max(held, 1) * p
				held, text = 0, rest
				continue next
			}
		}
		return 0, fmt.Errorf("no number: %s", text)
	}
	return sum + held, nil
}
