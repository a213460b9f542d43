package seal

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
)

// Change is one place in which a record differs from the one that it should be.
type Change struct {
	Path    string // sections.3.items.0.title; "" for a record that is none
	Is, Was string // texts as they are, everything else as JSON; "" for what is not there
}

// mostChanges is how many are told.
const mostChanges = 20

// Changes lists where a record differs from the one that it should be, in the order of their paths; records of equal bytes do
// not. Bytes that are no record, and such as differ without another value (white space, the order of fields), are one change
// without a path.
func Changes(is, was []byte) []Change {
	if bytes.Equal(is, was) {
		return nil
	}
	a, okA := valueOf(is)
	b, okB := valueOf(was)
	var c changes
	if okA && okB {
		c.compare("", a, b)
	}
	if len(c.list) == 0 {
		c.list = append(c.list, Change{})
	}
	return c.list
}

// valueOf reads JSON, with numbers as they are written.
func valueOf(record []byte) (any, bool) {
	var v any
	d := json.NewDecoder(bytes.NewReader(record))
	d.UseNumber()
	return v, d.Decode(&v) == nil && !d.More()
}

type changes struct{ list []Change }

// absent stands for what is not there, which is something else than null.
type absent struct{}

func (c *changes) compare(path string, is, was any) {
	if len(c.list) >= mostChanges {
		return
	}
	switch a := is.(type) {
	case map[string]any:
		if b, ok := was.(map[string]any); ok {
			all := maps.Clone(a)
			maps.Copy(all, b)
			for _, key := range slices.Sorted(maps.Keys(all)) {
				c.compare(under(path, key), field(a, key), field(b, key))
			}
			return
		}
	case []any:
		if b, ok := was.([]any); ok {
			for i := range max(len(a), len(b)) {
				c.compare(under(path, strconv.Itoa(i)), element(a, i), element(b, i))
			}
			return
		}
	}
	if x, y := written(is), written(was); x != y || kindOf(is) != kindOf(was) {
		c.list = append(c.list, Change{path, x, y})
	}
}

func under(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

func field(m map[string]any, key string) any {
	if v, ok := m[key]; ok {
		return v
	}
	return absent{}
}

func element(list []any, i int) any {
	if i < len(list) {
		return list[i]
	}
	return absent{}
}

// written is a value for a person's eye.
func written(v any) string {
	switch v := v.(type) {
	case absent:
		return ""
	case string:
		return v
	}
	b, err := Record(v)
	if err != nil {
		return ""
	}
	return string(b)
}

// kindOf tells values apart that are written alike, as 1 and "1".
func kindOf(v any) int {
	switch v.(type) {
	case absent:
		return 0
	case string:
		return 1
	}
	return 2
}
