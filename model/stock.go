package model

import (
	"slices"
	"strings"
)

// StockKind is what a stock sentence is for.
type StockKind string

// The kinds of stock sentences. Those of any use are offered everywhere, behind the ones of the kind that is asked for.
const (
	AnyStock       StockKind = ""
	OpeningStock   StockKind = "opening"   // what the presider opens with, and other texts of the meeting
	ReasonStock    StockKind = "reason"    // why something is resolved
	ConditionStock StockKind = "condition" // what an approval is bound to
	NoticeStock    StockKind = "notice"    // what is told for information
)

// StockKinds lists the kinds, as a setting shows them.
func StockKinds() []StockKind {
	return []StockKind{AnyStock, OpeningStock, ReasonStock, ConditionStock, NoticeStock}
}

// Offered lists the stock sentences for a field of a kind: those of the kind, then those of any use, each last used first.
func (s Setting) Offered(kind StockKind) []string {
	out := slices.Clone(s.stock(kind))
	if kind != AnyStock {
		for _, p := range s.Phrases {
			if !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}

// stock is the list of a kind.
func (s Setting) stock(kind StockKind) []string {
	if kind == AnyStock {
		return s.Phrases
	}
	return s.Stock[kind]
}

// SetStock gives a kind its sentences. Nothing is shared with the setting that this one was copied from.
func (s *Setting) SetStock(kind StockKind, list []string) {
	if kind == AnyStock {
		s.Phrases = list
		return
	}
	stock := map[StockKind][]string{}
	for k, l := range s.Stock {
		stock[k] = l
	}
	stock[kind] = list
	if len(list) == 0 {
		delete(stock, kind)
	}
	if s.Stock = stock; len(stock) == 0 {
		s.Stock = nil
	}
}

// UsePhrases brings the stock sentences that stand in a text to the front of their lists, in the order they had among themselves,
// because the one used last is offered first. Looked at are those that the kind offers.
func (s *Setting) UsePhrases(kind StockKind, text string) {
	for _, k := range slices.Compact([]StockKind{kind, AnyStock}) {
		var used, rest []string
		for _, p := range s.stock(k) {
			if !blank(p) && strings.Contains(text, p) {
				used = append(used, p)
			} else {
				rest = append(rest, p)
			}
		}
		if len(used) > 0 {
			s.SetStock(k, append(used, rest...))
		}
	}
}

// KeepPhrase puts a text among the stock sentences of a kind, in front; one that is there already only moves. A blank one is not kept.
func (s *Setting) KeepPhrase(kind StockKind, text string) {
	if blank(text) {
		return
	}
	rest := slices.DeleteFunc(slices.Clone(s.stock(kind)), func(p string) bool { return p == text })
	s.SetStock(kind, append([]string{text}, rest...))
}
