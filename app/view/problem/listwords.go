package problem

import (
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// weightOf is a weight as lists show it: "14/20", or a dash while the matrix is not filled.
func weightOf(p model.Priority) string {
	if p.Total() == 0 {
		return "–"
	}
	return strconv.Itoa(p.Total()) + "/" + strconv.Itoa(model.MaxPriority)
}

// listName is a version of the list in a drop-down.
func listName(l model.ProblemList) string {
	key := "problem.list.name"
	if l.Open() {
		key = "problem.list.name.open"
	}
	return phrase.Say(key, "number", strconv.Itoa(l.Number), "name", l.Name, "date", shortDate(l.Agreed))
}

// listState says how far the list is, and what is to be done.
func listState(now service.Standing) string {
	switch l := now.List; {
	case l.ID == "":
		return phrase.Say("problem.list.state.none")
	case !l.Open():
		return phrase.Say("problem.list.state.agreed", "number", strconv.Itoa(l.Number), "date", shortDate(l.Agreed), "where", l.Where)
	}
	return phrase.Say("problem.list.state.open", "sheets", strconv.Itoa(sheetsOf(now)), "count", strconv.Itoa(weighed(now)),
		"all", strconv.Itoa(len(now.Offers)), "wants", strconv.Itoa(wanting(now)))
}

func listTone(now service.Standing) part.Tone {
	switch {
	case now.List.ID != "" && !now.List.Open():
		return part.Good
	case wanting(now) > 0:
		return part.Warning
	}
	return part.Plain
}

// sheetsOf counts the sheets that rate; weighed the problems that would come onto the list; wanting those whose reason is missing.
func sheetsOf(now service.Standing) int {
	n := 0
	for _, g := range now.Ratings {
		if g.Withdrawn == "" && len(g.Answers) > 0 {
			n++
		}
	}
	return n
}

func weighed(now service.Standing) int {
	n := 0
	for _, o := range now.Offers {
		if o.Entry.Priority.Total() > 0 {
			n++
		}
	}
	return n
}

func wanting(now service.Standing) int {
	n := 0
	for _, o := range now.Offers {
		if o.Wants {
			n++
		}
	}
	return n
}

// spreadText is what the ratings say on an axis: the mean of one decimal place, the lowest and the highest, how many.
func spreadText(a model.AxisSpread) string {
	if a.Count == 0 {
		return "–"
	}
	return phrase.Say("problem.spread", "mean", a.Mean().FloatString(1), "lowest", strconv.Itoa(a.Lowest), "highest", strconv.Itoa(a.Highest), "count", strconv.Itoa(a.Count))
}
