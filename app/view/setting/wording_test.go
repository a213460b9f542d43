package setting

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// wordings opens the side at a paper.
func wordings(t *testing.T, paper string) (*room, *wordingSide) {
	t.Helper()
	r := demonstration(t)
	r.side(fyne.KeyF12)
	s := r.sides[atWording].(*wordingSide)
	k := stage.Must(service.FindPaper(paper))(t)
	s.paper.SetSelected(k.Label())
	return r, s
}

// take picks a sentence as a person does.
func (s *wordingSide) take(key string) {
	s.table.Pick(key)
	if x, ok := s.table.Picked(); ok {
		s.pick(x)
	}
}

func TestASentenceIsWordedAndTakenBack(t *testing.T) {
	r, s := wordings(t, "letter")
	s.take("calling.close")
	r.Write(r.Entry(phrase.Say("calling.close")), "ด้วยความเคารพอย่างสูง")
	if got := r.office().Wording["calling.close"]; got != "ด้วยความเคารพอย่างสูง" {
		t.Fatalf("the file has %q", got)
	}
	if x, _ := s.table.Picked(); x.Own != "ด้วยความเคารพอย่างสูง" {
		t.Errorf("the table shows %+v", x)
	}
	r.Picture("setting-wording")
	r.Tap(phrase.Say("setting.wording.reset"))
	if len(r.office().Wording) > 0 {
		t.Error("the office's words stay")
	}
	r.Entry(phrase.Say("calling.close"))
	if r.Saved != 2 {
		t.Errorf("told %d times that it is saved", r.Saved)
	}
	r.NoFailures()
}

// What the sentence is not given is refused beneath the field, and leaving it for another asks first.
func TestUnknownMarksAreRefusedAtTheField(t *testing.T) {
	r, s := wordings(t, "letter")
	s.take("calling.link")
	r.Write(r.Entry(phrase.Say("calling.link")), "ทาง {clock}")
	if !r.Says(phrase.Say("wording.mark", "mark", "{clock}", "given", "{link}")) || len(r.office().Wording) > 0 {
		t.Error("it is not refused at the field")
	}
	s.take("paper.letter.to")
	if !r.Says(phrase.Say("part.records.lose", "count", "1")) || s.editing.Value().Key != "calling.link" {
		t.Error("nobody is asked before what was typed is lost")
	}
	r.Tap(phrase.Say("part.records.drop"))
	if s.editing.Value().Key == "calling.link" {
		t.Error("the sentence stays")
	}
	r.NoFailures()
}

// What could not be stored is there until the question about another paper is answered, and after it was answered with no.
func TestAnotherPaperIsAskedAboutFirst(t *testing.T) {
	r, s := wordings(t, "letter")
	s.take("calling.link")
	r.Write(r.Entry(phrase.Say("calling.link")), "ทาง {clock}")
	pay := stage.Must(service.FindPaper("pay"))(t).Label()
	s.paper.SetSelected(pay)
	r.Tap(phrase.Say("part.cancel"))
	if r.Entry("ทาง {clock}"); s.editing.Pending() != 1 || s.paper.Value() != "letter" {
		t.Errorf("%d wait, at %s", s.editing.Pending(), s.paper.Value())
	}
	s.paper.SetSelected(pay)
	r.Tap(phrase.Say("part.records.drop"))
	if s.paper.Value() != "pay" || s.editing.Pending() != 0 || !strings.HasPrefix(s.editing.Value().Key, "paper.pay.") {
		t.Errorf("at %s, %+v", s.paper.Value(), s.editing.Value())
	}
	r.NoFailures()
}

func TestAWholePaperIsTakenBackAfterAQuestion(t *testing.T) {
	r, s := wordings(t, "pay")
	stage.OK(t, r.Service.SetWording("paper.pay.name", "ชื่อ"))
	stage.OK(t, r.Service.SetWording("paper.letter.to", "ถึง"))
	r.Tap(phrase.Say("setting.wording.reset_paper"))
	if len(r.office().Wording) != 2 {
		t.Error("it is taken back without a question")
	}
	s.resetNow(r)
	if w := r.office().Wording; len(w) != 1 || w["paper.letter.to"] == "" {
		t.Errorf("%v", w)
	}
	r.NoFailures()
}

// resetNow says yes in the box.
func (s *wordingSide) resetNow(r *room) { r.Tap(phrase.Say("setting.wording.reset_paper")) }

func TestAPaperIsPreviewed(t *testing.T) {
	r, s := wordings(t, "agenda")
	r.Tap(phrase.Say("setting.wording.preview"))
	if path := r.Opened(); !strings.HasPrefix(filepath.Base(path), "ระเบียบวาระการประชุม") {
		t.Errorf("opened %s", path)
	}
	for _, k := range service.PaperKinds("") {
		about, err := s.subject(k.Name)
		if err != nil || about.Kind() != k.About {
			t.Errorf("%s is previewed about %q, %v", k.Name, about, err)
		}
	}
	r.NoFailures()
	empty := newOffice(t)
	empty.side(fyne.KeyF12)
	if _, err := empty.sides[atWording].(*wordingSide).subject("minutes"); !strings.Contains(phrase.Error(err), "รายงานการประชุม") {
		t.Errorf("told %q", phrase.Error(err))
	}
}

func TestMeetingPayIsTheOffices(t *testing.T) {
	r, s := wordings(t, "pay")
	s.office.Forms[0].Reveal = nil
	stage.OK(t, func() error {
		o := r.office()
		o.Setting.Pay = model.Pay{Committee: model.Baht(400)}
		_, err := r.Service.SaveOffice(o)
		return err
	}())
	r.Write(r.Entry("400.00"), "350.50")
	if got := r.office().Setting.Pay; got.Committee != 35050 || got.Subcommittee != 0 {
		t.Errorf("%+v", got)
	}
	r.NoFailures()
}
