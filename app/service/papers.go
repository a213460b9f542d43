package service

import (
	"strconv"
	"strings"

	"kongthun/app/paper"
	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// guestLines is how many empty lines a sign-in sheet has for those who join.
const guestLines = 8

// SignInPDF is the sign-in sheet of a meeting: its roll with room for signatures and time.
func (s *Service) SignInPDF(meeting model.ID) (paper.Pages, error) {
	value, err := read(s, func(r *storage.Reader) (model.SignIn, error) {
		m, err := storage.Get[model.Meeting](r, meeting)
		if err != nil {
			return model.SignIn{}, err
		}
		f, err := gather(r, m)
		if err != nil {
			return model.SignIn{}, err
		}
		return f.signIn(), nil
	})
	if err != nil {
		return paper.Pages{}, err
	}
	return paper.SignIn(value)
}

func (f *facts) signIn() model.SignIn {
	out := model.SignIn{
		Heading: f.coming("minutes.signin_heading"), Guests: guestLines + len(f.meeting.Guests), ThaiDigits: !f.office.Setting.ArabicDigits,
		Title: f.say("minutes.signin_heading", "body", f.roster.Body.Name), Author: f.office.Name, On: f.meeting.Date, Names: f.names(),
		Words: f.words("signin."),
	}
	for _, a := range f.meeting.Roll {
		p := f.people[a.Member]
		out.Rows = append(out.Rows, model.RollPerson{Name: p.FullName(), Position: p.Position, Role: f.seats[a.Member].Role})
	}
	return out
}

// BlankSheetsPDF is the empty score sheets of a round, one per member or group, each beginning on a page of its own, with its
// rows in the order of the scoring grid.
func (s *Service) BlankSheetsPDF(round model.ID) (paper.Pages, error) {
	values, err := s.BlankSheets(round)
	if err != nil {
		return paper.Pages{}, err
	}
	return paper.BlankSheets(values)
}

// FilledSheetsPDF is the score sheets of a round as they were answered, each beginning on a page of its own: for the file, and
// for those who want to see what the secretary keyed.
func (s *Service) FilledSheetsPDF(round model.ID) (paper.Pages, error) {
	values, err := s.scoreSheets(round, true)
	if err != nil {
		return paper.Pages{}, err
	}
	return paper.BlankSheets(values)
}

// BlankSheets are the values that the empty score sheets are printed from. Refused while the round is not open for scoring:
// who scores and by which rubric is not yet settled.
func (s *Service) BlankSheets(round model.ID) ([]model.BlankSheet, error) {
	return s.scoreSheets(round, false)
}

// scoreSheets are the sheets of a round on paper, empty or filled.
func (s *Service) scoreSheets(round model.ID, filled bool) ([]model.BlankSheet, error) {
	grid, err := s.Grid(round)
	if err != nil {
		return nil, err
	}
	if grid.Round.Frozen == nil {
		return nil, model.Locked("service.no_frozen")
	}
	office, err := s.Office()
	if err != nil {
		return nil, err
	}
	said := wording(office.Wording)
	var out []model.BlankSheet
	for i, sheet := range grid.Sheets {
		b := said.emptySheet(grid, grid.Names[i])
		b.ThaiDigits, b.Author, b.Names = !office.Setting.ArabicDigits, office.Name, append(placesOf(office), grid.Names[i])
		if filled {
			said.fillSheet(&b, grid, sheet)
		}
		out = append(out, b)
	}
	return out, nil
}

// emptySheet is a member's sheet without an answer.
func (said wording) emptySheet(grid Grid, name string) model.BlankSheet {
	b := model.BlankSheet{
		Heading: []string{said.say("sheet.heading"), said.say("sheet.round", "round", strconv.Itoa(grid.Round.Number), "year", strconv.Itoa(grid.Year.Year))},
		Member:  name, Title: said.say("sheet.title", "name", name), On: grid.Round.Frozen.On, Words: said.words("sheet."), Rows: said.blankRows(grid),
	}
	for _, c := range grid.Round.Rubric.Criteria {
		key := "sheet.range_points"
		if c.NeedFit {
			key = "sheet.range_level"
		}
		b.Criteria = append(b.Criteria, model.BlankCriterion{Name: c.Name, Range: said.say(key), Anchors: c.Anchors})
	}
	return b
}

// fillSheet writes a sheet's answers into its rows, in the order in which blankRows made them. A stand is written where the
// legend asks for it: in the first cell of the proposal's row that is open.
func (said wording) fillSheet(b *model.BlankSheet, grid Grid, sheet model.Sheet) {
	row := 0
	for i, p := range grid.Proposals {
		a, _ := sheet.Answer(p.ID)
		b.Rows[row].Marks = said.marks(a, grid.Round.Rubric)
		row++
		for _, c := range p.Claims {
			level, answered := a.Level(c.Problem)
			marks := make([]string, len(grid.Round.Rubric.Criteria))
			for k, cr := range grid.Round.Rubric.Criteria {
				if cr.NeedFit && answered {
					marks[k] = strconv.Itoa(int(level))
				}
			}
			b.Rows[row].Marks = marks
			row++
		}
		if a.Comment != "" {
			b.Comments = append(b.Comments, said.say("sheet.comment_of", "number", strconv.Itoa(i+1), "comment", a.Comment))
		}
	}
}

// marks are the points of an answer by criterion, or its stand.
func (said wording) marks(a model.Answer, r model.Rubric) []string {
	out := make([]string, len(r.Criteria))
	stood := a.Stand == model.Judges
	for k, cr := range r.Criteria {
		if cr.NeedFit {
			continue
		}
		if points, ok := a.PointsFor(cr.Key); ok {
			out[k] = strconv.Itoa(points)
		}
		if !stood {
			out[k], stood = said.say("sheet.stand."+string(a.Stand)), true
		}
	}
	return out
}

// blankRows lists the grid's rows: each proposal with its points, then a line per problem it claims with its level.
func (said wording) blankRows(g Grid) []model.BlankRow {
	var rows []model.BlankRow
	for i, p := range g.Proposals {
		row := model.BlankRow{Number: strconv.Itoa(i + 1), Text: p.Title}
		problemRow := model.BlankRow{Problem: true}
		for _, c := range g.Round.Rubric.Criteria {
			row.Open = append(row.Open, !c.NeedFit)
			problemRow.Open = append(problemRow.Open, c.NeedFit)
		}
		row.Text += " " + said.asked(p)
		rows = append(rows, row)
		for _, c := range p.Claims {
			r := problemRow
			r.Text = said.say("sheet.problem", "title", g.Problems[c.Problem].Title)
			rows = append(rows, r)
		}
	}
	return rows
}

// asked says what a proposal asks for and for how many; that it names no sum is said too.
func (said wording) asked(p model.Proposal) string {
	parts := []string{said.say("sheet.nothing_asked")}
	if p.Budget > 0 {
		parts[0] = said.say("sheet.asked", "sum", baht(p.Budget))
	}
	if n := p.People(); n > 0 {
		parts = append(parts, said.say("sheet.people", "people", thai.Number(int64(n))))
	}
	return "(" + strings.Join(parts, " ") + ")"
}

// Grid is what the scoring grid shows: the round's proposals in order of receipt, and its sheets with the names of their owners.
type Grid struct {
	Round     model.Round
	Year      model.FiscalYear
	Proposals []model.Proposal // those that members score
	Problems  map[model.ID]model.Problem
	Sheets    []model.Sheet // not withdrawn
	Names     []string      // of the sheets' owners
}

// Grid fetches a round's scoring grid.
func (s *Service) Grid(round model.ID) (Grid, error) {
	return read(s, func(r *storage.Reader) (Grid, error) {
		g := Grid{Problems: map[model.ID]model.Problem{}}
		var err error
		if g.Round, err = storage.Get[model.Round](r, round); err != nil {
			return g, err
		}
		if g.Year, err = storage.Get[model.FiscalYear](r, g.Round.Year); err != nil {
			return g, err
		}
		proposals, err := storage.Proposals(r, round)
		if err != nil {
			return g, err
		}
		for _, p := range proposals {
			if p.Judged() {
				g.Proposals = append(g.Proposals, p)
			}
		}
		problems, err := storage.Problems(r)
		if err != nil {
			return g, err
		}
		for _, p := range problems {
			g.Problems[p.ID] = p
		}
		return g, g.addSheets(r)
	})
}

func (g *Grid) addSheets(r *storage.Reader) error {
	sheets, err := storage.Sheets(r, g.Round.ID)
	if err != nil {
		return err
	}
	for _, sh := range sheets {
		if sh.Withdrawn != "" {
			continue
		}
		name := sh.Group
		if sh.Member != "" {
			member, err := storage.Get[model.Member](r, sh.Member)
			if err != nil {
				return err
			}
			person, err := storage.Get[model.Person](r, member.Person)
			if err != nil {
				return err
			}
			name = person.FullName()
		}
		g.Sheets, g.Names = append(g.Sheets, sh), append(g.Names, name)
	}
	return nil
}
