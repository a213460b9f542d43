package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// UsePhrases notes that a text was written: the office's stock sentences that stand in it are from now on offered first. Where
// that changes nothing, nothing is written.
func (s *Service) UsePhrases(text string) error {
	return s.act("phrase.use", "", "", settingChanged(func(set *model.Setting) { set.UsePhrases(text) }))
}

// KeepPhrase puts a text among the office's stock sentences, to be offered first.
func (s *Service) KeepPhrase(text string) error {
	clean(&text)
	return s.act("phrase.keep", "", "", settingChanged(func(set *model.Setting) { set.KeepPhrase(text) }))
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
