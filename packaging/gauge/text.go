package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// sample is a PDF file of ours and the lines that were put into it, by page, in the order in which they are drawn.
type sample struct {
	name  string
	file  []byte
	lines [][]string
}

// text compares what the readers take out of our files with what was put in.
func text(out, tools string) error {
	all, err := samples()
	if err != nil {
		return err
	}
	programs := readers(tools)
	totals := make([]tally, len(programs))
	for _, s := range all {
		file := filepath.Join(out, s.name+".pdf")
		if err := os.WriteFile(file, s.file, 0o600); err != nil {
			return err
		}
		for i, r := range programs {
			pages, err := r.pages(file)
			if err != nil {
				return err
			}
			t := s.against(pages)
			totals[i].add(t)
			if t.whole() {
				continue
			}
			fmt.Printf("%-24s %-18s %s\n", s.name, r.name, t)
			for _, line := range t.lost[:min(len(t.lost), 10)] {
				fmt.Printf("  lost: %s\n", line)
			}
			if err := os.WriteFile(filepath.Join(out, s.name+"."+strings.ReplaceAll(r.name, " ", "")+".txt"), []byte(strings.Join(pages, "\f")), 0o600); err != nil {
				return err
			}
		}
	}
	right := true
	for i, r := range programs {
		fmt.Printf("%-18s %s\n", r.name, totals[i])
		right = right && totals[i].whole()
	}
	if !right {
		return errWrong
	}
	return nil
}

// tally counts the lines and pages that come back as they were put in. A line comes back when it is found verbatim, and as often as
// it was put in, on its page; white space counts as one space however wide, since readers make it of gaps. A page comes back when
// its letters are those put in, none lost and none added.
type tally struct {
	lines, pages         int
	goodLines, goodPages int
	lost                 []string
}

func (t *tally) add(u tally) {
	t.lines, t.pages = t.lines+u.lines, t.pages+u.pages
	t.goodLines, t.goodPages = t.goodLines+u.goodLines, t.goodPages+u.goodPages
}

func (t tally) whole() bool { return t.goodLines == t.lines && t.goodPages == t.pages }

func (t tally) String() string {
	return fmt.Sprintf("%d of %d lines (%.3f %%), %d of %d pages", t.goodLines, t.lines, 100*float64(t.goodLines)/float64(max(t.lines, 1)), t.goodPages, t.pages)
}

func (s sample) against(pages []string) tally {
	var t tally
	for i, lines := range s.lines {
		got := ""
		if i < len(pages) {
			got = pages[i]
		}
		t.pages++
		if slices.Equal(letters(strings.Join(lines, "")), letters(got)) {
			t.goodPages++
		}
		read := " " + spaced(got) + " "
		times := map[string]int{}
		for _, line := range lines {
			line = spaced(line)
			times[line]++
			t.lines++
			if strings.Count(read, line) >= times[line] {
				t.goodLines++
			} else {
				t.lost = append(t.lost, line)
			}
		}
	}
	return t
}

// spaced is a text with one space for every stretch of white space, and none at its ends.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// letters are all characters but white space, sorted.
func letters(s string) []rune {
	var out []rune
	for _, r := range s {
		if !unicode.IsSpace(r) {
			out = append(out, r)
		}
	}
	slices.Sort(out)
	return out
}
