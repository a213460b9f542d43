package system

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/windows/registry"
)

func TestTheRealPathOfAFolder(t *testing.T) {
	folder := t.TempDir()
	real, err := realPath(folder)
	if err != nil || strings.HasPrefix(real, `\\?\`) || !filepath.IsAbs(real) {
		t.Errorf("%s, %v", real, err)
	}
	if _, err := realPath(filepath.Join(folder, "missing")); err == nil {
		t.Error("what is not there has a path")
	}
	for path, want := range map[string]string{`\\?\C:\x`: `C:\x`, `\\?\UNC\server\share\x`: `\\server\share\x`, `C:\x`: `C:\x`} {
		if got := plainPath(path); got != want {
			t.Errorf("%s: %s", path, got)
		}
	}
}

func TestTheSystemsOwnDiskIsNoneToPullOut(t *testing.T) {
	if s := Stands(os.Getenv("SystemRoot")); s != (Standing{}) {
		t.Errorf("Windows itself: %+v", s)
	}
	if onUSB(os.Getenv("SystemDrive")) || onUSB(`\\server\share`) || onUSB("") || onUSB("?:") {
		t.Error("something that is no disk on USB is taken for one")
	}
}

// What OneDrive and other programs register is found, whatever folder they keep.
func TestRegisteredFoldersAreSynchronised(t *testing.T) {
	for _, root := range []struct{ key, value string }{
		{`Software\Microsoft\OneDrive\Accounts\KongthunTest`, "UserFolder"},
		{`Software\Microsoft\Windows\CurrentVersion\Explorer\SyncRootManager\KongthunTest\UserSyncRoots`, "S-1-5-21-1"},
	} {
		folder := t.TempDir()
		inside := filepath.Join(strings.ToUpper(folder), "ก", "ข.kongthun")
		if Stands(inside).Synced {
			t.Fatalf("%s is synchronised before anybody says so", folder)
		}
		remember(t, registry.CURRENT_USER, root.key, root.value, folder)
		if !Stands(inside).Synced || Stands(folder+"2").Synced {
			t.Errorf("%s: %v", root.key, syncedRoots())
		}
	}
	t.Setenv("OneDriveCommercial", `D:\งาน`)
	if !Stands(`d:\งาน\ก`).Synced {
		t.Error("OneDrive's variable is not read")
	}
}

// remember puts a text into the registry for the time of a test.
func remember(t *testing.T, hive registry.Key, key, value, text string) {
	t.Helper()
	k, _, err := registry.CreateKey(hive, key, registry.ALL_ACCESS)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = k.Close()
		for at := key; strings.Contains(strings.ToLower(at), "kongthuntest"); at = at[:strings.LastIndex(at, `\`)] {
			_ = registry.DeleteKey(hive, at) // one that holds another of the test's goes with that
		}
	})
	if err := k.SetStringValue(value, text); err != nil {
		t.Fatal(err)
	}
}
