package people

import (
	"strings"
	"unicode"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// splitName takes a name as written, "นางสาวใจดี ตัวอย่าง", apart: title, name, family name. The titles are a phrase, the longer
// ones first; a title is one only before something that can begin a name. Without a space there is no family name.
func splitName(text string) model.Person {
	text = strings.Join(strings.Fields(thai.Normalise(text)), " ")
	var p model.Person
	for _, title := range strings.Split(phrase.Say("people.titles"), "|") {
		if rest, ok := strings.CutPrefix(text, title); ok && begins(rest) {
			p.Title, text = title, strings.TrimSpace(rest)
			break
		}
	}
	p.Name, p.Family, _ = strings.Cut(text, " ")
	return p
}

// begins tells whether a name can begin so: not with nothing, and not with a mark that belongs to the letter before it.
func begins(rest string) bool {
	for _, r := range strings.TrimSpace(rest) {
		return !unicode.Is(unicode.Mn, r)
	}
	return false
}

// pasted is what a pasted table of names comes to.
type pasted struct {
	fresh []model.Person
	known []string // names that the register has, or that stand twice in the table
}

// readNames reads rows of name, position, organisation and phone. A name that is there already, whatever its title, is not
// added a second time.
func readNames(rows []part.Row, there []model.Person) pasted {
	seen := map[string]bool{}
	for _, p := range there {
		seen[nameKey(p)] = true
	}
	var out pasted
	for _, r := range rows {
		p := splitName(r[0])
		if p.Name == "" {
			continue
		}
		p.Position, p.Organisation, p.Phone = r[1], r[2], r[3]
		if seen[nameKey(p)] {
			out.known = append(out.known, p.FullName())
			continue
		}
		seen[nameKey(p)] = true
		out.fresh = append(out.fresh, p)
	}
	return out
}

func nameKey(p model.Person) string { return thai.Fold(p.SortName()) }
