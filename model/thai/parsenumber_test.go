package thai

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
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
		{"50,000 บ.", 50_000_00, ""},
		{"50.00 บาทถ้วน", 50_00, ""},
		{"5 หมื่น", 50_000_00, ""},
		{"๕ หมื่นบาท", 50_000_00, ""},
		{"1.5 ล้านบาท", 1_500_000_00, ""},
		{"1.234567 แสน", 123_456_70, ""},
		{"(500)", -500_00, ""},
		{"(1,500.25) บาท", -1_500_25, ""},
		{"ห้าหมื่นบาทถ้วน", 50_000_00, ""},
		{"ห้าหมื่นบาท", 50_000_00, ""},
		{"ห้าหมื่น", 50_000_00, ""},
		{"ห้าหมื่น บาทถ้วน", 50_000_00, ""},
		{"หนึ่งร้อยหนึ่งบาทถ้วน", 101_00, ""}, // as Excel says it
		{"ลบหนึ่งบาทยี่สิบห้าสตางค์", -1_25, ""},
		{"ยี่สิบห้าสตางค์", 25, ""},
		{"หนึ่งล้านล้านบาทถ้วน", 1_000_000_000_000_00, ""},
		{"50,000 บาท (ห้าหมื่นบาทถ้วน)", 50_000_00, ""},
		{"๕๐,๐๐๐.๕๐ บาท (ห้าหมื่นบาทห้าสิบสตางค์)", 50_000_50, ""},
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
		{"หมื่นห้า", 0, "number.form"}, // 15,000 to some, 10,005 to others
		{"ล้านบาท", 0, "number.form"},
		{"สองสิบบาท", 0, "number.form"},
		{"เอ็ดบาท", 0, "number.form"},
		{"ห้าร้อยพันบาท", 0, "number.form"},
		{"ห้าหมื่นบาทร้อยสตางค์", 0, "number.form"},
		{"ห้าหมื่น 500 บาท", 0, "number.form"},
		{"สองพันห้า", 0, "number.form"}, // 2,005 as it is written, 2,500 as it is said
		{"สองพันห้าบาท", 0, "number.form"},
		{"สองพัน ห้า บาท", 0, "number.form"},
		{"ลบสามหมื่นห้า", 0, "number.form"},
		{"2,500 บาท (สองพันห้า)", 0, "number.words"},
		{"สองพันห้าบาทถ้วน", 2_005_00, ""},
		{"สองพันห้าบาท ถ้วน", 2_005_00, ""},
		{"สองพันห้าบาทห้าสิบสตางค์", 2_005_50, ""},
		{"สองพันห้าร้อยบาท", 2_500_00, ""},
		{"สองร้อยเอ็ดบาท", 201_00, ""},
		{"สองพันสิบห้าบาท", 2_015_00, ""},
		{"5 หมื่น 5 พัน", 0, "number.form"},
		{"50,000 บาท (ห้าพันบาทถ้วน)", 0, "number.words"},
		{"50,000 บาท (ประมาณ)", 0, "number.words"},
		{"1.23456789 แสน", 0, "number.decimals"}, // a satang is the least
		{"99999999 ล้านล้าน", 0, "number.form"},
		{"999999999999 ล้าน", 0, "number.overflow"},
		{"50.000", 0, "number.decimals"}, // a dot never groups
		{"(-500)", 0, "number.form"},
		{"(500", 0, "number.form"},
		{"((500))", 0, "number.form"},
		{"ลบศูนย์บาทถ้วน", 0, "number.form"},
		{"50,000 ถ้วน", 0, "number.form"},
		{"50.50 บาทถ้วน", 0, "number.form"},
		{"50k", 0, "number.form"},
		{"1e5", 0, "number.form"},
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
		{"สิบสอง", 12, ""},
		{"ลบสาม", -3, ""},
		{"ศูนย์", 0, ""},
		{"สองร้อยห้า", 0, "number.form"},
		{"สองพันห้า", 0, "number.form"},
		{"สามหมื่นห้า", 0, "number.form"},
		{"หนึ่งแสนสอง", 0, "number.form"},
		{"หนึ่งล้านสอง", 0, "number.form"},
		{"หนึ่งล้านเอ็ด", 1_000_001, ""},
		{"สองพันห้าร้อย", 2500, ""},
		{"ยี่สิบห้า", 25, ""},
		{"ห้า", 5, ""},
		{"5 พัน", 5000, ""},
		{"2.5 แสน", 250_000, ""},
		{"(3)", -3, ""},
		{"", 0, "number.empty"},
	} {
		got, err := ParseNumber(tt.in)
		if reason := reasonOf(t, tt.in, err); got != tt.n || reason != tt.reason {
			t.Errorf("ParseNumber(%q) = %d, %q; want %d, %q", tt.in, got, reason, tt.n, tt.reason)
		}
	}
}

func TestParseCount(t *testing.T) {
	for _, tt := range []struct {
		in     string
		n      int64
		reason string
	}{
		{"30", 30, ""},
		{"30 คน", 30, ""},
		{"๓๐คน", 30, ""},
		{"จำนวน 1,250 คน", 1250, ""},
		{"สามสิบคน", 30, ""},
		{"30 ราย", 30, ""},
		{"30 ครัวเรือน", 0, "number.form"},
		{"30-40 คน", 0, "number.form"},
		{"ประมาณ 30 คน", 0, "number.form"},
		{"1.5 คน", 0, "number.decimals"},
		{"คน", 0, "number.empty"},
		{"", 0, "number.empty"},
	} {
		got, err := ParseCount(tt.in, "คน", "ราย")
		if reason := reasonOf(t, tt.in, err); got != tt.n || reason != tt.reason {
			t.Errorf("ParseCount(%q) = %d, %q; want %d, %q", tt.in, got, reason, tt.n, tt.reason)
		}
	}
}

// Every amount in words is read back as itself: alone, in brackets behind its figures, and parted by spaces.
func TestBahtTextIsParsed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		satang := rapid.OneOf(rapid.Int64(), rapid.Int64Range(-100_000_000, 100_000_000)).Draw(t, "satang")
		words := BahtText(satang)
		for _, text := range []string{words, printMoney(satang) + " บาท (" + words + ")", strings.Replace(words, "บาท", " บาท ", 1)} {
			if got, err := ParseMoney(text); err != nil || got != satang {
				t.Fatalf("ParseMoney(%q) = %d, %v; want %d", text, got, err, satang)
			}
		}
		if satang%100 == 0 && !strings.HasPrefix(words, "ลบ") {
			text, want, refused := strings.TrimSuffix(words, "บาทถ้วน"), satang/100, false
			if tens := want % 100; want > 10 && tens > 1 && tens < 10 { // may be short for more
				want, refused = 0, true
			}
			if got, err := ParseNumber(text); got != want || (err != nil) != refused {
				t.Fatalf("ParseNumber(%q) = %d, %v; want %d, refused %t", text, got, err, want, refused)
			}
		}
	})
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
	for _, s := range []string{"ห้าหมื่นบาทถ้วน", "1.5 ล้าน", "(500)", "5 บาท (ห้าบาทถ้วน)", "เอ็ดล้านล้าน", "50,000", "๕๐๐๐๐.๕๐ บาท", "50000 บาทถ้วน", "1,00", "-92233720368547758.08", "฿1.-", ".-", "\xff"} {
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
		if again, err := ParseMoney(BahtText(satang)); err != nil || again != satang {
			t.Fatalf("ParseMoney(%q) = %d, in words and read again %d, %v", s, satang, again, err)
		}
	})
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"1,234", "๑๒", "-3", "(3)", "5 พัน", "สองล้านห้าแสน", "ลบสิบเอ็ด", "จำนวน 30 คน", "9223372036854775808", "หนึ่งล้านล้านล้านล้าน", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := ParseNumber(s)
		if reason := reasonOf(t, s, err); reason != "" && n != 0 {
			t.Fatalf("refused with %s, and yet %d", reason, n)
		}
		if count, err := ParseCount(s, "คน"); reasonOf(t, s, err) == "" {
			if again, err := ParseCount(Number(count)+" คน", "คน"); err != nil || again != count {
				t.Fatalf("ParseCount(%q) = %d, printed and read again %d, %v", s, count, again, err)
			}
		} else if count != 0 {
			t.Fatalf("a count refused, and yet %d", count)
		}
		if err != nil {
			return
		}
		for _, text := range []string{Number(n), Digits(Number(n))} {
			if again, err := ParseNumber(text); err != nil || again != n {
				t.Fatalf("ParseNumber(%q) = %d, printed and read again %d, %v", s, n, again, err)
			}
		}
	})
}
