package service

import (
	"regexp"
	"strings"
	"sync"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/storage"
)

// phone is a telephone number however it is set apart.
var phone = regexp.MustCompile(`0[0-9]([- .]?[0-9]){7,8}`)

// A name begins with a Thai consonant or a vowel that stands before one, and goes on in Thai letters.
const thaiName = `[\x{0E01}-\x{0E2E}\x{0E40}-\x{0E44}][\x{0E01}-\x{0E4E}]+`

// titled finds a person's title with the name behind it: what the office's own text may say of somebody who is not in the file.
// Words that begin like a title and name nobody (นายก, นายอำเภอ) stay.
var titled = sync.OnceValue(func() func(text, hidden string) string {
	either := func(key string) string {
		return "(?:" + strings.ReplaceAll(regexp.QuoteMeta(phrase.Say(key)), " ", "|") + ")"
	}
	named := regexp.MustCompile(either("paper.public.titles") + ` ?` + thaiName + `(?: ` + thaiName + `)?`)
	posts := regexp.MustCompile("^" + either("paper.public.posts"))
	return func(text, hidden string) string {
		return named.ReplaceAllStringFunc(text, func(found string) string {
			if posts.MatchString(found) {
				return found
			}
			return hidden
		})
	}
})

// personal gives what takes persons out of a text that is put up for everybody to read: the names of all who are in the file, of
// applicants and of guests, what stands behind a person's title, and telephone numbers.
func (w *writing) personal(guests []model.Guest) (func(string) string, error) {
	people, err := storage.People(w.Reader)
	if err != nil {
		return nil, err
	}
	proposals, err := storage.List[model.Proposal](w.Reader, model.KindProposal)
	if err != nil {
		return nil, err
	}
	hidden := w.say("paper.resolutions.hidden")
	var pairs []string
	hide := func(name string) {
		if name = strings.TrimSpace(name); len([]rune(name)) > 2 {
			pairs = append(pairs, name, hidden)
		}
	}
	for _, p := range people {
		hide(p.FullName())
		hide(p.SortName())
	}
	for _, p := range proposals {
		for _, name := range append([]string{p.Applicant.Responsible, p.Applicant.Proposer, p.Applicant.Adviser}, p.Applicant.Members...) {
			hide(name)
		}
	}
	for _, g := range guests {
		hide(g.Name)
	}
	known := strings.NewReplacer(pairs...)
	return func(text string) string {
		return titled()(phone.ReplaceAllString(known.Replace(text), hidden), hidden)
	}, nil
}
