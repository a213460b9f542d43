//go:build !windows

package system

import (
	"os"
	"path/filepath"
	"testing"
)

const mounts = `22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
30 22 0:44 / /home rw - nfs4 server:/home rw
31 22 8:17 / /media/a/USB\040\134ก rw,nosuid shared:5 - vfat /dev/sdb1 rw
32 22 0:50 / /mnt/x rw - tmpfs none rw
33 32 0:51 / /mnt/x rw - fuse.sshfs a@b: rw
a line that is none
`

func TestTheMountOfAPath(t *testing.T) {
	for path, want := range map[string]mount{
		"/etc":                {"8:1", "/", "ext4"},
		"/homework":           {"8:1", "/", "ext4"},
		"/home/a":             {"0:44", "/home", "nfs4"},
		`/media/a/USB \ก/x.k`: {"8:17", `/media/a/USB \ก`, "vfat"},
		"/mnt/x":              {"0:51", "/mnt/x", "fuse.sshfs"},
	} {
		if got := mountOf(mounts, path); got != want {
			t.Errorf("%s: %+v", path, got)
		}
	}
	if (mount{kind: "ext4"}).network() || !(mount{kind: "nfs4"}).network() || !(mount{kind: "fuse.sshfs"}).network() {
		t.Error("which file systems are of other computers")
	}
}

func TestADiskThatCanBePulledOut(t *testing.T) {
	devices := t.TempDir()
	for disk, flag := range map[string]string{"pci/sda": "0\n", "pci/usb1/sdb": "0\n", "pci/sdc": "1\n"} {
		if err := os.MkdirAll(filepath.Join(devices, disk, "part"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(devices, disk, "removable"), []byte(flag), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for device, want := range map[string]bool{
		"pci/sda": false, "pci/sda/part": false, "pci/usb1/sdb/part": true, "pci/sdc": true, "pci/sdc/part": true, "none": false, "": false,
	} {
		if got := (mount{device: device}).removable(devices); got != want {
			t.Errorf("%s: %v", device, got)
		}
	}
}
