package thai

// Parts cuts a text of no spaces that is too long for its place: into its words, or, where it is one word, into the fewest shorter
// words that it is made of (องค์การบริหารส่วนตำบล is องค์การ and บริหารส่วนตำบล). What has no such parts comes back alone. The parts
// join to the input.
func (b *Breaker) Parts(text string) []string {
	if words := b.Words(text); len(words) != 1 {
		return words
	}
	s := scratches.Get().(*scratch)
	defer scratches.Put(s)
	s.decode(text)
	for _, c := range s.code {
		if !thaiLetter(c) {
			return []string{text}
		}
	}
	n := len(s.code)
	if !s.reach(b, s.code, false, true) {
		return []string{text}
	}
	s.choose(s.code)
	var out []string
	for i := 0; i < n; {
		c := s.best[i]
		if c.kind == kindUnknown || c.end-i == 1 && c.class != 0 {
			return []string{text}
		}
		out = append(out, text[s.at[i]:s.at[c.end]])
		i = c.end
	}
	return out
}
