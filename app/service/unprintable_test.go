package service

import (
	"strings"
	"testing"

	"kongthun/app/paper"
	"kongthun/model"
)

// The result of every paper names the characters that its letters lack and the text that each stands in: a Chinese name, a Lanna
// place, a face from a telephone, a code that Unicode has not given away.
func TestPapersTellWhatTheirLettersLack(t *testing.T) {
	o := newOffice(t)
	person := must[[]model.Person](t)(o.People())[0]
	person.Name = "龍ชัย"
	must[model.Person](t)(o.SavePerson(person))
	proposal := o.proposals[0]
	proposal.Title = "ยิ้มสู้ 😀 บ้านᨣᩴᩤ\u0EFF"
	must[model.Proposal](t)(o.SaveProposal(proposal))
	o.round = must[model.Round](t)(o.OpenScoring(o.round.ID, nil))
	m := o.meet(t)

	both := []string{"龍 (U+9F8D)", "ชัย", "😀 (U+1F600)", "ᨣ (U+1A23)", "\u0EFF (U+0EFF)", "ยิ้มสู้"}
	tell := func(name string, pages paper.Pages, err error, want ...string) {
		t.Helper()
		sentence := Unprintable(pages.Unprintable)
		for _, w := range want {
			if err != nil || !strings.Contains(sentence, w) {
				t.Errorf("%s: %q does not tell %q, %v", name, sentence, w, err)
			}
		}
	}
	draft, err := o.MinutesPDF(m.ID)
	tell("draft of the minutes", draft, err, both...)
	sheets, err := o.BlankSheetsPDF(o.round.ID)
	tell("blank sheets", sheets, err, both...)
	signIn, err := o.SignInPDF(m.ID)
	tell("sign-in sheet", signIn, err, both[:2]...)
	if strings.Contains(Unprintable(signIn.Unprintable), "😀") {
		t.Error("the sign-in sheet tells of a character that it does not hold")
	}

	before, err := o.MinutesUnprintable(m.ID)
	tell("minutes about to be closed", paper.Pages{Unprintable: before}, err, both...)
	must[model.Issued](t)(o.CloseMeeting(m.ID))
	issued, err := o.MinutesPDF(m.ID)
	tell("issued minutes", issued, err, both...)
}

func TestNothingIsToldOfWhatCanBePrinted(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	pages, err := o.MinutesPDF(m.ID)
	if told := Unprintable(pages.Unprintable); err != nil || told != "" {
		t.Errorf("%q, %v", told, err)
	}
}

func TestALongListOfCharactersIsCut(t *testing.T) {
	var list []paper.Unprintable
	for r := '一'; r < '一'+20; r++ {
		list = append(list, paper.Unprintable{Character: string(r), Near: "ชื่อ"})
	}
	if told := Unprintable(list); strings.Count(told, "U+") != mostTold || !strings.Contains(told, "12") {
		t.Errorf("%q", told)
	}
}
