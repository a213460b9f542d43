package paper

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kongthun/model/thai"
)

func TestNumerals(t *testing.T) {
	cases := []struct{ in, want string }{
		{"", ""},
		{"ไม่มี", "ไม่มี"},
		{"ครั้งที่ 2/2569", "ครั้งที่ ๒/๒๕๖๙"},
		{"เวลา 09.30-12.00 น.", "เวลา ๐๙.๓๐-๑๒.๐๐ น."},
		{"1,234,567.50 บาท", "๑,๒๓๔,๕๖๗.๕๐ บาท"},
		{"ข้อ10(5)และข้อ 7", "ข้อ๑๐(๕)และข้อ ๗"},
		{"๑ และ 1", "๑ และ ๑"},
		{"กปท.7", "กปท.๗"},
		{"โทร. 0-0000-0000", "โทร. ๐-๐๐๐๐-๐๐๐๐"},
		{"L0000", "L0000"},
		{"2569-L0000-1", "2569-L0000-1"},
		{"รหัส 2569-L0000-01-1, 12 คน", "รหัส 2569-L0000-01-1, ๑๒ คน"},
		{"โรคCOVID-19ปี2564", "โรคCOVID-19ปี๒๕๖๔"},
		{"HbA1c ต่ำกว่า 7", "HbA1c ต่ำกว่า ๗"},
		{"PM2.5 เกิน 37.5", "PM2.5 เกิน ๓๗.๕"},
		{"ขนาด A4 จำนวน 4 แผ่น", "ขนาด A4 จำนวน ๔ แผ่น"},
		{"(A1)5", "(A1)๕"},
		{"น้ำหนัก 5 mg/dL", "น้ำหนัก ๕ mg/dL"},
		{"ดู https://example.org/กองทุน/2569?id=12 หน้า 3", "ดู https://example.org/กองทุน/2569?id=12 หน้า ๓"},
		{"ที่ WWW.example.org/ก1", "ที่ WWW.example.org/ก1"},
		{"ถึง a1@example.org 1 ฉบับ", "ถึง a1@example.org ๑ ฉบับ"},
		{"1\n2\tx3", "๑\n๒\tx3"},
		{"\xff1", "\xff๑"},
	}
	for _, c := range cases {
		if got := numerals(c.in); got != c.want {
			t.Errorf("%q gives %q, want %q", c.in, got, c.want)
		}
	}
}

// Only digits change, and a second turn changes nothing.
func TestNumeralsChangeOnlyDigits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("0179กำ่ ้๕aZé.-/:@w(),\n ฯ"))).Draw(t, "text")
		got := numerals(s)
		if thai.Arabic(got) != thai.Arabic(s) {
			t.Fatalf("%q gives %q", s, got)
		}
		if again := numerals(got); again != got {
			t.Fatalf("%q gives %q, and then %q", s, got, again)
		}
		if !strings.ContainsAny(s, "aZéw") && strings.ContainsAny(got, "0123456789") && !strings.Contains(s, "://") {
			t.Fatalf("%q keeps Arabic digits: %q", s, got)
		}
	})
}
