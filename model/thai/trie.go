package thai

import (
	_ "embed" // for words.trie
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"sync"
)

// trie is a set of words over the letters of Thai and the dot. Nodes stand in order of breadth, so the children of a node are
// neighbours and need no pointers: those of node n are nodes[n].first up to nodes[n+1].first.
type trie struct {
	nodes []node            // and one more, for the end of the last one's children
	pairs [1 << 14]uint16   // the node of every two letters, by both codes, and of one letter and none; zero for no node
	seams map[uint32]uint64 // of the compound that ends at a node, as in seamsOf
}

// node is a letter in a trie: eight bytes, so that the children of most nodes come with one line of the cache.
type node struct {
	first uint32
	class class // of the word that ends here
	label byte  // the code that leads to the node
}

// seam stands in a word of the lists where a line may end inside it: องค์การ|บริหาร|ส่วน|ตำบล.
const seam = "|"

// spell gives a word in codes; false when it has a letter outside the alphabet, or none.
func spell(word string) (string, bool) {
	out := make([]byte, 0, len(word)/3)
	for _, r := range word {
		c := codeOf(r)
		if c > codeLast && c != codeDot {
			return "", false
		}
		out = append(out, c)
	}
	return string(out), len(out) > 0
}

// buildTrie makes the set of words with their classes; those that cannot be spelled are left out. Words with seams are of
// classCompound.
func buildTrie(words map[string]class) *trie {
	spelled := make([]string, 0, len(words))
	classes := make(map[string]class, len(words))
	sewn := map[string]uint64{}
	for w, c := range words {
		s, ok := spell(strings.ReplaceAll(w, seam, ""))
		if !ok {
			continue
		}
		if classes[s] == 0 {
			spelled = append(spelled, s)
		}
		if at := seamsOf(w); at != 0 {
			sewn[s] |= at
			c |= classCompound
		}
		classes[s] |= c | classWord
	}
	slices.Sort(spelled)

	type span struct{ lo, hi, depth int } // the words that pass through a node
	t := &trie{nodes: []node{{}}, seams: map[uint32]uint64{}}
	queue := []span{{0, len(spelled), 0}}
	for n := 0; n < len(queue); n++ {
		lo, hi, depth := queue[n].lo, queue[n].hi, queue[n].depth
		t.nodes[n].first = uint32(len(queue))
		if lo < hi && len(spelled[lo]) == depth {
			t.nodes[n].class = classes[spelled[lo]]
			if at := sewn[spelled[lo]]; at != 0 {
				t.seams[uint32(n)] = at
			}
			lo++
		}
		for lo < hi {
			c, end := spelled[lo][depth], lo
			for end < hi && spelled[end][depth] == c {
				end++
			}
			queue = append(queue, span{lo, end, depth + 1})
			t.nodes = append(t.nodes, node{label: c})
			lo = end
		}
	}
	t.nodes = append(t.nodes, node{first: uint32(len(queue))})
	t.pair()
	return t
}

// seamsOf gives the places of the seams in a word of the lists: bit n for one before the letter n.
func seamsOf(word string) (at uint64) {
	n := 0
	for _, r := range word {
		if string(r) == seam {
			at |= 1 << n
			continue
		}
		n++
	}
	return at
}

// pair fills pairs from the nodes.
func (t *trie) pair() {
	for a := t.nodes[0].first; a < t.nodes[1].first; a++ {
		first := int(t.nodes[a].label) << 7
		t.pairs[first] = uint16(a)
		for b := t.nodes[a].first; b < t.nodes[a+1].first; b++ {
			t.pairs[first|int(t.nodes[b].label)] = uint16(b)
		}
	}
}

// match is a word found in a text: where it ends, and its class.
type match struct {
	end   int
	node  uint32 // of the trie of its kind
	class class
	kind  kind
}

// walk appends every word of t that begins at i to found, the shortest first.
func (t *trie) walk(code []byte, i int, k kind, found []match) []match {
	if code[i] > codeDot {
		return found
	}
	pair := int(code[i]) << 7
	n := uint32(t.pairs[pair])
	for j := i + 1; n != 0; j++ {
		if c := t.nodes[n].class; c&classWord != 0 {
			found = append(found, match{j, n, c, k})
		}
		switch {
		case j == len(code) || code[j] > codeDot:
			return found
		case j == i+1:
			n = uint32(t.pairs[pair|int(code[j])])
		default:
			n = t.step(n, code[j])
		}
	}
	return found
}

// few is how many children are looked through one by one.
const few = 6

// step follows the letter c from a node; zero when there is no such child.
func (t *trie) step(n uint32, c byte) uint32 {
	lo, hi := t.nodes[n].first, t.nodes[n+1].first
	for hi-lo > few {
		if mid := (lo + hi) / 2; t.nodes[mid].label > c {
			hi = mid
		} else {
			lo = mid
		}
	}
	for ; lo < hi; lo++ {
		if t.nodes[lo].label == c {
			return lo
		}
	}
	return 0
}

// listClasses are the classes that the word lists give, kept in one byte.
const listClasses = classWord | classFormal | classCompound | classPlace

// encode writes three bytes a node, in their order: the label, the number of children, and what the word lists say of it; and then
// eight bytes for the seams of each compound. How many nodes there are stands before all.
func (t *trie) encode() []byte {
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(t.nodes)-1))
	for n, node := range t.nodes[:len(t.nodes)-1] {
		out = append(out, node.label, byte(t.nodes[n+1].first-node.first), byte(node.class&listClasses))
	}
	for n, node := range t.nodes {
		if node.class&classCompound != 0 {
			out = binary.LittleEndian.AppendUint64(out, t.seams[uint32(n)])
		}
	}
	return out
}

// errDamaged says that a compiled dictionary does not add up.
var errDamaged = errors.New("thai: the compiled dictionary is damaged; run go generate")

// decodeTrie reads what encode wrote.
func decodeTrie(b string) (*trie, error) {
	if len(b) < 4 {
		return nil, errDamaged
	}
	count := int(binary.LittleEndian.Uint32([]byte(b[:4])))
	b = b[4:]
	if count > len(b)/3 {
		return nil, errDamaged
	}
	t := &trie{nodes: make([]node, count+1), seams: map[uint32]uint64{}}
	sewn := b[3*count:]
	next := 1
	for n := range count {
		t.nodes[n] = node{first: uint32(next), label: b[3*n], class: class(b[3*n+2])}
		next += int(b[3*n+1])
		if t.nodes[n].class&classCompound != 0 {
			if len(sewn) < 8 {
				return nil, errDamaged
			}
			t.seams[uint32(n)] = binary.LittleEndian.Uint64([]byte(sewn[:8]))
			sewn = sewn[8:]
		}
	}
	t.nodes[count].first = uint32(next)
	if next != count || len(sewn) != 0 {
		return nil, errDamaged
	}
	t.pair()
	return t, nil
}

// classify gives the words of the rules, which the trie holds, their classes.
func (t *trie) classify() {
	for c, list := range classWords {
		for w := range strings.FieldsSeq(list) {
			s, _ := spell(w)
			if n := t.find([]byte(s)); n != 0 {
				t.nodes[n].class |= c
			}
		}
	}
}

// find gives the node to which letters lead, zero when there is none.
func (t *trie) find(code []byte) uint32 {
	n := uint32(0)
	for i, c := range code {
		switch i {
		case 0:
			n = uint32(t.pairs[int(c)<<7])
		case 1:
			n = uint32(t.pairs[int(code[0])<<7|int(c)])
		default:
			n = t.step(n, c)
		}
		if n == 0 {
			return 0
		}
	}
	return n
}

// classOf gives the class of a word, zero when it is none.
func (t *trie) classOf(code []byte) class { return t.nodes[t.find(code)].class }

//go:embed words.trie
var compiled string

// dictionary is the base dictionary, read once. The embedded bytes are compared with the lists by a test, so a panic here means
// a damaged program.
var dictionary = sync.OnceValue(func() *trie {
	t, err := decodeTrie(compiled)
	if err != nil {
		panic(err)
	}
	t.classify()
	return t
})
