package problem

import (
	"cmp"
	"reflect"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// The sides of the room, in the order of their tabs.
const (
	registerTab = iota
	hearingTab
	ratingTab
	listTab
	callTab
	progressTab
)

// Room is the screen of the area's problems: their register, the hearings where they came up, their rating, the list that was
// agreed upon, the call for proposals, and whether the area's numbers moved.
type Room struct {
	service *service.Service
	desk    part.Desk
	content fyne.CanvasObject
	tabs    *part.Tabs

	raisedAt []model.Hearing
	records  *part.Records[model.Problem]
	fields   *fields
	toolbar  *part.Toolbar

	hearings *hearingSide
	ratings  *ratingSide
	list     *listSide
	call     *callSide
	progress *progressSide
}

// New makes the room.
func New(s *service.Service, d part.Desk) part.Room {
	r := &Room{service: s, desk: d}
	r.records = &part.Records[model.Problem]{
		Desk: d, List: s.Problems, Key: model.Problem.Key, Missing: model.Problem.Missing,
		Fresh: func() model.Problem { return model.Problem{} },
		Search: func(p model.Problem) string {
			return p.Title + " " + p.Plan + " " + p.Situation + " " + p.Indicator.Name
		},
		Heading: heading,
		Opened:  r.opened,
	}
	r.toolbar = part.NewToolbar(
		&part.Action{Label: phrase.Say("problem.new"), Key: fyne.KeyF2, Primary: true, Icon: theme.ContentAddIcon(), Do: r.records.New},
		&part.Action{Label: phrase.Say("problem.next_missing"), Key: fyne.KeyF7, Do: r.records.JumpMissing},
		r.records.Withdraw(part.Withdrawal[model.Problem]{
			Words: "problem", Reason: func(p *model.Problem) *string { return &p.Withdrawn }, Name: func(p model.Problem) string { return p.Title },
		}),
	)
	r.records.Build(s.SaveProblem, columns(), phrase.Say("problem.empty"), r.toolbar)
	r.fields = &fields{edit: r.records.Editing}
	r.records.SetForms(
		part.Section{Heading: phrase.Say("problem.section.what"), Form: r.fields.what()},
		part.Section{Heading: phrase.Say("problem.section.weight"), Form: r.fields.weighing()},
		part.Section{Heading: phrase.Say("problem.section.indicator"), Form: r.fields.measure()},
		part.Section{Heading: phrase.Say("problem.section.origin"), Form: r.fields.from(r.toHearing)},
		part.Section{Heading: phrase.Say("problem.section.whom"), Form: r.fields.whom()},
	)
	r.fields.partners.Grew = r.records.Page.Resettle
	r.hearings, r.ratings, r.list, r.call = newHearingSide(r), newRatingSide(r), newListSide(r), newCallSide(r)
	r.progress = newProgressSide(r)
	r.tabs = part.NewTabs(nil,
		part.Tab{Label: phrase.Say("problem.tab.register"), Key: fyne.KeyF3, Content: r.records.Content},
		part.Tab{Label: phrase.Say("problem.tab.hearing"), Key: fyne.KeyF4, Content: r.hearings.content()},
		part.Tab{Label: phrase.Say("problem.tab.rating"), Key: fyne.KeyF5, Content: r.ratings.content()},
		part.Tab{Label: phrase.Say("problem.tab.list"), Key: fyne.KeyF6, Content: r.list.content()},
		part.Tab{Label: phrase.Say("problem.tab.call"), Key: fyne.KeyF10, Content: r.call.content()},
		part.Tab{Label: phrase.Say("problem.tab.progress"), Key: fyne.KeyF12, Content: r.progress.content()},
	)
	r.tabs.OnOpen = func(int) { r.Show("") }
	r.content = container.NewPadded(r.tabs)
	return r
}

// Content is the room as drawn.
func (r *Room) Content() fyne.CanvasObject { return r.content }

// TypedKey opens a side, or does the action of a function key on the side that is open.
func (r *Room) TypedKey(key *fyne.KeyEvent) bool {
	if r.tabs.TypedKey(key) {
		return true
	}
	switch r.tabs.At() {
	case hearingTab:
		return r.hearings.key(key)
	case ratingTab:
		return r.ratings.key(key)
	case listTab:
		return r.list.key(key)
	case callTab:
		return r.call.key(key)
	case progressTab:
		return r.progress.key(key)
	}
	return r.toolbar.TypedKey(key)
}

// Show reads the file again; see part.Room. The ID of a problem, a hearing, a list or a round opens its side.
func (r *Room) Show(id model.ID) {
	office, err := r.service.Office()
	if err == nil {
		r.raisedAt, err = r.service.Hearings()
	}
	if err != nil {
		r.desk.Fail(err)
		return
	}
	r.fields.offer(office)
	if tab, ok := tabOf(id); ok && tab != r.tabs.At() {
		r.tabs.Open(tab)
	}
	switch r.tabs.At() {
	case hearingTab:
		r.hearings.show(id)
	case ratingTab:
		r.ratings.show()
	case listTab:
		r.list.show(id)
	case callTab:
		r.call.show()
	case progressTab:
		r.progress.show()
	default:
		r.records.Show(id)
		r.fields.raised.SetText(raised(r.records.Editing.Value(), r.raisedAt))
	}
}

func tabOf(id model.ID) (tab int, ok bool) {
	tab, ok = map[model.Kind]int{
		model.KindProblem: registerTab, model.KindHearing: hearingTab, model.KindProblemList: listTab, model.KindRound: callTab,
	}[id.Kind()]
	return tab, ok
}

func columns() []part.Column[model.Problem] {
	return []part.Column[model.Problem]{
		{
			Title: phrase.Say("problem.column.weight"), Width: 90, Align: fyne.TextAlignTrailing, Text: weight,
			Compare: func(a, b model.Problem) int { return cmp.Compare(b.Priority.Total(), a.Priority.Total()) },
		},
		{
			Title: phrase.Say("problem.column.title"), Width: 260, Weight: 3, Text: func(p model.Problem) string { return p.Title }, Tone: tone,
			Compare: func(a, b model.Problem) int { return thai.Compare(a.Title, b.Title) },
		},
		{
			Title: phrase.Say("problem.column.plan"), Width: 170, Weight: 1, Text: func(p model.Problem) string { return p.Plan }, Tone: tone,
			Compare: func(a, b model.Problem) int { return thai.Compare(a.Plan, b.Plan) },
		},
		{Title: phrase.Say("problem.column.aim"), Width: 200, Weight: 1, Text: func(p model.Problem) string { return aim(p.Indicator) }, Tone: tone},
		{Title: phrase.Say("problem.column.standing"), Width: 110, Text: standing, Tone: standingTone},
	}
}

func tone(p model.Problem) part.Tone {
	if p.Withdrawn != "" {
		return part.Muted
	}
	return part.Plain
}

func standingTone(p model.Problem) part.Tone {
	switch {
	case p.Withdrawn != "":
		return part.Muted
	case len(p.Missing()) > 0:
		return part.Warning
	}
	return part.Good
}

func heading(p model.Problem) string {
	switch {
	case p.ID == "":
		return phrase.Say("problem.heading.new")
	case p.Withdrawn != "":
		return phrase.Say("problem.heading.withdrawn", "title", p.Title, "reason", p.Withdrawn)
	}
	return p.Title
}

// offer puts the office's own lists into the choices, when they changed.
func (f *fields) offer(office model.Office) {
	if reflect.DeepEqual(office, f.office) {
		return
	}
	f.office = office
	var villages, issues []part.Option[string]
	for _, v := range office.Villages {
		label := phrase.Say("problem.village", "number", strconv.Itoa(v.Number), "name", v.Name)
		villages = append(villages, part.Option[string]{Value: strconv.Itoa(v.Number), Label: strings.TrimSpace(label)})
	}
	f.issueKeys = nil
	for _, l := range office.Lists {
		for _, i := range l.Issues {
			key := issueKey(model.IssueRef{List: l.Key, Code: i.Code})
			f.issueKeys = append(f.issueKeys, key)
			issues = append(issues, part.Option[string]{Value: key, Label: part.Short(i.Name, 60) + " (" + part.Short(l.Name, 24) + ")"})
		}
	}
	f.villages.SetChoices(villages)
	f.issues.SetChoices(issues)
	f.issue.SetChoices(issues)
	f.partners.SetAgencies(office.Agencies)
}

// opened shows what follows from the fields: the sum, the share, and the fields of the origin's kind alone.
func (r *Room) opened(p model.Problem, fresh bool) {
	f := r.fields
	f.sum.SetText(total(p.Priority))
	f.raised.SetText(raised(p, r.raisedAt))
	f.hint.SetText(share(p.Indicator))
	moved := false
	show := func(o fyne.CanvasObject, on bool) {
		if o.Visible() == on {
			return
		}
		moved = true
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
	show(f.hearing, p.Origin.Kind == model.FromHearing)
	show(f.data, p.Origin.Kind == model.FromData)
	show(f.issue, p.Origin.Kind == model.FromIssue)
	if moved {
		f.origin.Refresh()
		r.records.Page.Resettle()
	}
}

// toHearing leads to the hearing where the problem came up, or to the register of hearings.
func (r *Room) toHearing() {
	h, _, _ := model.CameUp(r.records.Editing.Value().ID, r.raisedAt)
	r.tabs.Open(hearingTab)
	r.Show(h.ID)
}
