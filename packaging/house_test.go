package packaging

import (
	"os"
	"slices"
	"testing"
)

// The modules that only some of the house may know.
const (
	fyne     = "fyne.io/fyne/v2"
	bbolt    = "go.etcd.io/bbolt"
	gofpdf   = "github.com/jung-kurt/gofpdf"
	excelize = "github.com/xuri/excelize/v2"
	shaping  = "github.com/go-text/typesetting"
	text     = "golang.org/x/text"
	winapi   = "golang.org/x/sys"
	rapid    = "pgregory.net/rapid"
	qr       = "rsc.io/qr"
)

// arrow says what the Go files matched by a glob may import besides the standard library: folders of ours, where "x/..." is x
// and all below it, and modules of others with all their packages. Its tests may import what stands under tests too.
type arrow struct {
	files  string
	ours   []string
	theirs []string
	tests  []string
}

// arrows are the design's, from the ground up. The first line whose glob matches a file holds for it; a file that no line
// matches stands in a package that the design does not know.
var arrows = append([]arrow{
	{files: "model/thai/gold/*.go"},
	{files: "model/thai/*.go", theirs: []string{text}, tests: []string{"model/thai/gold"}},
	{files: "model/seal/*.go"},
	{files: "model/ranking/*.go", ours: []string{"model"}},
	{files: "model/selection/*.go", ours: []string{"model"}},
	{files: "model/forecast/*.go", ours: []string{"model"}},
	{files: "model/*.go", ours: []string{"model/thai"}},

	{files: "assets/*.go"},
	{files: "fonts/*.go"},
	{files: "packaging/gauge/breaks/*.go", ours: []string{"model/thai", "model/thai/gold"}},
	{
		files: "packaging/gauge/*.go", ours: []string{"app/paper/...", "app/service", "app/view/look", "fonts", "model/..."},
		theirs: []string{fyne},
	},
	{files: "packaging/trimgl/*.go"},
	{files: "packaging/linux/*.go"},
	{files: "packaging/gauge/window/*.go", ours: []string{"app/system"}, theirs: []string{fyne}},
	{files: "packaging/windows/*.go", tests: []string{"app/service", "model"}},
	{files: "packaging/windows/parts/*.go"},
	{files: "packaging/windows/zip/*.go"},
	{files: "packaging/*.go"},

	{files: "storage/*.go", ours: []string{"model/..."}, theirs: []string{bbolt}},

	{files: "app/system/*.go", ours: []string{"model"}, theirs: []string{winapi}},
	{files: "app/phrase/*.go", ours: []string{"assets", "model/..."}},
	{files: "app/workbook/*.go", ours: []string{"app/phrase", "model/..."}, theirs: []string{excelize}},
	{files: "app/paper/specimen/*.go"},
	{
		files: "app/paper/typeset/*.go",
		ours:  []string{"app/phrase", "fonts", "model/..."}, theirs: []string{shaping}, tests: []string{"app/paper/specimen"},
	},
	{
		files:  "app/paper/pdf/*.go",
		ours:   []string{"app/paper/typeset", "app/phrase", "fonts", "model/..."},
		theirs: []string{gofpdf, shaping, qr},
		tests:  []string{"app/paper/specimen"},
	},
	{files: "app/paper/*.go", ours: []string{"app/paper/...", "app/phrase", "fonts", "model/..."}},
	{
		files: "app/service/*.go",
		ours:  []string{"app/paper/...", "app/phrase", "app/workbook", "assets", "model/...", "storage"},
	},

	{files: "app/command/*.go", ours: []string{"app/phrase", "app/service", "model/..."}},
	{files: "app/view/look/*.go", ours: []string{"app/phrase", "assets", "fonts"}, theirs: []string{fyne}},
	{files: "app/view/part/*.go", ours: []string{"app/phrase", "app/view/look", "model/..."}, theirs: []string{fyne}},
	{files: "app/view/stage/*.go", ours: inRooms(), theirs: []string{fyne}},
	{files: "app/view/*.go", ours: append(inRooms(), append(rooms(), "app/system")...), theirs: []string{fyne, winapi}, tests: []string{"app/view/stage"}},

	{
		files:  "app/window*.go",
		ours:   []string{"app/command", "app/phrase", "app/service", "app/system", "app/view", "app/view/look"},
		theirs: []string{fyne},
	},
	{files: "app/*.go", ours: []string{"app/command", "app/service", "app/system"}},
}, roomArrows()...)

// rooms are the packages of the rooms: the design's names, but for the room "return", whose name is a word of Go's.
func rooms() []string {
	var out []string
	for _, room := range []string{
		"overview", "problem", "proposal", "scoring", "meeting", "project", "ledger", "sending", "document", "people", "setting",
	} {
		out = append(out, "app/view/"+room)
	}
	return out
}

// inRooms is what a room may import of ours.
func inRooms() []string {
	return []string{"app/phrase", "app/service", "app/view/look", "app/view/part", "model/..."}
}

// roomArrows gives each room the same arrows; another room is not among them, and the stage is there for its tests only.
func roomArrows() []arrow {
	var lines []arrow
	for _, room := range rooms() {
		lines = append(lines, arrow{
			files: room + "/*.go", ours: inRooms(), theirs: []string{fyne}, tests: []string{"app/view/stage"},
		})
	}
	return lines
}

// topLevel is all that stands at the top of the repository, but for dot-files and topIgnored.
var topLevel = []string{
	"app", "model", "storage", "assets", "fonts", "packaging", "go.mod", "go.sum", "README.md", "LICENSE",
}

// topIgnored is what git ignores too: what packaging/run and the tests leave for people to look at.
var topIgnored = []string{"out"}

// exceptions are the findings that stand, each with its reason. One that excuses nothing any more is itself a failure.
var exceptions = []exception{}

func TestHouse(t *testing.T) {
	tree, err := readHouse(os.DirFS(".."))
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(tree.files, func(f source) bool { return f.path == "packaging/house_test.go" }) {
		t.Fatal("the tree that was read is not this repository")
	}
	left, stale := excuse(tree.check(), exceptions)
	for _, f := range left {
		t.Error(f)
	}
	for _, e := range stale {
		t.Errorf("the exception of %s about %q excuses nothing any more: take it out", e.file, e.about)
	}
	for _, e := range exceptions {
		if e.why == "" {
			t.Errorf("the exception of %s about %q has no reason", e.file, e.about)
		}
	}
}
