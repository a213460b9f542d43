package storage

import (
	"testing"

	"kongthun/model"
)

// sending is a return that left the first fund on a day.
func sending(n int, on model.Date) model.Sending {
	return model.Sending{
		ID: id(model.KindSending, n), Fund: id(model.KindFund, 1), Return: "statement",
		Period: model.Period{Year: 2569, Every: model.Monthly, Number: n}, On: on,
	}
}

func TestSendingsStandByTheirDay(t *testing.T) {
	f := withAll(t)
	list := func(r *Reader) ([]model.Sending, error) { return Sendings(r, id(model.KindFund, 1)) }
	gone := sending(4, "2025-11-20")
	gone.Withdrawn = "ผิดแฟ้ม"
	inOrder(t, f, list, sending(2, "2025-11-10"), gone, sending(1, "2025-12-05"), sending(3, "2025-12-05"))
	if err := f.Read(func(r *Reader) error {
		other, err := Sendings(r, id(model.KindFund, 2))
		if err == nil && len(other) > 0 {
			t.Errorf("another fund has %d", len(other))
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

func TestASendingWantsItsFund(t *testing.T) {
	f := withAll(t)
	lost := sending(1, "2025-11-10")
	lost.Fund = id(model.KindFund, 99)
	err := f.Act(doing("sending.add"), func(w *Writer) error { return Put(w, lost) })
	if err == nil {
		t.Fatal("a sending of a fund that is not there was stored")
	}
}
