package sending

import (
	"cmp"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// owed is a line of what a year owes.
type owed struct {
	service.Due
	idle bool // of a fund that keeps no money yet: nothing can be sent, so nothing is pressing
}

func (o owed) key() string { return o.Rule.Return + "/" + o.Period.String() }

func (o owed) name() string { return service.ReturnLabel(o.Rule.Return) }

// due is the last day; a day that no verified rule sets is told to be one.
func (o owed) due() string {
	text := thai.ShortDate(o.Due.Due.YMD())
	if !o.Rule.Verified {
		text += " *"
	}
	return text
}

// state says how it stands, and in which tone.
func (o owed) state() (text string, tone part.Tone) {
	if o.Changed {
		return phrase.Say("return.due.changed"), part.Warning
	}
	tone = map[model.DueState]part.Tone{
		model.DueLate: part.Error, model.DueSoon: part.Warning, model.DueOpen: part.Strong, model.DueAhead: part.Muted,
		model.DueSent: part.Good, model.DueSentLate: part.Good,
	}[o.State]
	if o.idle {
		tone = part.Muted
	}
	return phrase.Say("return.due." + string(o.State)), tone
}

// sent says when and how it went, the latest of several.
func (o owed) sent() string {
	if len(o.Sent) == 0 {
		return ""
	}
	return sentence(o.Sent[0])
}

// sentence tells a sending shortly: day, way, to whom.
func sentence(x model.Sending) string {
	text := thai.ShortDate(x.On.YMD())
	if x.How != "" {
		text += " " + phrase.Say("return.how."+x.How)
	}
	if x.To != "" {
		text += " " + phrase.Say("return.sent.to", "to", x.To)
	}
	return text
}

// owing are the lines of a year, those that press first: late, near, then by last day. idle is of a fund that keeps no money yet.
func owing(list []service.Due, idle bool) []owed {
	out := make([]owed, len(list))
	for i, d := range list {
		out[i] = owed{d, idle}
	}
	return out
}

// byDue orders lines by last day.
func byDue(a, b owed) int { return cmp.Compare(a.Due.Due, b.Due.Due) }

// pressing counts the lines that are late and those near their last day.
func pressing(list []owed) (late, soon int) {
	for _, o := range list {
		switch o.State {
		case model.DueLate:
			late++
		case model.DueSoon:
			soon++
		}
	}
	return late, soon
}

// periods are those that a kind of return is made of in a year, the whole year first.
func periods(k service.ReturnKind, year int) []model.Period {
	var out []model.Period
	for i := len(k.Every) - 1; i >= 0; i-- {
		out = append(out, model.YearPeriods(year, k.Every[i])...)
	}
	return out
}
