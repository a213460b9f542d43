package sending

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestMain(m *testing.M) { stage.Main(m) }

var day = time.Date(2026, 3, 2, 9, 30, 0, 0, service.Thailand)

// play puts the room on its stage, with the demonstration office.
func play(t *testing.T) (*Room, *stage.Stage, *service.Service) {
	t.Helper()
	s := stage.Demonstration(t, day)
	st := stage.Open(t, s, New)
	st.Here = stage.Here(t, s)
	st.Room.Show("")
	return st.Room.(*Room), st, s
}

// pick picks the line of a return of a period.
func pick(t *testing.T, r *Room, kind string, p model.Period) owed {
	t.Helper()
	if !r.owing.list.Pick(kind + "/" + p.String()) {
		t.Fatalf("%s of %s is not owed: %+v", kind, p, r.owing.list.Rows())
	}
	o, _ := r.owing.list.Picked()
	return o
}

func clipboard() string { return fyne.CurrentApp().Clipboard().Content() }

var november = model.Period{Year: 2569, Every: model.Monthly, Number: 2}

func TestAReturnIsSavedItsFolderOpenedAndItsEMailInTheClipboard(t *testing.T) {
	r, st, s := play(t)
	pick(t, r, service.ReturnStatement, november)
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	path := st.Opened()
	if filepath.Base(path) != "2569-M02_L0000_รับ-จ่าย.xlsx" {
		t.Error(path)
	}
	data, err := os.ReadFile(path)
	stage.OK(t, err)
	_, want, err := s.WriteReturnOf(service.ReturnStatement, st.Here.Year, november)
	stage.OK(t, err)
	if string(data) != string(want) {
		t.Error("another file than the service's")
	}
	for _, says := range []string{"รายงานการรับ-จ่ายและเงินคงเหลือ", "ประจำเดือนพฤศจิกายน 2568", "L0000", "2569-M02_L0000_รับ-จ่าย.xlsx"} {
		if !strings.Contains(clipboard(), says) {
			t.Errorf("the e-mail does not say %s: %s", says, clipboard())
		}
	}
	if !strings.Contains(r.result.Text(), path) {
		t.Error(r.result.Text())
	}
	r.Print()
	if printed := st.Printed(); filepath.Base(printed) != "2569-M02_L0000_รับ-จ่าย.pdf" {
		t.Error(printed)
	}
}

func TestWhatWasSentIsMarkedAndTakenBack(t *testing.T) {
	r, st, s := play(t)
	if o := pick(t, r, service.ReturnStatement, november); o.State != model.DueLate {
		t.Errorf("%+v", o.State)
	}
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
	if !st.Says(phrase.Say("return.mark.now")) {
		t.Error("it is not said that no file was saved")
	}
	st.Tap(phrase.Say("part.cancel"))
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	data, err := os.ReadFile(st.Opened())
	stage.OK(t, err)
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
	st.Picture("return-mark")
	if !st.Says(phrase.Say("return.mark.saved")) {
		t.Error("it is not said that the file was found")
	}
	st.Tap(phrase.Say("return.mark.yes"))
	st.NoFailures()
	sent, err := s.Sendings(st.Here.Fund)
	stage.OK(t, err)
	if sum := sha256.Sum256(data); len(sent) != 1 || sent[0].SHA256 != hex.EncodeToString(sum[:]) {
		t.Errorf("another file was noted: %+v", sent)
	}
	o := pick(t, r, service.ReturnStatement, november)
	if text, tone := o.state(); o.State != model.DueSentLate || tone != part.Good || text != phrase.Say("return.due.sentLate") {
		t.Errorf("%+v %s", o.State, text)
	}
	if !strings.Contains(o.sent(), "2 มี.ค. 69") || !strings.Contains(o.sent(), phrase.Say("return.how.email")) {
		t.Error(o.sent())
	}
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF5})
	gone := r.sides[2].(*sentSide)
	if n := len(gone.list.Rows()); n != 1 {
		t.Fatalf("%d sendings", n)
	}
	gone.list.Pick(string(gone.list.Rows()[0].ID))
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF8})
	st.Tap(phrase.Say("part.yes")) // without a reason
	if !st.Says(phrase.Say("part.reason.missing")) || gone.list.Rows()[0].Withdrawn != "" {
		t.Errorf("taken back without a reason: %+v", gone.list.Rows()[0])
	}
	st.Type("ส่งผิดแฟ้ม")
	st.Tap(phrase.Say("part.yes"))
	st.NoFailures()
	if v := gone.list.Rows()[0]; v.Withdrawn != "ส่งผิดแฟ้ม" {
		t.Errorf("%+v", v)
	}
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF8}) // once more is told, and asks nothing
	if st.Window.Canvas().Overlays().Top() != nil || r.result.Text() != phrase.Say("sending.withdrawn") {
		t.Errorf("asked again: %q", r.result.Text())
	}
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF3})
	if o := pick(t, r, service.ReturnStatement, november); len(o.Sent) > 0 {
		t.Errorf("%+v", o.Sent)
	}
}

func TestFieldsAndTablesAreCopied(t *testing.T) {
	r, st, s := play(t)
	pick(t, r, service.ReturnStatement, november)
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF7})
	if r.tabs.At() != 1 || r.copy.chosen() != november || r.copy.kind.Value() != service.ReturnStatement {
		t.Fatalf("%d %v", r.tabs.At(), r.copy.chosen())
	}
	r.copy.kind.Set(service.ReturnAction)
	r.Show("")
	value, err := s.Return(service.ReturnAction, st.Here.Year)
	stage.OK(t, err)
	if len(r.copy.rows.Rows()) != len(value.Rows) || len(value.Rows) == 0 {
		t.Fatalf("%d rows, %d in the return", len(r.copy.rows.Rows()), len(value.Rows))
	}
	for _, want := range []string{"L0000", value.Rows[0][1].Text} { // Enter goes on to the next field
		r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF8})
		if clipboard() != want {
			t.Errorf("%q, want %q", clipboard(), want)
		}
	}
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF9})
	lines := strings.Split(clipboard(), "\r\n")
	r.copy.kind.Set(service.ReturnPlan + "/1") // its second sheet
	plan, err := s.Return(service.ReturnPlan, st.Here.Year)
	stage.OK(t, err)
	if kind, sheet := r.copy.returned(); kind != service.ReturnPlan || sheet != 1 || len(r.copy.rows.Rows()) != len(plan.Also[0].Rows) {
		t.Errorf("%s %d: %d rows", kind, sheet, len(r.copy.rows.Rows()))
	}
	if len(strings.Split(lines[0], "\t")) != len(value.Columns) || !strings.HasPrefix(lines[0], "รหัสกองทุน\t") || !strings.HasPrefix(lines[1], "L0000\t") {
		t.Errorf("%q", lines[:2])
	}
}

func TestARowIsToldByWhatDiffers(t *testing.T) {
	c := copying{
		columns: []model.ReturnColumn{{Header: "รหัสกองทุน", Kind: model.TextCell}, {Header: "ชื่อ", Kind: model.TextCell}, {Header: "เงิน", Kind: model.MoneyCell}},
		rows:    []sheetRow{{1, []string{"L0000", "หนึ่ง", "1.00"}}, {2, []string{"L0000", "สอง", "2.00"}}},
	}
	if got := c.title(c.rows[1]); got != "สอง" {
		t.Errorf("%q", got)
	}
	c.rows = c.rows[:1]
	if got := c.title(c.rows[0]); got != "L0000 · หนึ่ง" {
		t.Errorf("%q", got)
	}
}

func TestCellsAsTheyAreTyped(t *testing.T) {
	c := copying{columns: []model.ReturnColumn{{Header: "ก"}, {Header: "ข"}}, rows: []sheetRow{{1, []string{"ชื่อ\nสองบรรทัด", `เขาว่า "ไป"`}}}}
	if got := c.text(); got != "ก\tข\r\n\"ชื่อ\nสองบรรทัด\"\t\"เขาว่า \"\"ไป\"\"\"\r\n" {
		t.Errorf("%q", got)
	}
	for _, c := range []struct {
		cell model.Cell
		kind model.CellKind
		want string
	}{
		{model.MoneyOf(123456789), model.MoneyCell, "1234567.89"},
		{model.CountOf(2026), model.NumberCell, "2026"},
		{model.DayOf("2026-01-05"), model.DateCell, "05/01/2569"},
		{model.TextOf("L0123"), model.NumberCell, "L0123"},
		{model.Cell{}, model.MoneyCell, ""},
	} {
		if got := service.CellText(c.cell, c.kind); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

// What was told of a side leaves no gap above the next.
func TestWhatWasToldGoesWithItsSide(t *testing.T) {
	r, _, _ := play(t)
	press := func(keys ...fyne.KeyName) {
		for _, key := range keys {
			r.TypedKey(&fyne.KeyEvent{Name: key})
		}
	}
	press(fyne.KeyF5)
	top := r.tabs.Position().Y
	press(fyne.KeyF8) // nothing is picked
	if !r.result.Visible() || r.tabs.Position().Y <= top {
		t.Fatal("it is not told that nothing is picked")
	}
	press(fyne.KeyF3)
	if got := r.tabs.Position().Y; got != top {
		t.Errorf("the sides stand at %v, and stood at %v", got, top)
	}
}

// TestPictures walks through the room at the sizes of text and of windows there are; with GALLERY it leaves pictures to look at.
func TestPictures(t *testing.T) {
	for _, c := range []struct {
		scale         float32
		width, height float32
	}{{1, 1150, 640}, {1.25, 1120, 640}, {1, 706, 450}} {
		test.NewTempApp(t).Settings().SetTheme(look.New(c.scale))
		r, st, _ := play(t)
		st.Window.Resize(fyne.NewSize(c.width, c.height))
		for side, key := range map[string]fyne.KeyName{"due": fyne.KeyF3, "copy": fyne.KeyF4, "sent": fyne.KeyF5} {
			r.TypedKey(&fyne.KeyEvent{Name: key})
			st.Picture(fmt.Sprintf("return-%s-%.0f-%.0f", side, c.scale*100, c.width))
		}
		if size := st.Window.Content().MinSize(); size.Width > c.width || size.Height > c.height {
			t.Errorf("at %v the room wants %v", c, size)
		}
		st.NoFailures()
	}
}

// An office without plan and account is told what to do first, and nothing of it is red; with an account alone the plan is not asked for.
func TestAnEmptyOfficeIsToldWhatComesFirst(t *testing.T) {
	s := stage.Office(t, day, model.Office{})
	st := stage.Open(t, s, New)
	r := st.Room.(*Room)
	tones := func() map[part.Tone]bool {
		out := map[part.Tone]bool{}
		for _, o := range r.owing.list.Rows() {
			_, tone := o.state()
			out[tone] = true
		}
		return out
	}
	told := r.owing.first.Text
	r.Show("")
	if seen := tones(); told() != phrase.Say("return.first") || seen[part.Error] || seen[part.Warning] || len(seen) == 0 {
		t.Errorf("tones %v, and it says %s", seen, stage.Texts(st.Front()))
	}
	st.Picture("return-first")
	st.Tap(phrase.Say("return.to_ledger"))
	if len(st.Went) != 1 || st.Went[0].Room != "ledger" {
		t.Errorf("the button goes to %v", st.Went)
	}
	y := stage.Must(s.Year(st.Here.Year))(t)
	y.Money.NHSO = 100_00
	stage.Must(s.SavePlan(y))(t)
	r.Show("")
	if told() != phrase.Say("return.first.account") || !tones()[part.Error] {
		t.Error("with a plan the account is not asked for, or what is late is not red")
	}
	stage.Must(s.SaveAccount(model.Account{Fund: st.Here.Fund, Name: "ธกส.", From: "2025-10-01"}))(t)
	r.Show("")
	if r.owing.first.Visible() {
		t.Error("with an account something is still asked for")
	}
	st.NoFailures()
}
