package pdf

import (
	"fmt"
	"strings"

	"kongthun/app/paper/typeset"
)

// The private codes of Unicode, lent to drawings that differ from a character's nominal one.
const (
	firstCode = 0xE000 // kept for a character that can be drawn by nothing: it reads U+FFFD
	lastCode  = 0xF8FF
	thaiAm    = 'ำ'
	nikhahit  = 'ํ'
)

// coder turns text of one style into the string that gofpdf gets, and gathers the glyphs that it needs for that. Codes are given
// in the order in which drawings are first met, so the same document gets the same codes.
type coder struct {
	face      *typeset.Face
	font      *trueType
	additions []addition
	codes     map[string]rune  // of a drawing
	reads     map[rune]rune    // code → the character that a reader gets
	units     map[string]coded // what is shaped at one time
	texts     map[string]coded // whole texts: each is asked for twice
	next      rune
}

// coded is a text as it stands in the file: its codes, the same as the inside of a PDF string, and how far it moves the pen.
type coded struct {
	codes   string
	literal string
	width   int // in font units
}

func newCoder(style typeset.Style) (*coder, error) {
	font, err := parseTrueType(typeset.FontBytes(style))
	if err != nil {
		return nil, err
	}
	return &coder{
		face: typeset.NewFace(style), font: font,
		additions: []addition{{code: firstCode, advance: typeset.BoxAdvance, parts: []part{{glyph: typeset.GlyphMissing}}}},
		codes:     map[string]rune{}, reads: map[rune]rune{}, units: map[string]coded{}, texts: map[string]coded{}, next: firstCode + 1,
	}, nil
}

// encode gives the string of codes for a text. Every code stands for one character, in the order of the text.
func (c *coder) encode(text string) coded {
	if known, ok := c.texts[text]; ok {
		return known
	}
	var codes, literal strings.Builder
	width := 0
	for unit := range c.face.Units(text) {
		u, ok := c.units[unit]
		if !ok {
			for _, p := range c.face.Shape(unit) {
				u.codes += c.piece([]rune(p.Text), p.Glyphs)
				u.width += p.Width()
			}
			u.literal = literal16(u.codes)
			c.units[unit] = u
		}
		codes.WriteString(u.codes)
		literal.WriteString(u.literal)
		width += u.width
	}
	out := coded{codes.String(), literal.String(), width}
	c.texts[text] = out
	return out
}

// literal16 is the inside of a PDF string (ISO 32000-1, 7.3.4.2) of codes of two bytes.
func literal16(codes string) string {
	var out []byte
	for _, r := range codes {
		for _, b := range []byte{byte(r >> 8), byte(r)} {
			switch b {
			case '(', ')', '\\':
				out = append(out, '\\', b)
			case '\r':
				out = append(out, '\\', 'r')
			default:
				out = append(out, b)
			}
		}
	}
	return string(out)
}

func (c *coder) piece(runes []rune, glyphs []typeset.Glyph) string {
	last := len(runes) - 1
	switch {
	case len(glyphs) == len(runes) && runes[last] != thaiAm:
		return c.oneToOne(runes, glyphs)
	case runes[last] == thaiAm && last > 0 && len(glyphs) == len(runes)+1 && marksWithoutAdvance(glyphs):
		return c.oneToOne(runes, glyphs[:1]) + c.withAm(runes[1:], glyphs[1:], glyphs[0].Advance)
	}
	// Rare spelling that the font draws in another number of glyphs: the first code draws all, the others nothing.
	var parts []part
	advance := 0
	for _, g := range glyphs {
		parts = append(parts, part{g.ID, g.X, g.Y})
		advance += g.Advance
	}
	out := []rune{c.code(runes[0], parts, advance)}
	for _, r := range runes[1:] {
		out = append(out, c.code(r, nil, 0))
	}
	return string(out)
}

// oneToOne codes each of the glyphs for the character of the same index.
func (c *coder) oneToOne(runes []rune, glyphs []typeset.Glyph) string {
	var out []rune
	pen := 0
	for i, g := range glyphs {
		out = append(out, c.code(runes[i], []part{{g.ID, g.X - pen, g.Y}}, g.Advance))
		pen += g.Advance
	}
	return string(out)
}

// withAm codes the marks after a base and the am at their end. The shaper cuts am in two and moves its circle before the tone
// (น ํ ้ า); the text keeps the order of writing (น ้ ำ), and circle and stem become one glyph.
func (c *coder) withAm(runes []rune, glyphs []typeset.Glyph, pen int) string {
	last := len(glyphs) - 1
	circle := 0
	for i, g := range glyphs[:last] {
		if g.ID == int(c.font.chars[nikhahit]) {
			circle = i
		}
	}
	var out []rune
	for i, g := range glyphs[:last] {
		if i != circle {
			out = append(out, c.code(runes[len(out)], []part{{g.ID, g.X - pen, g.Y}}, 0))
		}
	}
	ring, stem := glyphs[circle], glyphs[last]
	am := []part{{ring.ID, ring.X - pen, ring.Y}, {stem.ID, stem.X - pen, stem.Y}}
	return string(append(out, c.code(thaiAm, am, stem.Advance)))
}

func marksWithoutAdvance(glyphs []typeset.Glyph) bool {
	for _, g := range glyphs[1 : len(glyphs)-1] {
		if g.Advance != 0 {
			return false
		}
	}
	return true
}

// code gives the code under which a character is drawn in a way: its own, if that is the font's nominal drawing.
func (c *coder) code(char rune, parts []part, advance int) rune {
	advance = max(advance, 0)
	nominal, has := c.font.chars[char]
	if has && len(parts) == 1 && parts[0] == (part{glyph: int(nominal)}) && int(c.font.advances[nominal]) == advance {
		c.reads[char] = char
		return char
	}
	key := fmt.Sprint(char, parts, advance)
	if code, ok := c.codes[key]; ok {
		return code
	}
	for c.font.chars[c.next] != 0 {
		c.next++
	}
	if c.next > lastCode {
		return c.lastResort(char, has)
	}
	code := c.next
	c.next++
	c.codes[key], c.reads[code] = code, char
	c.additions = append(c.additions, addition{code: code, advance: advance, parts: parts})
	return code
}

// lastResort serves when a document has used up six thousand drawings.
func (c *coder) lastResort(char rune, has bool) rune {
	if has {
		c.reads[char] = char
		return char
	}
	c.reads[firstCode] = '\uFFFD'
	return firstCode
}
