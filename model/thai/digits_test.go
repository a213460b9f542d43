package thai

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestDigits(t *testing.T) {
	for _, tt := range []struct{ arabic, thai string }{
		{"", ""},
		{"0123456789", "๐๑๒๓๔๕๖๗๘๙"},
		{"ครั้งที่ 2/2569 เวลา 09.30 น.", "ครั้งที่ ๒/๒๕๖๙ เวลา ๐๙.๓๐ น."},
		{"L8008 ½ ฿", "L๘๐๐๘ ½ ฿"},
	} {
		if got := Digits(tt.arabic); got != tt.thai {
			t.Errorf("Digits(%q) = %q, want %q", tt.arabic, got, tt.thai)
		}
		if got := Arabic(tt.thai); got != tt.arabic {
			t.Errorf("Arabic(%q) = %q, want %q", tt.thai, got, tt.arabic)
		}
	}
	if got := Arabic("๑2๓"); got != "123" {
		t.Errorf("Arabic of both kinds = %q", got)
	}
}

func TestNumber(t *testing.T) {
	for _, tt := range []struct {
		n    int64
		want string
	}{
		{0, "0"},
		{7, "7"},
		{-7, "-7"},
		{999, "999"},
		{-999, "-999"},
		{1000, "1,000"},
		{-1000, "-1,000"},
		{50000, "50,000"},
		{1234567, "1,234,567"},
		{math.MaxInt64, "9,223,372,036,854,775,807"},
		{math.MinInt64, "-9,223,372,036,854,775,808"},
	} {
		if got := Number(tt.n); got != tt.want {
			t.Errorf("Number(%d) = %s, want %s", tt.n, got, tt.want)
		}
	}
}

func TestNumberIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64().Draw(t, "n")
		if got, err := ParseNumber(Digits(Number(n))); err != nil || got != n {
			t.Fatalf("ParseNumber(Digits(Number(%d))) = %d, %v", n, got, err)
		}
	})
}

// Digits of the one kind become those of the other and nothing else changes: not a character more or less.
func FuzzDigits(f *testing.F) {
	for _, s := range []string{"", "0123456789", "๐๑๒๓๔๕๖๗๘๙", "ครั้งที่ 2/๒๕๖๙", "٠١٢ ၀၁ ½", "\xff๑\xfe1", "L5275-๑"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		arabic, thai := []rune(Arabic(s)), []rune(Digits(s))
		given := []rune(s)
		if len(arabic) != len(given) || len(thai) != len(given) {
			t.Fatalf("%+q has %d runes, %d and %d", s, len(given), len(arabic), len(thai))
		}
		for i, r := range given {
			a, b := arabic[i], thai[i]
			switch {
			case isDigit(r):
				if a < '0' || a > '9' || b-'๐' != a-'0' || r != a && r != b {
					t.Fatalf("%q becomes %q and %q", r, a, b)
				}
			case a != r || b != r:
				t.Fatalf("%q is no digit and becomes %q and %q", r, a, b)
			}
		}
		if Arabic(string(thai)) != string(arabic) || Digits(string(arabic)) != string(thai) {
			t.Fatalf("%+q: there and back is another", s)
		}
	})
}

func TestAPercentageIsNamedBeforeItsNumber(t *testing.T) {
	for _, c := range []struct{ number, unit, want string }{
		{"28.99 เป็น 25", "ร้อยละ", "ร้อยละ 28.99 เป็น 25"},
		{"18", "ร้อยละของเด็กอายุ 6–12 ปี", "ร้อยละของเด็กอายุ 6–12 ปี 18"},
		{"140.36 เป็น 70", "ต่อแสนประชากร", "140.36 เป็น 70 ต่อแสนประชากร"},
		{"12", "คน", "12 คน"},
		{"12", "", "12"},
	} {
		if got := WithUnit(c.number, c.unit); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
