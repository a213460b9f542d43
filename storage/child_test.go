package storage

import (
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
	case "open twice":
		os.Exit(childOpenTwice(os.Args[1]))
	case "act":
		os.Exit(childAct(os.Args[1]))
	case "create":
		os.Exit(childCreate(os.Args[1]))
	}
	os.Exit(2)
}

// Exit codes of the children.
const (
	childFine   = 0
	childSaysNo = 3 // refused in words
	childWrong  = 4 // anything else that is still an ordinary end
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

// child prepares the test binary to run a job; the limit ends one that hangs.
func child(job, path string) (*exec.Cmd, context.CancelFunc) {
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
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
