// Package thai knows the Thai language and nothing of ours: words and where a line may break between them, marks and their
// order, digits, numbers in words, dates of the Buddhist era, and the order of the dictionary.
//
// Text comes in through Normalise and is never altered on the way out; Fold is for searching only. Years inside are of the
// Christian era; พ.ศ. is made here, when a date is printed or read. A refusal is a *DateError or a *NumberError with a key
// instead of prose.
//
// Its neighbours: model imports it, and so does everything above model. It imports the standard library and golang.org/x/text.
//
// The dictionary is words.txt (thaidict of ICU; licence in words-LICENSE.md) and administrative.txt (our own words of the
// field). words.trie is compiled from both, embedded, and compared with them by a test; after changing a list run go generate.
package thai

//go:generate go test -run ^TestCompiledTrie$ -args -write
