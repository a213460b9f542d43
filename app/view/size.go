package view

import (
	"math"
	"os"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/system"
)

// The window in Fyne's units, of which a screen at 100 % has one to a dot.
var (
	wanted = fyne.NewSize(1340, 700)
	least  = fyne.NewSize(900, 510) // what the largest room wants at the ordinary size of text
)

// scaleVariable is how Fyne is told to draw everything larger or smaller than the system asks for.
const scaleVariable = "FYNE_SCALE"

// openSized gives the window a size that its screen has room for, in the middle; or tells that it has to fill the screen, once it
// is there. It is called before the window is shown.
func openSized(w fyne.Window) (filling bool) {
	room := system.ScreenRoom()
	if shrink := shrinking(room); shrink < 1 && os.Getenv(scaleVariable) == "" {
		_ = os.Setenv(scaleVariable, strconv.FormatFloat(float64(shrink), 'f', 4, 32)) // a good name and a number are never refused
		room.Scale *= shrink
	}
	size := fitting(room)
	w.Resize(size)
	w.CenterOnScreen()
	return size != wanted
}

// inTenths is the scale that Fyne draws at when it is to draw at this one.
func inTenths(scale float32) float32 { return float32(math.Round(float64(scale)*10)) / 10 }

// fitting is the wanted size, or as much of it as the screen has room for. A system that does not tell has room.
func fitting(r system.Room) fyne.Size {
	if r.Scale <= 0 {
		return wanted
	}
	scale := inTenths(r.Scale)
	return wanted.Min(fyne.NewSize(float32(r.Width)/scale, float32(r.Height)/scale))
}

// shrinking is by how much everything has to be drawn smaller, 1 for not at all, so that the least has room: a small screen at
// 150 % has none for it. It is never made smaller than half of 100 %.
func shrinking(r system.Room) float32 {
	if r.Scale <= 0 {
		return 1
	}
	fits := min(float32(r.Width)/least.Width, float32(r.Height)/least.Height)
	if inTenths(r.Scale) <= fits {
		return 1
	}
	return max(float32(math.Floor(float64(fits)*10))/10, 0.5) / r.Scale
}

// fill puts content into a window. What it wants never makes the window larger than the least: a text that is about to be laid out
// may want any height for a moment, and Fyne would then draw above the window's upper edge until somebody gives the window another
// size, since a screen that is full lets no window grow.
func fill(w fyne.Window, content fyne.CanvasObject) {
	w.SetContent(container.New(modest{}, softly(w, content)))
}

// modest lays out one object over all the room there is, and wants no more than the least for it.
type modest struct{}

func (modest) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.Position{})
	objects[0].Resize(size)
}

func (modest) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize().Min(least) }
