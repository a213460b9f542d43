package phrase

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"log/slog"
	"maps"
	"regexp"
	"strings"

	"kongthun/model"
)

// Error is what a person is told about a refusal: what is wrong and what to do, a line per field. Anything that is no
// model.Error is a fault of the program or of its computer: what it says of itself goes to the log, which is made for whoever
// looks after the program, and the person is told the number that it has there.
func Error(err error) string {
	if err == nil {
		return ""
	}
	var e *model.Error
	switch {
	case errors.As(err, &e):
	case errors.Is(err, context.Canceled):
		return Say("error.cancelled")
	default:
		number := faultNumber(err)
		slog.Error("unexpected", "fault", number, "error", err)
		return Say("error.internal", "number", number)
	}
	text := Fill(e.Key, e.Args)
	for i, f := range e.Fields {
		if i == 0 {
			text += ":"
		}
		text += "\n• " + Fault(f)
	}
	return text
}

// faultNumber is what a fault is known by: six digits that are the same whenever it says the same of itself.
func faultNumber(err error) string {
	hash := fnv.New32a()
	hash.Write([]byte(err.Error())) // never fails
	return fmt.Sprintf("%06d", hash.Sum32()%1_000_000)
}

// Fault is one field's fault as a sentence with the field's name in front.
func Fault(f model.FieldError) string { return Field(f.Field) + " " + fault(f) }

// fault is what is wrong, without the field's name; another field that it speaks of is named in Thai.
func fault(f model.FieldError) string {
	args := maps.Clone(f.Args)
	if other, ok := args["other"]; ok {
		args["other"] = Field(other)
	}
	return Fill(f.Key, args)
}

var place = regexp.MustCompile(`\.(\d+)(\.|$)`)

// Field is a field's Thai name by its JSON path, "field.name." and the path without places: "activities.2.amount" is worded
// by field.name.activities.amount, with the place (from 1) after it. A path without a name is shown as it is.
func Field(path string) string {
	plain := strings.TrimSuffix(place.ReplaceAllString(path, "$2"), ".")
	key := "field.name." + plain
	if !Has(key) {
		return path
	}
	name := Say(key)
	if m := place.FindStringSubmatch(path); m != nil {
		name = Say("field.place", "name", name, "place", next(m[1]))
	}
	return name
}

// next adds one to a decimal number: places are counted from 0 inside and from 1 by people.
func next(digits string) string {
	b := []byte(digits)
	for i := len(b) - 1; i >= 0; i-- {
		if b[i] < '9' {
			b[i]++
			return string(b)
		}
		b[i] = '0'
	}
	return "1" + string(b)
}

// Faults are the fields of a refusal with their sentences, for a form; empty for another error.
func Faults(err error) map[string]string {
	out := map[string]string{}
	var e *model.Error
	if errors.As(err, &e) {
		for _, f := range e.Fields {
			out[f.Field] = fault(f)
		}
	}
	return out
}
