//go:build !windows

package view

import (
	"os"
	"path/filepath"
	"strings"
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
