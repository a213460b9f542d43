package service

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
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

// Due lists what a fund owes today and has not sent, of all its years: what is late, what is near its last day.
func (s *Service) Due(fund model.ID) ([]Due, error) {
	return read(s, func(r *storage.Reader) ([]Due, error) {
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
			now, err := returnOf(r, k, y.ID, d.Period, today)
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
// its values are noted: of the data given, else as it is made now. Refused: what Sending.Check refuses, invalid "sending.invalid"; a day
// to come, field "on"; a year that is not there, "service.year_none".
func (s *Service) NoteSent(x model.Sending, data []byte) (model.Sending, error) {
	clean(&x)
	x.Withdrawn = ""
	if err := x.Check(); err != nil {
		return x, err
	}
	if x.On > s.Today() {
		return x, model.InvalidFields("sending.invalid", []model.FieldError{model.Wrong("on", "sending.future")})
	}
	if err := s.stamped(&x, data); err != nil {
		return x, err
	}
	return x, save(s, model.KindSending, &x, &x.ID, nil)
}

// stamped notes which file it was.
func (s *Service) stamped(x *model.Sending, data []byte) error {
	k, err := FindReturn(x.Return)
	if err != nil || !slices.Contains(k.Every, x.Period.Every) {
		return nil // a paper, which is kept where it was issued
	}
	y, err := s.yearOf(x.Fund, x.Period.Year)
	if err != nil {
		return err
	}
	r, err := s.ReturnOf(x.Return, y.ID, x.Period)
	if err != nil {
		return err
	}
	if data == nil {
		if _, data, err = written(r, nil); err != nil {
			return err
		}
	}
	sum := sha256.Sum256(data)
	x.File, x.SHA256, x.Rows = r.File, hex.EncodeToString(sum[:]), r.Fingerprint()
	return nil
}

// yearOf is the fiscal year of a fund with a number.
func (s *Service) yearOf(fund model.ID, number int) (model.FiscalYear, error) {
	return read(s, func(r *storage.Reader) (model.FiscalYear, error) {
		years, err := storage.Years(r, fund)
		for _, y := range years {
			if y.Year == number {
				return y, nil
			}
		}
		if err == nil {
			err = model.NotFound("service.year_none", "year", model.Period{Year: number}.String())
		}
		return model.FiscalYear{}, err
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
