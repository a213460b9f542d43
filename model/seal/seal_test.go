package seal

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func sums() *rapid.Generator[Sum] {
	return rapid.Custom(func(t *rapid.T) Sum { return Of(rapid.SliceOf(rapid.Byte()).Draw(t, "record")) })
}

func TestRecordIsCanonical(t *testing.T) {
	type inner struct {
		B string            `json:"b"`
		A int               `json:"a"`
		M map[string]string `json:"m,omitempty"`
	}
	for _, c := range []struct {
		value any
		want  string
	}{
		{inner{"<ก&ข>", 1, map[string]string{"z": "1", "a": "2"}}, `{"b":"<ก&ข>","a":1,"m":{"a":"2","z":"1"}}`},
		{inner{}, `{"b":"","a":0}`},
		{[]int{}, `[]`},
		{"ที่ปั้น\nน้ำ", `"ที่ปั้น\nน้ำ"`},
	} {
		got, err := Record(c.value)
		if err != nil || string(got) != c.want {
			t.Errorf("%v: %s, %v; want %s", c.value, got, err, c.want)
		}
	}
	if _, err := Record(func() {}); err == nil {
		t.Error("what JSON cannot hold has a record")
	}
}

// The hash of nothing is known: its code can be worked out by hand.
func TestCodeIsTheBeginningOfTheHash(t *testing.T) {
	s := Of(nil)
	if got, want := s.String(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	// e3b0c 44298 fc1c1 49afb f4c89 96fb9 …: 11100 01110 11000 01100 01000 …
	if got, want := s.Code(), "WERC8-GMRZG-E196Q-VYK49"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := s.Payload(); len(got) != 61 || !strings.HasPrefix(got, "KONGTHUN:"+strings.ReplaceAll(s.Code(), "-", "")) {
		t.Errorf("payload %s", got)
	}
}

func TestCodeKeepsAHundredBits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sums().Draw(t, "sum")
		bit := rapid.IntRange(0, 255).Draw(t, "bit")
		other := s
		other[bit/8] ^= 0x80 >> (bit % 8)
		if changed := s.Code() != other.Code(); changed != (bit < 100) {
			t.Fatalf("bit %d: changes the code: %v", bit, changed)
		}
		if s.Payload() == other.Payload() {
			t.Fatalf("bit %d is not in the QR code", bit)
		}
		back, ok := Parse(s.String())
		if !ok || back != s {
			t.Fatalf("%s is read as %s", s, back)
		}
	})
}

func TestParseRefuses(t *testing.T) {
	sum := sha256.Sum256(nil)
	good := hex.EncodeToString(sum[:])
	for _, text := range []string{"", good[1:], good + "00", strings.ToUpper(good), "x" + good[1:]} {
		if _, ok := Parse(text); ok {
			t.Errorf("%q is a sum", text)
		}
	}
}

// However a code is written by hand, it is read as the code.
func TestTypedCodesAreRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sums().Draw(t, "sum")
		for _, written := range []string{s.Code(), s.Payload()} {
			var typed strings.Builder
			for _, r := range strings.TrimPrefix(written, scheme) {
				typed.WriteString(rapid.SampledFrom(ways(r)).Draw(t, "way"))
			}
			got, err := Read(typed.String())
			if err != nil || !got.Is(s) || got.Code() != s.Code() {
				t.Fatalf("%q of %s is read as %q, %v", typed.String(), written, got, err)
			}
		}
	})
}

// ways are how people write one character of a code.
func ways(r rune) []string {
	out := []string{string(r), strings.ToLower(string(r)), string(r) + " ", " " + string(r)}
	switch {
	case r == '0':
		out = append(out, "O", "o", "๐")
	case r == '1':
		out = append(out, "I", "i", "L", "l", "๑")
	case r == '-':
		out = append(out, "", " ", "–", "\u2010", "\u200b")
	case r >= '2' && r <= '9':
		out = append(out, string(r-'0'+'๐'))
	}
	return out
}

func TestTypedCodesAreRefused(t *testing.T) {
	for _, c := range []struct {
		text string
		want error
	}{
		{"", ErrLength},
		{"WERC8-GMRZG-E196Q-VYK4", ErrLength},
		{"WERC8-GMRZG-E196Q-VYK49-0", ErrLength},
		{"WERC8-GMRZG-E196Q-VYK4U", ErrLetter},
		{"WERC8-GMRZG-E196Q-VYK4ก", ErrLetter},
		{"WERC8-GMRZG-E196Q-VYK4\u007f", ErrLetter},
		{"https://example.org/", ErrLetter},
	} {
		if got, err := Read(c.text); !errors.Is(err, c.want) || got != "" {
			t.Errorf("%q: %q, %v", c.text, got, err)
		}
	}
	s := Of(nil)
	for text, slips := range map[string]int{"WERC8-GMRZG-E196Q-VYK48": 1, "WERC8-GMRZG-E196Q-VYK49": 0, "AERC8-GMRZG-E196Q-VYK48": 2} {
		typed, err := Read(text)
		if err != nil || typed.Slips(s) != slips || typed.Is(s) != (slips == 0) {
			t.Errorf("%s: %d slips, %v", text, typed.Slips(s), err)
		}
	}
}

func TestFindFindsPrintedCodes(t *testing.T) {
	const a, b = "WERC8-GMRZG-E196Q-VYK49", "00000-11111-ZZZZZ-99999"
	for text, want := range map[string][]string{
		"":                           nil,
		"รหัส " + a + " หน้า":        {a},
		a + " " + b + "\n" + a:       {a, b, a},
		"รหัส" + a:                   {a},
		a + "-" + b:                  nil,
		"A" + a:                      nil,
		a + "0":                      nil,
		strings.ToLower(a):           nil,
		"WERC8-GMRZG-E196Q-VYK4U":    nil,
		"WERC8 GMRZG E196Q VYK49":    nil,
		"12345-WERC8-GMRZG-E196Q-VY": nil,
	} {
		if got := Find(text); strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("WERC8-GMRZG-E196Q-VYK49")
	f.Add(Of(nil).Payload())
	f.Add("๐oIl\u200b–ÿ")
	f.Fuzz(func(t *testing.T, text string) {
		typed, err := Read(text)
		if err == nil && len(typed) != CodeLetters && len(typed) != fullLetters {
			t.Fatalf("%q is read as %q", text, typed)
		}
		for _, code := range Find(text) {
			if again, err := Read(code); err != nil || again.Code() != code {
				t.Fatalf("%q is found in %q and read as %q, %v", code, text, again, err)
			}
		}
	})
}
