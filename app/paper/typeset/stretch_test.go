package typeset

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kongthun/app/paper/specimen"
	"kongthun/model/thai"
)

// justified sets a text as one justified paragraph.
func justified(m *measurer, runs []Run, width Length) []Line {
	return m.lines(runs, setting{left: 7 * Point, width: width, first: width / 10, align: Justify, size: DefaultSize})
}

// natural tells whether a line was set without stretching, and how wide it then is.
func natural(m *measurer, l Line) (Length, bool) {
	width, seams := 0, 0
	for i, s := range l.Spans {
		width += m.faces[s.Style].Width(s.Text)
		if i > 0 && s.Style == l.Spans[i-1].Style {
			seams++
		}
	}
	return Length(width) * l.Size / Em, seams == 0
}

// oneLine draws a text that is one line of a paragraph.
func oneLine() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Map(func(r rune) rune {
			if isLineEnd(r) {
				return ' '
			}
			return r
		}, text().Draw(t, "text"))
	})
}

func TestJustifiedLinesReachTheMarginOrAreNatural(t *testing.T) {
	m := newMeasurer(thai.NewBreaker([]string{"สมมติ"}), DefaultSize, Portrait().Body())
	rapid.Check(t, func(t *rapid.T) {
		width := Length(rapid.IntRange(60_000, 600_000).Draw(t, "width"))
		runs := []Run{{Text: oneLine().Draw(t, "plain")}, {Text: oneLine().Draw(t, "bold"), Bold: true}}
		lines := justified(m, runs, width)
		right := 7*Point + width
		var drawn strings.Builder
		for i, l := range lines {
			drawn.WriteString(letters(l.Text))
			checkSpans(t, l)
			bare, still := natural(m, l)
			off := right - l.X - l.Width
			switch last := i == len(lines)-1; {
			case off < 0 && len(thai.Clusters(l.Text)) > 1:
				t.Fatalf("%q is %d wider than the measure", l.Text, -off)
			case last && l.Width > bare+1:
				t.Fatalf("the last line %q is stretched", l.Text)
			case off != 0 && !still:
				t.Fatalf("%q is stretched and ends %d before the margin", l.Text, off)
			}
		}
		if want := letters(runs[0].Text + runs[1].Text); drawn.String() != want {
			t.Fatalf("drawn  %q\nwanted %q", drawn.String(), want)
		}
	})
}

// White is put at the borders of clusters only, and never so much that a reader program takes it for a space or a column.
func TestGapsStayOutsideOfClustersAndSmall(t *testing.T) {
	m := newMeasurer(thai.NewBreaker(nil), DefaultSize, Portrait().Body())
	rapid.Check(t, func(t *rapid.T) {
		width := Length(rapid.IntRange(60_000, 600_000).Draw(t, "width"))
		for _, l := range justified(m, Plain(oneLine().Draw(t, "text")), width) {
			borders, at := []int{0}, 0
			for _, c := range thai.Clusters(l.Text) {
				at += len(c)
				borders = append(borders, at)
			}
			at = 0
			for i, s := range l.Spans {
				if _, found := slices.BinarySearch(borders, at); !found && !strings.HasSuffix(l.Text[:at], " ") {
					t.Fatalf("%q begins inside a cluster of %q", s.Text, l.Text)
				}
				at += len(s.Text)
				if i+1 == len(l.Spans) {
					continue
				}
				white := (l.Spans[i+1].X - s.X) - Length(m.faces[s.Style].Width(s.Text))*l.Size/Em
				limit := 120 * l.Size / Em
				if strings.HasSuffix(s.Text, " ") {
					limit = 800 * l.Size / Em
				}
				if white > limit {
					t.Fatalf("%d of white behind %q of %q", white, s.Text, l.Text)
				}
			}
		}
	})
}

// A mark that the face draws by itself is not moved off its letter by a stretched line.
func TestAWordsPartsKeepTheirMarks(t *testing.T) {
	m := newMeasurer(thai.NewBreaker(nil), DefaultSize, Portrait().Body())
	for text, want := range map[string]string{"5่": "5่", "aัb": "aั|b", "☐่": "☐่", "\"่ก": "\"่|ก", "ที่นี่": "ที่|นี่", "่ก": "่|ก", "AVA": "A|V|A"} {
		w := m.word(text, Regular)
		got, width := make([]string, len(w.parts)), 0
		for i, part := range w.parts {
			got[i] = part.text
			width += part.width
		}
		if joined := strings.Join(got, "|"); joined != want || width != w.width {
			t.Errorf("%q has the parts %s, %d wide, want %s, %d wide", text, joined, width, want, w.width)
		}
	}
}

// What goes first: spaces alone, then the places between words as well, then letters.
func TestSpacesGiveFirst(t *testing.T) {
	m := newMeasurer(thai.NewBreaker(nil), DefaultSize, Portrait().Body())
	words := m.words(clean(Plain("ที่ประชุม เห็นชอบให้ดำเนินการ ต่อไป"))[0])
	bare := m.line(words, setting{size: drawn(DefaultSize), align: Left}, false)
	set := func(per1000 Length) []string {
		column := setting{size: drawn(DefaultSize), align: Justify, width: bare.Width + per1000*drawn(DefaultSize)/1000}
		var out []string
		for _, s := range m.line(words, column, false).Spans {
			out = append(out, s.Text)
		}
		return out
	}
	spaced := []string{"ที่ประชุม ", "เห็นชอบให้ดำเนินการ ", "ต่อไป"}
	for _, at := range []Length{-90, -1, 1, 100, 480} {
		if got := set(at); !slices.Equal(got, spaced) {
			t.Errorf("%d/1000 em: %q, want %q", at, got, spaced)
		}
	}
	if got := set(800); len(got) <= len(spaced) || slices.Contains(got, "ที่") {
		t.Errorf("800/1000 em: %q, want gaps between words and not between letters", got)
	}
	if got := set(1500); !slices.Contains(got, "ที่") {
		t.Errorf("1500/1000 em: %q, want gaps between letters", got)
	}
	for _, at := range []Length{-110, 9000} {
		if got := set(at); len(got) != 1 {
			t.Errorf("%d/1000 em is too much, and still %q", at, got)
		}
	}
}

// A strain's shares give back the slack that it was reckoned from, to a thousandth of a stage.
func TestStrainIsTheSlack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := places{rapid.IntRange(0, 9).Draw(t, "spaces"), rapid.IntRange(0, 9).Draw(t, "tied"), rapid.IntRange(0, 20).Draw(t, "words"), rapid.IntRange(0, 90).Draw(t, "letters")}
		slack := rapid.IntRange(-600, 12_000).Draw(t, "slack")
		strain, ok := at.strain(slack)
		most := 0
		for _, s := range stages {
			most += at.sum(s)
		}
		if want := slack <= most && -slack <= at.spaces*maxShrink; ok != want {
			t.Fatalf("%+v can take %d: %v", at, slack, ok)
		}
		if !ok || strain <= 0 {
			return
		}
		if got, off := at.sum(at.under(strain)), most+1000; got > slack*oneStage || got < slack*oneStage-off {
			t.Fatalf("%+v under %d take %d, want %d", at, strain, got, slack*oneStage)
		}
	})
}

// A paragraph does not end in one short word where looser lines, that are still fair, leave it two.
func TestNoLastLineOfOneShortWord(t *testing.T) {
	words := make([]word, 12)
	for i := range words {
		words[i] = word{width: 900, spaces: 1, parts: make([]cluster, 3)}
	}
	b := breaking{words: words, space: [Styles]int{250}, first: 12_600, rest: 12_600, justified: true}
	if ends, _ := b.lines(); len(ends) != 2 || ends[0] != 10 {
		t.Errorf("lines end after the words %v", ends)
	}
}

// The minutes of an office hold no line that stops short: long compounds, sums, names and dates tied together, and few spaces.
func TestRunningTextReachesTheMargin(t *testing.T) {
	m := newMeasurer(thai.NewBreaker([]string{"สมมติ"}), DefaultSize, Portrait().Body())
	for _, text := range specimen.Paragraphs {
		lines := m.lines(Plain(text), setting{width: Portrait().Measure(), first: Millimetres(25), align: Justify, size: DefaultSize})
		for i, l := range lines[:len(lines)-1] {
			if l.X+l.Width != Portrait().Measure() {
				t.Errorf("line %d ends %d before the margin: %q", i+1, Portrait().Measure()-l.X-l.Width, l.Text)
			}
		}
	}
}
