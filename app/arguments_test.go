package main

import (
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
)

func TestWordsAreACommandOrFiles(t *testing.T) {
	office := filepath.Join(t.TempDir(), "ตำบลกตัญญู")
	if err := os.WriteFile(office, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		words []string
		want  bool
	}{
		{nil, false},
		{[]string{"verify", office}, true},
		{[]string{"verify"}, true},
		{[]string{"--help"}, true},
		{[]string{"verfy", office}, true}, // its usage is shown
		{[]string{"verfy"}, false},        // a file that is not there: told in the window
		{[]string{office}, false},
		{[]string{office, "ข.kongthun"}, false},
		{[]string{"ก.kongthun", "ข.kongthun"}, false},
		{[]string{"ก.xlsx", "ข.kongthun"}, false},
	} {
		if got := isCommand(c.words); got != c.want {
			t.Errorf("%q is a command: %v", c.words, got)
		}
	}
}

func TestPathsOfWords(t *testing.T) {
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	full := filepath.Join(t.TempDir(), "น้ำ ผู้.kongthun")
	got := officeFiles([]string{
		"ที่ ปั้น.kongthun", full, `"` + full + `"`, "", "  ", filepath.Join("..", "x.kongthun"), "file:", "fileหนึ่ง.kongthun",
	})
	want := []string{
		filepath.Join(here, "ที่ ปั้น.kongthun"), full, full, filepath.Join(filepath.Dir(here), "x.kongthun"),
		filepath.Join(here, "file:"), filepath.Join(here, "fileหนึ่ง.kongthun"),
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	uri := "file://" + full
	if runtime.GOOS == "windows" {
		uri = "file:///" + filepath.ToSlash(full)
	}
	if got := pathOf(strings.ReplaceAll(uri, " ", "%20")); got != full {
		t.Errorf("%s is %s", uri, got)
	}
}

func TestPathsOfURIs(t *testing.T) {
	for _, c := range []struct{ uri, linux, windows string }{
		{"file:///home/a/%E0%B8%97%E0%B8%B5%E0%B9%88%20x.kongthun", "/home/a/ที่ x.kongthun", `\home\a\ที่ x.kongthun`},
		{"file:///home/a/ที่ x.kongthun", "/home/a/ที่ x.kongthun", `\home\a\ที่ x.kongthun`},
		{"file://localhost/home/a.kongthun", "/home/a.kongthun", `\home\a.kongthun`},
		{"FILE:///C:/Users/a%20b/x.kongthun", "/C:/Users/a b/x.kongthun", `C:\Users\a b\x.kongthun`},
		{"file:/C:/x.kongthun", "/C:/x.kongthun", `C:\x.kongthun`},
		{"file://server/share/x.kongthun", "/share/x.kongthun", `\\server\share\x.kongthun`},
		{"file:///100%.kongthun", "file:///100%.kongthun", "file:///100%.kongthun"}, // no URI
		{"file:x.kongthun", "file:x.kongthun", "file:x.kongthun"},
	} {
		if got := fromURI(c.uri, false); got != c.linux {
			t.Errorf("%s on Linux is %s", c.uri, got)
		}
		if got := fromURI(c.uri, true); got != c.windows {
			t.Errorf("%s on Windows is %s", c.uri, got)
		}
	}
}
