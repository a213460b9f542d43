package typeset

import "kongthun/model/thai"

// A justified line is stretched in stages, each used up before the next is begun: a good typist widens the spaces first, then lets
// a hair of white in between words, and where a line has few of either, between its letters and within what is tied together, too.
// Beyond the last stage a line looks worse stretched than ragged and stays as it is. In font units, by which every place of a kind
// grows in a stage.
//
// All stages together keep within what reader programs bear: at 0.12 em between words, or 0.8 em beside a space, some of them
// read a space, or a new column, that nobody wrote.
var stages = [...]shares{
	{space: 250},
	{space: 250, word: 25},
	{space: 250, tied: 50, word: 25, letter: 25},
	{space: 30, tied: 250, word: 30, letter: 36},
}

// maxShrink is by how much a space may be narrowed where that saves a line: a fifth of its width.
const maxShrink = 48

// Strain is how far a line is stretched (over 0) or narrowed (below 0), in thousandths of a stage.
const (
	oneStage   = 1000
	mostStrain = len(stages) * oneStage
)

// places are where a line can be stretched: at its spaces, at those within what is read as one (a number and its unit), between its
// words, and within words between their clusters.
type places struct{ spaces, tied, words, letters int }

// shares are by how much each place of a kind is changed.
type shares struct{ space, tied, word, letter int }

func (p places) sum(s shares) int {
	return p.spaces*s.space + p.tied*s.tied + p.words*s.word + p.letters*s.letter
}

// after counts the place behind a word.
func (p *places) after(w *word) {
	switch parted := w.parted(); {
	case parted && w.spaces > 0:
		p.spaces++
	case w.spaces > 0:
		p.tied++
	case parted:
		p.words++
	}
}

// after is the share of the place behind a word.
func (s shares) after(w *word) int {
	switch parted := w.parted(); {
	case parted && w.spaces > 0:
		return s.space
	case w.spaces > 0:
		return s.tied
	case parted:
		return s.word
	}
	return 0
}

// parted tells of a word that is not read with the next as one.
func (w *word) parted() bool { return !w.bound && w.penalty != thai.Never && w.penalty < priceUntie }

// strain is what it takes to bring a line to its measure, and whether that can be: slack is what it lacks, in font units.
func (p places) strain(slack int) (int, bool) {
	if slack <= 0 {
		give := p.spaces * maxShrink
		if give == 0 {
			return 0, slack == 0
		}
		return slack * oneStage / give, -slack <= give
	}
	for i, s := range stages {
		give := p.sum(s)
		if slack <= give {
			return i*oneStage + slack*oneStage/give, true
		}
		slack -= give
	}
	return mostStrain, false
}

// under gives the shares under a strain, as weights: a trace more or less is taken at the spaces, if there are any.
func (p places) under(strain int) shares {
	var out shares
	for i, s := range stages {
		part := min(max(strain-i*oneStage, 0), oneStage)
		out.space += s.space * part
		out.tied += s.tied * part
		out.word += s.word * part
		out.letter += s.letter * part
	}
	if p.sum(out) == 0 {
		return shares{space: 1}
	}
	return out
}
