package project

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// outcomeSide is what came of the project: a report an instalment and a final one, which is part 3 of กปท.7.
type outcomeSide struct {
	room     *room
	content  fyne.CanvasObject
	tools    *part.Toolbar
	withdraw *part.Action
	which    *part.Choice[string]
	form     *reportForm
	project  model.ID // the proposal of the project that the side shows
	open     string   // what the fields show: the proposal and the choice of the report
}

func newOutcomeSide(r *room) *outcomeSide {
	s := &outcomeSide{room: r}
	s.form = newReportForm(r.service, &part.Editing[model.Outcome]{Save: s.save, Fail: r.desk.Fail, Stored: func(model.Outcome) { r.desk.Saved() }})
	s.form.edit.Left = s.form.follow
	s.form.look = func(o model.Outcome) []model.FieldError {
		odd, err := r.service.OutcomeOddities(r.at.Proposal.ID, o)
		r.desk.Fail(err)
		return odd
	}
	s.which = part.NewChoice(reportOptions(state{}), func(string) { r.unlessPending(s.reopen) })
	s.which.PlaceHolder = phrase.Say("projects.report.none", "report", phrase.Say("projects.report.instalment", "number", "00")) // gives the width
	s.withdraw = &part.Action{Label: phrase.Say("projects.report.withdraw"), Key: fyne.KeyF8, Do: s.askWithdraw}
	s.tools = part.NewToolbar(
		&part.Action{Label: phrase.Say("projects.report.out"), Key: fyne.KeyF11, Icon: theme.DocumentSaveIcon(), Do: s.writeBook},
		&part.Action{Label: phrase.Say("projects.report.in"), Key: fyne.KeyF12, Icon: theme.DownloadIcon(), Do: s.takeBook},
		s.withdraw,
		part.NewPrint(r.Print),
	)
	s.tools.Add(s.which)
	s.content = s.form.page
	return s
}

func (s *outcomeSide) drawn() fyne.CanvasObject { return s.content }
func (s *outcomeSide) bar() *part.Toolbar       { return s.tools }
func (s *outcomeSide) pending() int             { return s.form.edit.Pending() }

// begin gives the focus to the first field.
func (s *outcomeSide) begin() { s.form.edit.Forms[0].Jump("achieved") }

// goTo opens the report of an instalment, or (0) the final one, and begins there.
func (s *outcomeSide) goTo(instalment int) {
	s.which.Set(number(instalment))
	s.reopen()
	s.begin()
}

// instalment is the one of the report that is chosen; 0 for the final one.
func (s *outcomeSide) instalment() int {
	n, _ := strconv.Atoi(s.which.Value())
	return n
}

// show brings the side up to date; with another project, at the report that is probably wanted.
func (s *outcomeSide) show() {
	at := s.room.at
	s.which.SetChoices(reportOptions(at))
	if at.Proposal.ID != s.project {
		s.project = at.Proposal.ID
		s.which.Set(nextReport(at))
	}
	s.reopen()
}

// reopen shows the chosen report: as it stands now where it is on the screen already.
func (s *outcomeSide) reopen() {
	o, err := s.room.service.NewOutcome(s.room.at.Proposal.ID, s.instalment())
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	s.form.know(s.room.problems)
	s.withdraw.SetEnabled(o.ID != "" && !s.room.closed())
	defer func() { part.Lock(s.form.page, s.room.closed()) }()
	key := string(s.room.at.Proposal.ID) + s.which.Value() + string(o.ID)
	if key == s.open {
		s.form.edit.Load(o)
		s.form.follow()
		return
	}
	typed := s.open == string(s.room.at.Proposal.ID)+s.which.Value() // the report that is open was stored just now
	s.open = key
	if typed {
		s.form.edit.Load(o)
		s.form.follow()
		return
	}
	s.form.show(o)
}

func (s *outcomeSide) save(o model.Outcome) (model.Outcome, error) {
	o, err := s.room.service.SaveOutcome(s.room.at.Proposal.ID, o)
	return o, err
}

// askWithdraw takes the report back, with a reason.
func (s *outcomeSide) askWithdraw() {
	s.room.leave()
	o := s.form.edit.Value()
	if o.ID == "" {
		return
	}
	part.Ask(s.room.desk.Window, phrase.Say("projects.report.withdraw"), phrase.Say("projects.report.withdraw_text"), "", true, func(why string) {
		s.room.done(s.room.service.WithdrawOutcome(o.ID, why))
	})
}
