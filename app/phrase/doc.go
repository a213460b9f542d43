// Package phrase makes Thai sentences of keys: the wording of screens, of refusals, of papers.
//
// Nothing else in app holds prose. The sentences stand in assets/th.json and assets/phrases/*.json, one flat object a file,
// each key once; {name} in a sentence is filled with the argument of that name. Imported by all of app but main.go.
package phrase
