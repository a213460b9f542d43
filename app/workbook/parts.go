package workbook

import (
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
)

// The lists within a proposal: how an entry of each stands in a cell.

func situationField() field[model.Proposal] {
	return entries(func(v *model.Proposal) *[]model.Situation { return &v.Situation }, 2,
		func(c cell, s []string) model.Situation {
			return model.Situation{Text: s[0], Size: c.at(part(s, 1)).decimal()}
		},
		func(e model.Situation, _ model.Lists) []string { return []string{e.Text, string(e.Size)} })
}

func objectivesField() field[model.Proposal] {
	return entries(func(v *model.Proposal) *[]model.Objective { return &v.Objectives }, 4,
		func(c cell, s []string) model.Objective {
			return model.Objective{Text: s[0], Indicator: part(s, 1), Size: c.at(part(s, 2)).decimal(), Target: c.at(part(s, 3)).decimal()}
		},
		func(e model.Objective, _ model.Lists) []string {
			return []string{e.Text, e.Indicator, string(e.Size), string(e.Target)}
		})
}

func activitiesField() field[model.Proposal] {
	return entries(func(v *model.Proposal) *[]model.Activity { return &v.Activities }, 2,
		func(c cell, s []string) model.Activity {
			return model.Activity{Text: s[0], Amount: c.at(part(s, 1)).money()}
		},
		func(e model.Activity, _ model.Lists) []string { return []string{e.Text, baht(e.Amount)} })
}

// objectiveTexts and activityTexts are for layouts that have a column for the texts alone: what people write there is not parted.
func objectiveTexts() field[model.Proposal] {
	return entries(func(v *model.Proposal) *[]model.Objective { return &v.Objectives }, maxText,
		func(_ cell, s []string) model.Objective { return model.Objective{Text: strings.Join(s, partMark)} },
		func(e model.Objective, _ model.Lists) []string { return []string{e.Text} })
}

func activityTexts() field[model.Proposal] {
	return entries(func(v *model.Proposal) *[]model.Activity { return &v.Activities }, maxText,
		func(_ cell, s []string) model.Activity { return model.Activity{Text: strings.Join(s, partMark)} },
		func(e model.Activity, _ model.Lists) []string { return []string{e.Text} })
}

func targetsField() field[model.Proposal] {
	return entries(func(v *model.Proposal) *[]model.Target { return &v.Targets }, 3,
		func(c cell, s []string) model.Target {
			var t model.Target
			readGroup(c.at(s[0]), &t)
			readPeople(c.at(part(s, 1)), &t)
			t.Main = part(s, 2)
			return t
		},
		func(e model.Target, lists model.Lists) []string {
			people := ""
			if e.People != 0 {
				people = strconv.Itoa(e.People)
			}
			return []string{writeGroup(e, lists), people, e.Main}
		})
}

// targetPart is a column that holds one part of the target groups: line n of it belongs to group n.
func targetPart(read func(c cell, t *model.Target), write func(t model.Target, lists model.Lists) string) field[model.Proposal] {
	return field[model.Proposal]{
		read: func(c cell, v *model.Proposal) {
			if c.none() {
				return
			}
			for i, s := range strings.Split(c.str(), "\n") {
				for len(v.Targets) <= i {
					v.Targets = append(v.Targets, model.Target{})
				}
				one := c
				if s != c.text {
					one = c.at(strings.Join(splitEntry(s), partMark))
				}
				read(one, &v.Targets[i])
			}
		},
		write: func(v model.Proposal, lists model.Lists) model.Cell {
			var out []string
			for _, t := range v.Targets {
				out = append(out, hide.Replace(write(t, lists)))
			}
			return model.TextOf(strings.TrimRight(strings.Join(out, "\n"), "\n"))
		},
	}
}

// targetPeople is targetPart for the counts; the count of a single group is a number.
func targetPeople() field[model.Proposal] {
	f := targetPart(readPeople, writePeople)
	text := f.write
	f.write = func(v model.Proposal, lists model.Lists) model.Cell {
		if len(v.Targets) == 1 {
			return model.Cell{Number: int64(v.Targets[0].People), Known: v.Targets[0].People != 0}
		}
		return text(v, lists)
	}
	return f
}

// readGroup reads one of the nine target groups, by code or name; another group keeps its name, a number beyond nine is refused.
func readGroup(c cell, t *model.Target) {
	if c.none() {
		return
	}
	if found, ok := choose(c.setting.Lists["group"], c.text); ok {
		t.Group, _ = strconv.Atoi(found.Code)
	} else if _, numeric := decimalOf(c.text, c.number); numeric {
		c.refuse("cell.code", "list", "group")
	} else {
		t.Name = c.line()
	}
}

func writeGroup(t model.Target, lists model.Lists) string {
	if t.Group == 0 {
		return t.Name
	}
	return shown(lists, "group", strconv.Itoa(t.Group))
}

func readPeople(c cell, t *model.Target) { t.People, _ = c.count() }

func writePeople(t model.Target, _ model.Lists) string {
	if t.People == 0 {
		return ""
	}
	return strconv.Itoa(t.People)
}

func readMain(c cell, t *model.Target) { t.Main = c.str() }

func writeMain(t model.Target, _ model.Lists) string { return t.Main }

func otherMoneyField() field[model.Proposal] {
	return entries(func(v *model.Proposal) *[]model.OtherMoney { return &v.OtherMoney }, 3,
		func(c cell, s []string) model.OtherMoney {
			m := model.OtherMoney{Agency: s[0], Amount: c.at(part(s, 1)).money()}
			if found, ok := c.at(part(s, 2)).choice("granted"); ok {
				m.Granted = found.Code == "1"
			}
			return m
		},
		func(e model.OtherMoney, lists model.Lists) []string {
			return []string{e.Agency, baht(e.Amount), shown(lists, "granted", flag(e.Granted))}
		})
}

// claimsField reads the problems that a proposal says it serves, by their titles; a problem that the office does not have is
// refused, since a claim to nothing would vanish.
func claimsField() field[model.Proposal] {
	return entries(func(v *model.Proposal) *[]model.Claim { return &v.Claims }, 2,
		func(c cell, s []string) model.Claim {
			var claim model.Claim
			found, ok := choose(c.setting.Lists["problem"], s[0])
			if !ok {
				c.at(s[0]).refuse("cell.problem.unknown")
			}
			claim.Problem = model.ID(found.Code)
			if level, ok := c.at(part(s, 1)).choice("level"); ok {
				n, _ := strconv.Atoi(level.Code)
				claim.Level = model.Level(n)
			} else if part(s, 1) == "" {
				c.at(s[0]).note("cell.claim.level")
			}
			return claim
		},
		func(e model.Claim, lists model.Lists) []string {
			return []string{shown(lists, "problem", string(e.Problem)), shown(lists, "level", strconv.Itoa(int(e.Level)))}
		})
}

func papersField() field[model.Proposal] {
	return entries(func(v *model.Proposal) *[]model.Paper { return &v.Papers }, 3,
		func(c cell, s []string) model.Paper {
			p := model.Paper{Name: s[0], Note: part(s, 2)}
			if found, ok := c.at(part(s, 1)).choice("present"); ok {
				p.Present = found.Code == "1"
			}
			return p
		},
		func(e model.Paper, lists model.Lists) []string {
			return []string{e.Name, shown(lists, "present", flag(e.Present)), e.Note}
		})
}

// flag is the code of a yes or no in the lists.
func flag(yes bool) string {
	if yes {
		return "1"
	}
	return "0"
}

// baht writes an amount within an entry, without separators; nothing for 0, which is not known.
func baht(s model.Satang) string {
	if s == 0 {
		return ""
	}
	return strings.ReplaceAll(thai.Arabic(s.String()), ",", "")
}
