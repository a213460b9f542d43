package phrase

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"kongthun/assets"
	"kongthun/model"
	"kongthun/model/thai"
)

// book loads the sentences once. A damaged or doubled file is a fault of the build that the package's test finds; at run time
// what could be read is used, because a missing word must not keep an office from its data.
var book = sync.OnceValue(func() map[string]string {
	all, _ := load(assets.Files)
	return all
})

// load reads th.json and phrases/*.json; the error names a file that cannot be read or a key that stands twice.
func load(files fs.FS) (map[string]string, error) {
	names, err := fs.Glob(files, "phrases/*.json")
	all := map[string]string{}
	for _, name := range append([]string{"th.json"}, names...) {
		raw, readErr := fs.ReadFile(files, name)
		part := map[string]string{}
		if readErr == nil {
			readErr = json.Unmarshal(raw, &part)
		}
		if readErr != nil {
			err = fmt.Errorf("%s: %w", name, readErr)
			continue
		}
		for key, sentence := range part {
			if _, twice := all[key]; twice {
				err = fmt.Errorf("%s: key %q stands twice", name, key)
			}
			all[key] = sentence
		}
	}
	return all, err
}

// Say is the sentence of a key, its {name} filled from pairs of name and text. A key without a sentence is shown as it is.
func Say(key string, args ...string) string {
	sentence, ok := book()[key]
	if !ok {
		sentence = key
	}
	return Put(sentence, args...)
}

// Put fills a sentence that is not the book's, an office's own, as Say does.
func Put(sentence string, args ...string) string {
	if len(args) < 2 {
		return sentence
	}
	marks := make([]string, 0, len(args))
	for i := 0; i+1 < len(args); i += 2 {
		marks = append(marks, "{"+args[i]+"}", args[i+1])
	}
	return strings.NewReplacer(marks...).Replace(sentence)
}

// Has tells whether a key has a sentence.
func Has(key string) bool {
	_, ok := book()[key]
	return ok
}

// Fill is Say with the arguments as a map, as errors and findings carry them. An argument that is a day is said as people say it.
func Fill(key string, args map[string]string) string {
	flat := make([]string, 0, 2*len(args))
	for name, text := range args {
		if d := model.Date(text); d.Valid() {
			text = thai.ShortDate(d.YMD())
		}
		flat = append(flat, name, text)
	}
	return Say(key, flat...)
}

// Under lists the sentences whose keys begin with a prefix, by the rest of their keys: a paper's own wording.
func Under(prefix string) map[string]string {
	out := map[string]string{}
	for key, sentence := range book() {
		if rest, ok := strings.CutPrefix(key, prefix); ok {
			out[rest] = sentence
		}
	}
	return out
}
