package storage

import (
	"testing"

	"kongthun/model"
)

func TestAFileHoldsItsOneOffice(t *testing.T) {
	f := open(t, newFile(t))
	fetch := func() (o model.Office, err error) {
		err = f.Read(func(r *Reader) (err error) {
			o, err = Office(r)
			return err
		})
		return o, err
	}
	_, err := fetch()
	refused(t, err, model.ErrNotFound, "value.not_found")
	other := office()
	other.ID = id(model.KindOffice, 2)
	conflicts(t, f, model.ErrConflict, "office.other", other)
	put(t, f, "office.add", office())
	renamed := office()
	renamed.Name = "เทศบาลเมืองตัวอย่าง"
	put(t, f, "office.edit", renamed)
	if o, err := fetch(); err != nil || o.Name != renamed.Name {
		t.Errorf("%+v, %v", o, err)
	}
}
