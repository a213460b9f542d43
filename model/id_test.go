package model

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestNewIDTellsItsKind(t *testing.T) {
	seen := map[byte]Kind{}
	for _, k := range Kinds() {
		id := NewID(k, make([]byte, 10))
		if id.Kind() != k {
			t.Errorf("NewID(%s) = %q, which says it is %q", k, id, id.Kind())
		}
		if other, twice := seen[id[0]]; twice {
			t.Errorf("%s and %s share the letter %q", k, other, id[0])
		}
		seen[id[0]] = k
		if ref := RefTo(id); ref != (Ref{Kind: k, ID: id}) {
			t.Errorf("RefTo(%s) = %v", id, ref)
		}
	}
	if len(seen) != len(letterOfKind) {
		t.Errorf("Kinds lists %d kinds, letters are there for %d", len(seen), len(letterOfKind))
	}
}

func TestNewIDKeepsAllChance(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		chance := rapid.SliceOfN(rapid.Byte(), 10, 20)
		a, b := chance.Draw(rt, "a"), chance.Draw(rt, "b")
		k := rapid.SampledFrom(Kinds()).Draw(rt, "kind")
		same := bytes.Equal(a[:10], b[:10])
		if got := NewID(k, a) == NewID(k, b); got != same {
			rt.Fatalf("IDs equal: %v, first ten bytes equal: %v", got, same)
		}
	})
}

func TestNewIDWithoutChancePanics(t *testing.T) {
	for name, make := range map[string]func(){
		"nine bytes":   func() { NewID(KindFund, make([]byte, 9)) },
		"unknown kind": func() { NewID("village", make([]byte, 10)) },
		"no kind":      func() { NewID("", make([]byte, 10)) },
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			make()
		})
	}
}

func TestKindOfMalformedIDs(t *testing.T) {
	for _, id := range []ID{
		"", "p", "p000000000000000", "p00000000000000000", "x0000000000000000", "P0000000000000000",
		"p000000000000000i", "p000000000000000l", "p000000000000000o", "p000000000000000u", "p000000 000000000",
		"p00000000000000\u0e01", "00000000000000000",
	} {
		if k := id.Kind(); k != "" {
			t.Errorf("%q.Kind() = %q, want none", id, k)
		}
	}
}

func FuzzIDKind(f *testing.F) {
	f.Add("p0123456789abcdef")
	f.Add("p0123456789abcdei")
	f.Add("\x00\xff")
	f.Fuzz(func(t *testing.T, s string) {
		k := ID(s).Kind()
		wellFormed := len(s) == 17
		for i := 1; i < len(s); i++ {
			wellFormed = wellFormed && strings.IndexByte("0123456789abcdefghjkmnpqrstvwxyz", s[i]) >= 0
		}
		if !wellFormed && k != "" {
			t.Fatalf("%q is malformed and yet a %s", s, k)
		}
		if wellFormed && (k != "") != (strings.IndexByte("ofbyrnmqpsti", s[0]) >= 0) {
			t.Fatalf("%q: kind %q", s, k)
		}
		if k != "" && !slices.Contains(Kinds(), k) {
			t.Fatalf("%q: unknown kind %q", s, k)
		}
	})
}
