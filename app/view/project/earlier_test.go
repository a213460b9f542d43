package project

import (
	"strings"
	"testing"

	"kongthun/app/phrase"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// A year without a project names the years before whose projects still run; a search that finds nothing says that instead.
func TestAnEmptyYearNamesTheProjectsThatStillRun(t *testing.T) {
	b := open(t)
	running := narrowed(b.room.all, running)
	if len(running) == 0 {
		t.Fatal("the demonstration has no project that runs")
	}
	b.room.search.SetText("ไม่มีโครงการชื่อนี้")
	if !b.Says(phrase.Say("projects.found_none")) || b.Says(phrase.Say("projects.empty")) {
		t.Error("a search that finds nothing says that the year has no project")
	}
	b.room.search.SetText("")
	y := stage.Must(b.Service.Year(b.Here.Year))(t)
	y.ID, y.Year = "", y.Year+1
	b.Here.Year = stage.Must(b.Service.SaveYear(y))(t).ID
	b.Room.Show("")
	shown := stage.Texts(b.Front())
	for _, want := range []string{phrase.Say("projects.empty"), "ปี 2569", number(len(running)) + " โครงการ", running[0].Proposal.Title[:30]} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not told: %s", want, shown)
		}
	}
	b.Picture("project-earlier")
	b.NoFailures()
}

func TestWhatStandsInAnEmptyList(t *testing.T) {
	if got := nothing(nil, nil); got != phrase.Say("projects.empty") {
		t.Errorf("without any project: %q", got)
	}
	four := []state{{}, {}, {}, {}}
	for i := range four {
		four[i].Proposal = model.Proposal{Title: "โครงการ " + number(i+1)}
	}
	got := nothing(nil, []still{{2569, four}, {2568, four[:1]}})
	if !strings.Contains(got, "โครงการ 3 และอื่น ๆ") || strings.Contains(got, "โครงการ 4,") || !strings.Contains(got, "ปี 2568") {
		t.Errorf("%q", got)
	}
}
