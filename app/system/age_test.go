package system

import (
	"testing"
	"time"
)

func TestAgeGrowsWithTheClock(t *testing.T) {
	began, first := time.Now(), Age()
	time.Sleep(50 * time.Millisecond)
	grew, passed := Age()-first, time.Since(began)
	if first < 0 || first > time.Hour { // no test runs as long, and no clock's zero is as near
		t.Errorf("the process is %v old", first)
	}
	const rough = 20 * time.Millisecond // a hundredth of a second at each end
	if grew < 50*time.Millisecond-rough || grew > passed+rough {
		t.Errorf("it grew by %v in %v", grew, passed)
	}
}
