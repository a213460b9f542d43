package paper

import (
	"strings"
	"testing"

	"kongthun/model"
)

const written = "ข้าพเจ้าไม่เห็นด้วยกับการอนุมัติโครงการนี้ ด้วยเหตุผล 2 ประการ\n1. ค่าวิทยากรสูงกว่าเกณฑ์ (ข้อ ๓ ของระเบียบ) " +
	"และกิจกรรมซ้ำกับโครงการของโรงพยาบาลส่งเสริมสุขภาพตำบลที่อนุมัติไปแล้ว\n2. กลุ่มเป้าหมายไม่ใช่ผู้ที่มีปัญหา ที่ ปั้น ฝี่ กตัญญู ฐุ ฎุ น้ำ ผู้"

// dissented is the meeting of six proposals with a dissent in writing behind it.
func dissented() model.Minutes {
	m := meeting(6)
	m.Annexes = []model.MinutesAnnex{{
		Label: "เอกสารแนบท้ายรายงานการประชุม หมายเลข 1", Title: "ความเห็นแย้งเป็นหนังสือของนายสมมติห้า ทดสอบ กรรมการ ในระเบียบวาระที่ 4.2 โครงการปรับเปลี่ยนพฤติกรรมผู้ป่วยเบาหวาน",
		Text: written,
	}}
	return m
}

// What is attached begins on a page of its own behind the signatures, and what its writer wrote stands as she wrote it.
func TestAnnexes(t *testing.T) {
	without, with := minutes(meeting(6), nil), minutes(dissented(), nil)
	if len(with.Pages) != len(without.Pages)+1 {
		t.Fatalf("%d pages with an annex, %d without", len(with.Pages), len(without.Pages))
	}
	text := with.Text()
	last := text[strings.Index(text, "เอกสารแนบท้ายรายงานการประชุม หมายเลข ๑"):]
	for _, want := range []string{"2 ประการ", "(ข้อ ๓ ของระเบียบ)", "ในระเบียบวาระที่ ๔.๒"} {
		if !strings.Contains(last, want) {
			t.Errorf("%q is not in the annex:\n%s", want, last)
		}
	}
	if strings.Contains(last, "(ลงชื่อ)") {
		t.Error("somebody signs behind the annex")
	}
	two := dissented()
	two.Annexes = append(two.Annexes, two.Annexes[0])
	if n := len(minutes(two, nil).Pages); n != len(with.Pages)+1 {
		t.Errorf("two annexes take %d pages more", n-len(without.Pages))
	}
}
