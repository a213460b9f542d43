package view

import (
	"kongthun/app/service"
	"kongthun/app/view/document"
	"kongthun/app/view/meeting"
	"kongthun/app/view/overview"
	"kongthun/app/view/part"
	"kongthun/app/view/people"
	"kongthun/app/view/problem"
	"kongthun/app/view/proposal"
	"kongthun/app/view/scoring"
	"kongthun/app/view/setting"
)

// rooms lists the rooms in the order of an office's work.
func (d *desktopProgram) rooms() []*door {
	return []*door{
		{key: "overview", build: func(s *service.Service, k part.Desk) part.Room { return overview.New(s, k) }},
		{key: "problem", build: func(s *service.Service, k part.Desk) part.Room { return problem.New(s, k) }},
		{key: "proposal", build: func(s *service.Service, k part.Desk) part.Room { return proposal.New(s, k) }},
		{key: "scoring", build: func(s *service.Service, k part.Desk) part.Room { return scoring.New(s, k) }},
		{key: "meeting", build: func(s *service.Service, k part.Desk) part.Room { return meeting.New(s, k) }},
		{key: "document", build: func(s *service.Service, k part.Desk) part.Room { return document.New(s, k) }},
		{key: "people", build: func(s *service.Service, k part.Desk) part.Room { return people.New(s, k) }},
		{key: "setting", build: func(s *service.Service, k part.Desk) part.Room { return setting.New(s, k) }},
	}
}
