package part

import (
	"errors"
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kongthun/model"
)

// plot is a value with a rule that two of its fields can break together.
type plot struct {
	Name   string        `json:"name"`
	From   int           `json:"from"`
	To     int           `json:"to"`
	Size   model.Decimal `json:"size"`
	Goats  *int          `json:"goats"`
	Price  model.Satang  `json:"price"`
	Kind   string        `json:"kind"`
	Crops  []string      `json:"crops"`
	Sheets []Row         `json:"sheets"`
}

func (p plot) check() error {
	var wrong []model.FieldError
	if p.Name == "" {
		wrong = append(wrong, model.Wrong("name", "field.required"))
	}
	if p.To != 0 && p.To < p.From {
		wrong = append(wrong, model.Wrong("to", "field.before", "other", "from"))
	}
	if p.Size != "" && !p.Size.Valid() {
		wrong = append(wrong, model.Wrong("size.0.deep", "field.decimal"))
	}
	return model.InvalidFields("plot.invalid", wrong)
}

// garden is a form over a plot, with a store that counts.
type garden struct {
	edit     *Editing[plot]
	form     *Form
	name     *Entry
	from, to *NumberEntry
	size     *Entry
	goats    *NumberEntry
	price    *MoneyEntry
	kind     *Choice[string]
	crops    *MultiChoice[string]
	sheet    *EditTable

	stored []plot
	fails  []error
	locked bool
	w      fyne.Window
}

func newGarden(t *testing.T) *garden {
	g := &garden{
		name: NewEntry(), from: NewNumberEntry(), to: NewNumberEntry(), size: NewEntry(), goats: NewNumberEntry(), price: NewMoneyEntry(),
		kind:  NewChoice([]Option[string]{{"a", "ก"}, {"b", "ข"}}, nil),
		crops: NewMultiChoice([]Option[string]{{"rice", "ข้าว"}, {"corn", "ข้าวโพด"}}, nil),
		sheet: NewEditTable(EditColumn{Title: "รายการ", Width: 200}, EditColumn{Title: "เงิน", Kind: MoneyCell, Width: 100}),
	}
	g.edit = &Editing[plot]{Save: g.save, Fail: func(err error) { g.fails = append(g.fails, err) }}
	g.edit.Text(g.name, func(p *plot) *string { return &p.Name })
	g.edit.Number(g.from, func(p *plot) *int { return &p.From })
	g.edit.Number(g.to, func(p *plot) *int { return &p.To })
	g.edit.Decimal(g.size, func(p *plot) *model.Decimal { return &p.Size })
	g.edit.Count(g.goats, func(p *plot) **int { return &p.Goats })
	g.edit.Money(g.price, func(p *plot) *model.Satang { return &p.Price })
	g.edit.Choice(g.kind, func(p plot) string { return p.Kind }, func(p *plot, k string) { p.Kind = k })
	g.edit.Ticks(g.crops, func(p plot) []string { return p.Crops }, func(p *plot, c []string) { p.Crops = c })
	g.edit.Table(g.sheet, func(p plot) []Row { return p.Sheets }, func(p *plot, rows []Row) { p.Sheets = rows })
	g.form = NewForm(1, &Field{Name: "name", Label: "ชื่อ", Object: g.name}, &Field{Name: "from", Label: "ตั้งแต่", Object: g.from},
		&Field{Name: "to", Label: "ถึง", Object: g.to}, &Field{Name: "size", Label: "ขนาด", Object: g.size},
		&Field{Name: "goats", Label: "แพะ", Object: g.goats}, &Field{Name: "price", Label: "ราคา", Object: g.price},
		&Field{Name: "kind", Label: "ชนิด", Object: g.kind}, &Field{Name: "crops", Label: "พืช", Object: g.crops}, &Field{Name: "sheets", Label: "ตาราง", Object: g.sheet})
	g.edit.Forms = []*Form{g.form}
	g.w = open(t, NewPage(g.form), 700, 900)
	return g
}

// save stores; as the window does, it shows the value again while the call is still under way.
func (g *garden) save(p plot) (plot, error) {
	if g.locked {
		return p, model.Locked("service.frozen")
	}
	if err := p.check(); err != nil {
		return p, err
	}
	g.stored = append(g.stored, p)
	g.edit.Load(p)
	return p, nil
}

func (g *garden) last() plot { return g.stored[len(g.stored)-1] }

func (g *garden) leave() { g.w.Canvas().Unfocus() }

func TestEditingStoresEveryKindOfField(t *testing.T) {
	g := newGarden(t)
	g.edit.Open(plot{Name: "แปลง"})
	three, zero := 3, 0
	for _, step := range []struct {
		name string
		do   func()
		want func(*plot)
	}{
		{"text", func() { typeInto(g.w, g.name, "หนึ่ง") }, func(p *plot) { p.Name = "แปลงหนึ่ง" }},
		{"number", func() { typeInto(g.w, g.from.Entry(), "๑,๒๐๐") }, func(p *plot) { p.From = 1200 }},
		{"decimal", func() { typeInto(g.w, g.size, "1,๒.5") }, func(p *plot) { p.Size = "12.5" }},
		{"count", func() { typeInto(g.w, g.goats.Entry(), "3") }, func(p *plot) { p.Goats = &three }},
		{"no goats is known", func() { press(g.goats.Entry(), fyne.KeyBackspace); typeInto(g.w, g.goats.Entry(), "0") }, func(p *plot) { p.Goats = &zero }},
		{"goats unknown", func() { g.w.Canvas().Focus(g.goats.Entry()); press(g.goats.Entry(), fyne.KeyEnd, fyne.KeyBackspace) }, func(p *plot) { p.Goats = nil }},
		{"money", func() { typeInto(g.w, g.price.Entry(), "50000") }, func(p *plot) { p.Price = model.Baht(50000) }},
		{"choice", func() { g.kind.SetSelectedIndex(1) }, func(p *plot) { p.Kind = "b" }},
		{"tick", func() { test.Tap(g.crops.checks[1]) }, func(p *plot) { p.Crops = []string{"corn"} }},
		{"table", func() { typeInto(g.w, g.sheet.entries[0][0], "จอบ") }, func(p *plot) { p.Sheets = []Row{{"จอบ", ""}} }},
	} {
		want := g.edit.Value()
		step.want(&want)
		before := len(g.stored)
		if step.name == "text" {
			g.w.Canvas().Focus(g.name)
			press(g.name, fyne.KeyEnd)
		}
		step.do()
		g.leave()
		if len(g.stored) == before || !reflect.DeepEqual(g.last(), want) {
			t.Fatalf("%s: stored %d, last %+v, want %+v", step.name, len(g.stored)-before, g.edit.Value(), want)
		}
		if g.edit.Pending() != 0 {
			t.Errorf("%s: pending", step.name)
		}
	}
}

func TestEditingKeepsWhatIsRefused(t *testing.T) {
	g := newGarden(t)
	g.edit.Open(plot{Name: "แปลง", From: 5})
	typeInto(g.w, g.to.Entry(), "3")
	g.leave()
	if len(g.stored) != 0 || g.edit.Pending() != 1 || g.edit.Value().To != 0 {
		t.Fatalf("refused: stored %d, pending %d", len(g.stored), g.edit.Pending())
	}
	if !says(g.form, "อยู่ก่อน") || g.to.Entry().Text != "3" {
		t.Errorf("the fault stands at the field and the text stays: %q", said(g.form))
	}
	typeInto(g.w, g.price.Entry(), "10")
	g.leave()
	if len(g.stored) != 1 || g.last().Price != model.Baht(10) || g.last().To != 0 || g.edit.Pending() != 1 {
		t.Fatalf("another field is stored meanwhile: %+v", g.stored)
	}
	g.edit.Load(g.edit.Value())
	if g.to.Entry().Text != "3" {
		t.Error("showing again takes nothing away")
	}
	g.w.Canvas().Focus(g.from.Entry())
	press(g.from.Entry(), fyne.KeyEnd, fyne.KeyBackspace)
	typeInto(g.w, g.from.Entry(), "1")
	g.leave()
	if g.last().From != 1 || g.last().To != 3 || g.edit.Pending() != 0 || says(g.form, "อยู่ก่อน") {
		t.Fatalf("the other half mends both: %+v, pending %d", g.last(), g.edit.Pending())
	}
}

func TestEditingFaultInAList(t *testing.T) {
	g := newGarden(t)
	g.edit.Open(plot{Name: "แปลง"})
	typeInto(g.w, g.size, "สิบ")
	g.leave()
	if !says(g.form, "ไม่ใช่ตัวเลข") || len(g.fails) != 0 || g.size.Text != "สิบ" {
		t.Errorf("said %q, failed %v", said(g.form), g.fails)
	}
}

func TestEditingHopelessIsTakenBack(t *testing.T) {
	g := newGarden(t)
	g.edit.Open(plot{Name: "แปลง"})
	g.locked = true
	typeInto(g.w, g.price.Entry(), "10")
	g.leave()
	if len(g.fails) != 1 || g.edit.Pending() != 0 || g.price.Entry().Text != "" {
		t.Errorf("fails %v, pending %d, text %q", g.fails, g.edit.Pending(), g.price.Entry().Text)
	}
	if !errors.Is(g.fails[0], model.Locked("service.frozen")) {
		t.Error(g.fails[0])
	}
}

func TestEditingLoadLeavesTypingAlone(t *testing.T) {
	g := newGarden(t)
	g.edit.Open(plot{Name: "แปลง", Sheets: []Row{{"จอบ", "5.00"}}})
	cell := g.sheet.entries[0][0]
	typeInto(g.w, cell, "เหล็ก")
	g.edit.Load(plot{Name: "แปลงใหม่", Sheets: []Row{{"จอบ", "6.00"}}})
	if g.name.Text != "แปลงใหม่" {
		t.Error("what changed elsewhere is shown")
	}
	if g.w.Canvas().Focused() != fyne.Focusable(cell) || cell.Text != "เหล็กจอบ" {
		t.Errorf("the cell being typed in keeps focus and text: %q", cell.Text)
	}
	typeInto(g.w, g.name, "x")
	g.edit.Load(plot{Name: "อีกชื่อ"})
	if g.name.Text != "xแปลงใหม่" {
		t.Errorf("typed text is lost: %q", g.name.Text)
	}
}
