package setting

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// wordingSide is what papers say in the office's own words: the sentences of one paper at a time, ours and own; and what is paid
// for a meeting, which one paper prints.
type wordingSide struct {
	*screen
	paper   *part.Choice[string]
	shown   string // the paper whose sentences are shown
	table   *part.Table[service.Sentence]
	editing *part.Editing[service.Sentence]
	form    *part.Form
	office  *part.Editing[model.Office]
	page    *part.Page
}

func newWordingSide(x *screen) *wordingSide {
	s := &wordingSide{screen: x, page: part.NewPage()}
	var papers []part.Option[string]
	for _, k := range service.PaperKinds("") {
		papers = append(papers, part.Option[string]{Value: k.Name, Label: k.Label()})
	}
	s.paper = part.NewChoice(papers, func(string) { s.another() })
	s.paper.Set(papers[0].Value)
	s.shown = papers[0].Value
	s.table = part.NewTable(sentenceColumns(), func(x service.Sentence) string { return x.Key }, "")
	s.table.OnPick = func(x service.Sentence) { s.pick(x) }
	s.sentenceForm()
	tools := part.NewToolbar(
		&part.Action{Label: phrase.Say("setting.wording.preview"), Icon: theme.DocumentIcon(), Do: s.preview},
		&part.Action{Label: phrase.Say("setting.wording.reset"), Icon: theme.ContentUndoIcon(), Do: s.reset},
		&part.Action{Label: phrase.Say("setting.wording.reset_paper"), Icon: theme.ContentUndoIcon(), Do: s.askResetPaper},
	)
	words := part.NewColumn(s.paper, part.NewLabel(phrase.Say("setting.wording.hint"), part.Small), part.NewTall(s.table, 240), s.form, tools)
	s.page.SetObjects(part.NewCard(phrase.Say("setting.wording"), words), part.NewCard(phrase.Say("setting.pay"), s.payForm()))
	return s
}

func sentenceColumns() []part.Column[service.Sentence] {
	return []part.Column[service.Sentence]{
		{Title: phrase.Say("setting.wording.ours"), Width: 300, Weight: 1, Text: func(x service.Sentence) string { return x.Ours }},
		{Title: phrase.Say("setting.wording.own"), Width: 300, Weight: 1, Text: func(x service.Sentence) string { return x.Own }},
	}
}

// sentenceForm is the picked sentence as it is printed; what is written over it is the office's own from then on.
func (s *wordingSide) sentenceForm() {
	s.editing = &part.Editing[service.Sentence]{Save: s.save, Stored: func(service.Sentence) { s.desk.Saved() }, Fail: s.desk.Fail}
	words := part.NewText(3)
	changed := s.editing.Tie(
		func(x *service.Sentence) { x.Own = words.Text },
		func(x service.Sentence) { words.SetText(cmp.Or(x.Own, x.Ours)) }, nil)
	words.OnLeave = func(string) { changed() }
	s.form = part.NewForm(1, &part.Field{Name: "own", Label: phrase.Say("setting.wording.own"), Hint: phrase.Say("setting.wording.own_hint"), Object: words, Wide: true})
	s.form.Reveal, s.form.Grew = s.page.Reveal, s.page.Resettle
	s.editing.Forms = []*part.Form{s.form}
}

// save stores a sentence and gives it as it stands in the file now.
func (s *wordingSide) save(x service.Sentence) (service.Sentence, error) {
	if err := s.service.SetWording(x.Key, x.Own); err != nil {
		return x, err
	}
	list, err := s.service.Sentences(s.paper.Value())
	for _, stored := range list {
		if stored.Key == x.Key {
			return stored, err
		}
	}
	return x, err
}

func (s *wordingSide) payForm() fyne.CanvasObject {
	s.office = &part.Editing[model.Office]{Save: s.service.SaveOffice, Stored: func(model.Office) { s.desk.Saved() }, Fail: s.desk.Fail}
	field := func(name string, at func(*model.Office) *model.Satang) *part.Field {
		return &part.Field{Name: "setting.pay." + name, Label: label("pay." + name), Object: s.office.Money(part.NewMoneyEntry(), at)}
	}
	form := part.NewForm(2,
		field("committee", func(o *model.Office) *model.Satang { return &o.Setting.Pay.Committee }),
		field("subcommittee", func(o *model.Office) *model.Satang { return &o.Setting.Pay.Subcommittee }),
	)
	form.Reveal, form.Grew = s.page.Reveal, s.page.Resettle
	s.office.Forms = []*part.Form{form}
	return part.NewColumn(part.NewLabel(phrase.Say("setting.pay.hint"), part.Small), form)
}

func (s *wordingSide) content() fyne.CanvasObject { return s.page }

func (s *wordingSide) key(*fyne.KeyEvent) bool { return false }

func (s *wordingSide) show() {
	o, err := s.service.Office()
	if err != nil {
		s.desk.Fail(err)
		return
	}
	showIn(s.office, o, s.office.Value().ID == o.ID)
	s.rows()
}

// rows shows the sentences of the chosen paper; the one in the form stays in it.
func (s *wordingSide) rows() {
	list, err := s.service.Sentences(s.paper.Value())
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.table.SetRows(list)
	at := s.editing.Value().Key
	for _, x := range list {
		if x.Key == at {
			s.table.Pick(at)
			s.editing.Load(x)
			return
		}
	}
	if len(list) > 0 {
		s.table.Pick(list[0].Key)
		s.editing.Open(list[0])
	}
}

// pick puts another sentence into the form, after a question when what was typed would be lost.
func (s *wordingSide) pick(x service.Sentence) {
	at := s.editing.Value().Key
	if x.Key == at {
		return
	}
	s.leaving(func() { s.editing.Open(x); s.table.Pick(x.Key) }, func() { s.table.Pick(at) })
}

// another shows the sentences of another paper, after the same question, while the paper before stays chosen.
func (s *wordingSide) another() {
	wanted := s.paper.Value()
	s.leaving(func() {
		s.shown = wanted
		s.paper.Set(wanted)
		s.rows()
	}, func() { s.paper.Set(s.shown) })
}

// leaving goes on, or asks first whether what could not be stored may be lost.
func (s *wordingSide) leaving(on, stay func()) {
	n := s.editing.Pending()
	if n == 0 {
		on()
		return
	}
	stay()
	part.ConfirmLoss(s.desk.Window, phrase.Say("part.records.pending"), phrase.Say("part.records.lose", "count", strconv.Itoa(n)), phrase.Say("part.records.drop"), func() {
		s.editing.Open(service.Sentence{})
		on()
	})
}

// reset takes the office's words of the picked sentence back.
func (s *wordingSide) reset() {
	x := s.editing.Value()
	if x.Key == "" {
		return
	}
	if err := s.service.SetWording(x.Key, ""); err != nil {
		s.desk.Fail(err)
		return
	}
	x.Own = ""
	s.editing.Open(x)
	s.rows()
	s.desk.Saved()
}

// askResetPaper takes all own words of the paper back, after a question.
func (s *wordingSide) askResetPaper() {
	name := s.paper.Value()
	k, err := service.FindPaper(name)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	part.ConfirmLoss(s.desk.Window, phrase.Say("setting.wording.reset_paper"), phrase.Say("setting.wording.reset_what", "paper", k.Label()), phrase.Say("setting.wording.reset_paper"), func() {
		if err := s.service.ResetWording(name); err != nil {
			s.desk.Fail(err)
			return
		}
		s.editing.Open(service.Sentence{})
		s.rows()
		s.desk.Saved()
	})
}

// preview writes the paper as it would be printed now about what stands at the top of the window, and opens it.
func (s *wordingSide) preview() {
	name := s.paper.Value()
	about, err := s.subject(name)
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.desk.Deliver(func() (part.Paper, error) {
		file, err := s.service.PaperFile(name, about)
		return part.Paper(file), err
	}, s.desk.Open)
}

// subject is what a preview is about: the newest meeting, a proposal that is approved or else the first, a project with its newest
// request, the round, the year, the body. Refused where there is none.
func (s *wordingSide) subject(name string) (model.ID, error) {
	k, err := service.FindPaper(name)
	if err != nil {
		return "", err
	}
	here := s.desk.Here()
	id := map[model.Kind]model.ID{model.KindRound: here.Round, model.KindBody: here.Body, model.KindYear: here.Year}[k.About]
	switch k.About {
	case model.KindMeeting:
		list, err := s.service.Meetings(here.Body)
		if err != nil {
			return "", err
		}
		if n := len(list); n > 0 {
			id = list[n-1].ID
		}
	case model.KindProposal, model.KindProject, model.KindDisbursement:
		if id, err = s.approved(k.About); err != nil {
			return "", err
		}
	}
	if id == "" {
		return "", model.NotFound("wording.nothing", "paper", k.Label())
	}
	return id, nil
}

// approved is the first of a kind that has to do with the year's approved projects; of proposals, without one, the first of the round.
func (s *wordingSide) approved(kind model.Kind) (model.ID, error) {
	here := s.desk.Here()
	if here.Year != "" {
		states, err := s.service.Projects(here.Year)
		if err != nil {
			return "", err
		}
		for _, x := range states {
			switch {
			case kind == model.KindProposal:
				return x.Proposal.ID, nil
			case kind == model.KindProject && x.Project.Agreement != nil:
				return x.Project.ID, nil
			case kind == model.KindDisbursement && len(x.Disbursements) > 0:
				return x.Disbursements[len(x.Disbursements)-1].ID, nil
			}
		}
	}
	if kind != model.KindProposal {
		return "", nil
	}
	list, err := s.service.Proposals(here.Round)
	if err != nil || len(list) == 0 {
		return "", err
	}
	return list[0].ID, nil
}
