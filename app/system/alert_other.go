//go:build !windows

package system

import (
	"fmt"
	"os"
)

// Alert tells a person something before there is a window, or when there will be none: on standard error.
func Alert(title, text string) {
	fmt.Fprintf(os.Stderr, "%s: %s\n", title, text)
}

// End ends the process at once.
func End(status int) { os.Exit(status) }
