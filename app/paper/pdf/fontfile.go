package pdf

import (
	"maps"
	"slices"
)

// file puts the tables of the derived font together.
func (w *fontWriter) file() []byte {
	w.loca = append(w.loca, uint32(len(w.glyf)))
	count := len(w.advances)
	loca := make([]byte, 4*len(w.loca))
	for i, offset := range w.loca {
		be.PutUint32(loca[4*i:], offset)
	}
	hmtx := make([]byte, 4*count)
	for i := range count {
		be.PutUint16(hmtx[4*i:], w.advances[i])
		be.PutUint16(hmtx[4*i+2:], uint16(w.bearings[i]))
	}
	be.PutUint32(w.head[8:], 0)  // the file's checksum, set at the end
	be.PutUint16(w.head[50:], 1) // long loca
	hhea := w.roomy(slices.Clone(w.font.tables["hhea"]))
	be.PutUint16(hhea[34:], uint16(count))
	be.PutUint16(w.maxp[4:], uint16(count))
	be.PutUint16(w.maxp[maxInstructions:], 0)
	tables := map[string][]byte{
		"glyf": w.glyf, "loca": loca, "hmtx": hmtx, "head": w.head, "hhea": hhea, "maxp": w.maxp,
		"post": append([]byte{0, 3, 0, 0}, w.font.tables["post"][4:32]...), // version 3: no glyph names
		"name": w.font.tables["name"], "cmap": cmapTable(w.chars),
	}
	if os2 := w.font.tables["OS/2"]; os2 != nil {
		tables["OS/2"] = os2
	}
	return assemble(tables)
}

// roomy raises the widest advance that a font tells of to the height of its highest glyph: cairo takes it for how far letters
// reach on all sides, and cuts off what is higher.
func (w *fontWriter) roomy(hhea []byte) []byte {
	const widest = 10
	top := be.Uint16(w.head[firstBound+2*3:])
	be.PutUint16(hhea[widest:], max(be.Uint16(hhea[widest:]), top))
	return hhea
}

// cmapTable writes a cmap with one table of format 4.
func cmapTable(chars map[rune]uint16) []byte {
	type segment struct{ start, end, delta int }
	var segments []segment
	for _, char := range slices.Sorted(maps.Keys(chars)) {
		c, glyph := int(char), int(chars[char])
		if n := len(segments); n > 0 && segments[n-1].end == c-1 && (segments[n-1].delta+c)&0xFFFF == glyph {
			segments[n-1].end = c
		} else {
			segments = append(segments, segment{c, c, (glyph - c) & 0xFFFF})
		}
	}
	segments = append(segments, segment{0xFFFF, 0xFFFF, 1})
	count := len(segments)
	power, log := searchRange(count)
	sub := words(4, 16+8*count, 0, 2*count, 2*power, log, 2*count-2*power)
	for _, s := range segments {
		sub = append(sub, words(s.end)...)
	}
	sub = append(sub, 0, 0)
	for _, s := range segments {
		sub = append(sub, words(s.start)...)
	}
	for _, s := range segments {
		sub = append(sub, words(s.delta)...)
	}
	sub = append(sub, make([]byte, 2*count)...)
	return append(words(0, 1, 3, 1, 0, 12), sub...)
}

// searchRange is the largest power of two up to n, and its logarithm, as sfnt tables want them.
func searchRange(n int) (power, log int) {
	power = 1
	for power*2 <= n {
		power *= 2
		log++
	}
	return power, log
}

// assemble writes an sfnt file: directory, tables, checksums.
func assemble(tables map[string][]byte) []byte {
	names := slices.Sorted(maps.Keys(tables))
	power, log := searchRange(len(names))
	out := append([]byte{0, 1, 0, 0}, words(len(names), 16*power, log, 16*(len(names)-power))...)
	var body []byte
	start, headAt := 12+16*len(names), 0
	for _, name := range names {
		table := slices.Clone(tables[name])
		for len(table)%4 != 0 {
			table = append(table, 0)
		}
		if name == "head" {
			headAt = start + len(body)
		}
		entry := make([]byte, 16)
		copy(entry, name)
		be.PutUint32(entry[4:], checksum(table))
		be.PutUint32(entry[8:], uint32(start+len(body)))
		be.PutUint32(entry[12:], uint32(len(tables[name])))
		out = append(out, entry...)
		body = append(body, table...)
	}
	out = append(out, body...)
	be.PutUint32(out[headAt+8:], 0xB1B0AFBA-checksum(out))
	return out
}

func checksum(b []byte) (sum uint32) {
	for i := 0; i+3 < len(b); i += 4 {
		sum += be.Uint32(b[i:])
	}
	return sum
}
