package people

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"kongthun/app/view/part"
	"kongthun/model"
)

func TestStandingOfTerms(t *testing.T) {
	body := model.Body{ID: "b", Seats: []model.Seat{{Key: "s"}}}
	for _, x := range []struct {
		name   string
		member model.Member
		ends   bool
		want   string
		tone   part.Tone
	}{
		{"by office", model.Member{}, false, "อยู่ในวาระ", part.Good},
		{"long to go", model.Member{From: "2026-01-01", To: "2029-12-31"}, false, "อยู่ในวาระ", part.Good},
		{"91 days", model.Member{To: "2027-02-21"}, false, "อยู่ในวาระ", part.Good},
		{"90 days", model.Member{To: "2027-02-20"}, false, "เหลือ 90 วัน", part.Warning},
		{"last day", model.Member{To: "2026-11-22"}, false, "เหลือ 0 วัน", part.Warning},
		{"over, and nobody has come", model.Member{To: "2026-11-21"}, false, "ครบวาระ ทำหน้าที่ต่อ", part.Error},
		{"over where terms end", model.Member{To: "2026-11-21"}, true, "ครบวาระแล้ว", part.Muted},
		{"not begun", model.Member{From: "2026-11-23"}, false, "ยังไม่ถึงวาระ", part.Muted},
		{"left today", model.Member{Left: "2026-11-22", To: "2026-11-30"}, false, "พ้นเมื่อ 22 พ.ย. 69", part.Muted},
		{"leaves tomorrow", model.Member{Left: "2026-11-23"}, false, "อยู่ในวาระ", part.Good},
	} {
		x.member.ID, x.member.Body, x.member.Seat = "m", "b", "s"
		c := newCommittee(model.Roster{Body: body, Members: []model.Member{x.member}, TermsEnd: x.ends}, nil, "2026-11-22")
		if got, tone := c.standing(x.member); got != x.want || tone != x.tone {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

func TestVacantSeatsAndOrder(t *testing.T) {
	body := model.Body{ID: "b", Seats: []model.Seat{{Key: "chair", Name: "ประธาน", Max: 1}, {Key: "expert", Name: "ผู้ทรงคุณวุฒิ", Max: 3}, {Key: "unit", Name: "หน่วยบริการ"}}}
	roster := model.Roster{Body: body, Members: []model.Member{
		{ID: "m3", Body: "b", Seat: "expert", Person: "p1", Order: 9, From: "2025-10-01", To: "2029-09-30"},
		{ID: "m2", Body: "b", Seat: "chair", Person: "p2", Order: 1, Left: "2026-01-01"},
		{ID: "m1", Body: "b", Seat: "expert", Person: "p3", Order: 2, To: "2020-01-01"},
	}}
	c := newCommittee(roster, map[model.ID]model.Person{"p1": {Name: "ก"}}, "2026-11-22")
	var order []model.ID
	for _, v := range c.list {
		order = append(order, v.Member.ID)
	}
	if want := []model.ID{"m3", "m2", "m1"}; !reflect.DeepEqual(order, want) {
		t.Errorf("by seat and order, those who left at the end: %v", order)
	}
	if got, want := c.vacancyText(), "ที่นั่งว่าง: ประธาน · ผู้ทรงคุณวุฒิ (2 คน) · หน่วยบริการ"; got != want {
		t.Errorf("vacant: %q, want %q", got, want)
	}
	want := model.Member{Body: "b", Seat: "chair", Order: 10, From: "2025-10-01", To: "2029-09-30"}
	if got := c.fresh(); got.Member != want || got.Name != "" {
		t.Errorf("fresh: %+v", got)
	}
}

func TestTerm(t *testing.T) {
	for want, m := range map[string]model.Member{
		"":                       {},
		"ตั้งแต่ 1 ต.ค. 68":      {From: "2025-10-01"},
		"1 ต.ค. 68 – 30 ก.ย. 72": {From: "2025-10-01", To: "2029-09-30"},
		"ถึง 30 ก.ย. 72":         {To: "2029-09-30"},
	} {
		if got := term(m); got != want {
			t.Errorf("%+v: %q, want %q", m, got, want)
		}
	}
}

func TestSplitName(t *testing.T) {
	for text, want := range map[string]model.Person{
		"นายหนึ่ง สมมุติ":         {Title: "นาย", Name: "หนึ่ง", Family: "สมมุติ"},
		"  นางสาว  สอง   สมมุติ ": {Title: "นางสาว", Name: "สอง", Family: "สมมุติ"},

		"นางสาม": {Title: "นาง", Name: "สาม"},
		"ว่าที่ ร.ต.สี่ สมมุติ": {Title: "ว่าที่ ร.ต.", Name: "สี่", Family: "สมมุติ"},
		"ห้า ณ อยุธยา":          {Name: "ห้า", Family: "ณ อยุธยา"},
		"นายิกา สมมุติ":         {Name: "นายิกา", Family: "สมมุติ"},
		"นาย":                   {Name: "นาย"},
		"":                      {},
		"นํ้าฝน สมมุติ":         {Name: "น้ำฝน", Family: "สมมุติ"},
	} {
		if got := splitName(text); got != want {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
}

func TestReadNames(t *testing.T) {
	there := []model.Person{{Title: "นาง", Name: "หนึ่ง", Family: "สมมุติ"}}
	got := readNames([]part.Row{
		{"นางสาวหนึ่ง สมมุติ", "ครู", "", ""}, {"นายสอง สมมุติ", "กำนัน", "หมู่ 2", "000"}, {"", "x", "", ""}, {"สอง สมมุติ", "", "", ""},
	}, there)
	want := []model.Person{{Title: "นาย", Name: "สอง", Family: "สมมุติ", Position: "กำนัน", Organisation: "หมู่ 2", Phone: "000"}}
	if !reflect.DeepEqual(got.fresh, want) || len(got.known) != 2 {
		t.Errorf("%+v", got)
	}
	if text := tellPasted(got); !strings.Contains(text, "จะเพิ่ม 1 คน") || !strings.Contains(text, "2 คน จึงไม่เพิ่ม") {
		t.Errorf("told %q", text)
	}
}

func TestLabelsTellNamesakesApart(t *testing.T) {
	names, ids := labels([]model.Person{
		{ID: "a", Name: "หนึ่ง", Organisation: "อบต."}, {ID: "b", Name: "หนึ่ง", Position: "ครู"}, {ID: "c", Name: "สอง"}, {ID: "d", Name: "สาม", Withdrawn: "ย้าย"},
	})
	if want := []string{"หนึ่ง (อบต.)", "หนึ่ง (ครู)", "สอง"}; !reflect.DeepEqual(names, want) || ids["หนึ่ง (ครู)"] != "b" || len(ids) != 3 {
		t.Errorf("%q %v", names, ids)
	}
}

// The register of seats goes by the name when its column is pressed, not by the title before it.
func TestSeatsByNameWithoutTitle(t *testing.T) {
	people := map[model.ID]model.Person{
		"p1": {ID: "p1", Title: "นาย", Name: "เกษม", Family: "สมมุติ"}, "p2": {ID: "p2", Title: "นาง", Name: "ขวัญ", Family: "สมมุติ"},
		"p3": {ID: "p3", Title: "นางสาว", Name: "เกษม", Family: "ตัวอย่าง"},
	}
	c := newCommittee(model.Roster{Members: []model.Member{{Person: "p1"}, {Person: "p2"}, {Person: "p3"}}}, people, "2026-01-15")
	r := &seats{state: c}
	list := slices.Clone(c.list)
	slices.SortFunc(list, r.columns()[1].Compare)
	var got []string
	for _, v := range list {
		got = append(got, v.Name)
	}
	if want := []string{"นางสาวเกษม ตัวอย่าง", "นายเกษม สมมุติ", "นางขวัญ สมมุติ"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
