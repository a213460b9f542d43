package part

import "slices"

// Found are the values of a list whose text holds every word of what was typed, by the words that the window knows: those that
// hold it as it was typed before the others, else in the order of the list.
func Found[V any](typed string, list []V, text func(V) string) []V {
	query := known.Load().breaker.Query(typed)
	var out, scattered []V
	for _, v := range list {
		switch found, together := query.In(text(v)); {
		case together:
			out = append(out, v)
		case found:
			scattered = append(scattered, v)
		}
	}
	return append(out, scattered...)
}

// offered are the suggestions for a field that holds a text: those that are found by it; all of them when none is, or when it is
// one already, which somebody may want to change.
func offered(typed string, options []string) []string {
	if slices.Contains(options, typed) {
		return options
	}
	if some := Found(typed, options, func(s string) string { return s }); len(some) > 0 {
		return some
	}
	return options
}
