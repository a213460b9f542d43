package workbook

import (
	"reflect"
	"testing"

	"kongthun/model"
)

func TestHearingsAndIssuesComeBack(t *testing.T) {
	tmpl := model.Template{Lists: lists(t)}
	for _, key := range []string{"hearing", "issue"} {
		tmpl.Layouts = append(tmpl.Layouts, shipped(t)[key])
	}
	tmpl.Hearings = []model.Hearing{
		{
			Date: "2025-06-01", Place: "ศาลา หมู่ที่ 1", Villages: []int{1, 3}, Groups: "อสม. ครู", People: 60, Led: "กำนัน", Note: "ครั้งแรก\nฝนตก",
			Hands: []model.HandTally{{Problem: "q0000000000000002", For: 34}, {Problem: "q0000000000000001", For: 0}},
		},
		{Date: "2025-06-02", Place: "วัด"},
	}
	tmpl.Issues = []model.IssueRow{
		{List: "ประเด็นจังหวัด", Owner: "จังหวัด", Issue: model.Issue{Code: "1", Name: "เด็กจมน้ำ"}},
		{List: "พชอ.", Issue: model.Issue{Code: "ก", Name: "ขยะ | น้ำ"}},
	}
	in := back(t, tmpl)
	if err := in.Check(); err != nil || len(in.Findings) > 0 || len(in.Hearings) != 2 || len(in.Issues) != 2 {
		t.Fatal(err, in.Findings)
	}
	for i, want := range tmpl.Hearings {
		if !reflect.DeepEqual(in.Hearings[i].Value, want) {
			t.Errorf("\n%+v\n%+v", in.Hearings[i].Value, want)
		}
	}
	for i, want := range tmpl.Issues {
		if in.Issues[i].Value != want {
			t.Errorf("\n%+v\n%+v", in.Issues[i].Value, want)
		}
	}
}

func TestARatingSheetComesBack(t *testing.T) {
	var l model.Layout
	readJSON(t, "assets/layouts/rating.json", &l)
	rows := []model.RatedRow{
		{Number: 1, Title: "เด็กจมน้ำ", Priority: model.Priority{Size: 1, Severity: 5, Awareness: 3, Ease: 2}, Code: "l/m/q"},
		{Number: 2, Title: "ขยะ", Code: "l/m/r"},
	}
	data, err := RatingSheet(l, []string{"ใบให้คะแนน", "ของ นายหนึ่ง"}, "อบต.", rows)
	if err != nil {
		t.Fatal(err)
	}
	in, err := Read("ใบ.xlsx", data, model.IntakeSetting{Layouts: []model.Layout{l}})
	if err != nil || in.Check() != nil || len(in.Rated) != 2 {
		t.Fatal(err, in.Findings)
	}
	for i, want := range rows {
		if in.Rated[i].Value != want {
			t.Errorf("\n%+v\n%+v", in.Rated[i].Value, want)
		}
	}
}

// What no level or hand may be is refused at its cell, and nothing is kept of the row.
func TestWhatIsRefusedInTheAreasSheets(t *testing.T) {
	s := settings(t)
	var rating model.Layout
	readJSON(t, "assets/layouts/rating.json", &rating)
	s.Layouts = append(s.Layouts, rating)
	for _, c := range []struct {
		name string
		rows [][]any
		key  string
	}{
		{"level 6", [][]any{{"ปัญหาของพื้นที่", "ขนาดของปัญหา (1–5)", "ความรุนแรงและผลกระทบ (1–5)", "ความตระหนักของชุมชน (1–5)", "ความง่ายในการแก้ปัญหา (1–5)", "รหัสใบ (ห้ามแก้)"}, {"ขยะ", 6, 1, 1, 1, "x"}}, "field.points"},
		{"no code", [][]any{{"ปัญหาของพื้นที่", "ขนาดของปัญหา (1–5)", "ความรุนแรงและผลกระทบ (1–5)", "ความตระหนักของชุมชน (1–5)", "ความง่ายในการแก้ปัญหา (1–5)", "รหัสใบ (ห้ามแก้)"}, {"ขยะ", 5, 1, 1, 1, ""}}, "field.required"},
		{"an unknown problem", [][]any{{"วันที่จัดประชาคม", "สถานที่จัด", "ผู้เข้าร่วม (คน)", "ผลการยกมือ"}, {"1/6/2568", "วัด", 9, "ไม่มีเรื่องนี้ | 3"}}, "cell.code"},
		{"more hands than people", [][]any{{"วันที่จัดประชาคม", "สถานที่จัด", "ผู้เข้าร่วม (คน)", "ผลการยกมือ"}, {"1/6/2568", "วัด", 9, "เด็กจมน้ำ | 10"}}, "field.points"},
		{"an issue without a code", [][]any{{"บัญชีประเด็น", "รหัสประเด็น", "ชื่อประเด็น"}, {"จังหวัด", "", "ขยะ"}}, "field.required"},
		{"what nobody brings", [][]any{{"ปัญหา", "แผนงาน", "สถานการณ์", "หน่วยงานภาคี"}, {"ขยะ", "แผนงานขยะ", "มาก", "โรงเรียนบ้านตัวอย่าง | ความหวัง"}}, "cell.code"},
	} {
		in, err := Read("ก.xlsx", sheetOf(t, c.rows...), s)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		refused := in.Refused()
		if len(refused) != 1 || refused[0].Key != c.key || len(in.Rated)+len(in.Hearings)+len(in.Issues)+len(in.Problems) != 0 {
			t.Errorf("%s: %+v", c.name, in.Findings)
		}
	}
}
