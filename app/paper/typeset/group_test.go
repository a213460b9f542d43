package typeset

import (
	"slices"
	"strings"
	"testing"

	"kongthun/model/thai"
)

// A short bracket, or an item between wide spaces, is not torn where the line before it is still fair; a long one is text like any
// other.
func TestBracketsStayWhole(t *testing.T) {
	m := newMeasurer(thai.NewBreaker(nil), DefaultSize, Portrait().Body())
	for text, want := range map[string][]string{
		"ลำดับที่ ๑๒ คะแนนเฉลี่ย ๔๖.๘๙ จาก ๑๐๐ (ให้คะแนน ๑๒ คน)":     {"ลำดับที่ ๑๒ คะแนนเฉลี่ย ๔๖.๘๙ จาก ๑๐๐", "(ให้คะแนน ๑๒ คน)"},
		"โครงการน้ำดื่มสะอาดของผู้ป่วย ๑๐(๑) (ขอ ๔๘,๒๕๐ บาท ๑๒๐ คน)": {"โครงการน้ำดื่มสะอาดของผู้ป่วย ๑๐(๑)", "(ขอ ๔๘,๒๕๐ บาท ๑๒๐ คน)"},
		"๓ = ปานกลางมากที่สุด  ๔ = มาก  ๕ = เคยทำสำเร็จมาแล้ว":       {"๓ = ปานกลางมากที่สุด  ๔ = มาก", "๕ = เคยทำสำเร็จมาแล้ว"},
	} {
		var got []string
		for _, l := range m.lines(Plain(text), setting{width: 230 * Point, align: Left, size: DefaultSize}) {
			got = append(got, l.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	long := m.grouped(m.words(clean(Plain("(" + strings.Repeat("น้ำดื่มสะอาด ", 20) + ") ((ก ข) ค"))[0]))
	free := 0
	for _, w := range long[:len(long)-1] {
		if w.penalty == 0 {
			free++
		}
	}
	if free < 40 {
		t.Errorf("%d free breaks in a long bracket", free)
	}
}

// Wherever the line ends, no figure in words is parted from its place.
func TestFiguresInWordsStayWithTheirPlaces(t *testing.T) {
	m := newMeasurer(thai.NewBreaker(nil), DefaultSize, Portrait().Body())
	text := Plain("อนุมัติงบประมาณ ๓๘,๔๐๐ บาท (สามหมื่นแปดพันสี่ร้อยยี่สิบห้าบาทถ้วน) ในสองแสนบาท")
	for width := 70 * Point; width < 300*Point; width += Point {
		for _, l := range m.lines(text, setting{width: width, align: Justify, size: DefaultSize}) {
			for figure := range figures {
				if strings.HasSuffix(l.Text, figure) && !strings.HasSuffix(l.Text, "สิบห้า") {
					t.Fatalf("%d wide: %q ends in a figure", width, l.Text)
				}
			}
		}
	}
}

// A text that is a hair too wide for its place is narrowed at its spaces rather than broken, however it is aligned.
func TestSpacesAreNarrowedToSaveALine(t *testing.T) {
	m := newMeasurer(thai.NewBreaker(nil), DefaultSize, Portrait().Body())
	text := Plain("นางสาวเบญจวรรณ ตัวอย่างงาม กรรมการ")
	natural := m.label(text, 0, DefaultSize).Width
	for _, align := range []Align{Left, Centre, Right, Justify} {
		for short, lines := range map[Length]int{0: 1, Point: 1, 2 * Point: 2} {
			got := m.lines(text, setting{width: natural - short, align: align, size: DefaultSize})
			if len(got) != lines {
				t.Errorf("align %d, %d short: %d lines", align, short, len(got))
			}
			if lines == 1 && (got[0].X != 0 || got[0].Width != natural-short) {
				t.Errorf("align %d, %d short: a line from %d, %d wide", align, short, got[0].X, got[0].Width)
			}
		}
	}
}
