package main

import (
	"image"
	"math"
	"slices"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"kongthun/fonts"
)

// The window's letters are drawn as on a screen of high resolution: 16 units of Fyne at 2.75 times are 44 dots, the size of the
// trial of paper.
const (
	screenText  = 16
	screenScale = 2.75
)

var screenCell = cell{size: screenText * screenScale, up: 72, down: 32, beside: 20}

// screenTolerance is a dot wider than paper's: Fyne begins a text at a whole dot, places glyphs in 64ths of a unit, and its
// rasteriser is another than cairo's.
var screenTolerance = tolerance{dark: 110, near: 160, reach: 2, pixels: 8}

// cutByFyne is what Fyne is known to cut, told but no failure: its picture of a text ends with the advance, where a stack at the very
// end reaches beyond, and with the line's height, which the one word of the dictionary with three marks over a letter exceeds.
var cutByFyne = []string{"งิ้ำ", "รั๊", "ฒั๊", "ซั๊", "ธั๊", "รั้", "หั๊"}

// screen compares Fyne's software renderer with HarfBuzz's drawing for the window's faces.
func screen(out string) error {
	app := test.NewApp()
	defer app.Quit()
	all, err := lists()
	if err != nil {
		return err
	}
	right := true
	for _, f := range []struct {
		name string
		file []byte
	}{{"NotoSansThai-Regular", fonts.ScreenRegular}, {"NotoSansThai-Bold", fonts.ScreenBold}} {
		t := screenTrial(fyne.NewStaticResource(f.name, f.file))
		for _, l := range all {
			r, err := t.compare(l.texts)
			if err != nil {
				return err
			}
			if err := t.report(out, l.name, r); err != nil {
				return err
			}
			for _, d := range r.wrong {
				right = right && slices.Contains(cutByFyne, d.text)
			}
		}
	}
	if !right {
		return errWrong
	}
	return nil
}

func screenTrial(source fyne.Resource) trial {
	var lock sync.Mutex // Fyne is for one goroutine
	return trial{
		name: source.Name(), font: "fonts/" + source.Name() + ".ttf", cell: screenCell, tolerance: screenTolerance,
		width: func(text string) int {
			lock.Lock()
			defer lock.Unlock()
			return int(math.Ceil(float64(drawnText(source, text).MinSize().Width * screenScale)))
		},
		ours: func(_ string, texts []string) (*image.Gray, error) {
			lock.Lock()
			defer lock.Unlock()
			return window(source, texts), nil
		},
	}
}

func drawnText(source fyne.Resource, text string) *canvas.Text {
	t := canvas.NewText(text, image.Black.C)
	t.FontSource, t.TextSize = source, screenText
	return t
}

// window draws texts one under another as a window would, each with its base line where the cell has it.
func window(source fyne.Resource, texts []string) *image.Gray {
	content := container.NewWithoutLayout()
	width := float32(0)
	for i, text := range texts {
		t := drawnText(source, text)
		_, baseline := fyne.CurrentApp().Driver().RenderedTextSize(text, screenText, t.TextStyle, source)
		up := math.Ceil(float64(baseline * screenScale)) // Fyne's own rounding
		t.Move(fyne.NewPos(float32(screenCell.beside)/screenScale, (float32(i*screenCell.height()+screenCell.up)-float32(up))/screenScale))
		t.Resize(t.MinSize())
		content.Add(t)
		width = max(width, t.MinSize().Width)
	}
	c := software.NewTransparentCanvas()
	c.SetPadded(false)
	c.SetScale(screenScale)
	c.SetContent(content)
	c.Resize(fyne.NewSize(width+2*float32(screenCell.beside)/screenScale, float32(len(texts)*screenCell.height())/screenScale))
	return grey(c.Capture())
}
