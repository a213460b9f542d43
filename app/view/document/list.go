package document

import (
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// paper is one file that can be written: a paper, a return.
type paper struct {
	key   string // tells it apart from the others
	Name  string
	State string // draft, issued, or what it has
	Tone  part.Tone
	On    string // day of issue
	Hash  string // first characters of the SHA-256
	file  func() (string, error)
	make  func() (made, error)
}

// made is a file's bytes, with what is to be told of characters that could not be printed.
type made struct {
	data    []byte
	warning string
}

// shortHash is how much of a SHA-256 is shown: enough to compare by eye.
const shortHash = 12

// papers lists what there is at a place: of the meetings, the newest first; of the round; of the year.
func papers(s *service.Service, h part.Here) ([]paper, error) {
	var out []paper
	if h.Body != "" {
		meetings, err := s.Meetings(h.Body)
		if err != nil {
			return nil, err
		}
		for i := len(meetings) - 1; i >= 0; i-- {
			of, err := meetingPapers(s, meetings[i])
			if err != nil {
				return nil, err
			}
			out = append(out, of...)
		}
	}
	if h.Round != "" {
		sheets, err := roundPaper(s, h.Round)
		if err != nil {
			return nil, err
		}
		out = append(out, sheets)
	}
	if h.Year != "" {
		returns, err := yearReturns(s, h.Year)
		if err != nil {
			return nil, err
		}
		out = append(out, returns...)
	}
	if h.Round != "" || h.Body != "" {
		out = append(out, intakeTemplate(s, h))
	}
	return out, nil
}

// intakeTemplate is the empty workbook that applicants and members fill in, with the office's own lists in its drop-downs.
func intakeTemplate(s *service.Service, h part.Here) paper {
	return paper{
		key: service.TemplateIntake, Name: phrase.Say("document.template"), State: phrase.Say("document.ready"),
		file: func() (string, error) { return phrase.Say("proposal.intake.template.file"), nil },
		make: func() (made, error) {
			_, data, err := s.Template(service.TemplateIntake, service.Into{Round: h.Round, Body: h.Body})
			return made{data: data}, err
		},
	}
}

func meetingPapers(s *service.Service, m model.Meeting) ([]paper, error) {
	args := []string{"number", strconv.Itoa(m.Number) + "/" + strconv.Itoa(m.Year), "date", thai.ShortDate(m.Date.YMD())}
	minutes := paper{
		key: minutesKey(m.ID), Name: phrase.Say("document.minutes", args...), State: phrase.Say("document.draft"), Tone: part.Warning,
		file: func() (string, error) { return s.MinutesFile(m.ID) },
		make: func() (made, error) {
			p, err := s.MinutesPDF(m.ID)
			return made{p.PDF, service.Unprintable(p.Unprintable)}, err
		},
	}
	issued, err := s.Issued(m.ID)
	if err != nil {
		return nil, err
	}
	for _, i := range issued {
		if i.Kind == service.IssuedMinutes {
			minutes.State, minutes.Tone = phrase.Say("document.issued"), part.Good
			minutes.On, minutes.Hash = thai.ShortDate(model.Date(i.At[:min(len(i.At), 10)]).YMD()), i.SHA256[:min(len(i.SHA256), shortHash)]
		}
	}
	signIn := paper{
		key: "signin/" + string(m.ID), Name: phrase.Say("document.signin", args...), State: phrase.Say("document.ready"),
		file: func() (string, error) { return s.SignInFile(m.ID) },
		make: func() (made, error) {
			p, err := s.SignInPDF(m.ID)
			return made{p.PDF, service.Unprintable(p.Unprintable)}, err
		},
	}
	return []paper{minutes, signIn}, nil
}

func minutesKey(meeting model.ID) string { return "minutes/" + string(meeting) }

func roundPaper(s *service.Service, round model.ID) (paper, error) {
	r, err := s.Round(round)
	p := paper{
		key: "sheets/" + string(round), Name: phrase.Say("document.sheets", "round", strconv.Itoa(r.Number)), State: phrase.Say("document.ready"),
		file: func() (string, error) { return s.BlankSheetsFile(round) },
		make: func() (made, error) {
			p, err := s.BlankSheetsPDF(round)
			return made{p.PDF, service.Unprintable(p.Unprintable)}, err
		},
	}
	if r.Frozen == nil {
		p.State, p.Tone = phrase.Say("document.not_open"), part.Muted
	}
	return p, err
}

func yearReturns(s *service.Service, year model.ID) ([]paper, error) {
	var out []paper
	for _, kind := range []string{service.ReturnAction, service.ReturnRegister} {
		value, err := s.Return(kind, year)
		if err != nil {
			return nil, err
		}
		out = append(out, paper{
			key: kind, Name: phrase.Say("document.return." + kind), State: phrase.Say("document.rows", "count", strconv.Itoa(len(value.Rows))),
			file: func() (string, error) { return value.File, nil },
			make: func() (made, error) { _, data, err := s.WriteReturn(kind, year); return made{data: data}, err },
		})
	}
	return out, nil
}

// paper makes the file.
func (p paper) paper() (part.Paper, error) {
	name, err := p.file()
	if err != nil {
		return part.Paper{}, err
	}
	m, err := p.make()
	return part.Paper{Name: name, Data: m.data, Warning: m.warning}, err
}
