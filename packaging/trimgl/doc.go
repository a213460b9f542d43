// Command trimgl makes a copy of the module github.com/go-gl/gl that holds only the OpenGL functions a Fyne calls.
//
// The original's packages are generated: each wraps some three thousand functions by cgo, and the C compiler takes five minutes
// over the one that Fyne wants, of which Fyne calls fifty. packaging/setup.sh lets go build against the copy (.build/gl).
//
//	trimgl FYNE GL COPY
//
// FYNE and GL are folders of the two modules' source, COPY is the folder to make. main.go reads what Fyne calls, trim.go cuts one
// generated file. Only the standard library is imported, so that a bare machine runs it before anything else is built.
package main
