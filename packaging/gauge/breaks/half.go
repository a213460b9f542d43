package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"text/tabwriter"
	"unicode/utf8"

	"kongthun/model/thai/gold"
)

// half prints the rates over one half of the gold text; an absent one is said and no error.
func (g *gauge) half(name string) error {
	paragraphs, err := gold.Read(os.DirFS(g.gold), name+"-*.txt")
	if errors.Is(err, fs.ErrNotExist) {
		g.say("\nThe %s half of the gold text is not in %s.", name, g.gold)
		return nil
	}
	if err != nil {
		return err
	}
	lines := texts(paragraphs)
	letters := 0
	for _, line := range lines {
		letters += utf8.RuneCountInString(line)
	}
	g.say("\nThe %s half of the gold text: %d paragraphs, %d characters.", name, len(lines), letters)
	var all []tally
	for _, b := range g.breakers {
		made, err := b.breaks(lines)
		if err != nil {
			return err
		}
		all = append(all, count(b.called(), paragraphs, made))
	}
	g.table("all breaks", all, func(t tally) gold.Count { return t.rates.All })
	g.table("breaks behind no space", all, func(t tally) gold.Count { return t.rates.Within })
	g.kinds(all)
	return nil
}

// tally is what one breaker did to a half.
type tally struct {
	name  string
	rates gold.Rates
	wrong []string // each as a person reads it
	tied  []string
}

func count(name string, paragraphs []gold.Paragraph, made [][]int) tally {
	t := tally{name: name}
	for i, p := range paragraphs {
		for _, w := range t.rates.Add(p, made[i]) {
			told := fmt.Sprintf("%s: %s|%s", p.Where, last(p.Text[:w.At]), first(p.Text[w.At:]))
			if w.Inside {
				t.wrong = append(t.wrong, told)
			} else {
				t.tied = append(t.tied, told)
			}
		}
	}
	return t
}

// table prints one row a breaker of the counts that are picked.
func (g *gauge) table(title string, all []tally, pick func(tally) gold.Count) {
	w := tabwriter.NewWriter(g.out, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "%s\tmade\twrong\tof those made\trecall of |\tof | and ¦\t\n", title)
	for _, t := range all {
		c := pick(t)
		fmt.Fprintf(w, "%s\t%d\t%d\t%s\t%s\t%s\t\n", t.name, c.Made, c.Wrong, percent(c.WrongShare()), percent(c.Recall()), percent(c.RecallOfBoth()))
	}
	w.Flush()
}

// kinds tells the two kinds of wrong breaks apart. The rules bind a number to its unit and a title to its name, which ICU and
// libthai never set out to do: only what is inside a word is wrong by anyone's rules.
func (g *gauge) kinds(all []tally) {
	w := tabwriter.NewWriter(g.out, 0, 0, 3, ' ', tabwriter.AlignRight)
	fmt.Fprint(w, "wrong breaks\tinside a word, name or abbreviation\tof all made\tat a tie (number and unit, title and name, …)\t\n")
	for _, t := range all {
		inside, all := t.rates.Inside, t.rates.All
		fmt.Fprintf(w, "%s\t%d\t%s\t%d\t\n", t.name, inside, shareOf(inside, all.Made), all.Wrong-inside)
	}
	w.Flush()
	if !g.tell {
		return
	}
	for _, t := range all {
		g.list(t.name+", inside", t.wrong)
		g.list(t.name+", at a tie", t.tied)
	}
}

func (g *gauge) list(title string, told []string) {
	g.say("%s: %d", title, len(told))
	for _, s := range told {
		g.say("  %s", s)
	}
}

func texts(paragraphs []gold.Paragraph) []string {
	lines := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		lines[i] = p.Text
	}
	return lines
}

func percent(share float64) string { return fmt.Sprintf("%.2f %%", 100*share) }

// around is how many characters are told on either side of a break.
const around = 12

func first(s string) string {
	r := []rune(s)
	return string(r[:min(around, len(r))])
}

func last(s string) string {
	r := []rune(s)
	return string(r[max(0, len(r)-around):])
}
