package pdf

import (
	"bytes"
	"strings"
)

// linesOf reads the text of a page's drawing: what is shown, not what ActualText says of it, for a reader's eye sees that.
func linesOf(drawing []byte, fonts map[string]map[uint16]rune) []string {
	var out []string
	t := tokens{rest: drawing}
	var chars map[uint16]rune
	var height, last string // of the text being shown, and of the line being read
	var line, before []string
	var piece strings.Builder
	for {
		token, ok := t.next()
		if !ok {
			break
		}
		switch token {
		case "Tf":
			if len(before) >= 2 {
				chars = fonts[strings.TrimPrefix(before[len(before)-2], "/")]
			}
		case "Td":
			if len(before) >= 1 {
				height = before[len(before)-1]
			}
		case "Tj", "TJ":
			for _, s := range before {
				if strings.HasPrefix(s, "(") {
					decode(&piece, s[1:], chars)
				}
			}
			if height != last && len(line) > 0 {
				out, line = append(out, strings.Join(line, " ")), nil
			}
			line, last = append(line, piece.String()), height
			piece.Reset()
		default:
			if !operator(token) {
				before = append(before, token)
				continue
			}
		}
		before = before[:0]
	}
	if len(line) > 0 {
		out = append(out, strings.Join(line, " "))
	}
	return out
}

// operator tells whether a token is neither a number, a name nor a string: what stands before it is then done with.
func operator(token string) bool {
	return token != "" && strings.IndexByte("/(<>[]+-.0123456789", token[0]) < 0
}

// decode reads codes of two bytes each.
func decode(out *strings.Builder, codes string, chars map[uint16]rune) {
	for i := 0; i+1 < len(codes); i += 2 {
		if r, ok := chars[uint16(codes[i])<<8|uint16(codes[i+1])]; ok {
			out.WriteRune(r)
		} else {
			out.WriteRune('\uFFFD')
		}
	}
}

// tokens cuts a drawing (ISO 32000-1, 7.8.2) into numbers, names, operators and strings; a string comes without its escapes, behind
// an opening parenthesis.
type tokens struct{ rest []byte }

const spaces = "\x00\t\n\f\r "

func (t *tokens) next() (string, bool) {
	t.rest = bytes.TrimLeft(t.rest, spaces)
	if len(t.rest) == 0 {
		return "", false
	}
	switch t.rest[0] {
	case '(':
		return t.text(), true
	case '[', ']', ')', '{', '}':
		one := t.rest[:1]
		t.rest = t.rest[1:]
		return string(one), true
	}
	end := bytes.IndexAny(t.rest[1:], spaces+"()[]{}/")
	if end < 0 {
		end = len(t.rest) - 1
	}
	token := string(t.rest[:end+1])
	t.rest = t.rest[end+1:]
	return token, true
}

// text reads a string in parentheses (7.3.4.2) as literal16 writes it; one without an end takes the rest.
func (t *tokens) text() string {
	out := []byte{'('}
	i := 1
	for ; i < len(t.rest) && t.rest[i] != ')'; i++ {
		b := t.rest[i]
		if b == '\\' && i+1 < len(t.rest) {
			i++
			if b = t.rest[i]; b == 'r' {
				b = '\r'
			}
		}
		out = append(out, b)
	}
	t.rest = t.rest[min(i+1, len(t.rest)):]
	return string(out)
}
