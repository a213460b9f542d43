package document

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
)

// first picks the minutes of the demonstration's first meeting, which are sealed.
func first(t *testing.T) (*screen, *stage.Stage, *service.Service, service.MinutesLife) {
	t.Helper()
	s, h := demonstration(t)
	x, st := play(t, s, h)
	lives, err := s.Lives(h.Body)
	stage.OK(t, err)
	x.papers.Pick(minutesKey(lives[0].Meeting.ID))
	return x, st, s, lives[0]
}

func TestTheListTellsWhereMinutesStandAndTheirCode(t *testing.T) {
	x, st, s, life := first(t)
	p, _ := x.papers.Picked()
	if p.State != phrase.Say("life."+string(life.At)) || p.Hash != life.Code || life.Code == "" {
		t.Errorf("%+v", p)
	}
	x.Print()
	st.Printed()
	after, err := s.Life(life.Meeting.ID)
	stage.OK(t, err)
	if len(after.Certification.Printed) != len(life.Certification.Printed)+1 {
		t.Error("the printing is not noted")
	}
}

func TestAPaperIsVerified(t *testing.T) {
	x, st, s, life := first(t)
	pages, err := s.MinutesPDF(life.Meeting.ID)
	stage.OK(t, err)
	for name, c := range map[string]struct {
		file  []byte
		tones []part.Tone
	}{
		"issued":   {pages.PDF, []part.Tone{part.Good, part.Good, part.Good}},
		"appended": {append(bytes.Clone(pages.PDF), ' '), []part.Tone{part.Plain, part.Plain, part.Error}},
		"nothing":  {nil, []part.Tone{part.Plain, part.Plain, part.Error}},
	} {
		verdict, err := s.VerifyPaper(c.file)
		stage.OK(t, err)
		for i, f := range findings(verdict) {
			if f.tone != c.tones[i] || !strings.HasPrefix(f.text, string(rune('1'+i))+".") {
				t.Errorf("%s: answer %d is %v: %s", name, i+1, f.tone, f.text)
			}
		}
	}
	verdict, err := s.VerifyPaper(append(bytes.Clone(pages.PDF), ' '))
	stage.OK(t, err)
	x.showFindings("รายงาน.pdf", findings(verdict))
	if n := len(stage.All[*part.Notice](x.verdict)); n != 3 || !st.Says("ผลการตรวจ") || x.done.Visible() {
		t.Errorf("%d answers are shown", n)
	}
	st.Picture("document-verified")
	st.Tap(phrase.Say("part.close"))
	if x.verdict.Visible() || !x.done.Visible() {
		t.Error("the answers stay")
	}
	x.verify(filepath.Join(t.TempDir(), "none.pdf"))
	if err := st.Refusal(); err == nil {
		t.Error("a file that is not there is verified")
	}
}

func TestACodeIsTyped(t *testing.T) {
	x, st, _, life := first(t)
	x.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF9})
	st.TypeInto(stage.All[*part.Entry](st.Front())[0], strings.ToLower(life.Code))
	st.Tap(phrase.Say("part.yes"))
	if p, _ := x.papers.Picked(); p.key != minutesKey(life.Meeting.ID) || !st.Says(life.Code) {
		t.Errorf("%s", p.key)
	}
	st.Picture("document-code")
	st.NoFailures()
}
