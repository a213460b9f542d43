package project

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// room is the year's approved projects as drawn: the list above, the sides of the one that is picked beneath.
type room struct {
	service *service.Service
	desk    part.Desk
	content *fyne.Container
	tools   *part.Toolbar
	next    *part.Action // does what is probably wanted next
	filter  *part.Choice[string]
	search  *part.Entry
	table   *part.Table[state]
	back    *part.Action        // to the list
	narrows []fyne.CanvasObject // what narrows the list, hidden while it is
	split   fyne.CanvasObject
	middle  *fyne.Container // the list above the sides, or the sides alone
	bars    *fyne.Container // the toolbars of the sides, one of them shown
	sums    *part.Line
	heading *part.Line
	money   *part.Label
	shut    *part.Label // tells of a closed project that it can be read only
	tabs    *part.Tabs
	sides   []side
	lower   *fyne.Container // the sides, hidden while no project is picked and where there is room for the list only
	whole   bool            // the picked project has the whole room

	all      []state // of the year
	earlier  []still // the years before with projects that are not over, read while this year has none
	problems []model.Problem
	accounts []model.Account
	at       state    // the one that is picked
	picked   model.ID // its proposal; "" for none
	beyond   model.ID // the proposal of a project of another year that was asked for
}

// side is one of the sides of a project.
type side interface {
	drawn() fyne.CanvasObject
	bar() *part.Toolbar
	// show brings the side up to date with the picked project.
	show()
	// pending is how many of its fields hold what could not be stored.
	pending() int
	// begin gives the focus to its first field.
	begin()
}

// New makes the room.
func New(s *service.Service, d part.Desk) part.Room {
	r := &room{service: s, desk: d, sums: part.NewCut("", part.Small), heading: part.NewCut("", part.Heading), money: part.NewLabel("", part.Small), shut: part.NewLabel(phrase.Say("projects.shut"), part.Warning)}
	r.next = &part.Action{Label: phrase.Say("projects.step.none"), Key: fyne.KeyF2, Primary: true, Icon: theme.NavigateNextIcon(), Do: r.doNext}
	r.back = &part.Action{Label: phrase.Say("projects.back"), Key: fyne.KeyEscape, Icon: theme.NavigateBackIcon(), Do: func() { r.widen(false) }}
	r.tools = part.NewToolbar(r.next, r.back)
	r.filter = part.NewChoice(filterOptions(nil), func(string) { r.list() })
	r.filter.PlaceHolder = phrase.Say("projects.filter."+waiting, "count", "000") // gives the width
	r.filter.Set(everyProject)
	r.search = part.NewEntry()
	r.search.SetPlaceHolder(phrase.Say("part.records.filter"))
	r.search.OnChanged = func(string) { r.list() }
	r.narrows = []fyne.CanvasObject{r.filter, part.NewWide(r.search)}
	for _, o := range r.narrows {
		r.tools.Add(o)
	}
	r.table = part.NewTable(columns(), func(p state) string { return string(p.Proposal.ID) }, phrase.Say("projects.empty"))
	r.table.OnPick = func(p state) { r.unlessPending(func() { r.pick(p.Proposal.ID) }) }
	r.table.OnOpen = func(state) {
		r.widen(true)
		r.open().begin()
	}
	r.sides = []side{newAgreementSide(r), newPaymentSide(r), newEvidenceSide(r), newOutcomeSide(r), newClosingSide(r)}
	var tabs []part.Tab
	r.bars = container.NewStack()
	for i, name := range []string{"agreement", "payment", "evidence", "outcome", "closing"} {
		tabs = append(tabs, part.Tab{Label: phrase.Say("projects.tab." + name), Key: tabKeys[i], Content: r.sides[i].drawn()})
		r.bars.Add(r.sides[i].bar())
	}
	r.tabs = part.NewTabs(container.New(barLayout{}, r.bars), tabs...)
	r.tabs.OnOpen = func(int) {
		r.showSide()
		r.widenIfLow()
	}
	head := part.NewTightColumn(r.heading, r.money, r.shut)
	r.lower = container.NewStack(part.NewFrame(head, nil, r.tabs))
	r.lower.Hidden = true
	split := container.NewVSplit(part.NewFrame(nil, r.sums, r.table), r.lower)
	split.Offset = 0.34
	r.split, r.middle = split, container.NewStack(split)
	r.content = container.NewPadded(part.NewFrame(r.tools, nil, r.middle))
	r.back.SetEnabled(false)
	r.showBar()
	return r
}

var tabKeys = []fyne.KeyName{fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7}

// Content is the room as drawn.
func (r *room) Content() fyne.CanvasObject { return r.content }

// Show reads the year's projects again, and shows the one with this ID, of a proposal or of a project.
func (r *room) Show(id model.ID) {
	if id.Kind() == model.KindProposal {
		r.beyond = id
	}
	if !r.read() {
		return
	}
	for _, p := range r.all {
		if id == "" || p.Proposal.ID != id && p.Project.ID != id {
			continue
		}
		r.filter.Set(everyProject) // what is asked for is not hidden
		r.search.SetText("")
		if p.Proposal.ID != r.picked {
			r.unlessPending(func() {
				r.picked = p.Proposal.ID
				r.tabs.Open(nextStep(p).tab)
			})
		}
	}
	r.list()
}

// refresh reads everything again and shows it.
func (r *room) refresh() { r.Show("") }

// read reads the year; it tells whether that went well.
func (r *room) read() bool {
	here := r.desk.Here()
	r.all, r.earlier = nil, nil
	if here.Year == "" {
		return true
	}
	var err error
	if r.all, err = r.service.Projects(here.Year); err == nil {
		r.accounts, err = r.service.Accounts(here.Fund)
	}
	if err == nil {
		r.problems, err = r.service.Problems()
	}
	if err == nil && len(r.all) == 0 {
		err = r.readEarlier(here)
	}
	if err == nil {
		err = r.readBeyond()
	}
	r.desk.Fail(err)
	return err == nil
}

// readEarlier looks for projects that still run under the fund's years before the one that is chosen.
func (r *room) readEarlier(here part.Here) error {
	years, err := r.service.Years(here.Fund)
	at := slices.IndexFunc(years, func(y model.FiscalYear) bool { return y.ID == here.Year })
	if err != nil || at < 0 {
		return err
	}
	for _, y := range years[at+1:] {
		list, err := r.service.Projects(y.ID)
		if err != nil {
			return err
		}
		if list = narrowed(list, running); len(list) > 0 {
			r.earlier = append(r.earlier, still{y.Year, list})
		}
	}
	return nil
}

// readBeyond puts the project that was asked for beside those of the year, when it stays under another.
func (r *room) readBeyond() error {
	if r.beyond == "" || slices.ContainsFunc(r.all, func(p state) bool { return p.Proposal.ID == r.beyond }) {
		return nil
	}
	p, err := r.service.ProjectOf(r.beyond)
	if err == nil {
		r.all = append(r.all, p)
	}
	return err
}

// list shows the projects that filter and search leave, and keeps the picked one in front; when that is gone, the first.
func (r *room) list() {
	r.filter.SetChoices(filterOptions(r.all))
	if r.filter.Value() == "" {
		r.filter.Set(everyProject)
	}
	r.table.SetEmpty(nothing(r.all, r.earlier))
	rows := part.Found(r.search.Text, narrowed(r.all, r.filter.Value()), searched)
	r.table.SetRows(rows)
	r.sums.SetText(totals(rows))
	for _, p := range r.all {
		if p.Proposal.ID == r.picked {
			r.at = p
			if !r.table.Pick(string(r.picked)) {
				r.table.Unpick()
			}
			r.showPicked()
			return
		}
	}
	if r.picked = ""; len(rows) > 0 {
		r.pick(rows[0].Proposal.ID)
		return
	}
	r.at = state{}
	r.showPicked()
}

// pick shows another project, at the side where its next step is done.
func (r *room) pick(proposal model.ID) {
	r.picked = proposal
	for _, p := range r.all {
		if p.Proposal.ID == proposal {
			r.at = p
		}
	}
	r.table.Pick(string(proposal))
	r.tabs.Open(nextStep(r.at).tab)
	r.showPicked()
}

// showPicked brings the lower half up to date.
func (r *room) showPicked() {
	there := r.picked != ""
	step := nextStep(r.at)
	r.next.SetEnabled(there && step.key != "")
	r.lower.Hidden = !there || r.low() && !r.whole
	if !there {
		r.next.SetLabel(phrase.Say("projects.step.none"))
		r.lower.Refresh()
		return
	}
	r.next.SetLabel(step.say())
	r.heading.SetText(r.at.Proposal.Title)
	r.money.Set(moneyLine(r.at.Commitment), part.Small)
	part.Shown(r.shut, r.closed())
	r.showSide()
	r.content.Refresh()
}

// widen gives the picked project the whole room, or has the list above it again.
func (r *room) widen(whole bool) {
	r.leave()
	r.whole = whole
	r.lower.Hidden = !whole && (r.picked == "" || r.low())
	r.back.SetEnabled(whole)
	for _, o := range r.narrows {
		part.Shown(o, !whole)
	}
	r.tools.Refresh()
	if whole {
		r.middle.Objects = []fyne.CanvasObject{r.lower}
		r.content.Refresh()
		return
	}
	r.middle.Objects = []fyne.CanvasObject{r.split}
	r.split.Refresh() // the lower half stood elsewhere meanwhile
	r.content.Refresh()
	r.table.Focus()
}

// low tells whether the room is not high enough for the list and a side of a project: then either has all of it.
func (r *room) low() bool {
	const enough = 560 // in Fyne's units, at text size 1
	return r.content.Size().Height < enough*theme.TextSize()/15
}

// widenIfLow gives the picked project the whole room when a side of it is opened in a low one.
func (r *room) widenIfLow() {
	if r.picked != "" && r.low() {
		r.widen(true)
	}
}

// barLayout keeps a toolbar from being squeezed beside the tabs: it asks for the width of a few buttons.
type barLayout struct{}

func (barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

func (barLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[0].MinSize()
	return fyne.NewSize(fyne.Max(least.Width, 3*theme.Size(theme.SizeNameText)*10), least.Height)
}

// closed tells whether the picked project is closed: then its sides are read, printed, and not changed.
func (r *room) closed() bool { return r.at.Project.Closed != nil }

// open is the side that is open.
func (r *room) open() side { return r.sides[r.tabs.At()] }

// showSide brings the open side up to date, and then its toolbar, whose words may be others.
func (r *room) showSide() {
	if r.picked != "" {
		r.open().show()
	}
	r.showBar()
}

// showBar shows the toolbar of the open side.
func (r *room) showBar() {
	for i, o := range r.bars.Objects {
		o.(*part.Toolbar).Hidden = i != r.tabs.At()
	}
	r.bars.Refresh()
	r.tabs.Refresh()
}

// unlessPending goes on at once, or asks first when something typed would be lost.
func (r *room) unlessPending(do func()) {
	n := 0
	for _, s := range r.sides {
		n += s.pending()
	}
	if n == 0 {
		do()
		return
	}
	r.table.Pick(string(r.picked))
	part.ConfirmLoss(r.desk.Window, phrase.Say("part.records.pending"), phrase.Say("part.records.lose", "count", number(n)), phrase.Say("part.records.drop"), do)
}

// leave takes the focus away, so that what is being typed is stored before something else is done.
func (r *room) leave() { r.desk.Window.Canvas().Unfocus() }

// done follows a call of the service that belongs to no field: it tells the refusal, or that it is stored.
func (r *room) done(err error) {
	if err != nil {
		r.desk.Fail(err)
		return
	}
	r.desk.Saved()
	r.refresh()
}

// doNext does what is probably wanted next, on its side.
func (r *room) doNext() {
	r.leave()
	s := nextStep(r.at)
	if r.picked == "" || s.key == "" {
		return
	}
	if r.tabs.At() != s.tab {
		r.tabs.Open(s.tab)
		r.showSide()
	}
	r.widenIfLow()
	switch side := r.open().(type) {
	case *agreementSide:
		side.askMake()
	case *paymentSide:
		side.do(s)
	case *outcomeSide:
		side.goTo(s.instalment)
	case *evidenceSide:
		side.begin()
	case *closingSide:
		side.askClose()
	}
}

// Print prints the paper of the open side.
func (r *room) Print() {
	if r.picked == "" {
		return
	}
	r.leave()
	kind, about := r.paper()
	if kind == "" {
		r.desk.Say(phrase.Say("projects.no_paper"))
		return
	}
	r.desk.Deliver(func() (part.Paper, error) {
		file, err := r.service.PaperFile(kind, about)
		return part.Paper(file), err
	}, r.desk.Print)
}

// paper is the kind of the paper that belongs to the open side, and what it is about; "" where there is none to print.
func (r *room) paper() (kind string, about model.ID) {
	switch side := r.open().(type) {
	case *agreementSide:
		if r.at.Project.Agreement == nil {
			return "", ""
		}
		return "agreement", r.at.Project.ID
	case *paymentSide:
		if side.open == "" {
			return "", ""
		}
		return "request", side.open
	case *outcomeSide:
		return "part3", r.at.Proposal.ID
	}
	if r.at.Project.ID == "" {
		return "", ""
	}
	return "cover", r.at.Project.ID
}

// TypedKey takes the function keys of the room, its tabs and the open side.
func (r *room) TypedKey(key *fyne.KeyEvent) bool {
	if r.tools.TypedKey(key) {
		return true
	}
	return r.picked != "" && (r.tabs.TypedKey(key) || r.open().bar().TypedKey(key))
}
