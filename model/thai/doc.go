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
// The dictionary is made of lists. words.txt is thaidict of ICU (licence in words-LICENSE.md), less the few of without.txt.
// administrative.txt are our own words of the field, with a | where a line may end inside one; common.txt are words that any formal
// text is full of: names contain neither. names.txt are provinces, districts (after a list whose licence is names-LICENSE.md) and
// common names of people. The words of the line rules stand in wordset.go. words.trie is compiled from all, embedded, and compared
// with them by a test; after changing a list run go generate.
//
// Where a line may end is found in four steps: breaker.go cuts the text into units, name.go ties what is one name though no list
// knows it, rule.go prices every place between units, piece.go gives the pieces. testdata/gold holds texts marked by hand; the rates
// against them are kept by a test, and packaging/gauge/breaks prints them beside those of others.
package thai

//go:generate go test -run ^TestCompiledTrie$ -args -write
