package sending

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// sentSide lists what left the fund, the latest first.
type sentSide struct {
	*source
	list  *part.Table[model.Sending]
	tools *part.Toolbar
	page  fyne.CanvasObject
}

func newSentSide(x *source) *sentSide {
	s := &sentSide{source: x}
	s.list = part.NewTable(sentColumns(), func(v model.Sending) string { return string(v.ID) }, phrase.Say("return.sent.none"))
	s.tools = part.NewToolbar(
		&part.Action{Label: phrase.Say("return.withdraw"), Key: fyne.KeyF8, Icon: theme.ContentUndoIcon(), Do: s.withdraw},
		part.NewPrint(s.print),
	)
	s.page = part.NewFrame(s.tools, part.NewLabel(phrase.Say("return.sent.hint"), part.Small), s.list)
	return s
}

func sentColumns() []part.Column[model.Sending] {
	tone := func(v model.Sending) part.Tone {
		if v.Withdrawn != "" {
			return part.Muted
		}
		return part.Plain
	}
	column := func(name string, width, weight float32, text func(model.Sending) string) part.Column[model.Sending] {
		return part.Column[model.Sending]{Title: phrase.Say("return.column." + name), Width: width, Weight: weight, Text: text, Tone: tone}
	}
	return []part.Column[model.Sending]{
		column("on", 100, 0, func(v model.Sending) string { return thai.ShortDate(v.On.YMD()) }),
		column("return", 200, 2, func(v model.Sending) string { return service.ReturnLabel(v.Return) }),
		column("period", 170, 2, func(v model.Sending) string { return service.ShortPeriod(v.Period) }),
		column("how", 110, 0, func(v model.Sending) string {
			if v.How == "" {
				return ""
			}
			return phrase.Say("return.how." + v.How)
		}),
		column("to", 130, 1, func(v model.Sending) string { return v.To }),
		column("note", 150, 1, func(v model.Sending) string {
			if v.Withdrawn != "" {
				return phrase.Say("return.withdrawn", "reason", v.Withdrawn)
			}
			return v.Note
		}),
	}
}

func (s *sentSide) key(k *fyne.KeyEvent) bool { return s.tools.TypedKey(k) }

func (s *sentSide) show() {
	y, ok := s.year()
	if !ok {
		s.list.SetRows(nil)
		return
	}
	all, err := s.service.Sendings(y.Fund)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	slices.Reverse(all)
	s.list.SetRows(slices.DeleteFunc(all, func(v model.Sending) bool { return v.Period.Year != y.Year }))
}

// picked is the sending that is picked; without one a person is told to pick.
func (s *sentSide) picked() (model.Sending, bool) {
	v, ok := s.list.Picked()
	if !ok {
		s.tell(phrase.Say("return.pick"), part.Warning)
	}
	return v, ok
}

// print prints the return that was sent, as it is now.
func (s *sentSide) print() {
	if v, ok := s.picked(); ok {
		s.paper(v.Return, v.Period)
	}
}

func (s *sentSide) withdraw() {
	v, ok := s.picked()
	if !ok {
		return
	}
	if v.Withdrawn != "" {
		s.tell(phrase.Say("sending.withdrawn"), part.Warning)
		return
	}
	text := phrase.Say("return.withdraw.text", "return", service.ReturnLabel(v.Return), "period", service.PeriodName(v.Period))
	part.Ask(s.desk.Window, phrase.Say("return.withdraw"), text, "", true, func(why string) {
		if err := s.service.WithdrawSending(v.ID, why); err != nil {
			s.desk.Fail(err)
			return
		}
		s.desk.Saved()
		s.show()
	})
}
