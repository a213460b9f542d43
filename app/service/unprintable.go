package service

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"kongthun/app/paper"
	"kongthun/app/phrase"
	"kongthun/model"
)

// mostTold bounds how many characters one sentence names.
const mostTold = 8

// Unprintable is what a person is told about the characters of a paper that its letters lack: which they are, with their Unicode
// numbers, and the text in which each stands first. Empty when there are none.
func Unprintable(list []paper.Unprintable) string {
	if len(list) == 0 {
		return ""
	}
	var told []string
	for _, u := range list[:min(len(list), mostTold)] {
		told = append(told, phrase.Say("paper.unprintable.one", "character", u.Character, "code", fmt.Sprintf("%04X", []rune(u.Character)[0]), "near", u.Near))
	}
	if more := len(list) - len(told); more > 0 {
		told = append(told, phrase.Say("paper.unprintable.more", "count", strconv.Itoa(more)))
	}
	return phrase.Say("paper.unprintable", "characters", strings.Join(told, ", "))
}

// MinutesUnprintable are the characters of a meeting's minutes that cannot be printed, before the minutes are issued for good or
// after it.
func (s *Service) MinutesUnprintable(meeting model.ID) ([]paper.Unprintable, error) {
	issued, found, err := s.issuedMinutes(meeting)
	if err != nil {
		return nil, err
	}
	if found {
		return unprintableIn(issued)
	}
	value, err := s.Minutes(meeting)
	if err != nil {
		return nil, err
	}
	return paper.MinutesUnprintable(value), nil
}

// unprintableIn reads them from the record that minutes were issued with.
func unprintableIn(issued model.Issued) ([]paper.Unprintable, error) {
	var value model.Minutes
	if err := json.Unmarshal(issued.Record, &value); err != nil {
		return nil, err
	}
	return paper.MinutesUnprintable(value), nil
}
