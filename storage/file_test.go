package storage

import (
	"reflect"
	"testing"

	"kongthun/model"
)

func TestEveryKindComesBackAsItWasPut(t *testing.T) {
	path := newFile(t)
	f := open(t, path)
	put(t, f, "all.add", all()...)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	f = open(t, path)
	err := f.Read(func(r *Reader) error {
		for _, want := range all() {
			plain, err := r.plain(string(want.Key().Kind()), []byte(want.Key()))
			if err != nil {
				return err
			}
			got, err := entityOf(want.Key().Kind()).decode(plain)
			if err != nil {
				return err
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%T: got %+v, want %+v", want, got, want)
			}
		}
		p, err := Get[model.Proposal](r, id(model.KindProposal, 1))
		if err == nil && !reflect.DeepEqual(p, proposal(1)) {
			t.Errorf("Get: %+v", p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	report, err := Check(path)
	if err != nil || len(report.Findings) != 0 || report.Values != len(all()) || report.Entries != 1 {
		t.Errorf("Check: %+v, %v", report, err)
	}
}
