package service

import (
	"cmp"
	"slices"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/storage"
)

// result is what is known of a project on a day: its newest report that had come in, else what an imported list told.
type result struct {
	known      bool
	instalment int            // which report it is; 0: the final result
	report     *model.Outcome // nil: an imported list told
}

// final tells whether it is known how the project came out.
func (x result) final() bool { return x.known && x.instalment == 0 }

// resultOn is what is known of a proposal's result on a day: by the reports that had come in until then.
func resultOn(r *storage.Reader, p model.Proposal, day model.Date) (result, error) {
	all, err := reportsUntil(r, p.ID, day)
	return resultOf(p, all), err
}

// reportsUntil are a proposal's reports that had come in until a day.
func reportsUntil(r *storage.Reader, proposal model.ID, day model.Date) ([]model.Outcome, error) {
	p, found, err := projectOf(r, proposal)
	if err != nil || !found {
		return nil, err
	}
	all, err := storage.Outcomes(r, p.ID)
	return slices.DeleteFunc(all, func(o model.Outcome) bool { return cmp.Or(o.Received, o.On) > day }), err
}

func resultOf(p model.Proposal, reports []model.Outcome) result {
	if o, found := model.LatestOutcome(reports); found {
		return result{known: true, instalment: o.Instalment, report: &o}
	}
	return result{known: p.Earlier != nil && p.Earlier.Outcome != ""}
}

// heardOf is the result that a meeting hears of: while it is open what is known on its day, once it is closed what it was told.
func heardOf(r *storage.Reader, m model.Meeting, it model.Item) (result, error) {
	p, err := storage.Get[model.Proposal](r, it.Subject.ID)
	if err != nil || m.Closed && !it.Told {
		return result{}, err
	}
	reports, err := reportsUntil(r, p.ID, m.Date)
	if m.Closed {
		reports = slices.DeleteFunc(reports, func(o model.Outcome) bool { return o.Instalment != it.Instalment })
	}
	return resultOf(p, reports), err
}

// withTold is a meeting with its items marked that tell of a report which is known by now; the one given stays as it is.
func withTold(r *storage.Reader, m model.Meeting) (model.Meeting, error) {
	m.Agenda = slices.Clone(m.Agenda)
	for i := range m.Agenda {
		items := slices.Clone(m.Agenda[i].Items)
		for j, it := range items {
			if it.Kind != model.OutcomeReport || it.Subject == nil {
				continue
			}
			x, err := heardOf(r, m, it)
			if err != nil {
				return m, err
			}
			items[j].Told, items[j].Instalment = x.known, x.instalment
		}
		m.Agenda[i].Items = items
	}
	return m, nil
}

// toldTo tells whether a meeting heard of a project's result, or of a later one, and not only that its report was due.
func (x result) toldTo(m model.Meeting, project model.Ref) bool {
	found := false
	m.EachItem(func(_ string, it model.Item) {
		about := it.Kind == model.OutcomeReport && it.Subject != nil && *it.Subject == project && m.Taken(it.Key)
		asFar := it.Instalment == 0 || x.instalment > 0 && it.Instalment >= x.instalment
		found = found || about && it.Told && asFar
	})
	return found
}

// outcomes reports, one beneath another, the approved projects of this year and the last of which a report came in or is due: an overdue
// one at every meeting until there is a final one, a report once.
func (p *preparing) outcomes(r *storage.Reader) error {
	if p.body.Kind != model.Committee {
		return nil
	}
	head := ""
	p.EachItem(func(_ string, it model.Item) {
		if it.Kind == model.OutcomeReport && it.Subject == nil {
			head = it.Key
		}
	})
	for _, y := range p.years {
		if now := p.Date.FiscalYear(); y.Year != now && y.Year != now-1 {
			continue
		}
		decided, err := decidedIn(r, y, p.Meeting)
		if err != nil {
			return err
		}
		for _, d := range approvedOnly(decided) {
			ref := model.RefTo(d.Proposal.ID)
			x, err := resultOn(r, d.Proposal, p.Date)
			if err != nil {
				return err
			}
			if has(*p.Meeting, model.OutcomeReport, &ref) || !p.wantsOutcome(d, x) {
				continue
			}
			if head == "" {
				head = p.add(reportSection, "", model.Item{Kind: model.OutcomeReport, Year: p.year, Title: phrase.Say("agenda.outcome_title")})
			}
			p.add(0, head, model.Item{
				Kind: model.OutcomeReport, Subject: &ref, Year: y.ID, Title: d.Proposal.Title, Presenter: d.Proposal.Applicant.Responsible,
				Told: x.known, Instalment: x.instalment,
			})
		}
	}
	return nil
}

// wantsOutcome tells whether a project is to be told of: no meeting heard of its newest report, or the final one is overdue.
func (p *preparing) wantsOutcome(d Decided, x result) bool {
	ref, due := model.RefTo(d.Proposal.ID), d.Decision.ReportDue
	fresh := x.known && !slices.ContainsFunc(p.earlier, func(m model.Meeting) bool { return x.toldTo(m, ref) })
	return d.Decision.On < p.Date && (fresh || !x.final() && due.Valid() && due <= p.Date)
}
