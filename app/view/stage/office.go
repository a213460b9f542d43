package stage

import (
	"context"
	"crypto/rand"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// Surroundings are those of an office whose clock stands at a time.
func Surroundings(now time.Time) service.Surroundings {
	return service.Surroundings{Clock: func() time.Time { return now }, Random: rand.Reader, Actor: "ผู้ทดสอบ"}
}

// Office is a new office file as the first start makes it: a committee without members, the year 2569 and its first round. What
// the office is given beyond its name and kind stands in it too.
func Office(t *testing.T, now time.Time, given model.Office) *service.Service {
	t.Helper()
	given.Name, given.Kind, given.Changwat = "องค์การบริหารส่วนตำบลทดสอบ", model.Tambon, "ตัวอย่าง"
	s, err := service.Create(filepath.Join(t.TempDir(), "ทดสอบ.kongthun"), service.Start{
		Office: given, Fund: model.Fund{Kind: model.FundHealth, Name: "กองทุนทดสอบ"}, Body: "คณะกรรมการทดสอบ", Year: 2569, Rules: "2567",
	}, Surroundings(now))
	OK(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// Demonstration is the demonstration office, in a file of the test's own.
func Demonstration(t *testing.T, now time.Time) *service.Service {
	t.Helper()
	path := filepath.Join(t.TempDir(), "สาธิต.kongthun")
	Demonstrate(t, path)
	s, err := service.Open(path, Surroundings(now))
	OK(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// Demonstrate writes the demonstration office into a file of that name.
func Demonstrate(t *testing.T, path string) {
	t.Helper()
	data, err := demonstrated()
	OK(t, err)
	OK(t, os.WriteFile(path, data, 0o600))
}

// demonstrated is the demonstration office, written once for all tests of a package. It has a clock of its own.
var demonstrated = sync.OnceValues(func() ([]byte, error) {
	folder, err := os.MkdirTemp("", "kongthun-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "demo.kongthun")
	if err := service.Demonstrate(context.Background(), path, Surroundings(time.Now()), nil); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// Here is the place that the window would open: the first fund and body, the newest year, its last round.
func Here(t *testing.T, s *service.Service) part.Here {
	t.Helper()
	funds, err := s.Funds()
	OK(t, err)
	bodies, err := s.Bodies(funds[0].ID)
	OK(t, err)
	years, err := s.Years(funds[0].ID)
	OK(t, err)
	rounds, err := s.Rounds(years[0].ID)
	OK(t, err)
	return part.Here{Fund: funds[0].ID, Body: bodies[0].ID, Year: years[0].ID, Round: rounds[len(rounds)-1].ID}
}

// OK fails the test on an error.
func OK(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Must gives a value that came without an error: Must(s.Office())(t).
func Must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		OK(t, err)
		return v
	}
}
