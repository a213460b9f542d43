package document

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
)

// finding is one answer as shown: its text and its tone.
type finding struct {
	text string
	tone part.Tone
}

var toneOf = map[service.Says]part.Tone{service.Yes: part.Good, service.No: part.Error, service.Unknown: part.Plain}

// findings are the three answers about a PDF file, each behind its question, with what differs beneath.
func findings(v service.Verdict) []finding {
	var out []finding
	for i, question := range []string{"document.verify.record", "document.verify.office", "document.verify.file"} {
		a := v.Answers()[i]
		lines := append([]string{phrase.Say(question) + " " + a.Text}, a.Where...)
		out = append(out, finding{strings.Join(lines, "\n– "), toneOf[a.Says]})
	}
	return out
}

// chooseVerified asks for a PDF file and verifies it.
func (x *screen) chooseVerified() {
	pick := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			x.desk.Fail(err)
		case file != nil:
			_ = file.Close() // only its path is wanted
			x.verify(file.URI().Path())
		}
	}, x.desk.Window)
	pick.SetFilter(storage.NewExtensionFileFilter([]string{".pdf", ".PDF"}))
	if at, err := storage.ListerForURI(storage.NewFileURI(x.desk.Folder.Path())); err == nil {
		pick.SetLocation(at)
	}
	part.ShowPicker(x.desk.Window, pick, phrase.Say("document.verify"))
}

// verify looks at a PDF file and shows the three answers.
func (x *screen) verify(path string) {
	var verdict service.Verdict
	x.work(func(string) error {
		file, err := service.ReadPaper(path)
		if err == nil {
			verdict, err = x.service.VerifyPaper(file)
		}
		return err
	}, func() { x.showFindings(path, findings(verdict)) })
}

// askCode asks for the code at the foot of a page and tells whose it is.
func (x *screen) askCode() {
	part.Ask(x.desk.Window, phrase.Say("document.verify_code"), phrase.Say("document.verify_code_ask"), "", true, func(typed string) {
		found, err := x.service.FindCode(typed)
		if err != nil {
			x.desk.Fail(err)
			return
		}
		if found.Meeting != "" {
			x.only.Set(ofAll)
			x.cut()
			x.papers.Pick(minutesKey(found.Meeting))
		}
		x.showFindings(found.Code, []finding{{found.Text, toneOf[found.Says]}})
	})
}

// showFindings shows answers in the place of what was done with the office file, until they are put away.
func (x *screen) showFindings(about string, list []finding) {
	shut := part.NewButton(phrase.Say("part.close"), func() { x.lay(false, false) })
	answers := []fyne.CanvasObject{container.NewBorder(nil, nil, nil, shut, part.NewCut(phrase.Say("document.verify.about", "what", about), part.Strong))}
	for _, f := range list {
		answers = append(answers, part.NewNotice(f.text, f.tone))
	}
	x.verdict.SetObjects(answers...)
	x.lay(false, true)
}
