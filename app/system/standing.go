package system

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Standing tells what is doubtful about where a file or folder stands. An office file is mapped into memory and changed in
// place: a program that synchronises it copies it half written, and over a network two computers may meet in it.
type Standing struct {
	Synced    bool // OneDrive, Dropbox and their like hand it on
	Network   bool // it lies on another computer
	Removable bool // a stick, a card, a disk on USB: it can be pulled out
}

// Local tells that a folder is one to keep office files in by default. A stick is for its user to choose.
func (s Standing) Local() bool { return !s.Synced && !s.Network }

// Stands looks where a path stands, whether or not there is something yet; what the system does not tell counts as not so.
func Stands(path string) Standing {
	return traitsOf(whole(path)).standing()
}

// bothWays gives a path as it is named and as it is once the links on the way are followed, for either may lead into a cloud.
// The end of the path need not be there yet.
func bothWays(path string) []string {
	tail := ""
	for at := path; ; at = filepath.Dir(at) {
		if real, err := realPath(at); err == nil {
			if real = filepath.Join(real, tail); real != path {
				return []string{path, real}
			}
			return []string{path}
		}
		if at == filepath.Dir(at) {
			return []string{path}
		}
		tail = filepath.Join(filepath.Base(at), tail)
	}
}

// dropboxRoots are the folders that Dropbox says it synchronises, in the file where it tells other programs so.
func dropboxRoots(infoFile string) (roots []string) {
	raw, err := os.ReadFile(infoFile)
	accounts := map[string]struct {
		Path string `json:"path"`
	}{}
	if err != nil || json.Unmarshal(raw, &accounts) != nil {
		return nil
	}
	for _, account := range accounts {
		roots = append(roots, account.Path)
	}
	return roots
}

// traits is what the system tells about a path; see the twins.
type traits struct {
	paths     []string // the path, and another way to say it
	roots     []string // folders that some program synchronises
	cloud     bool     // the path or a folder above it is marked as a cloud's
	network   bool
	removable bool
}

// standing weighs them.
func (t traits) standing() Standing {
	s := Standing{Synced: t.cloud, Network: t.network, Removable: t.removable}
	for _, path := range t.paths {
		s.Network = s.Network || unc(path)
		s.Synced = s.Synced || namedForCloud(path) || slices.ContainsFunc(t.roots, func(root string) bool { return below(root, path) })
	}
	return s
}

// clouds are the names that programs give their synchronised folder, in lower case. What follows a name is the account's:
// "OneDrive - อบต.ตัวอย่าง", "Dropbox (Personal)".
var clouds = []string{
	"onedrive", "dropbox", "google drive", "googledrive", "my drive", "ไดรฟ์ของฉัน", "icloud drive", "iclouddrive", "icloud~com~apple~clouddocs",
	"box", "box sync", "mega", "megasync", "nextcloud", "owncloud", "pclouddrive", "pcloud drive", "synologydrive",
}

// namedForCloud tells whether a folder of a path has a name that synchronised folders have. A user's name is no such name: Box
// may be somebody's.
func namedForCloud(path string) bool {
	path = userFolder.ReplaceAllString(path, "${1}~")
	for _, part := range strings.FieldsFunc(path, func(r rune) bool { return r == '/' || r == '\\' }) {
		part = strings.ToLower(part)
		for _, name := range clouds {
			if part == name || strings.HasPrefix(part, name+" - ") || strings.HasPrefix(part, name+" (") {
				return true
			}
		}
	}
	return false
}

// below tells whether a path is a folder or stands in it, as Windows compares names.
func below(folder, path string) bool {
	clean := func(s string) string { return strings.TrimRight(strings.ToLower(strings.ReplaceAll(s, "/", `\`)), `\`) }
	folder, path = clean(folder), clean(path)
	return folder != "" && (path == folder || strings.HasPrefix(path, folder+`\`))
}

// unc tells whether a Windows path names another computer: \\server\share, also in its long form.
func unc(path string) bool {
	path = strings.ReplaceAll(path, "/", `\`)
	if long, ok := strings.CutPrefix(path, `\\?\`); ok {
		return strings.HasPrefix(strings.ToUpper(long), `UNC\`)
	}
	return strings.HasPrefix(path, `\\`) && !strings.HasPrefix(path, `\\.\`)
}
