package assets_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"testing"

	"kongthun/assets"
)

// TestIcon holds every size of the icon to be of that size, see-through at its corners, and to show the purse and its heart.
func TestIcon(t *testing.T) {
	for _, size := range []int{16, 24, 32, 48, 64, 128, 256} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			data, err := os.ReadFile(fmt.Sprintf("icon/%d.png", size))
			if err != nil {
				t.Fatal(err)
			}
			icon, err := png.Decode(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if got := icon.Bounds(); got != image.Rect(0, 0, size, size) {
				t.Fatalf("bounds: %v", got)
			}
			at := func(x, y int) color.NRGBA { // in parts of a hundred
				return color.NRGBAModel.Convert(icon.At(x*size/100, y*size/100)).(color.NRGBA)
			}
			if corner := at(0, 0); corner.A > 0x80 {
				t.Errorf("corner: %v", corner)
			}
			if ground := at(8, 50); ground.G <= ground.R || ground.A != 0xff {
				t.Errorf("ground is not green: %v", ground)
			}
			if heart := at(50, 62); heart.R <= 2*heart.G {
				t.Errorf("heart is not red: %v", heart)
			}
		})
	}
}

func TestIconIsTheLargest(t *testing.T) {
	file, err := os.ReadFile("icon/256.png")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(assets.Icon, file) {
		t.Error("another picture is embedded")
	}
}
