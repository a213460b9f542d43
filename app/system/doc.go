// Package system is what the program asks of the computer it runs on: where office files, settings and logs go, which program
// opens or prints a file, who else has an office file open, whether the screen can be drawn, and when the computer is about to
// sleep or to end the session.
//
// Each question has one file, with twins by system (_windows.go, _other.go) where the answers differ. It knows no Fyne, no
// office and no wording: what goes wrong is a model.Error, and what is said of it stands in assets. app and app/view call it.
package system
