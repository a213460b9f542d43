package system

import (
	"errors"
	"io/fs"
	"log"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// quiet gives slog back what it had, for the log of a test goes away with it.
func quiet(t *testing.T) {
	before, flags := slog.Default(), log.Flags()
	t.Cleanup(func() {
		slog.SetDefault(before)
		log.SetOutput(os.Stderr)
		log.SetFlags(flags)
	})
}

func TestTheLogNamesNobody(t *testing.T) {
	quiet(t)
	folder := filepath.Join(t.TempDir(), "state")
	d, err := startLog(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer letGo(t, d)
	slog.Info("start", "version", "0.4.0", "scale", 1.25)
	slog.Error("unexpected", "id", "K-1", "error", &fs.PathError{Op: "open", Path: `C:\Users\Somchai Jai\Documents\กองทุน\สมชาย.kongthun`, Err: errors.New("เสีย")})
	slog.Warn("ชื่อ 1-2345-67890-12-3", "phone", "081-234-5678")
	log.Println("Fyne error: /home/somchai/x is broken") // what others print goes there too
	raw, err := os.ReadFile(filepath.Join(folder, logName))
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	if systemName() == "" {
		t.Error("the log does not say what the program runs on")
	}
	for _, want := range []string{"version=0.4.0", "scale=1.25", "level=ERROR", "id=K-1", `\\Users\\~\\Documents`, "[th6]", "/home/~/x is broken"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
	for _, secret := range []string{"omchai", "ชาย", "12-3", "5678"} {
		if strings.Contains(text, secret) {
			t.Errorf("%s in\n%s", secret, text)
		}
	}
}

// letGo closes what Windows would not remove otherwise.
func letGo(t *testing.T, d *diary) {
	t.Helper()
	if err := d.file.Close(); err != nil {
		t.Error(err)
	}
}

func TestDiscreet(t *testing.T) {
	for text, want := range map[string]string{
		"":                                   "",
		"runtime error: index 5":             "runtime error: index 5",
		"main.x(0xc000123456789, 0x12)":      "main.x(0xc000123456789, 0x12)",
		"goroutine 1 [running]:":             "goroutine 1 [running]:",
		"เลข 1234567890123 ผิด":              "[th3] [n13] [th3]",
		"/Users/a b/x":                       "/Users/~/x",
		`c:\users\a b\x: denied`:             `c:\users\~\x: denied`,
		"open /home/a: permission denied":    "open /home/~: permission denied",
		"go1.26.0 windows 10.0.19045":        "go1.26.0 windows 10.0.19045",
		"bad \xff byte":                      "bad \uFFFD byte",
		"2 of 20000 values, entry 123456789": "2 of 20000 values, entry [n9]",
	} {
		if got := Discreet(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
	named := regexp.MustCompile(`[ก-๛]|\b\d{9,}\b`)
	rapid.Check(t, func(t *rapid.T) {
		text := Discreet(rapid.String().Draw(t, "text") + rapid.StringMatching(`[ก-๙0-9 -]{0,30}`).Draw(t, "thai"))
		if named.MatchString(text) {
			t.Fatalf("%q", text)
		}
		if again := Discreet(text); again != text {
			t.Fatalf("%q became %q", text, again)
		}
	})
}

func TestALargeLogBeginsAnew(t *testing.T) {
	folder := t.TempDir()
	d := &diary{path: filepath.Join(folder, logName), most: 100}
	if err := d.open(); err != nil {
		t.Fatal(err)
	}
	defer func() { d.file.Close() }()
	for i := range 40 {
		line := strings.Repeat(string(rune('a'+i%26)), 29) + "\n"
		if n, err := d.Write([]byte(line)); n != 30 || err != nil {
			t.Fatal(n, err)
		}
	}
	logs, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(logs) != 1+olderLogs {
		t.Errorf("%v, %v", logs, err)
	}
	var all string
	for n := olderLogs; n >= 0; n-- {
		raw, err := os.ReadFile(d.older(n))
		if err != nil || len(raw) > 100 || len(raw) == 0 {
			t.Errorf("%s has %d bytes: %v", d.older(n), len(raw), err)
		}
		all += string(raw)
	}
	var firsts string
	for line := range strings.Lines(all) {
		firsts += line[:1]
	}
	if !strings.HasSuffix("abcdefghijklmnopqrstuvwxyzabcdefghijklmn", firsts) || len(firsts) < 7 {
		t.Errorf("the last lines are %s", firsts)
	}
}

func TestALogThatCannotBeginAnewGoesOn(t *testing.T) {
	folder := t.TempDir()
	d := &diary{path: filepath.Join(folder, logName), most: 100}
	for n := range olderLogs {
		if err := os.MkdirAll(filepath.Join(d.older(n+1), "in the way"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.open(); err != nil {
		t.Fatal(err)
	}
	defer func() { d.file.Close() }()
	for range 20 {
		if _, err := d.Write([]byte(strings.Repeat("x", 30))); err != nil {
			t.Fatal(err)
		}
	}
	if info, err := os.Stat(d.path); err != nil || info.Size() != 600 {
		t.Errorf("%v, %v", info, err)
	}
}

// crashing names the folder in which a child of this test is to crash.
const crashing = "KONGTHUN_TEST_CRASH"

func TestACrashIsToldOnce(t *testing.T) {
	if folder := os.Getenv(crashing); folder != "" {
		if err := keepLastWords(folder); err != nil {
			t.Fatal(err)
		}
		go func() { panic("สมชาย 1234567890123") }() // as in a callback: nobody recovers it
		select {}
	}
	folder := t.TempDir()
	now := time.Date(2026, 11, 22, 3, 4, 5, 0, time.UTC)
	if report, err := takeCrash(folder, now); report != "" || err != nil {
		t.Errorf("before anything: %q, %v", report, err)
	}
	child := exec.Command(os.Args[0], "-test.run=^TestACrashIsToldOnce$")
	child.Env = append(os.Environ(), crashing+"="+folder)
	if err := child.Run(); err == nil {
		t.Fatal("the child did not crash")
	}
	if err := keepLastWords(folder); err != nil { // this run has it open by then
		t.Fatal(err)
	}
	defer debug.SetCrashOutput(nil, debug.CrashOptions{})
	report, err := takeCrash(folder, now)
	if err != nil || filepath.Base(report) != "crash-20261122-030405.txt" {
		t.Fatalf("%q, %v", report, err)
	}
	raw, err := os.ReadFile(report)
	if text := string(raw); err != nil || !strings.Contains(text, "panic: [th5] [n13]") || !strings.Contains(text, "TestACrashIsToldOnce") {
		t.Errorf("%s, %v", raw, err)
	}
	if again, err := takeCrash(folder, now); again != "" || err != nil {
		t.Errorf("it is told again: %q, %v", again, err)
	}
}
