package proposal

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// claims is a row for each problem of the area, with the level that the proposal claims. The rows follow the register of
// problems; the field as a whole is tied to the value.
type claims struct {
	box      *fyne.Container
	locked   *part.Notice
	rows     []*claimRow
	changed  func()
	register string // the problems that the rows were made for
}

type claimRow struct {
	problem model.ID
	rating  *part.Rating
}

func newClaims() *claims {
	c := &claims{box: part.NewColumn(), locked: part.NewNotice(phrase.Say("proposal.claims.locked"), part.Plain)}
	c.locked.Hide()
	return c
}

// offer makes the rows for the problems, unless they are there already; withdrawn ones only where they are claimed. It tells
// whether anything on the page moved.
func (c *claims) offer(problems []model.Problem, p model.Proposal, frozen bool) (anew bool) {
	claimed := map[model.ID]bool{}
	for _, x := range p.Claims {
		claimed[x.Problem] = true
	}
	register := ""
	var shown []model.Problem
	for _, x := range problems {
		if x.Withdrawn == "" || claimed[x.ID] {
			shown = append(shown, x)
			register += string(x.ID) + x.Title + strconv.Itoa(x.Priority.Total())
		}
	}
	if register != c.register || len(c.box.Objects) == 0 {
		c.register = register
		c.build(shown)
		anew = true
	}
	for _, row := range c.rows {
		if frozen {
			row.rating.Disable()
		} else {
			row.rating.Enable()
		}
	}
	if c.locked.Hidden == frozen {
		c.locked.Hidden = !frozen
		c.box.Refresh()
		anew = true
	}
	return anew
}

func (c *claims) build(problems []model.Problem) {
	levels := make([]string, model.Decisive+1)
	for i := range levels {
		levels[i] = phrase.Say("level." + strconv.Itoa(i))
	}
	c.rows, c.box.Objects = nil, []fyne.CanvasObject{c.locked}
	for _, x := range problems {
		row := &claimRow{problem: x.ID, rating: part.NewRating(int(model.NoHelp), levels)}
		row.rating.OnChosen = func(int) { c.changed() }
		c.rows = append(c.rows, row)
		title := phrase.Say("proposal.claims.problem", "title", x.Title, "weight", weight(x))
		c.box.Add(container.New(sideLayout{width: 250}, row.rating, part.NewLabel(title, part.Plain)))
	}
	if len(problems) == 0 {
		c.box.Add(part.NewLabel(phrase.Say("proposal.claims.none"), part.Muted))
	}
	c.box.Refresh()
}

func weight(p model.Problem) string {
	if p.Priority.Total() == 0 {
		return "–"
	}
	return strconv.Itoa(p.Priority.Total()) + "/" + strconv.Itoa(model.MaxPriority)
}

// read puts the levels into a value; claims of problems without a row stay.
func (c *claims) read(p *model.Proposal) {
	level := map[model.ID]int{}
	for _, row := range c.rows {
		level[row.problem] = row.rating.Value()
	}
	var out []model.Claim
	for _, x := range p.Claims {
		chosen, has := level[x.Problem]
		delete(level, x.Problem)
		if has && chosen < int(model.NoHelp) {
			continue
		}
		if has {
			x.Level = model.Level(chosen)
		}
		out = append(out, x)
	}
	for _, row := range c.rows {
		if chosen, left := level[row.problem]; left && chosen >= int(model.NoHelp) {
			out = append(out, model.Claim{Problem: row.problem, Level: model.Level(chosen)})
		}
	}
	p.Claims = out
}

func (c *claims) show(p model.Proposal) {
	level := map[model.ID]model.Level{}
	for _, x := range p.Claims {
		level[x.Problem] = x.Level
	}
	for _, row := range c.rows {
		chosen, ok := level[row.problem]
		if !ok {
			chosen = model.Level(row.rating.None())
		}
		row.rating.Set(int(chosen))
	}
}

// sideLayout gives the first object a width and the second the rest, both as high as the higher.
type sideLayout struct{ width float32 }

func (s sideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first, second := objects[0], objects[1]
	left := fyne.Min(s.width, size.Width/2)
	first.Move(fyne.NewPos(0, 0))
	first.Resize(fyne.NewSize(left-8, first.MinSize().Height))
	second.Resize(fyne.NewSize(size.Width-left, second.Size().Height))
	h := second.MinSize().Height
	second.Resize(fyne.NewSize(size.Width-left, h))
	second.Move(fyne.NewPos(left, fyne.Max(0, (first.MinSize().Height-h)/2)))
}

func (s sideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, second := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(first.Width+second.Width, fyne.Max(first.Height, second.Height))
}
