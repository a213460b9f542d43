package pdf

import (
	"strings"
	"testing"
)

// A QR code has its three finder patterns in the corners (ISO/IEC 18004, 5.3.2), and is of the version that its text takes.
func TestQRHasItsPatterns(t *testing.T) {
	for text, size := range map[string]int{
		"KONGTHUN:" + strings.Repeat("0", 52): 29, // the payload of a seal just fills version 3
		"KONGTHUN:" + strings.Repeat("0", 53): 33,
		"ก":                                   21,
	} {
		rows, err := QR(text)
		if err != nil || len(rows) != size {
			t.Fatalf("%q: %d rows, %v; want %d", text, len(rows), err, size)
		}
		for _, corner := range [][2]int{{0, 0}, {size - 7, 0}, {0, size - 7}} {
			for y := range 7 {
				for x := range 7 {
					ring := max(abs(x-3), abs(y-3))
					if black := rows[corner[1]+y][corner[0]+x]; black != (ring != 2) {
						t.Errorf("%q: module %d,%d of the pattern at %v is black: %v", text, x, y, corner, black)
					}
				}
			}
		}
	}
	if _, err := QR(strings.Repeat("ก", 3000)); err == nil {
		t.Error("a text beyond the largest code is written")
	}
}

func abs(n int) int { return max(n, -n) }
