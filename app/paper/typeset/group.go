package typeset

import (
	"slices"
	"strings"

	"kongthun/model/thai"
)

// A break inside a short group is to be avoided: a line better ends before "(สี่หมื่นบาทถ้วน)" than within, and before "๕ = มาก"
// where two spaces set such items apart.
const (
	groupWidth = 24 * Em
	priceGroup = 250 // more than the break would cost by itself
)

// grouped raises the penalties of the breaks inside short brackets and items.
func (m *measurer) grouped(words []word) []word {
	depth, bracket, item := 0, 0, 0 // where the outermost open bracket and the item begin
	for i, w := range words {
		if depth == 0 {
			bracket = i
		}
		if i > 0 && multiplied(words[i-1], w) {
			words[i-1].penalty = thai.Never
		}
		depth = max(depth+strings.Count(w.text, "(")-strings.Count(w.text, ")"), 0)
		if depth == 0 {
			m.group(words[bracket : i+1])
		}
		if last := i == len(words)-1; w.spaces > 1 || last && item > 0 {
			m.group(words[item : i+1])
			item = i + 1
		}
		if w.spaces > 1 {
			words[i].penalty = max(w.penalty, 0) // wide spaces set apart what else would be read together: "มากที่สุด  ๔"
		}
	}
	return words
}

// Numbers in words: a figure stays with the place that it is multiplied by, so that "(สาม" is not read without its หมื่น.
var (
	figures = map[string]bool{"หนึ่ง": true, "ยี่": true, "สอง": true, "สาม": true, "สี่": true, "ห้า": true, "หก": true, "เจ็ด": true, "แปด": true, "เก้า": true}
	powers  = []string{"สิบ", "ร้อย", "พัน", "หมื่น", "แสน", "ล้าน"}
)

func multiplied(figure, power word) bool {
	return figure.spaces == 0 && figures[strings.TrimLeft(figure.text, "(“")] &&
		slices.ContainsFunc(powers, func(p string) bool { return strings.HasPrefix(power.text, p) })
}

// group raises the penalties of the breaks between words, if they are few.
func (m *measurer) group(words []word) {
	width := 0
	for i := range words {
		if width += words[i].width + words[i].after(&m.space); width > groupWidth {
			return
		}
	}
	for i := range len(words) - 1 {
		if p := &words[i].penalty; *p != thai.Never && *p < priceGroup {
			*p += priceGroup
		}
	}
}
