package main

import (
	"log/slog"

	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/system"
)

func main() {
	if err := system.StartLog("bare"); err != nil {
		panic(err)
	}
	window := app.NewWithID("th.kongthun.window").NewWindow("Window")
	window.SetContent(widget.NewLabel("กองทุน"))
	window.Show() // draws the first frame
	slog.Info("first frame", "ms", system.Age().Milliseconds())
	window.ShowAndRun()
}
