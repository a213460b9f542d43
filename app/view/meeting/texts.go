package meeting

import (
	"strings"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// textList is the paragraphs of an item, or of the opening (key "").
type textList struct {
	side  *minutesSide
	page  *part.Page
	shown string
	lines []textLine
}

// textLine is one paragraph: its text, and what the program drafts today where the secretary's own text stands instead.
type textLine struct {
	name   string
	entry  *part.Entry
	fields fields[string]
	draft  string
	stale  *part.Notice
	own    *part.Label
	back   *part.Button
	keep   *part.Button
	under  *fyne.Container
}

func (t *textList) build(s *minutesSide) {
	t.side = s
	t.page = part.NewPage()
}

// show shows the paragraphs; the fields are made anew only when there are others than before.
func (t *textList) show(key string) {
	r := t.side.room
	list := t.side.drafts[key]
	who := string(r.id) + " " + key
	for _, d := range list {
		who += " " + d.Name
	}
	fresh := who != t.shown
	if fresh {
		t.shown, t.lines = who, nil
		objects := []fyne.CanvasObject{part.NewLabel(t.heading(key), part.Heading)}
		for _, d := range list {
			objects = append(objects, t.line(key, d))
		}
		if len(list) == 0 {
			objects = append(objects, part.NewLabel(phrase.Say("meeting.no_text"), part.Muted))
		}
		t.page.SetObjects(objects...)
	}
	for i, d := range list {
		t.lines[i].show(d, fresh, r.held.meeting.Closed)
	}
	t.page.Resettle()
	for i, d := range list {
		if fresh && d.Stale {
			t.page.Reveal(t.lines[i].under)
			break
		}
	}
}

func (t *textList) heading(key string) string {
	if key == "" {
		return phrase.Say("meeting.opening")
	}
	h := t.side.room.held
	_, it := h.meeting.Item(key)
	return h.meeting.NumberOf(key) + " " + it.Title
}

// line makes the field of a paragraph.
func (t *textList) line(key string, d service.Drafted) fyne.CanvasObject {
	x := textLine{name: d.Name, draft: d.Draft}
	n := len(t.lines)
	x.entry = part.NewText(rowsFor(d.Text))
	x.entry.OnLeave = func(text string) {
		draft := t.lines[n].draft
		own := model.Text{Own: text, Draft: draft}
		if text == draft || text == "" {
			own = model.Text{} // the program's own words are no rewriting
		}
		t.save(key, d.Name, own)
	}
	t.side.room.stocked(model.OpeningStock, x.entry)
	bind(&x.fields, func(s *string) *string { return s }, x.entry.SetText, x.entry)
	x.stale = part.NewNotice("", part.Warning)
	x.own = part.NewLabel("", part.Muted)
	x.back = part.NewButton(phrase.Say("meeting.back_to_draft"), func() { t.save(key, d.Name, model.Text{}) })
	x.keep = part.NewButton(phrase.Say("meeting.keep_own"), func() {
		t.save(key, d.Name, model.Text{Own: t.lines[n].entry.Text, Draft: t.lines[n].draft})
	})
	x.under = part.NewColumn(x.stale, x.own, part.NewWrap(x.back, x.keep))
	t.lines = append(t.lines, x)
	return part.NewCard(paragraphTitle(d.Name), part.NewColumn(x.entry, x.entry.Offers(t.page.Resettle), x.under))
}

// rowsFor is how many lines a field shows, by the length of its text.
func rowsFor(text string) int {
	return max(2, min(8, len([]rune(text))/85+1+strings.Count(text, "\n")))
}

func paragraphTitle(name string) string { return phrase.Say("meeting.paragraph." + name) }

// show fills the paragraph. Where facts changed under an own text, today's draft stands beside it.
func (x *textLine) show(d service.Drafted, fresh, closed bool) {
	x.draft = d.Draft
	shown := d.Text
	x.fields.show(&shown, fresh)
	x.fields.lock(closed)
	x.under.Hidden = !d.Own || closed
	x.stale.Hidden, x.keep.Hidden = !d.Stale, !d.Stale
	if d.Stale {
		x.stale.Set(phrase.Say("meeting.stale"), part.Warning)
	}
	x.own.SetText(phrase.Say("meeting.draft_is", "draft", d.Draft))
}

// save stores a paragraph's own text; none takes it away.
func (t *textList) save(key, name string, own model.Text) {
	t.side.room.try(func(m *model.Meeting) {
		if key == "" {
			m.Opening = own
			return
		}
		_, it := m.Item(key)
		if it == nil {
			return
		}
		texts := map[string]model.Text{}
		for n, x := range it.Texts {
			texts[n] = x
		}
		texts[name] = own
		if own == (model.Text{}) {
			delete(texts, name)
		}
		it.Texts = texts
	})
}

// focus goes to the first paragraph.
func (t *textList) focus() {
	if len(t.lines) > 0 && !t.page.Hidden {
		t.side.room.desk.Window.Canvas().Focus(t.lines[0].entry)
	}
}
