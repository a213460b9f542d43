package workbook

import (
	"testing"

	"kongthun/model"
)

// many are proposals like those of one large fund.
func many(n int) []model.Proposal {
	out := make([]model.Proposal, n)
	for i := range out {
		out[i] = model.Proposal{
			Title: "โครงการส่งเสริมสุขภาพผู้สูงอายุด้วยการออกกำลังกายและอาหาร หมู่ที่ " + string(rune('ก'+i%40)), Type: "10(2)",
			Budget: model.Baht(int64(10000 + i)), Starts: "2026-01-01", Ends: "2026-09-30",
			Rationale:  "ผู้สูงอายุในตำบลมีกิจกรรมทางกายไม่เพียงพอ และมีภาวะน้ำหนักเกินเพิ่มขึ้นทุกปี",
			Activities: []model.Activity{{Text: "อบรมแกนนำ", Amount: 500000}, {Text: "เดินทุกเย็น", Amount: 300000}},
		}
	}
	return out
}

func BenchmarkTemplate(b *testing.B) {
	t := template(b)
	t.Proposals = many(200)
	for b.Loop() {
		if _, err := Template(t); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	t := template(b)
	t.Proposals = many(200)
	data, err := Template(t)
	if err != nil {
		b.Fatal(err)
	}
	s := settings(b)
	for b.Loop() {
		if _, err := Read("ก.xlsx", data, s); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEmptyTemplate(b *testing.B) {
	t := template(b)
	for b.Loop() {
		if _, err := Template(t); err != nil {
			b.Fatal(err)
		}
	}
}
