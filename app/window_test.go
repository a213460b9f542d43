//go:build !headless

package main

import (
	"errors"
	"testing"

	"kongthun/app/system"
	"kongthun/app/view"
)

// A person is told when nobody draws, and not when the twin does, whatever was the matter with the driver.
func TestWhoDrawsElsewhereIsSaid(t *testing.T) {
	silent := errors.New("the driver does not answer")
	for name, c := range map[string]struct {
		who    system.Drawn
		why    error
		status int
		told   bool
	}{
		"the twin, as known":  {system.DrawnByTwin, nil, 0, false},
		"the twin, after all": {system.DrawnByTwin, silent, 0, false},
		"nobody":              {system.DrawnNowhere, silent, view.Undrawn, true},
	} {
		told := ""
		status := elsewhere(c.who, c.why, func(_, text string) { told += text })
		if status != c.status || told != "" != c.told {
			t.Errorf("%s: status %d, told %q", name, status, told)
		}
	}
}
