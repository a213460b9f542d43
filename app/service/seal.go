package service

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"

	"kongthun/app/paper"
	"kongthun/model"
	"kongthun/model/seal"
	"kongthun/storage"
)

// IssuedMinutes is the kind of the issued papers that are minutes.
const IssuedMinutes = "minutes"

// seal makes the issued minutes of a meeting as it is given: the record, what it tells of its sealing, the pages that are set from
// the record alone, and the hashes of both. It stands behind what the body sealed before.
func (s *Service) seal(m model.Meeting) (model.Issued, error) {
	id, err := s.newID(model.KindIssued)
	if err != nil {
		return model.Issued{}, err
	}
	at := s.clock().In(Thailand).Format(time.RFC3339)
	value, err := read(s, func(r *storage.Reader) (model.Minutes, error) { return sealable(r, m, id, at) })
	if err != nil {
		return model.Issued{}, err
	}
	record, err := recordOf(value)
	if err != nil {
		return model.Issued{}, err
	}
	pages, err := paper.SealedMinutes(record)
	if err != nil {
		return model.Issued{}, err
	}
	return model.Issued{
		ID: id, Kind: IssuedMinutes, Subject: model.RefTo(m.ID), Title: value.Title, SHA256: hashOf(pages.PDF), At: at, Version: Version,
		Record: record, Seal: seal.Of(record).String(), Previous: value.Sealed.Previous, Body: m.Body, File: pages.PDF,
	}, nil
}

// sealable is what the minutes of a meeting say, with what they tell of being sealed as a paper at a time.
func sealable(r *storage.Reader, m model.Meeting, id model.ID, at string) (model.Minutes, error) {
	f, err := gather(r, m)
	if err != nil {
		return model.Minutes{}, err
	}
	last, err := storage.LastSeal(r, m.Body)
	out := f.minutes()
	out.Sealed = &model.Sealing{
		Paper: id, Office: f.office.ID, Body: m.Body, Meeting: m.ID, Previous: last, At: at, Program: Version,
		Plain: f.office.Setting.PlainFoot,
	}
	return out, err
}

// stillSays refuses sealed minutes that would say something else by now: a name, a proposal, a setting or another seal came in between
// (conflict, key "service.changed").
func stillSays(r *storage.Reader, m model.Meeting, issued model.Issued) error {
	value, err := sealable(r, m, issued.ID, issued.At)
	if err != nil {
		return err
	}
	record, err := recordOf(value)
	if err == nil && !bytes.Equal(record, issued.Record) {
		err = model.Conflict("service.changed")
	}
	return err
}

func hashOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// recordOf is the record of minutes. It leaves this office within the file, so it names nobody whom the pages do not name: of the
// words that lines do not break, only those that are printed stay, and no line breaks otherwise for that.
func recordOf(value model.Minutes) ([]byte, error) {
	names := value.Names
	value.Names = nil
	printed, err := seal.Record(value)
	if err != nil {
		return nil, err
	}
	text := string(printed)
	seen := map[string]bool{}
	for _, n := range names {
		if !seen[n] && strings.Contains(text, n) {
			value.Names = append(value.Names, n)
		}
		seen[n] = true
	}
	return seal.Record(value)
}

// code is the printed code of an issued paper; "" for one without a seal.
func code(i model.Issued) string {
	sum, ok := seal.Parse(i.Seal)
	if !ok {
		return ""
	}
	return sum.Code()
}
