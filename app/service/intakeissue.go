package service

import (
	"slices"
	"strconv"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// issues plans the rows of issues that others have set. All rows of one list's name are the list as it is from now on: codes that
// stay keep the problems that are tied to them; a code that went is told, and one that a problem is tied to stays on the list.
func (p *plan) issues(out *Preview) error {
	old, err := p.service.Office()
	if err != nil {
		return err
	}
	now := old
	now.Lists = slices.Clone(old.Lists)
	ties, err := p.service.issueTies()
	if err != nil {
		return err
	}
	seen := map[string]*renewal{}
	var order []*renewal
	for i, in := range out.Intakes {
		for _, row := range in.Issues {
			from := origin{in.File, row.Sheet, row.Row}
			v := row.Value
			key := thai.Fold(v.List)
			r := seen[key]
			if r == nil {
				r = &renewal{book: i, from: from, list: model.IssueList{Name: v.List}}
				seen[key], order = r, append(order, r)
			}
			if r.has(v.Issue.Code) {
				out.say(i, from, true, "intake.issue.twice", "value", v.Issue.Code, "list", v.List)
				continue
			}
			if v.Owner != "" {
				r.list.Owner = v.Owner
			}
			r.list.Issues = append(r.list.Issues, v.Issue)
		}
	}
	for _, r := range order {
		r.into(&now, out, ties)
	}
	if len(order) == 0 || sameJSON(old, now) {
		return nil
	}
	clean(&now)
	p.steps = append(p.steps, func(w *storage.Writer) error {
		stored, err := storage.Office(w.Reader)
		if err != nil {
			return err
		}
		if !sameJSON(stored, old) {
			return model.Conflict("intake.stale", "title", old.Name)
		}
		if err := tiesStay(w.Reader, now); err != nil {
			return err
		}
		return put(w, now)
	})
	return nil
}

// renewal is a list of issues as the rows of a workbook have it.
type renewal struct {
	book int
	from origin
	list model.IssueList
}

func (r *renewal) has(code string) bool {
	return slices.ContainsFunc(r.list.Issues, func(i model.Issue) bool { return i.Code == code })
}

// into puts the list into the office: in the place of the one of its name, or after the others.
func (r *renewal) into(o *model.Office, out *Preview, ties map[model.IssueRef]int) {
	line := PreviewLine{Change: ChangeAdd, Kind: model.KindOffice, Title: r.list.Name, File: r.from.file, Sheet: r.from.sheet, Row: r.from.row}
	at := slices.IndexFunc(o.Lists, func(l model.IssueList) bool { return thai.Fold(l.Name) == thai.Fold(r.list.Name) })
	if at < 0 {
		r.list.Key = freeListKey(o.Lists)
		o.Lists = append(o.Lists, r.list)
		out.Lines = append(out.Lines, line)
		return
	}
	old := o.Lists[at]
	r.list.Key, r.list.Name = old.Key, old.Name
	if r.list.Owner == "" {
		r.list.Owner = old.Owner
	}
	for _, gone := range old.Issues {
		if r.has(gone.Code) {
			continue
		}
		args := []string{"value", gone.Code, "name", gone.Name, "list", old.Name}
		if n := ties[model.IssueRef{List: old.Key, Code: gone.Code}]; n > 0 {
			out.say(r.book, r.from, false, "intake.issue.kept", append(args, "count", strconv.Itoa(n))...)
			r.list.Issues = append(r.list.Issues, gone)
		} else {
			out.say(r.book, r.from, false, "intake.issue.gone", args...)
		}
	}
	line.Change = ChangeEdit
	if sameJSON(old, r.list) {
		line.Change = ChangeNone
	}
	out.Lines = append(out.Lines, line)
	o.Lists[at] = r.list
}

// freeListKey is a key that no list has: list1, list2, …
func freeListKey(lists []model.IssueList) string {
	for n := 1; ; n++ {
		key := "list" + strconv.Itoa(n)
		if !slices.ContainsFunc(lists, func(l model.IssueList) bool { return l.Key == key }) {
			return key
		}
	}
}

// issueTies counts the problems that are tied to each issue.
func (s *Service) issueTies() (map[model.IssueRef]int, error) {
	problems, err := s.Problems()
	out := map[model.IssueRef]int{}
	for _, p := range problems {
		tied := map[model.IssueRef]bool{}
		for _, i := range p.Issues {
			tied[i] = true
		}
		if p.Origin.Issue != nil {
			tied[*p.Origin.Issue] = true
		}
		for i := range tied {
			out[i]++
		}
	}
	return out, err
}
