package command

import (
	"fmt"
	"runtime"

	"kongthun/app/service"
)

// version writes which program this is, on one line that a person can read out and a script can cut: the program's version, that of
// Go, and the system and processor it was made for.
func version(c *call) error {
	if err := c.parse(0, 0); err != nil {
		return err
	}
	_, err := fmt.Fprintf(c.Out, "kongthun %s %s %s/%s\n", service.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}
