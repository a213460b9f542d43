package model

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
)

// SheetPass is what a score sheet that travels as a file carries besides what people see: whose it is, and what was known of each
// of its cells when it was made. It is what the file is known again by.
type SheetPass struct {
	Office     ID              `json:"office"`
	OfficeName string          `json:"officeName"`
	Round      ID              `json:"round"`
	RoundName  string          `json:"roundName"` // รอบที่ 1 ปีงบประมาณ 2569
	Member     ID              `json:"member,omitempty"`
	Group      string          `json:"group,omitempty"`
	Name       string          `json:"name"` // of the member or group
	Code       string          `json:"code"` // of this handing out: another whenever anything else here is
	Made       Date            `json:"made"`
	Rubric     string          `json:"rubric"` // RubricHash
	Rows       []SheetPassRow  `json:"rows"`
	Cells      []SheetPassCell `json:"cells"`
}

// SheetPassRow is a row of the sheet: a proposal, or a problem that it claims to serve; the text is what stands there.
type SheetPassRow struct {
	Proposal ID     `json:"proposal"`
	Problem  ID     `json:"problem,omitempty"`
	Text     string `json:"text"`
}

// SheetPassCell is a cell that can be filled in, with what was known of it.
type SheetPassCell struct {
	SheetCell
	Base  string   `json:"base,omitempty"`  // what stands in it when it is handed out
	Known []string `json:"known,omitempty"` // marks
}

// Pass makes the pass of a sheet for the cells that its file will have.
func (s Sheet) Pass(cells []SheetCell) SheetPass {
	out := SheetPass{Round: s.Round, Member: s.Member, Group: s.Group}
	for _, c := range cells {
		base, known := s.Known(c)
		out.Cells = append(out.Cells, SheetPassCell{c, base, known})
	}
	return out
}

// Sound tells whether a pass is one that the program may have written: of one sheet, signed so that its statements cannot be taken
// for what was keyed here, each row and cell once, each cell of a row that is there and with a value that it takes.
func (p SheetPass) Sound() bool {
	if p.Office == "" || p.Round == "" || (p.Member == "") == (p.Group == "") || p.Code == "" || strings.Trim(p.Code, "0123456789abcdefghijklmnopqrstuvwxyz") != "" {
		return false
	}
	rows := map[SheetPassRow]bool{}
	for _, r := range p.Rows {
		key := SheetPassRow{Proposal: r.Proposal, Problem: r.Problem}
		if rows[key] || r.Proposal == "" {
			return false
		}
		rows[key] = true
	}
	cells := map[SheetCell]bool{}
	for _, c := range p.Cells {
		kinds := 0
		for _, is := range []bool{c.Problem != "", c.Criterion != "", c.Comment} {
			if is {
				kinds++
			}
		}
		if cells[c.SheetCell] || kinds > 1 || !rows[SheetPassRow{Proposal: c.Proposal, Problem: c.Problem}] || !c.Takes(c.Base) {
			return false
		}
		cells[c.SheetCell] = true
	}
	return true
}

// RubricHash tells rubrics apart: two with the same one ask the same.
func RubricHash(r Rubric) string {
	raw, _ := json.Marshal(r) // never fails: texts and numbers
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:8])
}

// SheetReturn is a sheet file that came back, as it was read.
type SheetReturn struct {
	File     string // its name
	Pass     SheetPass
	Values   []SheetValue
	Findings []Finding // cells that could not be read: nothing is said of them
}

// SheetValue is what a cell of a file holds now, and where: "ใบให้คะแนน!D8".
type SheetValue struct {
	SheetCell
	Place string
	Value string
}

// Source is the file as a source of statements. Its signature is that of what it says: a copy under another name is no other
// source, and a second version of the same handing out is.
func (r SheetReturn) Source() SheetSource {
	said := sha256.New()
	for _, v := range r.changed() {
		raw, _ := json.Marshal(v.SheetCell) // never fails
		said.Write(append(raw, v.Value+"\x00"...))
	}
	return SheetSource{By: r.Pass.Code + "." + hex.EncodeToString(said.Sum(nil)[:4]), File: r.File, Made: r.Pass.Made}
}

// changed lists the values that differ from what was handed out, in the order of their cells.
func (r SheetReturn) changed() []SheetValue {
	base := map[SheetCell]string{}
	for _, c := range r.Pass.Cells {
		base[c.SheetCell] = c.Base
	}
	var out []SheetValue
	for _, v := range r.Values {
		if was, ours := base[v.SheetCell]; ours && was != v.Value {
			out = append(out, v)
		}
	}
	slices.SortFunc(out, func(a, b SheetValue) int { return compareCells(a.SheetCell, b.SheetCell) })
	return out
}

// News is what taking a cell of a file in does.
type News string

// The sorts of news.
const (
	NewsNew       News = "new"
	NewsSame      News = "same"      // known already, or settled since
	NewsContested News = "contested" // contradicts what is known: to be decided
	NewsLeft      News = "left"      // of a proposal, problem or criterion that the round has no more
)

// CellNews is one cell that a file says something new of, and what taking it in does. Now is what the sheet answered before.
type CellNews struct {
	SheetValue
	News News
	Now  string
}

// Take takes a file in, as far as it fits the round, and tells what it did cell by cell. Cells that were not changed since the
// file was handed out say nothing.
func (s Sheet) Take(r SheetReturn, round []Proposal, rubric Rubric) (Sheet, []CellNews) {
	known := map[SheetCell][]string{}
	for _, c := range r.Pass.Cells {
		known[c.SheetCell] = c.Known
	}
	source := r.Source()
	var said []CellSaid
	var news []CellNews
	for _, v := range r.changed() {
		n := CellNews{SheetValue: v, News: NewsLeft, Now: s.Value(v.SheetCell)}
		if v.Fits(round, rubric) {
			n.News = NewsNew
			said = append(said, CellSaid{v.SheetCell, []Saying{{By: source.By, Value: v.Value, After: known[v.SheetCell]}}})
		}
		news = append(news, n)
	}
	out := s.Merge(said...)
	for i, n := range news {
		if n.News == NewsNew {
			news[i].News = newsOf(s, out, n, source.By)
		}
	}
	if len(said) > 0 {
		out.Files = withSource(s.Files, source)
	}
	return out, news
}

// newsOf compares a cell before and after.
func newsOf(before, after Sheet, n CellNews, by string) News {
	at, _ := after.find(n.SheetCell)
	stands := slices.ContainsFunc(after.Said[at].Standing(), func(st Saying) bool { return st.Value == n.Value })
	was, known := before.find(n.SheetCell)
	known = known && slices.ContainsFunc(before.Said[was].Said, func(st Saying) bool { return st.By == by })
	switch {
	case stands && after.Said[at].Contested():
		return NewsContested
	case known || !stands || after.Value(n.SheetCell) == n.Now:
		return NewsSame
	}
	return NewsNew
}

// withSource adds a source; of the names that one has come under, the first in the order of letters is kept.
func withSource(list []SheetSource, s SheetSource) []SheetSource {
	list = slices.Clone(list)
	at, ok := slices.BinarySearchFunc(list, s.By, func(have SheetSource, by string) int {
		if have.By == by {
			return 0
		}
		if have.By < by {
			return -1
		}
		return 1
	})
	if !ok {
		return slices.Insert(list, at, s)
	}
	list[at].File = min(list[at].File, s.File)
	return list
}
