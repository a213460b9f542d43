package overview

import (
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// standing is where the office stands at a place (fund, year, round, body), as far as the room shows it.
type standing struct {
	Year      int // พ.ศ., 0 when the fund has no year
	Round     int // its number, 0 when the year has no round
	Problems  int
	Unrated   int // problems whose priority is not rated yet
	Hearings  int
	List      int  // number of the list that was agreed upon last, 0 none
	Rating    bool // a list is open for rating
	Called    int  // problems of the round's call
	Members   int  // voting members in office today
	Proposals tally
	// Unscreened counts the proposals that neither passed the screening nor failed it, nor were decided; the first of them.
	Unscreened      int
	FirstUnscreened model.ID
	Open            bool // scoring has been opened
	Sheets          int
	Complete        int // sheets that leave no proposal of the round unanswered
	Meeting         *model.Meeting
	Items           int  // of that meeting, that still want a resolution
	Due             bool // that meeting's day has come
	Closed          int  // meetings of the fiscal year that are closed
	// Uncertified counts closed meetings of the body whose minutes nobody has certified; the first of them.
	Uncertified      int
	FirstUncertified model.ID
	Money            model.Spending
	Warnings         []warning
	Reminders        []reminder // of the fund's projects, the first of them
	MoreReminders    int        // how many more there are
}

// tally counts a round's proposals by state. Withdrawn ones count nowhere else.
type tally struct {
	All, Draft, Waiting, Approved, Rejected, Returned, Withdrawn int
}

// facts is what a standing is worked out from.
type facts struct {
	today     model.Date
	year      model.FiscalYear
	round     model.Round
	problems  []model.Problem
	hearings  []model.Hearing
	lists     []model.ProblemList
	lives     []service.MinutesLife // of the body's meetings
	proposals []model.Proposal      // of the round
	others    []model.Proposal      // of all other rounds
	sheets    []model.Sheet
	roster    model.Roster
	people    map[model.ID]model.Person
	meetings  []model.Meeting // of the body, by date
	decided   map[model.ID]model.Decision
	spending  model.Spending
	reminders []model.Reminder // of the fund's projects
	dues      []service.Due    // returns of the fund that are late or near their last day
}

// survey works out the standing at a place. What there is not, a year or a round, is left out and not a fault.
func survey(s *service.Service, h part.Here) (standing, error) {
	f := facts{today: s.Today(), decided: map[model.ID]model.Decision{}}
	err := f.fetch(s, h)
	if err != nil {
		return standing{}, err
	}
	return f.standing(), nil
}

func (f *facts) fetch(s *service.Service, h part.Here) (err error) {
	if f.problems, err = s.Problems(); err != nil {
		return err
	}
	if f.hearings, err = s.Hearings(); err != nil {
		return err
	}
	if f.lists, err = s.ProblemLists(); err != nil {
		return err
	}
	if h.Body != "" {
		if f.lives, err = s.Lives(h.Body); err != nil {
			return err
		}
		if f.roster, f.people, err = s.Roster(h.Body); err != nil {
			return err
		}
		if f.meetings, err = s.Meetings(h.Body); err != nil {
			return err
		}
	}
	if h.Fund != "" {
		if f.reminders, err = s.Reminders(h.Fund, f.today); err != nil {
			return err
		}
		if f.dues, err = s.Due(h.Fund); err != nil {
			return err
		}
	}
	if h.Year != "" {
		if err := f.fetchYear(s, h.Year); err != nil {
			return err
		}
	}
	if h.Round != "" {
		return f.fetchRound(s, h.Round)
	}
	return nil
}

func (f *facts) fetchYear(s *service.Service, year model.ID) (err error) {
	if f.year, err = s.Year(year); err != nil {
		return err
	}
	if f.spending, err = s.Spending(year); err != nil {
		return err
	}
	decided, err := s.Decided(year)
	for _, d := range decided {
		f.decided[d.Proposal.ID] = d.Decision
	}
	return err
}

func (f *facts) fetchRound(s *service.Service, round model.ID) (err error) {
	if f.round, err = s.Round(round); err != nil {
		return err
	}
	if f.sheets, err = s.Sheets(round); err != nil {
		return err
	}
	all, err := s.Proposals("")
	for _, p := range all {
		switch {
		case p.Round != round:
			f.others = append(f.others, p)
		default:
			f.proposals = append(f.proposals, p)
		}
	}
	return err
}

func (f *facts) standing() standing {
	st := standing{
		Year: f.year.Year, Round: f.round.Number, Members: len(f.roster.Voting(f.today)),
		Open: f.round.Frozen != nil, Money: f.spending, Proposals: f.tally(),
	}
	for _, p := range f.problems {
		if p.Withdrawn != "" {
			continue
		}
		st.Problems++
		if p.Priority.Total() == 0 {
			st.Unrated++
		}
	}
	for _, sh := range f.sheets {
		if sh.Withdrawn != "" {
			continue
		}
		st.Sheets++
		if len(sh.Unanswered(f.proposals, f.round.Rubric)) == 0 {
			st.Complete++
		}
	}
	f.prepared(&st)
	f.meet(&st)
	st.Warnings = f.warnings()
	st.Reminders, st.MoreReminders = reminders(f.reminders, f.today)
	return st
}

// prepared tells what the area and the secretary did before the scoring: hearings, the agreed list, the call, the screening.
func (f *facts) prepared(st *standing) {
	for _, h := range f.hearings {
		if h.Withdrawn == "" {
			st.Hearings++
		}
	}
	for _, l := range f.lists {
		if l.Open() {
			st.Rating = true
		} else {
			st.List = max(st.List, l.Number)
		}
	}
	if f.round.Call != nil {
		st.Called = len(f.round.Call.Problems)
	}
	for _, p := range f.proposals {
		if stage := p.Stage(); stage.Offered() && !stage.Screened() && f.decided[p.ID].Word == "" {
			if st.Unscreened++; st.FirstUnscreened == "" {
				st.FirstUnscreened = p.ID
			}
		}
	}
}

// tally sorts the round's proposals by what has become of them; a deferred one waits as before.
func (f *facts) tally() tally {
	var t tally
	for _, p := range f.proposals {
		if p.Withdrawn != "" {
			t.Withdrawn++
			continue
		}
		t.All++
		switch word := f.decided[p.ID].Word; {
		case word == model.Approve:
			t.Approved++
		case word == model.Reject:
			t.Rejected++
		case word == model.SendBack:
			t.Returned++
		case p.Draft():
			t.Draft++
		default:
			t.Waiting++
		}
	}
	return t
}

// meet finds the first meeting that is not closed, and counts those closed in the fiscal year.
func (f *facts) meet(st *standing) {
	for _, m := range f.meetings {
		switch {
		case m.Closed && m.Date.FiscalYear() == f.year.Year:
			st.Closed++
		case !m.Closed && st.Meeting == nil:
			st.Meeting, st.Items, st.Due = &m, undecided(m), m.Date <= f.today
		}
	}
	for _, l := range f.lives {
		if l.Meeting.Closed && !l.Done[model.StepCertified] {
			if st.Uncertified++; st.FirstUncertified == "" {
				st.FirstUncertified = l.Meeting.ID
			}
		}
	}
}

// undecided counts the items of a meeting that want a resolution and have none.
func undecided(m model.Meeting) int {
	n := 0
	m.EachItem(func(_ string, it model.Item) {
		if it.Kind.Settles() && m.Taken(it.Key) && (it.Resolution == nil || it.Resolution.Word == "") {
			n++
		}
	})
	return n
}
