package storage

import (
	"bufio"
	"fmt"
	"testing"
	"time"
)

// A process killed while it acts leaves each action whole or not there at all, and the file opens. The child says when it
// begins an action and when the commit is done, so it is known where a kill fell; nothing is asserted about that.
func TestAKillLeavesAllOrNothing(t *testing.T) {
	kills := 20
	if testing.Short() {
		kills = 4
	}
	path := newFile(t)
	within, between := 0, 0
	for n := range kills {
		done, begun := actUntilKilled(t, path, time.Duration(n)*400*time.Microsecond)
		f, err := Open(path, Options{Check: checkInChild})
		if err != nil {
			t.Fatal(err)
		}
		count, entries := people(t, f)
		if count%3 != 0 || int(entries) != count/3 || count < done || count > begun+3 {
			t.Errorf("kill %d: %d people in %d entries; %d were done and the action at %d had begun", n, count, entries, done, begun)
		}
		if begun == done {
			within++
		} else {
			between++
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if report, err := Check(path); err != nil || len(report.Findings) != 0 {
		t.Errorf("%+v, %v", report, err)
	}
	t.Logf("%d kills: %d within an action, %d between two", kills, within, between)
}

// actUntilKilled lets a child act, kills it some time after its third commit, and answers how many people it said were done
// and at how many it last began.
func actUntilKilled(t *testing.T, path string, later time.Duration) (done, begun int) {
	t.Helper()
	cmd, cancel := child("act", path)
	defer cancel()
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for commits := 0; lines.Scan(); {
		var n int
		switch line := lines.Text(); {
		case scan(line, "begin %d", &n):
			begun = n
		case scan(line, "done %d", &n):
			done = n
			if commits++; commits == 3 {
				time.AfterFunc(later, func() { _ = cmd.Process.Kill() }) // it may have ended by its limit already
			}
		default:
			t.Fatalf("the child says %q", line)
		}
	}
	_ = cmd.Wait() // killed
	return done, begun
}

func scan(line, format string, n *int) bool {
	_, err := fmt.Sscanf(line, format, n)
	return err == nil
}
