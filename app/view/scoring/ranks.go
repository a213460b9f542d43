package scoring

import (
	"cmp"
	"math/big"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/ranking"
	"kongthun/model/thai"
)

// rankSide is the side that shows the ranking, where each score comes from, and the year's money.
type rankSide struct {
	room    *room
	content *fyne.Container
	bar     *part.Toolbar
	notice  *part.Notice // how many sheets it rests on, until it is published
	table   *part.Table[place]
	why     *part.Card
	reasons *part.Label
	money   *part.Spending
	page    *part.Page
	purse   *part.Page
	ranking service.Ranking
}

func newRankSide(r *room) *rankSide {
	s := &rankSide{room: r, reasons: part.NewLabel(phrase.Say("scoring.pick"), part.Muted), money: part.NewSpending()}
	s.bar = part.NewToolbar(
		&part.Action{Label: phrase.Say("scoring.to_meeting"), Primary: true, Do: func() { r.desk.Go("meeting", "") }},
		&part.Action{Label: phrase.Say("scoring.to_proposal"), Key: fyne.KeyF8, Do: s.toProposal},
		&part.Action{Label: phrase.Say("scoring.look"), Key: fyne.KeyF11, Do: r.look}, part.NewPrint(r.Print),
	)
	s.table = part.NewTable(rankColumns(), func(p place) string { return string(p.proposal.ID) }, phrase.Say("scoring.no_proposals"))
	s.table.OnPick = func(place) { s.explain() }
	s.table.OnOpen = func(place) { s.toProposal() }
	s.why = part.NewCard(phrase.Say("scoring.why"), s.reasons)
	s.page = part.NewPage(s.why)
	s.purse = part.NewPage(part.NewCard(phrase.Say("scoring.money"), s.money))
	below := container.NewHSplit(s.page, s.purse)
	split := container.NewVSplit(s.table, below)
	split.Offset = 0.52
	s.notice = part.NewNotice("", part.Plain)
	s.content = part.NewFrame(part.NewTightColumn(s.bar, s.notice), nil, split)
	return s
}

func rankColumns() []part.Column[place] {
	right := fyne.TextAlignTrailing
	return []part.Column[place]{
		{Title: phrase.Say("scoring.column.rank"), Width: 64, Align: right, Text: place.rank},
		{Title: phrase.Say("scoring.column.title"), Width: 260, Weight: 1, Text: func(p place) string { return p.proposal.Title }, Compare: func(a, b place) int { return thai.Compare(a.proposal.Title, b.proposal.Title) }},
		{Title: phrase.Say("scoring.column.fit"), Width: 92, Align: right, Text: func(p place) string { return ranking.Show(p.line.NeedFit) }, Compare: func(a, b place) int { return compareRat(a.line.NeedFit, b.line.NeedFit) }},
		{Title: phrase.Say("scoring.column.score"), Width: 76, Align: right, Text: func(p place) string { return ranking.Show(p.line.Score) }, Tone: func(place) part.Tone { return part.Strong }, Compare: func(a, b place) int { return compareRat(a.line.Score, b.line.Score) }},
		{Title: phrase.Say("scoring.column.sheets"), Width: 68, Align: right, Text: func(p place) string { return strconv.Itoa(p.line.Sheets) + "/" + strconv.Itoa(p.line.Eligible) }},
		{Title: phrase.Say("scoring.column.state"), Width: 150, Text: place.state, Tone: func(place) part.Tone { return part.Warning }},
		{Title: phrase.Say("scoring.column.asked"), Width: 112, Align: right, Text: place.asked, Compare: func(a, b place) int { return cmp.Compare(a.proposal.Budget, b.proposal.Budget) }},
		{Title: phrase.Say("scoring.column.running"), Width: 124, Align: right, Text: func(p place) string { return p.running.String() }, Tone: runningTone},
	}
}

func compareRat(a, b *big.Rat) int {
	switch {
	case a == nil || b == nil:
		return cmp.Compare(known(a), known(b))
	default:
		return a.Cmp(b)
	}
}

func known(r *big.Rat) int {
	if r == nil {
		return 0
	}
	return 1
}

// runningTone is red from where the year's money does not reach any more.
func runningTone(p place) part.Tone {
	if p.over {
		return part.Error
	}
	return part.Plain
}

// show brings the side up to date with the file.
func (s *rankSide) show() {
	r, err := s.room.service.Rank(s.room.shown)
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	money, err := s.room.service.Spending(r.Round.Year)
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	decided, err := s.room.service.Decided(r.Round.Year)
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	s.ranking = r
	s.notice.Hidden = r.Round.Phase() == model.ScoringPublished
	s.notice.Set(phrase.Say("scoring.rank."+string(r.Round.Phase()), "ready", strconv.Itoa(r.Ready), "count", strconv.Itoa(len(r.Sheets))), part.Plain)
	s.content.Refresh() // the notice may be a line longer
	s.table.SetRows(places(r, forRound(r, money.Left, decided)))
	s.money.Set(money, "")
	s.purse.Resettle()
	s.explain()
}

// pick picks a proposal.
func (s *rankSide) pick(id model.ID) {
	s.table.Pick(string(id))
	s.explain()
}

func (s *rankSide) explain() {
	p, ok := s.table.Picked()
	if !ok {
		s.reasons.Set(phrase.Say("scoring.pick"), part.Muted)
		return
	}
	s.why.SetHeading(phrase.Say("scoring.why_of", "title", p.proposal.Title))
	s.reasons.Set("• "+strings.Join(reasons(p, s.ranking), "\n• "), part.Plain)
	s.page.Resettle()
}

func (s *rankSide) toProposal() {
	if p, ok := s.table.Picked(); ok {
		s.room.desk.Go("proposal", p.proposal.ID)
	}
}
