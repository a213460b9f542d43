package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/fonts"
)

// Scales are the text sizes a person may choose; 1 is made for 1366×768 at 100 %.
var Scales = []float32{1, 1.25, 1.5}

var (
	regular = fyne.NewStaticResource("NotoSansThai-Regular.ttf", fonts.ScreenRegular)
	bold    = fyne.NewStaticResource("NotoSansThai-Bold.ttf", fonts.ScreenBold)
)

// Theme is our Fyne theme: embedded type, one light palette, compact sizes.
type Theme struct {
	base  fyne.Theme
	scale float32
}

// New makes the theme with its text and paddings scaled by the factor; a factor below 0.5 or above 3 counts as 1, because
// the setting comes from a file that a person can edit.
func New(scale float32) *Theme {
	if !(scale >= 0.5 && scale <= 3) {
		scale = 1
	}
	return &Theme{base: theme.DefaultTheme(), scale: scale}
}

// Scale is the factor the theme was made with.
func (t *Theme) Scale() float32 { return t.scale }

// Font gives the embedded face. Thai has no italic of its own and needs no monospace here: both are the upright face.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol:
		return t.base.Font(style)
	case style.Bold:
		return bold
	default:
		return regular
	}
}

// Color gives the palette's colour whatever the system's light or dark wish is: printed papers are light, and so are we.
func (t *Theme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := palette[name]; ok {
		return c
	}
	return t.base.Color(name, theme.VariantLight)
}

// Icon gives Fyne's own icons.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.base.Icon(name) }

// Size gives the sizes in Fyne's units, scaled where they follow the text.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := textSizes[name]; ok {
		return s * t.scale
	}
	if s, ok := lineSizes[name]; ok {
		return s
	}
	return t.base.Size(name)
}

// The sizes that this package adds to Fyne's names.
const (
	// SizeNameRow is the height of one row of a table or of a scoring grid.
	SizeNameRow fyne.ThemeSizeName = "kongthunRow"
	// SizeNameLabelColumn is the width of the label column of a form.
	SizeNameLabelColumn fyne.ThemeSizeName = "kongthunLabelColumn"
)

// textSizes grow with the text.
var textSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:           15,
	theme.SizeNameHeadingText:    22,
	theme.SizeNameSubHeadingText: 17,
	theme.SizeNameCaptionText:    13,
	theme.SizeNameInlineIcon:     18,
	theme.SizeNameInnerPadding:   6,
	SizeNameRow:                  28,
	SizeNameLabelColumn:          170,
}

// lineSizes stay as they are: lines and gaps need not grow with the text.
var lineSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNamePadding:            4,
	theme.SizeNameLineSpacing:        3,
	theme.SizeNameScrollBar:          12,
	theme.SizeNameScrollBarSmall:     5,
	theme.SizeNameSeparatorThickness: 1,
	theme.SizeNameInputBorder:        1,
	theme.SizeNameInputRadius:        3,
	theme.SizeNameButtonRadius:       4,
	theme.SizeNameModalBlurRadius:    0,
}

// Measure is the size of a name under the theme in force.
func Measure(name fyne.ThemeSizeName) float32 { return theme.Size(name) }
