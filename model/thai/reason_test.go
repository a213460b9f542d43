package thai

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// reasons are all that a DateError or a NumberError may give.
var reasons = []string{
	"clock.form", "clock.range",
	"date.day", "date.era", "date.form", "date.month", "date.order", "date.swapped", "date.weekday", "date.year",
	"number.comma", "number.decimals", "number.empty", "number.form", "number.overflow", "number.words",
}

// Every reason has its sentence, and the sentence shows what was typed, where something was.
func TestReasonsHaveSentences(t *testing.T) {
	raw, err := os.ReadFile("../../assets/phrases/thai.json")
	if err != nil {
		t.Fatal(err)
	}
	var sentences map[string]string
	if err := json.Unmarshal(raw, &sentences); err != nil {
		t.Fatal(err)
	}
	if got := slices.Sorted(maps.Keys(sentences)); !slices.Equal(got, reasons) {
		t.Errorf("there are sentences for %q", got)
	}
	for key, s := range sentences {
		if strings.Contains(s, "{text}") == (key == "number.empty") {
			t.Errorf("%s: %s", key, s)
		}
	}
}
