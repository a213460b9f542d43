package system

import (
	"os"
	"path/filepath"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
	"golang.org/x/sys/windows/registry"
)

func traitsOf(path string) traits {
	t := traits{paths: bothWays(path), roots: syncedRoots()}
	for _, p := range t.paths {
		t.cloud = t.cloud || cloudAbove(p)
		volume := filepath.VolumeName(p)
		root, err := windows.UTF16PtrFromString(volume + `\`)
		if err != nil {
			continue
		}
		switch windows.GetDriveType(root) {
		case windows.DRIVE_REMOTE:
			t.network = true
		case windows.DRIVE_REMOVABLE:
			t.removable = true
		case windows.DRIVE_FIXED:
			t.removable = t.removable || onUSB(volume)
		}
	}
	return t
}

// realPath follows links, junctions and substituted drives to what is there. filepath.EvalSymlinks leaves junctions as they are.
func realPath(path string) (string, error) {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return "", err
	}
	const share = windows.FILE_SHARE_READ | windows.FILE_SHARE_WRITE | windows.FILE_SHARE_DELETE
	handle, err := windows.CreateFile(name, 0, share, nil, windows.OPEN_EXISTING, windows.FILE_FLAG_BACKUP_SEMANTICS, 0)
	if err != nil {
		return "", err
	}
	defer windows.CloseHandle(handle)
	real := make([]uint16, windows.MAX_LONG_PATH)
	n, err := windows.GetFinalPathNameByHandle(handle, &real[0], uint32(len(real)), 0)
	if err != nil {
		return "", err
	}
	return plainPath(windows.UTF16ToString(real[:min(int(n), len(real))])), nil
}

// plainPath takes the mark of the long form off a path.
func plainPath(path string) string {
	if share, ok := strings.CutPrefix(path, `\\?\UNC\`); ok {
		return `\\` + share
	}
	return strings.TrimPrefix(path, `\\?\`)
}

// Attributes of files that a cloud's program keeps, or has taken away until they are asked for (winnt.h).
const (
	attributePinned   = 0x00080000
	attributeUnpinned = 0x00100000
	cloudAttributes   = attributePinned | attributeUnpinned | windows.FILE_ATTRIBUTE_RECALL_ON_OPEN | windows.FILE_ATTRIBUTE_RECALL_ON_DATA_ACCESS

	reparseTagCloud     = 0x9000001A // IO_REPARSE_TAG_CLOUD, and _1 to _F
	reparseTagCloudMask = 0xFFFF0FFF
)

// cloudAbove tells whether a path, or a folder above it, is marked as kept by a cloud's program.
func cloudAbove(path string) bool {
	for at := path; at != filepath.Dir(at); at = filepath.Dir(at) {
		name, err := windows.UTF16PtrFromString(at)
		if err != nil {
			return false
		}
		var found windows.Win32finddata
		handle, err := windows.FindFirstFile(name, &found)
		if err != nil {
			continue
		}
		_ = windows.FindClose(handle) // only the first answer was wanted
		if found.FileAttributes&cloudAttributes != 0 {
			return true
		}
		if found.FileAttributes&windows.FILE_ATTRIBUTE_REPARSE_POINT != 0 && found.Reserved0&reparseTagCloudMask == reparseTagCloud {
			return true
		}
	}
	return false
}

// syncedRoots lists the folders that OneDrive, Dropbox and all that use Windows' own way of synchronising say they keep.
func syncedRoots() (roots []string) {
	for _, name := range []string{"OneDrive", "OneDriveConsumer", "OneDriveCommercial"} {
		roots = append(roots, os.Getenv(name))
	}
	for _, account := range subkeys(registry.CURRENT_USER, `Software\Microsoft\OneDrive\Accounts`) {
		if k, err := registry.OpenKey(registry.CURRENT_USER, account, registry.QUERY_VALUE); err == nil {
			folder, _, _ := k.GetStringValue("UserFolder") // an account that is not signed in has none
			roots = append(roots, folder)
			_ = k.Close()
		}
	}
	const manager = `Software\Microsoft\Windows\CurrentVersion\Explorer\SyncRootManager`
	for _, hive := range []registry.Key{registry.LOCAL_MACHINE, registry.CURRENT_USER} {
		for _, provider := range subkeys(hive, manager) {
			roots = append(roots, values(hive, provider+`\UserSyncRoots`)...)
		}
	}
	for _, folder := range []string{"LOCALAPPDATA", "APPDATA"} {
		roots = append(roots, dropboxRoots(filepath.Join(os.Getenv(folder), "Dropbox", "info.json"))...)
	}
	return roots
}

// subkeys lists the keys below a key, by their whole paths; none if it is not there.
func subkeys(hive registry.Key, path string) (paths []string) {
	k, err := registry.OpenKey(hive, path, registry.ENUMERATE_SUB_KEYS)
	if err != nil {
		return nil
	}
	defer k.Close()
	names, _ := k.ReadSubKeyNames(-1) // what was read before a fault counts
	for _, name := range names {
		paths = append(paths, path+`\`+name)
	}
	return paths
}

// values lists the texts that a key holds; none if it is not there.
func values(hive registry.Key, path string) (texts []string) {
	k, err := registry.OpenKey(hive, path, registry.QUERY_VALUE)
	if err != nil {
		return nil
	}
	defer k.Close()
	names, _ := k.ReadValueNames(-1)
	for _, name := range names {
		if text, _, err := k.GetStringValue(name); err == nil {
			texts = append(texts, text)
		}
	}
	return texts
}

const (
	queryProperty = 0x002D1400 // IOCTL_STORAGE_QUERY_PROPERTY
	busUSB        = 7          // BusTypeUsb
	busCard       = 12         // BusTypeSd; what is built in, eMMC, is 13
)

// storageQuery is STORAGE_PROPERTY_QUERY, all zero for the standard query of StorageDeviceProperty.
type storageQuery struct {
	property, query uint32
	more            [4]byte
}

// storageDevice is the head of STORAGE_DEVICE_DESCRIPTOR.
type storageDevice struct {
	version, size                      uint32
	kind, modifier, removable, queuing byte
	vendor, product, revision, serial  uint32
	bus                                uint32
	rawLength                          uint32
	raw                                [512]byte
}

// onUSB tells whether a volume ("E:") is on a disk that is plugged in. It needs no rights on the disk, for nothing is read.
func onUSB(volume string) bool {
	if len(volume) != 2 || strings.EqualFold(volume, os.Getenv("SystemDrive")) {
		return false
	}
	name, err := windows.UTF16PtrFromString(`\\.\` + volume)
	if err != nil {
		return false
	}
	const share = windows.FILE_SHARE_READ | windows.FILE_SHARE_WRITE
	disk, err := windows.CreateFile(name, 0, share, nil, windows.OPEN_EXISTING, 0, 0)
	if err != nil {
		return false
	}
	defer windows.CloseHandle(disk)
	var query storageQuery
	var device storageDevice
	var got uint32
	err = windows.DeviceIoControl(disk, queryProperty, (*byte)(unsafe.Pointer(&query)), uint32(unsafe.Sizeof(query)),
		(*byte)(unsafe.Pointer(&device)), uint32(unsafe.Sizeof(device)), &got, nil)
	return err == nil && got >= uint32(unsafe.Offsetof(device.rawLength)) && (device.bus == busUSB || device.bus == busCard)
}
