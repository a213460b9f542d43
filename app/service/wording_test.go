package service

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kongthun/app/phrase"
	"kongthun/model"
)

// An office's own words stand in its papers from then on, in one journal line, and are taken back by ours or by nothing.
func TestAnOfficeWordsItsPapers(t *testing.T) {
	s := printed(t)
	meeting := all[model.Meeting](t)(s.Meetings(""))[0].ID
	text := func(paper string) string {
		t.Helper()
		_, pages, err := s.WritePaper(paper, meeting)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(strings.Fields(pages.Text), "")
	}
	const own = "ขอเรียนเชิญท่านเข้าร่วมประชุมโดยพร้อมเพรียงกัน"
	before := len(must[[]int](t)(entries(s)))
	if err := s.SetWording("calling.please", "  "+own+" "); err != nil {
		t.Fatal(err)
	}
	if got := len(must[[]int](t)(entries(s))) - before; got != 1 {
		t.Errorf("%d journal lines", got)
	}
	ours := strings.Join(strings.Fields(phrase.Say("calling.please")), "")
	if got := text("letter"); !strings.Contains(got, own) || strings.Contains(got, ours) {
		t.Error("the letter does not say it in the office's words")
	}
	for _, back := range []string{"", phrase.Say("calling.please")} {
		if err := s.SetWording("calling.please", own); err != nil {
			t.Fatal(err)
		}
		if err := s.SetWording("calling.please", back); err != nil {
			t.Fatal(err)
		}
		if office := must[model.Office](t)(s.Office()); len(office.Wording) > 0 || strings.Contains(text("letter"), own) {
			t.Errorf("%q leaves %v", back, office.Wording)
		}
	}
}

// The words of minutes, of the list of signatures and of score sheets are the office's too.
func TestTheOlderPapersAreWordedToo(t *testing.T) {
	s := printed(t)
	meeting := all[model.Meeting](t)(s.Meetings(""))[0].ID
	round := all[model.Round](t)(s.Rounds(""))[0].ID
	for key, own := range map[string]string{
		"minutes.present": "ผู้มาร่วมประชุม", "minutes.page.sign": "ลงนาม", "minutes.resolution": "มติของที่ประชุม", "word.approve": "เห็นควรอนุมัติ",
		"signin.signature": "ลายเซ็น", "sheet.heading": "ใบลงคะแนน", "sheet.comment": "ความคิดเห็น",
	} {
		if err := s.SetWording(key, own); err != nil {
			t.Fatalf("%s: %v", key, err)
		}
	}
	minutes := must[model.Minutes](t)(s.Minutes(meeting))
	if minutes.Rolls[0].Title != "ผู้มาร่วมประชุม" || minutes.Words["sign"] != "ลงนาม" {
		t.Errorf("%q, %q", minutes.Rolls[0].Title, minutes.Words["sign"])
	}
	labels := 0
	for _, sec := range minutes.Sections {
		for _, it := range sec.Items {
			for _, p := range it.Paragraphs {
				if p.Label == "มติของที่ประชุม" {
					labels++
				}
			}
		}
	}
	if labels == 0 {
		t.Error("no resolution bears the office's word")
	}
	_, signIn, err := s.WritePaper("signin", meeting)
	if err != nil || !strings.Contains(signIn.Text, "ลายเซ็น") {
		t.Errorf("the list of signatures: %v", err)
	}
	sheets := must[[]model.BlankSheet](t)(s.BlankSheets(round))
	if sheets[0].Heading[0] != "ใบลงคะแนน" || sheets[0].Words["comment"] != "ความคิดเห็น" {
		t.Errorf("%q", sheets[0].Heading)
	}
}

func TestWordsThatDoNotFitAreRefused(t *testing.T) {
	s := newService(t)
	before := len(must[[]int](t)(entries(s)))
	for _, c := range []struct{ key, text, refusal string }{
		{"calling.text", "ประชุม {when}", "wording.invalid"},
		{"calling.please", "เรียน {name}", "wording.invalid"},
		{"calling.text", "ประชุม {body", "wording.invalid"},
		{"calling.text", "ประชุม }{", "wording.invalid"},
		{"journal.office.edit", "แก้", "wording.key"},
		{"paper.letter.nothing", "ก", "wording.key"},
		{"paper.unknown", "ก", "wording.key"},
	} {
		refused(t, s.SetWording(c.key, c.text), c.refusal)
	}
	if got := len(must[[]int](t)(entries(s))) - before; got != 0 {
		t.Errorf("%d journal lines", got)
	}
}

// What is taken back is one paper's, in one journal line; the words of others stay.
func TestAPapersWordsAreTakenBack(t *testing.T) {
	s := newService(t)
	for _, key := range []string{"calling.please", "paper.letter.about", "paper.pay.name"} {
		if err := s.SetWording(key, "คำของเรา"); err != nil {
			t.Fatal(err)
		}
	}
	before := len(must[[]int](t)(entries(s)))
	if err := s.ResetWording("letter"); err != nil {
		t.Fatal(err)
	}
	office := must[model.Office](t)(s.Office())
	if got := len(must[[]int](t)(entries(s))) - before; got != 1 || len(office.Wording) != 1 || office.Wording["paper.pay.name"] == "" {
		t.Errorf("%d journal lines, %v", got, office.Wording)
	}
	refused(t, s.ResetWording("napkin"), "paper.unknown")
	for _, x := range all[Sentence](t)(s.Sentences("pay")) {
		if (x.Own != "") != (x.Key == "paper.pay.name") || x.Ours == "" {
			t.Errorf("%+v", x)
		}
	}
}

// A text that is taken asks for nothing but what the sentence is given, and nothing of it is left open when it is printed.
func TestOnlyKnownMarksAreTaken(t *testing.T) {
	const ours = "ครั้งที่ {number} เมื่อวันที่ {date}"
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"{number}", "{date}", "{when}", "{", "}", "ที่ประชุม", " "}), 0, 6).Draw(t, "parts"), "")
		if marksFit(ours, text) == nil {
			if left := phrase.Put(text, "number", "2/2569", "date", "15 มกราคม 2569"); strings.ContainsAny(left, "{}") {
				t.Fatalf("%q is taken and leaves %q", text, left)
			}
		} else if rest := strings.NewReplacer("{number}", "", "{date}", "").Replace(text); !strings.ContainsAny(rest, "{}") {
			t.Fatalf("%q is refused", text)
		}
	})
}

// refusal finds the keys of refusals and their fields in the program's text.
var refusal = regexp.MustCompile(`(?:(?:Invalid|InvalidFields|NotFound|Conflict)\(|Wrong\([^,()]+, )"([A-Za-z_.]+)"`)

// What the program says to whoever made a mistake stands on no paper, so no office is asked to word it.
func TestNoRefusalIsOfferedAsWording(t *testing.T) {
	found := 0
	for _, dir := range []string{"../../model", "../../storage", "../workbook", "."} {
		files, err := filepath.Glob(dir + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			for _, m := range refusal.FindAllStringSubmatch(string(must[[]byte](t)(os.ReadFile(file))), -1) {
				if found++; worded(m[1]) {
					t.Errorf("%s: the refusal %s is offered as wording of a paper", file, m[1])
				}
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d refusals were found", found)
	}
	for _, key := range []string{"table.hidden", "table.column.missing", "table.column.twice", "table.column.unknown"} {
		if worded(key) {
			t.Errorf("the finding %s is offered as wording of a paper", key)
		}
	}
}
