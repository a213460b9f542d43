package document

import (
	"strconv"
	"time"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
	"kongthun/model/thai"
)

// entry is one line of the journal as shown.
type entry struct {
	Seq                    uint64
	When, Who, What, About string
}

// shownEntries is how many entries are listed; the command "journal" prints all.
const shownEntries = 100

// journal lists the newest entries, and tells how many there are in all.
func journal(s *service.Service) (total uint64, list []entry, err error) {
	total, newest, err := s.Newest(shownEntries)
	if err != nil {
		return 0, nil, err
	}
	names := map[model.ID]string{}
	for _, e := range newest {
		id := e.Subject.ID
		if _, known := names[id]; !known {
			names[id] = nameOf(s, e.Subject)
		}
		list = append(list, entry{
			Seq: e.Seq, When: moment(e.Time), Who: e.Actor, What: phrase.Say("journal." + e.Action), About: names[id],
		})
	}
	return total, list, nil
}

func moment(t time.Time) string {
	t = t.In(service.Thailand)
	return thai.ShortDate(t.Year(), int(t.Month()), t.Day()) + " " + t.Format("15:04")
}

// nameOf is what a subject is known by; "" for a kind that has no name of its own, and for what is not there.
func nameOf(s *service.Service, ref model.Ref) string {
	switch ref.Kind {
	case model.KindProblem:
		p, _ := s.Problem(ref.ID)
		return p.Title
	case model.KindProposal:
		p, _ := s.Proposal(ref.ID)
		return p.Title
	case model.KindMeeting:
		m, err := s.Meeting(ref.ID)
		if err != nil {
			return ""
		}
		return phrase.Say("document.meeting", "number", strconv.Itoa(m.Number)+"/"+strconv.Itoa(m.Year))
	case model.KindYear:
		y, err := s.Year(ref.ID)
		if err != nil {
			return ""
		}
		return phrase.Say("view.year", "year", strconv.Itoa(y.Year))
	case model.KindRound:
		r, err := s.Round(ref.ID)
		if err != nil {
			return ""
		}
		return phrase.Say("view.round", "number", strconv.Itoa(r.Number))
	case model.KindBody:
		b, _ := s.Body(ref.ID)
		return b.Name
	}
	return ""
}
