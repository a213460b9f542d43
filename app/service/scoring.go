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
// away. In a cell that files have spoken of, a change is a decision. Refused: the round is not open for scoring
// ("service.no_frozen", "service.scoring_closed"), the sheet is handed in ("service.sheet_in"), the proposal is of another round
// ("service.sheet_round"), a level for a problem that it does not claim ("service.sheet_claim"), an unknown criterion.
func (s *Service) SaveAnswer(sheet model.ID, a model.Answer) (model.Sheet, error) {
	clean(&a)
	return s.changeSheet("sheet.answer", sheet, "", func(r *storage.Reader, out *model.Sheet) error {
		if out.In != "" {
			return model.Locked("service.sheet_in")
		}
		if err := answerFits(r, *out, a); err != nil {
			return err
		}
		*out = out.Keyed(a)
		return nil
	})
}

// DecideCell settles what a sheet answers in a cell, whatever files and the keyboard said of it so far; a handed-in sheet too, since
// a file may have come after it. Refused: a value that the cell cannot hold or a cell that is none of the round
// ("service.sheet_value"), a round that is not open.
func (s *Service) DecideCell(sheet model.ID, cell model.SheetCell, value string) (model.Sheet, error) {
	clean(&value)
	return s.changeSheet("sheet.decide", sheet, "", func(r *storage.Reader, out *model.Sheet) error {
		proposals, rubric, err := questions(r, out.Round)
		if err != nil {
			return err
		}
		if !cell.Takes(value) || !cell.Fits(proposals, rubric) {
			return model.Invalid("service.sheet_value")
		}
		*out = out.Merge(out.Decision(cell, value))
		return nil
	})
}

// questions is what a sheet of a round is asked: its proposals, and its rubric.
func questions(r *storage.Reader, round model.ID) ([]model.Proposal, model.Rubric, error) {
	value, err := storage.Get[model.Round](r, round)
	if err != nil {
		return nil, model.Rubric{}, err
	}
	proposals, err := storage.Proposals(r, round)
	return proposals, value.Rubric, err
}

func answerFits(r *storage.Reader, sheet model.Sheet, a model.Answer) error {
	round, err := storage.Get[model.Round](r, sheet.Round)
	if err != nil {
		return err
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
	Sheets    []model.Sheet                  // not withdrawn
	Ready     int                            // of them: handed in, or with nothing left to answer
	Recused   map[model.ID]map[model.ID]bool // member → proposal, by the meetings
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
	}
	weights, err := weightsOf(r, out.Round)
	if err != nil {
		return out, err
	}
	for _, w := range weights {
		in.Priority[w.Problem] = w.Priority
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
	out.Lines, out.Recused = ranking.Rank(in), in.Recused
	for _, sheet := range in.Sheets {
		if sheet.Withdrawn != "" {
			continue
		}
		out.Sheets = append(out.Sheets, sheet)
		if sheet.Ready(in.Proposals, in.Rubric) {
			out.Ready++
		}
	}
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
