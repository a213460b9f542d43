package system

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestWhatIsDoubtfulAboutAPlace(t *testing.T) {
	for _, c := range []struct {
		traits traits
		want   Standing
	}{
		{traits{paths: []string{`C:\Users\a\Documents\กองทุน`}}, Standing{}},
		{traits{paths: []string{`C:\Users\a\OneDrive\Documents`}}, Standing{Synced: true}},
		{traits{paths: []string{`C:\Users\a\OneDrive - อบต.ตัวอย่าง\เอกสาร\ก.kongthun`}}, Standing{Synced: true}},
		{traits{paths: []string{`C:\Users\a\OneDriveless\x`}}, Standing{}},
		{traits{paths: []string{`D:\DROPBOX (Personal)\x`}}, Standing{Synced: true}},
		{traits{paths: []string{`D:\Box\x`}}, Standing{Synced: true}},
		{traits{paths: []string{`C:\Users\a\MEGA`}}, Standing{Synced: true}},
		{traits{paths: []string{`C:\Users\Box\Documents\กองทุน`}}, Standing{}},
		{traits{paths: []string{`c:\users\Mega`}}, Standing{}},
		{traits{paths: []string{`/home/box/Documents`}}, Standing{}},
		{traits{paths: []string{`C:\Users\Box\Box\x`}}, Standing{Synced: true}},
		{traits{paths: []string{`G:\My Drive\x`}}, Standing{Synced: true}},
		{traits{paths: []string{`G:\ไดรฟ์ของฉัน\x`}}, Standing{Synced: true}},
		{traits{paths: []string{`C:\Users\a\iCloudDrive`}}, Standing{Synced: true}},
		{traits{paths: []string{`C:\Users\a\Documents`, `D:\Nextcloud\Documents`}}, Standing{Synced: true}},
		{traits{paths: []string{`C:\Work\Papers\x`}, roots: []string{"", `c:\work\`}}, Standing{Synced: true}},
		{traits{paths: []string{`C:\Workshop\x`}, roots: []string{`C:\Work`}}, Standing{}},
		{traits{paths: []string{`C:\x`}, cloud: true}, Standing{Synced: true}},
		{traits{paths: []string{`\\server\share\x`}}, Standing{Network: true}},
		{traits{paths: []string{`//server/share/x`}}, Standing{Network: true}},
		{traits{paths: []string{`\\?\UNC\server\share\x`}}, Standing{Network: true}},
		{traits{paths: []string{`\\?\C:\x`}}, Standing{}},
		{traits{paths: []string{`\\.\C:\x`}}, Standing{}},
		{traits{paths: []string{`Z:\x`}, network: true}, Standing{Network: true}},
		{traits{paths: []string{`E:\x`}, removable: true}, Standing{Removable: true}},
	} {
		if got := c.traits.standing(); got != c.want {
			t.Errorf("%+v: %+v", c.traits, got)
		}
	}
	if !(Standing{Removable: true}).Local() || (Standing{Synced: true}).Local() || (Standing{Network: true}).Local() {
		t.Error("what is local")
	}
}

func TestALinkIntoACloudIsSeen(t *testing.T) {
	folder, err := realPath(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	cloud := filepath.Join(folder, "Dropbox")
	if err := os.Mkdir(cloud, 0o755); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(folder, "papers")
	if err := os.Symlink(cloud, link); err != nil {
		t.Skip("this system makes no links for this user:", err)
	}
	if info, err := os.Stat(link); err != nil || !info.IsDir() {
		t.Skip("the links that this system makes lead nowhere (wine 8)")
	}
	for _, path := range []string{link, filepath.Join(link, "not yet", "there.kongthun")} {
		if !Stands(path).Synced {
			t.Errorf("%s is %q", path, bothWays(path))
		}
	}
	if plain := filepath.Join(folder, "plain"); Stands(plain).Synced || !slices.Equal(bothWays(plain), []string{plain}) {
		t.Errorf("%s is %q", plain, bothWays(plain))
	}
}

func TestDropboxTellsItsFolders(t *testing.T) {
	file := filepath.Join(t.TempDir(), "info.json")
	if got := dropboxRoots(file); got != nil {
		t.Errorf("without a file: %v", got)
	}
	for raw, want := range map[string][]string{
		`{"personal":{"path":"D:\\กล่อง","host":1},"business":{"path":"E:\\x","is_team":true}}`: {`D:\กล่อง`, `E:\x`},
		`{"personal":{"path":7}}`: nil,
		`[`:                       nil,
	} {
		if err := os.WriteFile(file, []byte(raw), 0o600); err != nil {
			t.Fatal(err)
		}
		got := dropboxRoots(file)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v", raw, got)
		}
	}
}
