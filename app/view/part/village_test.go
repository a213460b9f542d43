package part

import "testing"

func TestReadVillage(t *testing.T) {
	for _, c := range []struct {
		text, shown string
		number      int
		refused     bool
	}{
		{"4", "4", 4, false},
		{"หมู่ 4", "4", 4, false},
		{"หมู่ที่ ๔", "4", 4, false},
		{"หมู่ที่12", "12", 12, false},
		{"ม.4", "4", 4, false},
		{"ม. ๔ ", "4", 4, false},
		{"", "", 0, false},
		{"หมู่", "หมู่", 0, true},
		{"บ้านเหนือ", "บ้านเหนือ", 0, true},
		{"4-5", "4-5", 0, true},
		{"ม.-4", "ม.-4", 0, true},
	} {
		number, shown, _, fault := ReadVillage().Read(c.text)
		if number != c.number && !c.refused || shown != c.shown || (fault != "") != c.refused {
			t.Errorf("%q is %d, %q, %q", c.text, number, shown, fault)
		}
	}
}
