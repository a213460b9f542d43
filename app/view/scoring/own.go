package scoring

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// tools are the buttons of the side: for the secretary to go through all sheets, for a member to hand in her own.
func (s *sheetSide) tools() *part.Toolbar {
	empty := &part.Action{Label: phrase.Say("scoring.next_empty"), Key: fyne.KeyF9, Do: s.toEmpty}
	if s.own {
		return part.NewToolbar(
			&part.Action{Label: phrase.Say("scoring.hand_in"), Key: fyne.KeyF12, Primary: true, Icon: theme.ConfirmIcon(), Do: s.askHandIn}, empty,
			&part.Action{Label: phrase.Say("scoring.own_leave"), Key: fyne.KeyEscape, Icon: theme.NavigateBackIcon(), Do: s.askLeave},
		)
	}
	return part.NewToolbar(
		&part.Action{Label: phrase.Say("scoring.previous"), Key: fyne.KeyF7, Do: func() { s.step(-1) }},
		&part.Action{Label: phrase.Say("scoring.next"), Key: fyne.KeyF8, Primary: true, Do: func() { s.step(1) }}, empty,
		&part.Action{Label: phrase.Say("scoring.look"), Key: fyne.KeyF11, Do: s.room.look}, part.NewPrint(s.room.Print),
	)
}

// sit gives the computer to the owner of a sheet: until she hands it in, or leaves, the room shows her sheet and nothing of the
// others'.
func (r *room) sit(sheet model.ID) {
	r.sheets.comment.Commit()
	r.sheets.store()
	r.seated = sheet
	r.own.at = ""
	r.refresh()
	r.own.grid.Focus()
}

// rise gives the room back to the secretary.
func (r *room) rise() {
	r.own.comment.Commit()
	r.own.store()
	r.seated = ""
	r.open(gatherTab)
	r.refresh()
}

// askHandIn asks once more, and says what is missing.
func (s *sheetSide) askHandIn() {
	s.comment.Commit()
	if len(s.keyed.grid.Sheets) == 0 || !s.storeBut("") {
		return
	}
	text := phrase.Say("scoring.hand_in_ask")
	if missing := s.keyed.missing(); len(missing) > 0 {
		text = phrase.Say("scoring.hand_in_missing", "count", strconv.Itoa(len(missing)), "missing", strings.Join(missing, ", "))
	}
	part.Confirm(s.room.desk.Window, phrase.Say("scoring.hand_in"), text, phrase.Say("scoring.hand_in"), func() {
		if _, err := s.room.service.HandIn(s.keyed.grid.Sheets[0].ID); err != nil {
			s.room.desk.Fail(err)
			return
		}
		s.room.desk.Saved()
		s.room.rise()
	})
}

// askLeave leaves the sheet as it is, to be gone on with later.
func (s *sheetSide) askLeave() {
	part.Confirm(s.room.desk.Window, phrase.Say("scoring.own_leave"), phrase.Say("scoring.own_leave_ask"), phrase.Say("scoring.own_leave"), s.room.rise)
}
