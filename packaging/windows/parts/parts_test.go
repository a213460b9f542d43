package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// staged makes a folder with files of these names.
func staged(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, n := range names {
		path := filepath.Join(dir, filepath.FromSlash(n))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(n), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestEveryFileIsInstalledAndRemoved(t *testing.T) {
	stage := staged(t, "kongthun.exe", "soft/opengl32.dll", "licences/a/ที่ $1.md", "licences/b.md")
	files, err := list(stage)
	if err != nil {
		t.Fatal(err)
	}
	want := "SetOutPath `$INSTDIR`\nFile `/oname=kongthun.exe` `STAGE/kongthun.exe`\n" +
		"SetOutPath `$INSTDIR\\licences\\a`\nFile `/oname=ที่ $$1.md` `STAGE/licences/a/ที่ $$1.md`\n" +
		"SetOutPath `$INSTDIR\\licences`\nFile `/oname=b.md` `STAGE/licences/b.md`\n" +
		"SetOutPath `$INSTDIR\\soft`\nFile `/oname=opengl32.dll` `STAGE/soft/opengl32.dll`\n"
	if got := strings.ReplaceAll(installing(stage, files), nsis(stage), "STAGE"); got != want {
		t.Errorf("installing:\n%s\nwant\n%s", got, want)
	}
	want = "Delete `$INSTDIR\\kongthun.exe`\nDelete `$INSTDIR\\licences\\a\\ที่ $$1.md`\nDelete `$INSTDIR\\licences\\b.md`\n" +
		"Delete `$INSTDIR\\soft\\opengl32.dll`\n" +
		"RMDir `$INSTDIR\\licences\\a`\nRMDir `$INSTDIR\\licences`\nRMDir `$INSTDIR\\soft`\n"
	if got := removing(files); got != want {
		t.Errorf("removing:\n%s\nwant\n%s", got, want)
	}
}

func TestAnEmptyStageIsRefused(t *testing.T) {
	if _, err := list(t.TempDir()); err == nil {
		t.Error("an installer of nothing")
	}
	if _, err := list(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("a stage that is not there")
	}
}

// half is a picture with a red left and a transparent right half.
func half(size int) *image.NRGBA {
	out := image.NewNRGBA(image.Rect(0, 0, size, size))
	for y := range size {
		for x := range size / 2 {
			out.Set(x, y, color.NRGBA{0xff, 0, 0, 0xff})
		}
	}
	return out
}

func TestShrinkMeansWhatLiesBeneath(t *testing.T) {
	for _, c := range []struct {
		from, to int
		want     []color.RGBA
	}{
		{4, 2, []color.RGBA{{0xff, 0, 0, 0xff}, {}}},
		{4, 1, []color.RGBA{{0x7f, 0, 0, 0x7f}}},
		{2, 3, []color.RGBA{{0xff, 0, 0, 0xff}, {0x7f, 0, 0, 0x7f}, {}}},
		{2, 4, []color.RGBA{{0xff, 0, 0, 0xff}, {0xff, 0, 0, 0xff}, {}, {}}},
	} {
		got := shrink(half(c.from), c.to)
		for x, want := range c.want {
			if got.RGBAAt(x, c.to-1) != want {
				t.Errorf("%d to %d: pixel %d is %v, want %v", c.from, c.to, x, got.RGBAAt(x, c.to-1), want)
			}
		}
	}
}

func TestBitmapIsAsWindowsReadsIt(t *testing.T) {
	in := image.NewRGBA(image.Rect(0, 0, 3, 2))
	in.Set(0, 1, color.RGBA{1, 2, 3, 0xff})
	in.Set(2, 0, color.RGBA{7, 8, 9, 0xff})
	got := bmp(in)
	if string(got[:2]) != "BM" || int(binary.LittleEndian.Uint32(got[2:])) != len(got) {
		t.Fatalf("the head is % x for %d bytes", got[:6], len(got))
	}
	pixels := got[binary.LittleEndian.Uint32(got[10:]):]
	want := []byte{3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 8, 7, 0, 0, 0}
	if !bytes.Equal(pixels, want) {
		t.Errorf("the rows are % x, want % x", pixels, want)
	}
}

func TestBannerHasTheIconOnItsGround(t *testing.T) {
	tall := banner(half(8), 10, 20, 4, ground)
	if tall.RGBAAt(0, 0) != ground || tall.RGBAAt(3, 5) != (color.RGBA{0xff, 0, 0, 0xff}) || tall.RGBAAt(6, 5) != ground {
		t.Error("the tall picture has its icon elsewhere, or no ground behind it")
	}
	flat := banner(half(8), 20, 8, 6, color.White)
	if flat.RGBAAt(13, 4) != (color.RGBA{0xff, 0, 0, 0xff}) || flat.RGBAAt(0, 4) != (color.RGBA{0xff, 0xff, 0xff, 0xff}) {
		t.Error("the flat picture has its icon elsewhere")
	}
}

// icons makes a folder with a PNG of each size.
func icons(t *testing.T, sizes ...[2]int) string {
	t.Helper()
	dir := t.TempDir()
	for _, s := range sizes {
		var raw bytes.Buffer
		if err := png.Encode(&raw, image.NewGray(image.Rect(0, 0, s[0], s[1]))); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, strconv.Itoa(s[0])+".png"), raw.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestIconHoldsEverySizeTheSmallestFirst(t *testing.T) {
	found, err := readIcons(icons(t, [2]int{256, 256}, [2]int{16, 16}))
	if err != nil {
		t.Fatal(err)
	}
	file := ico(found)
	for i, want := range []int{16, 256} {
		entry := file[6+16*i:]
		length, at := binary.LittleEndian.Uint32(entry[8:]), binary.LittleEndian.Uint32(entry[12:])
		if int(entry[0]) != want%256 {
			t.Errorf("entry %d tells of %d pixels, want %d", i, entry[0], want)
		}
		picture, err := png.DecodeConfig(bytes.NewReader(file[at : at+length]))
		if err != nil || picture.Width != want {
			t.Errorf("picture %d has %d pixels, want %d: %v", i, picture.Width, want, err)
		}
	}
	for what, dir := range map[string]string{
		"an oblong": icons(t, [2]int{16, 17}), "a huge one": icons(t, [2]int{257, 257}), "none": t.TempDir(),
	} {
		if _, err := readIcons(dir); err == nil {
			t.Errorf("%s is taken for an icon", what)
		}
	}
	if _, err := readIcons(staged(t, "16.png")); err == nil {
		t.Error("a text is taken for an icon")
	}
}

func TestSameInputSameBytes(t *testing.T) {
	stage := staged(t, "b.exe", "a/c.txt")
	pngs := icons(t, [2]int{32, 32})
	var before map[string]string
	for range 2 {
		out := t.TempDir()
		if err := produce(stage, pngs, out); err != nil {
			t.Fatal(err)
		}
		now := map[string]string{}
		for _, name := range []string{"files.nsh", "gone.nsh", "setup.ico", "side.bmp", "header.bmp"} {
			raw, err := os.ReadFile(filepath.Join(out, name))
			if err != nil {
				t.Fatal(err)
			}
			now[name] = string(raw)
			if before != nil && before[name] != now[name] {
				t.Errorf("%s is another one the second time", name)
			}
		}
		before = now
	}
}
