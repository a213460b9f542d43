package service

import (
	"slices"
	"strings"

	"kongthun/model/thai"
)

// mostName is how long the telling part of a file's name may be, in bytes of UTF-8 (three a Thai letter): with what stands
// before and behind it, in a backup's name too, it stays within the 255 that Linux takes, and the whole path of a file in the
// usual folders within Windows' old 260 letters, which not all programs that are to open it have grown out of.
const mostName = 180

// FileName makes a file's name of a text and an ending (".pdf"), fit for Windows and all others: none of \ / : * ? " < > |, none
// of the names of devices (CON, NUL, COM1), no dot or space at either end, composed (NFC), cut between letters where it is too
// long. Two texts that differ only in that have the same name. A text of which nothing is left is "_".
func FileName(text, ending string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`\/:*?"<>|`, r):
			return '-'
		case r == '\t' || r == '\n':
			return ' '
		}
		return r
	}, thai.Normalise(text))
	name = strings.Trim(shortened(strings.Trim(name, ". "), mostName), ". ")
	switch {
	case name == "":
		name = "_"
	case device(name):
		name = "_" + name
	}
	return name + ending
}

// shortened is as much of a text as a number of bytes hold, in whole letters with their marks.
func shortened(text string, most int) string {
	if len(text) <= most {
		return text
	}
	length := 0
	for _, cluster := range thai.Clusters(text) {
		if length+len(cluster) > most {
			break
		}
		length += len(cluster)
	}
	return text[:length]
}

// devices are the names that Windows keeps for itself, whatever ending they have.
var devices = strings.Fields("con prn aux nul clock$ conin$ conout$ com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 com¹ com² com³ " +
	"lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 lpt¹ lpt² lpt³")

// device tells whether Windows would take a name for that of a device: it looks at what stands before the first dot.
func device(name string) bool {
	stem, _, _ := strings.Cut(strings.ToLower(name), ".")
	return slices.Contains(devices, strings.TrimRight(stem, " "))
}
