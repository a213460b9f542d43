package service

import (
	"kongthun/model"
	"kongthun/model/ranking"
	"kongthun/storage"
)

// Sheets lists the score sheets of a round in the order of the members.
func (s *Service) Sheets(round model.ID) ([]model.Sheet, error) {
	return read(s, func(r *storage.Reader) ([]model.Sheet, error) { return storage.Sheets(r, round) })
}

// SaveAnswer keys what one sheet says of one proposal; the sheet's other answers stay. An empty answer takes the earlier one
// away. Refused: the round is not open for scoring ("service.no_frozen"), the proposal is of another round
// ("service.sheet_round"), a level for a problem that it does not claim ("service.sheet_claim"), an unknown criterion.
func (s *Service) SaveAnswer(sheet model.ID, a model.Answer) (model.Sheet, error) {
	clean(&a)
	var out model.Sheet
	err := s.act("sheet.answer", sheet, "", func(w *storage.Writer) error {
		var err error
		if out, err = storage.Get[model.Sheet](w.Reader, sheet); err != nil {
			return err
		}
		if err := answerFits(w.Reader, out, a); err != nil {
			return err
		}
		out.Answers = withAnswer(out.Answers, a)
		return put(w, out)
	})
	return out, err
}

func withAnswer(list []model.Answer, a model.Answer) []model.Answer {
	var out []model.Answer
	found := false
	keep := a.Stand != model.Judges || len(a.Levels)+len(a.Points) > 0 || a.Comment != ""
	for _, old := range list {
		if old.Proposal != a.Proposal {
			out = append(out, old)
		} else if found = true; keep {
			out = append(out, a)
		}
	}
	if !found && keep {
		out = append(out, a)
	}
	return out
}

func answerFits(r *storage.Reader, sheet model.Sheet, a model.Answer) error {
	round, err := storage.Get[model.Round](r, sheet.Round)
	if err != nil {
		return err
	}
	if round.Frozen == nil {
		return model.Locked("service.no_frozen")
	}
	p, err := storage.Get[model.Proposal](r, a.Proposal)
	if err != nil {
		return err
	}
	if p.Round != sheet.Round {
		return model.Conflict("service.sheet_round")
	}
	claimed := map[model.ID]bool{}
	for _, c := range p.Claims {
		claimed[c.Problem] = true
	}
	for _, l := range a.Levels {
		if !claimed[l.Problem] {
			return model.Invalid("service.sheet_claim")
		}
	}
	known := map[string]bool{}
	for _, c := range round.Rubric.Criteria {
		known[c.Key] = !c.NeedFit
	}
	for _, pt := range a.Points {
		if !known[pt.Criterion] {
			return model.Invalid("service.criterion")
		}
	}
	return nil
}

// Ranking is a round's ranking with what it was made from, so that a screen can say how a number came about.
type Ranking struct {
	Round     model.Round
	Lines     []ranking.Line
	Proposals map[model.ID]model.Proposal
	Problems  map[model.ID]model.Problem
}

// Rank ranks the proposals of a round. Before scoring opens the priorities of today are used and nothing has a score.
func (s *Service) Rank(round model.ID) (Ranking, error) {
	return read(s, func(r *storage.Reader) (Ranking, error) { return rank(r, round) })
}

func rank(r *storage.Reader, round model.ID) (Ranking, error) {
	out := Ranking{Proposals: map[model.ID]model.Proposal{}, Problems: map[model.ID]model.Problem{}}
	var err error
	if out.Round, err = storage.Get[model.Round](r, round); err != nil {
		return out, err
	}
	in := ranking.Input{Rubric: out.Round.Rubric, Priority: map[model.ID]int{}}
	problems, err := storage.Problems(r)
	if err != nil {
		return out, err
	}
	for _, p := range problems {
		out.Problems[p.ID] = p
		in.Priority[p.ID] = p.Priority.Total()
	}
	if f := out.Round.Frozen; f != nil {
		in.Priority = map[model.ID]int{}
		for _, p := range f.Problems {
			in.Priority[p.Problem] = p.Priority
		}
	}
	if in.Proposals, err = storage.Proposals(r, round); err != nil {
		return out, err
	}
	for _, p := range in.Proposals {
		out.Proposals[p.ID] = p
	}
	if in.Sheets, err = storage.Sheets(r, round); err != nil {
		return out, err
	}
	if in.Recused, err = recusedFrom(r); err != nil {
		return out, err
	}
	out.Lines = ranking.Rank(in)
	return out, nil
}

// recusedFrom collects who left a meeting for which proposal. A person who sits in two bodies is recused in both. One who was
// challenged and let stay scores; and what is decided on an approved project later moves no rank.
func recusedFrom(r *storage.Reader) (map[model.ID]map[model.ID]bool, error) {
	meetings, err := storage.List[model.Meeting](r, model.KindMeeting)
	if err != nil {
		return nil, err
	}
	members, err := storage.List[model.Member](r, model.KindMember)
	if err != nil {
		return nil, err
	}
	person := map[model.ID]model.ID{}
	seats := map[model.ID][]model.ID{}
	for _, m := range members {
		person[m.ID] = m.Person
		seats[m.Person] = append(seats[m.Person], m.ID)
	}
	out := map[model.ID]map[model.ID]bool{}
	for _, mt := range meetings {
		for _, sec := range mt.Agenda {
			for _, it := range sec.Items {
				if it.Subject == nil || it.Subject.Kind != model.KindProposal || it.Kind.OnApproved() {
					continue
				}
				for _, rec := range it.Recusals {
					if !rec.Out() {
						continue
					}
					for _, seat := range seats[person[rec.Member]] {
						if out[seat] == nil {
							out[seat] = map[model.ID]bool{}
						}
						out[seat][it.Subject.ID] = true
					}
				}
			}
		}
	}
	return out, nil
}

// AllSheets lists the sheets of all rounds.
func (s *Service) AllSheets() ([]model.Sheet, error) {
	return listUnder(s, "", func() ([]model.Round, error) { return s.Rounds("") }, storage.Sheets)
}
