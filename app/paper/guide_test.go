package paper

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kongthun/app/paper/typeset"
	"kongthun/model"
)

// leaflet is a guide that uses every part; its files and sums are plainly invented.
func leaflet() model.InstallGuide {
	front := model.GuidePart{
		Title: "หน้านี้สำหรับเลขานุการ",
		Sections: []model.GuideSection{
			{Number: "1", Title: "เลือกไฟล์", Steps: []model.GuideStep{
				{Text: "ใช้ kongthun-9.9.9-setup.exe เมื่อถามว่าติดตั้งให้ใครใช้ เลือก “ฉันคนเดียว” จะไม่ต้องใช้สิทธิ์ผู้ดูแลระบบ ถ้าถามรหัสผ่าน ให้ยกเลิกแล้วเลือกใหม่"},
				{Text: worst},
			}},
			{Number: "2", Title: "ตรวจว่าเป็นไฟล์แท้", Steps: []model.GuideStep{
				{Text: "พิมพ์บรรทัดนี้", Typed: []string{"certutil -hashfile kongthun-9.9.9-setup.exe SHA256", `%LOCALAPPDATA%\kongthun`}},
				{Text: "อย่ากดต่อ ถ้าเลขไม่ตรง", Strong: true},
			}},
		},
		Files: []model.FileSum{
			{Name: "kongthun-9.9.9-setup.exe", SHA256: strings.Repeat("0123456789abcdef", 4)},
			{Name: "kongthun-9.9.9-portable.zip", SHA256: strings.Repeat("fedcba98", 8)},
		},
	}
	back := model.GuidePart{Title: "หน้านี้สำหรับเจ้าหน้าที่ไอที", Sections: []model.GuideSection{
		{Number: "10", Title: "เมื่อต้องขอความช่วยเหลือ", Steps: []model.GuideStep{{Text: "ส่งไฟล์บันทึกให้ผู้ดูแลโปรแกรม", Typed: []string{`%USERPROFILE%\กองทุน`}}}},
	}}
	return model.InstallGuide{
		Heading: []string{"อ่านก่อนติดตั้งโปรแกรมกองทุน", "รุ่น 9.9.9"}, Lead: "คำในเครื่องหมาย “ ” คือคำบนจอ", Parts: []model.GuidePart{front, back},
		Title: "อ่านก่อนติดตั้งโปรแกรมกองทุน", Author: "กองทุน", Names: []string{"ผู้ดูแลระบบ"},
		Words: map[string]string{"keeper": "ผู้ดูแลโปรแกรม ชื่อ ", "phone": " โทรศัพท์ ", "files": "เลขของไฟล์", "file": "ไฟล์", "sum": "SHA-256"},
	}
}

// Each reader has a page of her own, whatever room the page before leaves.
func TestPartsOfTheGuideBeginNewPages(t *testing.T) {
	g := leaflet()
	doc := guide(g)
	if len(doc.Pages) != len(g.Parts) {
		t.Fatalf("%d pages for %d parts", len(doc.Pages), len(g.Parts))
	}
	for i, p := range g.Parts {
		if !slices.Contains(doc.Pages[i].Lines(), p.Title) {
			t.Errorf("page %d has no %q: %q", i+1, p.Title, doc.Pages[i].Lines())
		}
	}
	if text := doc.Text(); strings.Count(text, "0123456789abcdef") > 0 || !strings.Contains(text, "01234567 89abcdef") {
		t.Error("a sum's digits are not parted")
	}
}

// What is to be typed stands letter by letter on one line, and in Arabic digits.
func TestTypedLinesAreNeitherBrokenNorChanged(t *testing.T) {
	lines := strings.Split(guide(leaflet()).Text(), "\n")
	for _, p := range leaflet().Parts {
		for _, s := range p.Sections {
			for _, step := range s.Steps {
				for _, typed := range step.Typed {
					if !slices.Contains(lines, typed) {
						t.Errorf("%q is not on a line of its own", typed)
					}
				}
			}
		}
	}
}

func TestWarningsAreBold(t *testing.T) {
	var bold []string
	for _, m := range guide(leaflet()).Pages[0].Marks {
		if l, ok := m.(typeset.Line); ok && !slices.ContainsFunc(l.Spans, func(s typeset.Span) bool { return s.Style != typeset.Bold }) {
			bold = append(bold, l.Text)
		}
	}
	if !slices.Contains(bold, "อย่ากดต่อ ถ้าเลขไม่ตรง") || slices.Contains(bold, "พิมพ์บรรทัดนี้") {
		t.Errorf("bold are %q", bold)
	}
}

// However much there is to say, it stands inside the margins, and a command is never turned away from the step that asks for it.
func TestAnyGuideIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := leaflet()
		var steps []model.GuideStep
		for i := range rapid.IntRange(0, 60).Draw(t, "steps") {
			steps = append(steps, model.GuideStep{
				Text: filler(fmt.Sprintf("ขั้น%d", i), rapid.IntRange(1, 400).Draw(t, "letters")), Strong: rapid.Bool().Draw(t, "strong"),
				Typed: []string{fmt.Sprintf("command%d", i)},
			})
		}
		g.Parts[0].Sections[0].Steps = steps
		doc := guide(g)
		sound(t, doc, guideSheet())
		for i, p := range doc.Pages {
			if lines := p.Lines(); i > 0 && strings.HasPrefix(lines[1], "command") { // behind the page number
				t.Fatalf("page %d begins with %q", i+1, lines[1])
			}
		}
	})
}

func TestGrouped(t *testing.T) {
	for in, want := range map[string]string{"": "", "0123": "0123", "01234567": "01234567", "0123456789": "01234567 89", "0123456789abcdef": "01234567 89abcdef"} {
		if got := grouped(in); got != want {
			t.Errorf("grouped(%q) = %q, want %q", in, got, want)
		}
	}
}
