package pdf

import (
	"fmt"

	"rsc.io/qr"
)

// QR gives the modules of a QR code (ISO/IEC 18004) of error correction M, of the smallest version that holds the text: rows from
// above, true is black, without the white around it. An error is a text that is too long for any.
func QR(text string) ([][]bool, error) {
	code, err := qr.Encode(text, qr.M)
	if err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	rows := make([][]bool, code.Size)
	for y := range rows {
		rows[y] = make([]bool, code.Size)
		for x := range rows[y] {
			rows[y][x] = code.Black(x, y)
		}
	}
	return rows, nil
}
