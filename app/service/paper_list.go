package service

import (
	"strings"

	"kongthun/app/paper"
	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/storage"
)

// PaperKind is one of the papers that the program writes as PDF.
type PaperKind struct {
	Name  string     // as commands and file names know it: "kpt7"
	About model.Kind // what it is about: a proposal, a meeting, a round, a body

	words []string // prefixes of the keys of its sentences
	fill  func(*writing, model.ID) ([]model.Document, error)
	make  func(*Service, model.ID) (paper.Pages, error) // of the papers with a value of their own
}

// paperKinds are the papers in the order in which lists show them.
func paperKinds() []PaperKind {
	return []PaperKind{
		{Name: "call", About: model.KindRound, fill: (*writing).call},
		{Name: "kpt7blank", About: model.KindRound, words: []string{"paper.kpt7.", "paper.word."}, fill: (*writing).blankKPT7},
		{Name: "kpt7", About: model.KindProposal, fill: (*writing).kpt7},
		{Name: "sheets", About: model.KindRound, words: []string{"sheet."}, make: (*Service).BlankSheetsPDF},
		{Name: "filled", About: model.KindRound, words: []string{"sheet."}, make: (*Service).FilledSheetsPDF},
		{Name: "annex", About: model.KindRound, fill: (*writing).annex},
		{Name: "letter", About: model.KindMeeting, words: []string{"calling.", "paper.letter.", "paper.word."}, fill: (*writing).letters},
		{Name: "agenda", About: model.KindMeeting, fill: (*writing).agenda},
		{Name: "signin", About: model.KindMeeting, words: []string{"signin.", "minutes."}, make: (*Service).SignInPDF},
		{Name: "pay", About: model.KindMeeting, fill: (*writing).pay},
		{Name: "minutes", About: model.KindMeeting, words: []string{"minutes.", "word.", "ground."}, make: (*Service).MinutesPDF},
		{Name: "corrections", About: model.KindMeeting, words: []string{"correction."}, make: (*Service).CorrectionSheetPDF},
		{Name: "resolutions", About: model.KindMeeting, fill: (*writing).resolutions},
		{Name: "part2", About: model.KindProposal, fill: (*writing).part2},
		{Name: "part3", About: model.KindProposal, words: []string{"paper.part3.", "paper.word.", "outcome.achieved.", "outcome.because"}, fill: (*writing).part3},
		{Name: "agreement", About: model.KindProject, fill: (*writing).agreement},
		{Name: "request", About: model.KindDisbursement, words: []string{"paper.request.", "paper.word.", "signing."}, fill: (*writing).request},
		{Name: "cover", About: model.KindProject, words: []string{"paper.cover.", "paper.word.", "evidence."}, fill: (*writing).folderCover},
		{Name: "members", About: model.KindBody, fill: (*writing).members},
		{Name: "plan", About: model.KindYear, words: []string{"paper.plan.", "paper.year.", "paper.kpt7.fund_code", "paper.word."}, fill: (*writing).plan},
		{Name: "population", About: model.KindYear, words: []string{"paper.population.", "paper.year.", "paper.kpt7.fund_code", "paper.word."}, fill: (*writing).population},
		{Name: "annual", About: model.KindYear, words: []string{"paper.annual.", "paper.year.", "paper.kpt7.fund_code", "return.code.", "paper.word."}, fill: (*writing).annual},
		{Name: "annualletter", About: model.KindYear, words: []string{"paper.annualletter.", "paper.letter.", "paper.word."}, fill: (*writing).annualLetters},
	}
}

// prefixes are those of the keys of a paper's sentences.
func (k PaperKind) prefixes() []string {
	if len(k.words) > 0 {
		return k.words
	}
	return []string{"paper." + k.Name + ".", "paper.word."}
}

// Label is the paper's name for people.
func (k PaperKind) Label() string { return phrase.Say("paper.name." + k.Name) }

// PaperKinds lists the papers that the program writes; those about one kind of value when one is given.
func PaperKinds(about model.Kind) []PaperKind {
	var out []PaperKind
	for _, k := range paperKinds() {
		if about == "" || k.About == about {
			out = append(out, k)
		}
	}
	return out
}

// FindPaper finds a paper by its name. Refused: an unknown one, key "paper.unknown".
func FindPaper(name string) (PaperKind, error) {
	for _, k := range paperKinds() {
		if k.Name == name {
			return k, nil
		}
	}
	return PaperKind{}, model.NotFound("paper.unknown", "name", name)
}

// WritePaper makes a paper about a value: the name that its file should have, and its pages. Refused: an unknown paper, a value
// of another kind than the paper is about (key "paper.about"), one that is not there, and one that lacks what the paper says.
func (s *Service) WritePaper(name string, about model.ID) (file string, pages paper.Pages, err error) {
	file, pages, _, err = s.writePaper(name, about)
	return file, pages, err
}

// Written is a paper as a file, with what is to be told of characters that could not be printed and of persons that were hidden.
type Written struct {
	Name    string
	Data    []byte
	Warning string
}

// PaperFile is WritePaper for whoever wants no more than a file.
func (s *Service) PaperFile(name string, about model.ID) (Written, error) {
	file, pages, told, err := s.writePaper(name, about)
	return Written{Name: file, Data: pages.PDF, Warning: strings.TrimSpace(Unprintable(pages.Unprintable) + "\n" + told)}, err
}

// writePaper is WritePaper with what is to be told of the persons in it.
func (s *Service) writePaper(name string, about model.ID) (file string, pages paper.Pages, told string, err error) {
	k, err := FindPaper(name)
	if err != nil {
		return "", paper.Pages{}, "", err
	}
	if about.Kind() != k.About {
		return "", paper.Pages{}, "", model.Invalid("paper.about", "paper", k.Label())
	}
	if file, err = s.PaperName(name, about); err != nil {
		return "", paper.Pages{}, "", err
	}
	if k.make != nil {
		pages, err = k.make(s, about)
		return file, pages, "", err
	}
	list, told, err := s.filled(k, about)
	if err != nil {
		return "", paper.Pages{}, "", err
	}
	pages, err = paper.Documents(list)
	return file, pages, told, err
}

// documents are the values that a paper is printed from.
func (s *Service) documents(k PaperKind, about model.ID) ([]model.Document, error) {
	list, _, err := s.filled(k, about)
	return list, err
}

// filled are a paper's documents, with what is to be told of the persons in them.
func (s *Service) filled(k PaperKind, about model.ID) (list []model.Document, told string, err error) {
	list, err = read(s, func(r *storage.Reader) ([]model.Document, error) {
		w, err := newWriting(r, s.Today())
		if err != nil {
			return nil, err
		}
		list, err := k.fill(w, about)
		told = w.public.told()
		return list, err
	})
	return list, told, err
}
