// Package fonts holds the type that the program is set in, as the foundries made it.
//
// Sarabun is for paper (the look of the official TH Sarabun letters), Noto Sans Thai for the screen. All are under the SIL
// Open Font License 1.1; the licence texts lie beside the files. The bytes are never changed here: app/paper/pdf derives its
// own font in memory. Imported by app/paper and app/view/look only.
package fonts

import _ "embed"

// SarabunRegular is Sarabun 1.000 Regular, TrueType outlines, for paper.
//
//go:embed Sarabun-Regular.ttf
var SarabunRegular []byte

// SarabunBold is Sarabun 1.000 Bold, for paper.
//
//go:embed Sarabun-Bold.ttf
var SarabunBold []byte

// SarabunItalic is Sarabun 1.000 Italic, for remarks on paper.
//
//go:embed Sarabun-Italic.ttf
var SarabunItalic []byte

// ScreenRegular is Noto Sans Thai Regular with Latin, for the window.
//
//go:embed NotoSansThai-Regular.ttf
var ScreenRegular []byte

// ScreenBold is Noto Sans Thai Bold with Latin, for the window.
//
//go:embed NotoSansThai-Bold.ttf
var ScreenBold []byte
