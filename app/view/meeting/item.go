package meeting

import (
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/ranking"
)

// itemSide is the item in hand: what is decided on top, because a meeting goes by it; then who left, who dissents, and the text.
type itemSide struct {
	side   *agendaSide
	page   *part.Page
	fields fields[model.Item]
	shown  string // meeting and item in the fields
	key    string

	title      *part.Label
	facts      *part.Label
	takeBack   *part.Button // the approval outside a meeting that the item reports
	vote       voteRow
	outcome    *part.Label
	doubts     *part.Label
	word       *part.Choice[model.Word]
	amount     *part.MoneyEntry
	reason     *part.Entry
	over       *part.Entry
	until      *part.DateEntry
	chair      *part.Choice[model.ID]
	decide     *part.Form
	money      *part.Spending
	recused    recusalCard
	dissent    dissentCard
	content    *part.Form
	discussion *part.Entry
	year       *part.Choice[model.ID]
}

func newItemSide(s *agendaSide) *itemSide {
	i := &itemSide{side: s, title: part.NewLabel("", part.Heading), facts: part.NewLabel("", part.Muted), outcome: part.NewLabel("", part.Good), doubts: part.NewLabel("", part.Warning), money: part.NewSpending()}
	i.fields.edit = i.edit
	i.takeBack = part.NewButton(phrase.Say("meeting.urgent_back"), i.askTakeBack)
	i.vote.build(i)
	i.buildDecision()
	i.buildContent()
	i.recused.build(i)
	i.dissent.build(i)
	i.page = part.NewPage(
		part.NewTightColumn(i.title, i.facts, part.NewWrap(i.takeBack)),
		part.NewCard(phrase.Say("meeting.resolution"), part.NewTightColumn(i.vote.row, i.outcome, i.doubts, i.decide, i.money)),
		i.recused.card, i.dissent.card,
		part.NewCard(phrase.Say("meeting.content"), i.content))
	for _, f := range []*part.Form{i.decide, i.content} {
		f.Grew, f.Reveal = i.page.Resettle, i.page.Reveal
	}
	return i
}

func (i *itemSide) buildDecision() {
	f := &i.fields
	i.word = part.NewChoice(nil, func(w model.Word) {
		h := i.side.room.held
		i.edit(func(it *model.Item) { h.settle(it, w) })
	})
	bind(f, func(it *model.Item) *model.Word { return &resolution(it).Word }, i.word.Set, i.word)
	i.amount = typed(f, part.NewMoneyEntry(), func(it *model.Item) *model.Satang { return &resolution(it).Amount })
	i.reason = i.stocked(model.ReasonStock, 1, func(it *model.Item) *string { return &resolution(it).Reason })
	i.chair = choice(f, nil, func(it *model.Item) *model.ID { return &it.Presider })
	i.over = text(f, 1, func(it *model.Item) *string { return &resolution(it).CapReason })
	i.until = typed(f, part.NewDateEntry(i.side.room.service.Today()), func(it *model.Item) *model.Date { return &resolution(it).Until })
	i.decide = part.NewForm(2,
		&part.Field{Name: "presider", Label: phrase.Say("meeting.item_presider"), Object: i.chair, Wide: true},
		&part.Field{Name: "resolution.word", Label: phrase.Say("meeting.word"), Object: i.word},
		&part.Field{Name: "resolution.amount", Label: phrase.Say("meeting.amount"), Object: i.amount},
		&part.Field{Name: "resolution.until", Label: phrase.Say("meeting.until"), Object: i.until},
		&part.Field{Name: "resolution.reason", Label: phrase.Say("meeting.because"), Hint: phrase.Say("meeting.stock_hint"), Object: i.reason, Wide: true},
		&part.Field{Name: "resolution.conditions", Label: phrase.Say("meeting.conditions"), Object: i.stocked(model.ConditionStock, 1, func(it *model.Item) *string { return &resolution(it).Conditions }), Wide: true},
		&part.Field{Name: "resolution.reportDue", Label: phrase.Say("meeting.report_due"), Object: typed(f, part.NewDateEntry(i.side.room.service.Today()), func(it *model.Item) *model.Date { return &resolution(it).ReportDue })},
		&part.Field{Name: "resolution.capReason", Label: phrase.Say("meeting.cap_reason"), Object: i.over, Wide: true},
	)
}

func (i *itemSide) buildContent() {
	f := &i.fields
	i.year = choice(f, nil, func(it *model.Item) *model.ID { return &it.Year })
	i.discussion = i.stocked(model.OpeningStock, 4, func(it *model.Item) *string { return &it.Discussion })
	i.content = part.NewForm(2,
		&part.Field{Name: "title", Label: phrase.Say("meeting.item_title"), Object: text(f, 2, func(it *model.Item) *string { return &it.Title }), Wide: true},
		&part.Field{Name: "kind", Label: phrase.Say("meeting.kind"), Object: choice(f, kinds(), func(it *model.Item) *model.ItemKind { return &it.Kind })},
		&part.Field{Name: "presenter", Label: phrase.Say("meeting.presenter"), Object: text(f, 1, func(it *model.Item) *string { return &it.Presenter })},
		&part.Field{Name: "at", Label: phrase.Say("meeting.at"), Object: typed(f, part.NewClockEntry(), func(it *model.Item) *model.Clock { return &it.At })},
		&part.Field{Name: "year", Label: phrase.Say("meeting.year"), Object: i.year},
		&part.Field{Name: "substance", Label: phrase.Say("meeting.substance"), Hint: phrase.Say("meeting.substance_hint"), Object: i.stocked(model.NoticeStock, 4, func(it *model.Item) *string { return &it.Substance }), Wide: true},
		&part.Field{Name: "discussion", Label: phrase.Say("meeting.discussion"), Object: i.discussion, Wide: true},
	)
}

// stocked is a field of text that offers the office's stock sentences.
func (i *itemSide) stocked(kind model.StockKind, rows int, at func(*model.Item) *string) *part.Entry {
	return i.side.room.stocked(kind, text(&i.fields, rows, at))
}

// edit stores a change of the item in hand; a refusal stands at its fields.
func (i *itemSide) edit(change func(*model.Item)) {
	key := i.key
	err := i.side.room.change(func(m *model.Meeting) {
		if _, it := m.Item(key); it != nil {
			change(it)
			tidy(it)
		}
	})
	i.tellFaults(err)
}

// tidy takes away a resolution or a vote that says nothing.
func tidy(it *model.Item) {
	if v := it.Vote; v != nil && !v.Unanimous && v.For+v.Against+v.Abstain+v.Spoiled == 0 && v.Casting == model.NoCasting && v.How == model.ByHands && len(v.Names) == 0 {
		it.Vote = nil
	}
	if r := it.Resolution; r != nil && r.Word == "" && r.Amount == 0 && r.Reason == "" && r.Conditions == "" && r.ReportDue == "" && r.Until == "" && r.CapReason == "" && len(r.Dissents) == 0 {
		it.Resolution = nil
	}
}

// tellFaults shows a refusal at the fields of the item's two forms, or in a box when it has none there.
func (i *itemSide) tellFaults(err error) {
	section, item, _ := i.side.room.held.meeting.Where(i.key)
	prefix := "agenda." + itoa(section) + ".items." + itoa(item) + "."
	decide, content := map[string]string{}, map[string]string{}
	for path, fault := range phrase.Faults(err) {
		name := strings.TrimPrefix(path, prefix)
		if strings.HasPrefix(name, "resolution.") || strings.HasPrefix(name, "vote") {
			decide[name] = fault
		} else {
			content[name] = fault
		}
	}
	i.decide.SetErrors(decide)
	i.content.SetErrors(content)
	if err != nil && len(decide)+len(content) == 0 {
		i.side.room.desk.Fail(err)
	}
}

// show brings the item up to date with the file.
func (i *itemSide) show(key string) {
	h := i.side.room.held
	_, stored := h.meeting.Item(key)
	if stored == nil {
		return
	}
	who := string(i.side.room.id) + " " + key
	fresh := who != i.shown
	i.shown, i.key = who, key
	it := copyItem(*stored)
	closed := h.meeting.Closed || !h.meeting.Taken(key)
	i.title.SetText(h.meeting.NumberOf(key) + " " + it.Title)
	i.word.SetChoices(words(it))
	i.showYears(it)
	i.chair.SetChoices(h.presiders(it))
	i.chair.Hidden = !h.wantsPresider(it)
	i.fields.show(&it, fresh)
	i.vote.show(it, h, fresh)
	i.recused.show(*stored, fresh)
	i.dissent.show(*stored, fresh)
	i.fields.lock(closed)
	i.vote.lock(closed)
	if fresh {
		i.decide.SetErrors(nil)
		i.content.SetErrors(nil)
	}
	i.tellFacts(it)
	i.tellMoney(it)
	i.tellOutcome(it)
	i.page.Resettle()
	if fresh {
		i.page.Reveal(i.title)
	}
}

// copyItem copies what the fields may make or change, so that showing never changes what was read.
func copyItem(it model.Item) model.Item {
	if it.Resolution != nil {
		r := *it.Resolution
		it.Resolution = &r
	}
	if it.Vote != nil {
		v := *it.Vote
		it.Vote = &v
	}
	return it
}

// words are the words that the drop-down offers: those of the kind, and the one that stands there already.
func words(it model.Item) []part.Option[model.Word] {
	var out []part.Option[model.Word]
	list := it.Kind.Words()
	if it.Resolution != nil && it.Resolution.Word != "" {
		known := false
		for _, w := range list {
			known = known || w == it.Resolution.Word
		}
		if !known {
			list = append(list, it.Resolution.Word)
		}
	}
	for _, w := range list {
		out = append(out, part.Option[model.Word]{Value: w, Label: phrase.Say("word." + string(w))})
	}
	return out
}

func (i *itemSide) showYears(it model.Item) {
	years, err := i.side.room.service.Years(i.side.room.held.roster.Body.Fund)
	if err != nil {
		return // the year keeps its place; the room's own reading tells of a damaged file
	}
	var options []part.Option[model.ID]
	for _, y := range years {
		options = append(options, part.Option[model.ID]{Value: y.ID, Label: itoa(y.Year)})
	}
	i.year.SetChoices(options)
	i.year.Set(it.Year)
}

// tellFacts says who asks for how much and where the proposal stands.
func (i *itemSide) tellFacts(it model.Item) {
	p, ok := model.Proposal{}, false
	if it.Subject != nil {
		p, ok = i.side.room.held.proposals[it.Subject.ID]
	}
	i.takeBack.Hidden = it.Kind != model.UrgentReport || p.Urgent == nil || i.side.room.held.meeting.Closed
	if i.facts.Hidden = !ok; !ok {
		return
	}
	if it.Kind.OnApproved() {
		i.facts.SetText(i.side.room.earlier(it.Subject.ID))
		return
	}
	facts := []string{phrase.Say("meeting.fact.asked", "name", p.Applicant.Name, "type", p.Type, "sum", p.Budget.String())}
	if r, err := i.side.room.service.Rank(p.Round); err == nil {
		for _, l := range r.Lines {
			if l.Proposal == p.ID && l.Score != nil {
				key := "meeting.fact.rank"
				if l.Provisional {
					key = "meeting.fact.provisional"
				}
				facts = append(facts, phrase.Say(key, "rank", itoa(l.Rank), "score", ranking.Show(l.Score)))
			}
		}
	}
	i.facts.SetText(strings.Join(facts, " · "))
}

// tellOutcome says what the vote comes to and what does not fit together.
func (i *itemSide) tellOutcome(it model.Item) {
	h := i.side.room.held
	o, err := h.meeting.Outcome(h.roster, h.setting, it.Key)
	result, doubts := outcome(o, err)
	if r := it.Resolution; !i.over.Hidden && r != nil && r.Word == model.Approve && r.CapReason == "" {
		doubts = append(doubts, phrase.Say("service.cap_reason"))
	}
	i.outcome.Hidden, i.doubts.Hidden = result == "", len(doubts) == 0
	tone := part.Good
	if o.Tally != nil && !o.Tally.Carried {
		tone = part.Warning
	}
	i.outcome.Set(result, tone)
	i.doubts.SetText(strings.Join(doubts, "\n"))
	i.vote.tie(o)
}

// tellMoney shows what is left of the item's year, in all and of its type, while it is being decided.
func (i *itemSide) tellMoney(it model.Item) {
	r := i.side.room
	i.over.Hidden = true
	i.amount.Hidden = it.Kind != model.Decide && it.Kind != model.ChangeProject && (it.Resolution == nil || it.Resolution.Word != model.Approve)
	i.until.Hidden = it.Kind != model.ExtendProject && (it.Resolution == nil || it.Resolution.Until == "")
	if i.money.Hidden = it.Subject == nil || it.Year == "" || it.Kind != model.Decide; i.money.Hidden {
		i.decide.Refresh()
		return
	}
	money, err := r.service.Spending(it.Year)
	if err != nil {
		r.desk.Fail(err)
		return
	}
	kind := r.held.proposals[it.Subject.ID].Type
	i.money.Set(money, kind)
	for _, t := range money.Types {
		for _, c := range t.Caps {
			if t.Type == kind && c.Broken && !c.Cap.Floor {
				i.over.Hidden = false
			}
		}
	}
	if it.Resolution != nil && it.Resolution.CapReason != "" {
		i.over.Hidden = false
	}
	i.decide.Refresh()
}

// focusDecision goes to the first field that a decision wants: the sum, else the reason.
func (i *itemSide) focusDecision() {
	if i.side.at == "" || i.side.room.held.meeting.Closed {
		return
	}
	name := "resolution.reason"
	if !i.amount.Hidden {
		name = "resolution.amount"
	}
	i.decide.Jump(name)
}

// focus goes to a field of the decision by its name; "vote" is the count of those for it.
func (i *itemSide) focus(name string) {
	if name == "vote" {
		i.page.Reveal(i.vote.row)
		i.side.room.desk.Window.Canvas().Focus(i.vote.first())
		return
	}
	i.decide.Jump(name)
}

// mover is the member whom the keys for leaving and returning mean: one who is recused and has not left (or returned) yet, else
// the one chosen in the list of those recused.
func (i *itemSide) mover(back bool) model.ID {
	_, it := i.side.room.held.meeting.Item(i.key)
	if it == nil {
		return ""
	}
	for _, r := range it.Recusals {
		if !back && r.Left == "" || back && r.Left != "" && r.Returned == "" {
			return r.Member
		}
	}
	return i.recused.who.Value()
}
