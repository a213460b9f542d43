package service

import (
	"strconv"
	"strings"

	"kongthun/app/paper"
	"kongthun/app/phrase"
	"kongthun/model/seal"
)

// fileDifferences tells place by place what differs between a PDF file and the one that it should be.
func fileDifferences(is, was []byte) []string {
	list, err := paper.Differences(is, was)
	if err != nil {
		return []string{phrase.Say("paper.verify.where_build")}
	}
	var out []string
	for _, d := range list {
		a, b := nearby(d.Is, d.Was)
		out = append(out, phrase.Say("paper.verify.where."+string(d.Part), "page", strconv.Itoa(d.Page), "is", a, "was", b))
	}
	return out
}

// recordChanges tells what differs between a record and the sealed one.
func recordChanges(is, was []byte) []string {
	if is == nil {
		return nil
	}
	var out []string
	for _, c := range seal.Changes(is, was) {
		a, b := nearby(c.Is, c.Was)
		key := "paper.verify.where_record"
		if c.Path == "" {
			key = "paper.verify.where_record_build"
		}
		out = append(out, phrase.Say(key, "place", placeIn(c.Path), "is", a, "was", b))
	}
	return out
}

// placesInRecord are the fields of a record's lists that have a name of their own; the number behind them counts from one.
var placesInRecord = map[string]string{
	"heading": "record.heading", "rolls": "record.roll", "people": "record.person", "sections": "record.section", "items": "record.item",
	"facts": "record.fact", "paragraphs": "record.paragraph", "signatures": "record.signature", "rules": "record.rule",
	"names": "record.name", "words": "record.words", "sealed": "record.sealed", "opening": "record.opening",
}

// placeIn writes a path in a record for people: ระเบียบวาระที่ 4 ข้อที่ 1 ย่อหน้าที่ 2 (text).
func placeIn(path string) string {
	var out []string
	steps := strings.Split(path, ".")
	for i := 0; i < len(steps); i++ {
		key, named := placesInRecord[steps[i]]
		if !named {
			out = append(out, "("+steps[i]+")")
			continue
		}
		number := ""
		if i+1 < len(steps) {
			if n, err := strconv.Atoi(steps[i+1]); err == nil {
				number = strconv.Itoa(n + 1)
				i++
			}
		}
		out = append(out, strings.TrimSpace(phrase.Say(key, "n", number)))
	}
	return strings.Join(out, " ")
}

// shownBeside is how many characters before and behind a difference are shown.
const shownBeside = 24

// nearby cuts two texts down to where they differ, with some characters around it.
func nearby(a, b string) (string, string) {
	x, y := []rune(a), []rune(b)
	start := 0
	for start < len(x) && start < len(y) && x[start] == y[start] {
		start++
	}
	end := 0
	for end < len(x)-start && end < len(y)-start && x[len(x)-1-end] == y[len(y)-1-end] {
		end++
	}
	return cutAround(x, start, end), cutAround(y, start, end)
}

// cutAround keeps what stands between start and end, the latter counted from behind, with its context.
func cutAround(text []rune, start, end int) string {
	from, to := max(start-shownBeside, 0), min(len(text)-end+shownBeside, len(text))
	const most = 160
	to = min(to, from+most)
	out := string(text[from:to])
	if from > 0 {
		out = "…" + out
	}
	if to < len(text) {
		out += "…"
	}
	return out
}
