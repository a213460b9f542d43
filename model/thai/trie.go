package thai

import (
	_ "embed" // for words.trie
	"errors"
	"slices"
	"sync"
)

// trie is a set of words over the letters of Thai and the dot. Nodes stand in order of breadth, so the children of a node are
// neighbours and need no pointers: those of node n are first[n] up to first[n+1].
type trie struct {
	label []byte   // the letter that leads to the node, with wordEnd
	first []uint32 // one more than there are nodes
}

// wordEnd in a label says that a word ends at its node.
const wordEnd = 0x80

// letter gives the code of a letter in a trie; false when r is not of its alphabet.
func letter(r rune) (byte, bool) {
	if r == '.' {
		return '~', true // above every Thai letter's code, below wordEnd
	}
	return byte(r - 'ก' + 1), isThai(r)
}

// spell gives a word in codes; false when it has a letter outside the alphabet, or none.
func spell(word string) (string, bool) {
	codes := make([]byte, 0, len(word)/3)
	for _, r := range word {
		c, ok := letter(r)
		if !ok {
			return "", false
		}
		codes = append(codes, c)
	}
	return string(codes), len(codes) > 0
}

// buildTrie makes the set of words; those that cannot be spelled are left out.
func buildTrie(words []string) *trie {
	var spelled []string
	for _, w := range words {
		if s, ok := spell(w); ok {
			spelled = append(spelled, s)
		}
	}
	slices.Sort(spelled)
	spelled = slices.Compact(spelled)

	type span struct{ lo, hi, depth int } // the words that pass through a node
	t := &trie{label: []byte{0}}
	queue := []span{{0, len(spelled), 0}}
	for n := 0; n < len(queue); n++ {
		lo, hi, depth := queue[n].lo, queue[n].hi, queue[n].depth
		t.first = append(t.first, uint32(len(queue)))
		if lo < hi && len(spelled[lo]) == depth {
			t.label[n] |= wordEnd
			lo++
		}
		for lo < hi {
			c, end := spelled[lo][depth], lo
			for end < hi && spelled[end][depth] == c {
				end++
			}
			queue = append(queue, span{lo, end, depth + 1})
			t.label = append(t.label, c)
			lo = end
		}
	}
	t.first = append(t.first, uint32(len(queue)))
	return t
}

// step follows the letter c from a node.
func (t *trie) step(node uint32, c byte) (uint32, bool) {
	lo, hi := t.first[node], t.first[node+1]
	for lo < hi {
		mid := (lo + hi) / 2
		switch l := t.label[mid] &^ wordEnd; {
		case l == c:
			return mid, true
		case l < c:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return 0, false
}

func (t *trie) ends(node uint32) bool { return t.label[node]&wordEnd != 0 }

// encode writes two bytes a node, in their order: the label and the number of children.
func (t *trie) encode() []byte {
	out := make([]byte, 0, 2*len(t.label))
	for n, l := range t.label {
		out = append(out, l, byte(t.first[n+1]-t.first[n]))
	}
	return out
}

// decodeTrie reads what encode wrote; an error when the counts do not add up.
func decodeTrie(b string) (*trie, error) {
	nodes := len(b) / 2
	t := &trie{label: make([]byte, nodes), first: make([]uint32, nodes+1)}
	next := uint32(1)
	for n := range nodes {
		t.label[n] = b[2*n]
		t.first[n] = next
		next += uint32(b[2*n+1])
	}
	t.first[nodes] = next
	if len(b)%2 != 0 || int(next) != nodes {
		return nil, errors.New("thai: the compiled dictionary is damaged; run go generate")
	}
	return t, nil
}

//go:embed words.trie
var compiled string

// dictionary is the base dictionary, read once. The embedded bytes are compared with the lists by a test, so a panic here means
// a damaged program.
var dictionary = sync.OnceValue(func() *trie {
	t, err := decodeTrie(compiled)
	if err != nil {
		panic(err)
	}
	return t
})
