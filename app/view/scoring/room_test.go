package scoring

import (
	"math/big"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/stage"
	"kongthun/model"
	"kongthun/model/ranking"
)

func rankedLine(id model.ID, i int) ranking.Line {
	if i == 2 {
		return ranking.Line{Proposal: id}
	}
	return ranking.Line{Proposal: id, Rank: i + 1, Score: big.NewRat(int64(90-i), 1)}
}

// empty makes a sheet of the round say nothing, so that it can be keyed from the start.
func (b *bench) empty(sheet int) {
	b.T.Helper()
	for _, a := range b.room.sheets.keyed.grid.Sheets[sheet].Answers {
		stage.Must(b.Service.SaveAnswer(b.room.sheets.keyed.grid.Sheets[sheet].ID, model.Answer{Proposal: a.Proposal}))(b.T)
	}
}

// A secretary keys a whole sheet with digits and Enter alone, and it is in the file.
func TestAWholeSheetByDigits(t *testing.T) {
	b := open(t)
	b.empty(0)
	k := &b.room.sheets.keyed
	b.room.sheets.grid.Focus()
	name := b.sheet().ID
	b.Type("54")
	b.Picture("scoring-keying")
	b.room.sheets.grid.Go(0, 1)
	for row := range k.lines {
		if k.lines[row].problem == "" {
			b.Type("54321")
		} else {
			b.Type("2")
		}
		b.Press(fyne.KeyReturn)
	}
	for _, s := range stage.Must(b.Service.Sheets(b.room.shown))(t) {
		if s.ID != name {
			continue
		}
		for _, p := range k.grid.Proposals {
			a, _ := s.Answer(p.ID)
			first, _ := a.PointsFor(k.columns[1].Key)
			last, _ := a.PointsFor(k.columns[5].Key)
			if !a.Complete(p, k.grid.Round.Rubric) || first != 5 || last != 1 || len(a.Levels) > 0 && a.Levels[0].Level != 2 {
				t.Errorf("%s: %+v", p.Title, a)
			}
		}
	}
	if k.sheet != 1 || b.Saved == 0 {
		t.Errorf("Enter in the last row leads to sheet %d; saved %d times", k.sheet, b.Saved)
	}
	if row, _ := b.room.sheets.grid.At(); row != 0 {
		t.Errorf("the next sheet begins in row %d", row)
	}
	if strings.Count(b.room.sheets.choice.Options[0], "(9/9)") != 1 || !b.Says("ใบที่ครบ 1 จาก 15 ใบ") {
		t.Errorf("the chooser says %q", b.room.sheets.choice.Options[0])
	}
	b.NoFailures()
}

// One answer is one action: nothing is written per key, and nothing is lost by stepping on or leaving.
func TestSteppingKeepsTheRowAndStores(t *testing.T) {
	b := open(t)
	b.empty(0)
	b.empty(1)
	b.Saved = 0
	s := b.room.sheets
	s.grid.Focus()
	s.grid.Go(2, 1)
	p := s.keyed.proposal(2)
	b.Type("45")
	if b.Saved != 0 {
		t.Errorf("saved %d times while keying", b.Saved)
	}
	b.Press(fyne.KeyF8)
	if row, column := s.grid.At(); s.keyed.sheet != 1 || row != 2 || column != 3 {
		t.Errorf("sheet %d, row %d, column %d", s.keyed.sheet, row, column)
	}
	if text, open := s.keyed.cell(2, 1); text != "" || !open {
		t.Errorf("another sheet shows %q", text)
	}
	b.Press(fyne.KeyF7)
	a, _ := b.sheet().Answer(p.ID)
	if n, _ := a.PointsFor(s.keyed.columns[1].Key); n != 4 || len(a.Points) != 2 || b.Saved != 1 {
		t.Errorf("%+v, saved %d times", a, b.Saved)
	}
	// leaving the grid stores too
	s.grid.Focus()
	s.grid.Go(0, 1)
	b.Type("3")
	b.Leave()
	if a, _ := b.sheet().Answer(s.keyed.proposal(0).ID); len(a.Points) != 1 {
		t.Errorf("%+v after leaving", a)
	}
	b.Press(fyne.KeyF9)
	if row, column := s.grid.At(); row != 0 || column != 3 {
		t.Errorf("the next empty cell is %d,%d", row, column)
	}
	b.NoFailures()
}

func TestAbstainAndConflict(t *testing.T) {
	b := open(t)
	b.empty(0)
	s := b.room.sheets
	s.grid.Focus()
	first, second := s.keyed.proposal(0).ID, s.keyed.proposal(2).ID
	b.Type("ง")
	s.grid.Go(2, 2)
	b.Type("c")
	for id, want := range map[model.ID]model.Stand{first: model.Abstains, second: model.Conflicted} {
		if a, _ := b.sheet().Answer(id); a.Stand != want {
			t.Errorf("%q, want %q", a.Stand, want)
		}
	}
	s.grid.Go(0, 1)
	b.Press(fyne.KeyDelete)
	b.Press(fyne.KeyDown)
	if a, said := b.sheet().Answer(first); said {
		t.Errorf("taken back, and still %+v", a)
	}
	b.NoFailures()
}

// What is keyed or written when the file changes elsewhere stays on the screen, and is stored when the row is left.
func TestShowLosesNothing(t *testing.T) {
	b := open(t)
	b.empty(0)
	s := b.room.sheets
	s.grid.Focus()
	b.Type("52")
	person := stage.Must(b.Service.People())(t)[0]
	person.Position = "ตำแหน่งใหม่"
	stage.Must(b.Service.SavePerson(person))(t) // the window shows the room again
	if row, column := s.grid.At(); row != 0 || column != 3 || shape(&s.keyed)[:6] != "x52___" {
		t.Errorf("at %d,%d: %s", row, column, shape(&s.keyed)[:6])
	}
	b.Window.Canvas().Focus(s.comment)
	for _, r := range "ควรปรับงบ" {
		s.comment.TypedRune(r)
	}
	stage.Must(b.Service.SavePerson(person))(t)
	if s.comment.Text != "ควรปรับงบ" || b.Window.Canvas().Focused() != fyne.Focusable(s.comment) {
		t.Errorf("the comment is %q", s.comment.Text)
	}
	b.Press(fyne.KeyF8)
	b.Press(fyne.KeyF7)
	a, _ := b.sheet().Answer(s.keyed.proposal(0).ID)
	if len(a.Points) != 2 || a.Comment != "ควรปรับงบ" {
		t.Errorf("%+v", a)
	}
	b.NoFailures()
}

func TestRankingTellsWhereScoresComeFrom(t *testing.T) {
	b := open(t)
	b.Press(fyne.KeyF6)
	rows := b.room.ranks.table.Rows()
	r := stage.Must(b.Service.Rank(b.room.shown))(t)
	if len(rows) != len(r.Lines) || rows[0].proposal.ID != r.Lines[0].Proposal {
		t.Fatalf("%d rows", len(rows))
	}
	b.room.Show(rows[0].proposal.ID)
	for _, want := range []string{ranking.Show(r.Lines[0].Score), "ที่มาของคะแนน", "เงินทั้งปี", "ชั่วคราว"} {
		if !b.Says(want) {
			t.Errorf("%q is not said", want)
		}
	}
	if text := b.room.ranks.reasons.Text(); !strings.Contains(text, ranking.Show(r.Lines[0].NeedFit)) || !strings.Contains(text, "น้ำหนัก 35") {
		t.Errorf("%s", text)
	}
	b.Press(fyne.KeyF11)
	if name := b.Paper(); name != "ใบให้คะแนน_2569-รอบ2.pdf" {
		t.Error(name)
	}
	b.Tap(phrase.Say("part.print"))
	if path := b.Printed(); filepath.Base(path) != "ใบให้คะแนน_2569-รอบ2.pdf" {
		t.Error(path)
	}
	b.NoFailures()
}

// newRound opens a further round with one proposal, so that it can be opened for scoring.
func (b *bench) newRound() model.Round {
	b.T.Helper()
	r := stage.Must(b.Service.SaveRound(model.Round{Year: b.Here.Year, Number: 3, Rubric: b.room.sheets.keyed.grid.Round.Rubric}))(b.T)
	p := b.room.sheets.keyed.grid.Proposals[0]
	p.ID, p.Round, p.Import, p.Earlier = "", r.ID, nil, nil
	stage.Must(b.Service.SaveProposal(p))(b.T)
	b.Here.Round = r.ID
	b.room.Show("")
	return r
}

func TestOpeningFreezes(t *testing.T) {
	b := open(t)
	r := b.newRound()
	if b.room.tabs.At() != rubricTab || !b.Says("ตรวจเกณฑ์และน้ำหนัก") || !b.Says("จาก 20") {
		t.Errorf("before opening: tab %d\n%s", b.room.tabs.At(), stage.Texts(b.Window.Content()))
	}
	b.Picture("scoring-before")
	s := b.room.rubric
	if !b.Says("ความหมายของระดับ 0") || b.Says("ความหมายของระดับ 4") {
		t.Error("the levels of need fit are not called 0 to 3")
	}
	// a weight alone does not add up and is not stored; the second makes it whole
	b.Write(s.weight.Entry(), "30")
	if got := stage.Must(b.Service.Round(r.ID))(t).Rubric.Criteria[0].Weight; got != 35 || !b.Says("น้ำหนักรวมเป็น 95") {
		t.Errorf("stored weight %d", got)
	}
	s.table.Focus()
	b.Press(fyne.KeyDown)
	if b.Says("ความหมายของระดับ 0") || !b.Says("ความหมายของระดับ 5") {
		t.Error("points are not called 1 to 5")
	}
	b.Write(s.weight.Entry(), "20")
	b.Write(s.anchors[0], "ไม่มีเลย")
	got := stage.Must(b.Service.Round(r.ID))(t).Rubric.Criteria
	if got[0].Weight != 30 || got[1].Weight != 20 || got[1].Anchors[0] != "ไม่มีเลย" {
		t.Errorf("%+v", got[:2])
	}
	b.Press(fyne.KeyF12)
	b.Tap("ยกเลิก")
	if stage.Must(b.Service.Round(r.ID))(t).Frozen != nil {
		t.Fatal("opened without a yes")
	}
	b.Press(fyne.KeyF12)
	b.Tap("เปิดให้คะแนน")
	if stage.Must(b.Service.Round(r.ID))(t).Frozen == nil || len(stage.Must(b.Service.Sheets(r.ID))(t)) == 0 || b.room.tabs.At() != sheetTab {
		t.Fatal("not opened")
	}
	if b.Window.Canvas().Focused() == nil {
		t.Error("nothing has the focus: the first digit would be lost")
	}
	b.Press(fyne.KeyF3)
	if !s.name.Disabled() || !b.Says("ตรึงไว้ตั้งแต่เปิดให้คะแนน") {
		t.Error("a frozen rubric can be edited")
	}
	b.NoFailures()
}

func TestScreeningGroupsScoreAsOne(t *testing.T) {
	b := open(t)
	r := b.newRound()
	b.Write(b.room.rubric.groups, "คณะทำงานกลั่นกรอง\n\nคณะทำงานวิชาการ")
	b.Press(fyne.KeyF12)
	b.Tap("เปิดให้คะแนน")
	sheets := stage.Must(b.Service.Sheets(r.ID))(t)
	if len(sheets) != 2 || sheets[0].Group == "" || sheets[0].Member != "" {
		t.Errorf("%+v", sheets)
	}
	b.NoFailures()
}

func TestCriteriaComeAndGo(t *testing.T) {
	b := open(t)
	r := b.newRound()
	s := b.room.rubric
	b.Press(fyne.KeyF2)
	b.Write(s.name, "ความยั่งยืน")
	criteria := stage.Must(b.Service.Round(r.ID))(t).Rubric.Criteria
	if len(criteria) != 7 || criteria[6].Name != "ความยั่งยืน" || criteria[6].Weight != 0 {
		t.Fatalf("%+v", criteria)
	}
	b.Tap("ลบเกณฑ์")
	b.Tap("ลบ")
	if got := stage.Must(b.Service.Round(r.ID))(t).Rubric.Criteria; len(got) != 6 {
		t.Errorf("%d criteria", len(got))
	}
	b.NoFailures()
}

func TestWithoutARound(t *testing.T) {
	b := open(t)
	b.Here.Round = ""
	b.room.Show("")
	if !b.Says("ยังไม่มีรอบข้อเสนอ") || b.room.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF8}) {
		t.Error("no word about what to do first")
	}
	b.NoFailures()
}
