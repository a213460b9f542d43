// Package thai knows the Thai language and nothing of ours: words and where a line may break between them, marks and their
// order, digits, numbers in words, days and periods of the Buddhist era, the order of the dictionary, and by the same words what a
// search finds and which titles are alike.
//
// Text comes in through Normalise and is never altered on the way out; Fold is for comparing and Query for searching only. Years
// inside are of the Christian era; พ.ศ. is made here, when a date is printed or read. What is printed is read back as itself. A
// refusal is a *DateError or a *NumberError with a key instead of prose, and with the readings where there are two.
//
// Its neighbours: model imports it, and so does everything above model. It imports the standard library and golang.org/x/text.
//
// The dictionary is words.txt (thaidict of ICU; licence in words-LICENSE.md) and administrative.txt (our own words of the
// field). words.trie is compiled from both, embedded, and compared with them by a test; after changing a list run go generate.
package thai

//go:generate go test -run ^TestCompiledTrie$ -args -write
