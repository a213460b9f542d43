package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kongthun/app/paper/specimen"
)

// list is a named list of texts to be drawn and read.
type list struct {
	name  string
	texts []string
}

// lists are all words of the dictionary and of our own, and all legal stacks.
func lists() ([]list, error) {
	files, err := filepath.Glob("model/thai/words*.txt")
	if err != nil {
		return nil, err
	}
	var words []string
	for _, file := range append(files, "model/thai/administrative.txt") {
		b, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(b)) {
			if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
				words = append(words, line)
			}
		}
	}
	slices.Sort(words)
	return []list{
		{"words", slices.Compact(words)},
		{alone, specimen.Stacks()},
		{"latin", append(strings.Fields(latin), strings.Fields(specimen.Worst)...)},
	}, nil
}

// alone is the list of what stands in no word.
const alone = "stacks"

// latin are words with kerning, digits and signs, as they stand among Thai. hb-view shapes a line in the script of its first letter,
// so that none that begins with Latin goes on in Thai.
const latin = "AV AVATAR Total To. Ty, Te VA LTC WHO LINE YouTube COVID-19 Wi-Fi T.A. P.A. Kg. 7.5 1/2569 ๒/๒๕๖๙ ๒๐,๐๐๐.๐๐ (ก) \"AV\" “To” P’ A’ " +
	"L” F… AWAY café naïve Ünlü 100% #1 A&B info@example.th www.example.th/To/AV ข้อ(๑) กขค. กAV VAก ฿๒๐ ๑๐:๓๐ ๕–๖ ผู้ป่วยType (To) [AV]"
