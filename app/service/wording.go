package service

import (
	"strings"

	"kongthun/app/phrase"
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
