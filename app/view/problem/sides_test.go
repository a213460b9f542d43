package problem

import (
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

func (st *bench) room() *Room { return st.Room.(*Room) }

func TestAHearingIsTyped(t *testing.T) {
	st := open(t)
	p := st.first("ไข้เลือดออก")
	st.first("ขยะ")
	st.Press(fyne.KeyF4)
	if !st.Says("ยังไม่มีประชาคมในทะเบียน") {
		t.Error("an empty register says what to do first")
	}
	s := st.room().hearings
	forms := s.records.Editing.Forms
	st.Press(fyne.KeyF2)
	st.Jump(forms, "place")
	st.Type("ศาลา หมู่ที่ 1")
	st.Press(fyne.KeyReturn)
	st.Jump(forms, "people")
	st.Type("40")
	st.Press(fyne.KeyReturn)
	row := 0
	for i, r := range s.hands.rows {
		if r.ID == p.ID {
			row = i
		}
	}
	s.grid.Focus()
	s.grid.Go(row, 0)
	st.Type("31")
	st.Leave()
	list := stage.Must(st.Service.Hearings())(t)
	if len(list) != 1 || list[0].Place != "ศาลา หมู่ที่ 1" || list[0].People != 40 || list[0].Date != st.Service.Today() {
		t.Fatalf("%+v", list)
	}
	if tally, ok := list[0].Tally(p.ID); !ok || tally.For != 31 || len(list[0].Hands) != 1 {
		t.Errorf("hands %+v", list[0].Hands)
	}
	st.Picture("hearing-typed")
	s.grid.Focus()
	s.grid.Go(row, 0)
	st.Type("41")
	st.Leave()
	if now := stage.Must(st.Service.Hearings())(t)[0]; now.Hands[0].For != 31 {
		t.Errorf("more hands than people are stored: %+v", now.Hands)
	}
	st.NoFailures()
	st.Room.Show(p.ID)
	if st.room().tabs.At() != registerTab {
		t.Error("a problem opens its side")
	}
}

func TestLevelsAreKeyedAndShownTogether(t *testing.T) {
	st := demonstrated(t)
	st.Press(fyne.KeyF5)
	s := st.room().ratings
	l := s.keyed.now.List
	row := len(s.keyed.now.Offers) - 1 // nobody has rated it
	problem := s.keyed.problem(row)
	s.grid.Focus()
	s.grid.Go(row, 0)
	st.Type("4๕31")
	by := s.keyed.raters[0]
	sheet := by.Sheet(l.ID, stage.Must(st.Service.Ratings(l.ID))(t))
	if got := sheet.Answer(problem); got != (model.Priority{Size: 4, Severity: 5, Awareness: 3, Ease: 1}) {
		t.Fatalf("keyed as %+v", got)
	}
	s.grid.Go(row, 1)
	st.Press(fyne.KeyDelete)
	sheet = by.Sheet(l.ID, stage.Must(st.Service.Ratings(l.ID))(t))
	if got := sheet.Answer(problem); got.Severity != 0 || got.Size != 4 {
		t.Errorf("cleared to %+v", got)
	}
	st.Press(fyne.KeyF8)
	if now, _ := s.keyed.rater(); now == by {
		t.Error("the next sheet is the same")
	}
	st.Press(fyne.KeyF7)
	if !st.Says("3.0 (1–5) 3 คน") {
		t.Error("the spread is not shown")
	}
	st.NoFailures()
}

func TestAGroupHasASheet(t *testing.T) {
	st := demonstrated(t)
	st.Press(fyne.KeyF5)
	s := st.room().ratings
	before := len(s.keyed.raters)
	s.askGroup()
	st.Type("ชมรมผู้สูงอายุ")
	st.Tap("ตกลง")
	if by, _ := s.keyed.rater(); by.Group != "ชมรมผู้สูงอายุ" || len(s.keyed.raters) != before+1 {
		t.Fatalf("in hand: %+v", by)
	}
	st.Type("5")
	found := false
	for _, g := range stage.Must(st.Service.Ratings(s.keyed.now.List.ID))(t) {
		found = found || g.Group == "ชมรมผู้สูงอายุ" && len(g.Answers) == 1
	}
	if by, _ := s.keyed.rater(); !found || by.Group == "" {
		t.Errorf("stored %v, in hand %+v", found, by)
	}
}

func TestAGroupIsKnownByItsName(t *testing.T) {
	k := keyed{raters: []service.Rater{{Member: "m", Name: "ชมรมผู้สูงอายุ"}, {Group: "ตัวแทน อสม.", Name: "ตัวแทน อสม."}}}
	for name, at := range map[string]int{"ตัวแทน อสม.": 1, "ตัวแทน  อสม. ": 1, "ตัวแทน\u00a0อสม.": 1} {
		if k.group(name); k.at != at || len(k.raters) != 2 {
			t.Errorf("%q has sheet %d of %d", name, k.at, len(k.raters))
		}
	}
	if k.group(" ชมรม  ผู้สูงอายุ"); k.at != 2 || k.raters[2].Group != "ชมรม ผู้สูงอายุ" {
		t.Errorf("%d of %+v", k.at, k.raters)
	}
}

// Whoever writes the sheets a second time, into the folder where members' answers have come back, loses none of them.
func TestFilledSheetsAreNotWrittenOver(t *testing.T) {
	st := demonstrated(t)
	st.Press(fyne.KeyF5)
	st.Press(fyne.KeyF11)
	folder := st.Opened()
	st.Tap(phrase.Say("part.close"))
	list, err := os.ReadDir(folder)
	if stage.OK(t, err); len(list) != len(st.room().ratings.keyed.raters) {
		t.Fatalf("%d files in %s", len(list), folder)
	}
	filled := filepath.Join(folder, list[0].Name())
	stage.OK(t, os.WriteFile(filled, []byte("answers"), 0o600))
	st.Press(fyne.KeyF11)
	if st.Opened() != folder {
		t.Error("the second time goes to another folder")
	}
	if data := stage.Must(os.ReadFile(filled))(t); string(data) != "answers" {
		t.Error("what a member filled in is gone")
	}
	if again := stage.Must(os.ReadDir(folder))(t); len(again) <= len(list) {
		t.Errorf("%d files after the second time", len(again))
	}
}

func TestSheetsGoOutAndOneComesBack(t *testing.T) {
	st := demonstrated(t)
	st.Press(fyne.KeyF5)
	s := st.room().ratings
	by := s.keyed.raters[0]
	name, data, err := st.Service.RatingSheet(s.keyed.now.List.ID, by)
	stage.OK(t, err)
	path := filepath.Join(t.TempDir(), name)
	stage.OK(t, service.WriteFile(path, data))
	stage.Must(st.Service.Rate(s.keyed.now.List.ID, by, s.keyed.problem(0), model.Priority{Size: 5, Severity: 5, Awareness: 5, Ease: 5}))(t)
	taking, err := st.room().readRating(t.Context(), path)
	if err != nil || !strings.Contains(taking.Text, "เดิม 5 เป็น") {
		t.Fatalf("%q, %v", taking.Text, err)
	}
	stage.OK(t, taking.Commit(t.Context()))
	sheet := by.Sheet(s.keyed.now.List.ID, stage.Must(st.Service.Ratings(s.keyed.now.List.ID))(t))
	if sheet.Answer(s.keyed.problem(0)).Size == 5 {
		t.Error("the sheet was not taken in")
	}
	if _, err := st.room().readBook(t.Context(), path); err == nil {
		t.Error("a rating sheet is taken for a register")
	}
}

// Three levels of four are not stored: the form says which is wanted, and another line is picked after a question only.
func TestHalfALineOfTheListIsAskedAbout(t *testing.T) {
	st := demonstrated(t)
	st.Press(fyne.KeyF6)
	s := st.room().list
	var at, other model.Offer
	for _, o := range s.now.Offers {
		if o.Entry.Priority.Total() == 0 {
			at = o
		} else {
			other = o
		}
	}
	if at.Entry.Problem == "" {
		p := stage.Must(st.Service.SaveProblem(model.Problem{Title: "ยังไม่มีใครให้คะแนน"}))(t)
		s.show(s.now.List.ID)
		s.at = p.ID
		at, _ = s.picked()
	}
	s.half, s.at = false, at.Entry.Problem
	s.fill()
	for _, l := range s.levels[:3] {
		l.Set(4)
		l.OnChosen(4)
	}
	if !st.Says("ต้องครบทั้งสี่ข้อ") {
		t.Error("nobody says that all four are wanted")
	}
	st.Room.Show("")
	s.show("")
	s.pick(other)
	if s.at != at.Entry.Problem || s.levels[0].Value() != 4 {
		t.Fatalf("three levels are gone: %d", s.levels[0].Value())
	}
	st.Tap(phrase.Say("part.cancel"))
	s.pick(other)
	st.Tap(phrase.Say("part.records.drop"))
	if s.at != other.Entry.Problem || s.half || st.Says("ต้องครบทั้งสี่ข้อ") {
		t.Errorf("at %s, half %v", s.at, s.half)
	}
	st.NoFailures()
}

func TestTheListIsSetAndAgreed(t *testing.T) {
	st := demonstrated(t)
	st.Press(fyne.KeyF6)
	s := st.room().list
	id := s.now.List.ID
	s.levels[0].OnChosen(0) // the same levels are no edit
	if len(stage.Must(st.Service.ProblemList(id))(t).Entries) != 0 {
		t.Fatal("nothing was changed, and something is stored")
	}
	o, _ := s.picked()
	for _, l := range s.levels {
		l.Set(5)
	}
	s.set()
	if !st.Says("กำหนดเอง ยังไม่มีเหตุผล") {
		t.Error("a reason is wanted")
	}
	s.reason.SetText("มีข้อมูลใหม่")
	s.set()
	l := stage.Must(st.Service.ProblemList(id))(t)
	if e, ok := l.Entry(o.Entry.Problem); !ok || e.Priority.Total() != 20 || e.Reason != "มีข้อมูลใหม่" {
		t.Fatalf("%+v", l.Entries)
	}
	st.Picture("list-set")
	st.Press(fyne.KeyF9)
	st.Tap("ตกลงบัญชี")
	if !stage.Must(st.Service.ProblemList(id))(t).Open() || !st.Says("ยังว่างอยู่") {
		t.Fatal("agreed upon by nobody")
	}
	entries := stage.All[*part.Entry](st.Front())
	entries[len(entries)-1].SetText("ที่ประชุมคณะกรรมการ ครั้งที่ 2/2569")
	st.Picture("list-agree")
	st.Tap("ตกลงบัญชี")
	l = stage.Must(st.Service.ProblemList(id))(t)
	if l.Open() || l.Weight(o.Entry.Problem) != 20 || !st.Says("แก้ไขไม่ได้") {
		t.Errorf("%+v", l)
	}
	if got := stage.Must(st.Service.Problem(o.Entry.Problem))(t); got.Priority.Total() != 20 {
		t.Errorf("the register says %d", got.Priority.Total())
	}
	st.Picture("list-agreed")
	st.NoFailures()
}

func TestTheCallIsFilledAndTyped(t *testing.T) {
	st := demonstrated(t)
	round := stage.Must(st.Service.Round(st.Here.Round))(t)
	round.Call = nil
	stage.Must(st.Service.SaveRound(round))(t)
	st.Press(fyne.KeyF10)
	st.Press(fyne.KeyF2)
	s := st.room().call
	round = stage.Must(st.Service.Round(st.Here.Round))(t)
	if round.Call == nil || len(round.Call.Problems) != 9 || len(s.lines.list) != 9 {
		t.Fatalf("filled with %+v", round.Call)
	}
	st.Jump(s.editing.Forms, "call.where")
	st.Type("สำนักปลัด")
	st.Press(fyne.KeyReturn)
	st.Jump(s.editing.Forms, "call.money")
	st.Type("200000")
	st.Press(fyne.KeyReturn)
	s.lines.list[0].Money = model.Baht(300000)
	s.lines.changed()
	if !st.Says("เกินวงเงินที่ตั้งไว้") {
		t.Error("more for the problems than in all is refused at the field")
	}
	s.lines.list[0].Money = model.Baht(120000)
	s.lines.changed()
	c := stage.Must(st.Service.Call(st.Here.Round))(t)
	if c.Round.Call.Where != "สำนักปลัด" || c.Shared != model.Baht(120000) || c.Round.Call.Money != model.Baht(200000) {
		t.Errorf("%+v", c.Round.Call)
	}
	if len(c.Wanting()) == 0 || !st.Says("ยังไม่มีข้อเสนอ") {
		t.Error("nothing is said of problems without a proposal")
	}
	st.Picture("call-typed")
	st.NoFailures()
}

// A card of the call stays while its fields are stored one after the other: Tab goes on to the next of them, and what is typed there
// arrives.
func TestTheCallsCardsStayUnderTheFingers(t *testing.T) {
	st := demonstrated(t)
	st.Press(fyne.KeyF10)
	s := st.room().call
	first := s.lines.list[0].Problem
	card := s.lines.cards[first]
	st.TypeInto(card.target, "ลดลงครึ่งหนึ่ง")
	st.Window.Canvas().FocusNext()
	if st.Window.Canvas().Focused() != card.money.Entry() || s.lines.cards[first] != card {
		t.Fatalf("the focus is in %T", st.Window.Canvas().Focused())
	}
	st.TypeInto(card.money.Entry(), "1000")
	st.Room.Show("")
	if card.money.Entry().Text != "1000" {
		t.Errorf("%q stands where somebody types", card.money.Entry().Text)
	}
	st.Leave()
	line := stage.Must(st.Service.Round(st.Here.Round))(t).Call.Problems[0]
	if line.Problem != first || line.Target != "ลดลงครึ่งหนึ่ง" || line.Money != model.Baht(1000) {
		t.Errorf("stored %+v", line)
	}
	box := stage.All[*part.Check](s.types)[0]
	st.Window.Canvas().Focus(box)
	box.SetChecked(!box.Checked)
	if box != stage.All[*part.Check](s.types)[0] {
		t.Error("the box that was ticked is another one now")
	}
	st.NoFailures()
}

// What the printed call is made of has its way to the paper.
func TestTheCallsPapersAreOffered(t *testing.T) {
	st := demonstrated(t)
	st.Press(fyne.KeyF10)
	st.Tap(phrase.Say("document.ask"))
	if rows := stage.All[*part.Table[part.PaperChoice]](st.Front())[0].Rows(); len(rows) != 2 || rows[0].Label != phrase.Say("paper.name.call") {
		t.Fatalf("%d papers", len(rows))
	}
	st.Tap(phrase.Say("part.paper.write"))
	if path := st.Opened(); !strings.Contains(path, "ประกาศ") {
		t.Errorf("opened %s", path)
	}
	st.NoFailures()
}

// Hands that were refused stay in the table, with the fault, whatever side is looked at meanwhile; so do hands still being keyed.
func TestRefusedHandsStay(t *testing.T) {
	st := open(t)
	st.first("ไข้เลือดออก")
	st.Press(fyne.KeyF4)
	s := st.room().hearings
	st.Press(fyne.KeyF2)
	st.Jump(s.records.Editing.Forms, "place")
	st.Type("ศาลา หมู่ที่ 1")
	st.Press(fyne.KeyReturn)
	st.Jump(s.records.Editing.Forms, "people")
	st.Type("40")
	st.Press(fyne.KeyReturn)
	s.grid.Focus()
	s.grid.Go(0, 0)
	st.Type("41")
	s.show("")
	if s.hands.text(0) != "41" {
		t.Errorf("%q stands where 41 was keyed", s.hands.text(0))
	}
	st.Leave()
	st.Press(fyne.KeyF5, fyne.KeyF4)
	if s.hands.text(0) != "41" || s.records.Editing.Pending() != 1 {
		t.Errorf("%q stands where 41 was refused, pending %d", s.hands.text(0), s.records.Editing.Pending())
	}
	st.Jump(s.records.Editing.Forms, "people")
	st.Type("0")
	st.Press(fyne.KeyReturn)
	if h := stage.Must(st.Service.Hearings())(t)[0]; h.People < 41 || len(h.Hands) != 1 || h.Hands[0].For != 41 {
		t.Errorf("stored %+v", h)
	}
}
