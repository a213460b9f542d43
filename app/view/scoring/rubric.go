package scoring

import (
	"slices"
	"strconv"

	"kongthun/model"
)

// draft is a round's rubric while it is edited. Weights are changed one after the other and add up to 100 only at the end, so
// a draft may be ahead of what is stored.
type draft struct {
	round  model.Round // as stored
	rubric model.Rubric
	ahead  bool
}

// load takes a round as it is in the file; a draft that is ahead stays while the round is the same and open for changes.
func (d *draft) load(r model.Round) {
	if d.round.ID != r.ID || r.Frozen != nil {
		d.ahead = false
	}
	d.round = r
	if !d.ahead {
		d.rubric = copyOf(r.Rubric)
	}
}

// copyOf makes a rubric that shares nothing.
func copyOf(r model.Rubric) model.Rubric {
	r.Gates, r.Criteria = slices.Clone(r.Gates), slices.Clone(r.Criteria)
	for i := range r.Criteria {
		r.Criteria[i].Anchors = slices.Clone(r.Criteria[i].Anchors)
	}
	return r
}

// edit changes the draft and gives the round as it is to be stored; ok is false while the weights do not add up.
func (d *draft) edit(change func(*model.Rubric)) (model.Round, bool) {
	change(&d.rubric)
	d.ahead = true
	r := d.round
	r.Rubric = copyOf(d.rubric)
	return r, d.sum() == 100
}

// stored tells the draft that the file has it now.
func (d *draft) stored(r model.Round) {
	d.ahead = false
	d.load(r)
}

// sum adds the weights up.
func (d *draft) sum() int {
	n := 0
	for _, c := range d.rubric.Criteria {
		n += c.Weight
	}
	return n
}

// levels is how many anchors a criterion has: 0–3 for need fit, else 1–5.
func levels(c model.Criterion) int {
	if c.NeedFit {
		return int(model.Decisive) + 1
	}
	return model.MaxPoints
}

// lowest is the level that its first anchor describes.
func lowest(c model.Criterion) int {
	if c.NeedFit {
		return int(model.NoHelp)
	}
	return model.MinPoints
}

// setAnchor changes what a level means.
func setAnchor(c *model.Criterion, level int, text string) {
	for len(c.Anchors) < levels(*c) {
		c.Anchors = append(c.Anchors, "")
	}
	c.Anchors[level] = text
}

func anchor(c model.Criterion, level int) string {
	if level < len(c.Anchors) {
		return c.Anchors[level]
	}
	return ""
}

// freshKey is a key that no criterion and no gate of the rubric has.
func freshKey(r model.Rubric) string {
	for n := len(r.Criteria) + 1; ; n++ {
		key := "c" + strconv.Itoa(n)
		taken := func(c model.Criterion) bool { return c.Key == key }
		gate := func(g model.Gate) bool { return g.Key == key }
		if !slices.ContainsFunc(r.Criteria, taken) && !slices.ContainsFunc(r.Gates, gate) {
			return key
		}
	}
}
