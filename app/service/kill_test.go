//go:build !race && !windows

package service

import (
	"bufio"
	"context"
	"crypto/rand"
	"fmt"
	mathrand "math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kongthun/app/workbook"
	"kongthun/model"
)

// killedOffice names, in the environment of a child, the office file that it is to take a workbook into until it is killed.
const killedOffice = "KONGTHUN_KILLED_OFFICE"

// killRows is how many proposals the child takes in: enough for the commit to last some milliseconds.
const killRows = 150

// TestMain lets the test binary be the child that is killed.
func TestMain(m *testing.M) {
	if path := os.Getenv(killedOffice); path != "" {
		if err := importUntilKilled(path); err != nil {
			fmt.Println("error:", err)
		}
		time.Sleep(time.Minute) // killed long before
		os.Exit(3)
	}
	os.Exit(m.Run())
}

// importUntilKilled takes the workbook beside the office file in, and says on standard output how far it is.
func importUntilKilled(path string) error {
	fmt.Println("open")
	s, err := Open(path, Surroundings{Clock: time.Now, Random: rand.Reader, Actor: "เด็ก"})
	if err != nil {
		return err
	}
	book, err := LoadWorkbook(filepath.Join(filepath.Dir(path), "book.xlsx"))
	if err != nil {
		return err
	}
	into, err := s.FindInto(0, 0, "", "")
	if err != nil {
		return err
	}
	p, err := s.PreviewIntake(context.Background(), into, []Workbook{book}, func(int, int) {})
	if err != nil {
		return err
	}
	fmt.Println("begin")
	if err := s.CommitIntake(context.Background(), p, func(int, int) {}); err != nil {
		return err
	}
	fmt.Println("done")
	return nil
}

// killedAt is how far a child had come when it was killed.
type killedAt int

const (
	beforeCommit killedAt = iota
	withinCommit
	afterCommit
)

// TestAKilledImportLeavesAllOrNothing kills the program at 50 moments, before, within and after the commit of an import, at
// least five times each: the file opens, verifies, and holds all of the workbook or none of it.
func TestAKilledImportLeavesAllOrNothing(t *testing.T) {
	folder := t.TempDir()
	empty := killOffice(t, folder)
	path := filepath.Join(folder, "office.kongthun")
	lasts := commitLasts(t, empty, path)
	counts := map[killedAt]int{}
	for kills := 0; kills < 50 || counts[beforeCommit] < 5 || counts[withinCommit] < 5 || counts[afterCommit] < 5; kills++ {
		if kills == 150 {
			t.Fatalf("after 150 kills: %v", counts)
		}
		if err := os.WriteFile(path, empty, 0o600); err != nil {
			t.Fatal(err)
		}
		mark, wait := "begin", time.Duration(mathrand.Int64N(int64(lasts)))
		switch kills % 5 {
		case 0:
			mark, wait = "open", time.Duration(mathrand.Int64N(int64(20*time.Millisecond)))
		case 4:
			mark, wait = "done", 0
		}
		at := killAfter(t, path, mark, wait)
		counts[at]++
		checkKilled(t, path, at)
	}
	t.Logf("killed before the commit %d times, within %d, after %d", counts[beforeCommit], counts[withinCommit], counts[afterCommit])
}

// killOffice makes an empty office and a workbook beside it, and gives the office's bytes.
func killOffice(t *testing.T, folder string) []byte {
	t.Helper()
	s, err := Create(filepath.Join(folder, "empty.kongthun"), newStart(), around())
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	layout := must[model.Layout](t)(Layout("proposal"))
	value := model.Template{Layouts: []model.Layout{layout}}
	for i := range killRows {
		value.Proposals = append(value.Proposals, model.Proposal{
			Title: fmt.Sprintf("โครงการที่ %d", i+1), Rationale: strings.Repeat("เหตุผล ", 200), Budget: model.Baht(1000),
		})
	}
	book := must[[]byte](t)(workbook.Template(value))
	if err := os.WriteFile(filepath.Join(folder, "book.xlsx"), book, 0o600); err != nil {
		t.Fatal(err)
	}
	return must[[]byte](t)(os.ReadFile(filepath.Join(folder, "empty.kongthun")))
}

// child starts an import and gives the moments of its marks as it reaches them.
func child(t *testing.T, path string) (*exec.Cmd, <-chan string) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), killedOffice+"="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	marks := make(chan string, 8)
	go func() {
		defer close(marks)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			marks <- lines.Text()
		}
	}()
	return cmd, marks
}

// commitLasts measures how long a commit takes here, undisturbed.
func commitLasts(t *testing.T, empty []byte, path string) time.Duration {
	t.Helper()
	if err := os.WriteFile(path, empty, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd, marks := child(t, path)
	var begun time.Time
	for m := range marks {
		switch {
		case m == "begin":
			begun = time.Now()
		case m == "done":
			lasts := time.Since(begun)
			_ = cmd.Process.Kill()
			_ = cmd.Wait()
			return lasts
		case m != "open":
			_ = cmd.Process.Kill()
			t.Fatal(m)
		}
	}
	t.Fatal("the child ended by itself")
	return 0
}

// killAfter kills a child so long after a mark, and tells how far it had come: marks that it wrote before it died count.
func killAfter(t *testing.T, path, mark string, wait time.Duration) killedAt {
	t.Helper()
	cmd, marks := child(t, path)
	at := beforeCommit
	note := func(m string) {
		switch m {
		case "begin":
			at = withinCommit
		case "done":
			at = afterCommit
		}
	}
	for m := range marks {
		note(m)
		if m == mark {
			break
		}
	}
	time.Sleep(wait)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for m := range marks {
		note(m)
	}
	_ = cmd.Wait() // killed: its error is what we wanted
	return at
}

// checkKilled opens the file again and counts.
func checkKilled(t *testing.T, path string, at killedAt) {
	t.Helper()
	if report, err := Verify(path); err != nil || len(report.Findings) > 0 {
		t.Fatalf("the file does not verify: %v %v", report.Findings, err)
	}
	s, err := Open(path, around())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	n := len(must[[]model.Proposal](t)(s.Proposals("")))
	if n != 0 && n != killRows || at == beforeCommit && n != 0 || at == afterCommit && n != killRows {
		t.Fatalf("killed at %d: %d of %d proposals are there", at, n, killRows)
	}
}
