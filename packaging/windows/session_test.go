//go:build wine

package windows

import (
	"os"
	"strings"
	"testing"
)

// TestSession looks at what a session has to do with the window: a second start brings the first window back from the task bar, and
// where the session ends, which Windows then kills what still runs for, the file was closed before.
func TestSession(t *testing.T) {
	c := newComputer(t)
	if err := os.MkdirAll(c.path(offices), 0o755); err != nil {
		t.Fatal(err)
	}
	staged := "Z:" + strings.ReplaceAll(stage, "/", `\`)
	c.must(staged+`\kongthun-cli.exe`, "demo", office)
	first := c.command("wine", staged+`\kongthun.exe`, office)
	if err := first.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- first.Wait() }()
	window := c.window(title)

	if _, err := c.screen("windowminimize", "--sync", window); err != nil {
		t.Fatal(err)
	}
	c.until("the window to be minimised", func() bool { return len(c.windows(title)) == 0 })
	c.must(staged+`\kongthun.exe`, office)
	c.until("the window in front again", func() bool {
		front, _ := c.screen("getactivewindow")
		return front == window
	})
	if open := c.windows(title); len(open) != 1 {
		t.Errorf("the file has %d windows", len(open))
	}

	c.must("wineboot", "--end-session")
	<-ended // killed, as the last of the session
	log := string(c.read(home + `\AppData\Local\kongthun\kongthun.log`))
	if !strings.Contains(log, "the session ends, and the file is closed") || strings.Contains(log, "ERROR") {
		t.Errorf("the log says:\n%s", log)
	}
	c.must(staged+`\kongthun-cli.exe`, "verify", office)
}
