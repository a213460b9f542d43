package document

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
)

// backupName is the name of a copy of the office file: its own, with the day and the time, so that copies sort.
func backupName(office string, day model.Date, now model.Clock) string {
	base := filepath.Base(office)
	return phrase.Say("document.backup.file", "name", service.FileName(strings.TrimSuffix(base, filepath.Ext(base)), ""),
		"date", string(day)+"_"+strings.ReplaceAll(string(now), ":", ""))
}

// backup writes a copy of the office file into a folder and gives its path. A second one within the minute is refused, for a
// copy is never written over ("file.exists").
func backup(s *service.Service, folder string) (string, error) {
	path := filepath.Join(folder, backupName(s.Path(), s.Today(), s.Now()))
	return path, s.Backup(path)
}

// check makes a copy of the office file as it is now, checks that, and throws it away: the file itself is open. It tells the
// outcome in a sentence, and whether the file is sound.
func check(s *service.Service) (text string, sound bool, err error) {
	dir, err := os.MkdirTemp("", "kongthun-*")
	if err != nil {
		return "", false, err
	}
	defer os.RemoveAll(dir) // what cannot be removed is the system's to clear
	path := filepath.Join(dir, filepath.Base(s.Path()))
	if err := s.Backup(path); err != nil {
		return "", false, err
	}
	report, err := service.Verify(path)
	if err != nil {
		return "", false, err
	}
	if len(report.Findings) == 0 {
		return phrase.Say("document.sound", "values", strconv.Itoa(report.Values), "entries", strconv.Itoa(report.Entries)), true, nil
	}
	var what []string
	for _, f := range report.Findings[:min(len(report.Findings), 3)] {
		what = append(what, phrase.Fill(f.Key, f.Args))
	}
	return phrase.Say("document.unsound", "count", strconv.Itoa(len(report.Findings)), "what", strings.Join(what, " / ")), false, nil
}
