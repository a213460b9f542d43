package view

import (
	"fyne.io/fyne/v2"

	"kongthun/app/service"
	"kongthun/app/view/document"
	"kongthun/app/view/ledger"
	"kongthun/app/view/meeting"
	"kongthun/app/view/overview"
	"kongthun/app/view/part"
	"kongthun/app/view/people"
	"kongthun/app/view/problem"
	"kongthun/app/view/project"
	"kongthun/app/view/proposal"
	"kongthun/app/view/scoring"
	"kongthun/app/view/sending"
	"kongthun/app/view/setting"
)

// roomKeys are the keys that open the rooms with Ctrl. A key belongs to its room's name, so that it stays whatever rooms there are.
var roomKeys = map[string]fyne.KeyName{
	"overview": fyne.Key1, "problem": fyne.Key2, "proposal": fyne.Key3, "scoring": fyne.Key4, "meeting": fyne.Key5,
	"project": fyne.Key6, "ledger": fyne.Key7, "return": fyne.Key8, "document": fyne.Key9, "people": fyne.Key0,
	"setting": fyne.KeyComma,
}

// rooms lists the rooms in the order of an office's work.
func (d *desktopProgram) rooms() []*door {
	return []*door{
		{key: "overview", build: func(s *service.Service, k part.Desk) part.Room { return overview.New(s, k) }},
		{key: "problem", build: func(s *service.Service, k part.Desk) part.Room { return problem.New(s, k) }},
		{key: "proposal", build: func(s *service.Service, k part.Desk) part.Room { return proposal.New(s, k) }},
		{key: "scoring", build: func(s *service.Service, k part.Desk) part.Room { return scoring.New(s, k) }},
		{key: "meeting", build: func(s *service.Service, k part.Desk) part.Room { return meeting.New(s, k) }},
		{key: "project", build: func(s *service.Service, k part.Desk) part.Room { return project.New(s, k) }},
		{key: "ledger", build: func(s *service.Service, k part.Desk) part.Room { return ledger.New(s, k) }},
		{key: "return", build: func(s *service.Service, k part.Desk) part.Room { return sending.New(s, k) }},
		{key: "document", build: func(s *service.Service, k part.Desk) part.Room { return document.New(s, k) }},
		{key: "people", build: func(s *service.Service, k part.Desk) part.Room { return people.New(s, k) }},
		{key: "setting", build: func(s *service.Service, k part.Desk) part.Room { return setting.New(s, k) }},
	}
}
