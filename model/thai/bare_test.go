package thai

import (
	"testing"

	"pgregory.net/rapid"
)

// A title before a name, and spaces about it, change nothing.
func TestTitlesTellNobodyApart(t *testing.T) {
	names := rapid.SampledFrom([]string{"สมศรี ใจดี", "ปั้น ผู้เฒ่า", "กตัญญู ทดสอบ", "คุณากร น้ำใส", "นางนวล ฝี่มือ", "พระพล ฐุฎุ", "นายิกา ที่ดี", "หญิง รักษ์ถิ่น"})
	before := rapid.SampledFrom([]string{"", "นาย", "นาง ", "นางสาว", "น.ส.", "น.ส. ", "ดร.", "ว่าที่ ร.ต.", "ว่าที่ร้อยตรี ", "ร.ต.ต.", "ด.ต. ", "นพ.", "ทพญ.", "กำนัน", "คุณ", "ผศ.ดร."})
	rapid.Check(t, func(t *rapid.T) {
		one, other := names.Draw(t, "one"), names.Draw(t, "other")
		a, b := before.Draw(t, "title")+one, before.Draw(t, "other title")+"  "+other+rapid.SampledFrom([]string{"", " ", " (ประธาน)"}).Draw(t, "after")
		if same := BareName(a) == BareName(b); same != (one == other) {
			t.Fatalf("%q is %q and %q is %q", a, BareName(a), b, BareName(b))
		}
		if again := BareName(BareName(a)); again != BareName(a) {
			t.Fatalf("%q becomes %q", BareName(a), again)
		}
	})
}

func TestBareOrganisation(t *testing.T) {
	for name, want := range map[string]string{
		"โรงพยาบาลส่งเสริมสุขภาพตำบล บ้านที่ปั้น": "รพสตบ้านที่ปั้น",
		"รพ.สต. บ้านที่ปั้น":                      "รพสตบ้านที่ปั้น",
		"องค์การบริหารส่วนตำบลน้ำฝี่":             "อบตน้ำฝี่",
		"อบต.นำ้ฝี่": "อบตน้ำฝี่",
		"":           "",
	} {
		if got := BareOrganisation(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

func TestHeads(t *testing.T) {
	for post, want := range map[string]struct {
		of        string
		whole, ok bool
	}{
		"ผู้อำนวยการโรงเรียนบ้านปั้น": {"รรบ้านปั้น", false, true},
		"ผอ.รร.บ้านปั้น":              {"รรบ้านปั้น", false, true},
		"นายก อบต. น้ำฝี่":            {"อบตน้ำฝี่", true, true},
		"นายกเทศมนตรี":                {"เทศมนตรี", true, true},
		"ประธาน":                      {"", false, true},
		"รองประธาน":                   {"", false, false},
		"นักวิชาการสาธารณสุข":         {"", false, false},
		"": {"", false, false},
	} {
		if of, whole, ok := Heads(BareOrganisation(post)); of != want.of || whole != want.whole || ok != want.ok {
			t.Errorf("%q: %q %v %v", post, of, whole, ok)
		}
	}
}
