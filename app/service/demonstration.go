package service

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
	"time"

	"kongthun/assets"
	"kongthun/model"
)

// Demonstrate makes the demonstration office: an invented tambon with its problems, proposals, sheets and meetings, written
// through the same calls that a secretary's work goes through. The office lives by its own calendar: every entry of its journal
// bears the day of the story, so of the surroundings only chance and the check are used. The file must not exist yet (key
// "file.exists"); when it fails or the context ends, nothing is left behind. Progress counts chapters of the story.
func Demonstrate(ctx context.Context, path string, around Surroundings, progress func(done, total int)) (err error) {
	d := &demonstration{ids: map[string]model.ID{}}
	around.Clock = func() time.Time { return d.now }
	if err := d.found(path, around); err != nil {
		return err
	}
	defer func() {
		if err = errors.Join(err, d.s.Close()); err != nil {
			err = errors.Join(err, os.Remove(path))
		}
	}()
	story := d.story()
	for i, chapter := range story {
		if err := ctx.Err(); err != nil {
			return err
		}
		if progress != nil {
			progress(i, len(story))
		}
		if err := chapter(); err != nil {
			return err
		}
	}
	if progress != nil {
		progress(len(story), len(story))
	}
	return nil
}

// demonstration is the story while it is being told. Its data stand in assets/demonstration in the shape of the model, with
// names in the place of IDs: a value is called "problem/dengue" in its own id and "@problem/dengue" where it is referred to.
type demonstration struct {
	s   *Service
	now time.Time
	ids map[string]model.ID // by name
}

// story is the chapters in the order of their days.
func (d *demonstration) story() []func() error {
	s := d.s
	return []func() error{
		d.openLedger,
		func() error { return tell(d, "people", personID, nil, s.SavePerson) },
		func() error { return tell(d, "members_before", memberID, nil, s.SaveMember) },
		func() error { return tell(d, "members", memberID, nil, s.SaveMember) },
		func() error { return tell(d, "bodies", bodyID, nil, d.form) },
		func() error { return tell(d, "members_screening", memberID, nil, s.SaveMember) },
		func() error { return tell(d, "problems", problemID, nil, s.SaveProblem) },
		func() error { return tell(d, "hearings", hearingID, nil, s.SaveHearing) },
		d.agree,
		func() error { return tell(d, "proposals1", proposalID, received, s.SaveProposal) },
		func() error { return d.screen("steps1") },
		func() error { return d.score("sheets1") },
		func() error { return d.earn("entries1") },
		d.closeMonths,
		func() error { return tell(d, "meetings_screening", meetingID, held, d.hold) },
		func() error { return tell(d, "meetings1", meetingID, held, d.hold) },
		func() error { return d.follow("projects1") },
		func() error { return d.screen("steps_sentback") },
		func() error { return tell(d, "proposals2", proposalID, received, s.SaveProposal) },
		func() error { return d.screen("steps2") },
		func() error { return d.score("sheets2") },
		func() error { return d.earn("entries2") },
		func() error { return d.follow("projects2") },
		func() error { return tell(d, "meetings2", meetingID, held, d.hold) },
		func() error { return d.follow("projects3") },
	}
}

func personID(p *model.Person) *model.ID     { return &p.ID }
func bodyID(b *model.Body) *model.ID         { return &b.ID }
func memberID(m *model.Member) *model.ID     { return &m.ID }
func problemID(p *model.Problem) *model.ID   { return &p.ID }
func hearingID(h *model.Hearing) *model.ID   { return &h.ID }
func proposalID(p *model.Proposal) *model.ID { return &p.ID }
func meetingID(m *model.Meeting) *model.ID   { return &m.ID }

func received(p model.Proposal) model.Date { return p.Receipt.Date }
func held(m model.Meeting) model.Date      { return m.Date }

// on moves the office's clock to the afternoon of a day, and a little on when it is that far already: a journal never goes back.
func (d *demonstration) on(day model.Date) {
	y, m, dd := day.YMD()
	at := time.Date(y, time.Month(m), dd, 15, 0, 0, 0, Thailand)
	if !at.After(d.now) {
		at = d.now.Add(20 * time.Second)
	}
	d.now = at
}

// reference is a name in the place of an ID.
var reference = regexp.MustCompile(`"@([a-z]+/[a-z0-9_]+)"`)

// read decodes a file of the story with every name replaced by the ID that its value got. Unknown names and fields are faults.
func (d *demonstration) read(file string, into any) error {
	raw, err := assets.Files.ReadFile("demonstration/" + file + ".json")
	if err != nil {
		return err
	}
	var unknown []error
	raw = reference.ReplaceAllFunc(raw, func(ref []byte) []byte {
		name := strings.Trim(string(ref), `"@`)
		id, ok := d.ids[name]
		if !ok {
			unknown = append(unknown, fmt.Errorf("%s: %s is not known yet", file, name))
		}
		return []byte(`"` + string(id) + `"`)
	})
	if len(unknown) > 0 {
		return errors.Join(unknown...)
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if err := dec.Decode(into); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

// tell writes a list of values of one kind, one call each, and remembers which ID each name got.
func tell[T any](d *demonstration, file string, id func(*T) *model.ID, when func(T) model.Date, save func(T) (T, error)) error {
	var list []T
	if err := d.read(file, &list); err != nil {
		return err
	}
	for _, v := range list {
		day := model.DateOf(d.now)
		if when != nil {
			day = when(v)
		}
		d.on(day)
		name := string(*id(&v))
		*id(&v) = ""
		saved, err := save(v)
		if err != nil {
			return fmt.Errorf("%s: %s: %w", file, name, err)
		}
		d.ids[name] = *id(&saved)
	}
	return nil
}

// found makes the file with the office, the fund, its committee, the year with its money, and the rounds.
func (d *demonstration) found(path string, around Surroundings) error {
	var in struct {
		Actor  string           `json:"actor"`
		Office model.Office     `json:"office"`
		Fund   model.Fund       `json:"fund"`
		Body   model.Body       `json:"body"`
		Rules  string           `json:"rules"`
		Year   model.FiscalYear `json:"year"`
		Rounds []model.Round    `json:"rounds"`
	}
	if err := d.read("office", &in); err != nil {
		return err
	}
	first, _ := model.FiscalYearBounds(in.Year.Year)
	d.on(first)
	around.Actor = in.Actor
	var err error
	if d.s, err = Create(path, Start{Office: in.Office, Fund: in.Fund, Body: in.Body.Name, Year: in.Year.Year, Rules: in.Rules}, around); err != nil {
		return err
	}
	if err = d.furnish(string(in.Body.ID), in.Year, in.Rounds); err != nil {
		return errors.Join(err, d.s.Close(), os.Remove(path))
	}
	return nil
}

// furnish types the year's money and the rounds into what Create has made.
func (d *demonstration) furnish(body string, year model.FiscalYear, rounds []model.Round) error {
	bodies, err := d.s.Bodies("")
	if err != nil {
		return err
	}
	years, err := d.s.Years("")
	if err != nil {
		return err
	}
	made, err := d.s.Rounds(years[0].ID)
	if err != nil {
		return err
	}
	d.ids[body], d.ids[string(year.ID)] = bodies[0].ID, years[0].ID
	years[0].Money, years[0].Plan, years[0].Income, years[0].PlanOn = year.Money, year.Plan, year.Income, year.PlanOn
	if _, err := d.s.SaveYear(years[0]); err != nil {
		return err
	}
	for i, r := range rounds {
		name := string(r.ID)
		r.ID, r.Year, r.Rubric = "", years[0].ID, DefaultRubric()
		if i < len(made) {
			r.ID = made[i].ID
		}
		if r, err = d.s.SaveRound(r); err != nil {
			return err
		}
		d.ids[name] = r.ID
	}
	return nil
}

// form sets up a sub-committee of the office's fund with the usual seats.
func (d *demonstration) form(b model.Body) (model.Body, error) {
	funds, err := d.s.Funds()
	if err != nil {
		return b, err
	}
	b.Fund, b.Seats = funds[0].ID, Lists().Subcommittee
	return d.s.SaveBody(b)
}

// hold writes a meeting down and, where the story says so, closes it.
func (d *demonstration) hold(m model.Meeting) (model.Meeting, error) {
	closes := m.Closed
	m.Closed = false
	m, err := d.s.SaveMeeting(m)
	if err != nil || !closes {
		return m, err
	}
	d.on(m.Date)
	_, err = d.s.CloseMeeting(m.ID)
	return m, err
}
