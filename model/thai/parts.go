package thai

// Parts cuts a text of no spaces that is too long for its place: into its words, or, where it is one word, into the fewest shorter
// words that it is made of (องค์การบริหารส่วนตำบล is องค์การ and บริหารส่วนตำบล). What has no such parts comes back alone. The parts
// join to the input.
func (b *Breaker) Parts(text string) []string {
	if words := b.Words(text); len(words) != 1 {
		return words
	}
	rs, at := decode(text)
	n := len(rs)
	for _, r := range rs {
		if !isThai(r) {
			return []string{text}
		}
	}
	ok := make([]bool, n+1)
	edges(rs, ok)
	best := make([]choice, n+1)
	for i := n - 1; i > 0; i-- {
		if ok[i] {
			best[i] = b.choose(rs, i, ok, best)
		}
	}
	first := choice{cost: costSingle} // no letter alone and none unknown
	shorter := func(end int) {
		if cost := costWord + best[end].cost; end > 1 && end < n && ok[end] && cost <= first.cost {
			first = choice{cost: cost, next: end}
		}
	}
	walk(b.base, rs, 0, shorter)
	walk(b.names, rs, 0, shorter)
	if first.next == 0 {
		return []string{text}
	}
	var out []string
	from, to := 0, first.next
	for to < n {
		out = append(out, text[at[from]:at[to]])
		from, to = to, best[to].next
	}
	return append(out, text[at[from]:])
}
