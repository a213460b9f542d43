package paper

import (
	"strconv"
	"strings"

	"kongthun/app/paper/typeset"
	"kongthun/model"
)

// Measures of the guide. A step's text stands behind its number, what is to be typed a little further in.
const (
	guideSize = 14 * typeset.Point // nominal
	sumSize   = 12 * typeset.Point
	stepAt    = 26 * typeset.Point
	typedIn   = 10 * typeset.Point
	sumGroup  = 8                   // digits of a sum that stand together
	keeperDot = 160 * typeset.Point // for a name written by hand, and half as much for a telephone
)

// guideSheet has narrower margins than minutes: nothing is filed through it, and each part is to fit its page.
func guideSheet() typeset.Sheet {
	s := typeset.Portrait()
	s.Left, s.Top, s.Bottom = typeset.Millimetres(20), typeset.Millimetres(20), typeset.Millimetres(12)
	return s
}

// fileColumns are a file's name and its sum.
var fileColumns = []typeset.Column{{Share: 150}, {Share: 330, Align: typeset.Centre}}

// Guide prints what an office reads before it installs the program, each part from a new page on. It has no day of its own, so that
// a version's guide is always the same bytes. Errors as of Minutes.
func Guide(g model.InstallGuide) (Pages, error) { return bind(guide(g), g.Title, g.Author, "") }

func guide(g model.InstallGuide) typeset.Document {
	c := newComposer(typeset.Setup{Sheet: guideSheet(), Size: guideSize}, g.Names, false)
	c.heading(g.Heading)
	c.paragraphs(typeset.Paragraph{}, g.Lead)
	c.flow.Add(typeset.Paragraph{Text: c.plain(
		g.Words["keeper"] + c.flow.Dots(keeperDot) + g.Words["phone"] + c.flow.Dots(keeperDot/2),
	)})
	for i, p := range g.Parts {
		if i > 0 {
			c.flow.Add(typeset.NewPage{})
		}
		c.guidePart(p, g.Words)
	}
	return c.flow.Document()
}

func (c composer) guidePart(p model.GuidePart, words map[string]string) {
	c.title(p.Title)
	for _, s := range p.Sections {
		c.flow.Add(typeset.Paragraph{
			Label: c.strong(s.Number + "."), Text: c.strong(s.Title), Left: stepAt, Before: 5 * typeset.Point, Heading: true,
		})
		for i, step := range s.Steps {
			c.guideStep(s.Number+"."+strconv.Itoa(i+1), step)
		}
	}
	if len(p.Files) > 0 {
		c.title(words["files"])
		c.flow.Add(c.fileTable(p.Files, words))
	}
}

// guideStep sets a step, and what is to be typed below it and never apart from it. Its lines are ragged: with so many words of
// Windows in two languages, justified ones would have holes.
func (c composer) guideStep(number string, s model.GuideStep) {
	text := c.plain(s.Text)
	if s.Strong {
		text = c.strong(s.Text)
	}
	c.flow.Add(typeset.Paragraph{Label: c.plain(number), Text: text, Left: stepAt, KeepNext: len(s.Typed) > 0})
	for i, line := range s.Typed {
		c.flow.Add(typeset.Paragraph{Text: c.strong(line), Left: stepAt + typedIn, KeepNext: i+1 < len(s.Typed)})
	}
}

func (c composer) fileTable(files []model.FileSum, words map[string]string) typeset.Table {
	t := typeset.Table{Rules: true, Columns: fileColumns, Size: sumSize, Head: headRow(c.cells(words["file"], words["sum"]))}
	for _, f := range files {
		t.Rows = append(t.Rows, typeset.Row{Cells: c.cells(f.Name, grouped(f.SHA256))})
	}
	return t
}

// grouped parts a sum with spaces: so many digits in a row are compared wrongly by eye.
func grouped(sum string) string {
	var out []string
	for ; len(sum) > sumGroup; sum = sum[sumGroup:] {
		out = append(out, sum[:sumGroup])
	}
	return strings.Join(append(out, sum), " ")
}
