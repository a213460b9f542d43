//go:build !windows

package system

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func traitsOf(path string) traits {
	t := traits{paths: bothWays(path), roots: dropboxRoots(filepath.Join(os.Getenv("HOME"), ".dropbox", "info.json"))}
	table, _ := os.ReadFile("/proc/self/mountinfo") // without it nothing is known of mounts
	for _, p := range t.paths {
		m := mountOf(string(table), p)
		t.network = t.network || m.network()
		t.removable = t.removable || m.removable("/sys/dev/block")
	}
	return t
}

// realPath follows the links to what is there.
func realPath(path string) (string, error) { return filepath.EvalSymlinks(path) }

// mount is a line of /proc/self/mountinfo.
type mount struct{ device, at, kind string }

// mountOf finds the mount that a path stands on: the one with the longest name above it, and of those the last.
func mountOf(table, path string) (found mount) {
	for line := range strings.Lines(table) {
		before, after, ok := strings.Cut(line, " - ")
		head, tail := strings.Fields(before), strings.Fields(after)
		if !ok || len(head) < 5 || len(tail) < 1 {
			continue
		}
		m := mount{device: head[2], at: octal.Replace(head[4]), kind: tail[0]}
		inside := m.at == "/" || path == m.at || strings.HasPrefix(path, m.at+"/")
		if inside && len(m.at) >= len(found.at) {
			found = m
		}
	}
	return found
}

// octal takes back how the kernel writes what would break its table.
var octal = strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`)

// remote are the file systems of other computers.
var remote = []string{"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "davfs", "fuse.sshfs", "fuse.davfs", "fuse.rclone", "fuse.gvfsd-fuse"}

func (m mount) network() bool { return slices.Contains(remote, m.kind) }

// removable asks the disk, which is the device itself or the folder above that of a partition.
func (m mount) removable(devices string) bool {
	folder, err := filepath.EvalSymlinks(filepath.Join(devices, m.device))
	if err != nil || m.device == "" {
		return false
	}
	for _, at := range []string{folder, filepath.Dir(folder)} {
		if flag, err := os.ReadFile(filepath.Join(at, "removable")); err == nil {
			return strings.TrimSpace(string(flag)) == "1" || strings.Contains(folder, "/usb")
		}
	}
	return false
}
