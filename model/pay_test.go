package model

import "testing"

func TestPayIsByTheBodyThatMeets(t *testing.T) {
	set := Setting{Pay: Pay{Committee: Baht(400), Subcommittee: Baht(300)}}
	for kind, want := range map[BodyKind]Satang{Committee: Baht(400), Subcommittee: Baht(300)} {
		if got := set.PayOf(kind); got != want {
			t.Errorf("%s is paid %s", kind, got)
		}
	}
	if got := (Setting{}).PayOf(Committee); got != 0 {
		t.Errorf("an office that has set none pays %s", got)
	}
}

func TestPayIsNotNegative(t *testing.T) {
	o := Office{Name: "อบต.ทดสอบ", Kind: Tambon, Changwat: "ตัวอย่าง", Setting: Setting{Pay: Pay{Committee: -1, Subcommittee: -1}}}
	wantFaults(t, o.Check(), map[string]string{"setting.pay.committee": "field.negative", "setting.pay.subcommittee": "field.negative"})
	o.Setting.Pay = Pay{}
	if err := o.Check(); err != nil {
		t.Error(err)
	}
}

// wantFaults fails the test unless an error has exactly these faults, by field; none: unless there is no error.
func wantFaults(t *testing.T, err error, want map[string]string) {
	t.Helper()
	if err == nil && len(want) == 0 {
		return
	}
	e, ok := err.(*Error)
	if !ok {
		t.Fatalf("got %v", err)
	}
	if len(e.Fields) != len(want) {
		t.Errorf("%d faults: %v", len(e.Fields), e)
	}
	for _, f := range e.Fields {
		if want[f.Field] != f.Key {
			t.Errorf("%s is told %s", f.Field, f.Key)
		}
	}
}
