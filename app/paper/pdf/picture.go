package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/draw"
	_ "image/jpeg" // a picture may come as JPEG
	"image/png"

	"github.com/jung-kurt/gofpdf"

	"kongthun/app/paper/typeset"
)

// maxPixels bounds a picture: 40 million pixels are an A4 page at 600 dpi.
const maxPixels = 40_000_000

// picture draws a PNG or JPEG image. Every image is written anew as a plain 8-bit PNG: gofpdf refuses interlaced and deep ones.
func (w *writer) picture(p typeset.Picture) error {
	sum := sha256.Sum256(p.Image)
	name := hex.EncodeToString(sum[:])
	options := gofpdf.ImageOptions{ImageType: "PNG"}
	if !w.images[name] {
		plain, err := plainPNG(p.Image)
		if err != nil {
			return err
		}
		w.pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(plain))
		w.images[name] = true
	}
	w.pdf.ImageOptions(name, points(p.X), points(p.Y), points(p.Width), points(p.Height), false, options, 0, "")
	return nil
}

func plainPNG(file []byte) ([]byte, error) {
	config, _, err := image.DecodeConfig(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("pdf: picture: %w", err)
	}
	if config.Width <= 0 || config.Height <= 0 || config.Width > maxPixels/config.Height {
		return nil, fmt.Errorf("pdf: picture of %d x %d", config.Width, config.Height)
	}
	source, _, err := image.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("pdf: picture: %w", err)
	}
	plain := image.NewNRGBA(source.Bounds())
	draw.Draw(plain, plain.Bounds(), source, source.Bounds().Min, draw.Src)
	var out bytes.Buffer
	if err := png.Encode(&out, plain); err != nil {
		return nil, fmt.Errorf("pdf: picture: %w", err)
	}
	return out.Bytes(), nil
}
