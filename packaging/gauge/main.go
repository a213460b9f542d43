package main

import (
	"errors"
	"fmt"
	"os"
)

// errWrong ends the program with 1 after it has told what is wrong.
var errWrong = errors.New("not everything is as it has to be")

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "gauge:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 2 && args[0] == "marks":
		return marks(args[1])
	case len(args) == 2 && args[0] == "screen":
		return screen(args[1])
	case len(args) == 3 && args[0] == "text":
		return text(args[1], args[2])
	}
	return errors.New("usage: gauge marks OUT | screen OUT | text OUT TOOLS")
}
