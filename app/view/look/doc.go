// Package look is how the window looks: type, colours, sizes, and the Thai wording of Fyne's own menus and dialogs.
//
// One light palette, made for text that is read all day: every pair of ink and ground that the widgets use stands in color.go
// and is held to a contrast of 4.5 by a test. The fonts are the embedded ones, so that the window is the same on every
// computer. It knows Fyne, fonts and assets; app/view/part and the rooms take names from here and never write a colour down.
package look
