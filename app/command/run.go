package command

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
)

// The exit statuses.
const (
	Done       = 0
	Refused    = 1
	WrongUsage = 2
)

// Streams is where a command writes, and what it works with.
type Streams struct {
	Out, Err io.Writer
	Around   service.Surroundings
}

// errUsage is a command typed wrongly; what is said of it is its usage line.
type errUsage struct{ why string }

func (e errUsage) Error() string { return e.why }

// task is one command.
type task struct {
	name string
	args string // as shown after the name
	run  func(*call) error
}

// call is one command being run.
type call struct {
	Streams
	flags *flag.FlagSet
	args  []string // what is no flag
	as    string
}

// tasks lists the commands in the order of the help.
func tasks() []task {
	return []task{
		{"demo", "FILE", demo},
		{"template", "KIND -o FILE.xlsx", template},
		{"import", "FILE WORKBOOK… [--year Y] [--round N] [--fund F] [--body B] [--preview]", importFiles},
		{"list", "FILE KIND [--json]", list},
		{"ratings", "FILE [--list N] [--member NAME] [--group NAME] [--body B] -o FOLDER", ratings},
		{"rated", "FILE WORKBOOK… [--preview] [--replace]", rated},
		{"rank", "FILE --year Y [--round N] [--fund F] [--json]", rank},
		{"sheets", "out FILE --year Y [--round N] [--fund F] -o FOLDER | in FILE WORKBOOK… --year Y [--round N] [--fund F] [--preview]", sheets},
		{"outcomes", "out FILE --year Y [--instalment N] [--fund F] -o FOLDER | in FILE WORKBOOK… [--preview] [--replace]", outcomes},
		{"minutes", "FILE --meeting N/Y [--corrections] [--fund F] [--body B] -o FILE.pdf", minutes},
		{"paper", "list | FILE NAME [--meeting N/Y | --year Y [--round N] [--proposal NUMBER [--request NUMBER]]] [--fund F] [--body B] [-o FILE.pdf]", paper},
		{"return", "FILE --kind K --year Y [--period Y-Q1|Y-M01] [--fund F] [-o FILE.xlsx]", returns},
		{"rollup", "FOLDER [--year Y] [--due DAY] [--expected FILE] [--issues FILE.xlsx] [--json] -o FILE.xlsx", rollup},
		{"register", "FILE --year Y [--round N] [--kind receipt|course] [--status S] [--fund F] [-o FILE.xlsx]", register},
		{"verify", "FILE|MINUTES.pdf [--office FILE] [--code CODE] [--json]", verify},
		{"ledger", "FILE list|account|add|close|reopen|spent|import [WORKBOOK…] [--fund F] [--year Y] [--account NAME] [--to NAME] [--name NAME] [--cash] [--opening BAHT] [--date D] [--code CODE] [--amount BAHT] [--text T] [--party P] [--paper N] [--month 2569-M01] [--balance BAHT|NAME=BAHT]… [--why REASON] [--preview] [--json]", ledger},
		{"journal", "FILE [--json]", journal},
		{"version", "", version},
		{"guide", "[--sums SHA256SUMS] -o FILE.pdf", guide},
	}
}

// Known tells whether a word is the name of a command; anything else on the command line is a file for the window.
func Known(name string) bool {
	_, ok := find(name)
	return ok || name == "help" || name == "--help" || name == "-h"
}

func find(name string) (task, bool) {
	for _, t := range tasks() {
		if t.name == name {
			return t, true
		}
	}
	return task{}, false
}

// Run runs one command and gives the exit status.
func Run(args []string, s Streams) int {
	if len(args) == 0 || !Known(args[0]) {
		usage(s.Err)
		return WrongUsage
	}
	t, ok := find(args[0])
	if !ok {
		usage(s.Out)
		return Done
	}
	c := &call{Streams: s, flags: flag.NewFlagSet(t.name, flag.ContinueOnError)}
	c.flags.SetOutput(io.Discard)
	c.flags.StringVar(&c.as, "as", "", "")
	c.args = args[1:]
	return c.report(t, t.run(c))
}

// report says what went wrong and gives the exit status.
func (c *call) report(t task, err error) int {
	var wrong errUsage
	switch {
	case err == nil:
		return Done
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(c.Out, usageLine(t))
		return Done
	case errors.As(err, &wrong):
		fmt.Fprintln(c.Err, phrase.Say("command.usage", "why", wrong.why, "line", usageLine(t)))
		return WrongUsage
	default:
		fmt.Fprintln(c.Err, phrase.Error(err))
		return Refused
	}
}

func usage(w io.Writer) {
	fmt.Fprintln(w, phrase.Say("command.help"))
	for _, t := range tasks() {
		fmt.Fprintln(w, "  "+usageLine(t))
		fmt.Fprintln(w, "      "+phrase.Say("command.help."+t.name, "kinds", strings.Join(choices(t.name), " ")))
	}
}

// choices are the words that a command takes for a kind, from where they are known; none for a command without kinds.
func choices(name string) []string {
	switch name {
	case "list":
		return slices.Sorted(maps.Keys(kinds))
	case "template":
		return service.TemplateKinds()
	}
	return nil
}

func usageLine(t task) string { return strings.TrimRight("kongthun "+t.name+" "+t.args, " ") }

// parse reads flags wherever they stand among the other words, and wants so many of those (most < 0: any number).
func (c *call) parse(least, most int) error {
	var words []string
	rest := c.args
	for {
		if err := c.flags.Parse(rest); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return err
			}
			return errUsage{err.Error()}
		}
		rest = c.flags.Args()
		if len(rest) == 0 {
			break
		}
		words, rest = append(words, rest[0]), rest[1:]
	}
	if len(words) < least || most >= 0 && len(words) > most {
		return errUsage{phrase.Say("command.words")}
	}
	c.args = words
	if c.as != "" {
		c.Around.Actor = c.as
	}
	return nil
}

// office opens the office file that the first word names, runs the work and closes it.
func (c *call) office(work func(*service.Service) error) (err error) {
	s, err := service.Open(c.args[0], c.Around)
	if err != nil {
		return err
	}
	defer func() {
		if closing := s.Close(); err == nil {
			err = closing
		}
	}()
	return work(s)
}

// want refuses an empty flag that the command cannot do without.
func want(name, value string) error {
	if strings.TrimSpace(value) == "" {
		return errUsage{phrase.Say("command.flag", "flag", name)}
	}
	return nil
}

// write writes a file and says where.
func (c *call) write(path string, data []byte) error {
	if err := service.WriteFile(path, data); err != nil {
		return err
	}
	fmt.Fprintln(c.Out, phrase.Say("command.written", "file", path))
	return nil
}

// terminal tells whether a stream is a person's screen; progress is shown there only.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// NoWindow says that this build has no window.
func NoWindow(w io.Writer) int {
	fmt.Fprintln(w, phrase.Say("command.no_window"))
	usage(w)
	return WrongUsage
}

// progress writes how far a long task is on a person's screen, over the line before; elsewhere it says nothing.
func (c *call) progress() func(done, total int) {
	if !terminal(c.Err) {
		return func(int, int) {}
	}
	return func(done, total int) {
		fmt.Fprint(c.Err, "\r"+phrase.Say("command.progress", "done", strconv.Itoa(done), "total", strconv.Itoa(total)))
		if done == total {
			fmt.Fprintln(c.Err)
		}
	}
}
