package scoring

import (
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// gathered is one sheet as the side shows it that gathers them all.
type gathered struct {
	sheet     model.Sheet
	name      string
	place     int // from 1
	done, all int // proposals
	contested int
}

// gather lines a round's sheets up.
func gather(g service.Grid) []gathered {
	var out []gathered
	for i, s := range g.Sheets {
		left := len(s.Unanswered(g.Proposals, g.Round.Rubric))
		out = append(out, gathered{s, g.Names[i], i + 1, len(g.Proposals) - left, len(g.Proposals), len(s.Contested())})
	}
	return out
}

// ready tells whether a sheet counts as there.
func (s gathered) ready() bool { return s.sheet.In != "" || s.done == s.all }

// state says how far a sheet is.
func (s gathered) state() (string, part.Tone) {
	switch {
	case s.contested > 0:
		return phrase.Say("scoring.gather.contested", "count", strconv.Itoa(s.contested)), part.Error
	case s.sheet.In != "" && s.done < s.all:
		return phrase.Say("scoring.gather.in_part"), part.Warning
	case s.sheet.In != "":
		return phrase.Say("scoring.gather.in"), part.Good
	case s.done == s.all:
		return phrase.Say("scoring.gather.whole"), part.Good
	case s.done == 0:
		return phrase.Say("scoring.gather.none"), part.Muted
	}
	return phrase.Say("scoring.gather.part"), part.Warning
}

// source says where the answers of a sheet came from, as far as files did.
func (s gathered) source() string {
	if n := len(s.sheet.Files); n > 0 {
		return phrase.Say("scoring.gather.files", "count", strconv.Itoa(n))
	}
	return ""
}

// counted are the sheets that are there, and the cells that are to be decided.
func counted(list []gathered) (ready, contested int) {
	for _, s := range list {
		if s.ready() {
			ready++
		}
		contested += s.contested
	}
	return ready, contested
}

// phaseText says what the round is in and what to do next.
func phaseText(r model.Round, list []gathered) (string, part.Tone) {
	ready, contested := counted(list)
	args := []string{"ready", strconv.Itoa(ready), "count", strconv.Itoa(len(list)), "contested", strconv.Itoa(contested), "closed", shortDate(r.Scored), "published", shortDate(r.Published)}
	switch {
	case r.Phase() == model.ScoringClosed:
		return phrase.Say("scoring.phase.closed", args...), part.Plain
	case r.Phase() == model.ScoringPublished:
		return phrase.Say("scoring.phase.published", args...), part.Good
	case contested > 0:
		return phrase.Say("scoring.phase.contested", args...), part.Error
	case ready == len(list):
		return phrase.Say("scoring.phase.whole", args...), part.Good
	}
	return phrase.Say("scoring.phase.open", args...), part.Plain
}
