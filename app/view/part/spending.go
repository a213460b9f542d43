package part

import (
	"reflect"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/model/thai"
)

// Spending shows a year's money: what is approved and left, in all and per activity type, with the caps: what is measured,
// against which base, and whether the cap has been checked against the announcement.
type Spending struct {
	widget.BaseWidget
	column *fyne.Container
	shown  model.Spending
	only   string
}

// NewSpending makes an empty one.
func NewSpending() *Spending {
	s := &Spending{column: NewTightColumn()}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows a year's money; only names the activity type whose line is wanted, "" for all that have a plan, a cap or money.
func (s *Spending) Set(money model.Spending, only string) {
	if len(s.column.Objects) > 0 && only == s.only && reflect.DeepEqual(money, s.shown) {
		return
	}
	s.shown, s.only = money, only
	s.column.Objects = []fyne.CanvasObject{
		NewLabel(phrase.Say("part.money.total", "total", money.Total.String(), "approved", money.Approved.String(), "left", money.Left.String()), leftTone(money.Left, Strong)),
		NewBar(money.Approved, money.Total, 0),
	}
	for _, t := range money.Types {
		if t.Type == only || only == "" && (t.Planned != 0 || t.Approved != 0 || len(t.Caps) > 0) {
			s.column.Objects = append(s.column.Objects, typeLines(t)...)
		}
	}
	s.column.Refresh()
	s.Refresh()
}

// leftTone warns of less than nothing.
func leftTone(left model.Satang, usual Tone) Tone {
	if left < 0 {
		return Error
	}
	return usual
}

// typeLines is an activity type: its sums, a bar, and a line per cap.
func typeLines(t model.TypeSpending) []fyne.CanvasObject {
	key := "part.money.type"
	if t.Planned == 0 {
		key = "part.money.unplanned"
	}
	text := phrase.Say(key, "type", strings.TrimSpace(t.Type+" "+t.Name), "planned", t.Planned.String(), "approved", t.Approved.String(), "left", t.Left.String())
	tone := Plain
	if t.Planned > 0 {
		tone = leftTone(t.Left, Plain)
	}
	bar := NewTypeBar(t, 0)
	out := []fyne.CanvasObject{NewLabel(text, tone), bar}
	for _, c := range t.Caps {
		if !c.Cap.Floor {
			bar.Set(bar.used, bar.budget, c.Limit)
		}
		out = append(out, capLine(c))
	}
	return out
}

func capLine(c model.CapStatus) fyne.CanvasObject {
	key, tone := "part.money.cap", Small
	if c.Cap.Floor {
		key = "part.money.floor"
	}
	if c.Broken {
		key, tone = key+"_broken", Warning
	}
	var base []string
	for _, l := range c.Cap.Base {
		base = append(base, phrase.Field("money."+string(l)))
	}
	text := phrase.Say(key, "share", share(c.Cap.Share), "base", strings.Join(base, " + "), "sum", c.Base.String(), "limit", c.Limit.String())
	if !c.Cap.Verified {
		text += " " + phrase.Say("part.money.unverified", "note", phrase.Say("cap.unverified"))
	}
	return NewLabel(text, tone)
}

// share writes basis points as percent: 15, 12.5.
func share(b model.BasisPoints) string {
	whole, rest := thai.Number(int64(b/100)), int(b%100)
	if rest == 0 {
		return whole
	}
	return strings.TrimRight(whole+"."+string(rune('0'+rest/10))+string(rune('0'+rest%10)), "0")
}

// CreateRenderer is Fyne's door to the drawing.
func (s *Spending) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.column) }
