package part

import (
	"strings"
	"testing"

	"kongthun/model"
)

func TestSpendingSaysWhatIsLeftAndWhatACapMeasures(t *testing.T) {
	money := model.Spending{
		Total: model.Baht(1000), Approved: model.Baht(400), Left: model.Baht(600),
		Types: []model.TypeSpending{
			{Type: "10(1)", Name: "บริการ", Planned: model.Baht(500), Approved: model.Baht(100), Left: model.Baht(400)},
			{Type: "10(4)", Name: "บริหาร", Approved: model.Baht(300), Caps: []model.CapStatus{
				{Cap: model.Cap{Share: 1500, Base: []model.MoneyLine{model.FromNHSO, model.FromLocal}}, Base: model.Baht(1000), Limit: model.Baht(150), Broken: true},
				{Cap: model.Cap{Share: 1250, Floor: true, Verified: true, Base: []model.MoneyLine{model.FromNHSO}}, Base: model.Baht(800), Limit: model.Baht(100)},
			}},
			{Type: "10(5)", Name: "ว่าง"},
		},
	}
	s := NewSpending()
	s.Set(money, "")
	open(t, s, 900, 600)
	text := strings.Join(said(s), " ")
	for _, want := range []string{
		"เงินทั้งปี 1,000.00", "เหลือ 600.00", "10(1) บริการ: แผน 500.00", "เหลือตามแผน 400.00", "10(4) บริหาร: ไม่ได้ตั้งแผน",
		"เกินเพดาน", "ร้อยละ 15 ของเงินจาก สปสช. + เงินสมทบจากท้องถิ่น 1,000.00 = 150.00", "ยังไม่ได้ตรวจ", "ขั้นต่ำ", "ร้อยละ 12.5 ",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
	if strings.Contains(text, "10(5)") || strings.Count(text, "ยังไม่ได้ตรวจ") != 1 {
		t.Errorf("%s", text)
	}
	s.Set(money, "10(1)")
	if text := strings.Join(said(s), " "); strings.Contains(text, "10(4)") || !strings.Contains(text, "10(1)") {
		t.Errorf("one type alone: %s", text)
	}
}

func TestShareAsPercent(t *testing.T) {
	for b, want := range map[model.BasisPoints]string{1500: "15", 1250: "12.5", 1205: "12.05", 0: "0", 10000: "100"} {
		if got := share(b); got != want {
			t.Errorf("%d: %s, want %s", b, got, want)
		}
	}
}
