package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colours that this package adds to Fyne's names. Ink is for text and thin lines, Ground lies behind ordinary ink.
const (
	InkMuted      fyne.ThemeColorName = "kongthunInkMuted"
	InkGood       fyne.ThemeColorName = "kongthunInkGood"
	InkWarning    fyne.ThemeColorName = "kongthunInkWarning"
	InkError      fyne.ThemeColorName = "kongthunInkError"
	InkOnDark     fyne.ThemeColorName = "kongthunInkOnDark"
	GroundCard    fyne.ThemeColorName = "kongthunGroundCard"
	GroundZebra   fyne.ThemeColorName = "kongthunGroundZebra"
	GroundPicked  fyne.ThemeColorName = "kongthunGroundPicked"
	GroundClosed  fyne.ThemeColorName = "kongthunGroundClosed"
	GroundGood    fyne.ThemeColorName = "kongthunGroundGood"
	GroundInfo    fyne.ThemeColorName = "kongthunGroundInfo"
	GroundWarning fyne.ThemeColorName = "kongthunGroundWarning"
	GroundError   fyne.ThemeColorName = "kongthunGroundError"
	// GroundSide lies behind the list of rooms; InkOnDark is its ink.
	GroundSide fyne.ThemeColorName = "kongthunGroundSide"
	// GroundSidePicked lies behind the room that is open.
	GroundSidePicked fyne.ThemeColorName = "kongthunGroundSidePicked"
	// Rule is a hairline between rows and around cards.
	Rule fyne.ThemeColorName = "kongthunRule"
	// BarFill and BarOver fill a money bar within and beyond its budget, BarNear one that is worth a look.
	BarFill fyne.ThemeColorName = "kongthunBarFill"
	BarNear fyne.ThemeColorName = "kongthunBarNear"
	BarOver fyne.ThemeColorName = "kongthunBarOver"
)

// Paint is the colour of a name under the theme in force.
func Paint(name fyne.ThemeColorName) color.Color { return theme.Color(name) }

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

func rgba(hex uint32, alpha uint8) color.NRGBA {
	c := rgb(hex)
	c.A = alpha
	return c
}

const (
	green = 0x0b6e4f
	ink   = 0x1c2421
	paper = 0xf8faf8
	white = 0xffffff
)

// palette is the whole set of colours; what is not named here is Fyne's light one.
var palette = map[fyne.ThemeColorName]color.NRGBA{
	theme.ColorNameBackground:          rgb(paper),
	theme.ColorNameForeground:          rgb(ink),
	theme.ColorNamePrimary:             rgb(green),
	theme.ColorNameForegroundOnPrimary: rgb(white),
	theme.ColorNameHyperlink:           rgb(green),
	theme.ColorNameButton:              rgb(0xe3eae6),
	theme.ColorNameDisabledButton:      rgb(0xeef1ef),
	theme.ColorNameDisabled:            rgb(0x6b746f),
	theme.ColorNamePlaceHolder:         rgb(0x66706a),
	theme.ColorNameInputBackground:     rgb(white),
	theme.ColorNameInputBorder:         rgb(0x8b9690),
	theme.ColorNameFocus:               rgba(green, 0x40),
	theme.ColorNameSelection:           rgba(green, 0x38),
	theme.ColorNameHover:               rgba(ink, 0x12),
	theme.ColorNamePressed:             rgba(ink, 0x24),
	theme.ColorNameHeaderBackground:    rgb(0xe3eae6),
	theme.ColorNameMenuBackground:      rgb(white),
	theme.ColorNameOverlayBackground:   rgb(white),
	theme.ColorNameSeparator:           rgb(0xd5ddd8),
	theme.ColorNameShadow:              rgba(0x000000, 0x40),
	theme.ColorNameScrollBar:           rgba(ink, 0x80),
	theme.ColorNameError:               rgb(0xb3261e),
	theme.ColorNameForegroundOnError:   rgb(white),
	theme.ColorNameWarning:             rgb(0x8a5200),
	theme.ColorNameForegroundOnWarning: rgb(white),
	theme.ColorNameSuccess:             rgb(green),
	theme.ColorNameForegroundOnSuccess: rgb(white),

	InkMuted:         rgb(0x55605a),
	InkGood:          rgb(green),
	InkWarning:       rgb(0x8a5200),
	InkError:         rgb(0xb3261e),
	InkOnDark:        rgb(white),
	GroundCard:       rgb(white),
	GroundZebra:      rgb(0xf0f4f1),
	GroundPicked:     rgb(0xcfe8dc),
	GroundClosed:     rgb(0xe6e9e7),
	GroundGood:       rgb(0xe4f3ea),
	GroundInfo:       rgb(0xe7f0fa),
	GroundWarning:    rgb(0xfff3d9),
	GroundError:      rgb(0xfdebe9),
	GroundSide:       rgb(0x12382b),
	GroundSidePicked: rgb(green),
	Rule:             rgb(0xd5ddd8),
	BarFill:          rgb(0x2f9d73),
	BarNear:          rgb(0xc98a1e),
	BarOver:          rgb(0xc9502e),
}
