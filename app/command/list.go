package command

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
	"kongthun/model/ranking"
)

// kinds are what list can list, by the names of the design, singular.
var kinds = map[string]func(*service.Service) (any, []line, error){
	"office": func(s *service.Service) (any, []line, error) {
		o, err := s.Office()
		return rows([]model.Office{o}, officeLine, err)
	},
	"fund":   func(s *service.Service) (any, []line, error) { l, err := s.Funds(); return rows(l, fundLine, err) },
	"body":   func(s *service.Service) (any, []line, error) { l, err := s.Bodies(""); return rows(l, bodyLine, err) },
	"year":   func(s *service.Service) (any, []line, error) { l, err := s.Years(""); return rows(l, yearLine, err) },
	"round":  func(s *service.Service) (any, []line, error) { l, err := s.Rounds(""); return rows(l, roundLine, err) },
	"person": func(s *service.Service) (any, []line, error) { l, err := s.People(); return rows(l, personLine, err) },
	"member": func(s *service.Service) (any, []line, error) {
		l, err := s.Members("")
		return rows(l, memberLine, err)
	},
	"problem": func(s *service.Service) (any, []line, error) {
		l, err := s.Problems()
		return rows(l, problemLine, err)
	},
	"hearing": func(s *service.Service) (any, []line, error) {
		l, err := s.Hearings()
		return rows(l, hearingLine, err)
	},
	"problemlist": func(s *service.Service) (any, []line, error) {
		l, err := s.ProblemLists()
		return rows(l, problemListLine, err)
	},
	"rating": func(s *service.Service) (any, []line, error) {
		l, err := s.AllRatings()
		return rows(l, ratingLine, err)
	},
	"proposal": func(s *service.Service) (any, []line, error) {
		l, err := s.Proposals("")
		return rows(l, proposalLine, err)
	},
	"project": func(s *service.Service) (any, []line, error) {
		l, err := s.Projects("")
		return rows(l, projectLine, err)
	},
	"step": func(s *service.Service) (any, []line, error) {
		l, err := s.CourseOfAll()
		return rows(l, stepLine, err)
	},
	"return": listedReturns,
	"sheet":  func(s *service.Service) (any, []line, error) { l, err := s.AllSheets(); return rows(l, sheetLine, err) },
	"meeting": func(s *service.Service) (any, []line, error) {
		l, err := s.Meetings("")
		return rows(l, meetingLine, err)
	},
	"minute": func(s *service.Service) (any, []line, error) { // minutes, without the s of a plural
		l, err := s.Lives("")
		return rows(l, minutesLine, err)
	},
}

// line is one value for people: columns of text, the ID first.
type line []string

func rows[T any](list []T, show func(T) line, err error) (any, []line, error) {
	out := make([]line, 0, len(list))
	for _, v := range list {
		out = append(out, show(v))
	}
	if list == nil {
		list = []T{}
	}
	return list, out, err
}

func officeLine(o model.Office) line { return line{string(o.ID), o.Name, o.Amphoe, o.Changwat} }
func fundLine(f model.Fund) line     { return line{string(f.ID), f.Code, f.Name} }
func bodyLine(b model.Body) line     { return line{string(b.ID), b.Name} }
func yearLine(y model.FiscalYear) line {
	return line{string(y.ID), strconv.Itoa(y.Year), y.Rules.ID}
}

func roundLine(r model.Round) line {
	return line{string(r.ID), strconv.Itoa(r.Number), string(r.Opens), string(r.Closes)}
}
func personLine(p model.Person) line { return line{string(p.ID), p.FullName(), p.Position} }
func memberLine(m model.Member) line {
	return line{string(m.ID), string(m.Body), string(m.Person), m.Seat, string(m.From), string(m.To)}
}

func problemLine(p model.Problem) line {
	return line{string(p.ID), strconv.Itoa(p.Priority.Total()), p.Title}
}

func hearingLine(h model.Hearing) line {
	return line{string(h.ID), string(h.Date), h.Place, strconv.Itoa(h.People), strconv.Itoa(len(h.Hands))}
}

func problemListLine(l model.ProblemList) line {
	return line{string(l.ID), strconv.Itoa(l.Number), l.Name, string(l.Agreed), strconv.Itoa(len(l.Entries))}
}

func ratingLine(g model.Rating) line {
	return line{string(g.ID), string(g.List), string(g.Member) + g.Group, strconv.Itoa(len(g.Answers))}
}

func proposalLine(p model.Proposal) line {
	return line{string(p.ID), p.Receipt.Number, p.Type, p.Budget.String(), p.Title}
}

// projectLine is an approved project: its proposal, code and agreement, what is approved, paid and given back, how many of the six
// papers are there.
func projectLine(p service.ProjectState) line {
	there := 0
	for _, e := range p.Marks {
		if e.Present {
			there++
		}
	}
	f, c := p.Folder(), p.Commitment
	return line{
		string(p.Proposal.ID), f.Code(), f.AgreementNumber(), c.Approved.String(), c.Paid.String(), c.Refunded.String(),
		strconv.Itoa(there) + "/" + strconv.Itoa(len(p.Marks)), p.Proposal.Title,
	}
}

func sheetLine(s model.Sheet) line {
	return line{string(s.ID), string(s.Member) + s.Group, strconv.Itoa(len(s.Answers))}
}

func meetingLine(m model.Meeting) line {
	return line{string(m.ID), strconv.Itoa(m.Number) + "/" + strconv.Itoa(m.Year), string(m.Date)}
}

// minutesLine tells where the minutes of a meeting stand.
func minutesLine(l service.MinutesLife) line {
	return append(meetingLine(l.Meeting), phrase.Say(l.Key()), l.Code)
}

// list prints all values of a kind.
func list(c *call) error {
	asJSON := c.flags.Bool("json", false, "")
	if err := c.parse(2, 2); err != nil {
		return err
	}
	fetch, ok := kinds[strings.TrimSuffix(c.args[1], "s")]
	if !ok {
		return errUsage{phrase.Say("command.kind", "kind", c.args[1], "kinds", strings.Join(choices("list"), " "))}
	}
	return c.office(func(s *service.Service) error {
		values, lines, err := fetch(s)
		if err != nil {
			return err
		}
		if *asJSON {
			return writeJSON(c.Out, values)
		}
		for _, l := range lines {
			fmt.Fprintln(c.Out, strings.Join(l, "\t"))
		}
		return nil
	})
}

// writeJSON writes one document, indented, Thai as Thai.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// rankLine is one line of rank --json. needFit and score are numbers of two decimals, null without a complete sheet.
type rankLine struct {
	Rank        int          `json:"rank"`
	ID          model.ID     `json:"id"`
	Title       string       `json:"title"`
	NeedFit     *json.Number `json:"needFit"`
	Score       *json.Number `json:"score"`
	Sheets      int          `json:"sheets"`
	Eligible    int          `json:"eligible"`
	Provisional bool         `json:"provisional"`
	Budget      model.Satang `json:"budget"`
}

// rank prints a round's ranking.
func rank(c *call) error {
	year := c.flags.Int("year", 0, "")
	round := c.flags.Int("round", 0, "")
	fund := c.flags.String("fund", "", "")
	asJSON := c.flags.Bool("json", false, "")
	if err := c.parse(1, 1); err != nil {
		return err
	}
	if *year == 0 {
		return want("--year", "")
	}
	return c.office(func(s *service.Service) error {
		r, err := roundOf(s, *year, *fund, *round)
		if err != nil {
			return err
		}
		ranked, err := s.Rank(r.ID)
		if err != nil {
			return err
		}
		lines := rankLines(ranked)
		if *asJSON {
			return writeJSON(c.Out, lines)
		}
		for _, l := range lines {
			fmt.Fprintln(c.Out, rankText(l))
		}
		return nil
	})
}

func rankLines(r service.Ranking) []rankLine {
	out := make([]rankLine, 0, len(r.Lines))
	for _, l := range r.Lines {
		p := r.Proposals[l.Proposal]
		x := rankLine{
			Rank: l.Rank, ID: l.Proposal, Title: p.Title, Sheets: l.Sheets, Eligible: l.Eligible, Provisional: l.Provisional, Budget: p.Budget,
		}
		if l.Score != nil {
			fit, score := json.Number(ranking.Show(l.NeedFit)), json.Number(ranking.Show(l.Score))
			x.NeedFit, x.Score = &fit, &score
		}
		out = append(out, x)
	}
	return out
}

func rankText(l rankLine) string {
	score, place := "-", "-"
	if l.Score != nil {
		score, place = l.Score.String(), strconv.Itoa(l.Rank)
	}
	if l.Provisional {
		place += " " + phrase.Say("command.provisional")
	}
	return strings.Join([]string{place, score, strconv.Itoa(l.Sheets) + "/" + strconv.Itoa(l.Eligible), l.Title}, "\t")
}

// roundOf is the round that --year, --fund and --round name.
func roundOf(s *service.Service, year int, fund string, number int) (model.Round, error) {
	y, err := s.FindYear(year, fund)
	if err != nil {
		return model.Round{}, err
	}
	return s.FindRound(y, number)
}
