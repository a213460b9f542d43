package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/view/look"
)

// Notice is a coloured strip with an icon and a text: a warning, a refusal, a piece of information (Plain) or a success
// (Good), with buttons at its end when something can be done about it.
type Notice struct {
	widget.BaseWidget
	label *Label
	tone  Tone
	icon  *widget.Icon
	box   *fyne.Container
	mark  *canvas.Rectangle
	back  *canvas.Rectangle
}

// NewNotice makes a strip.
func NewNotice(text string, tone Tone, buttons ...*Button) *Notice {
	n := &Notice{label: NewLabel(text, tone), icon: widget.NewIcon(nil), mark: canvas.NewRectangle(nil), back: canvas.NewRectangle(nil)}
	end := container.NewHBox()
	for _, b := range buttons {
		end.Add(b)
	}
	n.mark.SetMinSize(fyne.NewSize(4, 0))
	body := container.New(noticeLayout{}, container.NewGridWrap(fyne.NewSquareSize(theme.IconInlineSize()), n.icon), n.label, end)
	n.box = container.NewStack(n.back, container.NewBorder(nil, nil, n.mark, nil, body))
	n.ExtendBaseWidget(n)
	n.Set(text, tone)
	return n
}

// Set changes text and tone.
func (n *Notice) Set(text string, tone Tone) {
	n.tone = tone
	n.label.Set(text, tone)
	n.paint()
	n.Refresh()
}

// Text is what the strip says.
func (n *Notice) Text() string { return n.label.Text() }

func (n *Notice) paint() {
	ground, icon := look.GroundInfo, theme.IconNameInfo
	switch n.tone {
	case Warning:
		ground, icon = look.GroundWarning, theme.IconNameWarning
	case Error:
		ground, icon = look.GroundError, theme.IconNameError
	case Good:
		ground, icon = look.GroundGood, theme.IconNameConfirm
	}
	n.back.FillColor = look.Paint(ground)
	ink := n.tone.Ink()
	if n.tone == Plain {
		ink = look.InkMuted
	}
	n.mark.FillColor = look.Paint(ink)
	n.icon.SetResource(theme.NewColoredResource(theme.Icon(icon), ink))
}

// CreateRenderer is Fyne's door to the drawing.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(n.box) }

// noticeLayout puts the icon before the text and the buttons behind it; the text wraps in between.
type noticeLayout struct{}

func (noticeLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	icon, label, end := objects[0], objects[1], objects[2]
	pad := theme.Padding()
	icon.Resize(icon.MinSize())
	left := gap() + icon.MinSize().Width + gap()
	tail := end.MinSize().Width
	settle(label, fyne.Max(minLabelWidth, size.Width-left-tail-2*gap()))
	top := (size.Height - label.MinSize().Height) / 2
	label.Move(fyne.NewPos(left, top))
	icon.Move(fyne.NewPos(gap(), top+(Plain.height()-icon.MinSize().Height)/2)) // beside the first line
	end.Move(fyne.NewPos(size.Width-tail-pad, (size.Height-end.MinSize().Height)/2))
	end.Resize(end.MinSize())
}

func (noticeLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	icon, label, end := objects[0].MinSize(), objects[1].MinSize(), objects[2].MinSize()
	height := fyne.Max(fyne.Max(icon.Height, label.Height), end.Height)
	return fyne.NewSize(icon.Width+label.Width+end.Width+4*gap(), height+2*theme.Padding())
}
