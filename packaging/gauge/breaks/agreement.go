package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
	"unicode"

	"kongthun/model/thai"
)

// agreements prints how far the breakers agree where no gold text says who is right: over every word of our lists, each a line of
// its own, and over real texts where they are at hand.
func (g *gauge) agreements() error {
	words, err := listed(g.lists)
	if err != nil {
		return err
	}
	if err := g.agreement("the words of our lists, each by itself", words); err != nil {
		return err
	}
	real, err := written(g.texts)
	if err != nil {
		return err
	}
	if len(real) == 0 {
		g.say("\nThere are no real texts in %s.", g.texts)
		return nil
	}
	return g.agreement("the real texts", real)
}

// agreement prints one row for each other breaker, and how many lines each leaves whole.
func (g *gauge) agreement(of string, lines []string) error {
	g.say("\nAgreement over %s: %d lines. Places behind a space do not count.", of, len(lines))
	w := tabwriter.NewWriter(g.out, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprint(w, "\tbreaks\tlines whole\tof ours also there\tof its own also ours\t\n")
	var mine [][]int
	for _, b := range g.breakers {
		made, err := b.breaks(lines)
		if err != nil {
			return err
		}
		made, whole := within(lines, made)
		if mine == nil {
			mine = made
		}
		both := shared(mine, made)
		fmt.Fprintf(w, "%s\t%d\t%d\t%s\t%s\t\n", b.called(), number(made), whole,
			shareOf(both, number(mine)), shareOf(both, number(made)))
	}
	return w.Flush()
}

func shareOf(part, whole int) string {
	if whole == 0 {
		return "none"
	}
	return percent(float64(part) / float64(whole))
}

// within leaves the breaks inside the lines that are behind no space, each once, and counts the lines that have none.
func within(lines []string, made [][]int) (left [][]int, whole int) {
	left = make([][]int, len(lines))
	for i, line := range lines {
		for _, at := range made[i] {
			if at > 0 && at < len(line) && line[at-1] != ' ' {
				left[i] = append(left[i], at)
			}
		}
		left[i] = slices.Compact(left[i])
		if len(left[i]) == 0 {
			whole++
		}
	}
	return left, whole
}

// shared counts the places that both have.
func shared(a, b [][]int) (n int) {
	for i := range a {
		for _, at := range a[i] {
			if slices.Contains(b[i], at) {
				n++
			}
		}
	}
	return n
}

func number(made [][]int) (n int) {
	for _, places := range made {
		n += len(places)
	}
	return n
}

// listed are the words of the lists in a folder, each once. A folder without lists is an error.
func listed(folder string) ([]string, error) {
	names, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return nil, err
	}
	words := map[string]bool{}
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(strings.TrimPrefix(string(raw), "\uFEFF")) {
			if line[0] == '#' {
				continue
			}
			for word := range strings.FieldsSeq(line) {
				words[word] = true
			}
		}
	}
	if len(words) == 0 {
		return nil, fmt.Errorf("there is no word list in %s", folder)
	}
	return slices.Sorted(maps.Keys(words)), nil
}

// written are the lines with Thai in the JSON files of a folder, each once.
func written(folder string) ([]string, error) {
	names, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return nil, err
	}
	lines := map[string]bool{}
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		var value any
		if err := json.Unmarshal(raw, &value); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		gather(value, lines)
	}
	return slices.Sorted(maps.Keys(lines)), nil
}

// gather adds the lines with Thai in a value to a set.
func gather(value any, lines map[string]bool) {
	switch value := value.(type) {
	case string:
		for line := range strings.SplitSeq(thai.Normalise(value), "\n") {
			if strings.ContainsFunc(line, func(r rune) bool { return unicode.Is(unicode.Thai, r) }) {
				lines[line] = true
			}
		}
	case []any:
		for _, v := range value {
			gather(v, lines)
		}
	case map[string]any:
		for _, v := range value {
			gather(v, lines)
		}
	}
}
