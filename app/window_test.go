//go:build !headless

package main

import (
	"errors"
	"testing"

	"kongthun/app/phrase"
	"kongthun/app/system"
	"kongthun/app/view"
	"kongthun/model"
)

// A person is told when nobody draws, and not when the twin does, whatever was the matter with the driver.
func TestWhoDrawsElsewhereIsSaid(t *testing.T) {
	nobody := model.NotFound("system.undrawable", "why", "none", "cli", "kongthun-cli")
	for name, c := range map[string]struct {
		who    system.Drawn
		why    error
		status int
		told   string
	}{
		"the twin, as known":  {system.DrawnByTwin, nil, 0, ""},
		"the twin, after all": {system.DrawnByTwin, errors.New("the driver does not answer"), 0, ""},
		"nobody":              {system.DrawnNowhere, nobody, view.Undrawn, phrase.Error(nobody)},
	} {
		told := ""
		status := elsewhere(c.who, c.why, func(_, text string) { told += text })
		if status != c.status || told != c.told {
			t.Errorf("%s: status %d, told %q", name, status, told)
		}
	}
}
