package paper

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"kongthun/app/paper/typeset"
	"kongthun/model"
	"kongthun/model/thai"
)

// crowd is a sign-in sheet of so many people.
func crowd(people int) model.SignIn {
	s := attendance()
	s.Rows = nil
	for i := range people {
		s.Rows = append(s.Rows, model.RollPerson{Name: fmt.Sprintf("นายสมมติ%d ทดสอบ", i+1), Position: fmt.Sprint("ผู้แทนหมู่บ้าน หมู่ที่ ", i+1), Role: "กรรมการ"})
	}
	return s
}

func TestSignInHeadIsOnEveryPage(t *testing.T) {
	for people := range 60 {
		s := crowd(people)
		doc := signIn(s)
		sound(t, doc, typeset.Portrait())
		for i, p := range doc.Pages {
			if !slices.Contains(p.Lines(), s.Words["signature"]) {
				t.Fatalf("%d people: page %d has no head: %q", people, i+1, p.Lines())
			}
			rowsAreWritable(t, p, writable)
		}
		in := columns(doc, typeset.Portrait())
		for _, r := range s.Rows {
			if !drawnWhole(in, numerals(r.Name)) || !drawnWhole(in, numerals(r.Position)) {
				t.Fatalf("%d people: %q is not drawn", people, r.Name)
			}
		}
	}
}

// A number of three digits is not broken over lines, in any list.
func TestHundredsOfPeopleAreNumbered(t *testing.T) {
	s, m := crowd(188), meeting(1)
	m.Rolls[0].People = s.Rows
	for name, text := range map[string]string{"188": signIn(s).Text(), "188.": minutes(m, nil).Text()} {
		if !strings.Contains(text, "\n"+numerals(name)+"\n") {
			t.Errorf("no line %q", numerals(name))
		}
	}
}

func TestSignInHasRoomForGuests(t *testing.T) {
	s := crowd(2)
	s.Guests = 0
	if text := signIn(s).Text(); strings.Contains(text, s.Words["guests"]) {
		t.Error("a part for guests without a line for them")
	}
	s.Guests = 12
	_, guests, found := strings.Cut(signIn(s).Text(), s.Words["guests"])
	if !found || !strings.HasSuffix(guests, "\n๑๑\n๑๒") {
		t.Errorf("lines for guests: %q", guests)
	}
}

func TestLongCellsArePrintedWhole(t *testing.T) {
	s, b := crowd(3), blank("กลุ่ม"+strings.Repeat("กลั่นกรอง", 40), 6, 3)
	s.Rows[1] = model.RollPerson{Name: filler("ชื่อ", 3000), Position: filler("ตำแหน่ง", 4000), Role: filler("บทบาท", 2000)}
	b.Rows[0].Text, b.Rows[1].Text = filler("โครงการ", 3000), filler("ปัญหา", 3000)
	b.Title, b.Criteria[1].Anchors[2] = b.Member, filler("เกณฑ์", 2000)
	signed, scored := signIn(s), blankSheet(b)
	sound(t, signed, typeset.Portrait())
	sound(t, scored, typeset.Landscape())
	for _, text := range []string{s.Rows[1].Name, s.Rows[1].Position, s.Rows[1].Role} {
		if !drawnWhole(columns(signed, typeset.Portrait()), numerals(text)) {
			t.Errorf("not drawn whole: %.40q", text)
		}
	}
	for _, text := range []string{b.Rows[0].Text, b.Rows[1].Text, b.Criteria[1].Anchors[2], b.Member} {
		if !drawnWhole(columns(scored, typeset.Landscape()), numerals(text)) {
			t.Errorf("not drawn whole: %.40q", text)
		}
	}
}

// rowsAreWritable: between the level rules of a page, but for its heads, there is room for handwriting.
func rowsAreWritable(t *testing.T, p typeset.Page, least typeset.Length) {
	t.Helper()
	var levels []typeset.Length
	left := p.Width
	for _, m := range p.Marks {
		if r, ok := m.(typeset.Rule); ok && r.Y1 == r.Y2 {
			levels, left = append(levels, r.Y1), min(left, r.X1)
		}
	}
	headEnds := map[typeset.Length]bool{}
	for _, s := range shades(p) {
		headEnds[s.Y+s.Height] = headEnds[s.Y+s.Height] || s.X == left
	}
	slices.Sort(levels)
	levels = slices.Compact(levels)
	for i := 1; i < len(levels); i++ {
		if levels[i]-levels[i-1] < least && !headEnds[levels[i]] {
			t.Fatalf("a row from %d to %d is too low to write in", levels[i-1], levels[i])
		}
	}
}

func shades(p typeset.Page) (out []typeset.Shade) {
	for _, m := range p.Marks {
		if s, ok := m.(typeset.Shade); ok {
			out = append(out, s)
		}
	}
	return out
}

func TestBlankSheetsBeginOnNewPagesInOrder(t *testing.T) {
	list := []model.BlankSheet{blank("นายหนึ่ง สมมติ", 6, 9), blank("นายสอง สมมติ", 6, 9), blank("นายสาม สมมติ", 2, 1)}
	pages, err := BlankSheets(list)
	if err != nil {
		t.Fatal(err)
	}
	next := 0
	for i, text := range pageTexts(t, pages) {
		begins := next < len(list) && strings.Contains(text, numerals(list[next].Words["member"]))
		switch {
		case begins:
			if strings.Contains(text, "‐๒‐") {
				t.Errorf("page %d begins a sheet and is numbered on", i+1)
			}
			next++
		case i == 0:
			t.Fatal("the first page begins no sheet")
		}
		if !strings.Contains(text, list[next-1].Title) {
			t.Errorf("page %d does not tell whose it is", i+1)
		}
	}
	if next != len(list) {
		t.Errorf("%d of %d sheets begin on a page", next, len(list))
	}
}

func TestBlankSheetRowsAreInOrderAndWritable(t *testing.T) {
	for criteria := 0; criteria <= 7; criteria++ {
		for lines := range 8 { // so that the table begins at different heights
			b := blank("นายสมมติ ทดสอบ", criteria, 12)
			b.Heading = append(b.Heading, strings.Repeat("หัว\n", lines))
			for i := range b.Rows {
				b.Rows[i].Text = fmt.Sprintf("แถวที่ %d:", i+1)
			}
			orderlySheet(t, b)
		}
	}
}

func orderlySheet(t *testing.T, b model.BlankSheet) {
	t.Helper()
	doc := blankSheet(b)
	sheet := typeset.Portrait()
	if len(b.Criteria) > uprightCriteria {
		sheet = typeset.Landscape()
	}
	sound(t, doc, sheet)
	rest := doc.Text()
	for _, r := range b.Rows {
		_, after, found := strings.Cut(rest, numerals(r.Text))
		if !found {
			t.Fatalf("%d criteria: %q is not drawn, or not in its place", len(b.Criteria), r.Text)
		}
		rest = after
	}
	for i, p := range doc.Pages {
		problemsFollow(t, i, p)
		rowsAreWritable(t, p, scorable)
	}
	last := doc.Pages[len(doc.Pages)-1]
	text := strings.Join(last.Lines(), "\n")
	if !strings.Contains(text, "แถวที่") || !strings.Contains(text, b.Words["comment"]) || !strings.Contains(text, b.Words["signature"]+"..") {
		t.Errorf("%d criteria: the signature stands without scores or comment: %s", len(b.Criteria), text)
	}
}

// problemsFollow: a page does not begin with a problem's row, whose proposal would stand on the page before.
func problemsFollow(t *testing.T, page int, p typeset.Page) {
	t.Helper()
	for _, l := range p.Lines() {
		var n int
		if _, err := fmt.Sscanf(thai.Arabic(l), "แถวที่ %d:", &n); err != nil {
			continue
		}
		if n%3 != 1 {
			t.Errorf("page %d begins with %q", page+1, l)
		}
		return
	}
}

// What is not to be filled in is grey, everything else is white.
func TestClosedCellsAreGrey(t *testing.T) {
	b := blank("นายสมมติ ทดสอบ", 3, 1)
	for i := range b.Rows {
		b.Rows[i].Text = "แถว"
	}
	b.Rows[0].Open = []bool{false, true} // of the third nothing is known: closed
	p := blankSheet(b).Pages[0]
	grey := map[typeset.Length]int{} // by column
	for _, s := range shades(p) {
		if s.X != typeset.Portrait().Left { // where the head begins
			grey[s.X]++
		}
	}
	var counts []int
	for _, x := range slices.Sorted(maps.Keys(grey)) {
		counts = append(counts, grey[x])
	}
	if want := []int{1, 2, 3}; !slices.Equal(counts, want) {
		t.Errorf("grey cells in the columns: %v, want %v", counts, want)
	}
}

// Criteria, legend and head leave room for the proposals: a round of twelve takes three lying pages with its signature.
func TestBlankSheetIsCompact(t *testing.T) {
	if doc := blankSheet(blank("นายสมมติ ทดสอบ", 6, 12)); len(doc.Pages) > 3 {
		t.Errorf("%d pages", len(doc.Pages))
	}
}

func TestAnchors(t *testing.T) {
	cases := []struct {
		of   model.BlankCriterion
		want string
	}{
		{model.BlankCriterion{Range: "0–3", Anchors: []string{"ก", "ข"}}, "0\u00A0=\u00A0ก  1\u00A0=\u00A0ข"},
		{model.BlankCriterion{Range: "10", Anchors: []string{"ก"}}, "10\u00A0=\u00A0ก"},
		{model.BlankCriterion{Range: "1–5"}, ""},
		{model.BlankCriterion{Range: "ใช่/ไม่ใช่", Anchors: []string{"ก", "ข"}}, "ก, ข"},
	}
	for _, c := range cases {
		if got := anchors(c.of); got != c.want {
			t.Errorf("%v gives %q, want %q", c.of, got, c.want)
		}
	}
}
