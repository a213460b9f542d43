package command

import (
	"regexp"
	"runtime"
	"strings"
	"testing"

	"kongthun/app/service"
)

func TestVersion(t *testing.T) {
	got := run("version")
	want := regexp.MustCompile(`^kongthun \d+\.\d+\.\d+ go1\.\S+ [a-z0-9]+/[a-z0-9]+\n$`)
	if got.status != Done || !want.MatchString(got.out) || got.err != "" {
		t.Fatalf("%+v", got)
	}
	words := strings.Fields(got.out)
	if words[1] != service.Version || words[2] != runtime.Version() || words[3] != runtime.GOOS+"/"+runtime.GOARCH {
		t.Errorf("another program's: %s", got.out)
	}
}

func TestVersionRefuses(t *testing.T) {
	for _, args := range [][]string{{"version", "office.kongthun"}, {"version", "--json"}} {
		if got := run(args...); got.status != WrongUsage || got.out != "" || got.err == "" {
			t.Errorf("%v: %+v", args, got)
		}
	}
}

func TestVersionIsInTheHelp(t *testing.T) {
	if got := run("help"); !strings.Contains(got.out, "kongthun version") {
		t.Errorf("the help does not have it:\n%s", got.out)
	}
}
