//go:build wine

package windows

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"debug/pe"
	"encoding/hex"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// TestPrograms looks into the two programs as packaging/build has staged them.
func TestPrograms(t *testing.T) {
	const imageSubsystemGUI, imageSubsystemConsole = 2, 3 // PE format, "Windows Subsystem"
	for name, subsystem := range map[string]uint16{"kongthun.exe": imageSubsystemGUI, "kongthun-cli.exe": imageSubsystemConsole} {
		t.Run(name, func(t *testing.T) {
			program, err := pe.Open(filepath.Join(stage, name))
			if err != nil {
				t.Fatal(err)
			}
			defer program.Close()
			if got := program.OptionalHeader.(*pe.OptionalHeader64).Subsystem; got != subsystem {
				t.Errorf("subsystem %d, want %d", got, subsystem)
			}
			if program.TimeDateStamp != 0 {
				t.Errorf("the time of the build is in it: %d", program.TimeDateStamp)
			}
			if program.Section(".symtab") != nil && program.Section(".symtab").Size > 512 {
				t.Error("its symbols are in it")
			}
			onlyWindowsOwn(t, program)
			resources, err := program.Section(".rsrc").Data()
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range []string{
				"<longPathAware xmlns=\"http://schemas.microsoft.com/SMI/2016/WindowsSettings\">true<", ">PerMonitorV2, PerMonitor<",
				"<activeCodePage xmlns=\"http://schemas.microsoft.com/SMI/2019/WindowsSettings\">UTF-8<", "level=\"asInvoker\"",
				"Microsoft.Windows.Common-Controls", "{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}",
			} {
				if !bytes.Contains(resources, []byte(want)) {
					t.Errorf("the manifest lacks %s", want)
				}
			}
			for _, want := range []string{"GLFW_ICON", "กองทุน", "Kongthun", "ProductVersion", name} {
				if !bytes.Contains(resources, utf16LE(want)) {
					t.Errorf("the resources lack %s", want)
				}
			}
		})
	}
}

// onlyWindowsOwn holds a program to the DLLs that every Windows 10 has.
func onlyWindowsOwn(t *testing.T, program *pe.File) {
	t.Helper()
	libraries, err := program.ImportedLibraries()
	if err != nil {
		t.Fatal(err)
	}
	symbols, err := program.ImportedSymbols()
	if err != nil {
		t.Fatal(err)
	}
	for _, symbol := range symbols { // "function:library"
		_, library, _ := strings.Cut(symbol, ":")
		libraries = append(libraries, library)
	}
	if len(libraries) == 0 {
		t.Error("it asks for nothing of Windows: was it read right?")
	}
	for _, library := range libraries {
		known := []string{"gdi32.dll", "kernel32.dll", "msvcrt.dll", "opengl32.dll", "shell32.dll", "user32.dll"}
		if !slices.Contains(known, strings.ToLower(library)) {
			t.Errorf("it wants %s, which Windows may not have", library)
		}
	}
}

// utf16LE is a text as Windows' resources have it.
func utf16LE(s string) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(s)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return out
}

// TestPortableZip holds the zip to be the staged folder, the mark that it is portable, and the page to be read first.
func TestPortableZip(t *testing.T) {
	found, err := filepath.Glob(filepath.Join(dist, "kongthun-*-portable.zip"))
	if err != nil || len(found) != 1 {
		t.Fatalf("%v, %v", found, err)
	}
	archive, err := zip.OpenReader(found[0])
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	packed := map[string][]byte{}
	for _, file := range archive.File {
		opened, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		if packed[file.Name], err = io.ReadAll(opened); err != nil {
			t.Fatal(err)
		}
	}
	err = fs.WalkDir(os.DirFS(stage), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(filepath.Join(stage, name))
		if got, there := packed[path.Join("kongthun", name)]; !there || !bytes.Equal(got, content) {
			t.Errorf("%s is not in it as it is staged", name)
		}
		delete(packed, path.Join("kongthun", name))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if mark := packed["kongthun/portable.txt"]; !bytes.HasPrefix(mark, []byte("\xef\xbb\xbfแฟ้มนี้")) || !bytes.HasSuffix(mark, []byte("\r\n")) {
		t.Errorf("portable.txt: %q", mark)
	}
	if page := packed["kongthun/อ่านก่อนติดตั้ง.pdf"]; !bytes.HasPrefix(page, []byte("%PDF-")) {
		t.Error("the page to be read first is no PDF")
	}
	if len(packed) != 2 {
		t.Errorf("%d files more than staged, want 2", len(packed))
	}
}

// TestLicences looks for those who want to be named: the authors of the modules, and of what these have taken in.
func TestLicences(t *testing.T) {
	for file, authors := range map[string][]string{
		"kongthun.txt":         {"kongthun authors"},
		"NotoSansThai-OFL.txt": {"The Noto Project Authors"},
		"Sarabun-OFL.txt":      {"The Sarabun Project Authors"},
		"thai-dictionary.txt":  {"The Royal Institute", "thai-address-universal"},
		"mingw-w64.txt":        {"mingw-w64"},
		"modules.txt": {
			"The Go Authors", "Fyne.io developers", "SIL OPEN FONT LICENSE", "The Inter Project Authors", "by Bitstream, Inc.", "Camilla Löwy",
			"Ebrahim Byagowi", "ico/LICENSE-reader", "ico/LICENSE-writer", // HarfBuzz has many, the last two are the icons'
		},
	} {
		text, err := os.ReadFile(filepath.Join(stage, "licences", file))
		if err != nil {
			t.Error(err)
			continue
		}
		for _, author := range authors {
			if !bytes.Contains(text, []byte(author)) {
				t.Errorf("%s does not name %s", file, author)
			}
		}
	}
}

// TestSums holds SHA256SUMS to what lies beside it, and to all of it.
func TestSums(t *testing.T) {
	list, err := os.ReadFile(filepath.Join(dist, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	var listed []string
	for line := range strings.Lines(string(list)) {
		sum, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		content, err := os.ReadFile(filepath.Join(dist, name))
		if err != nil {
			t.Error(err)
			continue
		}
		if got := sha256.Sum256(content); hex.EncodeToString(got[:]) != sum {
			t.Errorf("%s has another sum", name)
		}
		listed = append(listed, name)
	}
	lying, err := os.ReadDir(dist)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range lying {
		if file.Name() != "SHA256SUMS" && !slices.Contains(listed, file.Name()) {
			t.Errorf("%s has no sum", file.Name())
		}
	}
}
