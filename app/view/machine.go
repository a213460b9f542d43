package view

import (
	"log/slog"

	"kongthun/app/system"
)

// machine is what belongs to this computer and not to the office: it stands in the settings that app/system keeps. It is the
// part.Computer of the rooms.
type machine struct{ settings system.SettingsFile }

// recent lists the office files opened last, the newest first.
func (m machine) recent() []string { return m.settings.Read().Recent }

// opened puts a file at the head of the recent ones.
func (m machine) opened(path string) { m.change(func(s *system.Settings) { s.Opened(path) }) }

// forget takes a file out of the recent ones.
func (m machine) forget(path string) { m.change(func(s *system.Settings) { s.Forget(path) }) }

// actor is the name chosen for the journal on this computer; "" before it was.
func (m machine) actor() string { return m.settings.Read().Actor }

// SetActor keeps the name for the journal.
func (m machine) SetActor(name string) { m.change(func(s *system.Settings) { s.Actor = name }) }

// Scale is the size of text, 1 for 100 %.
func (m machine) Scale() float32 {
	if scale := m.settings.Read().Scale; scale > 0 {
		return scale
	}
	return 1
}

// SetScale keeps the size of text for the next start.
func (m machine) SetScale(scale float32) { m.change(func(s *system.Settings) { s.Scale = scale }) }

// Folder is the folder chosen for the papers of an office file; "" before one was.
func (m machine) Folder(office string) string {
	return m.settings.Read().Folders[office]
}

// SetFolder keeps the folder for the papers of an office file.
func (m machine) SetFolder(office, folder string) {
	m.change(func(s *system.Settings) {
		if s.Folders == nil {
			s.Folders = map[string]string{}
		}
		s.Folders[office] = folder
	})
}

// change makes a change in the settings. One that cannot be kept holds nobody up: it is forgotten at the next start, and the log
// says why.
func (m machine) change(do func(*system.Settings)) {
	if err := m.settings.Change(do); err != nil {
		slog.Warn("the settings are not kept", "error", err)
	}
}
