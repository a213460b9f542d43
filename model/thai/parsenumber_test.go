package thai

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

// reasonOf is the reason of a refusal of text; "" when it was none.
func reasonOf(t testing.TB, text string, err error) string {
	t.Helper()
	var e *NumberError
	if err == nil {
		return ""
	}
	if !errors.As(err, &e) || e.Text != text || !slices.Contains(reasons, e.Reason) {
		t.Fatalf("refused with %T %v", err, err)
	}
	return e.Reason
}

func TestParseMoney(t *testing.T) {
	for _, tt := range []struct {
		in     string
		satang int64
		reason string
	}{
		{"50,000", 50_000_00, ""},
		{"50000", 50_000_00, ""},
		{"๕๐๐๐๐.๕๐ บาท", 50_000_50, ""},
		{"50000 บาทถ้วน", 50_000_00, ""},
		{"50,000.00 บาท", 50_000_00, ""},
		{"50,000บาท", 50_000_00, ""},
		{"50,000 บาท ถ้วน", 50_000_00, ""},
		{"฿50,000", 50_000_00, ""},
		{"50,000.-", 50_000_00, ""},
		{"50,000.- บาท", 50_000_00, ""},
		{"50,000.–", 50_000_00, ""},
		{"0", 0, ""},
		{"0.5", 50, ""},
		{"0.05", 5, ""},
		{"1.00", 1_00, ""},
		{"1,234,567.89", 1_234_567_89, ""},
		{"-500", -500_00, ""},
		{"\u2212500.25", -500_25, ""},
		{" \u00A01,000\u200B ", 1_000_00, ""},
		{"007", 7_00, ""},
		{"92233720368547758.07", 9223372036854775807, ""},
		{"-92233720368547758.08", -9223372036854775808, ""},

		{"92233720368547758.08", 0, "number.overflow"},
		{"99999999999999999999", 0, "number.overflow"},
		{"", 0, "number.empty"},
		{"  ", 0, "number.empty"},
		{"บาท", 0, "number.empty"},
		{"1.234", 0, "number.decimals"},
		{"1,00", 0, "number.comma"},
		{"1,0000", 0, "number.comma"},
		{"1000,000", 0, "number.comma"},
		{",100", 0, "number.comma"},
		{"100,", 0, "number.comma"},
		{",", 0, "number.comma"},
		{"1,,000", 0, "number.comma"},
		{"1.000,50", 0, "number.form"},
		{"1.000.000", 0, "number.form"},
		{"50.", 0, "number.form"},
		{".50", 0, "number.form"},
		{"50 000", 0, "number.form"},
		{"5 หมื่น", 0, "number.form"},
		{"ห้าหมื่นบาทถ้วน", 0, "number.form"},
		{"50,000 ถ้วน", 0, "number.form"},
		{"50.50 บาทถ้วน", 0, "number.form"},
		{"50k", 0, "number.form"},
		{"1e5", 0, "number.form"},
		{"(500)", 0, "number.form"},
		{"--5", 0, "number.form"},
		{"+5", 0, "number.form"},
		{"- 5", 0, "number.form"},
		{"฿50 บาท", 0, "number.form"},
		{"๕0๐", 500_00, ""},
		{"٥٠", 0, "number.form"}, // digits of neither kind
	} {
		t.Run(tt.in, func(t *testing.T) {
			got, err := ParseMoney(tt.in)
			if reason := reasonOf(t, tt.in, err); got != tt.satang || reason != tt.reason {
				t.Errorf("got %d, %q; want %d, %q", got, reason, tt.satang, tt.reason)
			}
		})
	}
}

func TestParseNumber(t *testing.T) {
	for _, tt := range []struct {
		in     string
		n      int64
		reason string
	}{
		{"0", 0, ""},
		{"๑๒", 12, ""},
		{"1,234", 1234, ""},
		{"-3", -3, ""},
		{"9223372036854775807", 9223372036854775807, ""},
		{"9223372036854775808", 0, "number.overflow"},
		{"1.5", 0, "number.decimals"},
		{"1.0", 0, "number.decimals"},
		{"12,34", 0, "number.comma"},
		{"12 คน", 0, "number.form"},
		{"", 0, "number.empty"},
	} {
		got, err := ParseNumber(tt.in)
		if reason := reasonOf(t, tt.in, err); got != tt.n || reason != tt.reason {
			t.Errorf("ParseNumber(%q) = %d, %q; want %d, %q", tt.in, got, reason, tt.n, tt.reason)
		}
	}
}

// printMoney prints satang as people do, by another way than the package's own.
func printMoney(satang int64) string {
	n, sign := uint64(satang), ""
	if satang < 0 {
		n, sign = -n, "-"
	}
	return sign + strconv.FormatUint(n/100, 10) + fmt.Sprintf(".%02d", n%100)
}

func TestMoneyIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		satang := rapid.Int64().Draw(t, "satang")
		text := printMoney(satang)
		if rapid.Bool().Draw(t, "Thai") {
			text = Digits(text) + " บาท"
		}
		if got, err := ParseMoney(text); err != nil || got != satang {
			t.Fatalf("ParseMoney(%q) = %d, %v; want %d", text, got, err, satang)
		}
	})
}

func FuzzParseMoney(f *testing.F) {
	for _, s := range []string{"50,000", "๕๐๐๐๐.๕๐ บาท", "50000 บาทถ้วน", "1,00", "-92233720368547758.08", "฿1.-", ".-", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		satang, err := ParseMoney(s)
		if reasonOf(t, s, err) != "" {
			if satang != 0 {
				t.Fatalf("refused, and yet %d", satang)
			}
			return
		}
		if again, err := ParseMoney(printMoney(satang)); err != nil || again != satang {
			t.Fatalf("ParseMoney(%q) = %d, printed and read again %d, %v", s, satang, again, err)
		}
	})
}
