package project

import (
	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// measures is a line for each of the area's problems that the project wants to better: the number before and after, as the project
// found it. The lines follow the report; the field as a whole is tied to the value.
type measures struct {
	box     *fyne.Container
	lines   []*measure
	changed func()
	titles  map[model.ID]string
	drawn   string // the problems that the lines were made for
}

// measure is the line of one problem.
type measure struct {
	problem             model.ID
	before, after, note *part.Entry
}

func newMeasures() *measures { return &measures{box: part.NewColumn(), titles: map[model.ID]string{}} }

// offer makes the lines for the problems of a report, unless they are there; it tells whether anything on the page moved.
func (m *measures) offer(o model.Outcome) (moved bool) {
	drawn := "of"
	for _, p := range o.Problems {
		drawn += string(p.Problem) + m.titles[p.Problem] + "|"
	}
	if drawn == m.drawn {
		return false
	}
	m.drawn, m.lines, m.box.Objects = drawn, nil, nil
	for _, p := range o.Problems {
		line := &measure{problem: p.Problem, before: part.NewEntry(), after: part.NewEntry(), note: part.NewEntry()}
		for _, e := range []*part.Entry{line.before, line.after, line.note} {
			e.OnLeave = func(string) { m.changed() }
		}
		m.lines = append(m.lines, line)
		m.box.Add(part.NewTightColumn(
			part.NewLabel(m.titles[p.Problem], part.Strong),
			part.NewForm(2, field("before", line.before), field("after", line.after), part.Wide(field("found", line.note)))))
	}
	if len(o.Problems) == 0 {
		m.box.Add(part.NewLabel(phrase.Say("projects.measure.none"), part.Muted))
	}
	m.box.Refresh()
	m.show(o)
	return true
}

// read puts the lines into a value; problems without a line stay as they are.
func (m *measures) read(o *model.Outcome) {
	typed := map[model.ID]*measure{}
	for _, l := range m.lines {
		typed[l.problem] = l
	}
	list := o.Problems
	o.Problems = nil
	for _, p := range list {
		if l := typed[p.Problem]; l != nil {
			p.Before, p.After, p.Note = part.ToDecimal(l.before.Text), part.ToDecimal(l.after.Text), l.note.Text
		}
		o.Problems = append(o.Problems, p)
	}
}

func (m *measures) show(o model.Outcome) {
	for _, p := range o.Problems {
		for _, l := range m.lines {
			if l.problem == p.Problem {
				l.before.SetText(string(p.Before))
				l.after.SetText(string(p.After))
				l.note.SetText(p.Note)
			}
		}
	}
}

func (m *measures) typing() bool {
	for _, l := range m.lines {
		if l.before.Typing() || l.after.Typing() || l.note.Typing() {
			return true
		}
	}
	return false
}
