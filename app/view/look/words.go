package look

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"kongthun/assets"
)

// fyneSpeaks are the languages that Fyne 2.8.0 has words in. One of them, the nearest to those of the system, is what it speaks;
// where none is near, English.
var fyneSpeaks = []fyne.Locale{"cs", "de", "el", "en", "es", "fr", "ja", "pl", "pt", "pt-BR", "ru", "sv", "ta", "uk", "zh-Hans"}

// SpeakThai gives Fyne's own 39 words (menus of a text field, file dialogs) in Thai, whatever language the computer speaks.
// Fyne follows the system's language and has no setter, so the same words are registered in place of those of every language
// that it has.
func SpeakThai() error {
	words, err := assets.Files.ReadFile("fyne-th.json")
	if err != nil {
		return fmt.Errorf("read Fyne's Thai words: %w", err)
	}
	for _, locale := range append([]fyne.Locale{"th"}, fyneSpeaks...) {
		if err := lang.AddTranslationsForLocale(words, locale); err != nil {
			return fmt.Errorf("register Fyne's Thai words as %s: %w", locale, err)
		}
	}
	return nil
}
