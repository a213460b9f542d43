package storage

import (
	"testing"

	"kongthun/model"
)

// certification is of the nth meeting's minutes.
func certification(n int) model.Certification {
	return model.Certification{
		ID: id(model.KindCertification, n), Meeting: id(model.KindMeeting, n),
		Printed: []model.Mark{{On: "2026-01-16", By: "สมหญิง ตัวอย่าง"}},
	}
}

func closed(n int) model.Meeting {
	m := meeting(n)
	m.Closed = true
	return m
}

func putCertification(c model.Certification) func(*Writer) error {
	return func(w *Writer) error { return Put(w, c) }
}

func TestACertificationIsOfAClosedMeetingAndOnce(t *testing.T) {
	f := open(t, newFile(t))
	put(t, f, "all.add", all()...)
	c := certification(1)
	refused(t, f.Act(doing("minutes.print"), putCertification(c)), model.ErrLocked, "certification.open")
	put(t, f, "meeting.close", closed(1))
	if err := f.Act(doing("minutes.print"), putCertification(c)); err != nil {
		t.Fatal(err)
	}
	again := c
	again.ID = id(model.KindCertification, 2)
	refused(t, f.Act(doing("minutes.print"), putCertification(again)), model.ErrConflict, "certification.twice")
	c.Signed = &model.Mark{On: "2026-01-20", Note: "ตู้ 2"}
	if err := f.Act(doing("minutes.sign"), putCertification(c)); err != nil {
		t.Fatal(err)
	}
	err := f.Read(func(r *Reader) error {
		got, found, err := CertificationOf(r, id(model.KindMeeting, 1))
		if !found || got.Signed == nil || got.Signed.Note != "ตู้ 2" || len(got.Printed) != 1 {
			t.Errorf("%v %+v", found, got)
		}
		if _, found, _ := CertificationOf(r, id(model.KindMeeting, 2)); found {
			t.Error("a meeting without one has one")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestACertificationRefersToWhatIsThere(t *testing.T) {
	f := open(t, newFile(t))
	put(t, f, "all.add", all()...)
	put(t, f, "meeting.close", closed(1))
	by, reply, of := certification(1), certification(1), certification(7)
	by.By = id(model.KindMeeting, 9)
	reply.Replies = []model.Reply{{Member: id(model.KindMember, 9)}}
	for key, c := range map[string]model.Certification{
		"reference.meeting_missing": by, "reference.member_missing": reply,
	} {
		refused(t, f.Act(doing("minutes.certify"), putCertification(c)), model.ErrConflict, key)
	}
	refused(t, f.Act(doing("minutes.certify"), putCertification(of)), model.ErrConflict, "reference.meeting_missing")
}
