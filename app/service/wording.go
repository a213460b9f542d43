package service

import (
	"regexp"
	"slices"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/storage"
)

// wording is an office's own words for sentences of its papers, by the key of the phrase book: they stand in for the program's.
type wording map[string]string

// say is the sentence of a key in the office's words or, without them, in ours, filled from pairs of name and text.
func (w wording) say(key string, args ...string) string {
	if own := w[key]; own != "" {
		return phrase.Put(own, args...)
	}
	return phrase.Say(key, args...)
}

// words collects the wording of a paper: every sentence whose key begins so, by the rest of its key.
func (w wording) words(prefix string) map[string]string {
	out := phrase.Under(prefix)
	for key, own := range w {
		if rest, ok := strings.CutPrefix(key, prefix); ok && own != "" {
			out[rest] = own
		}
	}
	return out
}

// say and words are the wording of the office whose meeting it is.
func (f *facts) say(key string, args ...string) string {
	return wording(f.office.Wording).say(key, args...)
}

func (f *facts) words(prefix string) map[string]string {
	return wording(f.office.Wording).words(prefix)
}

// Sentence is one sentence of a paper: the program's, and the office's own where it has one.
type Sentence struct {
	Key  string
	Ours string
	Own  string // "" when the office has none
}

// Sentences lists the sentences of a paper by their keys. Refused: an unknown paper, key "paper.unknown".
func (s *Service) Sentences(paper string) ([]Sentence, error) {
	k, err := FindPaper(paper)
	if err != nil {
		return nil, err
	}
	office, err := s.Office()
	if err != nil {
		return nil, err
	}
	var out []Sentence
	for _, prefix := range k.prefixes() {
		for rest, ours := range phrase.Under(prefix) {
			key := prefix + rest
			out = append(out, Sentence{Key: key, Ours: ours, Own: office.Wording[key]})
		}
	}
	slices.SortFunc(out, func(a, b Sentence) int { return strings.Compare(a.Key, b.Key) })
	return out, nil
}

// SetWording gives a sentence of a paper the office's own words, from the next paper on; what has been issued stays as it is. An
// empty text, and the program's own, take the office's back. Refused: a key that is no paper's (key "wording.key"), and words in
// braces that this sentence is not given (key "wording.invalid", field "own").
func (s *Service) SetWording(key, text string) error {
	text = tidy(text)
	if !worded(key) {
		return model.Invalid("wording.key", "key", key)
	}
	ours := phrase.Say(key)
	if text == ours {
		text = ""
	}
	if err := marksFit(ours, text); err != nil {
		return err
	}
	return s.changeWording(map[string]string{key: text})
}

// ResetWording takes all of the office's own words of a paper back. Refused: an unknown paper, key "paper.unknown".
func (s *Service) ResetWording(paper string) error {
	list, err := s.Sentences(paper)
	if err != nil {
		return err
	}
	gone := map[string]string{}
	for _, x := range list {
		gone[x.Key] = ""
	}
	return s.changeWording(gone)
}

// changeWording stores own words by key; an empty one is taken away.
func (s *Service) changeWording(words map[string]string) error {
	office, err := s.Office()
	if err != nil {
		return err
	}
	return s.act("office.wording", office.ID, "", func(w *storage.Writer) error {
		o, err := storage.Office(w.Reader)
		if err != nil {
			return err
		}
		own := map[string]string{}
		for key, text := range o.Wording {
			own[key] = text
		}
		for key, text := range words {
			if own[key] = text; text == "" {
				delete(own, key)
			}
		}
		o.Wording = own
		return put(w, o)
	})
}

// worded tells whether a key is a sentence of some paper.
func worded(key string) bool {
	return phrase.Has(key) && slices.ContainsFunc(paperKinds(), func(k PaperKind) bool {
		return slices.ContainsFunc(k.prefixes(), func(prefix string) bool { return strings.HasPrefix(key, prefix) })
	})
}

// mark is what is filled in: {name}.
var mark = regexp.MustCompile(`\{[a-z0-9]+\}`)

// marksFit tells whether a text asks for nothing that the sentence is not given. It may leave out what it is given.
func marksFit(ours, text string) error {
	given := mark.FindAllString(ours, -1)
	for _, m := range mark.FindAllString(text, -1) {
		if !slices.Contains(given, m) {
			return unknownMark(m, given)
		}
	}
	if rest := mark.ReplaceAllString(text, ""); strings.ContainsAny(rest, "{}") {
		return unknownMark("{ }", given)
	}
	return nil
}

func unknownMark(found string, given []string) error {
	wrong := model.Wrong("own", "wording.no_marks", "mark", found)
	if len(given) > 0 {
		wrong = model.Wrong("own", "wording.mark", "mark", found, "given", strings.Join(given, " "))
	}
	return model.InvalidFields("wording.invalid", []model.FieldError{wrong})
}
