package storage

import (
	"errors"
	"testing"

	"kongthun/model"
)

// faulty fails unless a value is refused because of one field, with the key.
func faulty[T Value](t *testing.T, f *File, field, key, title string, v T) {
	t.Helper()
	err := f.Act(doing("test"), func(w *Writer) error { return Put(w, v) })
	var e *model.Error
	if !errors.As(err, &e) || e.Kind != model.ErrInvalid || len(e.Fields) != 1 || e.Fields[0].Field != field || e.Fields[0].Key != key || e.Fields[0].Args["title"] != title {
		t.Errorf("%v %+v", err, e)
	}
}

// numbered is the nth request of a project of ten baht, with a number.
func numbered(n, project int, number string) model.Disbursement {
	d := asked(n, project, 10)
	d.Number = number
	return d
}

func TestARequestsNumberIsItsOwn(t *testing.T) {
	f := withProposals(t, 3)
	put(t, f, "year.add", year(2))
	later := agreedUpon(3, 1000)
	later.Year = id(model.KindYear, 2)
	stored(t, f, agreedUpon(1, 1000), agreedUpon(2, 1000), later)
	first := numbered(1, 1, "001/2569")
	stored(t, f, first)
	for _, number := range []string{"001/2569", "1/2569", "๑/๒๕๖๙"} {
		faulty(t, f, "number", "disbursement.number_taken", "โครงการที่ 1", numbered(2, 2, number))
		faulty(t, f, "number", "disbursement.number_taken", "โครงการที่ 1", numbered(3, 1, number))
	}
	stored(t, f, numbered(2, 2, "002/2569"), numbered(3, 2, ""), numbered(4, 2, ""), numbered(5, 3, "001/2569")) // another year's may be the same
	faulty(t, f, "number", "disbursement.number_taken", "โครงการที่ 2", numbered(1, 1, "2/2569"))
	first.Amount = model.Baht(20)
	stored(t, f, first) // its own number again is no second one
	first.Cancelled = "ผิด"
	stored(t, f, first, numbered(6, 2, "001/2569"))
	first.Cancelled = ""
	faulty(t, f, "number", "disbursement.number_taken", "โครงการที่ 2", first)
}

func TestAProjectsCodeAndItsAgreementsNumberAreItsOwn(t *testing.T) {
	f := withProposals(t, 4)
	put(t, f, "year.add", year(2))
	listed := proposal(4) // came with a list, and nobody did anything with it yet
	listed.Code, listed.Agreement = "69-L0000-2-004", "4/2569"
	stored(t, f, listed)
	stored(t, f, agreedUpon(1, 100), approved(2, "69-L0000-2-002"))
	codes := approved(3, "")
	for code, title := range map[string]string{"69-L0000-2-2": "โครงการที่ 2", "69-L0000-2-004": "โครงการที่ 4"} {
		codes.Code = code
		faulty(t, f, "code", "project.code_taken", title, codes)
	}
	numbers := agreedUpon(3, 100)
	for number, title := range map[string]string{"001/2569": "โครงการที่ 1", "4/2569": "โครงการที่ 4"} {
		numbers.Agreement.Number = number
		faulty(t, f, "agreement.number", "agreement.number_taken", title, numbers)
	}
	first := agreedUpon(1, 100)
	again := *first.Agreement
	first.Superseded, again.Number = []model.Agreement{*first.Agreement}, "9/2569"
	first.Agreement = &again
	stored(t, f, first)
	numbers.Agreement.Number = "1/2569" // the paper of the superseded one is still there
	faulty(t, f, "agreement.number", "agreement.number_taken", "โครงการที่ 1", numbers)
	back := first
	old := first.Superseded[0]
	back.Superseded, back.Agreement = append(back.Superseded, again), &old
	faulty(t, f, "agreement.number", "agreement.number_taken", "โครงการที่ 1", back)
	numbers.Year, numbers.Code = id(model.KindYear, 2), "69-L0000-2-002"
	stored(t, f, numbers) // of another year
}

// What stands twice already, as from a file of before, hinders no other change.
func TestNumbersThatStandTwiceAlreadyStay(t *testing.T) {
	f := withProposals(t, 2)
	put(t, f, "year.add", year(2))
	moved := agreedUpon(2, 100)
	moved.Agreement.Number, moved.Code, moved.Year = "1/2569", "ก-1", id(model.KindYear, 2)
	first := agreedUpon(1, 100)
	first.Code = "ก-1"
	stored(t, f, moved, first)
	moved.Year = id(model.KindYear, 1) // now both are of one year
	stored(t, f, moved)
	moved.Note = "แก้ได้"
	stored(t, f, moved)
}
