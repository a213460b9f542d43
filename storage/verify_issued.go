package storage

import (
	"cmp"
	"maps"
	"slices"

	"kongthun/model"
)

// papers checks what was issued against the hashes that it was issued with, and that the seals of each body make one chain. The
// journal tells of a value changed around the program; this tells of one changed together with the journal, for the seal stands
// on paper too.
func (v *verifier) papers() {
	chains := map[model.ID][]model.Issued{}
	for _, p := range v.issued {
		where := []string{"kind", string(model.KindIssued), "id", string(p.ID), "title", p.Title}
		if hashOf(p.File) != p.SHA256 {
			v.find("verify.issued_file", where...)
		}
		if p.Seal == "" {
			continue // of a program that did not seal
		}
		if hashOf(p.Record) != p.Seal {
			v.find("verify.issued_record", where...)
		}
		chains[p.Body] = append(chains[p.Body], p)
	}
	for _, body := range slices.Sorted(maps.Keys(chains)) {
		v.chain(chains[body])
	}
}

// chain finds the papers whose seal before is that of none, or of one that another has before it too. One begins the chain.
func (v *verifier) chain(papers []model.Issued) {
	seals := map[string]bool{"": true}
	for _, p := range papers {
		seals[p.Seal] = true
	}
	followed := map[string]bool{}
	slices.SortStableFunc(papers, func(a, b model.Issued) int { return cmp.Compare(a.At, b.At) })
	for _, p := range papers {
		if !seals[p.Previous] || followed[p.Previous] || p.Previous == p.Seal {
			v.find("verify.issued_chain", "kind", string(model.KindIssued), "id", string(p.ID), "title", p.Title)
		}
		followed[p.Previous] = true
	}
}
