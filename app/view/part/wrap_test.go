package part

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// tens measures ten units for every rune that takes room, as Thai marks do not.
func tens(s string) float32 {
	var n float32
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) {
			n += 10
		}
	}
	return n
}

func TestLinesBreakAtWords(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      float32
		want       []string
	}{
		{"fits", "ที่ปั้นน้ำ", 200, []string{"ที่ปั้นน้ำ"}},
		{"empty is one line", "", 50, []string{""}},
		{"newline breaks", "ก\nข", 100, []string{"ก", "ข"}},
		{"two words", "โครงการ สุขภาพ", 70, []string{"โครงการ", "สุขภาพ"}},
		{"between Thai words without a space", "โครงการสุขภาพ", 80, []string{"โครงการ", "สุขภาพ"}},
		{"long Latin word is cut", "abcdefgh", 30, []string{"abc", "def", "gh"}},
		{"trailing space hangs", "กข   ", 20, []string{"กข"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := lines(c.text, c.width, tens)
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// thaiText draws well-formed text: every mark has its base, every vowel its consonant.
var thaiText = rapid.Custom(func(t *rapid.T) string {
	pieces := []string{"ก", "ที่", "ปั้น", "น้ำ", "เตียง", "ฎุ", "ไป", "จะ", "มา", " ", "  ", "a", "12", "\n", "ๆ"}
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 25).Draw(t, "pieces"), "")
})

// Whatever the text and the width, nothing is lost but spaces at breaks, no line starts with a mark, and only what cannot be cut
// may be wider than the line.
func TestLinesProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := thaiText.Draw(t, "text")
		width := rapid.Float32Range(10, 300).Draw(t, "width")
		got := lines(text, width, tens)
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if squeeze(strings.Join(got, "")) != squeeze(text) {
			t.Fatalf("%q became %q", text, got)
		}
		for _, line := range got {
			first, _ := utf8.DecodeRuneInString(line)
			last, _ := utf8.DecodeLastRuneInString(line)
			if unicode.Is(unicode.Mn, first) || strings.ContainsRune("ะาำ", first) || strings.ContainsRune("เแโใไ", last) {
				t.Fatalf("%q cannot stand as a line of %q", line, text)
			}
			if tens(line) > width && len(units(line)) > 1 {
				t.Fatalf("%q is %v wide, of %v", line, tens(line), width)
			}
		}
	})
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  string
	}{
		{"ที่ปั้น", 200, "ที่ปั้น"},
		{"ที่ปั้น", 20, "ที่…"},
		{"ที่ปั้น", 5, "…"},
		{"ก\nข", 100, "ก ข"},
		{"กก ขข", 40, "กก…"},
		{"ติดเตียง", 40, "ติด…"},
		{"หนองน้ำ", 70, "หนองน้ำ"},
		{"หนองนา", 60, "หนองนา"},
		{"หนองนาก", 60, "หนอง…"},
	} {
		if got := cut(c.text, c.width, tens); got != c.want {
			t.Errorf("cut(%q, %v) = %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestUnits(t *testing.T) {
	for word, want := range map[string]string{
		"เตียง": "เตี|ย|ง", "น้ำใจ": "น้ำ|ใจ", "กาะ": "กาะ", "แเก": "แเก", "ต่างๆ": "ต่า|งๆ", "abc": "a|b|c", "": "", "ที่": "ที่",
	} {
		if got := strings.Join(units(word), "|"); got != want {
			t.Errorf("%s is cut as %s, want %s", word, got, want)
		}
	}
}

func TestCutProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.ReplaceAll(thaiText.Draw(t, "text"), "\n", " ")
		width := rapid.Float32Range(10, 300).Draw(t, "width")
		got := cut(text, width, tens)
		if tens(got) > width {
			t.Fatalf("%q is wider than %v", got, width)
		}
		if kept, short := strings.CutSuffix(got, ellipsis); !strings.HasPrefix(text, kept) || !short && got != text || !utf8.ValidString(got) {
			t.Fatalf("%q is not a beginning of %q", got, text)
		}
	})
}
