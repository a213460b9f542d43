package service

import (
	"fmt"

	"kongthun/model"
)

// screen writes lines of the story into the registers of its proposals, each on its day.
func (d *demonstration) screen(file string) error {
	var list []struct {
		Proposal model.ID   `json:"proposal"`
		Step     model.Step `json:"step"`
	}
	if err := d.read(file, &list); err != nil {
		return err
	}
	for _, l := range list {
		d.on(l.Step.On)
		if _, err := d.s.TakeStep(l.Proposal, l.Step); err != nil {
			return fmt.Errorf("%s: %s: %w", file, l.Proposal, err)
		}
	}
	return nil
}
