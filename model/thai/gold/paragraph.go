package gold

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// Mark says what a reader found about a place.
type Mark byte

const (
	None Mark = iota // a line must not end here
	Need             // ¦: a line may end here, and a good typist would rather not
	Word             // |: a line may end here
)

// Paragraph is a paragraph of the gold text.
type Paragraph struct {
	Where string // file and line, for a person
	Text  string // without the marks
	marks map[int]Mark
}

// Mark is what stands before the byte i of the text.
func (p Paragraph) Mark(i int) Mark { return p.marks[i] }

// Read reads the files of a folder whose names match the pattern, in the order of their names. No such file is an error.
func Read(folder fs.FS, pattern string) ([]Paragraph, error) {
	names, err := fs.Glob(folder, pattern)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s: %w", pattern, fs.ErrNotExist)
	}
	var all []Paragraph
	for _, name := range names {
		raw, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		some, err := Parse(name, string(raw))
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

// Parse reads one file: a line is a paragraph, empty lines and those that begin with # are none.
func Parse(name, text string) ([]Paragraph, error) {
	var all []Paragraph
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		p, err := paragraph(line)
		p.Where = fmt.Sprintf("%s:%d", name, number)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.Where, err)
		}
		all = append(all, p)
	}
	return all, nil
}

// What a slip of the pen leaves: a mark that says nothing, or one that forbids what the spaces allow.
var (
	errIdle  = errors.New("a mark at the edge of the paragraph or beside another")
	errSpace = errors.New("a mark before a space: it stands after it")
)

// paragraph takes the marks out of a line.
func paragraph(line string) (Paragraph, error) {
	p := Paragraph{marks: map[int]Mark{}}
	var text strings.Builder
	for _, r := range line {
		at := text.Len()
		mark := None
		switch r {
		case '|':
			mark = Word
		case '¦':
			mark = Need
		case ' ':
			if p.marks[at] != None {
				return p, errSpace
			}
		}
		if mark == None {
			text.WriteRune(r)
			continue
		}
		if at == 0 || p.marks[at] != None {
			return p, errIdle
		}
		p.marks[at] = mark
	}
	p.Text = text.String()
	if p.marks[len(p.Text)] != None {
		return p, errIdle
	}
	return p, nil
}
