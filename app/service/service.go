package service

import (
	"io"
	"sync"
	"time"

	"kongthun/model"
	"kongthun/storage"
)

// Version is the program's version, printed in papers' properties and kept with what is issued.
const Version = "0.6.0"

// Thailand is the zone of every date and time: UTC+7, without summer time, on whatever machine.
var Thailand = time.FixedZone("UTC+7", 7*60*60)

// Service is one open office file and who works on it. Its methods may be called from several goroutines.
type Service struct {
	file   *storage.File
	clock  func() time.Time
	random io.Reader

	mu        sync.Mutex
	actor     string
	listeners []func([]model.Kind)
}

// New serves a file. The clock and the source of chance are the only ones there are; the actor is the name in the journal.
func New(file *storage.File, clock func() time.Time, random io.Reader, actor string) *Service {
	return &Service{file: file, clock: clock, random: random, actor: actor}
}

// Close closes the file.
func (s *Service) Close() error { return s.file.Close() }

// Present tells whether the office file is still there as this program left it; see storage.File.Present.
func (s *Service) Present() error { return s.file.Present() }

// Path is where the office file stands.
func (s *Service) Path() string { return s.file.Path() }

// Actor is who works; SetActor changes it for what follows.
func (s *Service) Actor() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.actor
}

// SetActor names who works from now on.
func (s *Service) SetActor(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.actor = name
}

// Today is the date in Thailand.
func (s *Service) Today() model.Date { return model.DateOf(s.clock().In(Thailand)) }

// Now is the time of day in Thailand.
func (s *Service) Now() model.Clock { return model.Clock(s.clock().In(Thailand).Format("15:04")) }

// Listen has fn told which kinds changed, after each commit, on the goroutine that acted.
func (s *Service) Listen(fn func(changed []model.Kind)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.listeners = append(s.listeners, fn)
}

// act is one action: one transaction and one journal line, then the word to those who listen.
func (s *Service) act(name string, subject model.ID, reason string, fn func(*storage.Writer) error) error {
	actor := s.Actor()
	if actor == "" {
		return model.Invalid("service.actor")
	}
	a := storage.Action{Time: s.clock().In(Thailand), Actor: actor, Name: name, Reason: reason}
	if subject != "" {
		a.Subject = model.RefTo(subject)
	}
	var changed []model.Kind
	err := s.file.Act(a, func(w *storage.Writer) error {
		if err := fn(w); err != nil {
			return err
		}
		changed = w.Changed()
		return nil
	})
	if err == nil && len(changed) > 0 {
		s.tell(changed)
	}
	return err
}

func (s *Service) tell(changed []model.Kind) {
	s.mu.Lock()
	listeners := append([]func([]model.Kind){}, s.listeners...)
	s.mu.Unlock()
	for _, fn := range listeners {
		fn(changed)
	}
}

// newID draws an ID. Chance that fails is a fault of the machine: nothing may be stored under a weak ID.
func (s *Service) newID(kind model.Kind) (model.ID, error) {
	var b [10]byte
	if _, err := io.ReadFull(s.random, b[:]); err != nil {
		return "", err
	}
	return model.NewID(kind, b[:]), nil
}

// checked is a stored value that can tell what is wrong with itself.
type checked interface {
	storage.Value
	Check() error
}

// read fetches something through the reading door.
func read[T any](s *Service, fn func(*storage.Reader) (T, error)) (T, error) {
	var out T
	err := s.file.Read(func(r *storage.Reader) (err error) {
		out, err = fn(r)
		return err
	})
	return out, err
}

// get fetches one value.
func get[T storage.Value](s *Service, id model.ID) (T, error) {
	return read(s, func(r *storage.Reader) (T, error) { return storage.Get[T](r, id) })
}

// save checks a value and stores it as one action: name is "kind.add" when the ID is drawn here and "kind.edit" otherwise.
// The id points into v. A guard looks at what is stored, within the same transaction.
func save[T checked](s *Service, kind model.Kind, v *T, id *model.ID, guard func(*storage.Writer) error) error {
	verb := ".edit"
	if *id == "" {
		fresh, err := s.newID(kind)
		if err != nil {
			return err
		}
		*id, verb = fresh, ".add"
	}
	return s.act(string(kind)+verb, *id, "", func(w *storage.Writer) error {
		if guard != nil {
			if err := guard(w); err != nil {
				return err
			}
		}
		return put(w, *v)
	})
}

// put checks and stores within a running action.
func put[T checked](w *storage.Writer, v T) error {
	if err := v.Check(); err != nil {
		return err
	}
	return storage.Put(w, v)
}
