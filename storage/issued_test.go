package storage

import (
	"bytes"
	"reflect"
	"testing"

	"kongthun/model"
)

func TestIssuedOfASubjectOldestFirst(t *testing.T) {
	f := open(t, newFile(t))
	put(t, f, "all.add", all()[:len(all())-1]...) // all but the issued one
	elsewhere := issued(9)
	elsewhere.Subject = model.RefTo(id(model.KindYear, 1))
	put(t, f, "issued.add", elsewhere)
	list := func(r *Reader) ([]model.Issued, error) { return IssuedOf(r, model.RefTo(id(model.KindMeeting, 1))) }
	inOrder(t, f, list, issued(1), issued(2), issued(3))
}

// The heads of all are what is listed of each subject, without what makes them large.
func TestHeadsOfTheIssuedAreThoseOfEachSubject(t *testing.T) {
	f := withAll(t)
	elsewhere := issued(9)
	elsewhere.Subject = model.RefTo(id(model.KindYear, 1))
	put(t, f, "issued.add", elsewhere)
	err := f.Read(func(r *Reader) error {
		heads, err := IssuedHeads(r)
		if err != nil {
			return err
		}
		if len(heads) != 2 || len(heads[elsewhere.Subject]) != 1 {
			t.Errorf("%+v", heads)
		}
		for subject, got := range heads {
			want, err := IssuedOf(r, subject)
			if err != nil {
				return err
			}
			for i := range want {
				want[i].Record, want[i].File = nil, nil
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%v: %+v, not %+v", subject, got, want)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsIssuedIsKept(t *testing.T) {
	f := withAll(t)
	changed := issued(1)
	changed.File = []byte("another")
	conflicts(t, f, model.ErrLocked, "issued.kept", changed)
	err := f.Read(func(r *Reader) error {
		i, err := Get[model.Issued](r, id(model.KindIssued, 1))
		if !bytes.Equal(i.File, []byte("pdf")) {
			t.Errorf("%q", i.File)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
