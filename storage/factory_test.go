package storage

import (
	"encoding/binary"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"kongthun/model"
)

// id makes the nth ID of a kind; the same number gives the same ID.
func id(k model.Kind, n int) model.ID {
	return model.NewID(k, binary.BigEndian.AppendUint64([]byte{0, 0}, uint64(n)*0x9E3779B97F4A7C15))
}

var officeID = id(model.KindOffice, 1)

// noon is when everything happens in these tests: 15 January 2569 in Thailand.
var noon = time.Date(2026, 1, 15, 12, 0, 0, 0, time.FixedZone("UTC+7", 7*3600))

func doing(name string) Action {
	return Action{Time: noon, Actor: "สมหญิง ตัวอย่าง", Name: name}
}

// newFile creates an office file in a temporary folder and answers its path.
func newFile(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ตำบลตัวอย่าง.kongthun")
	if err := Create(path, Header{Office: officeID, Program: "test"}, Options{}); err != nil {
		t.Fatal(err)
	}
	return path
}

// open opens a file and closes it at the end of the test.
func open(t testing.TB, path string) *File {
	t.Helper()
	f, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() }) // many tests close it themselves
	return f
}

// put stores values of any kinds in one action.
func put(t testing.TB, f *File, name string, values ...Value) {
	t.Helper()
	if err := f.Act(doing(name), func(w *Writer) error { return putAll(w, values...) }); err != nil {
		t.Fatal(err)
	}
}

// putAll passes each value to Put with its own type.
func putAll(w *Writer, values ...Value) error {
	for _, v := range values {
		if err := putAny(w, v); err != nil {
			return err
		}
	}
	return nil
}

func putAny(w *Writer, v Value) error {
	switch v := v.(type) {
	case model.Office:
		return Put(w, v)
	case model.Fund:
		return Put(w, v)
	case model.Body:
		return Put(w, v)
	case model.FiscalYear:
		return Put(w, v)
	case model.Round:
		return Put(w, v)
	case model.Person:
		return Put(w, v)
	case model.Member:
		return Put(w, v)
	case model.Problem:
		return Put(w, v)
	case model.Hearing:
		return Put(w, v)
	case model.ProblemList:
		return Put(w, v)
	case model.Rating:
		return Put(w, v)
	case model.Proposal:
		return Put(w, v)
	case model.Sheet:
		return Put(w, v)
	case model.Meeting:
		return Put(w, v)
	case model.Issued:
		return Put(w, v)
	}
	panic("a kind that the factory does not know")
}

// office and the following make one value of each kind, numbered; each refers to the first of the kinds it needs.
func office() model.Office {
	return model.Office{
		ID: officeID, Name: "เทศบาลตำบลตัวอย่าง", Kind: model.TownTambon, Tambon: "ตัวอย่าง", Changwat: "สมมติ",
		Villages: []model.Village{{Number: 1, Name: "บ้านเหนือ"}, {Number: 2, Name: "บ้านใต้"}},
	}
}

func fund(n int) model.Fund {
	return model.Fund{ID: id(model.KindFund, n), Kind: model.FundHealth, Name: "กองทุนที่ " + strconv.Itoa(n), Code: "L000" + strconv.Itoa(n)}
}

func body(n int) model.Body {
	return model.Body{
		ID: id(model.KindBody, n), Fund: id(model.KindFund, 1), Kind: model.Committee, Name: "คณะกรรมการกองทุน",
		Numbering: model.ByFiscalYear,
		Seats:     []model.Seat{{Key: "chair", Name: "ประธาน", Voting: true, Chairs: 1}, {Key: "people", Name: "ผู้แทนหมู่บ้าน", Voting: true}},
	}
}

func year(n int) model.FiscalYear {
	return model.FiscalYear{
		ID: id(model.KindYear, n), Fund: id(model.KindFund, 1), Year: 2568 + n,
		Money: model.Money{NHSO: model.Baht(450000), Local: model.Baht(180000)},
	}
}

func round(n int) model.Round {
	return model.Round{ID: id(model.KindRound, n), Year: id(model.KindYear, 1), Number: n, Opens: "2025-10-01"}
}

func person(n int) model.Person {
	return model.Person{ID: id(model.KindPerson, n), Title: "นาง", Name: "สมมติ" + strconv.Itoa(n), Family: "ตัวอย่าง"}
}

func member(n int) model.Member {
	return model.Member{ID: id(model.KindMember, n), Body: id(model.KindBody, 1), Seat: "people", Person: id(model.KindPerson, n), Order: n, From: "2025-01-01"}
}

func problem(n int) model.Problem {
	return model.Problem{
		ID: id(model.KindProblem, n), Title: "ผู้สูงอายุหกล้ม <" + strconv.Itoa(n) + "> & อื่น ๆ",
		Priority: model.Priority{Size: 3, Severity: 4, Awareness: 2, Ease: 5},
	}
}

func hearing(n int) model.Hearing {
	return model.Hearing{
		ID: id(model.KindHearing, n), Date: "2025-06-01", Place: "ศาลากลางบ้าน", People: 60,
		Hands: []model.HandTally{{Problem: id(model.KindProblem, 1), For: 34}},
	}
}

// problemList is agreed upon: of open ones there is one.
func problemList(n int) model.ProblemList {
	return model.ProblemList{
		ID: id(model.KindProblemList, n), Number: n, Agreed: "2025-09-15", Where: "ที่ประชุมคณะกรรมการ",
		Entries: []model.ListedEntry{{
			Problem: id(model.KindProblem, 1), Title: "ผู้สูงอายุหกล้ม", Priority: model.Priority{Size: 3, Severity: 4, Awareness: 2, Ease: 5},
		}},
	}
}

func rating(n int) model.Rating {
	return model.Rating{
		ID: id(model.KindRating, n), List: id(model.KindProblemList, 1), Member: id(model.KindMember, n),
		Answers: []model.RatedAnswer{{Problem: id(model.KindProblem, 1), Priority: model.Priority{Size: 3, Severity: 4, Awareness: 2, Ease: 5}}},
	}
}

func proposal(n int) model.Proposal {
	return model.Proposal{
		ID: id(model.KindProposal, n), Round: id(model.KindRound, 1), Title: "โครงการที่ " + strconv.Itoa(n), Type: "10(2)",
		Receipt: model.Receipt{Number: strconv.Itoa(n) + "/2569", Date: "2025-11-03"}, Budget: model.Baht(25000),
		Claims: []model.Claim{{Problem: id(model.KindProblem, 1), Level: model.Direct}},
	}
}

func sheet(n int) model.Sheet {
	return model.Sheet{
		ID: id(model.KindSheet, n), Round: id(model.KindRound, 1), Member: id(model.KindMember, n),
		Answers: []model.Answer{{
			Proposal: id(model.KindProposal, 1), Levels: []model.Claim{{Problem: id(model.KindProblem, 1), Level: model.Decisive}},
			Points: []model.Judgment{{Criterion: "worth", Points: 4}},
		}},
	}
}

func meeting(n int) model.Meeting {
	subject := model.RefTo(id(model.KindProposal, 1))
	return model.Meeting{
		ID: id(model.KindMeeting, n), Body: id(model.KindBody, 1), Number: n, Year: 2569, Date: "2026-01-15", Starts: "09:30",
		Roll: []model.Attendee{{Member: id(model.KindMember, 1), Stays: []model.Stay{{From: "09:30"}}}},
		Agenda: []model.Section{{Title: "เรื่องเสนอเพื่อพิจารณา", Items: []model.Item{{
			Key: "a", Title: "โครงการที่ 1", Subject: &subject, Year: id(model.KindYear, 1),
		}}}},
	}
}

func issued(n int) model.Issued {
	return model.Issued{
		ID: id(model.KindIssued, n), Kind: "minutes", Subject: model.RefTo(id(model.KindMeeting, 1)), Title: "รายงานการประชุม",
		SHA256: hashOf([]byte("pdf")), At: "2026-01-15T12:00:0" + strconv.Itoa(n) + "+07:00", Version: "test", File: []byte("pdf"),
	}
}

// all is one value of every kind, in an order in which each finds what it refers to.
func all() []Value {
	return []Value{
		office(), fund(1), body(1), year(1), person(1), member(1), problem(1), hearing(1), problemList(1), rating(1), round(1), proposal(1),
		sheet(1), meeting(1), issued(1),
	}
}
