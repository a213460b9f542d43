package thai

import "slices"

// tie says how a unit is tied to the next one.
type tie byte

const (
	tieNone  tie = iota
	tieSeam      // parts of a compound
	tieLoose     // they may be parted at need
	tieFirm      // never
)

// nameReach is how many letters a name may have that no list knows; what is longer is taken for other words.
const nameReach = 22

// bind ties together what is one name, though no list knows it: of a person after a title, of a place after the word for its
// kind, and of a firm; letters of no word with the scraps of words found beside them; and the sign of a letter.
func bind(code []byte, us []unit) {
	for i := 0; i < len(us); i++ {
		switch u := &us[i]; {
		case u.kind == kindUnknown:
			scraps(us, i)
		case u.is(classTitle) && (i == 0 || us[i-1].tie != tieFirm):
			person(code, us, i)
		case u.is(classPlace):
			place(code, us, i)
		case u.is(classFirm):
			firm(code, us, i)
		case u.spaces() > 0 && isThi(code, u):
			reference(code, us, i)
		}
	}
}

// person ties the titles that begin at t, the first name and the family name. Both end at a space, or, when none is near, before
// the first word that names do not contain.
func person(code []byte, us []unit, t int) {
	for t+1 < len(us) && us[t+1].is(classTitle) {
		us[t].tie = tieFirm
		t++
	}
	if !nameBegins(code, us, t+1) || us[t].is(classPlace) && us[t+1].is(classFormal) {
		return
	}
	us[t].tie = tieFirm
	end := nameEnd(code, us, t+1, toSpace)
	tieRun(us, t+1, end)
	if us[end].spaces() == 0 || !nameBegins(code, us, end+1) {
		return
	}
	family := end + 1
	until := nameEnd(code, us, family, toSpace)
	if us[family].is(classFormal) && (us[family].spaces() > 0 || office(us[family:until+1])) {
		return
	}
	us[end].tie = tieLoose
	tieRun(us, family, until)
}

// odd tells a run that begins with a short word of the field and goes on with others (ศาลาตำเสา): a name all the same.
func odd(run []unit) bool {
	return run[0].length() <= 4 && !run[0].is(classFunction) && len(run) > 1 && !run[1].is(classFormal|classFunction)
}

// office tells what a person is from a family name: the word for a kind of place is in it (เจ้าคณะตำบล…).
func office(run []unit) bool {
	return slices.ContainsFunc(run, func(u unit) bool { return u.is(classPlace) && u.is(classFormal) })
}

// place ties the word for a kind of place at p with its name, loosely when it is a word of administration (ตำบล, not บ้าน), and the
// name together.
func place(code []byte, us []unit, p int) {
	if us[p].spaces() > 0 && last(code, &us[p]) != codeDot || !nameBegins(code, us, p+1) {
		return
	}
	where := us[p+1].is(classWhere)
	end := nameEnd(code, us, p+1, !where)
	if us[p+1].is(classFormal) && !where && (us[end].hi-us[p+1].lo > shortName || !address(us, end) && !odd(us[p+1:end+1])) {
		return
	}
	if us[p].tie == tieNone {
		us[p].tie = tieFirm
		if us[p].is(classFormal) {
			us[p].tie = tieLoose
		}
	}
	tieRun(us, p+1, end)
}

// firm ties the name of a firm, which may be long when it stands between spaces.
func firm(code []byte, us []unit, f int) {
	switch {
	case !nameBegins(code, us, f+1):
	case us[f].spaces() > 0:
		end := f + 1
		for end+1 < len(us) && us[end].spaces() == 0 && thaiLetter(first(code, &us[end+1])) && !us[end+1].is(classStop) {
			end++
		}
		tieRun(us, f+1, end)
	case !us[f+1].is(classFormal):
		us[f].tie = tieLoose
		tieRun(us, f+1, nameEnd(code, us, f+1, toSpace))
	}
}

// reference ties the sign of a letter: ที่ สบ ๙๙๙๐๑/ว ๒๘๗.
func reference(code []byte, us []unit, thi int) {
	end := thi
	for j := thi + 1; j < len(us) && (first(code, &us[j]) == codeDigit || consonants(code, &us[j])); j++ {
		if last(code, &us[j]) == codeDigit {
			end = j
		}
	}
	tieRun(us, thi, end)
}

// consonants tells a unit of one to three consonants, an abbreviation without dots.
func consonants(code []byte, u *unit) bool {
	for _, c := range code[u.lo:u.hi] {
		if !consonant(c) {
			return false
		}
	}
	return u.length() <= 3
}

// nameBegins tells that unit i may be the first of a name.
func nameBegins(code []byte, us []unit, i int) bool {
	return i < len(us) && thaiLetter(first(code, &us[i])) && last(code, &us[i]) != codeDot && (!us[i].is(classStop) || isNa(code, us, i))
}

// isNa tells ณ before a word that may be a family name: ณ อยุธยา, and not ณ ห้องประชุม.
func isNa(code []byte, us []unit, i int) bool {
	return us[i].length() == 1 && code[us[i].lo] == cNoNen && i+1 < len(us) && !us[i+1].is(classFormal|classStop|classTitle)
}

// Where a name ends that is followed by no space near by, or by one with a word of the field before it.
const (
	toSpace  = false // at the space
	toFormal = true  // before the word, unless the run is short or what follows is an address
)

// nameEnd gives the last unit of the name that begins at i.
func nameEnd(code []byte, us []unit, i int, formally bool) int {
	letters, formal := 0, -1
	for j := i; j < len(us); j++ {
		u := &us[j]
		letters += u.length()
		na := j == i && isNa(code, us, j)
		switch {
		case letters > nameReach || j > i && u.is(classStop) && u.length() > 1:
			if formal >= 0 {
				return formal
			}
			return max(i, j-1)
		case u.kind == kindName:
			return j
		case formal < 0 && j > i && u.is(classFormal|classFunction):
			formal = j - 1
		}
		if (u.spaces() > 0 || j+1 == len(us) || !thaiLetter(first(code, &us[j+1]))) && !na {
			if formally && formal >= 0 && u.hi-us[i].lo > shortName && !address(us, j) {
				return formal
			}
			return j
		}
	}
	return len(us) - 1
}

// shortName is how many letters a run may have to be taken for a name though it contains words of the field.
const shortName = 12

// address tells that unit i is followed by the word for a larger place, as a name of a place is.
func address(us []unit, i int) bool {
	return i+1 < len(us) && us[i].spaces() > 0 && us[i+1].is(classPlace)
}

// tieRun ties the units i to j to one another.
func tieRun(us []unit, i, j int) {
	for ; i < j; i++ {
		us[i].tie = tieFirm
	}
}

// scraps ties an unknown stretch with short words beside it that are likely found in it by chance.
func scraps(us []unit, i int) {
	for j := i + 1; j < min(len(us), i+nameReach) && us[j-1].spaces() == 0 && scrap(&us[j]); j++ {
		us[j-1].tie = tieFirm
	}
	for j := i - 1; j > max(-1, i-nameReach) && us[j].spaces() == 0 && scrap(&us[j]); j-- {
		us[j].tie = tieFirm
	}
}

func scrap(u *unit) bool {
	return u.kind == kindUnknown || u.kind == kindWord && u.length() <= 4 && !u.is(classFormal|classStop|classTitle|classPlace|classNumeral|classPrefix)
}
