package system

import (
	"errors"
	"path/filepath"
	"testing"

	"kongthun/model"
)

func TestWhatCannotBePrintedIsOpened(t *testing.T) {
	no := errors.New("no")
	for _, c := range []struct {
		print, open error
		sent        bool
		opened      bool
		want        error
	}{
		{sent: true},
		{print: no, opened: true},
		{print: no, open: no, opened: true, want: no},
	} {
		opened := false
		sent, err := printOr("x",
			func(string) error { return c.print },
			func(string) error { opened = true; return c.open })
		if sent != c.sent || opened != c.opened || !errors.Is(err, c.want) {
			t.Errorf("%+v: %v, %v, %v", c, sent, opened, err)
		}
	}
}

func TestAFileThatNoProgramOpensIsToldWithItsPlace(t *testing.T) {
	t.Setenv("PATH", t.TempDir()) // Windows does not look there
	path := filepath.Join(t.TempDir(), "ก.no-such-ending")
	err := Open(path)
	var e *model.Error
	if !errors.As(err, &e) || e.Key != "view.no_program" || e.Args["file"] != path {
		t.Errorf("%v", err)
	}
	if sent, err := Print(path); sent || !errors.Is(err, model.Invalid("view.no_program")) {
		t.Errorf("%v, %v", sent, err)
	}
}
