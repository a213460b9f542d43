package typeset

import "testing"

// safeGap is the widest white that may stand within running Thai, in font units. Of the readers that packaging/gauge-thai asks,
// pdf.js reads a space from 110 on and mutool from 160; poppler and PDFium go by the text that a stretched line is wrapped in.
const safeGap = 100

// However far a line is stretched, no reader program takes the white between words or letters for a space.
func TestNoGapIsReadAsASpace(t *testing.T) {
	var most shares
	for _, s := range stages {
		most.word += s.word
		most.letter += s.letter
	}
	if most.word > safeGap || most.letter > safeGap {
		t.Errorf("words stand %d apart at most, letters %d: more than %d", most.word, most.letter, safeGap)
	}
}
