package system

import (
	"os/exec"

	"kongthun/model"
)

// Open hands a file to the program that the desktop opens it with. Refused: no program for it ("view.no_program").
func Open(path string) error {
	if err := shellOpen(path); err != nil {
		return model.Invalid("view.no_program", "file", path)
	}
	return nil
}

// Print hands a file to the program that prints its kind, on the user's usual printer; sent tells that it did. Where there is
// none, as on a Windows whose only reader of PDF is the browser, the file is opened for the user to print from there.
// Refused: no program for it at all ("view.no_program").
func Print(path string) (sent bool, err error) { return printOr(path, shellPrint, Open) }

func printOr(path string, print, open func(string) error) (sent bool, err error) {
	if print(path) == nil {
		return true, nil
	}
	return false, open(path)
}

// Reveal opens the folder that a file stands in, with the file picked where the desktop can. Refused: no program for it
// ("view.no_program").
func Reveal(path string) error {
	if err := shellReveal(path); err != nil {
		return model.Invalid("view.no_program", "file", path)
	}
	return nil
}

// StartApart starts a program and lets it end when it likes. The error is of the system.
func StartApart(c *exec.Cmd) error {
	if err := c.Start(); err != nil {
		return err
	}
	go c.Wait() // so that it leaves no dead process behind; how it ended is its own affair
	return nil
}
