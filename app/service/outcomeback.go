package service

import (
	"slices"
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/workbook"
	"kongthun/model"
	"kongthun/storage"
)

// OutcomeDifference is one line of a report's workbook that says otherwise than what is stored.
type OutcomeDifference struct {
	What   string `json:"what"`
	Before string `json:"before,omitempty"`
	After  string `json:"after"`
}

// OutcomePreview is what taking one report's workbook in would do, before anything is done. A workbook is one report, and is taken in as
// a whole or not at all.
type OutcomePreview struct {
	File        string              `json:"file"`
	Proposal    model.Proposal      `json:"proposal"`
	Instalment  int                 `json:"instalment"` // 0: the final report
	Differences []OutcomeDifference `json:"differences"`
	Replaces    int                 `json:"replaces"` // answers that were there and would be others
	Findings    []model.Finding     `json:"findings,omitempty"`
	Oddities    []model.FieldError  `json:"oddities,omitempty"`

	before, after model.Outcome
}

// PreviewOutcome reads a report's workbook and works out what taking it in would do. An empty cell changes nothing,
// unless the program had written an answer into it: that is taken back, as by a dash. Refused: what workbook.Read refuses; a workbook
// that nobody filled in (invalid, key "outcome.empty"); rows that are not of one report of an approved proposal of this office file (invalid, key "outcome.foreign");
// any cell that does not hold what is asked, with file, sheet and cell (invalid, key "intake.refused").
func (s *Service) PreviewOutcome(book Workbook) (OutcomePreview, error) {
	layout, err := Layout("outcome")
	if err != nil {
		return OutcomePreview{}, err
	}
	in, err := workbook.Read(book.Name, book.Data, model.IntakeSetting{Layouts: []model.Layout{layout}, Lists: outcomeLists()})
	if err != nil {
		return OutcomePreview{}, err
	}
	if err := in.Check(); err != nil {
		return OutcomePreview{}, err
	}
	proposal, instalment, err := ofOneReport(in)
	if err != nil {
		return OutcomePreview{}, err
	}
	return read(s, func(r *storage.Reader) (OutcomePreview, error) {
		sheet, err := outcomeSheetOf(r, proposal, instalment, s.Today())
		if err != nil {
			if ignoreNotFound(err) == nil {
				err = model.Invalid("outcome.foreign", "file", book.Name)
			}
			return OutcomePreview{}, err
		}
		p := OutcomePreview{File: book.Name, Proposal: sheet.proposal, Instalment: instalment, Findings: in.Findings, before: sheet.report}
		return p, p.compare(r, sheet, in.Reported)
	})
}

// ofOneReport tells which report the rows are of; all must be of the same.
func ofOneReport(in model.Intake) (proposal model.ID, instalment int, err error) {
	for i, row := range in.Reported {
		c, ok := model.ReadReportCode(row.Value.Code)
		if !ok || i > 0 && (c.Proposal != proposal || c.Instalment != instalment) {
			return "", 0, model.Invalid("outcome.foreign", "file", in.File)
		}
		proposal, instalment = c.Proposal, c.Instalment
	}
	if len(in.Reported) == 0 {
		return "", 0, model.Invalid("outcome.foreign", "file", in.File)
	}
	return proposal, instalment, nil
}

// compare works out the report as the rows say it, and what of it is new.
func (p *OutcomePreview) compare(r *storage.Reader, sheet outcomeSheet, rows []model.IntakeRow[model.OutcomeRow]) error {
	p.after = p.before
	fields := p.before.Fields()
	for _, row := range rows {
		code, _ := model.ReadReportCode(row.Value.Code)
		field := code.Field
		if !slices.Contains(fields, field) { // the code was changed, or the report has fewer lines by now
			return model.Invalid("outcome.foreign", "file", p.File)
		}
		value, note := p.after.Said(field)
		answer, beside := row.Value.Said()
		p.after = p.after.Say(field, answer, beside)
		asked := model.OutcomeRow{}
		sheet.ask(&asked, field)
		now, said := p.after.Said(field)
		p.differs(asked.What, shownAnswer(field, value), shownAnswer(field, now))
		p.differs(asked.What, note, said)
	}
	if p.before.ID == "" && len(p.Differences) == 0 { // as it was handed out: it would end the reminders and turn the mark green
		return model.Invalid("outcome.empty", "file", p.File)
	}
	if err := p.after.Check(); err != nil {
		return err
	}
	f, err := folderOf(r, p.Proposal.ID)
	if err != nil {
		return err
	}
	p.Oddities, err = p.after.Oddities(f)
	return err
}

// shownAnswer is an answer as people write it.
func shownAnswer(field, value string) string {
	switch model.SortOfAnswer(field) {
	case model.AnswerAchieved:
		if value != "" {
			return phrase.Say("outcome.achieved." + value)
		}
	case model.AnswerMoney:
		if n, err := strconv.ParseInt(value, 10, 64); err == nil {
			return baht(model.Satang(n))
		}
	case model.AnswerDay:
		return longDate(model.Date(value))
	}
	return value
}

func (p *OutcomePreview) differs(what, before, after string) {
	if before == after {
		return
	}
	if before != "" && p.before.ID != "" {
		p.Replaces++
	}
	if after == "" {
		after = phrase.Say("outcome.emptied")
	}
	p.Differences = append(p.Differences, OutcomeDifference{what, before, after})
}

// CommitOutcome takes a report's workbook in as its preview said, as received today. Refused: a preview that would change answers that
// are stored, unless replace says that somebody has seen them (conflict, key "outcome.differs"); a report that was changed since
// (conflict, key "intake.stale"); and as SaveOutcome refuses.
func (s *Service) CommitOutcome(p OutcomePreview, replace bool) (model.Outcome, error) {
	if p.Replaces > 0 && !replace {
		return p.before, model.Conflict("outcome.differs", "file", p.File, "count", strconv.Itoa(p.Replaces))
	}
	fresh, err := s.newID(model.KindOutcome)
	if err != nil {
		return p.before, err
	}
	out := p.after
	clean(&out)
	err = s.act("outcome.take", p.Proposal.ID, p.File, func(w *storage.Writer) error {
		now, err := newOutcome(w.Reader, p.Proposal.ID, p.Instalment, s.Today())
		if err != nil {
			return err
		}
		if now.ID != p.before.ID || now.ID != "" && !sameJSON(now, p.before) {
			return model.Conflict("intake.stale", "title", p.Proposal.Title)
		}
		if len(p.Differences) == 0 {
			return nil
		}
		project, err := s.projectFor(w, p.Proposal.ID)
		if err != nil {
			return err
		}
		if err := changeable(w.Reader, project, out.ID); err != nil {
			return err
		}
		if out.ID == "" {
			out.ID, out.Received = fresh, s.Today()
		}
		out.Project = project.ID
		return put(w, out)
	})
	return out, err
}
