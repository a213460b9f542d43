package storage

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"kongthun/model"
)

// childJob names, in a re-executed test binary, what to do instead of the tests. A corrupt page can kill a process, and only
// a process can be killed in the middle of a commit.
const childJob = "STORAGE_CHILD"

func TestMain(m *testing.M) {
	switch os.Getenv(childJob) {
	case "":
		// Every step of the state machine is a commit to the disk: fewer of them keep the suite quick. A value given on the
		// command line comes after this one and rules.
		if err := errors.Join(flag.Set("rapid.checks", "60"), flag.Set("rapid.steps", "15")); err != nil {
			fmt.Println(err)
			os.Exit(2)
		}
		os.Exit(m.Run())
	case "check":
		os.Exit(childCheck(os.Args[1]))
	case "use":
		os.Exit(childUse(os.Args[1]))
	case "look":
		os.Exit(childLook(os.Args[1]))
	case "open twice":
		os.Exit(childOpenTwice(os.Args[1]))
	case "act":
		os.Exit(childAct(os.Args[1]))
	case "create":
		os.Exit(childCreate(os.Args[1]))
	case "close after others":
		os.Exit(childCloseAfterOthers(os.Args[1]))
	case "lose the metas":
		os.Exit(childLoseMetas(os.Args[1]))
	}
	os.Exit(2)
}

// Exit codes of the children.
const (
	childFine   = 0
	childSaysNo = 3 // refused in words
	childWrong  = 4 // anything else that is still an ordinary end
	childCannot = 5 // the system does not let it happen
)

func childCheck(path string) int {
	report, err := Check(path)
	switch {
	case isRefusal(err) || err == nil && report.Damaged():
		return childSaysNo
	case err != nil:
		fmt.Println(err)
		return childWrong
	}
	return childFine
}

// childUse opens a file as the program does, reads all of it, changes something and closes it.
func childUse(path string) int {
	err := useAll(path)
	if err != nil && !isRefusal(err) {
		fmt.Println(err)
		return childWrong
	}
	if err != nil {
		return childSaysNo
	}
	return childFine
}

func useAll(path string) error {
	f, err := Open(path, Options{Check: checkInChild})
	if err != nil {
		return err
	}
	err = f.Read(func(r *Reader) error {
		for _, kind := range model.Kinds() {
			if _, err := r.pairs(string(kind)); err != nil {
				return err
			}
		}
		if _, err := List[model.Proposal](r, model.KindProposal); err != nil {
			return err
		}
		_, err := r.Journal(0, 0)
		return err
	})
	if err == nil {
		err = f.Act(doing("person.add"), func(w *Writer) error { return Put(w, person(77)) })
	}
	return errors.Join(err, f.Close())
}

// childOpenTwice wants a file to be refused as damaged, and then not as one that is locked.
func childOpenTwice(path string) int {
	for range 2 {
		if _, err := Open(path, Options{}); !errors.Is(err, &model.Error{Kind: model.ErrInvalid, Key: "file.damaged"}) {
			fmt.Println(err)
			return childWrong
		}
	}
	return childFine
}

// childAct adds three people an action until it is killed, and says before and after each commit.
func childAct(path string) int {
	f, err := Open(path, Options{Check: checkInChild})
	if err != nil {
		fmt.Println(err)
		return childWrong
	}
	var have int
	err = f.Read(func(r *Reader) error {
		people, err := List[model.Person](r, model.KindPerson)
		have = len(people)
		return err
	})
	for n := have; err == nil; n += 3 {
		fmt.Println("begin", n)
		err = f.Act(doing("person.add"), func(w *Writer) error {
			return putAll(w, person(n), person(n+1), person(n+2))
		})
		fmt.Println("done", n+3)
	}
	fmt.Println(err)
	return childWrong
}

// childCreate creates files a, b, c … in a folder until it is killed.
func childCreate(folder string) int {
	for n := 0; ; n++ {
		path := fmt.Sprintf("%s/%d.kongthun", folder, n)
		if err := Create(path, Header{Office: officeID, Program: "test"}, Options{}); err != nil {
			fmt.Println(err)
			return childWrong
		}
	}
}

// childCloseAfterOthers opens a file, lets somebody else's edits take its place, more and more of them, and closes it without
// another look. It wants to be told, and what they wrote to stand.
func childCloseAfterOthers(folder string) int {
	for _, edits := range []int{1, 2, 38} {
		path := fmt.Sprintf("%s/%d.kongthun", folder, edits)
		err := Create(path, Header{Office: officeID, Program: "test"}, Options{})
		if err != nil {
			fmt.Println(err)
			return childWrong
		}
		f, err := Open(path, Options{})
		if err == nil {
			err = f.Act(doing("person.add"), func(w *Writer) error { return Put(w, person(0)) })
		}
		if err != nil {
			fmt.Println(err)
			return childWrong
		}
		used, err := useElsewhere(path, edits)
		if errors.Is(err, errCannot) {
			fmt.Println(err)
			return childCannot
		}
		if err == nil {
			err = f.Close()
		}
		if !errors.Is(err, changed(path)) {
			fmt.Printf("closing after %d edits: %v\n", edits, err)
			return childWrong
		}
		if now, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(now, used) {
			fmt.Printf("after %d edits something was written over what somebody else wrote: %v\n", edits, err)
			return childWrong
		}
	}
	return childFine
}

// childLoseMetas goes on using files whose first pages go bad while they are open, by another's writing or by being cut off.
// bbolt panics on them as it begins, with its locks held; every use is refused all the same, and at the end the file is free.
func childLoseMetas(folder string) int {
	losses := map[string]func(path string) error{
		"written": func(path string) error { return spoilOpen(path, make([]byte, 2*os.Getpagesize())) },
		"cut": func(path string) error { // Windows does not let it happen
			if err := os.Truncate(path, 0); err != nil {
				return fmt.Errorf("%w: %v", errCannot, err)
			}
			return nil
		},
	}
	uses := map[string]func(f *File, lose func() error) error{"acting": actOnLost, "reading": readLost, "closing": closeLost}
	code := childCannot
	for loss, lose := range losses {
		for use, lost := range uses {
			path := fmt.Sprintf("%s/%s-%s.kongthun", folder, loss, use)
			err := Create(path, Header{Office: officeID, Program: "test"}, Options{})
			if err != nil {
				fmt.Println(err)
				return childWrong
			}
			f, err := Open(path, Options{})
			if err != nil {
				fmt.Println(err)
				return childWrong
			}
			err = lost(f, func() error { return lose(path) })
			if errors.Is(err, errCannot) {
				fmt.Println(err)
				continue
			}
			code = childFine
			if err != nil {
				fmt.Printf("%s, then %s: %v\n", loss, use, err)
				return childWrong
			}
			if _, err := Open(path, Options{}); err == nil || errors.Is(err, model.Locked("file.open_elsewhere")) {
				fmt.Printf("%s, then %s, then opened again: %v\n", loss, use, err)
				return childWrong
			}
		}
	}
	return code
}

// actOnLost loses them while several wait to write: when the first of them panics, the others are not forgotten.
func actOnLost(f *File, lose func() error) error {
	act := func() error {
		return f.Act(doing("person.add"), func(w *Writer) error { return Put(w, person(1)) })
	}
	waiting := make(chan error, 3)
	err := f.Act(doing("person.add"), func(*Writer) error {
		for range cap(waiting) {
			go func() { waiting <- act() }()
		}
		time.Sleep(50 * time.Millisecond) // so that they wait; nothing is asserted about it
		if err := lose(); err != nil {
			return err
		}
		return errUntouched // taken back, without a look at the journal
	})
	if err != nil {
		return err
	}
	for n, err := range []error{<-waiting, <-waiting, <-waiting, act(), f.Present()} {
		if !errors.Is(err, damaged(f.path)) {
			return fmt.Errorf("act %d: %v", n, err)
		}
	}
	return readLost(f, func() error { return nil })
}

// readLost reads twice and closes the file, which has nothing more to say than it was told.
func readLost(f *File, lose func() error) error {
	if err := lose(); err != nil {
		return err
	}
	for n := range 2 {
		if err := f.Read(func(*Reader) error { return nil }); !errors.Is(err, damaged(f.path)) {
			return fmt.Errorf("read %d: %v", n, err)
		}
	}
	return f.Close()
}

func closeLost(f *File, lose func() error) error {
	if err := lose(); err != nil {
		return err
	}
	if err := f.Close(); !errors.Is(err, damaged(f.path)) {
		return fmt.Errorf("closed: %v", err)
	}
	return nil
}

// errCannot says that the system does not let anybody write to a file that is open.
var errCannot = errors.New("this system lets nobody write to an open file")

// spoilOpen writes at the beginning of a file that is open.
func spoilOpen(path string, content []byte) error {
	handle, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err == nil {
		_, err = handle.WriteAt(content, 0)
		err = errors.Join(err, handle.Close())
	}
	if err != nil {
		return fmt.Errorf("%w: %v", errCannot, err)
	}
	return nil
}

// useElsewhere lets somebody else make edits in an open file, on a copy that is then put back into its place, and answers what
// they left.
func useElsewhere(path string, edits int) (used []byte, err error) {
	whole, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	other := path + ".elsewhere"
	if err := os.WriteFile(other, whole, 0o600); err != nil {
		return nil, err
	}
	f, err := Open(other, Options{})
	if err != nil {
		return nil, err
	}
	for n := range edits {
		err = errors.Join(err, f.Act(doing("person.add"), func(w *Writer) error { return Put(w, person(100+n)) }))
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return nil, err
	}
	if used, err = os.ReadFile(other); err != nil {
		return nil, err
	}
	return used, spoilOpen(path, used)
}

// happens runs a child and fails unless all that it wants comes true; it skips what the system does not let happen.
func happens(t *testing.T, job, path string) {
	t.Helper()
	cmd, cancel := child(job, path)
	defer cancel()
	said, err := cmd.CombinedOutput()
	if cmd.ProcessState != nil && cmd.ProcessState.ExitCode() == childCannot {
		t.Skipf("%s", said)
	}
	if err != nil {
		t.Errorf("%v: %s", err, said)
	}
}

// child prepares the test binary to run a job; the limit ends one that hangs.
func child(job, path string) (*exec.Cmd, context.CancelFunc) {
	limit := 30 * time.Second
	if os.Getenv(childJob) != "" { // a child's own child ends before it, so that it can say what became of it
		limit = 15 * time.Second
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	cmd := exec.CommandContext(ctx, os.Args[0], path)
	cmd.Env = append(os.Environ(), childJob+"="+job)
	return cmd, cancel
}

// checkInChild is Options.Check as the program wires it: whatever happens to the child, this process goes on.
func checkInChild(path string) error {
	cmd, cancel := child("check", path)
	defer cancel()
	if err := cmd.Run(); err != nil {
		return damaged(path)
	}
	return nil
}

// isRefusal tells whether an error has a sentence for people.
func isRefusal(err error) bool { return refusalOf(err) != nil }

func refusalOf(err error) *model.Error {
	var e *model.Error
	errors.As(err, &e)
	return e
}

// refused fails unless the error is a refusal of the kind and key.
func refused(t *testing.T, err error, kind model.ErrorKind, key string) {
	t.Helper()
	if !errors.Is(err, &model.Error{Kind: kind, Key: key}) {
		t.Errorf("got %v, want %s %s", err, kind, key)
	}
}
