package thai

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// A Collator keeps buffers, so each call borrows one of its own.
var collators = sync.Pool{New: func() any { return collate.New(language.Thai, collate.Numeric) }}

// Compare orders texts as the Royal Society's dictionary does: by consonants first, a vowel written before its consonant counting
// after it, tone marks only between words that are otherwise equal. Figures go by their value, Thai and Arabic alike: หมู่ที่ ๒ before
// หมู่ที่ 10. Texts that are equal to all that are ordered by their code points, so only identical texts give 0. It is safe for
// concurrent use.
func Compare(a, b string) int {
	c := collators.Get().(*collate.Collator)
	defer collators.Put(c)
	if n := c.CompareString(a, b); n != 0 {
		return n
	}
	return strings.Compare(a, b)
}

// SortBy sorts a list by the dictionary order of a text of each element (see Compare); equal ones keep their order.
func SortBy[T any](list []T, key func(T) string) {
	c := collators.Get().(*collate.Collator)
	defer collators.Put(c)
	type entry struct {
		item  T
		text  string
		order []byte
	}
	var buf collate.Buffer
	entries := make([]entry, len(list))
	for i, item := range list {
		text := key(item)
		entries[i] = entry{item, text, c.KeyFromString(&buf, text)}
	}
	slices.SortStableFunc(entries, func(a, b entry) int {
		if n := bytes.Compare(a.order, b.order); n != 0 {
			return n
		}
		return strings.Compare(a.text, b.text)
	})
	for i, e := range entries {
		list[i] = e.item
	}
}
