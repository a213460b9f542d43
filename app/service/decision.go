package service

import (
	"cmp"
	"slices"

	"kongthun/model"
	"kongthun/storage"
)

// decisions works out what has been decided on the proposals: by the meetings of a fund's bodies, by what imported lists say was
// approved, and by approvals outside a meeting.
func decisions(r *storage.Reader, fund model.ID) (map[model.ID]model.Decision, error) {
	return decisionsBefore(r, fund, nil)
}

// decisionsBefore is what stood when a meeting began; with none, what stands now.
func decisionsBefore(r *storage.Reader, fund model.ID, end *model.Meeting) (map[model.ID]model.Decision, error) {
	turns, err := turnsBefore(r, fund, end)
	return model.Latest(turns), err
}

// turnsBefore lists how what stood when a meeting began came about; with none, what stands now.
func turnsBefore(r *storage.Reader, fund model.ID, end *model.Meeting) ([]model.Turn, error) {
	office, err := storage.Office(r)
	if err != nil {
		return nil, err
	}
	bodies, err := storage.Bodies(r, fund)
	if err != nil {
		return nil, err
	}
	var meetings []model.Meeting
	rosters := map[model.ID]model.Roster{}
	for _, b := range bodies {
		if rosters[b.ID], err = storage.Roster(r, b.ID); err != nil {
			return nil, err
		}
		list, err := storage.Meetings(r, b.ID)
		if err != nil {
			return nil, err
		}
		meetings = append(meetings, list...)
	}
	proposals, err := storage.List[model.Proposal](r, model.KindProposal)
	if err != nil {
		return nil, err
	}
	outside := elsewhere(proposals)
	if end != nil {
		meetings = slices.DeleteFunc(meetings, func(m model.Meeting) bool { return m.ID == end.ID || !m.Before(*end) })
		outside = slices.DeleteFunc(outside, func(d model.Decision) bool { return d.On > end.Date })
	}
	return dated(model.Turns(meetings, rosters, office.Setting, outside...), proposals), nil
}

// dated gives back the day to what an imported list tells, which was ordered without one.
func dated(turns []model.Turn, proposals []model.Proposal) []model.Turn {
	days := map[model.ID]model.Date{}
	for _, p := range proposals {
		if p.Earlier != nil {
			days[p.ID] = p.Earlier.On
		}
	}
	for i := range turns {
		t := &turns[i]
		if d := &t.Stands; d.Meeting == "" && d.On == "" {
			d.On = days[d.Proposal]
			t.On = cmp.Or(t.On, d.On)
		}
	}
	return turns
}

// elsewhere are the decisions that no meeting of this file took. What an imported list tells was decided before the file kept
// meetings, whatever its day, and so has none here.
func elsewhere(proposals []model.Proposal) []model.Decision {
	var out []model.Decision
	for _, p := range proposals {
		if e := p.Earlier; e != nil && e.Approved != 0 {
			out = append(out, model.Decision{Proposal: p.ID, Word: model.Approve, Amount: e.Approved, ReportDue: p.ReportDue, Final: true})
		}
		if u := p.Urgent; u != nil {
			out = append(out, model.Decision{Proposal: p.ID, On: u.On, Word: model.Approve, Amount: u.Amount, Reason: u.Reason, ReportDue: u.ReportDue, Final: true})
		}
	}
	return out
}
