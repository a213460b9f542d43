package problem

import (
	"reflect"
	"testing"

	"kongthun/model"
)

func TestHandsAreKeyedAsNumbers(t *testing.T) {
	var h hands
	register := []model.Problem{{ID: "a"}, {ID: "b"}, {ID: "gone", Withdrawn: "แก้แล้ว"}, {ID: "past", Withdrawn: "แก้แล้ว"}}
	h.load(register, []model.HandTally{{Problem: "b", For: 7}, {Problem: "past", For: 3}})
	if len(h.rows) != 3 || h.text(0) != "" || h.text(1) != "7" || h.text(2) != "3" {
		t.Fatalf("%+v %v", h.rows, h.count)
	}
	for _, key := range "34" {
		if !h.key(0, key) {
			t.Errorf("%c is not taken", key)
		}
	}
	h.come(1)
	h.key(1, '0')
	if h.text(0) != "34" || h.text(1) != "0" {
		t.Errorf("%q %q", h.text(0), h.text(1))
	}
	for range 5 {
		h.key(0, '9')
	}
	if got := h.text(0); len(got) > 4 {
		t.Errorf("%s hands", got)
	}
	if h.key(0, 'ก') || h.key(9, '1') {
		t.Error("what is no digit, or no row, is taken")
	}
	h.clear(0)
	h.clear(9)
	if want := []model.HandTally{{Problem: "b", For: 0}, {Problem: "past", For: 3}}; !reflect.DeepEqual(h.tallies(), want) {
		t.Errorf("%+v", h.tallies())
	}
}
