package service

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/workbook"
	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// Due is a return that the office owes, with how it stands today.
type Due struct {
	model.ReturnDue
	State   model.DueState `json:"state"`
	Changed bool           `json:"changed"` // the figures are no longer those that were sent
	Writes  bool           `json:"writes"`  // the program makes it as a workbook
}

// Dues lists what a fund owes of a fiscal year, by last day, and what was sent of it. What ended before the fund's ledger begins is not
// owed out of this file.
func (s *Service) Dues(year model.ID) ([]Due, error) {
	return read(s, func(r *storage.Reader) ([]Due, error) {
		y, err := storage.Get[model.FiscalYear](r, year)
		if err != nil {
			return nil, err
		}
		return duesOf(r, y, s.Today())
	})
}

// Due lists what a fund owes today and has not sent, of all its years: what is late, what is near its last day. An office that keeps no
// ledger in its file is not reminded.
func (s *Service) Due(fund model.ID) ([]Due, error) {
	return read(s, func(r *storage.Reader) ([]Due, error) {
		accounts, err := storage.Accounts(r, fund)
		if err != nil || len(accounts) == 0 {
			return nil, err
		}
		years, err := storage.Years(r, fund)
		var out []Due
		for _, y := range years {
			list, wrong := duesOf(r, y, s.Today())
			if wrong != nil {
				return nil, wrong
			}
			out = append(out, slices.DeleteFunc(list, func(d Due) bool { return d.State != model.DueLate && d.State != model.DueSoon })...)
		}
		return out, err
	})
}

func duesOf(r *storage.Reader, y model.FiscalYear, today model.Date) ([]Due, error) {
	y.Rules = Current(y.Rules)
	sendings, err := storage.Sendings(r, y.Fund)
	if err != nil {
		return nil, err
	}
	accounts, err := storage.Accounts(r, y.Fund)
	if err != nil {
		return nil, err
	}
	var begins model.Date
	for _, a := range accounts {
		if begins == "" || a.From < begins {
			begins = a.From
		}
	}
	var out []Due
	for _, d := range y.Dues(sendings) {
		if _, last := d.Period.Bounds(); last < begins && len(d.Sent) == 0 {
			continue
		}
		one := Due{ReturnDue: d, State: d.State(today)}
		k, err := FindReturn(d.Rule.Return)
		one.Writes = err == nil && slices.Contains(k.Every, d.Period.Every)
		if len(d.Sent) > 0 && d.Sent[0].Rows != "" && one.Writes {
			now, err := returnOf(r, k, y.ID, d.Period, d.Sent[0].Made) // what goes by the day goes by that day
			if err != nil {
				return nil, err
			}
			one.Changed = now.Fingerprint() != d.Sent[0].Rows
		}
		out = append(out, one)
	}
	return out, nil
}

// Sendings lists what left a fund, by day, withdrawn ones too; of all funds with an empty ID.
func (s *Service) Sendings(fund model.ID) ([]model.Sending, error) {
	return listUnder(s, fund, s.Funds, storage.Sendings)
}

// NoteSent stores that a return of a period left the office. Of one that the program writes, the file's name, its SHA-256 and that of
// its values are noted: of the data given, which Saved finds, else as it is made now. Refused: what Sending.Check refuses, invalid
// "sending.invalid"; a day to come, field "on"; a year that is not there, "service.year_none"; data that is another return, invalid
// "sending.other_file", or none that workbook.ReadReturn reads.
func (s *Service) NoteSent(x model.Sending, data []byte) (model.Sending, error) {
	clean(&x)
	x.Withdrawn = ""
	if err := x.Check(); err != nil {
		return x, err
	}
	if x.On > s.Today() {
		return x, model.InvalidFields("sending.invalid", []model.FieldError{model.Wrong("on", "sending.future")})
	}
	err := save(s, model.KindSending, &x, &x.ID, func(w *storage.Writer) error { return stamp(w.Reader, &x, data, s.Today()) })
	return x, err
}

// stamp notes which file it was.
func stamp(r *storage.Reader, x *model.Sending, data []byte, today model.Date) error {
	value, writes, err := sentOf(r, *x, today)
	if err != nil || !writes {
		return err // a paper is kept where it was issued
	}
	if data == nil {
		if _, data, err = written(value, nil); err != nil {
			return err
		}
	} else if value, err = sameReturn(value, data); err != nil {
		return err
	}
	sum := sha256.Sum256(data)
	x.File, x.SHA256, x.Rows, x.Made = value.File, hex.EncodeToString(sum[:]), value.Fingerprint(), value.Manifest.On
	return nil
}

// sentOf is the return of a sending as it is made now; writes is false when the program makes no workbook of it.
func sentOf(r *storage.Reader, x model.Sending, today model.Date) (value model.Return, writes bool, err error) {
	k, err := FindReturn(x.Return)
	if err != nil || !slices.Contains(k.Every, x.Period.Every) {
		return value, false, nil
	}
	years, err := storage.Years(r, x.Fund)
	if err != nil {
		return value, true, err
	}
	at := slices.IndexFunc(years, func(y model.FiscalYear) bool { return y.Year == x.Period.Year })
	if at < 0 {
		return value, true, model.NotFound("service.year_none", "year", strconv.Itoa(x.Period.Year))
	}
	value, err = returnOf(r, k, years[at].ID, x.Period, today)
	return value, true, err
}

// sameReturn reads a workbook that is to be of the same return as a value.
func sameReturn(want model.Return, data []byte) (model.Return, error) {
	layouts, err := ReturnLayouts()
	if err != nil {
		return model.Return{}, err
	}
	got, err := workbook.ReadReturn(want.File, data, layouts)
	if err != nil {
		return model.Return{}, err
	}
	is, should := got.Return.Manifest, want.Manifest
	if is.Kind != should.Kind || is.Period != should.Period || is.OfficeID != should.OfficeID || is.FundCode != should.FundCode {
		return model.Return{}, model.Invalid("sending.other_file", "file", want.File)
	}
	return got.Return, nil
}

// Saved finds the workbook of a sending that was written into a folder, as it lies there. Nil where there is none that is this return.
func (s *Service) Saved(folder string, x model.Sending) ([]byte, error) {
	return read(s, func(r *storage.Reader) ([]byte, error) {
		want, writes, err := sentOf(r, x, s.Today())
		if err != nil || !writes {
			return nil, err
		}
		file, err := LoadWorkbook(filepath.Join(folder, want.File))
		if err == nil {
			_, err = sameReturn(want, file.Data)
		}
		if err != nil { // what is not there, or is something else, was not saved
			return nil, nil
		}
		return file.Data, nil
	})
}

// WithdrawSending says that a sending was noted by mistake. Refused: without a reason, invalid, field "withdrawn"; twice, locked
// "sending.withdrawn".
func (s *Service) WithdrawSending(id model.ID, reason string) error {
	if reason = tidy(reason); reason == "" {
		return model.InvalidFields("sending.invalid", []model.FieldError{model.Wrong("withdrawn", "field.required")})
	}
	return s.act("sending.withdraw", id, reason, func(w *storage.Writer) error {
		x, err := storage.Get[model.Sending](w.Reader, id)
		if err != nil {
			return err
		}
		if x.Withdrawn != "" {
			return model.Locked("sending.withdrawn")
		}
		x.Withdrawn = reason
		return put(w, x)
	})
}

// ReturnLabel is what a return is called, of those too that are papers only.
func ReturnLabel(kind string) string { return phrase.Say("return.name." + kind) }

// Mail is the subject and the text of the e-mail that a return goes with.
func Mail(r model.Return) (subject, body string) {
	args := []string{
		"return", ReturnLabel(r.Kind), "period", PeriodName(r.Period), "file", r.File, "office", r.Author, "fund", "", "code", "", "area", "",
	}
	if m := r.Manifest; m != nil {
		args[9], args[11], args[13] = m.Fund, m.FundCode, phrase.Say("return.area", "amphoe", m.Amphoe, "changwat", m.Changwat)
	}
	return phrase.Say("sending.mail.subject", args...), phrase.Say("sending.mail.body", args...)
}

// CellText is a cell as it is typed into another system: amounts with two decimals and no separators, days วว/ดด/ปปปป in พ.ศ.; empty
// for what is not known.
func CellText(c model.Cell, kind model.CellKind) string {
	switch {
	case !c.Known:
		return ""
	case c.Text != "":
		return c.Text
	case kind == model.MoneyCell || kind == model.ShareCell:
		return strings.ReplaceAll(model.Satang(c.Number).String(), ",", "")
	case c.Date.Valid():
		return thai.SlashDate(c.Date.YMD())
	}
	return strconv.FormatInt(c.Number, 10)
}
