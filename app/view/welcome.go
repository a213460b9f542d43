package view

import (
	"log/slog"
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
	"kongthun/app/system"
	"kongthun/app/view/part"
)

// welcome shows the start screen: make an office file, open one, look at the demonstration office, or, for a province, roll up
// returns.
func (d *desktopProgram) welcome() {
	create := part.NewButton(phrase.Say("start.create"), d.askOffice)
	open := part.NewButton(phrase.Say("start.open"), d.askFile)
	demo := part.NewButton(phrase.Say("start.demo"), d.openDemo)
	province := part.NewButton(phrase.Say("province.start"), d.askRollUp)
	create.Importance = widget.HighImportance
	s := newSurvey(d.machine.recent())
	page := part.NewPage(
		part.NewLabel(phrase.Say("start.title"), part.Title),
		part.NewLabel(phrase.Say("start.text"), part.Plain),
		part.NewWrap(create, open, demo, province),
		s.place, s.stick, d.recent(s),
	)
	fill(d.window, page)
	d.window.Canvas().Focus(create)
	s.begin(page.Resettle)
}

// recent lists the office files opened last, each with the folder that it is in or what is the matter with it.
func (d *desktopProgram) recent(s *survey) fyne.CanvasObject {
	list := part.NewTightColumn()
	for i, path := range s.paths {
		forget := part.NewIconButton(theme.CancelIcon(), func() {
			d.machine.forget(path)
			d.welcome()
		})
		open := part.NewButton(filepath.Base(path), func() { d.openOffice(path) })
		beside := container.NewVBox(layout.NewSpacer(), s.lines[i], layout.NewSpacer())
		list.Add(container.NewBorder(nil, nil, open, forget, beside))
	}
	card := part.NewCard(phrase.Say("start.recent"), list)
	card.Hidden = len(s.paths) == 0
	return card
}

// survey is what the start screen says of the computer's folders. A disk may sleep and a network be down, so they are looked at
// away from the window, and told when it is known.
type survey struct {
	place *part.Label  // where new office files go, and why
	stick *part.Notice // the program is carried about
	paths []string     // the recent office files
	lines []*part.Line // what is said beside each
}

func newSurvey(recent []string) *survey {
	s := &survey{place: part.NewLabel("", part.Muted), stick: part.NewNotice(phrase.Say("start.stick"), part.Warning), paths: recent}
	s.stick.Hide()
	for _, path := range recent {
		s.lines = append(s.lines, part.NewCut(filepath.Dir(path), part.Muted))
	}
	return s
}

// begin looks, and says what there is to say; said is called then.
func (s *survey) begin(said func()) {
	var place system.Place
	var carried system.Standing
	marks := make([]string, len(s.paths))
	part.Look(func() error {
		place = officeFolder()
		carried = system.Stands(place.Folder)
		for i, path := range s.paths {
			marks[i] = mark(path)
		}
		return nil
	}, func(error) {
		s.say(place, carried, marks)
		said()
	})
}

// say says where new files go, whether that is carried about, and what is the matter with each recent file.
func (s *survey) say(place system.Place, carried system.Standing, marks []string) {
	s.place.Set(phrase.Say("start.place."+string(place.Why), "folder", place.Folder), tone(place))
	s.stick.Hidden = !carried.Removable
	for i, key := range marks {
		if key != "" {
			s.lines[i].Set(phrase.Say(key)+" — "+filepath.Dir(s.paths[i]), part.Warning)
		}
	}
}

// tone warns of a place that is none to keep office files in.
func tone(p system.Place) part.Tone {
	if p.Why == system.NoLocal {
		return part.Warning
	}
	return part.Muted
}

// mark is the key of what is the matter with an office file; "" for nothing.
func mark(path string) string {
	if info, err := os.Stat(path); err != nil || info.IsDir() {
		return "start.mark.gone"
	}
	if doubts := doubts(system.Stands(path)); len(doubts) > 0 {
		return "start.mark." + doubts[0]
	}
	return ""
}

// doubts names what is doubtful about where a file stands, the gravest first.
func doubts(s system.Standing) (names []string) {
	for _, doubt := range []struct {
		name string
		is   bool
	}{{"network", s.Network}, {"synced", s.Synced}, {"removable", s.Removable}} {
		if doubt.is {
			names = append(names, doubt.name)
		}
	}
	return names
}

// warn tells what is doubtful about where an office file stands: once on this computer, when it is opened from there first. It is
// no refusal, for a file on a stick may be all that an office has.
func (d *desktopProgram) warn(path string) {
	if full, err := filepath.Abs(path); err == nil {
		path = full // as the recent files are remembered
	}
	if slices.Contains(d.machine.recent(), path) {
		return
	}
	var names []string
	part.Look(func() error {
		names = doubts(system.Stands(path))
		return nil
	}, func(error) {
		text := ""
		for _, name := range names {
			text += phrase.Say("start.doubt."+name) + "\n"
		}
		if text != "" {
			part.Tell(d.window, phrase.Say("start.doubt"), text+phrase.Say("start.doubt.advice"), part.Warning)
		}
	})
}

// tellCrash says, once, that the program crashed before this start, and where it says why.
func (d *desktopProgram) tellCrash() {
	report, err := system.TakeCrash()
	if err != nil {
		slog.Error("the report of a crash is not put away", "error", err)
	}
	if report != "" {
		part.Tell(d.window, phrase.Say("start.crash"), phrase.Say("start.crash_text", "file", report), part.Warning)
	}
}

// officeFolder is where new office files go.
func officeFolder() system.Place {
	return system.OfficeFolder(phrase.Say("program"), phrase.Say("program.portable_data"))
}
