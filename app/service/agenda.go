package service

import (
	"slices"
	"strconv"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/storage"
)

// Where the usual agenda has what the program puts in (domain A.6): minutes to certify, and what is reported.
const (
	certifySection = 1
	reportSection  = 2
)

// PrepareAgenda puts on an open meeting's agenda what belongs there and is missing, and tells how many items that were: minutes that
// wait to be certified, what earlier meetings deferred, returned or did not take up any more, the state of the fund's money, projects
// whose report is due or there, minutes of sub-committees and approvals outside a meeting that have not been reported. Nothing is put
// in twice; whatever is not wanted can be removed. Refused: a closed meeting, key "service.closed".
func (s *Service) PrepareAgenda(meeting model.ID) (m model.Meeting, added int, err error) {
	err = s.act("meeting.prepare", meeting, "", func(w *storage.Writer) error {
		if m, err = storage.Get[model.Meeting](w.Reader, meeting); err != nil {
			return err
		}
		if m.Closed {
			return model.Locked("service.closed", "number", m.Numbered())
		}
		if added, err = prepare(w.Reader, &m); err != nil || added == 0 {
			return err
		}
		return put(w, m)
	})
	return m, added, err
}

// preparing is a meeting's agenda while the program fills it, with the meetings of its fund.
type preparing struct {
	*model.Meeting
	body    model.Body
	earlier []model.Meeting // of the same body, by date
	subs    []model.Meeting // of the fund's sub-committees, by date
	years   []model.FiscalYear
	year    model.ID // of the meeting's day
	added   int
}

// prepare fills the agenda of a meeting that may not be stored yet.
func prepare(r *storage.Reader, m *model.Meeting) (int, error) {
	p := &preparing{Meeting: m}
	if err := p.gather(r); err != nil || len(m.Agenda) == 0 {
		return 0, err
	}
	for _, step := range []func(*storage.Reader) error{p.minutes, p.carryOver, p.finance, p.outcomes, p.subReports, p.urgent} {
		if err := step(r); err != nil {
			return 0, err
		}
	}
	return p.added, nil
}

func (p *preparing) gather(r *storage.Reader) (err error) {
	if p.body, err = storage.Get[model.Body](r, p.Body); err != nil {
		return err
	}
	bodies, err := storage.Bodies(r, p.body.Fund)
	if err != nil {
		return err
	}
	for _, b := range bodies {
		list, err := storage.Meetings(r, b.ID)
		if err != nil {
			return err
		}
		for _, m := range list {
			if !m.Before(*p.Meeting) {
				continue
			}
			switch {
			case b.ID == p.Body:
				p.earlier = append(p.earlier, m)
			case b.Kind == model.Subcommittee:
				p.subs = append(p.subs, m)
			}
		}
	}
	if p.years, err = storage.Years(r, p.body.Fund); err != nil {
		return err
	}
	p.year = yearOn(p.years, p.Date)
	return nil
}

// add puts an item at the end of a section, or of the last one when the agenda has fewer; with a head, beneath it.
func (p *preparing) add(section int, head string, it model.Item) string {
	p.added++
	if head != "" {
		return p.AddUnder(head, it)
	}
	return p.AddItem(min(section, len(p.Agenda)-1), it)
}

// has tells whether an item of the kind stands on a meeting's agenda about a subject (nil: any of the kind), and was taken up.
func has(m model.Meeting, kind model.ItemKind, about *model.Ref) bool {
	found := false
	m.EachItem(func(_ string, it model.Item) {
		same := about == nil || it.Subject != nil && *it.Subject == *about
		found = found || it.Kind == kind && same && m.Taken(it.Key)
	})
	return found
}

// reported tells whether an item of the kind about a subject stands on this agenda or was taken up by an earlier meeting.
func (p *preparing) reported(kind model.ItemKind, about model.Ref) bool {
	return has(*p.Meeting, kind, &about) || slices.ContainsFunc(p.earlier, func(m model.Meeting) bool { return has(m, kind, &about) })
}

// minutes puts up those of earlier meetings that are closed and nobody has certified.
func (p *preparing) minutes(r *storage.Reader) error {
	for _, m := range p.earlier {
		ref := model.RefTo(m.ID)
		if !m.Closed || has(*p.Meeting, model.Certify, &ref) || slices.ContainsFunc(p.earlier, func(by model.Meeting) bool { return certifies(by, ref) }) {
			continue
		}
		c, _, err := storage.CertificationOf(r, m.ID)
		if err != nil {
			return err
		}
		if !c.Certified() {
			p.add(certifySection, "", model.Item{Kind: model.Certify, Subject: &ref, Year: p.year, Title: certifyTitle(m)})
		}
	}
	return nil
}

func certifyTitle(m model.Meeting) string {
	return phrase.Say("meeting.certify_title", "number", m.Numbered(), "date", longDate(m.Date))
}

// certifies tells whether a meeting certified the minutes of another.
func certifies(m model.Meeting, minutes model.Ref) bool {
	found := false
	m.EachItem(func(_ string, it model.Item) {
		res := it.Resolution
		found = found || it.Kind == model.Certify && it.Subject != nil && *it.Subject == minutes && m.Taken(it.Key) && res != nil && res.Word.Positive()
	})
	return found
}

// byProgram tells whether items of the kind are put in anew for every meeting, from what has not been reported.
func byProgram(k model.ItemKind) bool {
	switch k {
	case model.Certify, model.FinanceReport, model.OutcomeReport, model.SubReport, model.UrgentReport:
		return true
	}
	return false
}

// carryOver puts up what earlier meetings left: not taken up any more, without a quorum, deferred, or returned and come back since. What a later
// meeting had before it again is its own.
func (p *preparing) carryOver(r *storage.Reader) error {
	for i, m := range p.earlier {
		for section, sec := range m.Agenda {
			for _, it := range sec.Items {
				if byProgram(it.Kind) {
					continue
				}
				open, err := leftOpen(r, m, it)
				if err != nil {
					return err
				}
				again := func(later model.Meeting) bool { return takesUp(later, m.ID, it) }
				if !open || again(*p.Meeting) || slices.ContainsFunc(p.earlier[i+1:], again) {
					continue
				}
				next := it.CarriedFrom(m.ID)
				next.Sub = false
				p.add(p.sectionLike(sec.Title, section), "", next)
			}
		}
	}
	return nil
}

// sectionLike is the section of a title, or the one in the same place.
func (p *preparing) sectionLike(title string, place int) int {
	for i, s := range p.Agenda {
		if s.Title == title {
			return i
		}
	}
	return place
}

// leftOpen tells whether an item of an earlier meeting waits for a later one.
func leftOpen(r *storage.Reader, m model.Meeting, it model.Item) (bool, error) {
	if !m.Taken(it.Key) {
		return true, nil
	}
	if it.Resolution == nil || it.Resolution.Word == "" {
		return m.Closed && it.Kind.Settles(), nil // nothing but a lost quorum lets such a meeting be closed, see Doubts
	}
	switch it.Resolution.Word {
	case model.Defer:
		return true, nil
	case model.SendBack:
		if it.Subject == nil || it.Subject.Kind != model.KindProposal {
			return false, nil
		}
		p, err := storage.Get[model.Proposal](r, it.Subject.ID)
		now := p.Status(model.Decision{Word: model.SendBack, On: m.Date})
		return now.Word == "" && now.Status.Offered(), err
	}
	return false, nil
}

// takesUp tells whether a later meeting has an item of an earlier one before it again: carried over, or put up anew.
func takesUp(later model.Meeting, earlier model.ID, it model.Item) bool {
	found := false
	later.EachItem(func(_ string, x model.Item) {
		carried := x.From != nil && *x.From == model.ItemRef{Meeting: earlier, Item: it.Key}
		anew := it.Subject != nil && x.Subject != nil && *x.Subject == *it.Subject && x.Kind == it.Kind
		found = found || carried || anew
	})
	return found
}

// finance reports the state of the fund's money at every meeting of the committee (domain A.5: what auditors look for).
func (p *preparing) finance(*storage.Reader) error {
	if p.body.Kind != model.Committee || p.year == "" || has(*p.Meeting, model.FinanceReport, nil) {
		return nil
	}
	year := ""
	for _, y := range p.years {
		if y.ID == p.year {
			year = strconv.Itoa(y.Year)
		}
	}
	p.add(reportSection, "", model.Item{Kind: model.FinanceReport, Year: p.year, Title: phrase.Say("agenda.finance_title", "year", year)})
	return nil
}

// subReports reports the minutes of the fund's sub-committees to its committee.
func (p *preparing) subReports(r *storage.Reader) error {
	if p.body.Kind != model.Committee {
		return nil
	}
	for _, m := range p.subs {
		ref := model.RefTo(m.ID)
		if !m.Closed || p.reported(model.SubReport, ref) {
			continue
		}
		body, err := storage.Get[model.Body](r, m.Body)
		if err != nil {
			return err
		}
		p.add(reportSection, "", model.Item{Kind: model.SubReport, Subject: &ref, Year: p.year, Title: subTitle(body, m)})
	}
	return nil
}

func subTitle(b model.Body, m model.Meeting) string {
	return phrase.Say("agenda.sub_title", "body", b.Name, "number", m.Numbered(), "date", longDate(m.Date))
}

// urgent reports what was approved outside the meetings of the committee.
func (p *preparing) urgent(r *storage.Reader) error {
	if p.body.Kind != model.Committee {
		return nil
	}
	rounds, err := roundYears(r)
	if err != nil {
		return err
	}
	all, err := storage.List[model.Proposal](r, model.KindProposal)
	if err != nil {
		return err
	}
	slices.SortFunc(all, func(a, b model.Proposal) int { return compareUrgent(a, b) })
	for _, x := range all {
		ours := slices.ContainsFunc(p.years, func(y model.FiscalYear) bool { return y.ID == rounds[x.Round] })
		ref := model.RefTo(x.ID)
		if x.Urgent == nil || !ours || x.Urgent.On > p.Date || p.reported(model.UrgentReport, ref) {
			continue
		}
		p.add(reportSection, "", model.Item{
			Kind: model.UrgentReport, Subject: &ref, Year: rounds[x.Round], Title: phrase.Say("agenda.urgent_title", "title", project(x.Title)),
			Presenter: x.Applicant.Responsible,
		})
	}
	return nil
}
