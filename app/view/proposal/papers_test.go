package proposal

import (
	"strings"
	"testing"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
)

// The chosen proposal's form is one press away, its result and the empty form of the round are in the same list.
func TestAProposalsPapersAreOffered(t *testing.T) {
	st := open(t)
	st.first("โครงการปั้นฝีมือผู้สูงอายุ")
	st.Tap(phrase.Say("document.ask"))
	rows := stage.All[*part.Table[part.PaperChoice]](st.Front())[0].Rows()
	if len(rows) != 4 || rows[0].Label != phrase.Say("paper.name.kpt7") || rows[2].Label != phrase.Say("paper.name.part3") || rows[3].Label != phrase.Say("paper.name.kpt7blank") {
		t.Fatalf("%d papers", len(rows))
	}
	st.Picture("proposal-papers")
	st.Tap(phrase.Say("part.paper.write"))
	if path := st.Opened(); !strings.Contains(path, "กปท7_4-2569 โครงการปั้นฝีมือผู้สูงอายุ.pdf") {
		t.Errorf("opened %s", path)
	}
	st.NoFailures()
}

// Without a proposal there is the empty form alone.
func TestWithoutAProposalThereIsTheEmptyForm(t *testing.T) {
	st := open(t)
	st.Tap(phrase.Say("document.ask"))
	if rows := stage.All[*part.Table[part.PaperChoice]](st.Front())[0].Rows(); len(rows) != 1 {
		t.Fatalf("%d papers", len(rows))
	}
	st.Tap(phrase.Say("part.paper.write"))
	if path := st.Opened(); !strings.Contains(path, "กปท7 แบบเปล่า") {
		t.Errorf("opened %s", path)
	}
	st.NoFailures()
}
