package meeting

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// Letter, agenda and all other papers of the meeting are offered where its roll and its minutes are.
func TestAMeetingsPapersAreOffered(t *testing.T) {
	b := open(t)
	for _, side := range []fyne.KeyName{fyne.KeyF3, fyne.KeyF6} {
		b.press(side)
		b.Tap(phrase.Say("document.ask"))
		list := stage.All[*part.Table[part.PaperChoice]](b.Front())[0]
		if len(list.Rows()) != len(service.PaperKinds(model.KindMeeting)) {
			t.Fatalf("%d papers", len(list.Rows()))
		}
		b.Picture("meeting-papers")
		list.Pick(phrase.Say("paper.name.agenda"))
		b.Tap(phrase.Say("part.paper.write"))
		if path := b.Opened(); !strings.Contains(path, "ระเบียบวาระการประชุม") {
			t.Errorf("opened %s", path)
		}
	}
	b.NoFailures()
}
