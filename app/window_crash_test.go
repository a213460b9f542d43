//go:build !headless

package main

import (
	"strings"
	"testing"

	"kongthun/app/system"
)

func TestACrashOfTheWindowIsToldAtOnce(t *testing.T) {
	told := ""
	tell := func(title, text string) { told = title + " " + text }
	if status := openly(func() int { return 3 }, tell); status != 3 || told != "" {
		t.Errorf("ended with %d, told %q", status, told)
	}
	func() {
		defer func() {
			if fault := recover(); fault != "fault" { // it goes on, so that Go writes its report
				t.Errorf("the panic became %v", fault)
			}
		}()
		openly(func() int { panic("fault") }, tell)
	}()
	if !strings.Contains(told, system.StateFolder()) {
		t.Errorf("told %q", told)
	}
}
