package service

import (
	"bytes"
	"crypto/rand"
	"os"
	"testing"
	"time"

	"kongthun/app/paper"
	"kongthun/model"
)

// TestIssuedPapersPrintAnew prints every issued paper once more from its record: the bytes are those that were filed. OFFICE names an
// office file to be looked at instead of a new one, such as one from another system.
func TestIssuedPapersPrintAnew(t *testing.T) {
	var s *Service
	if path := os.Getenv("OFFICE"); path != "" {
		s = must[*Service](t)(Open(path, Surroundings{Clock: time.Now, Random: rand.Reader, Actor: "ผู้ทดสอบ"}))
		t.Cleanup(func() { _ = s.Close() })
	} else {
		s = demonstrated(t)
	}
	papers := 0
	for _, m := range all[model.Meeting](t)(s.Meetings("")) {
		for _, issued := range all[model.Issued](t)(s.Issued(m.ID)) {
			if anew := must[paper.Pages](t)(paper.SealedMinutes(issued.Record)); !bytes.Equal(anew.PDF, issued.File) {
				t.Errorf("%s by version %s has %d bytes, and printed anew %d, and differs", issued.Title, issued.Version, len(issued.File), len(anew.PDF))
			}
			papers++
		}
	}
	if papers == 0 {
		t.Error("nothing was issued")
	}
}
