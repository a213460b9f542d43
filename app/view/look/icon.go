package look

import (
	"runtime"

	"fyne.io/fyne/v2"

	"kongthun/assets"
)

// Icon is the program's icon as Fyne takes it. On Windows it is nil: there the window finds every size of it in the program itself
// (packaging/windows/winres.json), and one large picture would be shrunk for the taskbar by Windows, badly.
func Icon() fyne.Resource {
	if runtime.GOOS == "windows" {
		return nil
	}
	return fyne.NewStaticResource("kongthun.png", assets.Icon)
}
