package paper

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kongthun/app/paper/typeset"
	"kongthun/model"
)

// running are the texts that minutes print as running text, each a paragraph.
func running(m model.Minutes) []string {
	out := slices.Concat(m.Heading, paragraphsOf(m.Opening), []string{m.Began, m.Ended})
	for _, s := range m.Sections {
		out = append(out, s.Label+" "+s.Title)
		for _, it := range s.Items {
			out = append(out, it.Number+" "+it.Title)
			for _, f := range it.Facts {
				out = append(out, paragraphsOf(f.Label+" "+f.Text)...)
			}
			for _, p := range it.Paragraphs {
				out = append(out, paragraphsOf(p.Label+" "+p.Text)...)
			}
		}
	}
	return out
}

// seated are the texts that stand in columns beside others.
func seated(m model.Minutes) []string {
	var out []string
	for _, r := range m.Rolls {
		for _, p := range r.People {
			out = append(out, p.Name, p.Position, p.Role)
		}
	}
	return out
}

// complete: all that the minutes say is drawn and comes back from the file, equal when white space is ignored.
func complete(t *testing.T, m model.Minutes) {
	t.Helper()
	doc := minutes(m, nil)
	sound(t, doc, typeset.Portrait())
	pages, err := Minutes(m)
	if err != nil {
		t.Fatal(err)
	}
	var read strings.Builder
	for i, text := range pageTexts(t, pages) {
		if i > 0 {
			number := doc.Pages[i].Lines()[0]
			text = strings.Replace(text, number, "", 1)
		}
		read.WriteString(squeezed(text))
	}
	written := func(s string) string {
		if m.ThaiDigits {
			return numerals(s)
		}
		return s
	}
	for _, s := range running(m) {
		if !strings.Contains(read.String(), squeezed(written(s))) {
			t.Errorf("does not come back: %.100q", s)
		}
	}
	inColumns := columns(doc, typeset.Portrait())
	for _, s := range seated(m) {
		if !drawnWhole(inColumns, written(s)) {
			t.Errorf("not drawn whole: %.100q", s)
		}
	}
}

func TestMinutesAreComplete(t *testing.T) {
	for _, thaiDigits := range []bool{true, false} {
		m := meeting(7)
		m.ThaiDigits = thaiDigits
		complete(t, m)
	}
}

// Every field that a person may fill holds several thousand letters; all are printed.
func TestLongTextsArePrintedWhole(t *testing.T) {
	const letters = 4000
	n := 0
	long := func() string {
		n++
		return filler("ช่อง"+strconv.Itoa(n)+"เริ่ม", letters)
	}
	m := meeting(2)
	m.Heading = append(m.Heading, long())
	m.Opening = long() + "\n" + long()
	m.Began, m.Ended = long(), long()
	m.Rolls[0].People[1] = model.RollPerson{Name: long(), Position: long(), Role: long()}
	m.Rolls[2].People[0] = model.RollPerson{Name: long(), Position: long()}
	m.Sections[0].Title = long()
	for i := range m.Sections[3].Items {
		it := &m.Sections[3].Items[i]
		it.Title = long()
		for k := range it.Facts {
			it.Facts[k].Text = long()
		}
		for k := range it.Paragraphs {
			it.Paragraphs[k].Text = long() + "\n\n" + long()
		}
	}
	m.Signatures[1].Name, m.Signatures[2].Position = "นาย"+strings.Repeat("สมมติ", 30), strings.Repeat("นายกองค์การบริหารส่วนตำบล", 10)
	complete(t, m)
}

// A text of one word without end, Latin or Thai, is broken somewhere rather than cut off.
func TestEndlessWordsStayOnThePaper(t *testing.T) {
	m := meeting(1)
	for i, word := range []string{"กกกกกกกก", "Aaaaaaaa1", "0123456789"} {
		word = strings.Repeat(word, 200)
		m.Sections[3].Items[0].Paragraphs[i].Text = word
		m.Rolls[0].People[i].Name = word
		m.Heading = append(m.Heading, word)
		m.Sections[i].Title = word
	}
	complete(t, m)
}

func TestDraftIsOnEveryPage(t *testing.T) {
	m := meeting(6)
	if doc := minutes(m, nil); stamps(doc, "ร่าง") != 0 {
		t.Error("closed minutes bear a stamp")
	}
	m.Draft = "ร่าง"
	doc := minutes(m, nil)
	if n := stamps(doc, "ร่าง"); n != len(doc.Pages) || n < 6 {
		t.Errorf("%d of %d pages bear the stamp", n, len(doc.Pages))
	}
	pages, err := Minutes(m)
	if err != nil {
		t.Fatal(err)
	}
	for i, text := range pageTexts(t, pages) {
		if !strings.Contains(squeezed(text), "ร่าง") {
			t.Errorf("page %d does not read ร่าง", i+1)
		}
	}
	comesBack(t, doc, pages)
}

func TestPagesAreNumberedFromTheSecond(t *testing.T) {
	for thaiDigits, want := range map[bool][]string{true: {"‐๒‐", "‐๓‐"}, false: {"‐2‐", "‐3‐"}} {
		m := meeting(6)
		m.ThaiDigits = thaiDigits
		doc := minutes(m, nil)
		if first := doc.Pages[0].Lines()[0]; first != m.Heading[0] {
			t.Errorf("the first page begins with %q", first)
		}
		for i, number := range want {
			if got := doc.Pages[i+1].Lines()[0]; got != number {
				t.Errorf("page %d is numbered %q, want %q", i+2, got, number)
			}
		}
	}
}

// Whatever stands above, at every height of the page: a signature is never split, and the places to sign never stand on a page
// without two lines of the minutes, since a page of nothing but signatures could be put behind any paper.
func TestSignaturesAreWholeAtEveryHeight(t *testing.T) {
	seen := map[int]bool{} // on which line of its page the first place stood
	for lines := range 60 {
		for people := 1; people <= 5; people++ {
			seen[signedAt(t, lines, people)] = true
		}
	}
	if len(seen) < 15 {
		t.Errorf("the signatures stood at %d heights only", len(seen))
	}
}

// signedAt prints minutes with so many lines of text and people to sign, checks the places, and tells the line of the first.
func signedAt(t *testing.T, lines, people int) int {
	t.Helper()
	m := model.Minutes{Words: map[string]string{"sign": "(ลงชื่อ)"}, Ended: "เลิกประชุม", Heading: []string{"รายงาน"}}
	m.Opening = strings.TrimSuffix(strings.Repeat("ข้อความ\n", lines), "\n")
	for i := range people {
		m.Signatures = append(m.Signatures, model.SignatureBlock{Name: fmt.Sprint("คน", i), Position: fmt.Sprint("ตำแหน่ง", i), Caption: fmt.Sprint("ผู้จด", i)})
	}
	doc := minutes(m, nil)
	sound(t, doc, typeset.Portrait())
	at, found := 0, 0
	for i, p := range doc.Pages {
		text := p.Lines()
		first := slices.IndexFunc(text, func(l string) bool { return strings.HasPrefix(l, "(ลงชื่อ)") })
		if first < 0 {
			continue
		}
		at = first
		plain := text[:first]
		if i > 0 {
			plain = plain[1:] // the page's number
		}
		if len(plain) < 2 || plain[len(plain)-1] != m.Ended {
			t.Fatalf("%d lines, %d people: page %d has only %q above the signatures", lines, people, i+1, plain)
		}
		for k := range people {
			if slices.Contains(text, fmt.Sprintf("(คน%d)", k)) && slices.Contains(text, fmt.Sprint("ตำแหน่ง", k)) && slices.Contains(text, fmt.Sprint("ผู้จด", k)) {
				found++
			}
		}
	}
	if found != people {
		t.Fatalf("%d lines: %d of %d signatures are whole and with the first", lines, found, people)
	}
	return at
}

func TestSignaturesStandSideBySideWhereTheyFit(t *testing.T) {
	level := func(list []model.SignatureBlock) (levels []typeset.Length) {
		m := model.Minutes{Words: map[string]string{"sign": "(ลงชื่อ)"}, Signatures: list}
		for _, mark := range minutes(m, nil).Pages[0].Marks {
			if l, ok := mark.(typeset.Line); ok && strings.HasPrefix(l.Text, "(ลงชื่อ)") {
				levels = append(levels, l.Y)
			}
		}
		return levels
	}
	list := signers()
	if y := level(list); y[0] != y[1] || y[1] >= y[2] {
		t.Errorf("three places stand at the heights %v", y)
	}
	list[1].Position = "นักวิชาการสาธารณสุขชำนาญการพิเศษ สำนักงานสาธารณสุขอำเภอตัวอย่าง"
	if y := level(list); y[0] >= y[1] || y[1] >= y[2] {
		t.Errorf("with a long position the places stand at the heights %v", y)
	}
	list[0].Name = ""
	m := model.Minutes{Signatures: list}
	if text := minutes(m, nil).Text(); !strings.Contains(text, "(....") {
		t.Errorf("no line for a name that is not known: %s", text)
	}
}

// No heading stands at the foot of a page, at whatever height it falls.
func TestHeadingsStayWithWhatFollows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := meeting(rapid.IntRange(1, 4).Draw(t, "proposals"))
		m.Opening = strings.Repeat("ข้อความ\n", rapid.IntRange(0, 40).Draw(t, "lines"))
		heads := map[string]bool{numerals(m.Began): true}
		for _, r := range m.Rolls {
			heads[r.Title] = true
		}
		for _, s := range m.Sections {
			heads[numerals(s.Label)], heads[numerals(s.Title)] = true, true
			for _, it := range s.Items {
				if it.Number != "" {
					heads[numerals(it.Number)] = true
				}
			}
		}
		doc := minutes(m, nil)
		sound(t, doc, typeset.Portrait())
		for i, p := range doc.Pages {
			lines := p.Lines()
			last := lines[len(lines)-1]
			if heads[last] || strings.HasPrefix(last, "บ้านสมมติเหนือ ระยะที่") || last == "มติที่ประชุม" {
				t.Fatalf("page %d ends with %q", i+1, last)
			}
		}
	})
}

// No page begins with a resolution: what it decides would stand on the page before.
func TestResolutionsStayWithWhatTheyDecide(t *testing.T) {
	for lines := range 40 {
		m := meeting(3)
		m.Opening = strings.Repeat("ข้อความ\n", lines)
		for i, p := range minutes(m, nil).Pages[1:] {
			if text := p.Lines(); text[1] == "มติที่ประชุม" {
				t.Errorf("%d lines: page %d begins with %q", lines, i+2, text[1:3])
			}
		}
	}
}

// A resolution's label and the dissents' stand in one line below another, and so do their texts.
func TestLabelsStandInLine(t *testing.T) {
	x := map[string]typeset.Length{}
	for _, p := range minutes(meeting(1), nil).Pages {
		for _, mark := range p.Marks {
			if l, ok := mark.(typeset.Line); ok {
				for _, begin := range []string{"ความเห็นแย้ง", "เห็นชอบ ๙", "นายสมมติห้า ทดสอบ กรรมการ", "นายสมมติหก ทดสอบ กรรมการ", "ผู้เสนอ", "ผลการให้คะแนน", "ชมรม", "ลำดับที่"} {
					if strings.HasPrefix(l.Text, begin) {
						x[begin] = l.X
					}
				}
			}
		}
	}
	if len(x) != 8 {
		t.Fatalf("found %v", x)
	}
	same := func(names ...string) {
		for _, n := range names[1:] {
			if x[n] != x[names[0]] {
				t.Errorf("%q at %d, %q at %d", n, x[n], names[0], x[names[0]])
			}
		}
	}
	same("เห็นชอบ ๙", "นายสมมติห้า ทดสอบ กรรมการ", "นายสมมติหก ทดสอบ กรรมการ")
	same("ผู้เสนอ", "ผลการให้คะแนน")
	same("ชมรม", "ลำดับที่")
	if x["ความเห็นแย้ง"] != typeset.Portrait().Left+indent {
		t.Errorf("a label at %d", x["ความเห็นแย้ง"])
	}
}

// A draft is completed by hand: a resolution that is not known is lines of dots behind its label. That a meeting broke off stands
// before its end.
func TestADraftHasRoomForWhatIsNotKnown(t *testing.T) {
	m := model.Minutes{
		Heading: []string{"รายงานการประชุม"}, Began: "เริ่มประชุมเวลา 09.00 น.", Adjourned: "ประธานจึงสั่งเลื่อนการประชุม", Ended: "เลิกประชุมเวลา 10.00 น.",
		Sections: []model.MinutesSection{{Label: "ระเบียบวาระที่ 1", Title: "เรื่องพิจารณา", Items: []model.MinutesItem{{
			Number: "1.1", Title: "โครงการ", Paragraphs: []model.Paragraph{{Name: "resolution", Label: "มติที่ประชุม", Strong: true, Room: 2}},
		}}}},
	}
	p, err := Minutes(m)
	if err != nil {
		t.Fatal(err)
	}
	dotted := 0
	for line := range strings.Lines(p.Text) {
		if strings.Count(line, ".") > 60 {
			dotted++
		}
	}
	if dotted != 2 {
		t.Errorf("%d dotted lines in\n%s", dotted, p.Text)
	}
	if off, end := strings.Index(p.Text, "เลื่อนการประชุม"), strings.Index(p.Text, "เลิกประชุม"); off < 0 || end < off {
		t.Errorf("broke off at %d, ended at %d", off, end)
	}
}
