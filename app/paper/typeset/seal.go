package typeset

// Seal is what stands at the foot of every page of a sealed paper: lines of small letters on the left, and a square of modules (a
// QR code, ISO/IEC 18004) on the right, in line with the margins.
type Seal struct {
	Lines   func(page, pages int) []string // of the page with that number, of so many
	Modules [][]bool                       // rows from above; true is black
}

// Where the seal stands. The square keeps the four modules of white around it that readers want: above it to the text, below and
// beside it to the margins.
const (
	moduleSide = 13 * Point / 10 // 0.46 mm: five dots of an office printer, read by a telephone from a photocopy too
	sealUp     = 13 * Point      // lower edge of the square above the paper's lower edge: beyond that printers leave white
	sealSize   = 13 * Point      // nominal
)

// seal gives the marks of one page.
func (f *Flow) seal(page, pages int) []Mark {
	sheet := f.setup.Sheet
	side := Length(len(f.setup.Seal.Modules)) * moduleSide
	left, top := sheet.Left+sheet.Measure()-side, sheet.Height-sealUp-side
	marks := squares(f.setup.Seal.Modules, left, top)
	lines := f.setup.Seal.Lines(page, pages)
	y := top + side - Length(len(lines)-1)*pitch(sealSize) - sealSize/5
	for _, text := range lines {
		room := setting{left: sheet.Left, width: left - sheet.Left - 4*moduleSide, size: sealSize}
		for _, l := range f.measurer.lines(Plain(text), room)[:1] {
			marks = append(marks, l.moved(0, y))
		}
		y += pitch(sealSize)
	}
	return marks
}

// squares draws the modules, each run of black ones in a row as one rectangle.
func squares(modules [][]bool, left, top Length) []Mark {
	var marks []Mark
	for y, row := range modules {
		for x := 0; x < len(row); x++ {
			from := x
			for x < len(row) && row[x] {
				x++
			}
			if x > from {
				marks = append(marks, Shade{
					X: left + Length(from)*moduleSide, Y: top + Length(y)*moduleSide,
					Width: Length(x-from) * moduleSide, Height: moduleSide,
				})
			}
		}
	}
	return marks
}
