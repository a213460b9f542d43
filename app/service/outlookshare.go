package service

import (
	"cmp"
	"slices"

	"kongthun/model"
	"kongthun/storage"
)

// shares are the year's projects by what their money is for.
func (v *viewer) shares() error {
	problems, err := storage.List[model.Problem](v.r, model.KindProblem)
	if err != nil {
		return err
	}
	name := map[model.ID]string{}
	for _, p := range problems {
		name[p.ID] = p.Title
	}
	types, byProblem, groups := map[string]*OutlookShare{}, map[model.ID]*OutlookShare{}, map[int]*OutlookShare{}
	for _, p := range v.projects {
		spent, err := p.Commitment.Spent()
		if err != nil {
			return err
		}
		code := p.Proposal.Type
		t, _ := v.out.Year.Rules.Type(code)
		give(types, code, OutlookShare{Key: code, Name: t.Name}, p.Commitment.Approved, spent)
		id := p.Proposal.ServesMost(func(id model.ID) bool { _, known := name[id]; return known })
		give(byProblem, id, OutlookShare{ID: id, Name: name[id]}, p.Commitment.Approved, spent)
		n := mainTarget(p.Proposal).Group
		g := OutlookShare{Group: n}
		if n > 0 && n <= len(catalogue().Groups) {
			g.Name = catalogue().Groups[n-1]
		}
		give(groups, n, g, p.Commitment.Approved, spent)
	}
	v.out.Types = sorted(types, func(a, b OutlookShare) int { return cmp.Compare(a.Key, b.Key) })
	v.out.Groups = sorted(groups, func(a, b OutlookShare) int { return cmp.Compare(a.Group, b.Group) })
	v.out.Problems = sorted(byProblem, func(a, b OutlookShare) int {
		return cmp.Or(cmp.Compare(b.Approved, a.Approved), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return nil
}

// give adds a project to a share.
func give[K comparable](to map[K]*OutlookShare, key K, fresh OutlookShare, approved, spent model.Satang) {
	if to[key] == nil {
		to[key] = &fresh
	}
	s := to[key]
	s.Approved += approved
	s.Paid += spent
	s.Projects++
}

func sorted[K comparable](shares map[K]*OutlookShare, order func(a, b OutlookShare) int) []OutlookShare {
	var out []OutlookShare
	for _, s := range shares {
		out = append(out, *s)
	}
	slices.SortFunc(out, order)
	return out
}
