package model

import "slices"

// AskedFor tells whether a live request asks for an instalment.
func (f Folder) AskedFor(instalment int) bool {
	return slices.ContainsFunc(f.Requests, func(d Disbursement) bool { return d.Live() && d.Instalment == instalment })
}

// Kept are the instalments of the agreement in force that a live request asks for, and Rest is what of the approved sum is left beside
// them, not below 0: only that can be parted anew.
func (f Folder) Kept() (kept []Instalment, rest Satang) {
	rest = f.Decision.Amount
	if f.Project.Agreement == nil {
		return nil, rest
	}
	for _, n := range f.Project.Agreement.Instalments {
		if f.AskedFor(n.Number) {
			kept = append(kept, n)
			rest = max(0, rest-n.Amount) // neither is below 0
		}
	}
	return kept, rest
}

// Parted parts what is approved by shares, as Instalments does. What a live request asks for stays with its number, and the rest of the
// sum is parted over the others; of those, what was said before of days and papers stays with their numbers. Refused as Instalments.
func (f Folder) Parted(shares ...BasisPoints) ([]Instalment, error) {
	kept, rest := f.Kept()
	parts, err := Instalments(rest, shares...)
	if err != nil {
		return nil, err
	}
	if len(kept) > 0 && rest == 0 {
		parts = nil
	}
	var out []Instalment
	for len(kept)+len(parts) > 0 {
		from := &parts
		if len(parts) == 0 || len(kept) > 0 && kept[0].Number <= len(out)+1 {
			from = &kept
		}
		out = append(out, (*from)[0])
		*from = (*from)[1:]
	}
	for i := range out {
		out[i] = f.renewed(out[i], i+1)
	}
	return out, nil
}

// renewed is an instalment in its place, with what was said before of the one there; its share is of what is approved now.
func (f Folder) renewed(n Instalment, number int) Instalment {
	share := n.Share
	if kept, _ := f.Kept(); len(kept) > 0 {
		share, _ = Share(n.Amount, f.Decision.Amount)
		share = min(share, WholeShare)
	}
	if a := f.Project.Agreement; a != nil && number <= len(a.Instalments) && !f.AskedFor(number) {
		before := a.Instalments[number-1]
		n.Due, n.Starts, n.Ends, n.Needs = before.Due, before.Starts, before.Ends, before.Needs
	}
	n.Number, n.Share = number, share
	return n
}
