package phrase

import (
	"context"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"kongthun/assets"
	"kongthun/model"
)

func TestTheBookLoadsWhole(t *testing.T) {
	all, err := load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	for key, sentence := range all {
		if strings.TrimSpace(sentence) == "" {
			t.Errorf("%s has no words", key)
		}
		if strings.Count(sentence, "{") != strings.Count(sentence, "}") {
			t.Errorf("%s: a brace is open: %q", key, sentence)
		}
	}
}

func TestAKeyStandsOnceAndADamagedFileIsNamed(t *testing.T) {
	one := &fstest.MapFile{Data: []byte(`{"a":"ก"}`)}
	for name, files := range map[string]fstest.MapFS{
		"phrases/x.json: key \"a\" stands twice": {"th.json": one, "phrases/x.json": one},
		"phrases/x.json: unexpected end":         {"th.json": one, "phrases/x.json": &fstest.MapFile{Data: []byte(`{`)}},
		"th.json: open th.json":                  {"phrases/x.json": one},
	} {
		all, err := load(files)
		if err == nil || !strings.HasPrefix(err.Error(), name) {
			t.Errorf("%v, want %s…", err, name)
		}
		if all["a"] != "ก" {
			t.Error("what could be read is not there")
		}
	}
}

func TestSayFillsNamesAndLeavesTheRest(t *testing.T) {
	for _, c := range []struct {
		key, want string
		args      []string
	}{
		{"minutes.number", "ครั้งที่ 2/2569", []string{"number", "2/2569"}},
		{"minutes.number", "ครั้งที่ {number}", nil},
		{"minutes.number", "ครั้งที่ {number}", []string{"other", "x"}},
		{"minutes.number", "ครั้งที่ {x}", []string{"number", "{x}", "x", "y"}}, // what was filled in is not filled again
		{"no.such.key", "no.such.key", []string{"a", "b"}},
	} {
		if got := Say(c.key, c.args...); got != c.want {
			t.Errorf("Say(%s, %v) = %q, want %q", c.key, c.args, got, c.want)
		}
	}
	if Has("no.such.key") || !Has("minutes.number") {
		t.Error("Has is wrong")
	}
	if Under("signin.")["name"] == "" {
		t.Error("Under finds nothing")
	}
}

func TestAnErrorIsToldWithItsFieldsInThai(t *testing.T) {
	err := model.InvalidFields("proposal.invalid", []model.FieldError{
		model.Wrong("activities.2.amount", "field.negative"), model.Wrong("ends", "field.before", "other", "starts"),
	})
	want := "ข้อมูลข้อเสนอยังใช้ไม่ได้:\n• งบประมาณของกิจกรรม ลำดับที่ 3 ติดลบไม่ได้ โปรดแก้ตัวเลข\n• วันสิ้นสุด อยู่ก่อนวันเริ่ม โปรดตรวจลำดับ"
	if got := Error(err); got != want {
		t.Errorf("%q\nwant %q", got, want)
	}
	faults := Faults(err)
	if faults["ends"] != "อยู่ก่อนวันเริ่ม โปรดตรวจลำดับ" || len(faults) != 2 {
		t.Errorf("%v", faults)
	}
	for in, want := range map[error]string{
		nil:              "",
		context.Canceled: Say("error.cancelled"),
	} {
		if got := Error(in); got != want {
			t.Errorf("Error(%v) = %q, want %q", in, got, want)
		}
	}
}

// What is unexpected is told by a number, and the log says under it what it was.
func TestAFaultHasItsNumberInTheLog(t *testing.T) {
	before, flags := slog.Default(), log.Flags()
	t.Cleanup(func() {
		slog.SetDefault(before)
		log.SetOutput(os.Stderr)
		log.SetFlags(flags)
	})
	var lines strings.Builder
	slog.SetDefault(slog.New(slog.NewTextHandler(&lines, nil)))
	told := Error(errors.New("disk on fire"))
	number := regexp.MustCompile(`\d{6}`).FindString(told)
	if told != Say("error.internal", "number", number) || strings.Contains(told, "disk") {
		t.Errorf("told is %q", told)
	}
	if log := lines.String(); !strings.Contains(log, "fault="+number) || !strings.Contains(log, "disk on fire") || strings.Count(log, "\n") != 1 {
		t.Errorf("logged is %q", log)
	}
	if again := Error(errors.New("disk on fire")); again != told {
		t.Errorf("the same fault is told as %q", again)
	}
	if other := Error(errors.New("disk on ice")); other == told {
		t.Error("another fault has the same number")
	}
	lines.Reset()
	if Error(model.Locked("file.locked")); lines.Len() > 0 {
		t.Errorf("a refusal is logged: %s", lines.String())
	}
}

func TestPlacesCountFromOne(t *testing.T) {
	for in, want := range map[string]string{"0": "1", "9": "10", "99": "100", "109": "110"} {
		if got := next(in); got != want {
			t.Errorf("next(%s) = %s, want %s", in, got, want)
		}
	}
	if got := Field("no.such.3.field"); got != "no.such.3.field" {
		t.Errorf("an unknown field became %q", got)
	}
}

// keyed names the functions whose argument at that place is a key of the book.
var keyed = map[string]int{"Say": 0, "say": 0, "Fill": 0, "Invalid": 0, "NotFound": 0, "Conflict": 0, "Locked": 0, "InvalidFields": 0, "Wrong": 1, "act": 0, "onProject": 0, "onRequest": 0}

var keyShape = regexp.MustCompile(`^[a-z_]+(\.[A-Za-z0-9_]+)+$`)

// TestEveryKeyInTheCodeHasASentence reads the whole program: a key without words would be shown to an officer as it is.
func TestEveryKeyInTheCodeHasASentence(t *testing.T) {
	found := 0
	for _, file := range goFiles(t, "../..") {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			if key, ok := keyIn(n); ok && keyShape.MatchString(key) {
				found++
				if !Has(key) {
					t.Errorf("%s: the key %q has no sentence", file, key)
				}
			}
			return true
		})
	}
	if found < 200 {
		t.Errorf("only %d keys were found: the reading is broken", found)
	}
}

// TestEveryKeyThatIsPutTogetherHasASentence covers the keys that a family and a value make.
func TestEveryKeyThatIsPutTogetherHasASentence(t *testing.T) {
	families := map[string][]string{
		"word.": {
			string(model.Acknowledge), string(model.CertifyWord), string(model.CertifyWith), string(model.Agree), string(model.Approve),
			string(model.Reject), string(model.SendBack), string(model.Defer),
		},
		"ground.": {
			string(model.IsParty), string(model.IsSpouse), string(model.IsRelative), string(model.IsRepresentative),
			string(model.IsCreditor), string(model.OtherPartiality),
		},
		"level.": {"0", "1", "2", "3"},
		"stand.": {string(model.Abstains), string(model.Conflicted)},
		"office.kind.": {
			string(model.Tambon), string(model.TownTambon), string(model.Town), string(model.City), string(model.Provincial), string(model.OtherOffice),
		},
		"fund.kind.":       {string(model.FundHealth), string(model.FundCare), string(model.FundRehab)},
		"numbering.":       {string(model.ByFiscalYear), string(model.ByCalendarYear)},
		"minutes.casting.": {string(model.CastingFor), string(model.CastingAgainst)},
		"outcome.":         {"no_quorum", "not_carried", "carried", "no_vote", "no_reason", "no_presider", "tie"},
		"return.file.":     {"action", "register"},
	}
	families["journal.file."] = []string{"migrate"} // written by storage itself
	families["journal.minutes."] = []string{"check", "print", "sign", "correct", "circulate", "reply", "certify", "uncertify"}
	for _, step := range model.LifeSteps() {
		families["life."] = append(families["life."], string(step))
		families["life.step."] = append(families["life.step."], string(step))
	}
	families["life.do."] = []string{"checked", "sealed", "printed", "signed", "certified"}
	families["life.told."] = []string{string(model.AtOnce), string(model.ByNextMeeting), string(model.ByCirculation)}
	families["paper.verify.where."] = []string{"pages", "text", "drawing", "attachment", "other"}
	for _, kind := range []model.Kind{
		model.KindFund, model.KindBody, model.KindYear, model.KindRound, model.KindPerson, model.KindMember,
		model.KindProblem, model.KindProposal, model.KindMeeting,
	} {
		families["journal."] = append(families["journal."], string(kind)+".add", string(kind)+".edit")
	}
	for _, k := range model.ItemKinds() {
		families["item."] = append(families["item."], string(k))
	}
	for _, k := range []model.ItemKind{model.ChangeProject, model.ExtendProject, model.CancelProject, model.OutcomeReport, model.ProblemListItem} {
		families["agenda.title."] = append(families["agenda.title."], string(k))
	}
	for _, f := range []model.MeetingForm{model.Electronic, model.Mixed} {
		families["minutes.form."] = append(families["minutes.form."], string(f))
		families["meeting.form."] = append(families["meeting.form."], string(f))
	}
	families["meeting.copied."] = []string{"item", "resolution", "resolutions"}
	families["evidence."], families["signing."] = model.EvidenceKeys(), model.SigningRoles()
	for _, k := range model.ReminderKinds() {
		families["reminder."] = append(families["reminder."], string(k))
	}
	families[""] = []string{
		model.AgreementSum, model.SupplementSum, model.SupplementUntil, model.SupplementCancelled, model.RequestNoAgreement, model.RequestAgreed,
		model.RequestApproved, model.RequestInstalment, model.RequestCash, model.PaymentUnsigned,
		model.ClosingUnpaid, model.ClosingRequests, model.ClosingReport, model.ClosingRefund,
	}
	group := model.Proposal{Applicant: model.Applicant{Kind: model.PeoplesGroup}}
	families["field.name."] = slices.Concat(model.Proposal{}.Missing(), group.Missing(), model.Problem{}.Missing(), model.Hearing{}.Missing())
	families["urgent."] = []string{"no_rule", "type", "ceiling", "asked"}
	for family, values := range families {
		for _, v := range values {
			if !Has(family + v) {
				t.Errorf("%s%s has no sentence", family, v)
			}
		}
	}
}

func keyIn(n ast.Node) (string, bool) {
	call, ok := n.(*ast.CallExpr)
	if !ok {
		return "", false
	}
	name := ""
	switch f := call.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	}
	at, ok := keyed[name]
	if !ok || len(call.Args) <= at {
		return "", false
	}
	literal, ok := call.Args[at].(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", false
	}
	key, err := strconv.Unquote(literal.Value)
	if name == "act" || name == "onProject" || name == "onRequest" {
		key = "journal." + key
	}
	return key, err == nil
}

func goFiles(t *testing.T, root string) []string {
	var out []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && strings.HasPrefix(d.Name(), ".") && path != root && d.Name() != ".." {
			return filepath.SkipDir
		}
		if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			out = append(out, path)
		}
		return nil
	})
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return out
}

// A refusal carries days as they are stored; a person reads them in พ.ศ.
func TestARefusalTellsDaysAsPeopleDo(t *testing.T) {
	got := Error(model.Conflict("month.closed", "on", "2025-11-30"))
	if !strings.Contains(got, "30 พ.ย. 68") || strings.Contains(got, "2025") {
		t.Error(got)
	}
	if got := Fill("month.closed", map[string]string{"on": "2025-02-30"}); !strings.Contains(got, "2025-02-30") {
		t.Errorf("a day that there is not was made one: %s", got)
	}
}
