package thai

import (
	"strings"
	"testing"
)

func TestParts(t *testing.T) {
	b := NewBreaker([]string{"สมมุติธรรม"})
	cases := map[string]string{
		"":   "",
		"กา": "กา",
		"กรรมการและเลขานุการ":    "กรรมการ|และ|เลขานุการ",
		"องค์การบริหารส่วนตำบล":  "องค์การ|บริหารส่วนตำบล",
		"(กรรมการ)":              "(|กรรมการ|)",
		"โรงพยาบาลสมมุติธรรม":    "โรงพยาบาล|สมมุติธรรม",
		"ฮฺฮฺฮฺฮฺฮฺฮฺ":           "ฮฺฮฺฮฺฮฺฮฺฮฺ",
		"การ\u0305ประชุม":        "การ\u0305|ประชุม",
		"๛ั":                     "๛ั",
		"5่คน":                   "5่|คน",
		"\u0305การประชุม":        "\u0305|การประชุม",
		"VeryLongLatinWord":      "VeryLongLatinWord",
		"๑๒๓๔๕๖๗๘๙๐":             "๑๒๓๔๕๖๗๘๙๐",
		"กองทุนหลักประกันสุขภาพ": "กองทุน|หลักประกันสุขภาพ",
		"ค": "ค",
		"ผู้อำนวยการโรงพยาบาล": "ผู้อำนวยการ|โรงพยาบาล",
	}
	for text, want := range cases {
		parts := b.Parts(text)
		if got := strings.Join(parts, "|"); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
		if strings.Join(parts, "") != text {
			t.Errorf("%s: parts do not join", text)
		}
	}
}
