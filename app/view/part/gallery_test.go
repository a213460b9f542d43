package part

import (
	"cmp"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/view/look"
	"kongthun/model"
)

const worst = "ที่ ปั้น ฝี่ กตัญญู ฐุ ฎุ ฏู ฬุ น้ำ ผู้ กิ๊ฟ ฤๅ"

const long = "โครงการฟื้นฟูสมรรถภาพผู้สูงอายุติดเตียงและผู้ที่มีภาวะพึ่งพิงในชุมชนบ้านหนองน้ำใส โดยการมีส่วนร่วมของอาสาสมัครสาธารณสุขประจำหมู่บ้าน กตัญญูต่อผู้สูงวัย ประจำปีงบประมาณ พ.ศ. 2569"

type plan struct {
	number int
	title  string
	group  string
	money  model.Satang
	score  string
}

func plans(n int) []plan {
	out := make([]plan, n)
	for i := range out {
		out[i] = plan{i + 1, long, worst, model.Baht(int64(50000 + 1250*i)), strconv.Itoa(90-i%40) + ".25"}
	}
	return out
}

func planColumns() []Column[plan] {
	return []Column[plan]{
		{Title: "เลขที่", Width: 60, Align: fyne.TextAlignTrailing, Text: func(p plan) string { return strconv.Itoa(p.number) }, Compare: func(a, b plan) int { return cmp.Compare(a.number, b.number) }},
		{Title: "ชื่อโครงการ", Width: 200, Weight: 2, Text: func(p plan) string { return p.title }},
		{Title: "กลุ่ม", Width: 100, Weight: 1, Text: func(p plan) string { return p.group }, Tone: func(plan) Tone { return Muted }},
		{Title: "งบประมาณ (บาท)", Width: 130, Align: fyne.TextAlignTrailing, Text: func(p plan) string { return p.money.String() }, Compare: func(a, b plan) int { return cmp.Compare(a.money, b.money) }},
		{Title: "คะแนน", Width: 80, Align: fyne.TextAlignTrailing, Text: func(p plan) string { return p.score }},
	}
}

func newPlanTable() *Table[plan] {
	return NewTable(planColumns(), func(p plan) string { return strconv.Itoa(p.number) }, "")
}

func TestGalleryForm(t *testing.T) {
	date, clock, money, number := NewDateEntry("2026-11-22"), NewClockEntry(), NewMoneyEntry(), NewNumberEntry()
	title, text := NewEntry(), NewText(3)
	kind := NewChoice([]Option[string]{{"1", "10(1) สนับสนุนหน่วยบริการ"}, {"2", "10(2) สนับสนุนกลุ่มหรือองค์กรประชาชน"}}, nil)
	groups := NewMultiChoice([]Option[string]{{"a", "ผู้สูงอายุ"}, {"b", "ผู้ที่มีภาวะพึ่งพิง"}, {"c", "หญิงตั้งครรภ์และหลังคลอด"}, {"d", "เด็กวัยเรียน"}, {"e", "คนพิการและทุพพลภาพ"}, {"f", "ผู้ป่วยโรคเรื้อรัง"}}, nil)
	form := NewForm(2,
		&Field{Name: "title", Label: "ชื่อโครงการ", Object: title, Required: true, Wide: true, Hint: "ชื่อเต็มตามแบบ กปท.7"},
		&Field{Name: "date", Label: "วันที่รับ", Object: date, Hint: "เช่น 15/1/69"},
		&Field{Name: "clock", Label: "เวลา", Object: clock},
		&Field{Name: "money", Label: "งบประมาณที่ขอ", Object: money, Required: true},
		&Field{Name: "people", Label: "จำนวนผู้ได้รับประโยชน์", Object: number, Hint: "คน"},
		&Field{Name: "kind", Label: "ประเภทการสนับสนุน", Object: kind},
		&Field{Name: "place", Label: "สถานที่ดำเนินการตามที่ระบุไว้ในข้อเสนอ", Object: NewEntry()},
		&Field{Name: "groups", Label: "กลุ่มเป้าหมาย", Object: groups, Wide: true},
		&Field{Name: "why", Label: "หลักการและเหตุผล", Object: text, Wide: true},
	)
	page := NewPage(
		NewLabel("ข้อเสนอโครงการ "+worst, Title),
		NewToolbar(&Action{Label: "บันทึก", Key: fyne.KeyF2, Primary: true}, &Action{Label: "เพิ่ม", Key: fyne.KeyF3, Icon: theme.ContentAddIcon()}, &Action{Label: "ถอนข้อเสนอ", Danger: true}),
		NewNotice("เกินเพดาน: ค่าบริหารไม่เกินร้อยละ 15 ของรายรับ ต้องระบุเหตุผลก่อนอนุมัติ (ประกาศ 2567 ข้อ 17) ซึ่งยังไม่ได้ตรวจกับต้นฉบับ ผู้ใช้ต้องตรวจสอบอีกครั้งก่อนประชุมคณะกรรมการ "+long, Warning, NewButton("ระบุเหตุผล", nil)),
		NewNotice("บันทึกแล้ว", Good), NewNotice("อ่านไฟล์ไม่ได้", Error), NewNotice(long, Plain),
		NewCard("ข้อมูลทั่วไป", form),
	)
	w := open(t, page, 1366, 900)
	form.Grew, form.Reveal = page.Resettle, page.Reveal
	title.SetText(worst)
	text.SetText(long + long)
	typeInto(w, date.Entry(), "15/1/69")
	typeInto(w, clock.Entry(), "25.30")
	typeInto(w, money.Entry(), "50000")
	kind.Set("2")
	groups.Set([]string{"b", "e"})
	w.Canvas().Focus(number.Entry())
	page.Resettle()
	picture(t, w, "form")
	form.SetErrors(map[string]string{"title": "ยังไม่ได้พิมพ์ชื่อโครงการ", "kind": "ยังไม่ได้เลือกประเภทการสนับสนุน", "other": "ยังไม่มีปีงบประมาณ ให้เพิ่มในการตั้งค่า"})
	picture(t, w, "form-errors")
	for _, text := range []string{"วันพฤหัสบดีที่ ๑๕ มกราคม ๒๕๖๙", "ห้าหมื่นบาทถ้วน", "ยังไม่ได้เลือกประเภทการสนับสนุน"} {
		if !says(page, text) {
			t.Errorf("%q is not shown", text)
		}
	}
}

func TestGalleryTable(t *testing.T) {
	table := newPlanTable()
	table.SetRows(plans(200))
	stats := container.NewGridWithColumns(4, NewStat("24", "ข้อเสนอทั้งหมด", Plain), NewStat("1,250,000.00", "ขออนุมัติ (บาท)", Plain), NewStat("3", "ยังไม่ครบ", Warning), NewStat("89.25", "คะแนนสูงสุด "+worst, Good))
	bars := NewCard("เงินตามประเภท", NewColumn(NewBar(model.Baht(300), model.Baht(1000), model.Baht(800)), NewBar(model.Baht(900), model.Baht(1000), model.Baht(800)), NewBar(model.Baht(1200), model.Baht(1000), 0)))
	w := open(t, NewFrame(NewColumn(stats, bars), nil, table), 1366, 768)
	table.Pick("3")
	table.Focus()
	table.orderBy(3)
	picture(t, w, "table")
	if !says(table, "50,000.00") {
		t.Error("the first row is not drawn")
	}
}

func TestGalleryDialogs(t *testing.T) {
	w := open(t, NewPage(NewLabel(long, Plain)), 1000, 600)
	Ask(w, "เกินเพดาน", "ค่าบริหารจะเป็นร้อยละ 16.2 ของรายรับ เพดานคือร้อยละ 15 ถ้าจะทำต่อ กรุณาบันทึกเหตุผลไว้ในรายงานการประชุม", "", true, func(string) {})
	picture(t, w, "ask")
	Confirm(w, "ปิดการประชุม", "เมื่อปิดแล้วจะแก้ไขรายงานการประชุมไม่ได้อีก "+long, "ปิดการประชุม", func() {})
	picture(t, w, "confirm")
}

func TestGalleryEditTable(t *testing.T) {
	table := NewEditTable(EditColumn{Title: "กิจกรรม", Width: 200, Weight: 1}, EditColumn{Title: "จำนวนคน", Kind: NumberCell, Width: 110}, EditColumn{Title: "งบประมาณ (บาท)", Kind: MoneyCell, Width: 150})
	page := NewPage(NewCard("กิจกรรมและงบประมาณ", table), NewCard("ที่มา", NewLabel(long, Muted)))
	w := open(t, page, 1100, 600)
	table.Grew = page.Resettle
	table.SetRows([]Row{{worst, "120", "50000"}, {"เยี่ยมบ้านผู้ที่มีภาวะพึ่งพิง", "35", "12500.5"}})
	w.Canvas().Focus(table.entries[1][1])
	fyne.CurrentApp().Clipboard().SetContent("40\t100\n50\t200\nห้าสิบ\t300\n")
	table.entries[1][1].TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	picture(t, w, "edit")
}

func TestGalleryGrid(t *testing.T) {
	sheet := newScores(24, 12)
	grid := NewGrid(sheet.source())
	grid.Advance = true
	w := open(t, NewFrame(NewLabel("ใบให้คะแนน "+worst, Title), NewNotice(long, Plain), grid), 1366, 768)
	grid.Go(2, 3)
	grid.Focus()
	typeInto(w, grid.body, "35ง")
	picture(t, w, "grid")
}

// At one and a half times the text, on a small screen, everything must still stand within its own place.
func TestGalleryLargeText(t *testing.T) {
	settings := fyne.CurrentApp().Settings()
	settings.SetTheme(look.New(1.5))
	defer settings.SetTheme(look.New(1))
	table := newPlanTable()
	table.SetRows(plans(30))
	money := NewMoneyEntry()
	money.Set(model.Baht(50000))
	form := NewForm(1, &Field{Label: "งบประมาณที่ขอรับการสนับสนุน", Object: money, Required: true}, &Field{Label: "วันที่", Object: NewDateEntry(""), Hint: "เช่น 15/1/69"})
	page := NewPage(NewLabel(worst, Title), NewNotice(long, Warning, NewButton("ระบุเหตุผล", nil)), form, NewTall(table, 200))
	w := open(t, page, 1000, 768)
	picture(t, w, "large")
	if !says(page, "ห้าหมื่นบาทถ้วน") {
		t.Error("the words beneath the amount are not shown")
	}
	if table.Size().Height < 300 {
		t.Errorf("the table grows with the text: %v", table.Size())
	}
}

func BenchmarkTablePage(b *testing.B) {
	table := newPlanTable()
	table.SetRows(plans(2000))
	w := fyne.CurrentApp().NewWindow("")
	defer w.Close()
	w.SetContent(table)
	w.Resize(fyne.NewSize(1366, 768))
	step := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -20*rowHeight())}
	for i := 0; b.Loop(); i++ {
		if i%80 == 0 {
			table.scroll.ScrollToTop()
		}
		table.scroll.Scrolled(step)
	}
}
