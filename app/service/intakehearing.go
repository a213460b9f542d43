package service

import (
	"maps"
	"slices"
	"strconv"

	"kongthun/model"
	"kongthun/model/thai"
)

// gathering is a hearing on its way in: the stored one that the rows mean, if there is one, and what they make of it.
type gathering struct {
	book int // which workbook's findings tell what is wrong with it
	from origin
	old  *model.Hearing
	now  model.Hearing
}

// raised is a problem whose row told of the hearing where it came up.
type raised struct {
	book    int
	from    origin
	problem model.ID
	row     model.ProblemRow
}

// hearings plans the rows of hearings, and the hearings that rows of problems tell of. One is known again by its day and place; what
// several rows tell of one is put together.
func (p *plan) hearings(out *Preview) error {
	stored, err := p.service.Hearings()
	if err != nil {
		return err
	}
	met := map[string]*gathering{}
	for _, h := range slices.Backward(stored) { // the first of several alike stands
		if h.Withdrawn == "" {
			met[hearingKey(h)] = &gathering{old: &h, now: h}
		}
	}
	tell := func(book int, from origin, h model.Hearing) error {
		g := met[hearingKey(h)]
		if g == nil {
			id, err := p.service.newID(model.KindHearing)
			if err != nil {
				return err
			}
			g = &gathering{now: model.Hearing{ID: id}}
			met[hearingKey(h)] = g
		}
		if g.from == (origin{}) {
			g.book, g.from = book, from
		}
		if g.now.People > 0 && h.People > 0 && g.now.People != h.People {
			out.say(book, from, false, "intake.hearing.people", "before", strconv.Itoa(g.now.People), "after", strconv.Itoa(h.People))
		}
		g.take(h)
		return nil
	}
	for i, in := range out.Intakes {
		for _, row := range in.Hearings {
			if err := tell(i, origin{in.File, row.Sheet, row.Row}, row.Value); err != nil {
				return err
			}
		}
	}
	for _, r := range p.raised {
		h := r.row.Hearing
		h.Hands = []model.HandTally{{Problem: r.problem, For: r.row.For}}
		if err := tell(r.book, r.from, h); err != nil {
			return err
		}
	}
	p.gatherings(out, met)
	return nil
}

// gatherings puts what came of the rows into the plan, in an order that does not depend on chance.
func (p *plan) gatherings(out *Preview, met map[string]*gathering) {
	for _, key := range slices.Sorted(maps.Keys(met)) {
		g := met[key]
		if g.from == (origin{}) {
			continue
		}
		clean(&g.now)
		if err := g.now.Check(); err != nil {
			out.say(g.book, g.from, true, "intake.hearing.hands")
			continue
		}
		add(p, out, g.from, hearingTitle(g.now), g.old, g.now, nil)
	}
}

// take fills in what a row tells; what it leaves empty stays, and so do the hands of other problems.
func (g *gathering) take(row model.Hearing) {
	hands := row.Hands
	row.Hands = nil
	g.now = merged(g.now, row)
	for _, t := range hands {
		g.now = g.now.WithTally(t)
	}
}

// hearingKey is what a hearing is known again by: its day and place; who came, where it has neither.
func hearingKey(h model.Hearing) string {
	if h.Date == "" && h.Place == "" {
		return "groups\x00" + thai.Fold(h.Groups)
	}
	return string(h.Date) + "\x00" + thai.Fold(h.Place)
}

// hearingTitle is a hearing in one line: its place, or who came, with its day.
func hearingTitle(h model.Hearing) string {
	name := h.Place
	if name == "" {
		name = h.Groups
	}
	if !h.Date.Valid() {
		return name
	}
	return thai.ShortDate(h.Date.YMD()) + " " + name
}

// say adds a finding about a row to those of its workbook. Arguments in pairs.
func (p *Preview) say(book int, from origin, refused bool, key string, args ...string) {
	f := model.Finding{Refused: refused, Sheet: from.sheet, Cell: strconv.Itoa(from.row), Key: key, Args: map[string]string{}}
	for i := 0; i+1 < len(args); i += 2 {
		f.Args[args[i]] = args[i+1]
	}
	p.Intakes[book].Findings = append(p.Intakes[book].Findings, f)
}
