package workbook

import (
	"cmp"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// a4 is the paper's number (ECMA-376 part 1, 18.3.1.63).
const a4 = 9

const (
	// pageWidth is how wide a table may be, in units of a column's width, and its 16 points still be read on one page of A4 on its side:
	// they are then printed as 10. A wider one goes over several pages side by side.
	pageWidth = 240
	// fixedWidth is how wide the first columns may be together that then stand on each of those pages, and stay when the sheet is
	// scrolled: what a row is told by, and no more than half of a small screen.
	fixedWidth = 72
)

// spread is how a table is printed.
type spread struct {
	across int // pages side by side
	fixed  int // columns that stand on each of them; 0 on one
	first  int // columns of the first page
}

func spreadOf(widths []float64) spread {
	all, fixed := 0.0, 0.0
	s := spread{across: 1}
	for _, w := range widths {
		if all += w; all <= pageWidth {
			s.first++
		}
	}
	if all <= pageWidth {
		return s
	}
	for s.fixed < len(widths)-1 && fixed+widths[s.fixed] <= fixedWidth {
		fixed += widths[s.fixed]
		s.fixed++
	}
	for left := all - pageWidth; left > 0; left -= pageWidth - fixed {
		s.across++
	}
	return s
}

// startTable begins a sheet that is a table: set up for printing, its head and first columns frozen, its columns as wide as told, with title
// lines. The head stands below them.
func (c *canvas) startTable(sheet string, landscape bool, titles []string, widths []float64) (*excelize.StreamWriter, error) {
	head, s := len(titles)+1, spreadOf(widths)
	repeat := "'" + sheet + "'!$" + strconv.Itoa(head) + ":$" + strconv.Itoa(head)
	if s.fixed > 0 {
		repeat = "'" + sheet + "'!$A:$" + columnName(s.fixed) + "," + repeat
	}
	if err := c.page(sheet, landscape, s.across, repeat); err != nil {
		return nil, err
	}
	w, err := c.file.NewStreamWriter(sheet)
	if err != nil {
		return nil, err
	}
	panes := excelize.Panes{Freeze: true, XSplit: s.fixed, YSplit: head, TopLeftCell: cellName(s.fixed+1, head+1), ActivePane: "bottomLeft"}
	if s.fixed > 0 {
		panes.ActivePane = "bottomRight"
	}
	if err := w.SetPanes(&panes); err != nil {
		return nil, err
	}
	over, width := cmp.Or(s.fixed, max(1, s.first)), 0.0 // titles stand whole on every page
	for i, one := range widths {
		if i < over {
			width += one
		}
		if err := w.SetColWidth(i+1, i+1, one); err != nil {
			return nil, err
		}
	}
	for i, text := range titles {
		if err := c.wide(w, i+1, text, over, width, titleLook); err != nil {
			return nil, err
		}
	}
	return w, nil
}

// page sets a sheet up for printing: A4, as wide as so many pages side by side and as long as it takes, the rows and columns named
// repeated on every page, the number of the page at the foot. Formulas are worked out anew when the workbook is opened.
func (c *canvas) page(sheet string, landscape bool, across int, repeat string) error {
	size, tall, fit, full := a4, 0, true, true
	orientation, order := "portrait", "overThenDown" // pages that lie side by side follow one another
	if landscape {
		orientation = "landscape"
	}
	steps := []error{
		c.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &across, FitToHeight: &tall, PageOrder: &order}),
		c.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}),
		c.file.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{
			Left: new(0.4), Right: new(0.4), Top: new(0.6), Bottom: new(0.6), Header: new(0.3), Footer: new(0.3),
		}),
		c.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&C&P/&N"}),
		c.file.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &full}),
	}
	if repeat != "" {
		steps = append(steps, c.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", RefersTo: repeat, Scope: sheet,
		}))
	}
	for _, err := range steps {
		if err != nil {
			return err
		}
	}
	return nil
}
