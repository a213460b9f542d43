package workbook

import (
	"regexp"
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
)

// show is how a choice stands in a cell and in a drop-down: code and name, or the name alone where the code means nothing to
// people.
func show(list string, c model.Choice) string {
	switch list {
	case "problem", "agency", "seat", "plan", "granted", "present", "origin", "issue", "brings", "achieved":
		return c.Name
	}
	if c.Name == "" {
		return c.Code
	}
	return c.Code + " " + c.Name
}

// shown is show for a code of a list; the code itself when the list does not know it.
func shown(lists model.Lists, list, code string) string {
	for _, c := range lists[list] {
		if c.Code == code {
			return show(list, c)
		}
	}
	return code
}

// choose finds the choice that a text means: its code, its name, or both, in any kind of digits and case, or a beginning of the
// text that is a code followed by what is no letter and no digit.
func choose(choices []model.Choice, text string) (model.Choice, bool) {
	want := headerKey(text)
	if want == "" {
		return model.Choice{}, false
	}
	for _, c := range choices {
		if want == headerKey(c.Code) || c.Name != "" && (want == headerKey(c.Name) || want == headerKey(c.Code+c.Name)) {
			return c, true
		}
	}
	word, _, _ := strings.Cut(strings.Trim(thai.Fold(text), " ()[].:"), " ")
	word = strings.TrimRight(word, ".):;,-–")
	for _, c := range choices {
		if word != "" && word == thai.Fold(c.Code) {
			return c, true
		}
	}
	return model.Choice{}, false
}

var (
	fullType  = regexp.MustCompile(`^(?:ข้อ|ประเภทที่|ประเภท)?\s*10\s*[(.]\s*([0-9]{1,2})\s*\)?(?:\D|$)`)
	shortType = regexp.MustCompile(`^(?:ประเภทที่|ประเภท)?\s*\(?([0-9])\)?(?:\D|$)`)
)

// activityType reads the code of an activity type (domain A.3): 10(1), ๑๐(๑), ข้อ 10 (1), ประเภทที่ 1, 1, each with or without the
// label, or the label alone. The list may not know the code: it is then given back all the same, known false.
func activityType(types []model.Choice, text string) (code string, known, ok bool) {
	folded := thai.Fold(text)
	m := fullType.FindStringSubmatch(folded)
	if m == nil {
		m = shortType.FindStringSubmatch(folded)
	}
	if m == nil {
		c, found := choose(types, text)
		return c.Code, found, found
	}
	code = "10(" + strings.TrimLeft(m[1], "0") + ")"
	if code == "10()" {
		return "", false, false
	}
	for _, c := range types {
		if c.Code == code {
			return code, true, true
		}
	}
	return code, false, true
}
