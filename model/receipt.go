package model

import (
	"strconv"
	"strings"

	"kongthun/model/thai"
)

// NextReceipt is the receipt number after the highest of a year's proposals, in the shape of that one: "12/2569" after "11/2569";
// "1/2569" for the first. Thai digits count as Arabic ones.
func NextReceipt(all []Proposal, year int) string {
	highest, rest := 0, "/"+strconv.Itoa(year)
	for _, p := range all {
		if n, tail, ok := p.Receipt.count(); ok && n >= highest {
			highest, rest = n, tail
		}
	}
	return strconv.Itoa(highest+1) + rest
}

// count is the number that a receipt number begins with, and what follows it.
func (r Receipt) count() (n int, rest string, ok bool) {
	text := thai.Arabic(r.Number)
	rest = strings.TrimLeft(text, "0123456789")
	n, err := strconv.Atoi(text[:len(text)-len(rest)])
	return n, rest, err == nil
}

// ReceiptGaps looks at the receipt numbers of a year, withdrawn proposals too: those that stand twice, and those left out between
// the first and the highest, in order, as far as they have the shape of the highest. A register without gaps is what an auditor
// asks for.
func ReceiptGaps(all []Proposal) (twice, left []string) {
	shape, highest := "", 0
	for _, p := range all {
		if n, rest, ok := p.Receipt.count(); ok && n > highest {
			highest, shape = n, rest
		}
	}
	times := map[int]int{}
	for _, p := range all {
		if n, rest, ok := p.Receipt.count(); ok && rest == shape {
			times[n]++
		}
	}
	if highest > 10*len(all)+10 { // a number that counts something else
		return nil, nil
	}
	for n := 1; n <= highest; n++ {
		switch number := strconv.Itoa(n) + shape; times[n] {
		case 0:
			left = append(left, number)
		case 1:
		default:
			twice = append(twice, number)
		}
	}
	return twice, left
}
