package overview

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// reminded is how many reminders are told one by one; the rest is counted.
const reminded = 6

// reminder is something about an approved project that has its day.
type reminder struct {
	Date  string
	Text  string
	Title string
	Late  bool // its day has passed
	ID    model.ID
}

// reminders words what is due of the fund's projects, in the order of the days; more counts those beyond the first.
func reminders(list []model.Reminder, today model.Date) (out []reminder, more int) {
	for _, r := range list {
		if len(out) == reminded {
			more++
			continue
		}
		out = append(out, reminder{
			Date: shortDate(r.On), Title: r.Title, Late: r.On < today, ID: r.Proposal,
			Text: phrase.Say("reminder."+string(r.Kind), "number", strconv.Itoa(r.Instalment), "sum", r.Amount.String()),
		})
	}
	return out, more
}

// reminded lists the reminders, each leading to its project; nil when there are none.
func (x *screen) reminded(st standing) fyne.CanvasObject {
	if len(st.Reminders) == 0 {
		return nil
	}
	list := part.NewTightColumn()
	for _, r := range st.Reminders {
		tone := part.Plain
		if r.Late {
			tone = part.Error
		}
		link := part.NewButton(r.Date, func() { x.desk.Go("project", r.ID) })
		link.Importance, link.Alignment = widget.LowImportance, widget.ButtonAlignLeading
		text := part.NewCut(phrase.Say("overview.reminder.line", "text", r.Text, "title", r.Title), tone)
		list.Add(container.NewBorder(nil, nil, link, nil, container.NewPadded(text)))
	}
	if st.MoreReminders > 0 {
		list.Add(part.NewLabel(phrase.Say("overview.reminder.more", "count", strconv.Itoa(st.MoreReminders)), part.Muted))
	}
	return part.NewCard(phrase.Say("overview.reminder"), list)
}
