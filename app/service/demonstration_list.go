package service

import (
	"fmt"
	"strings"

	"kongthun/model"
)

// agreement is the agreed list of the story: the sheets that it was rated on, a row for each member and four digits for each problem
// ("4454"; "----" where she left it open), what was set otherwise, and the calls of the rounds that it weighs.
type agreement struct {
	Name     string     `json:"name"`
	Problems []model.ID `json:"problems"`
	Sheets   []struct {
		Member model.ID `json:"member"`
		Levels string   `json:"levels"`
	} `json:"sheets"`
	Set []struct {
		Problem  model.ID       `json:"problem"`
		Priority model.Priority `json:"priority"`
		Reason   string         `json:"reason"`
	} `json:"set"`
	Agreed model.Date `json:"agreed"`
	Where  string     `json:"where"`
	Calls  []struct {
		Round model.ID   `json:"round"`
		Call  model.Call `json:"call"`
	} `json:"calls"`
}

// agree opens the area's list, keys the members' ratings, agrees upon it, and calls for proposals under it.
func (d *demonstration) agree() error {
	var in agreement
	if err := d.read("problemlist", &in); err != nil {
		return err
	}
	d.on(in.Agreed)
	l, err := d.s.OpenProblemList(in.Name)
	if err != nil {
		return err
	}
	for _, sheet := range in.Sheets {
		if err := d.rate(l.ID, sheet.Member, in.Problems, strings.Fields(sheet.Levels)); err != nil {
			return err
		}
	}
	for _, set := range in.Set {
		if _, err := d.s.SetLevels(l.ID, set.Problem, set.Priority, set.Reason); err != nil {
			return err
		}
	}
	if _, err := d.s.AgreeProblemList(l.ID, in.Agreed, in.Where); err != nil {
		return err
	}
	for _, c := range in.Calls {
		round, err := d.s.Round(c.Round)
		if err != nil {
			return err
		}
		round.List, round.Call = l.ID, &c.Call
		if _, err := d.s.SaveRound(round); err != nil {
			return err
		}
	}
	return nil
}

// rate keys one member's sheet.
func (d *demonstration) rate(list, member model.ID, problems []model.ID, levels []string) error {
	if len(levels) != len(problems) {
		return fmt.Errorf("problemlist: %d levels for %d problems", len(levels), len(problems))
	}
	for i, digits := range levels {
		if digits == "----" {
			continue
		}
		var p model.Priority
		for axis := range model.Axes() {
			*p.Axis(axis) = int(digits[axis] - '0')
		}
		if _, err := d.s.Rate(list, Rater{Member: member}, problems[i], p); err != nil {
			return err
		}
	}
	return nil
}
