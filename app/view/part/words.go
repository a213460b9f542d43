//go:build words

package part

import "fyne.io/fyne/v2/widget"

// The tag words says that Fyne carries packaging/fyne-words.patch: fields of many lines then break where labels do. Without the
// tag, and the patch, they break as Fyne would have it.
func init() { widget.LineEnd = lineEnd }
