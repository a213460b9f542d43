package pdf

import (
	"encoding/binary"
	"errors"
	"fmt"
)

var be = binary.BigEndian

// trueType is what is needed of a font file with TrueType outlines (OpenType 1.9: head, hhea, hmtx, loca, glyf, cmap).
type trueType struct {
	tables   map[string][]byte
	loca     []uint32
	advances []uint16
	bearings []int16
	chars    map[rune]uint16 // nominal glyph of a character
}

// parseTrueType reads a font of ours. A damaged file may panic; Write stops that.
func parseTrueType(b []byte) (*trueType, error) {
	if len(b) < 12 || be.Uint32(b) != 0x00010000 {
		return nil, errors.New("pdf: not a font with TrueType outlines")
	}
	t := &trueType{tables: map[string][]byte{}, chars: map[rune]uint16{}}
	for i := range int(be.Uint16(b[4:])) {
		entry := b[12+16*i:]
		t.tables[string(entry[:4])] = b[be.Uint32(entry[8:]):][:be.Uint32(entry[12:])]
	}
	for _, name := range []string{"head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "post", "name"} {
		if t.tables[name] == nil {
			return nil, fmt.Errorf("pdf: font without table %s", name)
		}
	}
	t.readLoca()
	t.readMetrics()
	return t, t.readChars()
}

func (t *trueType) glyphs() int { return int(be.Uint16(t.tables["maxp"][4:])) }

func (t *trueType) readLoca() {
	long := be.Uint16(t.tables["head"][50:]) == 1
	loca := t.tables["loca"]
	for i := range t.glyphs() + 1 {
		if long {
			t.loca = append(t.loca, be.Uint32(loca[4*i:]))
		} else {
			t.loca = append(t.loca, 2*uint32(be.Uint16(loca[2*i:])))
		}
	}
}

func (t *trueType) readMetrics() {
	full := int(be.Uint16(t.tables["hhea"][34:])) // glyphs with an advance of their own
	hmtx := t.tables["hmtx"]
	for i := range t.glyphs() {
		if i < full {
			t.advances = append(t.advances, be.Uint16(hmtx[4*i:]))
			t.bearings = append(t.bearings, int16(be.Uint16(hmtx[4*i+2:])))
		} else {
			t.advances = append(t.advances, be.Uint16(hmtx[4*(full-1):]))
			t.bearings = append(t.bearings, int16(be.Uint16(hmtx[4*full+2*(i-full):])))
		}
	}
}

// readChars reads the first Unicode cmap of format 4.
func (t *trueType) readChars() error {
	cmap := t.tables["cmap"]
	for i := range int(be.Uint16(cmap[2:])) {
		entry := cmap[4+8*i:]
		platform, encoding, sub := be.Uint16(entry), be.Uint16(entry[2:]), cmap[be.Uint32(entry[4:]):]
		if unicode := platform == 0 || platform == 3 && encoding == 1; unicode && be.Uint16(sub) == 4 {
			t.readSegments(sub)
			return nil
		}
	}
	return errors.New("pdf: font without a Unicode cmap")
}

func (t *trueType) readSegments(sub []byte) {
	count := int(be.Uint16(sub[6:])) / 2
	for k := range count {
		end := int(be.Uint16(sub[14+2*k:]))
		start := int(be.Uint16(sub[16+2*count+2*k:]))
		delta := int(be.Uint16(sub[16+4*count+2*k:]))
		rangeAt := 16 + 6*count + 2*k
		offset := int(be.Uint16(sub[rangeAt:]))
		for char := start; char <= end && char != 0xFFFF; char++ {
			glyph := (char + delta) & 0xFFFF
			if offset != 0 {
				glyph = int(be.Uint16(sub[rangeAt+offset+2*(char-start):]))
				if glyph != 0 {
					glyph = (glyph + delta) & 0xFFFF
				}
			}
			if glyph != 0 {
				t.chars[rune(char)] = uint16(glyph)
			}
		}
	}
}

// outline is a glyph's record in glyf; empty for a space.
func (t *trueType) outline(glyph int) []byte { return t.tables["glyf"][t.loca[glyph]:t.loca[glyph+1]] }

// bounds is the box around a glyph's outline.
func (t *trueType) bounds(glyph int) (box bounds, ok bool) {
	d := t.outline(glyph)
	if len(d) < 10 {
		return bounds{}, false
	}
	at := func(i int) int { return int(int16(be.Uint16(d[i:]))) }
	return bounds{at(2), at(4), at(6), at(8)}, true
}

type bounds struct{ x0, y0, x1, y1 int }

func (b bounds) around(c bounds) bounds {
	return bounds{min(b.x0, c.x0), min(b.y0, c.y0), max(b.x1, c.x1), max(b.y1, c.y1)}
}

// Flags of a part of a composite glyph.
const (
	wordArgs      = 0x0001
	argsAreXY     = 0x0002
	oneScale      = 0x0008
	moreParts     = 0x0020
	twoScales     = 0x0040
	matrix        = 0x0080
	instructions  = 0x0100
	partFixedSize = 4
)

// partSize is the length of a composite's part, from its flags.
func partSize(flags uint16) int {
	size := partFixedSize + 2
	if flags&wordArgs != 0 {
		size += 2
	}
	switch {
	case flags&oneScale != 0:
		size += 2
	case flags&twoScales != 0:
		size += 4
	case flags&matrix != 0:
		size += 8
	}
	return size
}

// count is the number of points and contours that a glyph draws and how deep its parts are nested.
func (t *trueType) count(glyph int) (points, contours, depth int) {
	d := t.outline(glyph)
	if len(d) < 10 {
		return 0, 0, 0
	}
	if n := int(int16(be.Uint16(d))); n >= 0 {
		if n == 0 {
			return 0, 0, 0
		}
		return int(be.Uint16(d[10+2*(n-1):])) + 1, n, 0
	}
	for at := 10; ; {
		flags := be.Uint16(d[at:])
		p, c, deep := t.count(int(be.Uint16(d[at+2:])))
		points, contours, depth = points+p, contours+c, max(depth, deep+1)
		if flags&moreParts == 0 {
			return points, contours, depth
		}
		at += partSize(flags)
	}
}

// withoutHints is a glyph's record without instructions: they would speak to tables that the derived font does not have.
func withoutHints(d []byte) []byte {
	if len(d) < 10 {
		return nil
	}
	if n := int(int16(be.Uint16(d))); n >= 0 {
		length := int(be.Uint16(d[10+2*n:]))
		out := append([]byte{}, d[:10+2*n]...)
		out = append(out, 0, 0)
		return append(out, d[12+2*n+length:]...)
	}
	out := append([]byte{}, d...)
	for at := 10; ; {
		flags := be.Uint16(out[at:])
		be.PutUint16(out[at:], flags&^instructions)
		at += partSize(flags)
		if flags&moreParts == 0 {
			return out[:at]
		}
	}
}
