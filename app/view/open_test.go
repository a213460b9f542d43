//go:build !windows

package view

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
)

func TestPrintingSaysHowItWent(t *testing.T) {
	d, says := startScreen(t, newMachine(t))
	for name, c := range map[string]struct {
		programs map[string]string
		toast    string
		box      string
	}{
		"printed":      {map[string]string{"lpstat": "echo office", "lp": ""}, "view.printed", ""},
		"opened":       {map[string]string{"xdg-open": ""}, "", "view.print_opened"},
		"nothing does": {nil, "", "view.no_program"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			for program, script := range c.programs {
				if err := os.WriteFile(filepath.Join(folder, program), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
					t.Fatal(err)
				}
			}
			t.Setenv("PATH", folder)
			f := &frame{window: d.window, toast: part.NewToast()}
			f.printFile("/x.pdf")
			settle()
			if want := phrase.Say(c.toast); f.toast.Text() != want && c.toast != "" {
				t.Errorf("the line says %q, want %q", f.toast.Text(), want)
			}
			over := d.window.Canvas().Overlays()
			if c.box == "" != (over.Top() == nil) {
				t.Fatalf("a box is open: %v", over.Top() != nil)
			}
			if c.box != "" {
				if want := bare(phrase.Say(c.box, "file", "/x.pdf")); !strings.Contains(says(), want) {
					t.Errorf("told is %q, want %q", says(), want)
				}
				picture(t, d.window, "print-"+name)
				over.Remove(over.Top())
			}
		})
	}
}

// A printer's queue that does not answer does not stop the window.
func TestPrintingDoesNotStopTheWindow(t *testing.T) {
	d, _ := startScreen(t, newMachine(t))
	folder := t.TempDir()
	answer := filepath.Join(folder, "answer")
	if err := syscall.Mkfifo(answer, 0o600); err != nil {
		t.Fatal(err)
	}
	for program, script := range map[string]string{"lpstat": "read queue <" + answer + "; echo $queue", "lp": ""} {
		if err := os.WriteFile(filepath.Join(folder, program), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder)
	f := &frame{window: d.window, toast: part.NewToast()}
	f.printFile("/x.pdf") // does not come back before the queue answers, if it waits
	if err := os.WriteFile(answer, []byte("office\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	settle()
	if f.toast.Text() != phrase.Say("view.printed") {
		t.Errorf("the line says %q", f.toast.Text())
	}
}
