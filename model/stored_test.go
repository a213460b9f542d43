package model

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// stored lists every struct that an office file holds, in the order of Kinds.
func stored() []interface {
	Key() ID
	Refs() []Ref
} {
	return []interface {
		Key() ID
		Refs() []Ref
	}{
		Office{},
		Fund{},
		Body{},
		FiscalYear{},
		Person{},
		Member{},
		Problem{},
		Hearing{},
		ProblemList{},
		Rating{},
		Round{},
		Proposal{},
		Sheet{},
		Meeting{},
		Certification{},
		Account{},
		Project{},
		Disbursement{},
		Entry{},
		Month{},
		Outcome{},
		Sending{},
		Issued{},
	}
}

func TestStoredIsEveryKind(t *testing.T) {
	if len(stored()) != len(Kinds()) {
		t.Errorf("%d structs of %d kinds", len(stored()), len(Kinds()))
	}
}

var (
	idType  = reflect.TypeFor[ID]()
	refType = reflect.TypeFor[Ref]()
)

// arbitrary fills a value of any struct of this package with anything at all: right, wrong, empty. Lists and maps that are
// empty are nil, as they are when they are read.
func arbitrary(t *rapid.T, typ reflect.Type) reflect.Value {
	v := reflect.New(typ).Elem()
	switch {
	case typ == idType:
		v.SetString(string(anyID(t)))
		return v
	case typ == refType:
		v.Set(reflect.ValueOf(RefTo(someID(t))))
		return v
	}
	switch typ.Kind() {
	case reflect.Struct:
		for i := range typ.NumField() {
			v.Field(i).Set(arbitrary(t, typ.Field(i).Type))
		}
	case reflect.Slice:
		for range rapid.IntRange(0, 3).Draw(t, "length") {
			v.Set(reflect.Append(v, arbitrary(t, typ.Elem())))
		}
	case reflect.Pointer:
		if rapid.Bool().Draw(t, "there") {
			v.Set(reflect.New(typ.Elem()))
			v.Elem().Set(arbitrary(t, typ.Elem()))
		}
	case reflect.Map:
		for range rapid.IntRange(0, 2).Draw(t, "entries") {
			if v.IsNil() {
				v.Set(reflect.MakeMap(typ))
			}
			v.SetMapIndex(arbitrary(t, typ.Key()), arbitrary(t, typ.Elem()))
		}
	case reflect.String:
		v.SetString(rapid.OneOf(
			rapid.SampledFrom([]string{"", "2026-01-15", "2026-02-30", "09:30", "12.5", "approve", "for", "proposal", "ที่ ปั้น <&> \u2028 กตัญญู"}),
			rapid.String(),
		).Draw(t, "text"))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "flag"))
	case reflect.Int, reflect.Int64:
		v.SetInt(rapid.OneOf(rapid.Int64Range(-2, 8), rapid.Int64()).Draw(t, "number"))
	case reflect.Uint8:
		v.SetUint(uint64(rapid.Byte().Draw(t, "byte")))
	default:
		t.Fatalf("no way to fill a %s", typ)
	}
	return v
}

func someID(t *rapid.T) ID {
	return NewID(rapid.SampledFrom(Kinds()).Draw(t, "kind"), rapid.SliceOfN(rapid.Byte(), 10, 10).Draw(t, "chance"))
}

func anyID(t *rapid.T) ID {
	if rapid.Bool().Draw(t, "none") {
		return ""
	}
	return someID(t)
}

// idsIn collects every ID that is reachable in a value, its own on top left out.
func idsIn(v reflect.Value, top bool) []ID {
	var out []ID
	switch {
	case v.Type() == idType:
		if v.String() != "" {
			out = append(out, ID(v.String()))
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if !top || v.Type().Field(i).Name != "ID" {
				out = append(out, idsIn(v.Field(i), false)...)
			}
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			out = append(out, idsIn(v.Index(i), false)...)
		}
	case v.Kind() == reflect.Map:
		for _, k := range v.MapKeys() {
			out = append(append(out, idsIn(k, false)...), idsIn(v.MapIndex(k), false)...)
		}
	case v.Kind() == reflect.Pointer && !v.IsNil():
		out = append(out, idsIn(v.Elem(), false)...)
	}
	return out
}

// Every ID that a value holds is one of its references: no field can be added and forgotten.
func TestRefsAreAllTheIDsOfAValue(t *testing.T) {
	for _, empty := range stored() {
		t.Run(reflect.TypeOf(empty).Name(), func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) {
				v := arbitrary(rt, reflect.TypeOf(empty))
				want := idsIn(v, true)
				var got []ID
				for _, ref := range v.Interface().(interface{ Refs() []Ref }).Refs() {
					if ref.Kind != ref.ID.Kind() {
						rt.Fatalf("%v points at another kind than its ID", ref)
					}
					got = append(got, ref.ID)
				}
				slices.Sort(want)
				slices.Sort(got)
				if !slices.Equal(got, want) {
					rt.Fatalf("refers to %v, holds %v", got, want)
				}
			})
		})
	}
}

func TestKeyIsTheID(t *testing.T) {
	for _, empty := range stored() {
		v := reflect.New(reflect.TypeOf(empty)).Elem()
		v.FieldByName("ID").SetString("x1")
		if got := v.Interface().(interface{ Key() ID }).Key(); got != "x1" {
			t.Errorf("%T: %q", empty, got)
		}
	}
}

func TestStoringLosesNothing(t *testing.T) {
	for _, empty := range stored() {
		t.Run(reflect.TypeOf(empty).Name(), func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) {
				v := arbitrary(rt, reflect.TypeOf(empty))
				plain, err := json.Marshal(v.Interface())
				if err != nil {
					rt.Fatal(err)
				}
				back := reflect.New(v.Type())
				if err := json.Unmarshal(plain, back.Interface()); err != nil {
					rt.Fatal(err)
				}
				if !reflect.DeepEqual(back.Elem().Interface(), v.Interface()) {
					rt.Fatalf("went in: %+v\ncame back: %+v\nas %s", v.Interface(), back.Elem().Interface(), plain)
				}
			})
		})
	}
}

// What an empty value stores is written out, for files of today must read tomorrow: a field that comes in here, or goes, is a
// new schema or has omitempty.
func TestWhatAnEmptyValueStores(t *testing.T) {
	for _, c := range []struct {
		v    any
		want string
	}{
		{Office{}, `{"id":"","name":"","kind":"","changwat":"","setting":{}}`},
		{Fund{}, `{"id":"","kind":"","name":""}`},
		{Body{}, `{"id":"","fund":"","kind":"","name":"","numbering":"","seats":null}`},
		{Seat{}, `{"key":"","name":"","role":"","voting":false}`},
		{FiscalYear{}, `{"id":"","fund":"","year":0,"rules":{"id":"","name":"","citation":{"text":"","verified":false},` +
			`"power":{"text":"","verified":false},"types":null,"caps":null,"seats":null,"quorum":{"text":"","verified":false},` +
			`"majority":{"text":"","verified":false},"recusal":{"text":"","verified":false},"rate":0},` +
			`"money":{"broughtForward":0,"nhso":0,"local":0,"other":0}}`},
		{Person{}, `{"id":"","name":""}`},
		{Member{}, `{"id":"","body":"","seat":"","person":"","order":0,"from":""}`},
		{Problem{}, `{"id":"","title":"","origin":{},"indicator":{},"priority":{"size":0,"severity":0,"awareness":0,"ease":0}}`},
		{Round{}, `{"id":"","year":"","number":0,"rubric":{"gates":null,"criteria":null}}`},
		{Proposal{}, `{"id":"","round":"","receipt":{},"title":"","applicant":{},"budget":0,"fragile":{}}`},
		{Sheet{}, `{"id":"","round":""}`},
		{Answer{}, `{"proposal":""}`},
		{Meeting{}, `{"id":"","body":"","number":0,"year":0,"date":"","opening":{}}`},
		{Item{}, `{"key":"","kind":"","title":""}`},
		{Vote{}, `{"for":0,"against":0,"abstain":0}`},
		{Resolution{}, `{"word":""}`},
		{Issued{}, `{"id":"","kind":"","subject":{"kind":"","id":""},"title":"","sha256":"","at":"","version":"","file":null}`},
	} {
		if got, err := json.Marshal(c.v); err != nil || string(got) != c.want {
			t.Errorf("%T stores\n%s (%v), want\n%s", c.v, got, err, c.want)
		}
	}
}

// Every field has its JSON name written out; no two of a struct share one; omitempty stands only where it does something.
func TestEveryFieldHasItsName(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var walk func(typ reflect.Type)
	walk = func(typ reflect.Type) {
		switch typ.Kind() {
		case reflect.Slice, reflect.Pointer, reflect.Map:
			walk(typ.Elem())
			return
		case reflect.Struct:
		default:
			return
		}
		if seen[typ] {
			return
		}
		seen[typ] = true
		names := map[string]bool{}
		for i := range typ.NumField() {
			f := typ.Field(i)
			name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			if name == "" || names[name] || strings.ToLower(name[:1]) != name[:1] {
				t.Errorf("%s.%s is called %q", typ.Name(), f.Name, name)
			}
			if options == "omitempty" && f.Type.Kind() == reflect.Struct {
				t.Errorf("%s.%s: omitempty leaves no struct out", typ.Name(), f.Name)
			}
			names[name] = true
			walk(f.Type)
		}
	}
	for _, v := range stored() {
		walk(reflect.TypeOf(v))
	}
	for _, v := range []any{Minutes{}, SignIn{}, BlankSheet{}, Return{}, Spending{}, ItemOutcome{}, Outcome{}, Decision{}, Error{}} {
		walk(reflect.TypeOf(v))
	}
	if len(seen) < 50 {
		t.Errorf("only %d structs were walked", len(seen))
	}
}

// References point backwards, as Kinds says: to a kind before one's own, or a meeting to a meeting.
func TestReferencesPointBackwards(t *testing.T) {
	id := func(k Kind) ID { return NewID(k, make([]byte, 10)) }
	person, member, problem, proposal := id(KindPerson), id(KindMember), id(KindProblem), id(KindProposal)
	subject := RefTo(proposal)
	order := Kinds()
	for kind, v := range map[Kind]interface{ Refs() []Ref }{
		KindBody: Body{Fund: id(KindFund)}, KindYear: FiscalYear{Fund: id(KindFund)},
		KindMember:   Member{Body: id(KindBody), Person: person},
		KindRound:    Round{Year: id(KindYear), Frozen: &Freeze{Problems: []FrozenProblem{{Problem: problem}}}},
		KindProposal: Proposal{Round: id(KindRound), Applicant: Applicant{Person: person}, Claims: []Claim{{Problem: problem}}},
		KindSheet:    Sheet{Round: id(KindRound), Member: member, Answers: []Answer{{Proposal: proposal, Levels: []Claim{{Problem: problem}}}}},
		KindMeeting: Meeting{Body: id(KindBody), Presider: member, Roll: []Attendee{{Member: member}}, Agenda: []Section{{Items: []Item{{
			Subject: &subject, Year: id(KindYear), Recusals: []Recusal{{Member: member}}, Resolution: &Resolution{Dissents: []Dissent{{Member: member}}},
		}}}}},
		KindIssued: Issued{Subject: RefTo(id(KindMeeting))},
	} {
		if len(v.Refs()) == 0 {
			t.Errorf("%s refers to nothing", kind)
		}
		for _, ref := range v.Refs() {
			if slices.Index(order, ref.Kind) >= slices.Index(order, kind) {
				t.Errorf("a %s refers forward to a %s", kind, ref.Kind)
			}
		}
	}
}
