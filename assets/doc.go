// Package assets holds what the program says and what it knows that is not code: the Thai sentences, the rule sets of the
// announcements, the catalogues of the forms, the column maps of workbooks, the demonstration office, and the notices of
// what was taken in. Only embedded files and their names: service, phrase and view/look read them.
package assets

import "embed"

// Files is everything embedded, by folder: th.json and phrases/ (sentences by key), rules/ (one rule set a file),
// catalogue.json (lists of the forms), papers.json (wording of papers), layouts/ (column maps), demonstration/, notices/.
//
//go:embed *.json rules/*.json phrases/*.json layouts/*.json demonstration/*.json notices
var Files embed.FS
