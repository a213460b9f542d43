package service

import (
	"cmp"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/model/ranking"
	"kongthun/model/thai"
	"kongthun/storage"
)

// ScoringAnnex gathers what the annex of scores of a round tells. Marks bear names only where the office has set it so; comments
// never do, and those of whoever has an interest in the proposal or left the room for it are not among them. Refused: scoring has
// not begun ("service.no_frozen").
func (s *Service) ScoringAnnex(round model.ID) (model.ScoringAnnex, error) {
	return read(s, func(r *storage.Reader) (model.ScoringAnnex, error) { return scoringAnnex(r, round) })
}

func scoringAnnex(r *storage.Reader, round model.ID) (model.ScoringAnnex, error) {
	ranked, err := rank(r, round)
	if err != nil {
		return model.ScoringAnnex{}, err
	}
	if ranked.Round.Frozen == nil {
		return model.ScoringAnnex{}, model.Locked("service.no_frozen")
	}
	year, err := storage.Get[model.FiscalYear](r, ranked.Round.Year)
	if err != nil {
		return model.ScoringAnnex{}, err
	}
	fund, err := storage.Get[model.Fund](r, year.Fund)
	if err != nil {
		return model.ScoringAnnex{}, err
	}
	office, err := storage.Office(r)
	if err != nil {
		return model.ScoringAnnex{}, err
	}
	grid := Grid{Round: ranked.Round}
	if err := grid.addSheets(r); err != nil {
		return model.ScoringAnnex{}, err
	}
	out := model.ScoringAnnex{
		Fund: fund.Name, Year: year.Year, Round: ranked.Round.Number, Frozen: ranked.Round.Frozen.On, Closed: ranked.Round.Scored,
		Sheets: len(ranked.Sheets), Ready: ranked.Ready, Named: office.Setting.NamedScores, Criteria: ranked.Round.Rubric.Criteria,
	}
	for _, l := range ranked.Lines {
		out.Lines = append(out.Lines, annexLine(ranked, l, grid, out.Named))
	}
	return out, nil
}

func annexLine(r Ranking, l ranking.Line, grid Grid, named bool) model.AnnexLine {
	p := r.Proposals[l.Proposal]
	low, high, deviation := l.Spread()
	out := model.AnnexLine{
		Rank: l.Rank, Proposal: p.ID, Title: p.Title, Applicant: p.Applicant.Name, Asked: p.Budget,
		NeedFit: ranking.Show(l.NeedFit), Score: ranking.Show(l.Score), Low: ranking.Show(low), High: ranking.Show(high),
		Deviation: ranking.Show(deviation), Sheets: l.Sheets, Eligible: l.Eligible, Provisional: l.Provisional,
	}
	for _, c := range l.Criteria {
		out.Means = append(out.Means, meanOf(c, r.Round.Rubric))
	}
	for i, sheet := range grid.Sheets {
		a, _ := sheet.Answer(p.ID)
		recused := r.Recused[sheet.Member][p.ID]
		switch {
		case recused:
			out.Recused++
		case a.Stand == model.Conflicted:
			out.Conflicted++
		case a.Stand == model.Abstains:
			out.Abstained++
		}
		if a.Comment != "" && a.Stand != model.Conflicted && !recused {
			out.Comments = append(out.Comments, a.Comment)
		}
		mark := annexMark(sheet.ID, a, l, p, r.Round)
		mark.Recused = recused
		if named {
			mark.Name = grid.Names[i]
		}
		out.Marks = append(out.Marks, mark)
	}
	slices.SortFunc(out.Comments, thai.Compare)
	if !named {
		slices.SortStableFunc(out.Marks, byScore)
	}
	return out
}

// meanOf shows a criterion's mean in its own measure.
func meanOf(c ranking.Part, rubric model.Rubric) string {
	for _, k := range rubric.Criteria {
		if k.Key == c.Criterion && k.NeedFit {
			return ranking.Show(new(big.Rat).Mul(c.Value, big.NewRat(100, 1)))
		}
	}
	span := big.NewRat(model.MaxPoints-model.MinPoints, 1)
	return ranking.Show(span.Add(span.Mul(span, c.Value), big.NewRat(model.MinPoints, 1)))
}

// annexMark is what one sheet says; of one that left the room or is in conflict nothing is shown but that.
func annexMark(sheet model.ID, a model.Answer, l ranking.Line, p model.Proposal, round model.Round) model.AnnexMark {
	mark := model.AnnexMark{Stand: a.Stand, Points: make([]string, len(round.Rubric.Criteria))}
	at := slices.IndexFunc(l.Each, func(e ranking.SheetScore) bool { return e.Sheet == sheet })
	if at < 0 {
		return mark
	}
	mark.Score = ranking.Show(l.Each[at].Score)
	for i, c := range round.Rubric.Criteria {
		if points, ok := a.PointsFor(c.Key); c.NeedFit {
			mark.Points[i] = ranking.Show(l.Each[at].NeedFit)
		} else if ok {
			mark.Points[i] = strconv.Itoa(points)
		}
	}
	return mark
}

// byScore orders marks without names: by score, those without one by their stand; equal ones cannot be told apart.
func byScore(a, b model.AnnexMark) int {
	return cmp.Or(
		cmp.Compare(len(a.Score), len(b.Score)), strings.Compare(a.Score, b.Score), strings.Compare(strings.Join(a.Points, " "), strings.Join(b.Points, " ")),
		strings.Compare(string(a.Stand), string(b.Stand)),
	)
}
