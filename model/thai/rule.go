package thai

import "strings"

// Penalties between the good break and none.
const (
	slight = 20
	poor   = 50
	bad    = 70
)

// A rule gives the penalty of a break after unit i of a line, as far as it has a say. Unit i+1 is there, and neither is empty.
type rule func(us []unit, i int) int

// rules are all that is known of where Thai lines do not break; the strictest answer counts.
var rules = []rule{signs, dashes, joined, numbers, dates, titles, people, fragments}

// breakAfter asks all rules.
func breakAfter(us []unit, i int) int {
	if us[i].kind == kindSpace {
		return Never // spaces at the start of a text are an indent
	}
	if i+1 == len(us) {
		return 0
	}
	worst := 0
	for _, r := range rules {
		p := r(us, i)
		if p == Never {
			return Never
		}
		worst = max(worst, p)
	}
	return worst
}

const (
	openers = "([{“‘«‹#"
	closers = ")]}”’»›.,;:!?%…ๆฯ/"
	dashing = "-–—"
)

// signs: no break after an opening sign, nor before a closing one, ๆ or ฯ, whether or not a space stands between.
func signs(us []unit, i int) int {
	a, b := us[i], us[i+1]
	switch {
	case b.quote == closing && a.spaces == 0, a.quote == opening && a.spaces == 0:
		return Never
	case strings.ContainsRune(openers, a.last()) && a.spaces == 0:
		return Never
	case strings.ContainsRune(closers, b.first()) || b.text == "ฯลฯ":
		return Never
	}
	return 0
}

// dashes: a dash or stroke stays with what is before it, and a dash that begins the text with what follows.
func dashes(us []unit, i int) int {
	a, b := us[i], us[i+1]
	switch {
	case strings.ContainsRune(dashing, b.first()) && a.spaces == 0:
		return Never
	case strings.ContainsRune(dashing, b.first()):
		return poor
	case strings.ContainsRune(dashing, a.last()) && i == 0:
		return Never
	case strings.ContainsRune(dashing+"/", a.last()) && a.spaces == 0:
		if isDigit(b.first()) {
			return Never
		}
		return slight
	}
	return 0
}

// joined: without a space between them, two tokens of which one is a number (3กองทุน, พ.ศ.2568) or of which neither is Thai stay
// together, and so do a short abbreviation with its name (ต.แม่ใหม่) and a vowel with whatever it was typed to.
func joined(us []unit, i int) int {
	a, b := us[i], us[i+1]
	if a.spaces > 0 {
		return 0
	}
	l, f := a.last(), b.first()
	switch {
	case isDigit(l) || isDigit(f) || !wordMayBegin([]rune{l, f}, 1):
		return Never
	case l == '.' && len(a.rs) <= 2 && isThai(f):
		return Never
	case l == '.' && isThai(f):
		return slight
	case isThai(l) || isThai(f) || a.quote == closing || b.quote == opening:
		return 0
	case strings.ContainsRune(openers, f):
		return 0
	}
	return Never
}

// numbers: a number stays with its unit, and with the word that it counts or numbers; so do ณ with its place and, if it
// can be, a number in words.
func numbers(us []unit, i int) int {
	a, b := us[i], us[i+1]
	switch {
	case figure(a) && unitWords[strings.TrimRight(b.text, ".")] && !takesNumber(us, i+1):
		return Never
	case isDigit(b.first()) && (numbered[a.text] || strings.HasSuffix(a.text, "ที่")):
		return Never
	case isDigit(b.first()) && countWords[a.text]:
		return poor
	case b.text == "ที่" && a.spaces == 0 && takesNumber(us, i+1):
		return bad
	case a.text == "ณ":
		return Never
	case a.spaces == 0 && numerals[a.text] && numerals[b.text]:
		return poor
	}
	return 0
}

// figure tells a number, also one with the dash for no satang: 50,000.-
func figure(u unit) bool {
	return isDigit(u.last()) || isDigit(u.first()) && strings.HasSuffix(u.text, ".-")
}

// takesNumber tells that a number, or ที่ and a number, follow unit i, which is then no unit of measure: ในปี 2569 ข้อ 5.
func takesNumber(us []unit, i int) bool {
	return i+1 < len(us) && (isDigit(us[i+1].first()) || us[i+1].text == "ที่")
}

// dates: day, month, era and year stay together.
func dates(us []unit, i int) int {
	a, b := us[i], us[i+1]
	switch {
	case isDigit(a.last()) && (monthWords[b.text] || eras[b.text]):
		return Never
	case monthWords[a.text] && (isDigit(b.first()) || eras[b.text]):
		return Never
	case eras[a.text] && isDigit(b.first()):
		return Never
	}
	return 0
}

// nameReach is how many letters after a title are still the first name.
const nameReach = 16

// titles: a title stays with the first name. The name runs up to the next space; where none comes soon, only its first word.
func titles(us []unit, i int) int {
	t := titleBefore(us, i)
	if t == i {
		return Never
	}
	if t < 0 {
		return 0
	}
	switch end := nameEnd(us, t); {
	case i < end:
		return Never
	case i == end && us[i].spaces > 0:
		return poor // between the name and the family name
	}
	return 0
}

// titleBefore finds the title that unit i is, or that stands before it with no space but its own between; -1 for none.
func titleBefore(us []unit, i int) int {
	for t := i; t >= 0 && i-t <= nameReach; t-- {
		if titled(us, t) {
			return t
		}
		if t < i && us[t].spaces > 0 {
			return -1
		}
	}
	return -1
}

// titled tells that unit t is a title with something after it that may be a name or another title.
func titled(us []unit, t int) bool {
	next := us[t+1]
	return titleWords[us[t].text] && isThai(next.first()) && (next.last() != '.' || titleWords[next.text])
}

// nameEnd is the last unit of the first name that follows the title at t.
func nameEnd(us []unit, t int) int {
	letters := 0
	for j := t + 1; j < len(us) && us[j].kind != kindOther; j++ {
		if letters += len(us[j].rs); letters > nameReach {
			break
		}
		if us[j].kind == kindName || us[j].spaces > 0 || j+1 == len(us) {
			return j
		}
	}
	return t + 1
}

// people: a known name and the known name after it are one person's.
func people(us []unit, i int) int {
	if us[i].kind == kindName && us[i+1].kind == kindName && us[i].spaces > 0 {
		return poor
	}
	return 0
}

// fragments: a lone consonant is part of something; beside letters of no word a cut is doubtful; a prefix wants its word.
func fragments(us []unit, i int) int {
	a, b := us[i], us[i+1]
	switch {
	case a.spaces > 0:
		return 0
	case stray(a) || stray(b):
		return Never
	case a.kind == kindUnknown && isThai(b.first()), b.kind == kindUnknown && isThai(a.last()):
		return slight
	case prefixes[a.text] && isThai(b.first()):
		return poor
	}
	return 0
}

func stray(u unit) bool { return len(u.rs) == 1 && isConsonant(u.rs[0]) && u.rs[0] != 'ณ' }
