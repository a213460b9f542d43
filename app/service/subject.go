package service

import (
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/storage"
)

// Subject is something that an item of the agenda may be about.
type Subject struct {
	ID    model.ID
	Label string // in a list
	Title string // of the item
	Told  string // what was decided on it before
}

// Subjects lists what an item of a kind may be about, for a meeting: the projects of its fund that stand approved before it (to be
// changed, extended, cancelled, or to hear the results of), the lists of problems, the closed meetings whose minutes are certified or
// reported. Other kinds are about nothing, or are put up another way.
func (s *Service) Subjects(meeting model.ID, kind model.ItemKind) ([]Subject, error) {
	return read(s, func(r *storage.Reader) ([]Subject, error) {
		m, err := storage.Get[model.Meeting](r, meeting)
		if err != nil {
			return nil, err
		}
		f, err := gather(r, m)
		if err != nil {
			return nil, err
		}
		switch {
		case kind.OnApproved() || kind == model.OutcomeReport:
			return f.approvedProjects(r, kind)
		case kind == model.ProblemListItem:
			return f.problemLists(r)
		case kind == model.Certify || kind == model.SubReport:
			return f.closedMeetings(r, kind)
		}
		return nil, nil
	})
}

// approvedProjects are those of the fund that stand approved when the meeting begins, the newest first.
func (f *facts) approvedProjects(r *storage.Reader, kind model.ItemKind) ([]Subject, error) {
	years, err := newestYears(r, f.fund.ID)
	if err != nil {
		return nil, err
	}
	if f.before, err = decisionsBefore(r, f.fund.ID, &f.meeting); err != nil {
		return nil, err
	}
	var out []Subject
	for _, y := range years {
		decided, err := decidedIn(r, y, &f.meeting)
		if err != nil {
			return nil, err
		}
		for _, d := range approvedOnly(decided) {
			p := d.Proposal
			f.proposals[p.ID] = p
			label := phrase.Say("agenda.subject_project", "year", strconv.Itoa(y.Year), "title", p.Title, "sum", baht(d.Decision.Amount))
			title := phrase.Say("agenda.title."+string(kind), "title", project(p.Title))
			out = append(out, Subject{ID: p.ID, Label: label, Title: title, Told: f.approval(p.ID)})
		}
	}
	return out, nil
}

// project is a project's title with the word โครงการ in front, once.
func project(title string) string {
	word := phrase.Say("agenda.project")
	return word + strings.TrimPrefix(title, word)
}

func (f *facts) problemLists(r *storage.Reader) ([]Subject, error) {
	lists, err := storage.List[model.ProblemList](r, model.KindProblemList)
	var out []Subject
	for _, l := range lists {
		name := strings.TrimSpace(phrase.Say("agenda.subject_list", "number", strconv.Itoa(l.Number)) + " " + l.Name)
		out = append(out, Subject{ID: l.ID, Label: name, Title: phrase.Say("agenda.title.problems", "title", name)})
	}
	return out, err
}

// closedMeetings are those before this one whose minutes are closed: of the same body to be certified, of sub-committees to be
// reported; the newest first.
func (f *facts) closedMeetings(r *storage.Reader, kind model.ItemKind) ([]Subject, error) {
	p := &preparing{Meeting: &f.meeting}
	if err := p.gather(r); err != nil {
		return nil, err
	}
	list := p.earlier
	if kind == model.SubReport {
		list = p.subs
	}
	var out []Subject
	for i := len(list) - 1; i >= 0; i-- {
		if !list[i].Closed {
			continue
		}
		title := certifyTitle(list[i])
		if kind == model.SubReport {
			body, err := storage.Get[model.Body](r, list[i].Body)
			if err != nil {
				return nil, err
			}
			title = subTitle(body, list[i])
		}
		out = append(out, Subject{ID: list[i].ID, Label: title, Title: title})
	}
	return out, nil
}
