package part

import (
	"strings"
	"sync"
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
		"a\u0305b่": "a\u0305|b่", "๛ั…": "๛ั…", "1.....": "1.|.|.|.|.", "ก/ข-ค": "ก/|ข-|ค", "เตียง": "เตี|ย|ง", "น้ำใจ": "น้ำ|ใจ", "กาะ": "กาะ", "แเก": "แเก", "ต่างๆ": "ต่า|งๆ", "abc": "a|b|c", "": "", "ที่": "ที่",
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

// know gives the window other names for the time of a test.
func know(t *testing.T, names ...string) {
	t.Helper()
	before := known.Load()
	t.Cleanup(func() { known.Store(before) })
	Know(names)
}

func TestLinesKeepTogetherWhatBelongsTogether(t *testing.T) {
	know(t, "ห้วยสมมุติ", "กตัญญูสมมุติ")
	for _, c := range []struct {
		name, text string
		width      float32
		want       string
	}{
		{"a village", "ไปเที่ยวห้วยสมมุติ", 120, "ไปเที่ยว|ห้วยสมมุติ"},
		{"a number and its unit", "ใช้งบประมาณทั้งสิ้น 20,000 บาท", 220, "ใช้งบประมาณทั้งสิ้น|20,000 บาท"},
		{"ๆ with its word", "ประชาชนทั่วไปและอื่น ๆ", 150, "ประชาชนทั่วไปและ|อื่น ๆ"},
		{"a title and its name", "ประธานคือนางรุ่งทิวา กตัญญูสมมุติ", 150, "ประธานคือ|นางรุ่งทิวา|กตัญญูสมมุติ"},
		{"what is tied and too long parts at its space", "นางรุ่งทิวา กตัญญูสมมุติ", 100, "นางรุ่งทิวา|กตัญญูสมมุติ"},
		{"a long word parts where its words meet", "องค์การบริหารส่วนตำบล", 110, "องค์การบริหาร|ส่วนตำบล"},
		{"a dot between two things ends a line", "อนุมัติ 12 · ไม่อนุมัติ 3", 120, "อนุมัติ 12 ·|ไม่อนุมัติ 3"},
		{"and begins none", "อนุมัติ 12 · ไม่อนุมัติ 3", 80, "อนุมัติ|12 ·|ไม่อนุมัติ 3"},
		{"brackets stay with what they hold", "หน่วยงาน (กองทุน)", 90, "หน่วยงาน|(กองทุน)"},
		{"other quotation marks too", "‹กองทุน›", 60, "‹กองทุ|น›"},
		{"a row of dots is cut anywhere", "1.....", 30, "1..|..."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(lines(c.text, c.width, tens), "|"); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// A field of many lines breaks as a label does where all letters are equally wide.
func TestLineEndBreaksAsLabelsDo(t *testing.T) {
	wide := func(s string) float32 { return float32(utf8.RuneCountInString(s)) }
	rapid.Check(t, func(t *rapid.T) {
		text := strings.TrimSpace(strings.ReplaceAll(thaiText.Draw(t, "text"), "\n", " "))
		text = strings.Join(strings.Fields(text), " ")
		room := rapid.IntRange(1, 40).Draw(t, "room")
		var got []string
		runes := []rune(text)
		for from := 0; from < len(runes); {
			fit := min(room, len(runes)-from)
			n := fit
			if from+fit < len(runes) {
				n = lineEnd(runes, from, fit)
			}
			if n < 1 || n > fit {
				t.Fatalf("%d of %d runes that fit", n, fit)
			}
			got = append(got, strings.TrimRight(string(runes[from:from+n]), " "))
			if from += n; from < len(runes) && runes[from] == ' ' {
				from++
			}
		}
		want := lines(text, float32(room), wide)
		for _, line := range want {
			if wide(line) > float32(room) {
				return // a field cuts what a label lets stand out
			}
		}
		if strings.Join(got, "|") != strings.Join(want, "|") && text != "" {
			t.Fatalf("the field has %q, the label %q", got, want)
		}
	})
}

func TestLineEndKeepsCountOverWhatHasNoWidth(t *testing.T) {
	for _, c := range []struct {
		text      string
		from, fit int
		want      int
	}{
		{"โครงการสุขภาพ", 0, 9, 7},
		{"โครงการสุขภาพ", 7, 4, 3},
		{"โครงการ\u200Bสุขภาพ", 0, 10, 7},
		{"โครงการ\u2060สุขภาพดี", 0, 15, 14},
		{"กก   ขข", 0, 4, 4},
		{"   กก ขข", 0, 5, 5},
		{"ขข", 0, 1, 1},
	} {
		if got := lineEnd([]rune(c.text), c.from, c.fit); got != c.want {
			t.Errorf("%q from %d with room for %d: %d, want %d", c.text, c.from, c.fit, got, c.want)
		}
	}
}

// A line of a long paragraph is weighed by the stops about it, not by all of the paragraph.
func TestLineEndLooksAtItsLineAlone(t *testing.T) {
	know(t)
	text := []rune(strings.Repeat("โครงการสุขภาพ ", 500))
	p := newParagraph(text, known.Load().breaker)
	for from := 0; from+40 < len(text); from += 40 {
		near := p.after(from, from+40)
		if len(near) == 0 || len(near) > 41 || near[0].end <= from || near[len(near)-1].end <= from+40 {
			t.Fatalf("from %d: %v", from, near)
		}
	}
}

func TestKnowingNamesBreaksLabelsAnew(t *testing.T) {
	know(t)
	label := NewLabel("เมื่อวานพบจำลองรัตน์", Plain)
	open(t, label, Plain.measure("เมื่อวานพบจำลอง")+1, 100)
	before := said(label)
	Know([]string{"จำลองรัตน์"})
	label.Refresh()
	if after := said(label); len(before) != 2 || before[1] != "รัตน์" || len(after) != 2 || after[1] != "จำลองรัตน์" {
		t.Errorf("%q, and when the name is known %q", before, after)
	}
}

func TestKnowFromManyGoroutines(t *testing.T) {
	know(t)
	var all sync.WaitGroup
	for _, name := range []string{"ห้วยสมมุติ", "ดอนน้ำฝี่", "กตัญญู", ""} {
		all.Go(func() {
			for range 50 {
				Know([]string{name})
				if got := strings.Join(lines(long, 200, tens), ""); !strings.HasPrefix(long, got[:30]) {
					t.Errorf("%q", got)
				}
				lineEnd([]rune(long), 0, 20)
			}
		})
	}
	all.Wait()
}
