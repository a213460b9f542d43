package look

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"kongthun/assets"
)

// SpeakThai gives Fyne's own 39 words (menus of a text field, file dialogs) in Thai, whatever language the computer speaks.
// Fyne follows the system's language and has no setter, so the same words are registered under the system's name, under
// Thai, and under English, where Fyne falls back to.
func SpeakThai() error {
	words, err := assets.Files.ReadFile("fyne-th.json")
	if err != nil {
		return fmt.Errorf("read Fyne's Thai words: %w", err)
	}
	for _, locale := range []fyne.Locale{lang.SystemLocale(), "th", "en"} {
		if err := lang.AddTranslationsForLocale(words, locale); err != nil {
			return fmt.Errorf("register Fyne's Thai words as %s: %w", locale, err)
		}
	}
	return nil
}
