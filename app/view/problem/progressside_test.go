package problem

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// titled picks the problem of the side's table whose title has a word.
func (st *bench) titled(word string) model.ProblemProgress {
	st.T.Helper()
	s := st.Room.(*Room).progress
	for _, p := range s.table.Rows() {
		if strings.Contains(p.Problem.Title, word) {
			s.table.Pick(string(p.Problem.ID))
			s.table.OnPick(p)
			return p
		}
	}
	st.T.Fatalf("no problem has %q in its title", word)
	return model.ProblemProgress{}
}

func TestTheAreasNumberIsSeenToMoveAndNoted(t *testing.T) {
	st := demonstrated(t)
	st.Press(fyne.KeyF12)
	p := st.titled("จมน้ำ")
	for _, want := range []string{"28.15", phrase.Say("outcome.reached.part"), "ว่ายน้ำเป็น", "38,400.00"} {
		if !st.Says(want) {
			t.Errorf("nothing is said of %q", want)
		}
	}
	before := len(p.Problem.Measured)
	st.Press(fyne.KeyF2)
	if !strings.Contains(stage.Texts(st.Front()), "28.15") {
		t.Error("the question does not tell the number")
	}
	st.Picture("progress-note")
	st.Tap(phrase.Say("part.cancel"))
	if got := stage.Must(st.Service.Problem(p.Problem.ID))(t); len(got.Measured) != before {
		t.Error("it is noted without a yes")
	}
	st.Press(fyne.KeyF2)
	st.Tap(phrase.Say("problem.progress.note.yes"))
	got := stage.Must(st.Service.Problem(p.Problem.ID))(t)
	if len(got.Measured) != before+1 || got.Measured[before].Value != "28.15" || got.Indicator != p.Problem.Indicator {
		t.Errorf("noted %+v", got.Measured)
	}
	st.Press(fyne.KeyF2)
	if again := stage.Must(st.Service.Problem(p.Problem.ID))(t); len(again.Measured) != before+1 {
		t.Error("the same number is noted twice")
	}
	st.NoFailures()
}

func TestWhatTheNumberDidIsToldInWords(t *testing.T) {
	of := func(baseline, target, now model.Decimal) model.ProblemProgress {
		p := model.ProblemProgress{Problem: model.Problem{Indicator: model.Indicator{Name: "ร้อยละที่หกล้ม", Baseline: baseline, Target: target}}}
		if now != "" {
			p.Problem.Measured = []model.Measure{{On: "2026-03-01", Value: now}}
		}
		return p
	}
	for _, c := range []struct {
		p    model.ProblemProgress
		want string
		tone part.Tone
	}{
		{of("18.5", "14", ""), "ยังไม่ได้วัด", part.Muted},
		{of("", "14", "15"), "เทียบไม่ได้ ขาดตัวเลข", part.Muted},
		{of("18.5", "14", "15"), "ดีขึ้นแต่ยังไม่ถึงเป้าหมาย", part.Good},
		{of("18.5", "14", "13"), "ถึงเป้าหมาย", part.Good},
		{of("18.5", "14", "18.50"), "เท่าเดิม", part.Warning},
		{of("18.5", "14", "20"), "แย่ลงกว่าเดิม", part.Error},
	} {
		if got := movedText(c.p); got != c.want || movedTone(c.p.Moved()) != c.tone {
			t.Errorf("%+v: %q in tone %v", c.p.Problem.Indicator, got, movedTone(c.p.Moved()))
		}
		if got := measuredText(c.p); !strings.HasPrefix(got, "ร้อยละที่หกล้ม") {
			t.Errorf("%q", got)
		}
	}
	if people(model.Reach{}) != "–" || people(model.Reach{Known: 1}) != "0" {
		t.Error("nobody came is not the same as nobody told")
	}
	one := model.ProblemProgress{Projects: []model.ProblemProject{{Title: "ก", Main: true}, {Title: "ข"}, {Title: "ค", Main: true, Reported: true}}}
	if got := strings.Split(servedText(one), "\n"); len(got) != 3 || !strings.Contains(got[0], "ยังไม่มีรายงานผล") || !strings.Contains(got[1], "นับกับปัญหา") {
		t.Errorf("%q", got)
	}
}

// Without a year, and without a problem, the side says so and the button rests.
func TestNothingIsRolledUpInAnEmptyOffice(t *testing.T) {
	st := open(t)
	st.Press(fyne.KeyF12, fyne.KeyF2)
	if !st.Says(phrase.Say("problem.list.empty")) {
		t.Error("an empty table without a word")
	}
	st.NoFailures()
}

// The side fits the least window at the sizes of text there are; with GALLERY it leaves pictures to look at.
func TestProgressFits(t *testing.T) {
	st := demonstrated(t)
	t.Cleanup(func() { fyne.CurrentApp().Settings().SetTheme(look.New(1)) })
	for _, c := range []struct{ scale, width, height float32 }{{1, 1150, 640}, {1.25, 1120, 640}, {1, 706, 450}} {
		fyne.CurrentApp().Settings().SetTheme(look.New(c.scale))
		st := &bench{stage.Open(t, st.Service, New)}
		st.Window.Resize(fyne.NewSize(c.width, c.height))
		st.Press(fyne.KeyF12)
		st.titled("จมน้ำ")
		st.Picture(fmt.Sprintf("progress-%.0f-%.0f", c.scale*100, c.width))
		if size := st.Window.Content().MinSize(); size.Width > c.width || size.Height > c.height {
			t.Errorf("at %v the room wants %v", c, size)
		}
		st.NoFailures()
	}
}

// People are told as far as a report told of them: nobody reads "– คน จากที่วางไว้ 0 คน".
func TestWhatWasDoneLeavesOutWhatNobodyTold(t *testing.T) {
	for want, r := range map[string]model.Reach{
		"": {},
		"ผู้เข้าร่วม 0 คน •":                           {Known: 1},
		"ผู้เข้าร่วม 1,200 คน จากที่วางไว้ 1,500 คน •": {Known: 2, Came: 1200, Planned: 1500},
	} {
		got := factsText(model.ProblemProgress{Reach: r, Main: 3, Reported: 1})
		if !strings.Contains(got, want) || want == "" && strings.Contains(got, "ผู้เข้าร่วม") || !strings.HasSuffix(got, "รายงานแล้ว 1 จาก 3 โครงการ") {
			t.Errorf("%+v: %q", r, got)
		}
	}
}
