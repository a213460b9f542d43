package meeting

import (
	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// agendaRow is one line of the list of the agenda: a section, or an item beneath it.
type agendaRow struct {
	section int
	key     string // of the item; "" for the section itself
	number  string
	title   string
	result  string
	open    bool // an item that still wants a resolution
	short   bool // and has no quorum to make one
}

// id tells rows apart.
func (x agendaRow) id() string {
	if x.key == "" {
		return "section " + itoa(x.section)
	}
	return x.key
}

func (x agendaRow) tone() part.Tone {
	if x.key == "" {
		return part.Strong
	}
	return part.Plain
}

// agenda lists the sections with their items.
func (h held) agenda() []agendaRow {
	var out []agendaRow
	for i, s := range h.meeting.Agenda {
		out = append(out, agendaRow{section: i, number: itoa(i + 1), title: s.Title})
		numbers := h.meeting.Numbers(i)
		for j, it := range s.Items {
			row := agendaRow{section: i, key: it.Key, number: numbers[j], title: it.Title, result: resolved(it)}
			if row.title == "" {
				row.title = phrase.Say("item." + string(it.Kind))
			}
			switch {
			case !h.meeting.Taken(it.Key):
				row.open, row.result = true, phrase.Say("meeting.untaken")
			case row.result == "" && it.Kind.Settles():
				row.open, row.result = true, phrase.Say("meeting.open_item")
				if q := h.meeting.Quorum(h.roster, h.setting, it.Key); !q.Complete {
					row.short, row.result = true, phrase.Say("meeting.open_short")
				}
			}
			out = append(out, row)
		}
	}
	return out
}

// beside is the key of the item before or after another; from a section or nothing, the first after it. "" when there is none.
func beside(rows []agendaRow, id string, by int) string {
	at := -1
	for i, x := range rows {
		if x.id() == id {
			at = i
		}
	}
	for i := at + by; i >= 0 && i < len(rows); i += by {
		if rows[i].key != "" {
			return rows[i].key
		}
	}
	return ""
}

// sectionFor is where proposals are put up: where some stand already, else the fourth section, else the last.
func sectionFor(m model.Meeting) int {
	for i, s := range m.Agenda {
		for _, it := range s.Items {
			if it.Kind == model.Decide {
				return i
			}
		}
	}
	return min(3, len(m.Agenda)-1)
}

// subjects are the proposals that stand on the agenda to be decided already.
func subjects(m model.Meeting) map[model.ID]bool {
	out := map[model.ID]bool{}
	for _, s := range m.Agenda {
		for _, it := range s.Items {
			if it.Subject != nil && it.Kind == model.Decide {
				out[it.Subject.ID] = true
			}
		}
	}
	return out
}
