package service

import (
	"testing"

	"kongthun/model"
)

func TestTheChiefIsAddressedByTheKindOfOffice(t *testing.T) {
	for _, c := range []struct {
		kind       model.OfficeKind
		name, want string
	}{
		{model.Tambon, "องค์การบริหารส่วนตำบลห้วยสมมุติ", "นายกองค์การบริหารส่วนตำบลห้วยสมมุติ"},
		{model.Provincial, "องค์การบริหารส่วนจังหวัดสมมุติ", "นายกองค์การบริหารส่วนจังหวัดสมมุติ"},
		{model.TownTambon, "เทศบาลตำบลน้ำใส", "นายกเทศมนตรีตำบลน้ำใส"},
		{model.Town, "เทศบาลเมืองสมมุติ", "นายกเทศมนตรีเมืองสมมุติ"},
		{model.City, "นครสมมุติ", "ผู้บริหาร นครสมมุติ"},
		{model.OtherOffice, "เมืองสมมุติ", "ผู้บริหาร เมืองสมมุติ"},
	} {
		w := writing{office: model.Office{Kind: c.kind, Name: c.name}}
		if got := w.chief(); got != c.want {
			t.Errorf("%s of kind %s is addressed as %q, want %q", c.name, c.kind, got, c.want)
		}
	}
}

// Two requests of one day come in the order of their numbers, the shorter first; without numbers one of them is still the first.
func TestRequestsOfOneDayHaveAnOrder(t *testing.T) {
	for _, c := range []struct{ a, b model.Disbursement }{
		{model.Disbursement{ID: "d2", Number: "9/2569"}, model.Disbursement{ID: "d1", Number: "10/2569"}},
		{model.Disbursement{ID: "d1"}, model.Disbursement{ID: "d2"}},
		{model.Disbursement{ID: "d2", Number: "001/2569"}, model.Disbursement{ID: "d1", Number: "002/2569"}},
	} {
		if !firstOf(c.a, c.b) || firstOf(c.b, c.a) {
			t.Errorf("%q is not before %q", c.a.Number, c.b.Number)
		}
	}
}
