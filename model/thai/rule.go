package thai

import "bytes"

// Penalties between the good break and none.
const (
	slight = 20
	inner  = 90 // inside a compound
	poor   = 50
)

// A rule gives the penalty of a break after unit i of a line, as far as it has a say. Unit i+1 is there, and neither is empty.
type rule func(code []byte, us []unit, i int) int

// rules are all that is known of where Thai lines do not break; the strictest answer counts.
var rules = [...]rule{tied, signs, dashes, joined, numbers, dates, fragments}

// breakAfter asks all rules.
func breakAfter(code []byte, us []unit, i int) int {
	if us[i].kind == kindSpace {
		return Never // spaces at the start of a text are an indent
	}
	worst := 0
	for _, r := range rules {
		p := r(code, us, i)
		if p == Never {
			return Never
		}
		worst = max(worst, p)
	}
	return worst
}

func first(code []byte, u *unit) byte { return code[u.lo] }

// last gives the last character of a unit; an indent has only its spaces.
func last(code []byte, u *unit) byte {
	if u.hi == u.lo {
		return codeSpace
	}
	return code[u.hi-1]
}

// tied: what bind has found to be one name.
func tied(_ []byte, us []unit, i int) int {
	switch us[i].tie {
	case tieFirm:
		return Never
	case tieSeam:
		return inner
	case tieLoose:
		return poor
	}
	if us[i].kind == kindName && us[i+1].kind == kindName && us[i].spaces() > 0 {
		return poor // two known names are one person's
	}
	return 0
}

// opens and closes tell the signs that a break may not follow, or stand before.
func opens(c byte) bool { return c == codeOpener }

func closes(c byte) bool {
	return c == codeCloser || c == codeStroke || c == codeDot || c == cYamok || c == cPaiyannoi
}

// signs: no break after an opening sign, nor before a closing one, ๆ or ฯ, whether or not a space stands between.
func signs(code []byte, us []unit, i int) int {
	a, b := &us[i], &us[i+1]
	switch {
	case a.spaces() == 0 && (a.quote == opening || b.quote == closing || opens(last(code, a))):
		return Never
	case closes(first(code, b)):
		return Never
	}
	return 0
}

// dashes: a dash or stroke stays with what is before it, and a dash with what follows too, unless a space stands there and it is
// neither the first sign of the text nor between two numbers. After a stroke a line may end, but not in และ/หรือ.
func dashes(code []byte, us []unit, i int) int {
	a, b := &us[i], &us[i+1]
	l, f := last(code, a), first(code, b)
	switch {
	case f == codeDash:
		return Never
	case l == codeDash && (i == 0 || i == 1 && us[0].kind == kindSpace || a.spaces() == 0 || f == codeDigit && dashedNumbers(code, us, i)):
		return Never
	case l == codeStroke && a.spaces() == 0:
		if f == codeDigit || b.is(classStop) {
			return Never
		}
		return slight
	}
	return 0
}

// dashedNumbers tells that the dash that unit i ends with stands between two numbers of one measure (๑๐ – ๑๒ คน), not between two
// dates.
func dashedNumbers(code []byte, us []unit, i int) bool {
	number := us[i].length() > 1 || i > 0 && last(code, &us[i-1]) == codeDigit
	dates := i > 1 && us[i-2].is(classMonth|classEra) && i+2 < len(us) && us[i+2].is(classMonth)
	return number && !dates
}

// joined: without a space between them, two units of which one is a number (3กองทุน, พ.ศ.2568) or of which neither is Thai stay
// together, and so do a short abbreviation with its name (ต.แม่ใหม่) and a vowel with whatever it was typed to.
func joined(code []byte, us []unit, i int) int {
	a, b := &us[i], &us[i+1]
	if a.spaces() > 0 {
		return 0
	}
	l, f := last(code, a), first(code, b)
	switch {
	case l == codeDigit || f == codeDigit || !mayBegin(code, b.lo):
		return Never
	case l == codeDot && thaiLetter(f):
		if a.length() <= 2 || first(code, a) == codeDigit {
			return Never
		}
		return slight
	case thaiLetter(l) || thaiLetter(f) || a.quote == closing || b.quote == opening || opens(f):
		return 0
	}
	return Never
}

// numbers: a number stays with what it counts and with the word that it numbers, and a number in words with what it counts.
func numbers(code []byte, us []unit, i int) int {
	a, b := &us[i], &us[i+1]
	l, f := last(code, a), first(code, b)
	switch {
	case l == codeDigit && f == codeDigit:
		return Never
	case f == codeDigit && (a.is(classMeasure) || names(code, us, i) && !amount(code, b)):
		return Never
	case f == codeDigit && last(code, b) == codeDigit && l != codeCloser && mayName(us, i) && !counts(code, us, upTo(code, us, i+1)):
		return Never // the number says which one of what stands before it
	case f == codeDigit && a.is(classCount):
		return poor
	case l == codeDigit && f == codeOpener && clause(code, us, i+1):
		return Never
	case figure(code, a) && counts(code, us, i):
		return Never
	case a.length() == 1 && l == cNoNen:
		return poor // ณ wants its place
	case b.is(classNumeral) && a.spaces() == 0 && a.is(classMeasure|classNumbered):
		return Never // ร้อยละห้า, ข้อสอง
	case a.is(classNumeral) && a.spaces() == 0:
		return numeral(us, i)
	case isThi(code, b) && a.spaces() == 0 && i+2 < len(us) && ordinal(code, us, i+2):
		return Never // ขั้นที่ ๒, รอบที่สอง
	case isThi(code, a) && a.spaces() == 0 && b.is(classNumeral):
		return Never
	}
	return 0
}

// extension is ต่อ, which stands between the number of a telephone and that of its extension.
var extension = []byte{'ต' - 0x0E00, cMaiEk, 'อ' - 0x0E00}

// mayName tells that the number at i+1, when it counts nothing, may say which one of unit i it is: เขต ๒, and not เท่ากับ ๑๘.๔.
func mayName(us []unit, i int) bool {
	a, b := &us[i], &us[i+1]
	return !a.is(classFormal|classCount) || b.length() <= 2 && !a.is(classFunction|classStop|classCount)
}

// clause tells that a number in brackets begins with unit i: มาตรา ๑๓ (๑).
func clause(code []byte, us []unit, i int) bool {
	if b := &us[i]; b.length() > 1 {
		return code[b.lo+1] == codeDigit && last(code, b) == codeCloser
	}
	return i+1 < len(us) && first(code, &us[i+1]) == codeDigit
}

// figure tells a number, also one with the dash for no satang: 50,000.-
func figure(code []byte, u *unit) bool {
	l := last(code, u)
	return l == codeDigit || first(code, u) == codeDigit && l == codeDash && u.length() > 1
}

// names tells that a number after unit i says which one it is: ข้อ ๕, ครั้งที่ ๒, and ต่อ ๑๐๒ after a telephone's number.
func names(code []byte, us []unit, i int) bool {
	u := &us[i]
	if bytes.Equal(code[u.lo:u.hi], extension) {
		return i > 0 && bytes.IndexByte(code[us[i-1].lo:us[i-1].hi], codeDash) > 0
	}
	return u.is(classNumbered|classMonth|classEra) || endsInThi(code, u)
}

// endsInThi tells a unit that ends in ที่.
func endsInThi(code []byte, u *unit) bool {
	n := u.hi
	return u.length() >= 3 && code[n-3] == cThoThahan && code[n-2] == cSaraIi && code[n-1] == cMaiEk
}

// isThi tells ที่ alone.
func isThi(code []byte, u *unit) bool { return u.length() == 3 && endsInThi(code, u) }

// ordinal tells that unit i is a number, or one in words that stands for a number in a row.
func ordinal(code []byte, us []unit, i int) bool {
	return first(code, &us[i]) == codeDigit || us[i-1].spaces() == 0 && us[i].is(classNumeral)
}

// counts tells that the number at i counts what follows it: it names nothing before it, and a thing that can be counted follows.
func counts(code []byte, us []unit, i int) bool {
	switch {
	case !countable(code, us, i+1):
		return false
	case bytes.Count(code[us[i].lo:us[i].hi], []byte{codeDash}) > 1:
		return false // an account, a telephone
	case i > 0 && (us[i-1].is(classMeasure) || names(code, us, i-1) && !amount(code, &us[i])):
		return false
	}
	// ๒๕๖๙ ข้อ ๕, but ๔ ปี ๖ เดือน
	return !us[i+1].is(classNumbered) || i+2 == len(us) || first(code, &us[i+2]) != codeDigit || countable(code, us, i+3)
}

// countable tells that unit i is there and may be counted.
func countable(code []byte, us []unit, i int) bool {
	return i < len(us) && thaiLetter(first(code, &us[i])) && !us[i].is(classStop|classFunction|classTitle|classPrefix)
}

// upTo gives the last number of a range that begins at unit i: ๑๐ – ๑๕ ครั้ง.
func upTo(code []byte, us []unit, i int) int {
	if i+2 < len(us) && first(code, &us[i+1]) == codeDash && first(code, &us[i+2]) == codeDigit {
		return i + 2
	}
	return i
}

// amount tells a figure with a comma, which is no number of a thing in a row.
func amount(code []byte, u *unit) bool {
	_, thousands, ok := bytes.Cut(code[u.lo:u.hi], []byte{codeCloser})
	return ok && bytes.HasPrefix(thousands, []byte{codeDigit, codeDigit, codeDigit})
}

// numeral: a number in words may break between its parts, and not before what it counts.
func numeral(us []unit, i int) int {
	b := &us[i+1]
	switch {
	case b.is(classNumeral):
		return poor
	case b.is(classStop | classFunction), b.kind == kindOther:
		return 0
	}
	return Never
}

// dates: day, month, era and year stay together.
func dates(code []byte, us []unit, i int) int {
	a, b := &us[i], &us[i+1]
	switch {
	case last(code, a) == codeDigit && b.is(classMonth|classEra):
		return Never
	case a.is(classMonth) && (first(code, b) == codeDigit || b.is(classEra|classMonth)), a.is(classNumbered) && b.is(classEra):
		return Never
	}
	return 0
}

// fragments: a lone consonant is part of something; a prefix wants its word; beside letters of no word a cut is doubtful, and
// good only before or after a word that names do not contain.
func fragments(code []byte, us []unit, i int) int {
	a, b := &us[i], &us[i+1]
	switch {
	case a.spaces() > 0:
		return 0
	case stray(code, a) || stray(code, b):
		return Never
	case a.kind == kindUnknown && thaiLetter(first(code, b)):
		return besideUnknown(b)
	case b.kind == kindUnknown && thaiLetter(last(code, a)):
		return besideUnknown(a)
	case a.is(classPrefix) && thaiLetter(first(code, b)):
		return poor
	case rare(a) && rare(b) && min(a.length(), b.length()) <= 4:
		return Never
	}
	return 0
}

// rare tells a word that formal texts are not full of: two of them side by side, one of them short, are more likely a word or name
// that no list has.
func rare(u *unit) bool { return u.kind == kindWord && u.class == classWord }

func besideUnknown(known *unit) int {
	if known.is(classStop|classFunction) || known.is(classFormal) && known.length() > 3 || known.kind == kindName {
		return slight
	}
	return Never
}

func stray(code []byte, u *unit) bool {
	c := code[u.lo]
	return u.length() == 1 && consonant(c) && c != cNoNen
}
