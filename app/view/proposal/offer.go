package proposal

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// offers is what the form's choices are taken from.
type offers struct {
	office   model.Office
	problems []model.Problem
	rules    model.RuleSet
}

// offer puts the choices in, as far as they changed.
func (f *fields) offer(now, before offers) {
	if !reflect.DeepEqual(now.office.Villages, before.office.Villages) {
		var villages []part.Option[string]
		for _, v := range now.office.Villages {
			label := phrase.Say("proposal.village", "number", strconv.Itoa(v.Number), "name", v.Name)
			villages = append(villages, part.Option[string]{Value: strconv.Itoa(v.Number), Label: strings.TrimSpace(label)})
		}
		f.villages.SetChoices(villages)
	}
	if !reflect.DeepEqual(now.office.Agencies, before.office.Agencies) {
		f.partners.SetAgencies(now.office.Agencies)
	}
}

// offerTypes lists the activity types of the year's rules, and the one that the proposal has, if it is beyond them.
func (f *fields) offerTypes(rules model.RuleSet, own string) {
	var list []part.Option[string]
	for _, t := range rules.Types {
		list = append(list, part.Option[string]{Value: t.Code, Label: t.Code + " " + t.Name})
	}
	if _, known := rules.Type(own); own != "" && !known {
		list = append(list, part.Option[string]{Value: own, Label: phrase.Say("proposal.type.beyond", "code", own)})
	}
	labels := make([]string, len(list))
	for i, o := range list {
		labels[i] = o.Label
	}
	if !reflect.DeepEqual(labels, f.types.Options) {
		f.types.SetChoices(list)
		f.types.Set(own)
	}
}

// offerPapers lists the checklist for the applicant's kind, with those that the proposal has beyond it.
func (s *screening) offerPapers(rules []model.PaperRule, p model.Proposal) (anew bool) {
	var names []string
	for _, r := range rules {
		if r.Asked(p.Applicant.Kind) {
			names = append(names, r.Name)
		}
	}
	for _, paper := range p.Papers {
		if !slices.Contains(names, paper.Name) {
			names = append(names, paper.Name)
		}
	}
	if slices.Equal(names, s.asked) {
		return false
	}
	s.asked = names
	papers := make([]part.Option[string], len(names))
	for i, name := range names {
		papers[i] = part.Option[string]{Value: name, Label: name}
	}
	s.papers.SetChoices(papers)
	s.papers.Set(tickedPapers(p))
	return true
}

// follow shows what follows from the value: the sum of the activities, the people, the fields of a group of people.
func (f *fields) follow(p model.Proposal) (moved bool) {
	sum := activitySum(p)
	switch {
	case sum == 0:
		f.sum.Set(phrase.Say("proposal.sum.none"), part.Muted)
	case sum == p.Budget:
		f.sum.Set(phrase.Say("proposal.sum.same", "sum", sum.String()), part.Good)
	default:
		f.sum.Set(phrase.Say("proposal.sum.other", "sum", sum.String()), part.Warning)
	}
	moved = part.Shown(f.useSum, sum != 0 && sum != p.Budget)
	f.heads.SetText(phrase.Say("proposal.heads", "people", thai.Number(int64(p.People()))))
	if part.Shown(f.members, p.Applicant.Kind == model.PeoplesGroup || len(p.Applicant.Members) > 0) {
		f.applying.Refresh()
		moved = true
	}
	return moved
}
