package view

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
)

// machine is what belongs to this computer and not to the office: it stands in the user's configuration folder, by Fyne's
// preferences.
type machine struct{ p fyne.Preferences }

const (
	prefRecent = "recent"
	prefActor  = "actor"
	prefScale  = "scale"
	mostRecent = 8
)

// recent lists the office files opened last, the newest first.
func (m machine) recent() []string { return m.p.StringList(prefRecent) }

// opened puts a file at the head of the recent ones.
func (m machine) opened(path string) {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	list := append([]string{path}, slices.DeleteFunc(m.recent(), func(p string) bool { return p == path })...)
	m.p.SetStringList(prefRecent, list[:min(len(list), mostRecent)])
}

// actor is the name chosen for the journal on this computer; "" before it was.
func (m machine) actor() string { return m.p.String(prefActor) }

func (m machine) setActor(name string) { m.p.SetString(prefActor, name) }

// scale is the size of text, 1 for 100 %.
func (m machine) scale() float32 { return float32(m.p.FloatWithFallback(prefScale, 1)) }
