package assets

import _ "embed"

// Icon is the program's icon, a PNG of 256 × 256 dots. The other sizes, and what all are drawn from, stand in icon/: rsvg-convert makes
// 32 to 256 of icon.svg, and 16 and 24 each of a drawing of its own.
//
//go:embed icon/256.png
var Icon []byte
