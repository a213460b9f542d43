package view

import (
	"fmt"
	"log/slog"
	"runtime"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/driver"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/system"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
)

// appID names the program to the system. Nothing of ours stands in Fyne's preferences.
const appID = "th.kongthun.office"

// Undrawn is the exit status when no window could be drawn.
const Undrawn = 3

// drawingLimit is how long the first frame may take. A driver that takes longer will not draw it at all.
const drawingLimit = 20 * time.Second

// Run opens the window, on an office file when one is named, and gives the exit status when it is closed. When another window has
// that file, that one is called forward instead and none is opened.
func Run(path string, around service.Surroundings) int {
	a := app.NewWithID(appID)
	m := machine{system.ThisComputer()}
	if runtime.GOOS != "windows" { // there the window has the program's own, drawn for each size
		a.SetIcon(look.Icon())
	}
	a.Settings().SetTheme(look.New(m.Scale()))
	if err := look.SpeakThai(); err != nil {
		slog.Error("Fyne's own words stay English", "error", err)
	}
	if name := m.actor(); name != "" {
		around.Actor = name
	}
	d := &desktopProgram{machine: m, around: around}
	d.window = a.NewWindow(phrase.Say("program"))
	d.window.SetCloseIntercept(d.close)
	filling := openSized(d.window)
	if !d.start(path) {
		return 0
	}
	handle := firstFrame(drawingLimit, func() (uintptr, bool) { return showFirst(d.window) }, d.undrawn)
	slog.Info("first frame", "ms", system.Age().Milliseconds())
	if filling {
		system.Fill(handle)
	}
	if err := d.session().Watch(handle); err != nil {
		slog.Warn("sleep and the session's end are not heard", "error", err)
	}
	a.Run()
	d.leave() // a signal ends Fyne's loop without asking the window, as at the end of a session on Linux
	return 0
}

// undrawn ends a program that nobody will ever see, and tells what to use in its place. Fyne itself would go on without a window.
func (d *desktopProgram) undrawn() {
	slog.Error("no window could be drawn")
	system.Alert(phrase.Say("program"), phrase.Say("window.undrawn", "program", system.Headless()))
	system.End(Undrawn)
}

// firstFrame shows the window, and calls undrawn when it is not drawn, or not within the limit. Only the driver's time counts, not
// what a slow disk took before.
func firstFrame(limit time.Duration, show func() (handle uintptr, drawn bool), undrawn func()) uintptr {
	silent := time.AfterFunc(limit, undrawn)
	handle, drawn := show()
	if silent.Stop() && !drawn {
		undrawn()
	}
	return handle
}

// showFirst puts the window on the screen, with its first frame. Without OpenGL, or without a screen, there is none afterwards: Fyne then
// says so to its log only, or panics.
func showFirst(w fyne.Window) (handle uintptr, drawn bool) {
	defer func() {
		if handle, drawn = nativeWindow(w); drawn {
			return // a panic over a window that is there is ours, and goes on
		}
		if fault := recover(); fault != nil {
			slog.Error("Fyne made no window", "panic", fmt.Sprint(fault))
		}
	}()
	w.Show()
	return handle, drawn
}

// nativeWindow is what the system knows the window by, and whether there is one: Fyne does not say when it could not make it.
func nativeWindow(w fyne.Window) (handle uintptr, there bool) {
	n, ok := w.(driver.NativeWindow)
	if !ok { // a window of Fyne's for tests
		return 0, true
	}
	n.RunNative(func(of any) {
		switch of := of.(type) {
		case driver.WindowsWindowContext:
			handle = of.HWND
		case driver.X11WindowContext:
			handle = of.WindowHandle
		default: // another system's: it does not tell
			there = true
		}
	})
	return handle, there || handle != 0
}

// desktopProgram is the running program: one window, and the office file in it once one is open.
type desktopProgram struct {
	window  fyne.Window
	machine machine
	around  service.Surroundings
	taking  bool        // an office file is on its way
	left    atomic.Bool // the window is gone, or as good as gone
	office  *service.Service
	claim   *system.Claim // on the office file
	frame   *frame

	gathered *service.Gathered // returns of a province, until they are left
}

// close closes the window when the work in the background is done; what is being edited is saved first, as whenever it is left. If
// that is refused, the window stays, so that the person reads why. Asked once more, it closes, whatever there is to wait for.
func (d *desktopProgram) close() {
	over := d.window.Canvas().Overlays()
	before := over.Top()
	d.keep()
	if now := over.Top(); now != nil && now != before {
		return
	}
	if part.Waiting() {
		d.closeNow()
		return
	}
	part.WhenIdle(d.closeNow)
	if part.Waiting() {
		part.Tell(d.window, phrase.Say("view.closing"), phrase.Say("view.closing_text"), part.Plain)
	}
}

// closeNow closes the window, once: what it waited for may still come to its end.
func (d *desktopProgram) closeNow() {
	if !d.left.Swap(true) {
		d.window.Close()
	}
}

// comeForward brings the window before all others, because somebody wants what is open in it.
func (d *desktopProgram) comeForward() {
	d.window.Show() // on the screen again where it was minimised
	d.window.RequestFocus()
	handle, _ := nativeWindow(d.window)
	system.BringForward(handle)
}
