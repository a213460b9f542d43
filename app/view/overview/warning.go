package overview

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/model/thai"
)

// warning is something that wants a look; it stops nothing.
type warning struct {
	Key    string // of its wording: overview.warning.<key>
	Args   []string
	Room   string
	ID     model.ID
	Broken bool // a rule is broken or a day is near, and not only something left open
}

// most is how many of a sort are told one by one; the rest is counted.
const most = 3

// How many days ahead the end of a term is told, and told as urgent: an appointment takes a month.
const (
	soon = 90
	near = 30
)

func (f *facts) warnings() []warning {
	return slices.Concat(f.brokenCaps(), f.returns(), f.screening(), f.drafts(), f.unserved(), f.nearCopies(), f.terms())
}

// brokenCaps tells every ceiling or floor that the approved sums of the year do not keep.
func (f *facts) brokenCaps() []warning {
	var out []warning
	for _, t := range f.spending.Types {
		for _, c := range t.Caps {
			if !c.Broken || c.Cap.Floor && f.spending.Approved == 0 {
				continue // nothing is spent at the year's start; a floor is then no news
			}
			key := "ceiling"
			if c.Cap.Floor {
				key = "floor"
			}
			out = append(out, warning{
				Key: key, Args: []string{"type", t.Type, "approved", t.Approved.String(), "limit", c.Limit.String(), "unverified", unverified(c.Cap)},
				Room: "setting", ID: f.year.ID, Broken: true,
			})
		}
	}
	return out
}

// returns counts what the fund owes and has not sent.
func (f *facts) returns() []warning {
	late := 0
	for _, d := range f.dues {
		if d.State == model.DueLate {
			late++
		}
	}
	if len(f.dues) == 0 {
		return nil
	}
	return []warning{{
		Key: "returns", Args: []string{"late", strconv.Itoa(late), "soon", strconv.Itoa(len(f.dues) - late)}, Room: "return", Broken: late > 0,
	}}
}

// drafts tells what undecided proposals still want.
func (f *facts) drafts() []warning {
	var out []warning
	for _, p := range f.proposals {
		if !p.Stage().Offered() || f.decided[p.ID].Word != "" || !p.Draft() {
			continue
		}
		var names []string
		for _, path := range p.Missing() {
			names = append(names, phrase.Field(path))
		}
		out = append(out, warning{
			Key: "draft", Args: []string{"title", titleOf(p), "missing", firstOf(names, 4)}, Room: "proposal", ID: p.ID,
		})
	}
	return cut(out, "drafts")
}

// unserved tells the problems that no proposal of the year claims to serve.
func (f *facts) unserved() []warning {
	if len(f.proposals) == 0 {
		return nil
	}
	served := map[model.ID]bool{}
	for _, p := range slices.Concat(f.proposals, f.others) {
		for _, c := range p.Claims {
			served[c.Problem] = served[c.Problem] || p.Withdrawn == "" && c.Level > model.NoHelp
		}
	}
	var titles []string
	var first model.ID
	for _, p := range f.problems {
		if p.Withdrawn != "" || served[p.ID] {
			continue
		}
		if first == "" {
			first = p.ID
		}
		titles = append(titles, p.Title)
	}
	if len(titles) == 0 {
		return nil
	}
	return []warning{{
		Key: "unserved", Args: []string{"count", strconv.Itoa(len(titles)), "titles", firstOf(titles, most)}, Room: "problem", ID: first,
	}}
}

// nearCopies points out the round's proposals that are much like an earlier one.
func (f *facts) nearCopies() []warning {
	byTitle := map[string]model.ID{}
	var own []model.Proposal
	for _, p := range f.proposals {
		if p.Withdrawn == "" {
			own = append(own, p)
			byTitle[p.Title] = p.ID
		}
	}
	var out []warning
	for _, c := range model.NearCopies(own, f.others) {
		out = append(out, warning{
			Key: "copy", Args: []string{"title", c.Value, "other", c.Args["title"], "place", c.Args["place"]}, Room: "proposal", ID: byTitle[c.Value],
		})
	}
	return cut(out, "copies")
}

// terms tells who goes on after her term's end, whose term ends soon and, where a term's end empties the seat, whose has ended in
// the last days with nobody of that name in office since.
func (f *facts) terms() []warning {
	tenures := f.roster.Tenures(f.today)
	inOffice := map[model.ID]bool{}
	for _, m := range f.roster.InOffice(f.today) {
		inOffice[m.Person] = true
	}
	var out []warning
	tell := func(m model.Member, key string, broken bool) {
		out = append(out, warning{
			Key: key, Args: []string{"name", f.people[m.Person].FullName(), "date", shortDate(m.To)}, Room: "people", ID: m.ID, Broken: broken,
		})
	}
	for _, m := range f.roster.Ending(f.today, soon) {
		switch {
		case tenures[m.ID] == model.GoesOn:
			tell(m, "goes_on", true)
		case m.To <= f.today.AddDays(near):
			tell(m, "term_close", true)
		default:
			tell(m, "term", false)
		}
	}
	for _, m := range f.roster.Members {
		if f.roster.TermsEnd && tenures[m.ID] == model.Ended && m.To >= f.today.AddDays(-soon) && !inOffice[m.Person] {
			tell(m, "ended", true)
		}
	}
	return cut(out, "terms")
}

// cut keeps the first of a sort and counts the rest in a line of its own, which leads to the room.
func cut(list []warning, rest string) []warning {
	if len(list) <= most {
		return list
	}
	left := warning{Key: rest, Args: []string{"count", strconv.Itoa(len(list) - most)}, Room: list[most].Room, ID: list[most].ID}
	return append(slices.Clone(list[:most]), left)
}

// firstOf joins the first n texts and counts the others.
func firstOf(texts []string, n int) string {
	if len(texts) <= n {
		return strings.Join(texts, ", ")
	}
	return phrase.Say("overview.and_more", "list", strings.Join(texts[:n], ", "), "count", strconv.Itoa(len(texts)-n))
}

// titleOf is what a proposal is known by: its title or, without one, who asks.
func titleOf(p model.Proposal) string {
	if p.Title != "" {
		return p.Title
	}
	return phrase.Say("overview.untitled", "name", p.Applicant.Name)
}

func unverified(c model.Cap) string {
	if c.Verified {
		return ""
	}
	return phrase.Say("overview.unverified")
}

func shortDate(d model.Date) string { return thai.ShortDate(d.YMD()) }

// number writes a meeting's number: 2/2569.
func number(m model.Meeting) string { return strconv.Itoa(m.Number) + "/" + strconv.Itoa(m.Year) }
