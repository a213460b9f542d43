package service

import (
	"bufio"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"kongthun/app/paper"
	"kongthun/app/phrase"
	"kongthun/model"
)

// guideParts are the sections of the guide in their order, by the keys that their sentences stand under: "guide.check.title",
// "guide.check.1" and on.
var guideParts = []struct {
	title    string
	sections []string
}{
	{"guide.front.title", []string{"choose", "check", "smartscreen"}},
	{"guide.back.title", []string{"quarantine", "folders", "blocked", "does", "drawing", "keep", "help"}},
}

// InstallGuide is what an office reads before it installs this version: no office file is needed for it. With the sums of the
// published files the front shows them; without, it sends the reader to the list that lies beside the files.
func InstallGuide(files []model.FileSum) model.InstallGuide {
	args := guideArgs(len(files) > 0)
	out := model.InstallGuide{
		Heading: []string{phrase.Say("guide.heading"), phrase.Say("guide.version", args...)}, Lead: phrase.Say("guide.lead", args...),
		Title: phrase.Say("guide.heading"), Author: phrase.Say("program"), Words: phrase.Under("guide.word."),
		Names: append(strings.Fields(phrase.Say("guide.unbroken")), setupFile, portableFile),
	}
	number := 0
	for _, p := range guideParts {
		part := model.GuidePart{Title: phrase.Say(p.title)}
		for _, key := range p.sections {
			number++
			part.Sections = append(part.Sections, guideSection(strconv.Itoa(number), "guide."+key, args))
		}
		out.Parts = append(out.Parts, part)
	}
	out.Parts[0].Files = files
	return out
}

// InstallGuidePDF is the same as a file of two pages.
func InstallGuidePDF(files []model.FileSum) (paper.Pages, error) {
	return paper.Guide(InstallGuide(files))
}

// The published files' names, as packaging/build gives them.
const (
	setupFile    = "kongthun-" + Version + "-setup.exe"
	portableFile = "kongthun-" + Version + "-portable.zip"
)

// guideArgs are what the guide's sentences may name: version, files, and the sections' numbers by their keys.
func guideArgs(sums bool) []string {
	where := "guide.where.list"
	if sums {
		where = "guide.where.table"
	}
	args := []string{"version", Version, "setup", setupFile, "portable", portableFile, "where", phrase.Say(where)}
	number := 0
	for _, p := range guideParts {
		for _, key := range p.sections {
			number++
			args = append(args, key, strconv.Itoa(number))
		}
	}
	return args
}

// guideSection reads a section's steps: of each the first line is the text, a warning behind an exclamation mark; the others are
// to be typed.
func guideSection(number, key string, args []string) model.GuideSection {
	s := model.GuideSection{Number: number, Title: phrase.Say(key + ".title")}
	for n := 1; phrase.Has(key + "." + strconv.Itoa(n)); n++ {
		lines := strings.Split(phrase.Say(key+"."+strconv.Itoa(n), args...), "\n")
		text, warns := strings.CutPrefix(lines[0], "!")
		s.Steps = append(s.Steps, model.GuideStep{Text: text, Strong: warns, Typed: lines[1:]})
	}
	return s
}

// LoadSums reads a list of sums that sha256sum wrote (SHA256SUMS): "<64 hexadecimal digits>  <name>" a line, or " *" before the name.
// Refused: a file that cannot be read, key "guide.sums_file"; a line that is no such, and a list without any, "guide.sums_line".
func LoadSums(path string) ([]model.FileSum, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, model.NotFound("guide.sums_file", "file", path)
	}
	defer file.Close()
	if info, err := file.Stat(); err != nil || info.IsDir() {
		return nil, model.NotFound("guide.sums_file", "file", path)
	}
	sums, bad := parseSums(file)
	if bad > 0 {
		return nil, model.Invalid("guide.sums_line", "file", filepath.Base(path), "line", strconv.Itoa(bad))
	}
	return sums, nil
}

// parseSums gives the sums in their order, or the number of the first line that is none; what cannot be read on is none either.
func parseSums(list io.Reader) (sums []model.FileSum, bad int) {
	lines := bufio.NewScanner(list)
	n := 1
	for ; lines.Scan(); n++ {
		if lines.Text() == "" {
			continue
		}
		f, ok := parseSum(lines.Text())
		if !ok {
			return nil, n
		}
		sums = append(sums, f)
	}
	if lines.Err() != nil || len(sums) == 0 {
		return nil, n
	}
	return sums, 0
}

func parseSum(line string) (model.FileSum, bool) {
	sum, name, found := strings.Cut(line, " ")
	if found && strings.HasPrefix(name, " ") || strings.HasPrefix(name, "*") {
		name = name[1:]
	}
	digits, err := hex.DecodeString(sum)
	ok := found && err == nil && len(digits) == 32 && strings.TrimSpace(name) != ""
	return model.FileSum{Name: strings.TrimPrefix(name, "./"), SHA256: strings.ToLower(sum)}, ok
}
