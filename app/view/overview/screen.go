package overview

import (
	"reflect"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// screen is the room as drawn.
type screen struct {
	service *service.Service
	desk    part.Desk
	shown   *standing // what the screen shows now
	page    *part.Page
	column  *fyne.Container
	outlook *outlookSide
	tabs    *part.Tabs
	content fyne.CanvasObject
}

// New makes the room.
func New(s *service.Service, d part.Desk) part.Room {
	x := &screen{service: s, desk: d, column: part.NewColumn(), outlook: newOutlookSide(d)}
	x.page = part.NewPage(x.column)
	x.tabs = part.NewTabs(nil,
		part.Tab{Label: phrase.Say("overview.side.work"), Key: fyne.KeyF2, Content: x.page},
		part.Tab{Label: phrase.Say("overview.side.money"), Key: fyne.KeyF3, Content: x.outlook.page},
	)
	x.content = container.NewPadded(x.tabs)
	x.tabs.OnOpen = func(int) { x.Show("") }
	return x
}

// Content is the room as drawn.
func (x *screen) Content() fyne.CanvasObject { return x.content }

// TypedKey opens a side; it tells whether there is one for the key.
func (x *screen) TypedKey(key *fyne.KeyEvent) bool { return x.tabs.TypedKey(key) }

// Show reads the office file again. There is nothing to show but the whole, so the ID is not used. What has not changed is not
// drawn anew, so focus and scroll position stay.
func (x *screen) Show(model.ID) {
	if x.tabs.At() == 1 {
		x.showOutlook()
		return
	}
	st, err := survey(x.service, x.desk.Here())
	if err != nil {
		x.desk.Fail(err)
		return
	}
	if x.shown != nil && reflect.DeepEqual(*x.shown, st) {
		return
	}
	x.shown = &st
	x.column.Objects = []fyne.CanvasObject{
		x.stats(st),
		container.NewGridWithColumns(2, x.next(st), x.money(st)),
	}
	if due := x.reminded(st); due != nil {
		x.column.Add(due)
	}
	x.column.Add(x.wantsALook(st))
	x.column.Refresh()
	x.page.Resettle()
}

// showOutlook works out the money side, which nobody waits for who does not look at it.
func (x *screen) showOutlook() {
	year := x.desk.Here().Year
	if year == "" {
		x.outlook.show(nil)
		return
	}
	v, err := x.service.Outlook(year)
	if err != nil {
		x.desk.Fail(err)
		return
	}
	x.outlook.show(&v)
}

// stats are the four numbers at the top.
func (x *screen) stats(st standing) fyne.CanvasObject {
	problems := part.NewStat(strconv.Itoa(st.Problems), phrase.Say("overview.stat.problems"), part.Plain)
	t := st.Proposals
	proposals := part.NewStat(strconv.Itoa(t.All), phrase.Say("overview.stat.proposals", "round", strconv.Itoa(st.Round),
		"draft", strconv.Itoa(t.Draft), "waiting", strconv.Itoa(t.Waiting), "approved", strconv.Itoa(t.Approved),
		"rejected", strconv.Itoa(t.Rejected), "returned", strconv.Itoa(t.Returned)), part.Plain)
	tone := part.Plain
	if st.Sheets > 0 && st.Sheets == st.Complete {
		tone = part.Good
	}
	sheets := part.NewStat(strconv.Itoa(st.Complete)+"/"+strconv.Itoa(st.Sheets), phrase.Say("overview.stat.sheets"), tone)
	next := part.NewStat("–", phrase.Say("overview.stat.no_meeting"), part.Plain)
	if m := st.Meeting; m != nil {
		next.Set(number(*m), phrase.Say("overview.stat.meeting", "date", thai.ShortFullDate(m.Date.YMD()), "place", m.Place), part.Plain)
	}
	return container.NewGridWithColumns(4, problems, proposals, sheets, next)
}

// next is the list of the steps, each leading to its room.
func (x *screen) next(st standing) fyne.CanvasObject {
	list := part.NewTightColumn()
	for i, s := range st.steps() {
		list.Add(x.stepRow(i+1, s))
	}
	return part.NewCard(phrase.Say("overview.next"), list)
}

func (x *screen) stepRow(place int, s step) fyne.CanvasObject {
	link := part.NewButton(strconv.Itoa(place)+". "+phrase.Say("overview.step."+s.Key), func() { x.desk.Go(s.Room, s.ID) })
	link.Importance, link.Alignment = widget.LowImportance, widget.ButtonAlignLeading
	icon, tone := theme.RadioButtonIcon(), part.Muted
	switch {
	case s.Done:
		icon, tone = theme.ConfirmIcon(), part.Good
	case s.Now:
		icon, tone = theme.NavigateNextIcon(), part.Strong
		link.Importance = widget.HighImportance
	}
	link.Icon = icon
	state := part.NewCut(phrase.Say("overview.state."+s.State, s.Args...), tone)
	return container.NewBorder(nil, nil, link, nil, container.NewPadded(state))
}

// money is the money of the year with a bar per activity type.
func (x *screen) money(st standing) fyne.CanvasObject {
	list := part.NewColumn()
	if st.Year == 0 {
		list.Add(part.NewLabel(phrase.Say("overview.no_year"), part.Muted))
		return part.NewCard(phrase.Say("overview.money"), list)
	}
	left := amount("overview.left", st.Money.Left, part.Strong)
	if st.Money.Left < 0 {
		left = amount("overview.beyond", -st.Money.Left, part.Error)
	}
	list.Add(container.NewGridWithColumns(3,
		amount("overview.total", st.Money.Total, part.Strong), amount("overview.approved", st.Money.Approved, part.Strong), left))
	for _, t := range st.Money.Types {
		list.Add(typeRow(t))
	}
	return part.NewCard(phrase.Say("overview.money_of", "year", strconv.Itoa(st.Year)), list)
}

func amount(key string, s model.Satang, tone part.Tone) fyne.CanvasObject {
	sum := part.NewCut(s.String(), tone)
	label := part.NewCut(phrase.Say(key), part.Muted)
	sum.Alignment, label.Alignment = fyne.TextAlignTrailing, fyne.TextAlignTrailing
	return part.NewTightColumn(label, sum)
}

// typeRow shows one activity type: name, approved of planned, the bar with its cap, and how the cap is worked out.
func typeRow(t model.TypeSpending) fyne.CanvasObject {
	tone := part.Plain
	if t.Approved > t.Planned {
		tone = part.Warning
	}
	sums := part.NewLine(phrase.Say("overview.of_plan", "approved", t.Approved.String(), "planned", t.Planned.String()), tone)
	row := part.NewTightColumn(
		part.NewEnds(part.NewLabel(t.Type+" "+t.Name, part.Plain), sums),
		part.NewTypeBar(t, ceiling(t)),
	)
	for _, c := range t.Caps {
		tone := part.Small
		if c.Broken {
			tone = part.Error
		}
		row.Add(part.NewLabel(capText(t, c), tone))
	}
	return row
}

// wantsALook lists the warnings.
func (x *screen) wantsALook(st standing) fyne.CanvasObject {
	list := part.NewColumn()
	for _, w := range st.Warnings {
		tone := part.Warning
		if w.Broken {
			tone = part.Error
		}
		open := part.NewButton(phrase.Say("overview.open"), func() { x.desk.Go(w.Room, w.ID) })
		list.Add(part.NewNotice(phrase.Say("overview.warning."+w.Key, w.Args...), tone, open))
	}
	if len(st.Warnings) == 0 {
		list.Add(part.NewLabel(phrase.Say("overview.nothing"), part.Muted))
	}
	return part.NewCard(phrase.Say("overview.look"), list)
}
