package scoring

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// The sides of the room, in the order of their tabs.
const (
	rubricTab = iota
	gatherTab
	sheetTab
	rankTab
)

// room is the scoring room as drawn.
type room struct {
	service *service.Service
	desk    part.Desk
	content *fyne.Container
	nothing *part.Page // instead of the tabs while there is no round
	tabs    *part.Tabs
	state   *part.Line
	shown   model.ID // the round on the screen

	rubric *rubricSide
	gather *gatherSide
	sheets *sheetSide
	ranks  *rankSide

	own    *sheetSide // instead of the tabs while a member sits at the computer
	seated model.ID   // her sheet; "" while it is the secretary's room
}

// New makes the scoring room.
func New(s *service.Service, d part.Desk) part.Room {
	r := &room{service: s, desk: d, state: part.NewCut("", part.Muted)}
	r.state.Alignment = fyne.TextAlignTrailing
	r.rubric, r.sheets, r.ranks = newRubricSide(r), newSheetSide(r, false), newRankSide(r)
	r.gather, r.own = newGatherSide(r), newSheetSide(r, true)
	r.tabs = part.NewTabs(r.state,
		part.Tab{Label: phrase.Say("scoring.tab.rubric"), Key: fyne.KeyF3, Content: r.rubric.content},
		part.Tab{Label: phrase.Say("scoring.tab.gather"), Key: fyne.KeyF4, Content: r.gather.content},
		part.Tab{Label: phrase.Say("scoring.tab.sheets"), Key: fyne.KeyF5, Content: r.sheets.content},
		part.Tab{Label: phrase.Say("scoring.tab.rank"), Key: fyne.KeyF6, Content: r.ranks.content},
	)
	r.tabs.OnOpen = func(int) {
		r.refresh()
		r.begin()
	}
	r.nothing = part.NewPage(part.NewLabel(phrase.Say("room.scoring"), part.Title), part.NewNotice(phrase.Say("scoring.no_round"), part.Plain))
	r.content = container.NewPadded(r.nothing, r.tabs, r.own.content)
	part.Shortcut(d.Window, r.content, fyne.KeyPageDown, fyne.KeyModifierControl, func() { r.sheets.step(1) })
	part.Shortcut(d.Window, r.content, fyne.KeyPageUp, fyne.KeyModifierControl, func() { r.sheets.step(-1) })
	return r
}

// Content is the room as drawn.
func (r *room) Content() fyne.CanvasObject { return r.content }

// Show reads the round again that is chosen at the top of the window. The ID of a sheet takes that sheet in hand, that of a
// proposal picks it in the ranking.
func (r *room) Show(id model.ID) {
	before, round := r.shown, r.desk.Here().Round
	if round != before {
		r.sheets.store()
		r.own.store()
		r.shown, r.seated = round, ""
		r.gather.taking.shown = false
		r.open(sheetTab)
		if grid, err := r.service.Grid(round); err == nil && grid.Round.Frozen == nil {
			r.open(rubricTab)
		}
	}
	r.refresh()
	if round != before {
		r.begin()
	}
	if r.seated != "" {
		return
	}
	switch id.Kind() {
	case model.KindSheet:
		r.key(id)
	case model.KindProposal:
		r.open(rankTab)
		r.refresh()
		r.ranks.pick(id)
	}
}

// key takes a sheet in hand to be keyed.
func (r *room) key(sheet model.ID) {
	r.open(sheetTab)
	r.refresh()
	r.sheets.take(sheet)
}

// begin puts the focus into the grid when a sheet can be keyed, so that the first digit is not lost.
func (r *room) begin() {
	if r.shown != "" && r.tabs.At() == sheetTab && r.sheets.keyed.grid.Round.Frozen != nil {
		r.sheets.grid.Focus()
	}
}

func (r *room) open(tab int) { r.tabs.Open(tab) }

// refresh reads the round and brings the open side up to date.
func (r *room) refresh() {
	r.nothing.Hidden, r.tabs.Hidden, r.own.content.Hidden = r.shown != "", r.shown == "" || r.seated != "", r.seated == ""
	if r.shown == "" {
		return
	}
	grid, err := r.service.Grid(r.shown)
	if err != nil {
		r.desk.Fail(err)
		return
	}
	if r.seated != "" {
		r.own.keyed.load(ownGrid(grid, r.seated))
		r.own.grid.Reload()
		r.own.show()
		return
	}
	r.sheets.keyed.load(grid)
	r.sheets.grid.Reload() // its rows must be those of the state whenever it is drawn
	r.rubric.show(grid)
	switch r.tabs.At() {
	case gatherTab:
		r.gather.show(grid)
	case sheetTab:
		r.sheets.show()
	case rankTab:
		r.ranks.show()
	}
	r.tellState()
}

// tellState says at the top how far the round is.
func (r *room) tellState() {
	k := &r.sheets.keyed
	round := k.grid.Round
	ready, _ := counted(gather(k.grid))
	key := map[model.Phase]string{
		model.ScoringAhead: "scoring.not_open", model.ScoringOpen: "scoring.open_since", model.ScoringClosed: "scoring.closed_since", model.ScoringPublished: "scoring.published_since",
	}[round.Phase()]
	opened := model.Date("")
	if round.Frozen != nil {
		opened = round.Frozen.On
	}
	r.state.SetText(phrase.Say(key, "date", shortDate(opened), "closed", shortDate(round.Scored), "published", shortDate(round.Published),
		"done", strconv.Itoa(ready), "count", strconv.Itoa(len(k.grid.Sheets))))
}

func shortDate(d model.Date) string {
	if !d.Valid() {
		return ""
	}
	return thai.ShortDate(d.YMD())
}

// TypedKey takes the function keys of the tabs and of the open side.
func (r *room) TypedKey(key *fyne.KeyEvent) bool {
	if r.shown == "" {
		return false
	}
	if r.seated != "" {
		return r.own.bar.TypedKey(key)
	}
	if r.tabs.TypedKey(key) {
		return true
	}
	switch r.tabs.At() {
	case rubricTab:
		return r.rubric.bar.TypedKey(key)
	case gatherTab:
		return r.gather.typedKey(key)
	case sheetTab:
		return r.sheets.bar.TypedKey(key)
	default:
		return r.ranks.bar.TypedKey(key)
	}
}

// blanks writes the blank score sheets and hands them on.
func (r *room) blanks(hand func(path string)) {
	id := r.shown
	r.desk.Deliver(func() (part.Paper, error) {
		name, err := r.service.PaperName("sheets", id)
		if err != nil {
			return part.Paper{}, err
		}
		pages, err := r.service.BlankSheetsPDF(id)
		return part.Paper{Name: name, Data: pages.PDF, Warning: service.Unprintable(pages.Unprintable)}, err
	}, hand)
}

func (r *room) look() { r.blanks(r.desk.Open) }

// Print prints the blank score sheets, from the sides that have the button.
func (r *room) Print() {
	if r.shown != "" && r.seated == "" && r.tabs.At() != rubricTab {
		r.blanks(r.desk.Print)
	}
}
