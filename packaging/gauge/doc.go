// Command gauge measures our Thai against others' programs, for packaging/gauge-thai, which installs those and calls it: marks
// (our PDF pages against HarfBuzz's drawing), screen (Fyne's drawing of the window's letters against HarfBuzz's) and text (what
// others take out of our PDF files against what was put in). Line breaks are measured by packaging/gauge/breaks.
//
// It prints rates and leaves pictures of what differs; it ends with 1 if anything does that it need not. It is run from the repository's root,
// where it reads the word lists. window is the bare window of packaging/gauge-start. Nothing imports it, and no part of the program is in it but the paths that are measured.
package main
