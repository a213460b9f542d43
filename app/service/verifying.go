package service

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"kongthun/app/paper"
	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/model/seal"
	"kongthun/storage"
)

// Says is what an answer says.
type Says string

// The three things that an answer may say. Unknown is no accusation: it tells what to ask instead.
const (
	Yes     Says = "yes"
	No      Says = "no"
	Unknown Says = "unknown"
)

// Answer is the answer to one question about a paper, in a sentence that also tells what to do.
type Answer struct {
	Says  Says     `json:"says"`
	Text  string   `json:"text"`
	Where []string `json:"where,omitempty"` // place by place, what differs from what it should be
}

// Verdict is what is found out about a PDF file that is said to be minutes.
type Verdict struct {
	Title  string `json:"title,omitempty"` // of the minutes, as far as it is known
	Code   string `json:"code,omitempty"`  // worked out from the record in the file
	Record Answer `json:"record"`          // does the record in the file match the code printed on its pages?
	Office Answer `json:"office"`          // does it belong to this office file?
	File   Answer `json:"file"`            // is the PDF the one that was issued?
}

// Answers are the three in order.
func (v Verdict) Answers() []Answer { return []Answer{v.Record, v.Office, v.File} }

// Sound tells that nothing speaks against the paper.
func (v Verdict) Sound() bool {
	return !slices.ContainsFunc(v.Answers(), func(a Answer) bool { return a.Says == No })
}

// VerifyPaper looks at a PDF file without an office file: whether it belongs to one cannot be said then.
func VerifyPaper(file []byte) Verdict { return newInquiry(file).verdict() }

// VerifyPaper looks at a PDF file with the office file open.
func (s *Service) VerifyPaper(file []byte) (Verdict, error) {
	q := newInquiry(file)
	err := s.file.Read(func(r *storage.Reader) error {
		office, err := storage.Office(r)
		if err != nil {
			return err
		}
		q.office = &office
		q.kept, err = storage.List[model.Issued](r, model.KindIssued)
		return err
	})
	return q.verdict(), err
}

// mostPaper is the size of a file that is read at all: what is larger is no paper of ours, and must not fill the memory.
const mostPaper = 65 << 20

// ReadPaper reads a PDF file that is to be verified, no more of it than what such a file may have. Refused: "service.unreadable".
func ReadPaper(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, model.NotFound("service.unreadable", "file", filepath.Base(path))
	}
	defer f.Close() // it was only read
	file, err := io.ReadAll(io.LimitReader(f, mostPaper))
	if err != nil {
		return nil, model.NotFound("service.unreadable", "file", filepath.Base(path))
	}
	return file, nil
}

// UnsoundPaper is the refusal of a paper that something speaks against.
func UnsoundPaper() error { return model.Invalid("service.paper_unsound") }

// inquiry is one file being asked about.
type inquiry struct {
	file   []byte
	inside paper.Inside
	unread error          // why it could not be read
	sum    seal.Sum       // of the record in it
	record *model.Minutes // nil when there is none, or none that is understood
	office *model.Office  // nil without an office file
	kept   []model.Issued // all that the office file has issued
}

func newInquiry(file []byte) *inquiry {
	q := &inquiry{file: file}
	if q.inside, q.unread = paper.Look(file); q.unread != nil || q.inside.Record == nil {
		return q
	}
	q.sum = seal.Of(q.inside.Record)
	var m model.Minutes
	if json.Unmarshal(q.inside.Record, &m) == nil && m.Sealed != nil {
		q.record = &m
	}
	return q
}

func (q *inquiry) verdict() Verdict {
	v := Verdict{Record: q.matches(), Office: q.belongs(), File: q.isIssued()}
	if q.inside.Record != nil {
		v.Code = q.sum.Code()
	}
	if i := q.issued(); i != nil {
		v.Title = i.Title
	} else if q.record != nil {
		v.Title = q.record.Title
	}
	return v
}

// same is the issued paper whose bytes the file has.
func (q *inquiry) same() *model.Issued {
	hash := hashOf(q.file)
	return q.find(func(i model.Issued) bool { return i.SHA256 == hash && bytes.Equal(i.File, q.file) })
}

// issued is the paper that the file is, or claims to be: by its bytes, its record, what the record says, the code on a page.
func (q *inquiry) issued() *model.Issued {
	if i := q.same(); i != nil {
		return i
	}
	if q.inside.Record != nil {
		if i := q.find(func(i model.Issued) bool { return i.Seal == q.sum.String() }); i != nil {
			return i
		}
	}
	if q.record != nil {
		if i := q.find(func(i model.Issued) bool { return i.ID == q.record.Sealed.Paper }); i != nil {
			return i
		}
	}
	return q.find(func(i model.Issued) bool { c := code(i); return c != "" && slices.Contains(q.inside.Codes, c) })
}

func (q *inquiry) find(fits func(model.Issued) bool) *model.Issued {
	if at := slices.IndexFunc(q.kept, fits); at >= 0 {
		return &q.kept[at]
	}
	return nil
}

// matches answers the first question from the file alone.
func (q *inquiry) matches() Answer {
	printed := slices.DeleteFunc(slices.Clone(q.inside.Codes), func(c string) bool { return c == "" })
	switch {
	case q.unread != nil:
		return Answer{Says: Unknown, Text: unreadable(q.unread)}
	case q.inside.Record == nil && len(printed) == 0:
		return Answer{Says: Unknown, Text: phrase.Say("paper.verify.no_record")}
	case q.inside.Record == nil:
		return Answer{Says: No, Text: phrase.Say("paper.verify.record_removed", "code", printed[0])}
	case q.record == nil:
		return Answer{Says: No, Text: phrase.Say("paper.verify.record_unreadable")}
	case q.record.Sealed.Plain && len(printed) == 0:
		return Answer{Says: Unknown, Text: phrase.Say("paper.verify.plain", "code", q.sum.Code())}
	}
	want := q.sum.Code()
	if q.record.Sealed.Plain {
		want = ""
	}
	for i, c := range q.inside.Codes {
		if c != want {
			return Answer{Says: No, Text: phrase.Say("paper.verify.code_differs", "page", strconv.Itoa(i+1),
				"printed", orDefault(c, phrase.Say("paper.verify.no_code")), "code", q.sum.Code())}
		}
	}
	return Answer{Says: Yes, Text: phrase.Say("paper.verify.code_matches", "code", want, "pages", strconv.Itoa(len(q.inside.Codes)))}
}

// belongs answers the second from the office file.
func (q *inquiry) belongs() Answer {
	if q.office == nil {
		return Answer{Says: Unknown, Text: phrase.Say("paper.verify.no_office")}
	}
	i := q.issued()
	switch {
	case i == nil && q.unread != nil:
		return Answer{Says: Unknown, Text: phrase.Say("paper.verify.unread")}
	case i == nil && q.inside.Record == nil:
		return Answer{Says: Unknown, Text: phrase.Say("paper.verify.nothing_to_find")}
	case i != nil && (q.same() != nil || i.Seal == q.sum.String() && q.inside.Record != nil):
		return Answer{Says: Yes, Text: phrase.Say("paper.verify.belongs", "title", i.Title, "at", moment(i.At))}
	case i != nil:
		return Answer{
			Says: No, Text: phrase.Say("paper.verify.other_record", "title", i.Title, "at", moment(i.At)),
			Where: recordChanges(q.inside.Record, i.Record),
		}
	case q.record != nil && q.record.Sealed.Office != q.office.ID:
		return Answer{Says: No, Text: phrase.Say("paper.verify.other_office", "office", q.record.Author)}
	}
	return Answer{Says: No, Text: phrase.Say("paper.verify.unknown", "office", q.office.Name)}
}

// isIssued answers the third: by the stored bytes, or by setting the pages again from the record.
func (q *inquiry) isIssued() Answer {
	if i := q.same(); i != nil {
		return Answer{Says: Yes, Text: phrase.Say("paper.verify.same_file", "at", moment(i.At))}
	}
	if q.unread != nil {
		return Answer{Says: No, Text: unreadable(q.unread)}
	}
	if i := q.issued(); i != nil {
		return Answer{Says: No, Text: phrase.Say("paper.verify.other_file", "at", moment(i.At)), Where: fileDifferences(q.file, i.File)}
	}
	switch {
	case q.record == nil:
		return Answer{Says: Unknown, Text: phrase.Say("paper.verify.not_sealed")}
	case q.record.Sealed.Program != Version:
		return Answer{Says: Unknown, Text: phrase.Say("paper.verify.other_version", "version", q.record.Sealed.Program, "ours", Version)}
	}
	again, err := paper.SealedMinutes(q.inside.Record)
	if err != nil {
		return Answer{Says: No, Text: phrase.Say("paper.verify.record_unreadable")}
	}
	if !bytes.Equal(again.PDF, q.file) {
		return Answer{Says: No, Text: phrase.Say("paper.verify.set_otherwise"), Where: fileDifferences(q.file, again.PDF)}
	}
	return Answer{Says: Yes, Text: phrase.Say("paper.verify.set_again")}
}

// unreadable tells why a file cannot be looked into.
func unreadable(err error) string {
	switch {
	case errors.Is(err, paper.ErrNotPDF):
		return phrase.Say("paper.verify.not_pdf")
	case errors.Is(err, paper.ErrAppended):
		return phrase.Say("paper.verify.appended")
	case errors.Is(err, paper.ErrTooLarge):
		return phrase.Say("paper.verify.too_large")
	}
	return phrase.Say("paper.verify.foreign")
}

// moment writes the time of an issued paper for people.
func moment(at string) string {
	day := longDate(model.Date(at[:min(len(at), len("2006-01-02"))]))
	if len(at) < len("2006-01-02T15:04") {
		return day
	}
	return phrase.Say("paper.verify.at", "date", day, "time", strings.ReplaceAll(at[len("2006-01-02T"):len("2006-01-02T15:04")], ":", "."))
}
