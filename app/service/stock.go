package service

import (
	"slices"
	"strings"

	"kongthun/model"
	"kongthun/storage"
)

// StockPhrases lists the stock sentences for a field of a kind: the office's own, last used first, then those that come with the
// program and are not among them.
func (s *Service) StockPhrases(kind model.StockKind) ([]string, error) {
	office, err := s.Office()
	if err != nil {
		return nil, err
	}
	out := office.Setting.Offered(kind)
	for _, p := range catalogue().Stock[kind] {
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out, nil
}

// UsePhrases notes that a text was written in a field of a kind: the stock sentences that stand in it are from now on offered first,
// one that comes with the program too, which thereby becomes the office's own. Where that changes nothing, nothing is written.
func (s *Service) UsePhrases(kind model.StockKind, text string) error {
	return s.act("phrase.use", "", "", settingChanged(func(set *model.Setting) {
		for _, p := range catalogue().Stock[kind] {
			if strings.Contains(text, p) && !slices.Contains(set.Offered(kind), p) {
				set.KeepPhrase(kind, p)
			}
		}
		set.UsePhrases(kind, text)
	}))
}

// KeepPhrase puts a text among the office's stock sentences of a kind, to be offered first.
func (s *Service) KeepPhrase(kind model.StockKind, text string) error {
	clean(&text)
	return s.act("phrase.keep", "", "", settingChanged(func(set *model.Setting) { set.KeepPhrase(kind, text) }))
}

// settingChanged changes what the office has chosen as it is in the file now.
func settingChanged(change func(*model.Setting)) func(*storage.Writer) error {
	return func(w *storage.Writer) error {
		o, err := storage.Office(w.Reader)
		if err != nil {
			return err
		}
		change(&o.Setting)
		return put(w, o)
	}
}
