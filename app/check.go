package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"time"

	"kongthun/app/command"
	"kongthun/app/service"
)

// checkLimit is how long a file may take to be checked; far more than a sound one of any size needs.
const checkLimit = time.Minute

// checkApart checks a file that was not closed cleanly in a child process of this program: bbolt's checks run in goroutines of
// their own, and a corrupt page can kill or hang the process that reads it. A child that finds values changed around the
// program does not keep the file from being opened; one that dies or hangs does.
func checkApart(path string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), checkLimit)
	defer cancel()
	err = exec.CommandContext(ctx, self, "verify", "--pages", path).Run()
	var exit *exec.ExitError
	if err == nil {
		return nil
	}
	if errors.As(err, &exit) && exit.ExitCode() == command.WrongUsage || errors.Is(err, os.ErrNotExist) {
		return err
	}
	return service.Damaged(path)
}
