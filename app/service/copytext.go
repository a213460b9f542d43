package service

import (
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// Excerpt is which part of the minutes is copied as text, for LINE or a word processor.
type Excerpt string

// The excerpts.
const (
	WholeItem       Excerpt = "item"        // an item with all its paragraphs
	ItsResolution   Excerpt = "resolution"  // an item's number, title and resolution
	EveryResolution Excerpt = "resolutions" // the list of a meeting's resolutions
)

// CopyText is an excerpt of a meeting's minutes as plain text, in the digits that the office's papers have. Of one item the key is
// given; an item that has nothing to copy gives "".
func (s *Service) CopyText(meeting model.ID, key string, which Excerpt) (string, error) {
	return read(s, func(r *storage.Reader) (string, error) {
		m, err := storage.Get[model.Meeting](r, meeting)
		if err != nil {
			return "", err
		}
		f, err := gather(r, m)
		if err != nil {
			return "", err
		}
		text := f.excerpt(key, which)
		if !f.office.Setting.ArabicDigits {
			text = thai.Digits(text)
		}
		return text, nil
	})
}

// excerpt makes the text: a heading and, per item, what is asked for.
func (f *facts) excerpt(key string, which Excerpt) string {
	heading := f.say("minutes.title", "body", f.roster.Body.Name, "number", f.meeting.Numbered())
	if date := longDate(f.meeting.Date); date != "" {
		heading += " " + f.say("minutes.excerpt_date", "date", date)
	}
	var parts []string
	f.eachItem(func(number string, it model.Item) {
		if which != EveryResolution && it.Key != key {
			return
		}
		if text := f.itemText(number, it, which == WholeItem); text != "" {
			parts = append(parts, text)
		}
	})
	if len(parts) == 0 {
		return ""
	}
	return heading + "\n\n" + strings.Join(parts, "\n\n")
}

// itemText is an item as text: its number and title, and its paragraphs or only the resolution. Without a resolution there is nothing
// to tell but of a whole item.
func (f *facts) itemText(number string, it model.Item, whole bool) string {
	lines := []string{strings.TrimSpace(number + " " + it.Title)}
	for _, d := range f.draft(it) {
		if whole || d.Name == paraResolution {
			lines = append(lines, strings.TrimSpace(d.Label+" "+d.Text))
		}
	}
	if len(lines) == 1 && !whole {
		return ""
	}
	return strings.Join(lines, "\n")
}
