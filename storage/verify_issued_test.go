package storage

import (
	"slices"
	"strconv"
	"testing"

	"kongthun/model"
)

// sealed is the nth sealed paper of the first body, behind the one with the given seal.
func sealed(n int, previous string) model.Issued {
	i := issued(n)
	i.Record = []byte(`{"n":` + strconv.Itoa(n) + `,"previous":"` + previous + `"}`)
	i.Seal, i.Previous, i.Body = hashOf(i.Record), previous, id(model.KindBody, 1)
	return i
}

// forge stores a value around the checks of Put, with a journal that says so: nothing in the chain of the journal is amiss.
func forge(t *testing.T, path string, v model.Issued) {
	t.Helper()
	f := open(t, path)
	err := f.Act(doing("issued.forge"), func(w *Writer) error {
		plain, err := encode(v)
		if err != nil {
			return err
		}
		return w.put(v.ID, plain)
	})
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestCheckNamesForgedPapers(t *testing.T) {
	first := sealed(2, "")
	second := sealed(3, first.Seal)
	third := sealed(4, second.Seal)
	for _, c := range []struct {
		name  string
		forge func() model.Issued
		want  []string // keys of the findings, each about the paper forged unless it says "third:"
	}{
		{"nothing", func() model.Issued { return second }, nil},
		{"the file", func() model.Issued { i := second; i.File = []byte("pdg"); return i }, []string{"verify.issued_file"}},
		{"the file's hash", func() model.Issued { i := second; i.SHA256 = hashOf([]byte("x")); return i }, []string{"verify.issued_file"}},
		{"the record", func() model.Issued { i := second; i.Record = []byte("{}"); return i }, []string{"verify.issued_record"}},
		{
			"record and seal, leaving the next one behind nothing", func() model.Issued {
				i := second
				i.Record = []byte("{}")
				i.Seal = hashOf(i.Record)
				return i
			}, []string{"third:verify.issued_chain"},
		},
		{"the seal before", func() model.Issued { i := second; i.Previous = hashOf([]byte("x")); return i }, []string{"verify.issued_chain"}},
		{"itself before itself", func() model.Issued { i := second; i.Previous = i.Seal; return i }, []string{"verify.issued_chain", "third:verify.issued_chain"}},
		{"a second beginning", func() model.Issued { i := second; i.Previous = ""; return i }, []string{"verify.issued_chain"}},
		{"another body", func() model.Issued { i := second; i.Body = id(model.KindBody, 2); return i }, []string{"verify.issued_chain", "third:verify.issued_chain"}},
		{"an old paper's file", func() model.Issued { i := issued(1); i.File = []byte("pdg"); return i }, []string{"verify.issued_file"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := newFile(t)
			f := open(t, path)
			put(t, f, "all.add", append(all(), body(2), first, second, third)...)
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			forged := c.forge()
			forge(t, path, forged)
			report, err := Check(path)
			if err != nil {
				t.Fatal(err)
			}
			var got, want []string
			for _, f := range report.Findings {
				got = append(got, f.Args["id"]+" "+f.Key)
			}
			for _, key := range c.want {
				about := forged.ID
				if key[0] == 't' {
					about, key = third.ID, key[len("third:"):]
				}
				want = append(want, string(about)+" "+key)
			}
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("found %q, want %q", got, want)
			}
		})
	}
}
