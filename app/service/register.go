package service

import (
	"cmp"
	"slices"
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/workbook"
	"kongthun/model"
	"kongthun/storage"
)

// The registers of a round that there are.
const (
	RegisterReceipt = "receipt" // ทะเบียนรับ: a line a proposal, in order of receipt
	RegisterCourse  = "course"  // ทะเบียนสถานะ: a line a change of status, in order of its day
)

// Entry is a line of the register of changes of status over a round.
type Entry struct {
	Proposal model.ID       `json:"proposal"`
	Receipt  string         `json:"receipt,omitempty"`
	Title    string         `json:"title"`
	Name     string         `json:"applicant,omitempty"`
	Step     model.Step     `json:"step"`
	Decided  model.Word     `json:"decided,omitempty"` // the line is a meeting's decision, and this its word
	Changed  model.ItemKind `json:"changed,omitempty"` // the line is what a meeting changed of an approval: change, extend, cancel
	Now      string         `json:"now"`               // where the proposal stands today, see model.Standing.Key
}

// What is the key of what the line says: "status.passed", "word.approve", "item.extend".
func (e Entry) What() string {
	if e.Changed != "" {
		return "item." + string(e.Changed)
	}
	return model.Standing{Status: e.Step.Status, Word: e.Decided}.Key()
}

// Course lists every change of status of a round's proposals by day, receipts and what meetings decided among them; with a key
// of a standing only of the proposals that stand there now.
func (s *Service) Course(round model.ID, standing string) ([]Entry, error) {
	return read(s, func(r *storage.Reader) ([]Entry, error) { return courseOf(r, round, standing) })
}

func courseOf(r *storage.Reader, round model.ID, standing string) ([]Entry, error) {
	x, err := screeningOf(r, round)
	if err != nil {
		return nil, err
	}
	proposals, err := storage.Proposals(r, round)
	if err != nil {
		return nil, err
	}
	var out []Entry
	for _, p := range proposals {
		now := x.Status(p).Key()
		if standing != "" && standing != now {
			continue
		}
		e := Entry{Proposal: p.ID, Receipt: p.Receipt.Number, Title: p.Title, Name: p.Applicant.Name, Now: now}
		for i, step := range p.History() {
			e.Step = step
			if i == 0 {
				e.Step.Reason = p.Late
			}
			out = append(out, e)
		}
		for _, t := range x.turns {
			if t.Stands.Proposal != p.ID {
				continue
			}
			e.Decided, e.Changed, e.Step = t.Stands.Word, "", model.Step{Status: p.Stage(), On: t.On, Reason: t.Reason}
			if t.Kind.OnApproved() {
				e.Changed = t.Kind
			}
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b Entry) int { return cmp.Compare(a.Step.On, b.Step.On) })
	return out, nil
}

// CourseOfAll is Course over every round of the office, round by round.
func (s *Service) CourseOfAll() ([]Entry, error) {
	return listUnder(s, "", func() ([]model.Round, error) { return s.Rounds("") }, func(r *storage.Reader, round model.ID) ([]Entry, error) {
		return courseOf(r, round, "")
	})
}

// Register makes the value of a register of a round for applicants or the province: no phone, no person but who wrote the line.
// With a key of a standing only the proposals that stand there now are in it. Refused: an unknown kind, key
// "service.register_kind"; an unknown standing, key "service.standing".
func (s *Service) Register(kind string, round model.ID, standing string) (model.Return, error) {
	if kind != RegisterReceipt && kind != RegisterCourse {
		return model.Return{}, model.NotFound("service.register_kind", "kind", kind)
	}
	if standing != "" && !slices.Contains(Standings(), standing) {
		return model.Return{}, model.NotFound("service.standing", "standing", standing)
	}
	layout, err := Layout(kind)
	if err != nil {
		return model.Return{}, err
	}
	office, err := s.Office()
	if err != nil {
		return model.Return{}, err
	}
	return read(s, func(r *storage.Reader) (model.Return, error) {
		x, err := screeningOf(r, round)
		if err != nil {
			return model.Return{}, err
		}
		fund, err := storage.Get[model.Fund](r, x.Year.Fund)
		if err != nil {
			return model.Return{}, err
		}
		out := model.Return{
			Kind: kind, Sheet: layout.Sheet, Columns: layout.ReturnColumns(), Landscape: true, Author: office.Name,
			File: returnFile(model.Period{Year: x.Year.Year, Every: model.Yearly}, fund, phrase.Say("screening.file."+kind, "round", strconv.Itoa(x.Round.Number))),
			Title: []string{
				phrase.Say("screening.title."+kind, "round", strconv.Itoa(x.Round.Number), "year", strconv.Itoa(x.Year.Year)),
				fund.Name + " " + phrase.Say("return.area", "amphoe", office.Amphoe, "changwat", office.Changwat),
			},
		}
		if standing != "" {
			out.Title = append(out.Title, phrase.Say("screening.only", "status", phrase.Say(standing)))
		}
		return out, x.fill(r, &out, standing)
	})
}

// fill puts the rows in, and the sum of what is asked for where there is such a column.
func (x *Screening) fill(r *storage.Reader, out *model.Return, standing string) error {
	var rows []map[string]model.Cell
	if out.Kind == RegisterCourse {
		entries, err := courseOf(r, x.Round.ID, standing)
		if err != nil {
			return err
		}
		for _, e := range entries {
			rows = append(rows, courseCells(e))
		}
	} else {
		proposals, err := storage.Proposals(r, x.Round.ID)
		if err != nil {
			return err
		}
		for _, p := range proposals {
			if now := x.Status(p); standing == "" || standing == now.Key() {
				rows = append(rows, x.receiptCells(p, now))
			}
		}
	}
	for i, cells := range rows {
		cells["number"] = model.CountOf(i + 1)
		line := make([]model.Cell, len(out.Columns))
		for j, c := range out.Columns {
			line[j] = cells[c.Key]
		}
		out.Rows = append(out.Rows, line)
	}
	if out.Kind == RegisterReceipt {
		out.Totals = totals(*out, nil)
	}
	return nil
}

func courseCells(e Entry) map[string]model.Cell {
	return map[string]model.Cell{
		"on":             model.DayOf(e.Step.On),
		"receipt.number": model.TextOf(e.Receipt),
		"title":          model.TextOf(e.Title),
		"applicant.name": model.TextOf(e.Name),
		"status":         model.TextOf(phrase.Say(e.What())),
		"reason":         model.TextOf(e.Step.Reason),
		"due":            model.DayOf(e.Step.Due),
		"by":             model.TextOf(e.Step.By),
		"now":            model.TextOf(phrase.Say(e.Now)),
	}
}

func (x *Screening) receiptCells(p model.Proposal, now model.Standing) map[string]model.Cell {
	last := p.Last()
	since := last.On
	if now.Word != "" {
		since = x.Decisions[p.ID].On
	}
	note := ""
	if p.LateFor(x.Round.Closes) {
		note = phrase.Say("screening.late", "reason", orDefault(p.Late, "–"))
	}
	cells := map[string]model.Cell{
		"receipt.number": model.TextOf(p.Receipt.Number),
		"receipt.date":   model.DayOf(p.Receipt.Date),
		"title":          model.TextOf(p.Title),
		"applicant.name": model.TextOf(p.Applicant.Name),
		"type":           model.TextOf(p.Type),
		"status":         model.TextOf(phrase.Say(now.Key())),
		"since":          model.DayOf(since),
		"note":           model.TextOf(note),
	}
	if p.Budget > 0 {
		cells["budget"] = model.MoneyOf(p.Budget)
	}
	if now.Word == "" && last.Status == model.Returned {
		cells["due"] = model.DayOf(last.Due)
	}
	return cells
}

// WriteRegister makes the workbook of a register and tells the name that it should have.
func (s *Service) WriteRegister(kind string, round model.ID, standing string) (name string, data []byte, err error) {
	r, err := s.Register(kind, round, standing)
	if err != nil {
		return "", nil, err
	}
	data, err = workbook.Write(r)
	return r.File, data, err
}

// Standings lists the keys of where a proposal may stand (model.Standing.Key), in the order of its way: for filters.
func Standings() []string {
	var out []string
	for _, s := range model.Statuses() {
		out = append(out, model.Standing{Status: s}.Key())
	}
	for _, w := range model.Decide.Words() {
		out = append(out, model.Standing{Word: w}.Key())
	}
	return out
}
