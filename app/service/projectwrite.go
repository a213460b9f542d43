package service

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/storage"
)

// onProject changes the project that an approved proposal became, within one action; it is made when nobody did anything with it yet.
// Refused: a proposal that is not approved ("project.not_approved"), a project that is closed (locked, key "project.closed").
func (s *Service) onProject(action string, proposal model.ID, reason string, change func(*storage.Writer, *model.Folder) error) (model.Project, error) {
	var out model.Project
	err := s.act(action, proposal, reason, func(w *storage.Writer) error {
		p, err := s.projectFor(w, proposal)
		if err != nil {
			return err
		}
		f, err := folderOf(w.Reader, proposal)
		if err != nil {
			return err
		}
		if p.Closed != nil {
			return model.Locked("project.closed", "title", f.Proposal.Title)
		}
		if err := change(w, &f); err != nil {
			return err
		}
		out = f.Project
		return nil
	})
	return out, err
}

// wants refuses what a rule speaks against while no reason is recorded: the fields of the refusal are the sentences that ask for it.
func wants(key, field, reason string, beyond []string) error {
	if len(beyond) == 0 || reason != "" {
		return nil
	}
	wrong := make([]model.FieldError, len(beyond))
	for i, k := range beyond {
		wrong[i] = model.Wrong(field, k)
	}
	return model.InvalidFields(key, wrong)
}

// SaveProject stores what the office notes of a project itself: its code and a note. Its agreement, evidence and closing have calls of
// their own. Refused as onProject.
func (s *Service) SaveProject(p model.Project) (model.Project, error) {
	clean(&p)
	return s.onProject("project.edit", p.Proposal, "", func(w *storage.Writer, f *model.Folder) error {
		f.Project.Code, f.Project.Note = p.Code, p.Note
		return put(w, f.Project)
	})
}

// SaveAgreement stores the agreement (บันทึกข้อตกลง) of an approved proposal. One with another number than the agreement in force is
// supplementary and takes its place; with the same number it corrects it. Refused as onProject; a project that was cancelled
// (conflict, key "project.cancelled"); no number; a sum other than approved while Why holds no reason (invalid, key "agreement.beyond",
// field "why"); a sum below what was asked for already ("disbursement.above_agreed"); one, supplementary or not, in which an instalment
// that a live request names is another than before (conflict, key "agreement.asked_for"): the request would be one of another
// instalment; the number of another agreement (see storage).
func (s *Service) SaveAgreement(proposal model.ID, a model.Agreement) (model.Project, error) {
	clean(&a)
	return s.onProject("project.agree", proposal, a.Why, func(w *storage.Writer, f *model.Folder) error {
		if f.Decision.Cancelled != "" {
			return model.Conflict("project.cancelled", "title", f.Proposal.Title)
		}
		if strings.TrimSpace(a.Number) == "" {
			return model.InvalidFields("project.invalid", []model.FieldError{model.Wrong("agreement.number", "field.required")})
		}
		a.Approved, a.Ends = f.Decision.Amount, f.Ends()
		old := f.Project.Agreement
		f.Project.Agreement = &a
		if err := f.Project.Check(); err != nil {
			return err
		}
		if err := wants("agreement.beyond", "why", a.Why, a.Beyond(f.Decision.Amount)); err != nil {
			return err
		}
		if old == nil {
			return put(w, f.Project)
		}
		if err := keepsAskedFor(*old, a, f.Requests); err != nil {
			return err
		}
		if old.Number != a.Number {
			f.Project.Superseded = append(slices.Clone(f.Project.Superseded), *old)
		}
		return put(w, f.Project)
	})
}

// keepsAskedFor refuses an agreement in which an instalment that a live request names is another one than before: of another day or sum,
// unless a supplementary one cuts the sum to what was asked for.
func keepsAskedFor(old, a model.Agreement, requests []model.Disbursement) error {
	at := func(a model.Agreement, n int) (out model.Instalment) {
		for _, i := range a.Instalments {
			if i.Number == n {
				out = i
			}
		}
		return out
	}
	asked := map[int]model.Satang{}
	for _, r := range requests {
		if r.Live() {
			asked[r.Instalment] += r.Amount // at most what is agreed upon, or told why
		}
	}
	for _, r := range requests {
		if n := r.Instalment; r.Live() && n > 0 {
			was, is := at(old, n), at(a, n)
			cut := old.Number != a.Number && is.Amount == asked[n]
			if was.Due != is.Due || was.Amount != is.Amount && !cut {
				return model.Conflict("agreement.asked_for", "number", strconv.Itoa(n), "request", r.Number)
			}
		}
	}
	return nil
}

// RenumberAgreement corrects the number of the agreement in force, which is no supplementary one then. Refused as onProject; no
// agreement or one under which money was paid already, so that papers go by its number (conflict, keys "agreement.none",
// "agreement.paid"); no number.
func (s *Service) RenumberAgreement(proposal model.ID, number string) (model.Project, error) {
	clean(&number)
	return s.onProject("project.renumber", proposal, "", func(w *storage.Writer, f *model.Folder) error {
		switch {
		case f.Project.Agreement == nil:
			return model.Conflict("agreement.none")
		case strings.TrimSpace(number) == "":
			return model.InvalidFields("project.invalid", []model.FieldError{model.Wrong("agreement.number", "field.required")})
		}
		c, err := f.Commitment()
		if err != nil {
			return err
		}
		if c.Paid != 0 {
			return model.Conflict("agreement.paid")
		}
		a := *f.Project.Agreement
		a.Number = number
		f.Project.Agreement = &a
		return put(w, f.Project)
	})
}

// MarkEvidence notes what the office says of one of the six papers of a project's folder. Refused as onProject.
func (s *Service) MarkEvidence(proposal model.ID, m model.EvidenceMark) (model.Project, error) {
	clean(&m)
	return s.onProject("project.mark", proposal, m.Note, func(w *storage.Writer, f *model.Folder) error {
		f.Project = f.Project.WithMark(m.Key, &m)
		return put(w, f.Project)
	})
}

// UnmarkEvidence takes back what the office said of a paper, so that what the program sees counts again. Refused as onProject.
func (s *Service) UnmarkEvidence(proposal model.ID, key string) (model.Project, error) {
	return s.onProject("project.unmark", proposal, "", func(w *storage.Writer, f *model.Folder) error {
		f.Project = f.Project.WithMark(key, nil)
		return put(w, f.Project)
	})
}

// CloseProject closes a project: everything is paid, reported and given back. What of that is missing wants a reason. Refused as
// onProject, and without that reason (invalid, key "project.closing", field "why").
func (s *Service) CloseProject(proposal model.ID, why string) (model.Project, error) {
	clean(&why)
	return s.onProject("project.close", proposal, why, func(w *storage.Writer, f *model.Folder) error {
		lacks, err := f.ClosingLacks()
		if err != nil {
			return err
		}
		if err := wants("project.closing", "why", why, lacks); err != nil {
			return err
		}
		f.Project.Closed = &model.Mark{On: s.Today(), By: s.Actor(), Note: why}
		return put(w, f.Project)
	})
}

// ReopenProject opens a closed project again. Refused: no reason ("service.reason"), one that is not closed ("project.open").
func (s *Service) ReopenProject(proposal model.ID, reason string) (p model.Project, err error) {
	if err := reasoned(&reason); err != nil {
		return p, err
	}
	err = s.act("project.reopen", proposal, reason, func(w *storage.Writer) error {
		var found bool
		if p, found, err = projectOf(w.Reader, proposal); err != nil {
			return err
		}
		if !found || p.Closed == nil {
			return model.Conflict("project.open")
		}
		p.Closed = nil
		p.Reopened = append(slices.Clone(p.Reopened), model.Reopening{On: s.Today(), By: s.Actor(), Reason: reason})
		return put(w, p)
	})
	return p, err
}
