package thai

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestNormalise(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"empty", "", ""},
		{"nothing to do", "น้ำใจที่ปั้น ฝี่ กตัญญู", "น้ำใจที่ปั้น ฝี่ กตัญญู"},
		{"nikhahit and aa", "ก\u0E4D\u0E32", "กำ"},
		{"nikhahit, tone, aa", "น\u0E4D\u0E49\u0E32", "น้ำ"},
		{"tone, nikhahit, aa", "น\u0E49\u0E4D\u0E32", "น้ำ"},
		{"tone after sara am", "น\u0E33\u0E49", "น้ำ"},
		{"tone twice around sara am", "น\u0E49\u0E33\u0E49", "น้ำ"},
		{"nikhahit before sara am", "น\u0E4D\u0E33", "นำ"},
		{"sara am twice", "น\u0E33\u0E33", "นำ"},
		{"aa after sara am stays", "น\u0E33\u0E32", "นำา"},
		{"nikhahit alone stays", "พุท\u0E4D", "พุท\u0E4D"},
		{"tone before upper vowel", "ท\u0E48\u0E35", "ที่"},
		{"tone before lower vowel", "ผ\u0E49\u0E39", "ผู้"},
		{"tone before mai han akat", "ป\u0E49\u0E31น", "ปั้น"},
		{"thanthakhat before vowel", "สิทธ\u0E4C\u0E34", "สิทธิ์"},
		{"doubled tone", "ที\u0E48\u0E48", "ที่"},
		{"doubled vowel", "ที\u0E35\u0E48", "ที่"},
		{"doubled vowel around a tone", "ท\u0E35\u0E48\u0E35", "ที่"},
		{"two tones are not one", "ก\u0E48\u0E49", "ก\u0E48\u0E49"},
		{"two sara e", "เเม่", "แม่"},
		{"three sara e", "เเเม่", "แเม่"},
		{"sara e parted by an invisible space", "เ\u200Bเม่", "แม่"},
		{"zero width", "\uFEFFก\u200Bข\u200Cค\u200Dง\u2060จ", "กขคงจ"},
		{"soft hyphen and direction", "a\u00ADb\u200E\u202Ac", "abc"},
		{"line ends", "ก\r\nข\rค\u2028ง", "ก\nข\nค\nง"},
		{"spaces of all kinds", "ก\u00A0ข\u3000ค\u2009ง", "ก ข ค ง"},
		{"controls", "ก\x00\x07ข\tค\nง\x7F\u0080", "กข\tค\nง"},
		{"not UTF-8", "ก\xffข", "ก\uFFFDข"},
		{"Latin composed", "Cafe\u0301", "Café"},
		{"Hangul composed", "\u1100\u1161", "가"},
		{"outer space stays", "  ก  ", "  ก  "},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Normalise(tt.in); got != tt.want {
				t.Errorf("Normalise(%+q) = %+q, want %+q", tt.in, got, tt.want)
			}
		})
	}
}

func TestFold(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"   ", ""},
		{"  ครั้งที่  ๒/๒๕๖๙ \n", "ครั้งที่ 2/2569"},
		{"LTC กองทุน\u00A0 ๑", "ltc กองทุน 1"},
		{"นํ้าใจ", "น้ำใจ"},
		{"อื่น  ๆ ที่ต่าง ๆ", "อื่นๆ ที่ต่างๆ"},
		{"ÉCOLE", "école"},
		{"İSTANBUL", "istanbul"},
	} {
		if got := Fold(tt.in); got != tt.want {
			t.Errorf("Fold(%q) = %+q, want %+q", tt.in, got, tt.want)
		}
	}
	if Fold("หมู่ที่ ๓") != Fold("หมู่ที่  3 ") {
		t.Error("the same village in Thai and Arabic digits does not compare equal")
	}
}

// messy draws text rich in what Normalise and the breaker have to deal with.
func messy() *rapid.Generator[string] {
	letters := []rune("กขนปฝญฐฤฦเแโใไะาำๅๆฯัิีึืฺุู็่้๊๋์ํ๎ .,()\"/-–“”%#0๑๙aZé\u0301\u05B0\u200B\u2060\u00A0\r\n\t\x00ၐ가😀")
	return rapid.OneOf(
		rapid.StringOfN(rapid.SampledFrom(letters), 0, 40, -1),
		rapid.String(),
		rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{
				"นาย", "สมชาย", " ", "  ", "ใจดี", "15", "มกราคม", "พ.ศ.", "๒๕๖๙", "ที่", "ประชุม", "(", ")", `"`, "สปสช.", "ๆ", "ฯลฯ",
				"บาท", "50,000", "อบต.", "/", "-", "ก", "กปท", "ต.", "แม่ใหม่", "\u200B", "\u2060", "\u00A0", "ณ", "LTC", ".", "ผู้", "สูงอายุ",
			}), 0, 20).Draw(t, "words"), "")
		}),
	)
}

func TestNormaliseProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkNormal(t, messy().Draw(t, "text")) })
}

func checkNormal(t interface {
	Helper()
	Fatalf(string, ...any)
}, s string,
) {
	t.Helper()
	n := Normalise(s)
	switch {
	case !utf8.ValidString(n):
		t.Fatalf("Normalise(%+q) is not UTF-8: %+q", s, n)
	case !norm.NFC.IsNormalString(n):
		t.Fatalf("Normalise(%+q) is not NFC: %+q", s, n)
	case Normalise(n) != n:
		t.Fatalf("Normalise(%+q) = %+q, and again %+q", s, n, Normalise(n))
	case strings.ContainsAny(n, "\r\x00\u200B\u2060\uFEFF\u00A0") || strings.Contains(n, "เเ") || strings.Contains(n, "ํา"):
		t.Fatalf("Normalise(%+q) left something: %+q", s, n)
	case Fold(Fold(s)) != Fold(s):
		t.Fatalf("Fold(%+q) = %+q, and again %+q", s, Fold(s), Fold(Fold(s)))
	}
}

func FuzzNormalise(f *testing.F) {
	for _, s := range []string{"", "น\u0E4D\u0E49\u0E32", "เเเเ", "e\u0E48\u0E34\u05B0\u0301", "\xff\xfe", "ก\r\r\n", "ๆๆ\u200D", "İıſ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkNormal(t, s) })
}
