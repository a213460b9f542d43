package system

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// crashName is where Go writes when the program crashes.
const crashName = "crash.txt"

// TakeCrash looks for the report of a crash before this start and puts it away under the time's name, made Discreet, so that it
// is told once. It gives where the report is now; "" when there was no crash. The error is of the system.
func TakeCrash() (report string, err error) { return takeCrash(StateFolder(), time.Now()) }

func takeCrash(folder string, now time.Time) (report string, err error) {
	path := filepath.Join(folder, crashName)
	raw, err := os.ReadFile(path)
	if notThere(err) || err == nil && len(raw) == 0 {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	report = filepath.Join(folder, "crash-"+stamp(now)+".txt")
	if err := os.WriteFile(report, []byte(Discreet(string(raw))), 0o600); err != nil {
		return "", err
	}
	return report, os.Truncate(path, 0) // not removed: this run has it open already, and perhaps another one
}

// What could name a person: a user's folder, anything in Thai, a number as long as a telephone's or a citizen's.
var (
	userFolder = regexp.MustCompile(`(?i)([\\/]users[\\/]+|/home/)[^\\/:*?"<>|\r\n]+`)
	thaiText   = regexp.MustCompile(`[\x{0E00}-\x{0E7F}]+`)
	longNumber = regexp.MustCompile(`\b\d(?:[ -]?\d){8,}\b`)
)

// Discreet takes out of a text for the log what could name a person, and leaves its length: the log is made to be handed on,
// and an error of the system speaks of files that are named after people and offices. The program itself writes to the log in
// English, so what is Thai comes from the office.
func Discreet(text string) string {
	text = strings.ToValidUTF8(text, string(utf8.RuneError))
	text = userFolder.ReplaceAllString(text, "${1}~")
	text = thaiText.ReplaceAllStringFunc(text, func(s string) string { return "[th" + strconv.Itoa(utf8.RuneCountInString(s)) + "]" })
	return longNumber.ReplaceAllStringFunc(text, func(s string) string { return "[n" + strconv.Itoa(len(s)) + "]" })
}
