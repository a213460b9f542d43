package look

import (
	"encoding/json"
	"image/color"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"kongthun/assets"
	"kongthun/fonts"
)

// luminance and contrast are WCAG 2.2's definitions.
func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

func TestContrastOfItself(t *testing.T) {
	if got := contrast(rgb(0), rgb(white)); math.Abs(got-21) > 0.01 {
		t.Fatalf("black on white is 21, got %v", got)
	}
}

func TestInkIsReadableOnItsGround(t *testing.T) {
	grounds := []fyne.ThemeColorName{
		theme.ColorNameBackground, theme.ColorNameInputBackground, theme.ColorNameHeaderBackground, GroundCard, GroundZebra, GroundPicked,
		GroundGood, GroundInfo, GroundWarning, GroundError,
	}
	for _, ground := range grounds {
		for _, ink := range []fyne.ThemeColorName{theme.ColorNameForeground, InkMuted, InkGood, InkWarning, InkError} {
			if c := contrast(palette[ink], palette[ground]); c < 4.5 {
				t.Errorf("%s on %s: %.2f", ink, ground, c)
			}
		}
	}
	for _, pair := range [][2]fyne.ThemeColorName{
		{theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary},
		{theme.ColorNameForegroundOnError, theme.ColorNameError},
		{theme.ColorNameForegroundOnWarning, theme.ColorNameWarning},
		{theme.ColorNameForegroundOnSuccess, theme.ColorNameSuccess},
		{theme.ColorNamePlaceHolder, theme.ColorNameInputBackground},
		{theme.ColorNameDisabled, theme.ColorNameInputBackground},
		{theme.ColorNameForeground, theme.ColorNameButton},
		{InkOnDark, GroundSide},
		{InkOnDark, GroundSidePicked},
	} {
		if c := contrast(palette[pair[0]], palette[pair[1]]); c < 4.5 {
			t.Errorf("%s on %s: %.2f", pair[0], pair[1], c)
		}
	}
	if c := contrast(palette[theme.ColorNameInputBorder], palette[theme.ColorNameInputBackground]); c < 3 {
		t.Errorf("the border of a field must be seen (3:1): %.2f", c)
	}
}

func TestEveryStyleIsOurType(t *testing.T) {
	test.NewTempApp(t)
	th := New(1)
	for _, style := range []fyne.TextStyle{{}, {Italic: true}, {Monospace: true}, {Bold: true}, {Bold: true, Italic: true}, {Bold: true, Monospace: true}} {
		want := fonts.ScreenRegular
		if style.Bold {
			want = fonts.ScreenBold
		}
		if got := th.Font(style).Content(); len(got) != len(want) || &got[0] != &want[0] {
			t.Errorf("%+v is not the embedded face", style)
		}
	}
	if th.Font(fyne.TextStyle{Symbol: true}) == nil || th.Icon(theme.IconNameConfirm) == nil {
		t.Error("symbols and icons are Fyne's")
	}
}

func TestScale(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct{ asked, got float32 }{{1, 1}, {1.25, 1.25}, {1.5, 1.5}, {0, 1}, {-3, 1}, {40, 1}, {float32(math.NaN()), 1}} {
		th := New(c.asked)
		if th.Scale() != c.got || th.Size(theme.SizeNameText) != 15*c.got || th.Size(SizeNameRow) != 28*c.got {
			t.Errorf("scale %v: %v, text %v", c.asked, th.Scale(), th.Size(theme.SizeNameText))
		}
		if th.Size(theme.SizeNameSeparatorThickness) != 1 {
			t.Errorf("a hairline stays a hairline at %v", c.asked)
		}
	}
}

func TestNoColourDependsOnTheSystem(t *testing.T) {
	test.NewTempApp(t)
	th := New(1)
	for name := range palette {
		if th.Color(name, theme.VariantDark) != th.Color(name, theme.VariantLight) {
			t.Errorf("%s differs between dark and light", name)
		}
	}
	if th.Color(theme.ColorNameInnerWindowBorder, theme.VariantDark) != th.Color(theme.ColorNameInnerWindowBorder, theme.VariantLight) {
		t.Error("what is not ours is Fyne's light colour")
	}
}

// Every word that Fyne asks for must be there, or it logs a failure per word: the list is Fyne's own English file.
func TestFyneSpeaksThai(t *testing.T) {
	test.NewTempApp(t)
	if err := SpeakThai(); err != nil {
		t.Fatal(err)
	}
	var ours, theirs map[string]any
	words, err := assets.Files.ReadFile("fyne-th.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(words, &ours); err != nil {
		t.Fatal(err)
	}
	for _, spoken := range []string{"th_TH", "en_US", "en_GB", "de_DE", "de_CH", "fr_CA", "pt_PT", "pt_BR", "zh_CN", "zh_TW", "ja_JP", "ru_RU", "sr_RS", "C", "lo_LA:fr"} {
		first, _, _ := strings.Cut(spoken, ":")
		t.Setenv("LC_ALL", first+".UTF-8")  // Windows asks itself, and not these
		t.Setenv("LANGUAGE", spoken)        // the languages after the first, which Fyne has no words in
		if err := SpeakThai(); err != nil { // Fyne looks for the system's language at each registration
			t.Fatal(err)
		}
		for key, want := range map[string]string{"Cancel": "ยกเลิก", "OK": "ตกลง", "thursday.short": "พฤ."} {
			if got := lang.X(key, key); got != want {
				t.Errorf("%s is %q where the system speaks %s", key, got, spoken)
			}
		}
	}
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", "fyne.io/fyne/v2/lang").Output()
	if err != nil {
		t.Skip("Fyne's source is not at hand: ", err)
	}
	files, err := os.ReadDir(filepath.Join(strings.TrimSpace(string(dir)), "translations"))
	if err != nil {
		t.Fatal(err)
	}
	var known []fyne.Locale
	for _, file := range files {
		name := strings.TrimSuffix(strings.TrimPrefix(file.Name(), "base."), ".json")
		known = append(known, fyne.Locale(strings.ReplaceAll(name, "_", "-")))
	}
	if !slices.Equal(known, fyneSpeaks) {
		t.Errorf("Fyne speaks %v", known)
	}
	raw, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "translations", "base.en.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &theirs); err != nil {
		t.Fatal(err)
	}
	for key := range theirs {
		if _, ok := ours[key]; !ok {
			t.Errorf("%q has no Thai", key)
		}
	}
}
