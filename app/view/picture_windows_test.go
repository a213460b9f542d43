//go:build window

package view

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	gdi32              = windows.NewLazySystemDLL("gdi32.dll")
	getDC              = user32.NewProc("GetDC")
	releaseDC          = user32.NewProc("ReleaseDC")
	getClientRect      = user32.NewProc("GetClientRect")
	createCompatibleDC = gdi32.NewProc("CreateCompatibleDC")
	createDIBSection   = gdi32.NewProc("CreateDIBSection")
	selectObject       = gdi32.NewProc("SelectObject")
	bitBlt             = gdi32.NewProc("BitBlt")
	deleteObject       = gdi32.NewProc("DeleteObject")
	deleteDC           = gdi32.NewProc("DeleteDC")
)

// bitmapHeader is Windows' BITMAPINFOHEADER (wingdi.h).
type bitmapHeader struct {
	size                              uint32
	width, height                     int32
	planes, depth                     uint16
	compression, bytes                uint32
	perMetreAcross, perMetreDown      int32
	colours, coloursThatAreOfInterest uint32
}

// picture writes what the window shows, copied from the screen: what Fyne captures in a window that is drawn by the GPU is blank.
func (h *hands) picture(path string) error {
	var corner [2]int32
	var size [4]int32
	clientToScreen.Call(h.window, uintptr(unsafe.Pointer(&corner)))
	getClientRect.Call(h.window, uintptr(unsafe.Pointer(&size)))
	width, height := int(size[2]), int(size[3])
	if width <= 0 || height <= 0 {
		return errors.New("the window has no inside")
	}
	screen, _, _ := getDC.Call(0)
	defer releaseDC.Call(0, screen)
	copyOf, _, _ := createCompatibleDC.Call(screen)
	defer deleteDC.Call(copyOf)
	header := bitmapHeader{width: int32(width), height: int32(-height), planes: 1, depth: 32} // the first row on top
	header.size = uint32(unsafe.Sizeof(header))
	var bits *byte
	bitmap, _, err := createDIBSection.Call(screen, uintptr(unsafe.Pointer(&header)), 0, uintptr(unsafe.Pointer(&bits)), 0, 0)
	if bitmap == 0 {
		return err
	}
	defer deleteObject.Call(bitmap)
	selectObject.Call(copyOf, bitmap)
	const asIs = 0x00cc0020 // SRCCOPY
	if ok, _, err := bitBlt.Call(copyOf, 0, 0, uintptr(width), uintptr(height), screen, uintptr(corner[0]), uintptr(corner[1]), asIs); ok == 0 {
		return err
	}
	shown := image.NewRGBA(image.Rect(0, 0, width, height))
	of := unsafe.Slice(bits, len(shown.Pix))
	for i := 0; i < len(of); i += 4 {
		shown.Pix[i], shown.Pix[i+1], shown.Pix[i+2], shown.Pix[i+3] = of[i+2], of[i+1], of[i], 0xff // from blue, green, red, nothing
	}
	var file bytes.Buffer
	if err := png.Encode(&file, shown); err != nil {
		return err
	}
	return os.WriteFile(path, file.Bytes(), 0o600)
}
