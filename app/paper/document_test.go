package paper

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kongthun/app/paper/typeset"
	"kongthun/app/phrase"
	"kongthun/model"
)

// form is a document that uses every block.
func form() model.Document {
	rows := []model.DocumentRow{{Cells: []string{"กลุ่มที่หนึ่ง " + worst}, Merge: 3, Shaded: true, Strong: true}}
	for i := range 40 {
		rows = append(rows, model.DocumentRow{Cells: []string{string(rune('ก' + i)), filler("แถว", 60), "1,284.50"}, Writable: i%2 == 0})
	}
	rows = append(rows, model.DocumentRow{Cells: []string{"รวมทั้งสิ้น", "", "51,380"}, Strong: true})
	return model.Document{
		Heading: []string{"แบบทดสอบเอกสารทั่วไป", "ประจำปีงบประมาณ 2569"},
		Blocks: []model.Block{
			{Room: 30},
			{Table: &model.DocumentTable{
				Plain:   true,
				Columns: []model.DocumentColumn{{Weight: 1}, {Weight: 1}},
				Rows:    []model.DocumentRow{{Cells: []string{"ที่ สม 0001/12", "ที่ทำการองค์การบริหารส่วนตำบลสมมติ"}}},
			}},
			{Text: &model.Passage{Text: "22 พฤศจิกายน 2569", From: 50}},
			{Facts: []model.Fact{{Label: "เรื่อง", Text: "ขอเชิญประชุม " + worst}, {Label: "สิ่งที่ส่งมาด้วย"}}},
			{Title: "ส่วนที่ 1 " + worst},
			{Text: &model.Passage{Text: substance + "\n" + discussion, Indent: true}},
			{Text: &model.Passage{Label: "1.", Text: worst, Strong: true}},
			{Text: &model.Passage{Text: "(ตรงกลาง ผู้ป่วยที่ปั้นฝี่มือ)", Centre: true}},
			{Ticks: []model.Tick{{Text: "ไม่อนุมัติ เพราะ" + worst}, {On: true, Text: "อนุมัติงบประมาณ 40,000 บาท (สี่หมื่นบาทถ้วน)"}}},
			{Gap: 5},
			{Table: &model.DocumentTable{
				Columns: []model.DocumentColumn{
					{Title: "ที่", Weight: 40, Align: model.AlignCentre}, {Title: "รายการ ผู้ป่วย ฐุ ฎุ", Weight: 300}, {Title: "บาท", Weight: 90, Align: model.AlignRight},
				},
				Rows: rows,
			}},
			{Lines: 2},
			{NewPage: true},
			{Text: &model.Passage{Text: "หน้าใหม่ที่มีลายมือชื่อ", Indent: true}},
			{Sign: &model.Signing{Word: "(ลงชื่อ)", Places: []model.SignatureBlock{
				{Name: "นายสมมติ ตัวอย่าง", Position: "ประธานกรรมการ"}, {Caption: "ผู้เสนอโครงการ"},
			}, Day: "วันที่ "}},
			{Sign: &model.Signing{Word: "(ลงชื่อ)", Places: []model.SignatureBlock{{Caption: "ผู้รับรอง"}}, Day: "วันที่ ", On: "20 ตุลาคม 2568"}},
			{Sign: &model.Signing{Word: "(ลงชื่อ)", Places: []model.SignatureBlock{{Name: "นางกตัญญู ปั้นน้ำ", Position: "เลขานุการ"}}, Right: true}},
		},
		ThaiDigits: true, Title: "แบบทดสอบ", Author: "องค์การบริหารส่วนตำบลสมมติ", On: "2026-01-15", Names: []string{"สมมติ", "กตัญญู", "ปั้นน้ำ"},
	}
}

// A wide one has the room of a lying sheet, and all of both is drawn within the margins.
func TestDocumentStaysInsideItsSheet(t *testing.T) {
	upright, wide := form(), form()
	wide.Wide = true
	sound(t, document(upright), typeset.Portrait())
	sound(t, document(wide), typeset.Landscape())
}

// Every text of a table's rows stands under the head on each of its pages.
func TestADocumentsTableRepeatsItsHead(t *testing.T) {
	pages := 0
	for i, p := range document(form()).Pages {
		text := strings.Join(p.Lines(), "\n")
		if strings.Contains(text, "แถว") {
			pages++
			if !strings.Contains(text, "รายการ ผู้ป่วย ฐุ ฎุ") {
				t.Errorf("page %d has rows and no head", i+1)
			}
		}
	}
	if pages < 2 {
		t.Errorf("the table stands on %d pages only", pages)
	}
}

// A tick that holds is another drawing than one that does not, and copied out of the file it says so.
func TestTicksAreReadAgain(t *testing.T) {
	pages, err := Document(form())
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(pageTexts(t, pages), "")
	for _, want := range []string{"☐", "☑"} {
		if strings.Count(text, want) != 1 {
			t.Errorf("%s comes back %d times", want, strings.Count(text, want))
		}
	}
}

// A document keeps its blocks in JSON, which is what is stored, sealed and shown.
func TestADocumentSurvivesJSON(t *testing.T) {
	raw, err := json.Marshal(form())
	if err != nil {
		t.Fatal(err)
	}
	var back model.Document
	if err := json.Unmarshal(raw, &back); err != nil || !reflect.DeepEqual(back, form()) {
		t.Errorf("%v: %+v", err, back)
	}
}

// Whatever is in the blocks is printed whole, in whatever order.
func TestAnyDocumentIsPrintedWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.Custom(func(t *rapid.T) string {
			return filler("ม"+rapid.StringMatching(`[ก-ฮ]{3}`).Draw(t, "mark"), rapid.IntRange(1, 400).Draw(t, "letters"))
		})
		d := model.Document{Title: "ทดสอบ", ThaiDigits: rapid.Bool().Draw(t, "thai"), Wide: rapid.Bool().Draw(t, "wide")}
		var texts []string
		for range rapid.IntRange(1, 8).Draw(t, "blocks") {
			s := text.Draw(t, "text")
			texts = append(texts, s)
			d.Blocks = append(d.Blocks, rapid.SampledFrom([]model.Block{
				{Title: s},
				{Text: &model.Passage{Text: s, Indent: true}},
				{Text: &model.Passage{Label: "ข้อ 1", Text: s}},
				{Facts: []model.Fact{{Label: "เรื่อง", Text: s}}},
				{Ticks: []model.Tick{{Text: s}}},
				{Table: &model.DocumentTable{Columns: []model.DocumentColumn{{Title: "ก", Weight: 1}, {Title: "ข", Weight: 2}}, Rows: []model.DocumentRow{{Cells: []string{"1", s}}}}},
			}).Draw(t, "block"))
		}
		doc := document(d)
		sheet := typeset.Portrait()
		if d.Wide {
			sheet = typeset.Landscape()
		}
		sound(t, doc, sheet)
		in := columns(doc, sheet)
		for _, s := range texts {
			if d.ThaiDigits {
				s = numerals(s)
			}
			if !strings.Contains(in[-1], squeezed(s)) && !drawnWhole(in, s) {
				t.Fatalf("%q is not drawn whole", s)
			}
		}
	})
}

func TestNoDocumentsAreRefused(t *testing.T) {
	_, err := Documents(nil)
	if !errors.Is(err, model.NotFound("paper.no_documents")) || phrase.Error(err) == "paper.no_documents" {
		t.Fatalf("got %v", err)
	}
	pages, err := Documents([]model.Document{form(), form()})
	one, _ := Document(form())
	if err != nil || pages.Count != 2*one.Count {
		t.Errorf("%d pages, %v", pages.Count, err)
	}
}
