package typeset

// Length is a distance on paper in 1/1000 pt (1 pt = 1/72 inch). Across is from the left edge, down from the top edge.
type Length int64

// Point is one typographic point.
const Point Length = 1000

// Millimetres gives n mm, rounded down to 1/1000 pt.
func Millimetres(n int) Length { return Length(n) * 72_000 * 10 / 254 }

// The official letter is TH Sarabun at 16 pt on a line pitch of 20.8 pt. Sarabun, its free sister, is cut larger on its em: it
// is drawn at 0.66 of the nominal size to look the same.
const (
	DefaultSize  = 16 * Point // nominal size of body text
	drawnPer100  = 66         // drawn size, in hundredths of the nominal size
	pitchPer100  = 130        // distance of base lines
	ascentPer100 = 93         // base line below the top of a line's strip, in hundredths of the nominal size
)

func drawn(nominal Length) Length  { return nominal * drawnPer100 / 100 }
func pitch(nominal Length) Length  { return nominal * pitchPer100 / 100 }
func ascent(nominal Length) Length { return nominal * ascentPer100 / 100 }

// Sheet is a size of paper and its margins: what stands in the flow stays inside them, page number and footer stand in them.
type Sheet struct {
	Width, Height            Length
	Left, Right, Top, Bottom Length
}

// Portrait is A4 upright with the margins of minutes: left 3 cm, right 2, top 2.5, bottom 2
// (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ, the usual setting of an official paper).
func Portrait() Sheet {
	return Sheet{
		Width: 595_280, Height: 841_890,
		Left: Millimetres(30), Right: Millimetres(20), Top: Millimetres(25), Bottom: Millimetres(20),
	}
}

// Landscape is A4 lying, margins 2 cm, top 2.5: for wide tables.
func Landscape() Sheet {
	return Sheet{
		Width: 841_890, Height: 595_280,
		Left: Millimetres(20), Right: Millimetres(20), Top: Millimetres(25), Bottom: Millimetres(20),
	}
}

// Measure is the width between the margins.
func (s Sheet) Measure() Length { return s.Width - s.Left - s.Right }

// Body is the height between the margins.
func (s Sheet) Body() Length { return s.Height - s.Top - s.Bottom }
