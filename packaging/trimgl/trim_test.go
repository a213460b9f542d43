package main

import (
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// generated has each shape that glow writes: a needed function and one that is not, a second function on the same pointer, one
// whose name begins like a needed one's, and what is no function of OpenGL.
const generated = `// Package gl binds OpenGL.
package gl

// #include <KHR/khrplatform.h>
// typedef unsigned int GLenum;
// typedef void  (APIENTRYP GPBEGIN)(GLenum  mode);
// typedef void  (APIENTRYP GPCLEAR)(GLenum  mask);
// typedef void  (APIENTRYP GPCLEARCOLOR)(GLenum  red);
// typedef void  (APIENTRYP GPPOINTER)(const void * at);
// static void  glowBegin(GPBEGIN fnptr, GLenum  mode) {
//   (*fnptr)(mode);
// }
// static void  glowClear(GPCLEAR fnptr, GLenum  mask) {
//   (*fnptr)(mask);
// }
// static void  glowClearColor(GPCLEARCOLOR fnptr, GLenum  red) {
//   (*fnptr)(red);
// }
// static void  glowPointer(GPPOINTER fnptr, const void * at) {
//   (*fnptr)(at);
// }
// static void  glowPointerWithOffset(GPPOINTER fnptr, uintptr_t at) {
//   (*fnptr)((const void *)(at));
// }
import "C"

const COLOR = 0x1800

var (
	gpBegin      C.GPBEGIN
	gpClear      C.GPCLEAR
	gpClearColor C.GPCLEARCOLOR
	gpPointer    C.GPPOINTER
)

func boolToInt(b bool) int { return 0 }

// begins
func Begin(mode uint32) {
	C.glowBegin(gpBegin, (C.GLenum)(mode))
}

// clears
func Clear(mask uint32) {
	C.glowClear(gpClear, (C.GLenum)(mask))
}
func ClearColor(red uint32) {
	C.glowClearColor(gpClearColor, (C.GLenum)(red))
}
func Pointer(at unsafe.Pointer) {
	C.glowPointer(gpPointer, at)
}
func PointerWithOffset(at uintptr) {
	C.glowPointerWithOffset(gpPointer, (C.uintptr_t)(at))
}
func Init() error {
	return InitWithProcAddrFunc(getProcAddress)
}
func InitWithProcAddrFunc(getProcAddr func(name string) unsafe.Pointer) error {
	gpBegin = (C.GPBEGIN)(getProcAddr("glBegin"))
	if gpBegin == nil {
		return errors.New("glBegin")
	}
	gpClear = (C.GPCLEAR)(getProcAddr("glClear"))
	if gpClear == nil {
		return errors.New("glClear")
	}
	gpClearColor = (C.GPCLEARCOLOR)(getProcAddr("glClearColor"))
	gpPointer = (C.GPPOINTER)(getProcAddr("glPointer"))
	if gpPointer == nil {
		return errors.New("glPointer")
	}
	return nil
}
`

const trimmed = `// Package gl binds OpenGL.
package gl

// #include <KHR/khrplatform.h>
// typedef unsigned int GLenum;
// typedef void  (APIENTRYP GPCLEAR)(GLenum  mask);
// typedef void  (APIENTRYP GPPOINTER)(const void * at);
// static void  glowClear(GPCLEAR fnptr, GLenum  mask) {
//   (*fnptr)(mask);
// }
// static void  glowPointerWithOffset(GPPOINTER fnptr, uintptr_t at) {
//   (*fnptr)((const void *)(at));
// }
import "C"

const COLOR = 0x1800

var (
	gpClear      C.GPCLEAR
	gpPointer    C.GPPOINTER
)

func boolToInt(b bool) int { return 0 }

// clears
func Clear(mask uint32) {
	C.glowClear(gpClear, (C.GLenum)(mask))
}
func PointerWithOffset(at uintptr) {
	C.glowPointerWithOffset(gpPointer, (C.uintptr_t)(at))
}
func Init() error {
	return InitWithProcAddrFunc(getProcAddress)
}
func InitWithProcAddrFunc(getProcAddr func(name string) unsafe.Pointer) error {
	gpClear = (C.GPCLEAR)(getProcAddr("glClear"))
	if gpClear == nil {
		return errors.New("glClear")
	}
	gpPointer = (C.GPPOINTER)(getProcAddr("glPointer"))
	if gpPointer == nil {
		return errors.New("glPointer")
	}
	return nil
}
`

func names(list ...string) map[string]bool {
	out := map[string]bool{}
	for _, name := range list {
		out[name] = true
	}
	return out
}

func TestTrim(t *testing.T) {
	got, err := trim([]byte(generated), names("Clear", "PointerWithOffset", "COLOR", "Init"))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != trimmed {
		t.Errorf("trimmed to:\n%s", got)
	}
}

// The last function of the preamble stands right above import "C": taking it out may leave no empty line, which would part the
// C code from it.
func TestTrimKeepsPreambleAttached(t *testing.T) {
	got, err := trim([]byte(generated), names("Clear"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(got), "// }\nimport \"C\"\n") {
		t.Errorf("the preamble is not attached:\n%s", got)
	}
}

func TestTrimKeepsAll(t *testing.T) {
	got, err := trim([]byte(generated), names("Begin", "Clear", "ClearColor", "Pointer", "PointerWithOffset"))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != generated {
		t.Errorf("something is missing:\n%s", got)
	}
}

func TestTrimRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"no Go":            "package",
		"nothing called":   "package gl\n\n// #include <x.h>\nimport \"C\"\n\nfunc Other() {}\n",
		"no C code":        "package gl\n\nfunc Clear() {\n\tC.glowClear(gpClear)\n}\n",
		"not made by glow": "package gl\n\nfunc Clear() {}\n",
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := trim([]byte(text), names("Clear")); err == nil {
				t.Errorf("gave %s", got)
			}
		})
	}
}

func TestReadCalls(t *testing.T) {
	calls, err := readCalls(fstest.MapFS{
		"painter/core.go": {Data: []byte("package p\nimport \"github.com/go-gl/gl/v2.1/gl\"\nvar x = gl.COLOR\nfunc f() { gl.Clear(1); other.Begin() }")},
		"painter/es.go":   {Data: []byte("//go:build arm\npackage p\nimport es \"github.com/go-gl/gl/v3.1/gles2\"\nfunc f() { es.Flush(); gl.Begin() }")},
		"painter/not.go":  {Data: []byte("package p\nimport \"github.com/go-gl/glfw/v3.4/glfw\"\nfunc f() { glfw.Init() }")},
		"painter/text.md": {Data: []byte("\"github.com/go-gl/gl/v4.6-core/gl\"")},
	})
	if err != nil {
		t.Fatal(err)
	}
	for pkg, want := range map[string][]string{"v2.1/gl": {"COLOR", "Clear"}, "v3.1/gles2": {"Flush"}} {
		if got := slices.Sorted(maps.Keys(calls[pkg])); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", pkg, got, want)
		}
	}
	if len(calls) != 2 {
		t.Errorf("packages: %v", calls)
	}
}

// TestRun makes a whole copy from folders that are read-only, as the module cache is.
func TestRun(t *testing.T) {
	fyne, gl, target := t.TempDir(), t.TempDir(), filepath.Join(t.TempDir(), "copy")
	for name, text := range map[string]string{
		filepath.Join(fyne, "core.go"):                  "package p\nimport \"github.com/go-gl/gl/v2.1/gl\"\nfunc f() { gl.Clear(1) }",
		filepath.Join(gl, "go.mod"):                     "module github.com/go-gl/gl\n",
		filepath.Join(gl, "LICENSE"):                    "MIT\n",
		filepath.Join(gl, "v2.1", "gl", "package.go"):   generated,
		filepath.Join(gl, "v2.1", "gl", "KHR", "k.h"):   "// header\n",
		filepath.Join(gl, "v4.6-core", "gl", "none.go"): "package gl\n",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o444); err != nil {
			t.Fatal(err)
		}
	}
	if err := run(fyne, gl, target); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(target, "v2.1", "gl", "package.go"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parser.ParseFile(token.NewFileSet(), "", text, 0); err != nil || strings.Contains(string(text), "Begin") {
		t.Errorf("not trimmed (%v):\n%s", err, text)
	}
	for _, name := range []string{"go.mod", "LICENSE", "v2.1/gl/KHR/k.h"} {
		if _, err := os.Stat(filepath.Join(target, filepath.FromSlash(name))); err != nil {
			t.Error(err)
		}
	}
	if _, err := os.Stat(filepath.Join(target, "v4.6-core")); err == nil {
		t.Error("a package that nobody imports was copied")
	}
	if err := run(t.TempDir(), gl, target); err == nil {
		t.Error("a Fyne that imports no OpenGL passed")
	}
}
