package storage

import (
	"bytes"
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
