package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"
)

var day = time.Date(2026, 11, 22, 13, 14, 16, 0, time.UTC)

func TestPack(t *testing.T) {
	files := map[string]string{"อ่านก่อนติดตั้ง.pdf": "%PDF", "soft/opengl32.dll": "MZ", "portable.txt": "", "big": string(make([]byte, 1<<16))}
	folder := fstest.MapFS{}
	for name, content := range files {
		folder[name] = &fstest.MapFile{Data: []byte(content), ModTime: time.Now()}
	}
	var out, again bytes.Buffer
	if err := pack(&out, "kongthun", folder, day); err != nil {
		t.Fatal(err)
	}
	if err := pack(&again, "kongthun", folder, day); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(out.Bytes(), again.Bytes()) {
		t.Error("the same folder gave other bytes")
	}
	archive, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	const saidToBeUTF8 = 0x800
	var names []string
	for _, file := range archive.File {
		names = append(names, file.Name)
		opened, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(opened)
		if err != nil || string(content) != files[file.Name[len("kongthun/"):]] {
			t.Errorf("%s: other content (%v)", file.Name, err)
		}
		if thai := file.Name == "kongthun/อ่านก่อนติดตั้ง.pdf"; thai != (file.Flags&saidToBeUTF8 != 0) {
			t.Errorf("%s: flags %#x", file.Name, file.Flags)
		}
		if !file.Modified.Equal(day) {
			t.Errorf("%s: of %v", file.Name, file.Modified)
		}
	}
	want := []string{"kongthun/big", "kongthun/portable.txt", "kongthun/soft/opengl32.dll", "kongthun/อ่านก่อนติดตั้ง.pdf"}
	if len(names) != len(want) {
		t.Fatalf("names: %q", names)
	}
	for i := range want {
		if names[i] != want[i] {
			t.Errorf("name %d: %q, want %q", i, names[i], want[i])
		}
	}
	if out.Len() > 4096 {
		t.Errorf("not compressed: %d bytes", out.Len())
	}
}

func TestRun(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "kongthun")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "a.txt"), []byte("a"), 0o600); err != nil {
		t.Fatal(err)
	}
	target := filepath.Join(t.TempDir(), "a.zip")
	for name, c := range map[string]struct {
		folder, epoch string
		good          bool
	}{
		"a folder":  {folder, "1795305600", true},
		"no folder": {folder + "x", "1795305600", false},
		"no time":   {folder, "", false},
	} {
		t.Run(name, func(t *testing.T) {
			err := run(c.folder, target, c.epoch)
			_, missing := os.Stat(target)
			if (err == nil) != c.good || (missing == nil) != c.good {
				t.Errorf("%v, %v", err, missing)
			}
			os.Remove(target)
		})
	}
}
