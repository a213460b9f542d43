package system

import (
	"errors"
	"fmt"
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	createWindow   = user32.NewProc("CreateWindowExW")
	destroyWindow  = user32.NewProc("DestroyWindow")
	getDC          = user32.NewProc("GetDC")
	releaseDC      = user32.NewProc("ReleaseDC")
	gdi32          = windows.NewLazySystemDLL("gdi32.dll")
	choosePixels   = gdi32.NewProc("ChoosePixelFormat")
	setPixelFormat = gdi32.NewProc("SetPixelFormat")

	// opengl is the one that the program itself is bound to: the twin's is not the system's.
	opengl        = windows.NewLazyDLL("opengl32.dll")
	createContext = opengl.NewProc("wglCreateContext")
	deleteContext = opengl.NewProc("wglDeleteContext")
	makeCurrent   = opengl.NewProc("wglMakeCurrent")
	getProc       = opengl.NewProc("wglGetProcAddress")
	getString     = opengl.NewProc("glGetString")
	getIntegers   = opengl.NewProc("glGetIntegerv")
)

// pixelFormat is Windows' PIXELFORMATDESCRIPTOR.
type pixelFormat struct {
	size, version uint16
	flags         uint32
	kind, colour  byte
	_             [13]byte
	depth         byte
	_             [16]byte
}

// probe makes a context of OpenGL on a window that nobody sees, as Fyne will on its own, and asks it what it can.
func probe() error {
	runtime.LockOSThread() // a context belongs to a thread; this one ends with the goroutine, and with it what the driver left there
	if err := opengl.Load(); err != nil {
		return err
	}
	const popup = 0x80000000 // WS_POPUP
	window, _, err := createWindow.Call(0, uintptr(unsafe.Pointer(wide("STATIC"))), 0, popup, 0, 0, 16, 16, 0, 0, 0, 0)
	if window == 0 {
		return failed("no window", err)
	}
	defer destroyWindow.Call(window)
	screen, _, _ := getDC.Call(window)
	defer releaseDC.Call(window, screen)
	if err := choose(screen); err != nil {
		return err
	}
	context, _, err := createContext.Call(screen)
	if context == 0 {
		return failed("no context", err)
	}
	defer deleteContext.Call(context)
	if made, _, err := makeCurrent.Call(screen, context); made == 0 {
		return failed("the context cannot be used", err)
	}
	defer makeCurrent.Call(0, 0)
	return able()
}

// failed is a call that failed, with Windows' own error where it left one.
func failed(what string, err error) error {
	if errors.Is(err, windows.ERROR_SUCCESS) {
		return errors.New(what)
	}
	return fmt.Errorf("%s: %w", what, err)
}

// choose gives the window the pixels that Fyne's window asks for.
func choose(screen uintptr) error {
	const drawn = 0x4 | 0x20 | 0x1 // PFD_DRAW_TO_WINDOW, PFD_SUPPORT_OPENGL, PFD_DOUBLEBUFFER
	want := pixelFormat{version: 1, flags: drawn, colour: 24, depth: 24}
	want.size = uint16(unsafe.Sizeof(want))
	format, _, err := choosePixels.Call(screen, uintptr(unsafe.Pointer(&want)))
	if format == 0 {
		return failed("no pixels of OpenGL", err)
	}
	if set, _, err := setPixelFormat.Call(screen, format, uintptr(unsafe.Pointer(&want))); set == 0 {
		return failed("the pixels of OpenGL are refused", err)
	}
	return nil
}

// wanted are the functions of OpenGL 2.1 that Fyne 2.8's painter calls and Windows' own opengl32.dll does not have.
var wanted = []string{
	"glActiveTexture", "glAttachShader", "glBindBuffer", "glBlendColor", "glBufferData", "glBufferSubData", "glCompileShader",
	"glCreateProgram", "glCreateShader", "glDeleteBuffers", "glDeleteProgram", "glEnableVertexAttribArray", "glGenBuffers",
	"glGetAttribLocation", "glGetProgramInfoLog", "glGetProgramiv", "glGetShaderInfoLog", "glGetShaderiv", "glGetUniformLocation",
	"glLinkProgram", "glShaderSource", "glUniform1f", "glUniform1fv", "glUniform1i", "glUniform2f", "glUniform2fv", "glUniform4f",
	"glUseProgram", "glVertexAttribPointer",
}

// able asks the current context.
func able() error {
	const rendererName, versionName, maxTextureSize = 0x1F01, 0x1F02, 0x0D33
	if err := serves(told(versionName), told(rendererName)); err != nil {
		return err
	}
	for _, name := range wanted {
		bytes, err := windows.BytePtrFromString(name)
		if err != nil {
			return err
		}
		if f, _, _ := getProc.Call(uintptr(unsafe.Pointer(bytes))); f == 0 {
			return fmt.Errorf("OpenGL %s by %s has no %s", told(versionName), told(rendererName), name)
		}
	}
	const least = 2048 // a window and a long line of text are textures
	var largest int32
	_, _, _ = getIntegers.Call(maxTextureSize, uintptr(unsafe.Pointer(&largest)))
	if largest < least {
		return fmt.Errorf("OpenGL %s by %s has textures of %d only", told(versionName), told(rendererName), largest)
	}
	return nil
}

// told is one of OpenGL's words of itself.
func told(what uintptr) string {
	text, _, _ := getString.Call(what)
	if text == 0 {
		return ""
	}
	return windows.BytePtrToString(*(**byte)(unsafe.Pointer(&text)))
}
