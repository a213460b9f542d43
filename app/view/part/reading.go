package part

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/model/thai"
)

// Reading is how a typed text becomes a value and a value becomes text again.
type Reading[T comparable] struct {
	Parse func(text string) (T, error)
	Show  func(T) string // how the field shows the value once it is left
	Note  func(T) string // what stands beneath it; nil for nothing
}

// Read gives the value of a text, how the field is to show it, and the note or the fault that stands beneath.
// The empty text is the zero value and no fault.
func (r Reading[T]) Read(text string) (value T, shown, note, fault string) {
	text = strings.TrimSpace(text)
	if text == "" {
		return value, "", "", ""
	}
	read, err := r.Parse(text)
	if err != nil {
		return value, text, "", sayFault(err, text)
	}
	if r.Note != nil {
		note = r.Note(read)
	}
	return read, r.Show(read), note, ""
}

// sayFault words why a text could not be read; the reasons are phrases.
func sayFault(err error, text string) string {
	reason, args := "number.form", []string{"text", text}
	var date *thai.DateError
	var number *thai.NumberError
	var refused errNumber
	switch {
	case errors.As(err, &date):
		reason, args = date.Reason, append(args, date.Args()...)
	case errors.As(err, &number):
		reason = number.Reason
	case errors.As(err, &refused):
		reason = string(refused)
	}
	return phrase.Say(reason, args...)
}

// errNumber is why a number that was read is not taken.
type errNumber string

const (
	errNegative errNumber = "part.number.negative"
	errTooLarge errNumber = "part.number.large"
	errVillage  errNumber = "part.village.form"
	errShare    errNumber = "part.share.form"
)

func (e errNumber) Error() string { return string(e) }

// ReadDate reads "15/1/69", "15 ม.ค. 2569" and the like; it shows 15/01/2569 with the full Thai date beneath.
func ReadDate() Reading[model.Date] {
	return Reading[model.Date]{
		Parse: func(text string) (model.Date, error) {
			y, m, d, err := thai.ParseDate(text)
			return model.NewDate(y, m, d), err
		},
		Show: func(d model.Date) string { return thai.SlashDate(d.YMD()) },
		Note: func(d model.Date) string { return thai.Digits(thai.FullDate(d.YMD())) },
	}
}

// ReadClock reads "9.30", "9:30 น." and the like; it shows 09:30.
func ReadClock() Reading[model.Clock] {
	return Reading[model.Clock]{
		Parse: func(text string) (model.Clock, error) {
			clock, err := thai.ParseClock(text)
			return model.Clock(clock), err
		},
		Show: func(c model.Clock) string { return string(c) },
	}
}

// ReadMoney reads "50000" and "50,000.50"; it shows 50,000.00 with the amount in words beneath.
func ReadMoney() Reading[model.Satang] {
	return Reading[model.Satang]{
		Parse: func(text string) (model.Satang, error) {
			satang, err := thai.ParseMoney(text)
			if err == nil && satang < 0 {
				err = errNegative
			}
			return model.Satang(satang), err
		},
		Show: model.Satang.String,
		Note: func(s model.Satang) string { return thai.BahtText(int64(s)) },
	}
}

// maxCount is the largest count that a field takes: more than the people of any tambon, and far from overflow in sums.
const maxCount = 9_999_999

// ReadNumber reads a count, "1,250" or "๑๒๕๐"; it shows 1,250.
func ReadNumber() Reading[int] {
	return Reading[int]{
		Parse: func(text string) (int, error) {
			n, err := thai.ParseNumber(text)
			switch {
			case err != nil:
			case n < 0:
				err = errNegative
			case n > maxCount:
				err = errTooLarge
			}
			return int(n), err
		},
		Show: func(n int) string { return thai.Number(int64(n)) },
	}
}

// ReadVillage reads the number of a village, "4", "หมู่ที่ ๔" or "ม.4"; it shows 4.
func ReadVillage() Reading[int] {
	count := ReadNumber()
	return Reading[int]{
		Parse: func(text string) (int, error) {
			text = thai.Fold(text)
			for _, word := range strings.Split(phrase.Say("part.village.words"), "|") {
				if number, ok := strings.CutPrefix(text, word); ok {
					text = number
					break
				}
			}
			n, err := count.Parse(strings.TrimSpace(text))
			if err != nil {
				err = errVillage
			}
			return n, err
		},
		Show: count.Show,
	}
}

// ReadShare reads a share of a whole, "40", "33.33" or "๑๒.๕ %", to the hundredth of a percent; it shows 33.33.
func ReadShare() Reading[model.BasisPoints] {
	return Reading[model.BasisPoints]{
		Parse: func(text string) (model.BasisPoints, error) {
			m := shareForm.FindStringSubmatch(thai.Arabic(text))
			if m == nil {
				return 0, errShare
			}
			n, err := strconv.Atoi(m[1] + (m[2] + "00")[:2])
			if err != nil || model.BasisPoints(n) > model.WholeShare {
				return 0, errShare
			}
			return model.BasisPoints(n), nil
		},
		Show: func(b model.BasisPoints) string { return b.Percent() },
	}
}

var shareForm = regexp.MustCompile(`^([0-9]{1,3})(?:\.([0-9]{1,2}))?\s*%?$`)
