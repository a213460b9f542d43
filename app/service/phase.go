package service

import (
	"strings"

	"kongthun/model"
	"kongthun/storage"
)

// CloseScoring ends the scoring of a round: from then on no sheet changes. Refused: it is not open ("service.no_frozen",
// "service.scoring_closed"). Sheets that are missing do not keep it open; the screen says how many there are.
func (s *Service) CloseScoring(round model.ID) (model.Round, error) {
	return s.phase("round.close_scoring", round, "", func(r *model.Round) error {
		if err := scorable(*r); err != nil {
			return err
		}
		r.Scored = max(s.Today(), r.Frozen.On)
		return nil
	})
}

// PublishScores lets members see each other's sheets and the ranking. Refused: scoring is not closed yet, or it is published
// ("service.publish_first", "service.published").
func (s *Service) PublishScores(round model.ID) (model.Round, error) {
	return s.phase("round.publish", round, "", func(r *model.Round) error {
		switch r.Phase() {
		case model.ScoringClosed:
			r.Published = max(s.Today(), r.Scored)
			return nil
		case model.ScoringPublished:
			return model.Conflict("service.published")
		}
		return model.Conflict("service.publish_first")
	})
}

// ReopenScoring opens a closed or published round again, with the reason that the journal keeps. What was frozen stays frozen.
// Refused: no reason ("service.reason"), a round that is not closed ("service.not_closed").
func (s *Service) ReopenScoring(round model.ID, reason string) (model.Round, error) {
	if err := reasoned(&reason); err != nil {
		return model.Round{}, err
	}
	return s.phase("round.reopen_scoring", round, reason, func(r *model.Round) error {
		if p := r.Phase(); p != model.ScoringClosed && p != model.ScoringPublished {
			return model.Conflict("service.not_closed")
		}
		r.Scored, r.Published = "", ""
		return nil
	})
}

// reasoned normalises the reason that an action owes, and refuses one without a word.
func reasoned(reason *string) error {
	if clean(reason); strings.TrimSpace(*reason) == "" {
		return model.Invalid("service.reason")
	}
	return nil
}

// phase changes a round's phase as one action.
func (s *Service) phase(action string, round model.ID, reason string, change func(*model.Round) error) (model.Round, error) {
	var out model.Round
	err := s.act(action, round, reason, func(w *storage.Writer) error {
		var err error
		if out, err = storage.Get[model.Round](w.Reader, round); err != nil {
			return err
		}
		if err := change(&out); err != nil {
			return err
		}
		return put(w, out)
	})
	return out, err
}

// scorable refuses a round whose sheets cannot change: scoring has not begun, or is over.
func scorable(r model.Round) error {
	switch r.Phase() {
	case model.ScoringOpen:
		return nil
	case model.ScoringAhead:
		return model.Locked("service.no_frozen")
	}
	return model.Locked("service.scoring_closed")
}

// HandIn marks a sheet as handed in today: nobody keys in it any more, and its owner may see the others'. Refused: it is in already
// ("service.sheet_in"), the round is not open.
func (s *Service) HandIn(sheet model.ID) (model.Sheet, error) {
	return s.changeSheet("sheet.hand_in", sheet, "", func(r *storage.Reader, sh *model.Sheet) error {
		if sh.In != "" {
			return model.Conflict("service.sheet_in")
		}
		sh.In = s.Today()
		return nil
	})
}

// GiveBack takes the mark of a handed-in sheet away, with the reason that the journal keeps, so that it can be corrected. Refused:
// no reason ("service.reason"), a sheet that is not in ("service.sheet_out"), the round is not open.
func (s *Service) GiveBack(sheet model.ID, reason string) (model.Sheet, error) {
	if err := reasoned(&reason); err != nil {
		return model.Sheet{}, err
	}
	return s.changeSheet("sheet.give_back", sheet, reason, func(r *storage.Reader, sh *model.Sheet) error {
		if sh.In == "" {
			return model.Conflict("service.sheet_out")
		}
		sh.In = ""
		return nil
	})
}

// changeSheet changes a sheet of a round that is open as one action.
func (s *Service) changeSheet(action string, sheet model.ID, reason string, change func(*storage.Reader, *model.Sheet) error) (model.Sheet, error) {
	var out model.Sheet
	err := s.act(action, sheet, reason, func(w *storage.Writer) error {
		var err error
		if out, err = storage.Get[model.Sheet](w.Reader, sheet); err != nil {
			return err
		}
		round, err := storage.Get[model.Round](w.Reader, out.Round)
		if err != nil {
			return err
		}
		if err := scorable(round); err != nil {
			return err
		}
		if err := change(w.Reader, &out); err != nil {
			return err
		}
		return put(w, out)
	})
	return out, err
}
