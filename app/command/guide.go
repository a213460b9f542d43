package command

import (
	"fmt"

	"kongthun/app/service"
	"kongthun/model"
)

// guide writes what an office reads before it installs the program, with the sums of the published files where they are given.
func guide(c *call) error {
	list := c.flags.String("sums", "", "")
	out := c.flags.String("o", "", "")
	if err := c.parse(0, 0); err != nil {
		return err
	}
	if err := want("-o", *out); err != nil {
		return err
	}
	var sums []model.FileSum
	if *list != "" {
		var err error
		if sums, err = service.LoadSums(*list); err != nil {
			return err
		}
	}
	pages, err := service.InstallGuidePDF(sums)
	if err != nil {
		return err
	}
	if warning := service.Unprintable(pages.Unprintable); warning != "" {
		fmt.Fprintln(c.Err, warning)
	}
	return c.write(*out, pages.PDF)
}
