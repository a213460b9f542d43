package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/view/look"
)

// Tone is what a piece of text is for; it sets size, weight and ink.
type Tone int

// The tones of text.
const (
	Plain      Tone = iota
	Strong          // plain, bold
	Title           // the name of a screen
	Heading         // the head of a section
	Muted           // what may be overlooked
	Small           // a hint beneath a field
	smallError      // a refusal beneath a field
	Good            // done, saved, within the limit
	Warning         // wants a look
	Error           // refused
	OnDark          // on the side bar and on filled buttons
)

// Ink is the colour name of the tone.
func (t Tone) Ink() fyne.ThemeColorName {
	switch t {
	case Muted, Small:
		return look.InkMuted
	case Good:
		return look.InkGood
	case Warning:
		return look.InkWarning
	case Error, smallError:
		return look.InkError
	case OnDark:
		return look.InkOnDark
	default:
		return theme.ColorNameForeground
	}
}

// size is the text size of the tone under the theme in force.
func (t Tone) size() float32 {
	switch t {
	case Title:
		return theme.Size(theme.SizeNameHeadingText)
	case Heading:
		return theme.Size(theme.SizeNameSubHeadingText)
	case Small, smallError:
		return theme.Size(theme.SizeNameCaptionText)
	default:
		return theme.Size(theme.SizeNameText)
	}
}

func (t Tone) style() fyne.TextStyle {
	return fyne.TextStyle{Bold: t == Strong || t == Title || t == Heading}
}

func (t Tone) measure(s string) float32 {
	return fyne.MeasureText(s, t.size(), t.style()).Width
}

// height of one line: the same for every text, so that rows stay even.
func (t Tone) height() float32 {
	return fyne.MeasureText("ฎุ", t.size(), t.style()).Height
}

// paint gives a drawn text the tone's size, weight and ink.
func (t Tone) paint(text *canvas.Text) {
	text.TextSize, text.TextStyle, text.Color = t.size(), t.style(), look.Paint(t.Ink())
}

func newText(s string, t Tone) *canvas.Text {
	text := canvas.NewText(s, color.Black)
	t.paint(text)
	return text
}
