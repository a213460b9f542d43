package document

import (
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// paper is one file that can be written: a paper, a return.
type paper struct {
	key   string // tells it apart from the others
	group group
	Name  string
	About string // the meeting, the round, the proposal
	State string // draft, issued, or what it has
	Tone  part.Tone
	On    string // day of issue
	Hash  string // the code printed at its foot or, without one, the first characters of the SHA-256
	write func() (part.Paper, error)

	printed func() error // notes that it was printed; nil for papers of which nobody wants to know
}

// group is what papers are about; the list can be cut down to one.
type group string

// The groups in the order in which the list has them.
const (
	ofAll       group = ""
	ofMeetings  group = "meeting"
	ofRound     group = "round"
	ofYear      group = "year"
	ofProposals group = "proposal"
	ofProjects  group = "project"
)

func groups() []group { return []group{ofAll, ofMeetings, ofRound, ofYear, ofProposals, ofProjects} }

// shortHash is how much of a SHA-256 is shown: enough to compare by eye.
const shortHash = 12

// papers lists what there is at a place: of the meetings, the newest first; of the round; of the year and the committee; of the
// round's proposals; of the year's projects.
func papers(s *service.Service, h part.Here) ([]paper, error) {
	var out []paper
	if h.Body != "" {
		meetings, err := s.Meetings(h.Body)
		if err != nil {
			return nil, err
		}
		for i := len(meetings) - 1; i >= 0; i-- {
			of, err := meetingPapers(s, meetings[i])
			if err != nil {
				return nil, err
			}
			out = append(out, of...)
		}
	}
	for _, list := range []func(*service.Service, part.Here) ([]paper, error){roundPapers, yearPapers, proposalPapers, projectPapers} {
		of, err := list(s, h)
		if err != nil {
			return nil, err
		}
		out = append(out, of...)
	}
	return out, nil
}

// within are the papers of a group.
func within(list []paper, g group) []paper {
	if g == ofAll {
		return list
	}
	var out []paper
	for _, p := range list {
		if p.group == g {
			out = append(out, p)
		}
	}
	return out
}

// keyOf tells a paper about a value apart from all others.
func keyOf(name string, about model.ID) string { return name + "/" + string(about) }

// papersAbout are the papers about one value, ready to be written.
func papersAbout(s *service.Service, g group, id model.ID, about string) []paper {
	var out []paper
	for _, k := range service.PaperKinds(id.Kind()) {
		out = append(out, paper{
			key: keyOf(k.Name, id), group: g, Name: k.Label(), About: about, State: phrase.Say("document.ready"),
			write: func() (part.Paper, error) { file, err := s.PaperFile(k.Name, id); return part.Paper(file), err },
		})
	}
	return out
}

// marked changes the one paper of a name.
func marked(list []paper, name string, about model.ID, change func(*paper)) {
	for i := range list {
		if list[i].key == keyOf(name, about) {
			change(&list[i])
		}
	}
}

func meetingPapers(s *service.Service, m model.Meeting) ([]paper, error) {
	out := papersAbout(s, ofMeetings, m.ID, phrase.Say("document.of.meeting",
		"number", strconv.Itoa(m.Number)+"/"+strconv.Itoa(m.Year), "date", thai.ShortDate(m.Date.YMD())))
	marked(out, "letter", m.ID, func(p *paper) { p.State = phrase.Say("document.emblem") })
	life, err := s.Life(m.ID)
	if err != nil {
		return nil, err
	}
	if len(life.Certification.Corrections) == 0 {
		marked(out, "corrections", m.ID, func(p *paper) { p.State, p.Tone = phrase.Say("document.no_corrections"), part.Muted })
	}
	marked(out, "minutes", m.ID, func(p *paper) { p.State, p.Tone = phrase.Say(life.Key()), part.Warning })
	if !m.Closed {
		marked(out, "resolutions", m.ID, func(p *paper) { p.State, p.Tone = phrase.Say("document.draft"), part.Warning })
	}
	if i := life.Issued; i.ID != "" {
		marked(out, "minutes", m.ID, func(p *paper) {
			p.Tone, p.printed = part.Good, func() error { return s.NotePrinted(m.ID) }
			p.On, p.Hash = thai.ShortDate(model.Date(i.At[:min(len(i.At), 10)]).YMD()), i.SHA256[:min(len(i.SHA256), shortHash)]
			if life.Code != "" {
				p.Hash = life.Code
			}
		})
	}
	return out, nil
}

func minutesKey(meeting model.ID) string { return keyOf("minutes", meeting) }

// roundPapers say which of them cannot be written yet, and why.
func roundPapers(s *service.Service, h part.Here) ([]paper, error) {
	if h.Round == "" {
		return nil, nil
	}
	r, err := s.Round(h.Round)
	if err != nil {
		return nil, err
	}
	out := papersAbout(s, ofRound, r.ID, phrase.Say("document.of.round", "round", strconv.Itoa(r.Number)))
	if r.Frozen == nil {
		for _, name := range []string{"sheets", "filled", "annex"} {
			marked(out, name, r.ID, func(p *paper) { p.State, p.Tone = phrase.Say("document.not_open"), part.Muted })
		}
	}
	marked(out, "call", r.ID, func(p *paper) { p.State = phrase.Say("document.emblem") })
	if r.Call == nil {
		marked(out, "call", r.ID, func(p *paper) { p.State, p.Tone = phrase.Say("document.no_call"), part.Muted })
	}
	return out, nil
}

// yearPapers are the returns of the year, the list of the committee's members and the empty workbook.
func yearPapers(s *service.Service, h part.Here) ([]paper, error) {
	var out []paper
	if h.Body != "" {
		b, err := s.Body(h.Body)
		if err != nil {
			return nil, err
		}
		out = append(out, papersAbout(s, ofYear, h.Body, b.Name)...)
	}
	if h.Year != "" {
		y, err := s.Year(h.Year)
		if err != nil {
			return nil, err
		}
		of := papersAbout(s, ofYear, h.Year, phrase.Say("document.of.year", "year", strconv.Itoa(y.Year)))
		if y.Closed == nil {
			marked(of, "annual", h.Year, func(p *paper) { p.State, p.Tone = phrase.Say("document.draft"), part.Warning })
		}
		marked(of, "annualletter", h.Year, func(p *paper) { p.State = phrase.Say("document.emblem") })
		out = append(out, of...)
		returns, err := yearReturns(s, h.Year)
		if err != nil {
			return nil, err
		}
		out = append(out, returns...)
	}
	if h.Round != "" || h.Body != "" {
		out = append(out, intakeTemplate(s, h))
	}
	return out, nil
}

// proposalPapers are the form, the decision and the report of every proposal of the round.
func proposalPapers(s *service.Service, h part.Here) ([]paper, error) {
	if h.Round == "" {
		return nil, nil
	}
	list, err := s.Proposals(h.Round)
	if err != nil {
		return nil, err
	}
	decided, approved := map[model.ID]bool{}, map[model.ID]bool{}
	if h.Year != "" {
		all, err := s.Decided(h.Year)
		if err != nil {
			return nil, err
		}
		for _, d := range all {
			decided[d.Proposal.ID], approved[d.Proposal.ID] = true, d.Decision.Word == model.Approve
		}
	}
	var out []paper
	for _, p := range list {
		of := papersAbout(s, ofProposals, p.ID, p.Title)
		if p.Draft() {
			marked(of, "kpt7", p.ID, func(x *paper) { x.State, x.Tone = phrase.Say("document.unfinished"), part.Warning })
		}
		if !decided[p.ID] {
			marked(of, "part2", p.ID, func(x *paper) { x.State, x.Tone = phrase.Say("document.undecided"), part.Muted })
		}
		if !approved[p.ID] {
			marked(of, "part3", p.ID, func(x *paper) { x.State, x.Tone = phrase.Say("document.not_approved"), part.Muted })
		}
		out = append(out, of...)
	}
	return out, nil
}

// projectPapers are the papers of the year's approved projects with which something was done: of each the agreement and the cover of
// its folder, and its requests.
func projectPapers(s *service.Service, h part.Here) ([]paper, error) {
	if h.Year == "" {
		return nil, nil
	}
	list, err := s.Projects(h.Year)
	if err != nil {
		return nil, err
	}
	var out []paper
	for _, p := range list {
		if p.Project.ID == "" {
			continue
		}
		of := papersAbout(s, ofProjects, p.Project.ID, p.Proposal.Title)
		if p.Project.Agreement == nil {
			marked(of, "agreement", p.Project.ID, func(x *paper) { x.State, x.Tone = phrase.Say("document.not_agreed"), part.Muted })
		}
		out = append(out, of...)
		for _, d := range p.Disbursements {
			of := papersAbout(s, ofProjects, d.ID, phrase.Say("document.of.request", "number", d.Number, "title", p.Proposal.Title))
			if !d.Live() {
				marked(of, "request", d.ID, func(x *paper) { x.State, x.Tone = phrase.Say("document.request_cancelled"), part.Muted })
			}
			out = append(out, of...)
		}
	}
	return out, nil
}

// intakeTemplate is the empty workbook that applicants and members fill in, with the office's own lists in its drop-downs.
func intakeTemplate(s *service.Service, h part.Here) paper {
	return paper{
		key: service.TemplateIntake, group: ofYear, Name: phrase.Say("document.template"), State: phrase.Say("document.ready"),
		write: func() (part.Paper, error) {
			_, data, err := s.Template(service.TemplateIntake, service.Into{Round: h.Round, Body: h.Body})
			return part.Paper{Name: phrase.Say("proposal.intake.template.file"), Data: data}, err
		},
	}
}

func yearReturns(s *service.Service, year model.ID) ([]paper, error) {
	y, err := s.Year(year)
	if err != nil {
		return nil, err
	}
	var out []paper
	for _, kind := range []string{service.ReturnAction, service.ReturnRegister} {
		value, err := s.Return(kind, year)
		if err != nil {
			return nil, err
		}
		out = append(out, paper{
			key: kind, group: ofYear, Name: phrase.Say("document.return." + kind), About: phrase.Say("document.of.year", "year", strconv.Itoa(y.Year)),
			State: phrase.Say("document.rows", "count", strconv.Itoa(len(value.Rows))),
			write: func() (part.Paper, error) {
				name, data, err := s.WriteReturn(kind, year)
				return part.Paper{Name: name, Data: data}, err
			},
		})
	}
	return out, nil
}
