package service

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"kongthun/app/workbook"
	"kongthun/model"
	"kongthun/storage"
)

// Into says where the rows of a workbook go: proposals into a round, members into a body. Problems are the area's.
type Into struct {
	Round model.ID
	Body  model.ID
}

// Workbook is a file to be taken in.
type Workbook struct {
	Name string // without folder
	Data []byte
}

// maxWorkbook is how large a file is read at all; workbook.Read refuses what is larger than it takes.
const maxWorkbook = 32 << 20

// LoadWorkbook reads a file from disk. Refused: one that cannot be read, key "intake.file"; one that is far too large,
// "workbook.large".
func LoadWorkbook(path string) (Workbook, error) { return loadFile(path, maxWorkbook) }

// loadFile is LoadWorkbook for a file of another size.
func loadFile(path string, limit int64) (Workbook, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	if err != nil || info.IsDir() {
		return Workbook{}, model.NotFound("intake.file", "file", path)
	}
	if info.Size() > limit {
		return Workbook{}, model.Invalid("workbook.large", "file", name, "limit", strconv.FormatInt(limit>>20, 10))
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return Workbook{}, model.NotFound("intake.file", "file", path)
	}
	return Workbook{name, data}, nil
}

// Change is what taking a row in does.
type Change string

// The changes.
const (
	ChangeAdd  Change = "add"
	ChangeEdit Change = "edit"
	ChangeNone Change = "none" // the file has it already, just so
)

// PreviewLine is one row and what taking it in does.
type PreviewLine struct {
	Change Change     `json:"change"`
	Kind   model.Kind `json:"kind"`
	Title  string     `json:"title"`
	File   string     `json:"file"`
	Sheet  string     `json:"sheet"`
	Row    int        `json:"row"`
}

// Preview is what taking workbooks in would do, before anything is done.
type Preview struct {
	Intakes  []model.Intake  `json:"intakes"` // one a workbook, with its findings
	Lines    []PreviewLine   `json:"lines"`
	Findings []model.Finding `json:"findings"` // of all workbooks; near-copies among them

	plan plan
}

// Count is how many rows are changed in the way.
func (p Preview) Count(c Change) int {
	n := 0
	for _, l := range p.Lines {
		if l.Change == c {
			n++
		}
	}
	return n
}

// Check is nil when the preview may be taken in; otherwise the refusal of the first workbook with one, naming file, sheet, cell
// and value (model.Intake.Check).
func (p Preview) Check() error {
	for _, in := range p.Intakes {
		if err := in.Check(); err != nil {
			return err
		}
	}
	return nil
}

// PreviewIntake reads workbooks and works out what taking them in would do: which rows are new, which change what is there, and
// what is refused or odd. Nothing is stored. A proposal is known again by its number of receipt, its code with its title, or its
// title with its organisation; a filled cell changes what is there, an empty one leaves it, and a list of another's layout that
// has only names takes nothing away.
//
// The error is that of workbook.Read, "intake.round" and "intake.body" when rows come that have no round or body to go into, and
// that of a context that ended. Progress counts workbooks.
func (s *Service) PreviewIntake(ctx context.Context, into Into, books []Workbook, progress func(done, total int)) (Preview, error) {
	setting, err := s.intakeSetting(into)
	if err != nil {
		return Preview{}, err
	}
	var p Preview
	for i, b := range books {
		if err := ctx.Err(); err != nil {
			return Preview{}, err
		}
		in, err := workbook.Read(b.Name, b.Data, setting)
		if err != nil {
			return Preview{}, err
		}
		if err := roomFor(in, into); err != nil {
			return Preview{}, err
		}
		p.Intakes = append(p.Intakes, in)
		if progress != nil {
			progress(i+1, len(books))
		}
	}
	p.plan = plan{service: s, into: into, lists: setting.Lists}
	if err := p.plan.problems(&p); err != nil {
		return Preview{}, err
	}
	if p.plan.named { // problems that come in the same workbooks can be claimed: read once more, knowing them
		for i, b := range books {
			if p.Intakes[i], err = workbook.Read(b.Name, b.Data, setting); err != nil {
				return Preview{}, err
			}
		}
	}
	for _, rows := range []func(*Preview) error{p.plan.hearings, p.plan.issues, p.plan.proposals, p.plan.members} {
		if err := rows(&p); err != nil {
			return Preview{}, err
		}
	}
	for _, in := range p.Intakes {
		p.Findings = append(p.Findings, in.Findings...)
	}
	p.Findings = append(p.Findings, p.plan.copies...)
	return p, nil
}

// roomFor refuses rows that have nowhere to go.
func roomFor(in model.Intake, into Into) error {
	if len(in.Proposals) > 0 && into.Round == "" {
		return model.Invalid("intake.round", "file", in.File)
	}
	if len(in.Members) > 0 && into.Body == "" {
		return model.Invalid("intake.body", "file", in.File)
	}
	return nil
}

// CommitIntake takes a preview in: all of it or nothing, as one action. Refused: what Check refuses; a value that somebody has
// changed since the preview (conflict, key "intake.stale"); claims changed in a round that is being scored ("service.frozen").
// Progress counts values, before they are made durable together.
func (s *Service) CommitIntake(ctx context.Context, p Preview, progress func(done, total int)) error {
	if err := p.Check(); err != nil {
		return err
	}
	var files []string
	for _, in := range p.Intakes {
		files = append(files, in.File)
	}
	return s.act("intake.commit", "", strings.Join(files, ", "), func(w *storage.Writer) error {
		for i, step := range p.plan.steps {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := step(w); err != nil {
				return err
			}
			if progress != nil {
				progress(i+1, len(p.plan.steps))
			}
		}
		return nil
	})
}
