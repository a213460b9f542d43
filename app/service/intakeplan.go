package service

import (
	"reflect"
	"slices"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// plan is what a preview comes to: the steps of its one action.
type plan struct {
	service *Service
	into    Into
	lists   model.Lists
	named   bool // problems were added to the list that claims name them by
	steps   []func(*storage.Writer) error
	copies  []model.Finding
	raised  []raised // problems whose rows told of a hearing
}

// origin is where a row stands.
type origin struct {
	file, sheet string
	row         int
}

// add plans a new value or the change of one, and says so in the preview. old is the stored value, nil for a new one; same tells
// that the row brings nothing new.
func add[T checked](p *plan, out *Preview, o origin, title string, old *T, v T, guard func(*storage.Writer) error) {
	line := PreviewLine{
		Change: ChangeAdd, Kind: v.Key().Kind(), Title: title, File: o.file, Sheet: o.sheet, Row: o.row,
	}
	if old != nil {
		line.Change = ChangeEdit
		if sameJSON(*old, v) {
			line.Change = ChangeNone
		}
	}
	out.Lines = append(out.Lines, line)
	if line.Change == ChangeNone {
		return
	}
	p.steps = append(p.steps, func(w *storage.Writer) error {
		if old != nil {
			now, err := storage.Get[T](w.Reader, v.Key())
			if err != nil {
				return err
			}
			if !sameJSON(now, *old) {
				return model.Conflict("intake.stale", "title", title)
			}
		}
		if guard != nil {
			if err := guard(w); err != nil {
				return err
			}
		}
		return put(w, v)
	})
}

// problems plans the rows of problems, known again by their titles, and lets proposals of the same workbooks claim the new ones.
func (p *plan) problems(out *Preview) error {
	stored, err := p.service.Problems()
	if err != nil {
		return err
	}
	byTitle := map[string]*model.Problem{}
	for i := range stored {
		byTitle[thai.Fold(stored[i].Title)] = &stored[i]
	}
	for i, in := range out.Intakes {
		for _, row := range in.Problems {
			v := row.Value.Problem
			old := byTitle[thai.Fold(v.Title)]
			if old != nil {
				v = merged(*old, v)
			} else if v.ID, err = p.service.newID(model.KindProblem); err != nil {
				return err
			} else {
				p.lists["problem"] = append(p.lists["problem"], model.Choice{Code: string(v.ID), Name: v.Title})
				p.named = true
			}
			from := origin{in.File, row.Sheet, row.Row}
			add(p, out, from, v.Title, old, v, nil)
			delete(byTitle, thai.Fold(v.Title))
			if row.Value.Told() {
				p.raised = append(p.raised, raised{i, from, v.ID, row.Value})
			}
		}
	}
	return nil
}

// proposals plans the rows of proposals. Each stored one is met by one row at most: lists hold rows that look the same.
func (p *plan) proposals(out *Preview) error {
	if p.into.Round == "" {
		return nil
	}
	all, err := p.service.Proposals("")
	if err != nil {
		return err
	}
	var here []model.Proposal
	for _, v := range all {
		if v.Round == p.into.Round {
			here = append(here, v)
		}
	}
	known := newRecognition(here)
	var fresh []model.Proposal
	for _, in := range out.Intakes {
		for _, v := range in.Proposals {
			o := origin{in.File, v.Import.Sheet, v.Import.Row}
			old := known.take(v)
			if old != nil {
				if full := layoutOf(in, v.Import.Sheet) == intakeKeys[0]; !full {
					keepRicher(*old, &v)
				}
				v = merged(*old, v)
				if sameBut(*old, v) {
					v.Import = old.Import
				}
			} else {
				if v.ID, err = p.service.newID(model.KindProposal); err != nil {
					return err
				}
				fresh = append(fresh, v)
			}
			v.Round = p.into.Round
			clean(&v)
			add(p, out, o, v.Title, old, v, func(w *storage.Writer) error { return claimsStand(w.Reader, v) })
		}
	}
	p.copies = model.NearCopies(fresh, all)
	return nil
}

func layoutOf(in model.Intake, sheet string) string {
	for _, t := range in.Tables {
		if t.Sheet == sheet {
			return t.Layout
		}
	}
	return ""
}

// keepRicher keeps the stored objectives, activities and target groups where a list that has only their names, or only the main
// one of them, says nothing else: the layouts of others have no column for indicators, amounts and further groups.
func keepRicher(old model.Proposal, row *model.Proposal) {
	if within(row.Objectives, old.Objectives, func(a, b model.Objective) bool { return thai.Fold(a.Text) == thai.Fold(b.Text) }) {
		row.Objectives = nil
	}
	if within(row.Activities, old.Activities, func(a, b model.Activity) bool { return thai.Fold(a.Text) == thai.Fold(b.Text) }) {
		row.Activities = nil
	}
	if within(row.Targets, old.Targets, func(a, b model.Target) bool {
		return a.Group == b.Group && a.Name == b.Name && (a.People == 0 || a.People == b.People) && (a.Main == "" || a.Main == b.Main)
	}) {
		row.Targets = nil
	}
}

// within tells whether every entry of a list is one of another.
func within[E any](list, of []E, same func(a, b E) bool) bool {
	for _, a := range list {
		if !slices.ContainsFunc(of, func(b E) bool { return same(a, b) }) {
			return false
		}
	}
	return true
}

// sameBut tells whether two proposals are the same but for where they came from.
func sameBut(a, b model.Proposal) bool {
	a.Import, b.Import = nil, nil
	return sameJSON(a, b)
}

// members plans the rows of members: the person, known again by name and family name, and her seat.
func (p *plan) members(out *Preview) error {
	if p.into.Body == "" {
		return nil
	}
	people, err := p.service.People()
	if err != nil {
		return err
	}
	byName := map[string]*model.Person{}
	for i := range people {
		byName[personKey(people[i])] = &people[i]
	}
	seated, err := p.service.Members(p.into.Body)
	if err != nil {
		return err
	}
	for _, in := range out.Intakes {
		for _, row := range in.Members {
			person, member := row.Value.Person, row.Value.Member
			o := origin{in.File, row.Sheet, row.Row}
			old := byName[personKey(person)]
			if old != nil {
				person = merged(*old, person)
			} else if person.ID, err = p.service.newID(model.KindPerson); err != nil {
				return err
			}
			add(p, out, o, person.FullName(), old, person, nil)
			kept := person
			byName[personKey(person)] = &kept
			member.Body, member.Person = p.into.Body, person.ID
			was := inSeat(seated, member)
			if was != nil {
				member = merged(*was, member)
			} else if member.ID, err = p.service.newID(model.KindMember); err != nil {
				return err
			}
			add(p, out, o, person.FullName(), was, member, nil)
		}
	}
	return nil
}

func personKey(p model.Person) string { return thai.Fold(p.SortName()) }

// inSeat is the stored term that a row tells of: the same person in the same seat from the same day, or else the latest of hers whose
// days meet the row's. A row of other days is a term of its own: nothing is written over one that is over. A day that is not known,
// of the row or of what is stored, is open.
func inSeat(seated []model.Member, m model.Member) *model.Member {
	var best *model.Member
	for i := range seated {
		was := &seated[i]
		if was.Person != m.Person || was.Seat != m.Seat {
			continue
		}
		if m.From != "" && was.From == m.From {
			return was
		}
		end := was.To
		if was.Left != "" && (end == "" || was.Left < end) {
			end = was.Left
		}
		meets := (m.From == "" || end == "" || m.From < end) && (m.To == "" || was.From < m.To)
		if meets && (best == nil || best.From < was.From) {
			best = was
		}
	}
	return best
}

// recognition finds the stored proposal that a row means, the surest sign first.
type recognition struct {
	bySign map[string][]*model.Proposal
	taken  map[model.ID]bool
}

func newRecognition(stored []model.Proposal) *recognition {
	r := &recognition{map[string][]*model.Proposal{}, map[model.ID]bool{}}
	for i := range stored {
		for _, sign := range signs(stored[i]) {
			r.bySign[sign] = append(r.bySign[sign], &stored[i])
		}
	}
	return r
}

// signs are what a proposal is known again by: its number of receipt, its code with its title, its title with its organisation,
// and where it has no title, what it says.
func signs(p model.Proposal) []string {
	var out []string
	title, name := thai.Fold(p.Title), thai.Fold(p.Applicant.Name)
	if p.Receipt.Number != "" {
		out = append(out, "receipt\x00"+thai.Fold(p.Receipt.Number)+"\x00"+string(p.Receipt.Date))
	}
	switch {
	case title != "":
		out = append(out, "full\x00"+thai.Fold(p.Code)+"\x00"+title+"\x00"+name, "title\x00"+title+"\x00"+name)
		if p.Code != "" {
			out = append(out, "code\x00"+thai.Fold(p.Code)+"\x00"+title)
		}
	case len(p.Objectives) > 0:
		out = append(out, "objective\x00"+name+"\x00"+thai.Fold(p.Objectives[0].Text))
	case len(p.Situation) > 0:
		out = append(out, "situation\x00"+name+"\x00"+thai.Fold(p.Situation[0].Text))
	default:
		out = append(out, "name\x00"+name+"\x00"+thai.Fold(p.Code)+"\x00"+thai.Fold(p.Place))
	}
	return out
}

// take finds a stored proposal that no row has met yet.
func (r *recognition) take(p model.Proposal) *model.Proposal {
	for _, sign := range signs(p) {
		for _, old := range r.bySign[sign] {
			if !r.taken[old.ID] {
				r.taken[old.ID] = true
				return old
			}
		}
	}
	return nil
}

// merged is the stored value with what the row fills: whatever the row has not filled stays as it is.
func merged[T any](old, row T) T {
	mergeInto(reflect.ValueOf(&old).Elem(), reflect.ValueOf(row))
	return old
}

func mergeInto(to, from reflect.Value) {
	if to.Kind() == reflect.Struct {
		for i := range to.NumField() {
			mergeInto(to.Field(i), from.Field(i))
		}
		return
	}
	if !from.IsZero() {
		to.Set(from)
	}
}
