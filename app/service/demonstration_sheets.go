package service

import (
	"fmt"
	"strings"

	"kongthun/model"
)

// scores is the sheets of one round as a table of marks, a row for each member and a column for each proposal. A mark is "A"
// (abstains), "C" (conflict), "" (not answered), or a level per claimed problem and the points per criterion: "31-54445".
type scores struct {
	Round     model.ID   `json:"round"`
	Proposals []model.ID `json:"proposals"`
	Sheets    []struct {
		Member  model.ID `json:"member"`
		Answers []string `json:"answers"`
	} `json:"sheets"`
	Comments []struct {
		Member   model.ID `json:"member"`
		Proposal model.ID `json:"proposal"`
		Text     string   `json:"text"`
	} `json:"comments"`
}

// score opens a round for scoring on the day after it closed and keys every mark of the table.
func (d *demonstration) score(file string) error {
	var in scores
	if err := d.read(file, &in); err != nil {
		return err
	}
	round, err := d.s.Round(in.Round)
	if err != nil {
		return err
	}
	d.on(round.Closes.AddDays(1))
	if round, err = d.s.OpenScoring(round.ID, nil); err != nil {
		return err
	}
	sheets, err := d.s.Sheets(round.ID)
	if err != nil {
		return err
	}
	of := map[model.ID]model.ID{}
	for _, s := range sheets {
		of[s.Member] = s.ID
	}
	for _, row := range in.Sheets {
		for i, mark := range row.Answers {
			if mark == "" {
				continue
			}
			p, err := d.s.Proposal(in.Proposals[i])
			if err != nil {
				return err
			}
			a, err := answerOf(mark, p, round.Rubric)
			if err != nil {
				return fmt.Errorf("%s: %w", file, err)
			}
			a.Comment = in.comment(row.Member, p.ID)
			d.on(model.DateOf(d.now))
			if _, err := d.s.SaveAnswer(of[row.Member], a); err != nil {
				return err
			}
		}
	}
	return nil
}

func (in scores) comment(member, proposal model.ID) string {
	for _, c := range in.Comments {
		if c.Member == member && c.Proposal == proposal {
			return c.Text
		}
	}
	return ""
}

// answerOf reads a mark: its digits stand in the order of the proposal's claims and of the rubric's criteria.
func answerOf(mark string, p model.Proposal, rubric model.Rubric) (model.Answer, error) {
	a := model.Answer{Proposal: p.ID}
	switch mark {
	case "A":
		a.Stand = model.Abstains
		return a, nil
	case "C":
		a.Stand = model.Conflicted
		return a, nil
	}
	levels, points, _ := strings.Cut(mark, "-")
	var typed []string
	for _, c := range rubric.Criteria {
		if !c.NeedFit {
			typed = append(typed, c.Key)
		}
	}
	if len(levels) != len(p.Claims) || len(points) != len(typed) {
		return a, fmt.Errorf("mark %q does not fit %s", mark, p.Title)
	}
	for i, c := range p.Claims {
		a.Levels = append(a.Levels, model.Claim{Problem: c.Problem, Level: model.Level(levels[i] - '0')})
	}
	for i, key := range typed {
		a.Points = append(a.Points, model.Judgment{Criterion: key, Points: int(points[i] - '0')})
	}
	return a, nil
}
