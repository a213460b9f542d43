package system

import (
	"os"
	"path/filepath"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

// Drawable finds out, before there is a window, whether this process can draw one: without OpenGL 2.1 Fyne hangs and shows nothing.
// If it cannot, it starts the twin, which can. The version is the program's: a new one asks again. It takes a tenth of a second,
// and at most some seconds. The error of DrawnNowhere is a *model.Error for the person; that of DrawnByTwin is for the log: why.
// Unless it is DrawnHere, a thread may be lost in a driver: the caller ends with End.
func Drawable(version string) (Drawn, error) {
	exe, err := os.Executable()
	if err != nil {
		return DrawnHere, err // no twin can be made; let it try
	}
	if isTwin(exe) {
		return drawableTwin()
	}
	if err := os.Unsetenv(softVariable); err != nil { // it is for twins only: another OpenGL does not keep what it drew
		return DrawnHere, err
	}
	program := ProgramFolder()
	d := drawing{
		machine:  strings.Join([]string{adapter(), session(), version}, " · "),
		settings: ThisComputer(),
		mark:     filepath.Join(StateFolder(), "probing.txt"),
		probe:    func() error { return within(probing, probe) },
		start:    func() error { return startTwin(exe, program) },
	}
	who, why := d.decide()
	if who == DrawnNowhere {
		return who, undrawable(why)
	}
	return who, why
}

// drawableTwin is Drawable in the twin, which has nobody to hand on to.
func drawableTwin() (Drawn, error) {
	if err := os.Setenv(softVariable, "1"); err != nil { // somebody may have started it by hand
		return DrawnHere, err
	}
	why := within(probing, probe)
	if why == nil {
		return DrawnHere, nil
	}
	return DrawnNowhere, undrawable(why)
}

var (
	enumDisplayDevices = user32.NewProc("EnumDisplayDevicesW")
	getSystemMetrics   = user32.NewProc("GetSystemMetrics")
)

// displayDevice is Windows' DISPLAY_DEVICEW.
type displayDevice struct {
	size        uint32
	name        [32]uint16
	description [128]uint16
	state       uint32
	id, key     [128]uint16
}

// adapter names the adapters that show the desktop, with their drivers' versions as far as they tell.
func adapter() string {
	const shows = 1 // DISPLAY_DEVICE_ATTACHED_TO_DESKTOP
	var out []string
	for i := uintptr(0); i < 16; i++ {
		d := displayDevice{}
		d.size = uint32(unsafe.Sizeof(d))
		if more, _, _ := enumDisplayDevices.Call(0, i, uintptr(unsafe.Pointer(&d)), 0); more == 0 {
			break
		}
		if d.state&shows != 0 {
			out = append(out, strings.TrimSpace(windows.UTF16ToString(d.description[:])+" "+driverVersion(windows.UTF16ToString(d.key[:]))))
		}
	}
	return strings.Join(out, ", ")
}

// driverVersion is that of the driver with this key in the registry; "" if it does not tell.
func driverVersion(key string) string {
	const machine = `\registry\machine\`
	if len(key) < len(machine) || !strings.EqualFold(key[:len(machine)], machine) {
		return ""
	}
	k, err := registry.OpenKey(registry.LOCAL_MACHINE, key[len(machine):], registry.QUERY_VALUE)
	if err != nil {
		return ""
	}
	defer k.Close()
	version, _, _ := k.GetStringValue("DriverVersion") // "" if it is not there
	return version
}

// session tells a remote desktop from the computer's own screen: the same adapter may serve only one of them.
func session() string {
	const remoteSession = 0x1000 // SM_REMOTESESSION
	if remote, _, _ := getSystemMetrics.Call(remoteSession); remote != 0 {
		return "remote"
	}
	return "local"
}
