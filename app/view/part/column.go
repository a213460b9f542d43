package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// settle gives an object its width, and then the height that it wants at that width. Fyne's own boxes ask for the height
// before they give the width, which clips wrapped text until the next frame.
func settle(o fyne.CanvasObject, width float32) (height float32) {
	for range 3 { // a nested column needs a pass for each level that wraps inside it; two are used
		height = o.MinSize().Height
		if s := o.Size(); s.Width == width && s.Height == height {
			return height
		}
		o.Resize(fyne.NewSize(width, height))
	}
	return o.MinSize().Height
}

// relay lays out anew what stands within an object, from the innermost, at the width that each has. Resizing does not: whatever is given
// the size that it has already leaves its parts where they are.
func relay(o fyne.CanvasObject) {
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			relay(child)
		}
		if o.Layout != nil {
			o.Layout.Layout(o.Objects, o.Size())
		}
	case *Card:
		relay(o.content)
		o.Refresh()
	}
}

// columnLayout puts objects under one another, each as wide as the column and as high as it wants at that width.
type columnLayout struct{ gap float32 }

func (c columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		o.Move(fyne.NewPos(0, y))
		h := settle(o, size.Width)
		o.Resize(fyne.NewSize(size.Width, h))
		y += h + c.gap
	}
}

func (c columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var min fyne.Size
	shown := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		min.Width = fyne.Max(min.Width, m.Width)
		min.Height += m.Height
		shown++
	}
	if shown > 1 {
		min.Height += float32(shown-1) * c.gap
	}
	return min
}

// NewColumn puts objects under one another with a gap, and lets wrapped text have the height it needs.
func NewColumn(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(columnLayout{gap: gap()}, objects...)
}

// NewTightColumn is a Column without gaps, for lines that belong together.
func NewTightColumn(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(columnLayout{}, objects...)
}

// Page is a column that scrolls up and down, with a margin.
type Page struct {
	widget.BaseWidget
	column *fyne.Container
	margin *fyne.Container
	scroll *container.Scroll
}

// NewPage makes a scrolling page of the objects.
func NewPage(objects ...fyne.CanvasObject) *Page {
	p := &Page{column: NewColumn(objects...)}
	p.margin = container.New(marginLayout{}, p.column)
	p.scroll = container.NewVScroll(p.margin)
	p.ExtendBaseWidget(p)
	return p
}

// SetObjects puts other objects on the page and shows its top.
func (p *Page) SetObjects(objects ...fyne.CanvasObject) {
	p.column.Objects = objects
	p.column.Refresh()
	p.Resettle()
	p.scroll.ScrollToTop()
}

// Resettle lays the page out again after something on it grew, shrank, appeared or went, or when one thing grew as much as another
// shrank: nothing on it keeps its place because a sum of heights stayed.
func (p *Page) Resettle() {
	relay(p.column)
	(&pageRenderer{p}).Layout(p.Size())
	canvasRefresh(p)
}

// Reveal scrolls so far that the object can be seen.
func (p *Page) Reveal(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(p.margin).Y
	bottom := top + o.Size().Height
	offset, view := p.scroll.Offset.Y, p.scroll.Size().Height
	switch {
	case top < offset:
		offset = top - gap()
	case bottom > offset+view:
		offset = bottom - view + gap()
	}
	p.scroll.ScrollToOffset(fyne.NewPos(0, fyne.Max(0, offset)))
}

// CreateRenderer is Fyne's door to the drawing.
func (p *Page) CreateRenderer() fyne.WidgetRenderer { return &pageRenderer{p} }

type pageRenderer struct{ page *Page }

func (r *pageRenderer) Destroy()                     {}
func (r *pageRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.page.scroll} }
func (r *pageRenderer) Refresh()                     { r.Layout(r.page.Size()) }

func (r *pageRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.page.margin.MinSize().Width, 80)
}

// Layout waits until the page has a width: without one all its texts would be broken for nothing while a room is built.
func (r *pageRenderer) Layout(size fyne.Size) {
	if size.Width <= 0 {
		return
	}
	r.page.scroll.Resize(size)
	h := settle(r.page.margin, size.Width)
	r.page.margin.Resize(fyne.NewSize(size.Width, fyne.Max(h, size.Height)))
	r.page.scroll.Refresh()
}

// NewInset puts the margin of a page around something that does not scroll.
func NewInset(o fyne.CanvasObject) *fyne.Container { return container.New(marginLayout{}, o) }

// marginLayout keeps a margin around its only object; the right one is wide enough for the scroll bar.
type marginLayout struct{}

func (marginLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(gap(), gap()))
	objects[0].Resize(fyne.NewSize(size.Width-3*gap(), size.Height-2*gap()))
}

func (marginLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(3*gap(), 2*gap())
}

// gap is the free space between parts, twice Fyne's padding.
func gap() float32 { return 2 * theme.Padding() }

// NewHalves puts two objects side by side, each in half of the width and as high as it wants there.
func NewHalves(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(halvesLayout{}, left, right)
}

type halvesLayout struct{}

func (halvesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	half := (size.Width - gap()) / 2
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i)*(half+gap()), 0))
		settle(o, half)
	}
}

func (halvesLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	both := objects[0].MinSize().Max(objects[1].MinSize())
	return fyne.NewSize(2*both.Width+gap(), both.Height)
}

// NewTall gives an object at least a height, in Fyne's units at text size 1: a table or a grid on a Page.
func NewTall(o fyne.CanvasObject, height float32) *fyne.Container {
	return container.New(leastLayout{height: height}, o)
}

// NewBroad gives an object at least a width, in Fyne's units at text size 1: a table beside a Page.
func NewBroad(o fyne.CanvasObject, width float32) *fyne.Container {
	return container.New(leastLayout{width: width}, o)
}

type leastLayout struct{ width, height float32 }

func (leastLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(size)
}

func (l leastLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	scale := Plain.size() / 15
	return objects[0].MinSize().Max(fyne.NewSize(l.width*scale, l.height*scale))
}

// NewFrame puts top and bottom, each as high as it wants at the whole width, around a middle that takes the rest. Unlike
// Fyne's border it settles wrapped text at once. top and bottom may be nil.
func NewFrame(top, bottom, middle fyne.CanvasObject) *fyne.Container {
	f := &frameLayout{top: top, bottom: bottom, middle: middle}
	c := container.New(f)
	for _, o := range []fyne.CanvasObject{top, bottom, middle} {
		if o != nil {
			c.Objects = append(c.Objects, o)
		}
	}
	return c
}

type frameLayout struct{ top, bottom, middle fyne.CanvasObject }

func (f *frameLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	y, end := float32(0), size.Height
	if f.top != nil && f.top.Visible() {
		y = settle(f.top, size.Width) + gap()
		f.top.Move(fyne.NewPos(0, 0))
	}
	if f.bottom != nil && f.bottom.Visible() {
		end -= settle(f.bottom, size.Width) + gap()
		f.bottom.Move(fyne.NewPos(0, end+gap()))
	}
	f.middle.Move(fyne.NewPos(0, y))
	f.middle.Resize(fyne.NewSize(size.Width, fyne.Max(0, end-y)))
}

func (f *frameLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	min := f.middle.MinSize()
	for _, o := range []fyne.CanvasObject{f.top, f.bottom} {
		if o != nil && o.Visible() {
			m := o.MinSize()
			min.Width = fyne.Max(min.Width, m.Width)
			min.Height += m.Height + gap()
		}
	}
	return min
}
