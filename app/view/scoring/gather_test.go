package scoring

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestGather(t *testing.T) {
	g := small()
	full := func(p model.ID) model.Answer { return model.Answer{Proposal: p, Stand: model.Abstains} }
	g.Sheets = []model.Sheet{
		{ID: "s1", Answers: []model.Answer{full("p1"), full("p2")}},
		{ID: "s2", Answers: []model.Answer{full("p1")}},
		{ID: "s3", In: "2026-03-01"},
		{ID: "s4", In: "2026-03-01", Answers: []model.Answer{full("p1"), full("p2")}},
		model.Sheet{ID: "s5"}.Merge(twoPoints("p1")),
		{ID: "s6"},
	}
	g.Names = []string{"ก", "ข", "ค", "ง", "จ", "ฉ"}
	list := gather(g)
	want := []string{"กรอกครบแล้ว", "กรอกยังไม่ครบ", "ส่งแล้ว ไม่ครบ", "ส่งแล้ว ครบ", "ขัดกัน 1 ช่อง", "ยังไม่ได้กรอก"}
	for i, s := range list {
		if text, _ := s.state(); text != want[i] {
			t.Errorf("%d: %q, want %q", i, text, want[i])
		}
	}
	if ready, contested := counted(list); ready != 3 || contested != 1 || list[1].done != 1 || list[1].all != 2 {
		t.Errorf("%d ready, %d contested, %+v", ready, contested, list[1])
	}
	for _, c := range []struct {
		round model.Round
		list  []gathered
		want  string
	}{
		{model.Round{Frozen: &model.Freeze{}}, list, "ขัดกัน 1 ช่อง"},
		{model.Round{Frozen: &model.Freeze{}}, list[:2], "ได้ใบครบ 1 จาก 2 ใบ"},
		{model.Round{Frozen: &model.Freeze{}}, list[:1], "ปิดให้คะแนน"},
		{model.Round{Frozen: &model.Freeze{}, Scored: "2026-03-02"}, list[:2], "เผยแพร่"},
		{model.Round{Frozen: &model.Freeze{}, Scored: "2026-03-02", Published: "2026-03-03"}, list[:2], "3 มี.ค. 69"},
	} {
		if text, _ := phaseText(c.round, c.list); !strings.Contains(text, c.want) {
			t.Errorf("%q does not say %q", text, c.want)
		}
	}
}

// twoPoints is a contest about the method of a proposal.
func twoPoints(p model.ID) model.CellSaid {
	return model.CellSaid{Cell: model.SheetCell{Proposal: p, Criterion: "method"}, Said: []model.Saying{{By: "a.1", Value: "2"}, {By: "a.2", Value: "5"}}}
}

// A contested cell shows its values, is where F9 stops, takes one digit to decide, and tells who said what.
func TestContestedCells(t *testing.T) {
	g := small()
	g.Sheets[0] = model.Sheet{ID: "s1", Member: "m1", Files: []model.SheetSource{{By: "a.1", File: "ก.xlsx"}}}.Merge(twoPoints("p1"))
	k := &keyed{}
	k.load(g)
	if text, open := k.cell(0, 1); text != "2 | 5" || !open {
		t.Errorf("%q", text)
	}
	if row, column, ok := k.nextEmpty(3, 2); !ok || row != 4 || column != 0 {
		t.Errorf("%d,%d", row, column)
	}
	for range 2 {
		k.key(4, 0, '3')
		k.key(3, 1, 'a')
	}
	if row, column, ok := k.nextEmpty(4, 0); !ok || row != 0 || column != 1 {
		t.Errorf("%d,%d: the contested cell is passed over", row, column)
	}
	c, ok := k.contest(0, 1)
	if !ok || k.sources(c, "2") != "ก.xlsx" || k.sources(c, "5") != phrase.Say("scoring.keyed_here") {
		t.Errorf("%+v", c)
	}
	for key, want := range map[rune]bool{'5': true, '1': true, '6': false, '0': false, 'ง': false} {
		if _, _, ok := k.decides(0, 1, key); ok != want {
			t.Errorf("%q decides: %v", key, ok)
		}
	}
	if _, _, ok := k.decides(0, 2, '5'); ok {
		t.Error("a cell that nobody contests is decided")
	}
	if text, tone := k.standing(); tone != part.Error || !strings.Contains(text, "1 ช่อง") {
		t.Error(text)
	}
}

func TestLocksAndRunning(t *testing.T) {
	k := loaded()
	if k.lock() != "" {
		t.Error(k.lock())
	}
	p := k.grid.Proposals[0]
	if text := k.running(p); !strings.Contains(text, "0.00") || !strings.Contains(text, "4 ช่อง") {
		t.Error(text)
	}
	k.key(0, 1, '5')
	if text := k.running(p); !strings.Contains(text, "25.00") || !strings.Contains(text, "3 ช่อง") {
		t.Error(text)
	}
	k.key(0, 1, 'ส')
	if text := k.running(p); text != phrase.Say("stand.conflict") {
		t.Error(text)
	}
	k.grid.Sheets[0].In = "2026-03-01"
	if text, _ := k.standing(); k.lock() != "scoring.locked.in" || !strings.Contains(text, "1 มี.ค. 69") {
		t.Error(text)
	}
	k.grid.Round.Scored = "2026-03-02"
	if k.lock() != "scoring.locked.closed" {
		t.Error(k.lock())
	}
	own := ownGrid(small(), "s2")
	if len(own.Sheets) != 1 || len(own.Names) != 1 || own.Names[0] != "ข" {
		t.Errorf("%+v", own.Names)
	}
}

// returnedFiles hands the sheets out into the folder of the papers, as the button does, and gives their paths.
func (b *bench) returnedFiles() []string {
	b.T.Helper()
	b.Press(fyne.KeyF4)
	b.Press(fyne.KeyF8)
	part.Settle()
	folder := b.Opened()
	paths := stage.Must(filepath.Glob(filepath.Join(folder, "*.xlsx")))(b.T)
	if len(paths) != len(b.room.sheets.keyed.grid.Sheets) {
		b.T.Fatalf("%d files in %s", len(paths), folder)
	}
	return paths
}

func TestSheetsGoOutAndComeBackOnTheScreen(t *testing.T) {
	b := open(t)
	b.Press(fyne.KeyF4)
	b.Picture("scoring-gather")
	paths := b.returnedFiles()
	k := &b.room.sheets.keyed
	sheet, p := k.grid.Sheets[0], k.grid.Proposals[0]
	a, _ := sheet.Answer(p.ID)
	a.Proposal, a.Comment = p.ID, "ดูในที่ประชุม" // keyed after the file went out
	stage.Must(b.Service.SaveAnswer(sheet.ID, a))(t)
	b.Press(fyne.KeyF9)
	taking := b.room.gather.taking
	taking.load(filepath.Dir(paths[0]))
	part.Settle()
	b.NoFailures()
	if len(taking.state.preview.Files) != len(paths) || taking.state.preview.Ready() || !b.Says("ไม่มีคำตอบใหม่") {
		t.Errorf("files that say nothing new: %+v", taking.state.preview.Files[0])
	}
	other := filepath.Join(t.TempDir(), "อื่น.xlsx")
	stage.OK(t, os.WriteFile(other, []byte("ไม่ใช่"), 0o600))
	taking.load(other)
	part.Settle()
	if list := taking.table.Rows(); len(list) == 0 || list[0].word != "ไม่รับแฟ้ม" || !strings.Contains(taking.whole.Text(), "อื่น.xlsx") {
		t.Errorf("%+v", list)
	}
	b.Picture("scoring-returned")
	b.Press(fyne.KeyEscape)
	if taking.busyOrOpen() || !b.Says("ผู้ให้คะแนน") {
		t.Error("not back at the list")
	}
	b.NoFailures()
}

func TestAMemberSitsAtTheComputer(t *testing.T) {
	b := open(t)
	b.empty(0)
	b.Press(fyne.KeyF4)
	b.room.gather.table.Pick(string(b.room.sheets.keyed.grid.Sheets[0].ID))
	b.room.gather.enable()
	names := b.room.sheets.keyed.grid.Names
	b.Press(fyne.KeyF7)
	b.Tap("เริ่มกรอก")
	b.Picture("scoring-own")
	if !b.Says(names[0]) {
		t.Error("it does not say whose sheet it is")
	}
	for _, other := range names[1:] {
		if b.Says(other) {
			t.Errorf("it shows the name of %s", other)
		}
	}
	b.Type("5")
	b.Press(fyne.KeyF6)
	if b.room.tabs.Visible() {
		t.Error("F6 shows the ranking")
	}
	b.Press(fyne.KeyF12)
	if !b.Says("ยังให้คะแนนไม่ครบ 9 ข้อเสนอ") {
		t.Error("what is missing is not said")
	}
	b.Tap("ส่งใบให้คะแนน")
	s := stage.Must(b.Service.Sheets(b.room.shown))(t)[0]
	if s.In == "" || len(s.Answers) != 1 || b.room.seated != "" || !b.room.tabs.Visible() {
		t.Errorf("%+v, seated %q", s, b.room.seated)
	}
	// a handed-in sheet takes no digit
	b.room.key(s.ID)
	b.room.sheets.grid.Go(0, 1)
	b.Type("1")
	if again := stage.Must(b.Service.Sheets(b.room.shown))(t)[0]; len(again.Answers[0].Points) != 1 || again.Answers[0].Points[0].Points != 5 || !b.Says("ส่งใบแล้วเมื่อ") {
		t.Errorf("%+v", again.Answers)
	}
	b.Press(fyne.KeyF4)
	b.room.gather.table.Pick(string(s.ID))
	b.room.gather.enable()
	b.Tap("รับคืนให้แก้")
	b.answer("ให้ผิดข้อ")
	if again := stage.Must(b.Service.Sheets(b.room.shown))(t)[0]; again.In != "" {
		t.Error("not given back")
	}
	b.NoFailures()
}

// contest makes a cell of the second sheet contested: two versions of its file come back, which say 5 and 1 where 4 stood. It gives
// the cell as it stands in the grid.
func (b *bench) contest() (row, column int) {
	b.T.Helper()
	k := &b.room.sheets.keyed
	file := stage.Must(b.Service.SheetFiles(b.room.shown, k.grid.Sheets[1].ID))(b.T)[0]
	var books []service.Workbook
	for _, digit := range []string{"5", "1"} {
		books = append(books, service.Workbook{Name: digit + " " + file.Name, Data: edited(b.T, file.Data, "<t>4 = ", "<t>"+digit+" = ")})
	}
	p := stage.Must(b.Service.PreviewSheets(context.Background(), b.room.shown, books, nil))(b.T)
	stage.OK(b.T, b.Service.TakeSheets(p))
	k.take(1)
	for row := range k.lines {
		for column := range k.columns {
			if _, ok := k.contest(row, column); ok {
				return row, column
			}
		}
	}
	b.T.Fatalf("nothing is contested: %+v", p.Files)
	return 0, 0
}

// edited is a workbook with the first such text of its first worksheet changed.
func edited(t *testing.T, data []byte, from, to string) []byte {
	t.Helper()
	archive := stage.Must(zip.NewReader(bytes.NewReader(data), int64(len(data))))(t)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range archive.File {
		content := stage.Must(io.ReadAll(stage.Must(part.Open())(t)))(t)
		if part.Name == "xl/worksheets/sheet1.xml" {
			content = bytes.Replace(content, []byte(from), []byte(to), 1)
		}
		stage.Must(stage.Must(w.Create(part.Name))(t).Write(content))(t)
	}
	stage.OK(t, w.Close())
	return out.Bytes()
}

func TestAContestIsDecidedByOneKey(t *testing.T) {
	b := open(t)
	row, column := b.contest()
	s := b.room.sheets
	s.turn(row, column)
	b.Picture("scoring-contested")
	if !b.Says("5 "+strings.TrimSuffix(stage.Must(b.Service.SheetFiles(b.room.shown, s.keyed.grid.Sheets[1].ID))(t)[0].Name, ".xlsx")[:30]) || !b.Says("ใบนี้มีค่าขัดกัน 1 ช่อง") {
		t.Errorf("who says what is not told\n%s", stage.Texts(b.Window.Content()))
	}
	if text, _ := s.keyed.cell(row, column); text != "1 | 5" && text != "5 | 1" {
		t.Errorf("the cell shows %q", text)
	}
	cell := s.keyed.at(row, column)
	b.Type("5")
	stored := stage.Must(b.Service.Sheets(b.room.shown))(t)[1]
	if stored.Value(cell) != "5" || len(stored.Contested()) != 0 {
		t.Errorf("%q, %d contested", stored.Value(cell), len(stored.Contested()))
	}
	if text, _ := s.keyed.cell(row, column); text != "5" {
		t.Errorf("the cell shows %q", text)
	}
	b.NoFailures()
}

func TestAContestIsDecidedByAButton(t *testing.T) {
	b := open(t)
	row, column := b.contest()
	s := b.room.sheets
	s.turn(row, column)
	cell := s.keyed.at(row, column)
	c, _ := s.keyed.contest(row, column)
	b.Tap(phrase.Say("scoring.contest_take", "value", "1", "source", part.Short(s.keyed.sources(c, "1"), 48)))
	if stored := stage.Must(b.Service.Sheets(b.room.shown))(t)[1]; stored.Value(cell) != "1" || len(stored.Contested()) != 0 {
		t.Errorf("%q", stored.Value(cell))
	}
	b.NoFailures()
}

// answer writes into the question over the window and says yes.
func (b *bench) answer(text string) {
	b.T.Helper()
	entry, ok := b.Window.Canvas().Focused().(*part.Entry)
	if !ok {
		b.T.Fatal("nothing is asked")
	}
	entry.SetText(text)
	b.Tap(phrase.Say("part.yes"))
}

func TestPhasesOnTheScreen(t *testing.T) {
	b := open(t)
	b.Press(fyne.KeyF4)
	phase := func() model.Phase { return stage.Must(b.Service.Round(b.room.shown))(t).Phase() }
	b.Press(fyne.KeyF12)
	b.Tap("ยกเลิก")
	if phase() != model.ScoringOpen {
		t.Fatal("closed without a yes")
	}
	b.Press(fyne.KeyF12)
	b.Tap("ปิดให้คะแนน")
	if phase() != model.ScoringClosed || !b.Says("ใบแก้ไม่ได้แล้ว") {
		t.Fatalf("%q", phase())
	}
	b.Press(fyne.KeyF5)
	b.room.sheets.grid.Focus()
	b.Type("1")
	if !b.Says("ปิดให้คะแนนแล้ว") {
		t.Error("why nothing can be keyed is not said")
	}
	b.Press(fyne.KeyF4)
	b.Tap(phrase.Say("document.ask"))
	stage.All[*part.Table[part.PaperChoice]](b.Front())[0].Pick(phrase.Say("paper.name.annex"))
	b.Tap(phrase.Say("part.paper.write"))
	if path := b.Opened(); filepath.Ext(path) != ".pdf" {
		t.Errorf("the annex is %s", path)
	}
	b.Tap("เผยแพร่")
	b.Tap("เผยแพร่")
	if phase() != model.ScoringPublished {
		t.Fatalf("%q", phase())
	}
	b.Picture("scoring-published")
	b.Tap("เปิดให้คะแนนใหม่")
	b.answer("มีใบมาเพิ่ม")
	if phase() != model.ScoringOpen {
		t.Errorf("%q", phase())
	}
	b.Tap("บัญชีคะแนน: แสดงชื่อผู้ให้")
	if !stage.Must(b.Service.Office())(t).Setting.NamedScores {
		t.Error("the setting is not kept")
	}
	b.NoFailures()
}

func TestReturnedFiles(t *testing.T) {
	file := func(path, data string) book {
		return book{path, service.Workbook{Name: filepath.Base(path), Data: []byte(data)}}
	}
	r := returned{books: []book{file("line/ก.xlsx", "1")}}
	for name, c := range map[string]struct {
		more []book
		want string
	}{
		"chosen again after an edit":   {[]book{file("line/ข.xlsx", "3"), file("line/ก.xlsx", "2")}, "3 2 "},
		"of one name in another place": {[]book{file("usb/ก.xlsx", "2")}, "1 2 "},
		"a copy in another place":      {[]book{file("usb/ก (1).xlsx", "1")}, "1 "},
	} {
		got := ""
		for _, b := range (returned{books: r.with(c.more)}).workbooks() {
			got += string(b.Data) + " "
		}
		if got != c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
	r.preview.Files = []service.SheetPreview{
		{
			File: "ก.xlsx", Name: "นาย ก", Lines: []service.SheetLine{{News: model.NewsSame, What: "4"}, {News: model.NewsNew, What: "3"}, {News: model.NewsContested, What: "2"}},
			Findings: []model.Finding{{Refused: true, Sheet: "ใบ", Cell: "E8", Key: "scoresheet.level", Value: "9"}, {Key: "scoresheet.rubric"}},
		},
		{File: "ข.xlsx", Refused: model.Invalid("scoresheet.none", "file", "ข.xlsx")},
	}
	words := ""
	for _, m := range r.remarks() {
		words += m.word + " "
	}
	if words != "ไม่รับแฟ้ม อ่านไม่ได้ โปรดทราบ ขัดกัน ใหม่ เหมือนเดิม " {
		t.Error(words)
	}
	if text, tone := r.sum(); tone != part.Error || !strings.Contains(text, "อ่านไม่ได้ 1 ช่อง · ไม่รับ 1 แฟ้ม") {
		t.Error(text)
	}
	if text, _ := (returned{}).sum(); text != phrase.Say("scoring.returned.empty") {
		t.Error(text)
	}
}
