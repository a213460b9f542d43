package command

import (
	"fmt"
	"io"
	"os"
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/service"
)

// verify checks a file by its kind: an office file, or a PDF file of minutes; with --code it asks an office file whose code that is.
func verify(c *call) error {
	pages := c.flags.Bool("pages", false, "")
	office := c.flags.String("office", "", "")
	code := c.flags.String("code", "", "")
	asJSON := c.flags.Bool("json", false, "")
	if err := c.parse(1, 1); err != nil {
		return err
	}
	switch {
	case *code != "":
		return c.verifyCode(*code, *asJSON)
	case *office != "" || isPDF(c.args[0]):
		return c.verifyPaper(*office, *asJSON)
	}
	return c.verifyOffice(*pages)
}

// isPDF tells whether a file begins as a PDF file does.
func isPDF(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close() // it was only read
	var magic [5]byte
	_, err = io.ReadFull(f, magic[:])
	return err == nil && string(magic[:]) == "%PDF-"
}

// verifyOffice checks an office file and prints what it found; findings make it refused.
// With --pages only broken pages count, as for the check before a file is opened: what was changed around the program is for
// the whole check to tell, and must not lock an office out.
func (c *call) verifyOffice(pages bool) error {
	report, err := service.Verify(c.args[0])
	if err != nil {
		return err
	}
	fmt.Fprintln(c.Out, phrase.Say("command.verified", "values", strconv.Itoa(report.Values), "entries", strconv.Itoa(report.Entries)))
	for _, f := range report.Findings {
		fmt.Fprintln(c.Err, phrase.Fill(f.Key, f.Args))
	}
	if len(report.Findings) > 0 && (!pages || report.Damaged()) {
		return service.Unsound(len(report.Findings))
	}
	return nil
}

// verifyPaper gives the three answers about a PDF file, with an office file or without; one that speaks against it makes it refused.
func (c *call) verifyPaper(office string, asJSON bool) error {
	file, err := service.ReadPaper(c.args[0])
	if err != nil {
		return err
	}
	verdict := service.VerifyPaper(file)
	if office != "" {
		c.args[0] = office
		err := c.office(func(s *service.Service) (err error) {
			verdict, err = s.VerifyPaper(file)
			return err
		})
		if err != nil {
			return err
		}
	}
	if asJSON {
		err = writeJSON(c.Out, verdict)
	} else {
		c.printVerdict(verdict)
	}
	if err == nil && !verdict.Sound() {
		err = service.UnsoundPaper()
	}
	return err
}

func (c *call) printVerdict(v service.Verdict) {
	if v.Title != "" {
		fmt.Fprintln(c.Out, v.Title)
	}
	for i, question := range []string{"command.verify.record", "command.verify.office", "command.verify.file"} {
		a := v.Answers()[i]
		fmt.Fprintln(c.Out, phrase.Say(question)+": "+phrase.Say("command.verify."+string(a.Says)))
		fmt.Fprintln(c.Out, "   "+a.Text)
		for _, w := range a.Where {
			fmt.Fprintln(c.Out, "   - "+w)
		}
	}
}

// verifyCode tells whose minutes bear a code.
func (c *call) verifyCode(code string, asJSON bool) error {
	return c.office(func(s *service.Service) error {
		found, err := s.FindCode(code)
		if err != nil {
			return err
		}
		if asJSON {
			return writeJSON(c.Out, found)
		}
		fmt.Fprintln(c.Out, found.Text)
		if found.Says != service.Yes {
			return service.UnsoundPaper()
		}
		return nil
	})
}
