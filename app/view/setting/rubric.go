package setting

import (
	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// rubricForms edit the gates and criteria of a round that is not scored yet.
type rubricForms struct {
	round   *part.Editing[model.Round]
	gates   *part.Form
	table   *part.EditTable
	weights *part.Form
	sum     *part.Line
	fit     *part.Choice[string]
	which   *part.Choice[string] // the criterion whose levels are shown
	levels  *part.Entry
	last    string // what levels showed, or was told when it was left
	anchors *part.Form
	content fyne.CanvasObject
}

func newRubricForms(e *part.Editing[model.Round], page *part.Page) *rubricForms {
	f := &rubricForms{round: e, sum: part.NewCut("", part.Strong)}
	gates := part.NewEditTable(part.EditColumn{Title: label("gate.name"), Width: 240, Weight: 1}, part.EditColumn{Title: label("gate.hint"), Width: 240, Weight: 1})
	e.Table(gates, gateRows, setGates)
	f.gates = part.NewForm(1, &part.Field{Name: "rubric.gates", Label: phrase.Say("setting.gates"), Object: gates, Wide: true})
	f.table = part.NewEditTable(part.EditColumn{Title: label("criterion.name"), Width: 300, Weight: 1}, part.EditColumn{Title: label("criterion.weight"), Kind: part.NumberCell, Width: 110})
	e.Table(f.table, criterionRows, setCriteria)
	store := f.table.OnChanged
	f.table.OnChanged = func(rows []part.Row) {
		f.total(rows)
		store(rows)
		f.word(e.Value())
		e.Load(e.Value()) // the criterion whose levels are shown may be gone
	}
	gates.Grew, f.table.Grew = page.Resettle, page.Resettle
	f.weights = part.NewForm(1, &part.Field{Name: "rubric.criteria", Label: phrase.Say("setting.criteria"), Object: f.table, Wide: true})
	f.fit = part.NewChoice[string](nil, nil)
	e.Choice(f.fit, func(r model.Round) string { return orNone(needFit(r)) }, setNeedFit)
	f.buildAnchors()
	f.content = part.NewColumn(f.gates, f.weights, f.sum, f.anchors)
	return f
}

// buildAnchors makes the fields of what the levels of one criterion mean, a line per level.
func (f *rubricForms) buildAnchors() {
	f.which, f.levels = part.NewChoice[string](nil, nil), part.NewText(5)
	f.which.OnChosen = func(string) { f.round.Load(f.round.Value()) }
	changed := f.round.Tie(
		func(r *model.Round) { setAnchors(r, f.which.Value(), f.levels.Text) },
		func(r model.Round) {
			f.last = anchorText(r, f.which.Value())
			f.levels.SetText(f.last)
		},
		func() bool { return f.levels.Text != f.last },
	)
	f.levels.OnLeave = func(text string) {
		f.last = text
		changed()
	}
	f.anchors = part.NewForm(2,
		&part.Field{Name: "fit", Label: label("fit"), Hint: hint("fit"), Object: f.fit},
		&part.Field{Name: "which", Label: label("which"), Object: f.which},
		&part.Field{Name: "anchors", Label: label("anchors"), Hint: hint("anchors"), Object: f.levels, Wide: true},
	)
}

func (f *rubricForms) forms() []*part.Form { return []*part.Form{f.gates, f.weights, f.anchors} }

// word gives the choices the criteria of a round, before its values are shown in them.
func (f *rubricForms) word(r model.Round) {
	criteria := mapped(r.Rubric.Criteria, func(c model.Criterion) part.Option[string] { return part.Option[string]{Value: c.Key, Label: c.Name} })
	f.fit.SetChoices(append([]part.Option[string]{{Value: none, Label: phrase.Say("setting.fit.none")}}, criteria...))
	if f.fit.Value() == "" {
		f.fit.Set(orNone(needFit(r)))
	}
	f.which.SetChoices(criteria)
	if f.which.Value() == "" && len(criteria) > 0 {
		f.which.Set(criteria[0].Value)
	}
}

// none is the choice that no criterion is computed.
const none = "-"

func orNone(key string) string {
	if key == "" {
		return none
	}
	return key
}

// total shows what the weights in the table add up to, while they are typed.
func (f *rubricForms) total(rows []part.Row) {
	sum := weightSum(rows)
	tone := part.Good
	if sum != 100 {
		tone = part.Error
	}
	f.sum.Set(phrase.Say("setting.weights", "sum", itoa(sum)), tone)
}
