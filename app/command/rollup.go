package command

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"strconv"
	"syscall"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
	"kongthun/model/thai"
)

// rolledUp is what rollup --json tells.
type rolledUp struct {
	File string `json:"file"`
	*model.RollUp
	Issues    []model.IssueSum    `json:"issues"`
	Districts []model.DistrictSum `json:"districts"`
	Groups    []model.GroupSum    `json:"groups"`
}

// rollup adds the returns in a folder up into one workbook for the province. Every file that does not count is named with its reason
// on standard error; when a workbook could not be used at all, the command ends refused, though the roll-up is written. Letters and what
// systems leave behind are told and refuse nothing. It can be interrupted, and then leaves nothing behind.
func rollup(c *call) error {
	var setting service.RollUpSetting
	c.flags.IntVar(&setting.Year, "year", 0, "")
	c.flags.StringVar(&setting.Expected, "expected", "", "")
	c.flags.StringVar(&setting.Issues, "issues", "", "")
	due := c.flags.String("due", "", "")
	out := c.flags.String("o", "", "")
	asJSON := c.flags.Bool("json", false, "")
	if err := c.parse(1, 1); err != nil {
		return err
	}
	if err := want("-o", *out); err != nil {
		return err
	}
	setting.Target = *out
	if *due != "" {
		y, m, d, err := thai.ParseDate(*due)
		if err != nil {
			return errUsage{phrase.Say("command.rollup_due", "value", *due)}
		}
		setting.Due = model.NewDate(y, m, d)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	roll, err := c.rollUp(ctx, *out, setting)
	if err != nil {
		return err
	}
	if *asJSON {
		err = writeJSON(c.Out, rolledUp{*out, roll, roll.Issues(), roll.Districts(), roll.Groups()})
	} else {
		fmt.Fprintln(c.Out, phrase.Say("command.written", "file", *out))
		fmt.Fprintln(c.Out, phrase.Say("command.rolled_up", "funds", strconv.Itoa(len(roll.Funds)), "projects", thai.Number(int64(roll.Total.Projects)),
			"year", strconv.Itoa(roll.Year), "missing", strconv.Itoa(len(roll.Gone)), "late", strconv.Itoa(roll.Late())))
	}
	if n := roll.Count(model.FileRefused); err == nil && n > 0 {
		err = model.Invalid("rollup.partly", "count", strconv.Itoa(n))
	}
	return err
}

// rollUp reads the folder, tells what is to be told of the files, and writes the workbook.
func (c *call) rollUp(ctx context.Context, out string, setting service.RollUpSetting) (roll *model.RollUp, err error) {
	g, err := service.Gather(ctx, c.args[0], setting, c.Around.Clock, c.progress())
	if err != nil {
		return nil, err
	}
	defer func() {
		if closing := g.Close(); err == nil {
			err = closing
		}
	}()
	for _, f := range g.Files {
		if remark := service.FileRemark(f); remark != "" {
			fmt.Fprintln(c.Err, f.Path+": "+remark)
		}
	}
	for _, m := range g.Missing {
		fmt.Fprintln(c.Err, phrase.Say("rollup.missing", "code", m.Code, "fund", m.Fund))
	}
	return g.Write(ctx, out, c.progress())
}
