package service

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// group finds figures that stand together, and apart what may part the groups of one number.
var (
	group = regexp.MustCompile(`\+?[0-9]+`)
	apart = regexp.MustCompile(`^[-. ()]{1,2}$`)
)

// telephone is the figures of a Thai number: ten of a mobile, nine of another, or as they are dialled from abroad.
var telephone = regexp.MustCompile(`^(?:0|\+?66)(?:[689][0-9]{8}|[2-7][0-9]{7})$`)

// thousands are figures set apart as those of a sum are: they call nobody.
var thousands = regexp.MustCompile(`^(?:[1-9][0-9]{0,2}(?: [0-9]{3})+|[0-9]{1,3}(?: 000)+)$`)

// citizen is how many figures an identity number has.
const citizen = 13

// A Thai name: it begins with a consonant or a vowel that stands before one, and goes on in Thai letters.
const thaiName = `[\x{0E01}-\x{0E2E}\x{0E40}-\x{0E44}][\x{0E01}-\x{0E4E}]+`

// titled finds a title at the beginning of a word, with a name and a family name behind it: what the office's own text may say of
// somebody who is not in the file. A title with one word may as well begin the name of a place (นางรอง) or a word (เด็กหญิงตั้งครรภ์),
// so it stays; who puts the paper up is told what was hidden, and looks.
var titled = sync.OnceValue(func() *regexp.Regexp {
	either := func(key string) string { return strings.ReplaceAll(regexp.QuoteMeta(phrase.Say(key)), " ", "|") }
	return regexp.MustCompile(`(^|[\s("“'/,]|` + either("paper.public.before") + `)((?:` + either("paper.public.titles") + `) ?` + thaiName + `) (` + thaiName + `)`)
})

// begins tells whether a text begins with one of a sentence's words.
func begins(text, key string) bool {
	return slices.ContainsFunc(strings.Fields(phrase.Say(key)), func(word string) bool { return strings.HasPrefix(text, word) })
}

// public takes persons out of texts that are put up for everybody to read, and keeps what it hid.
type public struct {
	names  []string // full names of all who are in the file, of applicants and of guests
	hidden string   // what stands in their place
	found  []string // what was taken out, each once
}

// personal gives what takes persons out of a paper that everybody may read.
func (w *writing) personal(guests []model.Guest) (*public, error) {
	people, err := storage.People(w.Reader)
	if err != nil {
		return nil, err
	}
	proposals, err := storage.List[model.Proposal](w.Reader, model.KindProposal)
	if err != nil {
		return nil, err
	}
	w.public = &public{hidden: w.say("paper.resolutions.hidden")}
	p := w.public
	for _, x := range people {
		if x.Title != "" {
			p.names = append(p.names, x.FullName()) // she is meant, though it be without a family name
		}
		p.know(x.SortName())
	}
	for _, x := range proposals {
		for _, name := range append([]string{x.Applicant.Responsible, x.Applicant.Proposer, x.Applicant.Adviser}, x.Applicant.Members...) {
			p.know(name)
		}
	}
	for _, g := range guests {
		p.know(g.Name)
	}
	slices.SortFunc(p.names, func(a, b string) int { return len(b) - len(a) }) // with its title before the same without
	return p, nil
}

// know takes down a full name; a first name alone is too often a word of its own.
func (p *public) know(name string) {
	if name = strings.TrimSpace(name); strings.Contains(name, " ") {
		p.names = append(p.names, name)
	}
}

// hide is a text without persons.
func (p *public) hide(text string) string {
	for _, name := range p.names {
		if strings.Contains(text, name) {
			text = strings.ReplaceAll(text, name, p.instead(name))
		}
	}
	text = titled().ReplaceAllStringFunc(text, func(found string) string {
		parts := titled().FindStringSubmatch(found)
		if begins(parts[2], "paper.public.posts") || begins(parts[3], "paper.public.after") {
			return found
		}
		return parts[1] + p.instead(parts[2]+" "+parts[3])
	})
	return p.withoutNumbers(text)
}

// withoutNumbers hides telephone and identity numbers, in Thai figures too.
func (p *public) withoutNumbers(text string) string {
	return replaceNumbers(text, func(number string, _ bool) string { return p.instead(number) })
}

// withoutIdentities hides identity numbers alone.
func withoutIdentities(text string) string {
	return replaceNumbers(text, func(number string, telephone bool) string {
		if telephone {
			return number
		}
		return phrase.Say("paper.resolutions.hidden")
	})
}

// replaceNumbers puts something else for telephone and identity numbers: whole groups of figures only, so that no part of a longer number
// is taken for one and none of it stays.
func replaceNumbers(text string, instead func(number string, telephone bool) string) string {
	arabic := thai.Arabic(text)
	groups := group.FindAllStringIndex(arabic, -1)
	letters, done, out := []rune(text), 0, ""
	for i := 0; i < len(groups); {
		n, telephone := numberAt(arabic, groups[i:])
		if n > 0 {
			from, to := len([]rune(arabic[:groups[i][0]])), len([]rune(arabic[:groups[i+n-1][1]]))
			out += string(letters[done:from]) + instead(string(letters[from:to]), telephone)
			done = to
		}
		i += max(n, 1)
	}
	return out + string(letters[done:])
}

// numberAt is how many groups, from the first one on, are a telephone number or else an identity number; 0 for none. The most count.
func numberAt(text string, groups [][]int) (n int, isTelephone bool) {
	called, known, figures := 0, 0, ""
	for n, g := range groups {
		if n > 0 && !apart.MatchString(text[groups[n-1][1]:g[0]]) {
			break
		}
		figures += text[g[0]:g[1]]
		switch whole := text[groups[0][0]:g[1]]; {
		case thousands.MatchString(whole):
		case telephone.MatchString(figures):
			called = n + 1
		case len(figures) == citizen:
			known = n + 1
		}
	}
	return cmp.Or(called, known), called > 0
}

// instead notes what is hidden, and gives what stands there.
func (p *public) instead(what string) string {
	if !slices.Contains(p.found, what) {
		p.found = append(p.found, what)
	}
	return p.hidden
}

// told is what a person is told of what was hidden, so that she looks; "" when nothing was.
func (p *public) told() string {
	if p == nil || len(p.found) == 0 {
		return ""
	}
	return phrase.Say("paper.public.hidden", "list", "“"+strings.Join(p.found, "”, “")+"”")
}
