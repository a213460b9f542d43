package part

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"pgregory.net/rapid"

	"kongthun/app/phrase"
	"kongthun/model"
)

func TestReadings(t *testing.T) {
	date, clock, money, number, share := ReadDate(), ReadClock(), ReadMoney(), ReadNumber(), ReadShare()
	for _, c := range []struct {
		name              string
		read              func(string) (value any, shown, note, fault string)
		text              string
		value             any
		shown, note, want string   // want is the phrase of the fault
		readings          []string // what the text may mean
	}{
		{"date", wrap(date), "15/1/69", model.Date("2026-01-15"), "15/01/2569", "วันพฤหัสบดีที่ ๑๕ มกราคม ๒๕๖๙", "", nil},
		{"no such day", wrap(date), "30/2/2569", model.Date(""), "30/2/2569", "", "date.day", nil},
		{"no date", wrap(date), "พรุ่งนี้", model.Date(""), "พรุ่งนี้", "", "date.form", nil},
		{"either era", wrap(date), "15/1/26", model.Date(""), "15/1/26", "", "date.era", []string{"one", "15 มกราคม 2526", "other", "15 มกราคม 2569"}},
		{"month first", wrap(date), "1/13/2569", model.Date(""), "1/13/2569", "", "date.swapped", []string{"one", "13 มกราคม 2569"}},
		{"empty date", wrap(date), "  ", model.Date(""), "", "", "", nil},
		{"clock", wrap(clock), "9.30 น.", model.Clock("09:30"), "09:30", "", "", nil},
		{"late clock", wrap(clock), "25.00", model.Clock(""), "25.00", "", "clock.range", nil},
		{"money", wrap(money), "50000", model.Baht(50000), "50,000.00", "ห้าหมื่นบาทถ้วน", "", nil},
		{"nothing is money too", wrap(money), "0", model.Satang(0), "0.00", "ศูนย์บาทถ้วน", "", nil},
		{"negative money", wrap(money), "-5", model.Satang(0), "-5", "", "part.number.negative", nil},
		{"money in three decimals", wrap(money), "1.234", model.Satang(0), "1.234", "", "number.decimals", nil},
		{"count", wrap(number), "๑๒๕๐", 1250, "1,250", "", "", nil},
		{"half a person", wrap(number), "1.5", 0, "1.5", "", "number.decimals", nil},
		{"share", wrap(share), "๓๓.๓๐ %", model.BasisPoints(3330), "33.3", "", "", nil},
		{"the whole", wrap(share), "100", model.BasisPoints(10_000), "100", "", "", nil},
		{"more than the whole", wrap(share), "100.01", model.BasisPoints(0), "100.01", "", "part.share.form", nil},
		{"comma in a share", wrap(share), "33,3", model.BasisPoints(0), "33,3", "", "part.share.form", nil},
		{"share in words", wrap(share), "ครึ่ง", model.BasisPoints(0), "ครึ่ง", "", "part.share.form", nil},
		{"share in three decimals", wrap(share), "33.333", model.BasisPoints(0), "33.333", "", "part.share.form", nil},
		{"too many people", wrap(number), "10,000,000", 0, "10,000,000", "", "part.number.large", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			value, shown, note, fault := c.read(c.text)
			want := ""
			if c.want != "" {
				want = phrase.Say(c.want, append([]string{"text", c.text}, c.readings...)...)
				if want == c.want || strings.Contains(want, "{") {
					t.Fatalf("%s has no sentence: %s", c.want, want)
				}
			}
			if fault == "" && value != c.value || shown != c.shown || note != c.note || fault != want {
				t.Errorf("read %v, %q, %q, %q", value, shown, note, fault)
			}
		})
	}
}

func wrap[T comparable](r Reading[T]) func(string) (any, string, string, string) {
	return func(text string) (any, string, string, string) {
		value, shown, note, fault := r.Read(text)
		return value, shown, note, fault
	}
}

// What a field shows is read back as the same value: leaving a field twice changes nothing.
func TestShownValuesReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		money := model.Satang(rapid.Int64Range(0, 1<<50).Draw(t, "satang"))
		if got, _, _, fault := ReadMoney().Read(ReadMoney().Show(money)); got != money || fault != "" {
			t.Fatalf("%v came back as %v %s", money, got, fault)
		}
		n := rapid.IntRange(0, maxCount).Draw(t, "count")
		if got, _, _, fault := ReadNumber().Read(ReadNumber().Show(n)); got != n || fault != "" {
			t.Fatalf("%v came back as %v %s", n, got, fault)
		}
		d := model.NewDate(1950, 1, 1).AddDays(rapid.IntRange(0, 50_000).Draw(t, "day"))
		if got, _, _, fault := ReadDate().Read(ReadDate().Show(d)); got != d || fault != "" {
			t.Fatalf("%v came back as %v %s", d, got, fault)
		}
	})
}

func TestTypedField(t *testing.T) {
	var told []model.Satang
	field, other := NewMoneyEntry(), NewEntry()
	field.OnChanged = func(s model.Satang) { told = append(told, s) }
	field.SetHint("บาท")
	w := open(t, NewColumn(field, other), 400, 120)
	leave := func(text string) {
		w.Canvas().Focus(field.Entry())
		field.Entry().Entry.SetText(text)
		w.Canvas().Focus(other)
	}
	check := func(step string, value model.Satang, known bool, shown, note string, calls int) {
		t.Helper()
		if field.Value() != value || field.Known() != known || field.Entry().Text != shown || !strings.Contains(field.Note(), note) || len(told) != calls {
			t.Errorf("%s: %v %v %q %q told %v", step, field.Value(), field.Known(), field.Entry().Text, field.Note(), told)
		}
	}
	check("empty", 0, false, "", "บาท", 0)
	leave("50000")
	check("typed", model.Baht(50000), true, "50,000.00", "ห้าหมื่นบาทถ้วน", 1)
	leave("50,000")
	check("the same again", model.Baht(50000), true, "50,000.00", "ห้าหมื่นบาทถ้วน", 1)
	leave("ห้าหมื่นบาทถ้วน")
	check("in words", model.Baht(50000), true, "50,000.00", "ห้าหมื่นบาทถ้วน", 1)
	leave("ห้าหมื่นกว่า")
	check("unreadable keeps the value", model.Baht(50000), true, "ห้าหมื่นกว่า", "อ่าน", 1)
	if field.Fault() == "" {
		t.Error("there is a fault")
	}
	leave("0")
	check("a known nothing", 0, true, "0.00", "ศูนย์บาท", 2)
	leave("")
	check("emptied", 0, false, "", "บาท", 3)
	field.Set(model.Baht(20))
	check("set from outside", model.Baht(20), true, "20.00", "ยี่สิบบาทถ้วน", 3)
	field.SetError("เกินเพดาน")
	check("refused from outside", model.Baht(20), true, "20.00", "เกินเพดาน", 3)
	field.SetError("")
	check("no longer refused", model.Baht(20), true, "20.00", "ยี่สิบบาทถ้วน", 3)
	field.SetKnown(0, true)
	check("known nothing from outside", 0, true, "0.00", "ศูนย์บาท", 3)
}

func TestLineBeneathNeverMovesWhatFollows(t *testing.T) {
	field, below := NewDateEntry("2026-11-22"), NewEntry()
	w := open(t, NewColumn(field, below), 400, 150)
	at := below.Position()
	typeInto(w, field.Entry(), "99/99/99")
	w.Canvas().Focus(below)
	if field.Fault() == "" || below.Position() != at {
		t.Errorf("fault %q, moved from %v to %v", field.Fault(), at, below.Position())
	}
}

func TestMonthWeeks(t *testing.T) {
	for _, c := range []struct {
		of    month
		weeks int
		first int // weekday of the first
		days  int
	}{
		{month{2026, 11}, 5, 0, 30}, {month{2026, 2}, 4, 0, 28}, {month{2024, 2}, 5, 4, 29}, {month{2026, 8}, 6, 6, 31},
	} {
		weeks := c.of.weeks()
		days := 0
		for _, week := range weeks {
			for weekday, d := range week {
				if d.Valid() {
					days++
					if int(d.Weekday()) != weekday {
						t.Errorf("%s in column %d", d, weekday)
					}
				}
			}
		}
		if len(weeks) != c.weeks || days != c.days || !weeks[0][c.first].Valid() {
			t.Errorf("%v: %d weeks, %d days", c.of, len(weeks), days)
		}
	}
	if got := (month{2026, 1}).plus(-1); got != (month{2025, 12}) {
		t.Errorf("before January: %v", got)
	}
	if got := (month{2026, 12}).plus(13); got != (month{2028, 1}) {
		t.Errorf("13 months after December: %v", got)
	}
}

func TestCalendarPicks(t *testing.T) {
	var told []model.Date
	field := NewDateEntry("2026-11-22")
	field.OnChanged = func(d model.Date) { told = append(told, d) }
	w := open(t, field, 500, 500)
	test.Tap(field.Entry().ActionItem.(*tapIcon))
	top := w.Canvas().Overlays().Top()
	if !says(top, "พฤศจิกายน 2569") || !says(top, "พฤ.") {
		t.Fatalf("the calendar opens at today: %v", said(top))
	}
	picture(t, w, "calendar")
	for _, b := range buttonsIn(top) {
		if b.Icon != nil {
			test.Tap(b) // back, then forward again: both arrows are found in order
		}
	}
	for _, b := range buttonsIn(w.Canvas().Overlays().Top()) {
		if b.Text == "5" {
			test.Tap(b)
		}
	}
	if len(told) != 1 || told[0] != "2026-11-05" || field.Note() != "วันพฤหัสบดีที่ ๕ พฤศจิกายน ๒๕๖๙" {
		t.Errorf("told %v, note %q", told, field.Note())
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the calendar is closed")
	}
}

func TestEnterSkipsTheCalendar(t *testing.T) {
	field, next := NewDateEntry("2026-11-22"), NewEntry()
	w := open(t, NewColumn(field, next), 500, 300)
	typeInto(w, field.Entry(), "15/1/69")
	press(field.Entry(), fyne.KeyReturn)
	if w.Canvas().Focused() != fyne.Focusable(next) {
		t.Errorf("Enter goes to the next field, not to %T", w.Canvas().Focused())
	}
}

// buttonsIn lists the buttons under an object in drawing order.
func buttonsIn(o fyne.CanvasObject) (out []*Button) {
	switch o := o.(type) {
	case *Button:
		return []*Button{o}
	case *fyne.Container:
		for _, c := range o.Objects {
			out = append(out, buttonsIn(c)...)
		}
	case *widget.PopUp:
		return buttonsIn(o.Content)
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			out = append(out, buttonsIn(c)...)
		}
	}
	return out
}
