package service

import (
	"context"
	"encoding/json"
	"io"
	"os"
	"time"

	"kongthun/app/workbook"
	"kongthun/model"
)

// RollUpSetting is what a province says about a roll-up besides the folder.
type RollUpSetting struct {
	Year     int        // พ.ศ.; 0: that of most of the returns
	Due      model.Date // returns made after it are late; "": none is
	Expected string     // a file that lists the funds that returns are expected of; "": any may be there or not
	Issues   string     // a workbook that lists the province's issues; "": those that the returns tell of
	Target   string     // the workbook that is to be written, where it is known: no return, should it lie in the folder from last time
}

// Gathered is the returns of a folder, read and judged. What they say lies in a temporary file, so that memory does not grow with
// their number; Close removes it.
type Gathered struct {
	model.Sorted
	setting RollUpSetting
	issues  []model.Issue
	on      model.Date
	spool   *os.File
	places  map[string]place // by path
}

// place is where a return lies in the spool.
type place struct {
	at     int64
	length int
}

// Gather reads all returns in a folder and the folders within it, several at a time, and judges them. What cannot be taken is named
// among the files and stops nothing. The clock tells the day of the roll-up.
//
// Refused: a folder that cannot be read, "rollup.folder"; one without a file, "rollup.nothing"; a list that cannot be read, see
// LoadWorkbook and workbook.ReadFunds. A cancelled context ends it with the context's error.
func Gather(ctx context.Context, folder string, setting RollUpSetting, clock func() time.Time, progress func(done, total int)) (*Gathered, error) {
	expected, err := expectedFunds(setting.Expected)
	if err != nil {
		return nil, err
	}
	issues, err := listedIssues(setting.Issues)
	if err != nil {
		return nil, err
	}
	found, err := findReturns(folder, setting.Target)
	if err != nil {
		return nil, err
	}
	layouts, err := provinceLayouts()
	if err != nil {
		return nil, err
	}
	spool, err := os.CreateTemp("", "kongthun-rollup-*")
	if err != nil {
		return nil, model.Invalid("service.target_folder", "file", os.TempDir())
	}
	g := &Gathered{setting: setting, issues: issues, on: model.DateOf(clock().In(Thailand)), spool: spool, places: map[string]place{}}
	files, err := g.read(ctx, folder, found, layouts, progress)
	if err != nil {
		_ = g.Close() // it was cancelled, or the disk is full: that is what to tell
		return nil, err
	}
	g.Sorted = model.Sort(files, setting.Year, setting.Due, expected)
	return g, nil
}

// Close removes what was kept on disk.
func (g *Gathered) Close() error {
	err := g.spool.Close()
	if removing := os.Remove(g.spool.Name()); err == nil {
		err = removing
	}
	return err
}

// read reads the files in order of whichever comes first, and spools what they say.
func (g *Gathered) read(ctx context.Context, folder string, found []string, layouts []model.ReturnLayout, progress func(done, total int)) ([]model.RollUpFile, error) {
	files := make([]model.RollUpFile, 0, len(found))
	end := int64(0)
	err := readAside(ctx, folder, found, layouts, func(r readFile) error {
		if r.file.Fault == nil {
			if _, err := g.spool.Write(r.says); err != nil {
				return model.Invalid("service.target_folder", "file", g.spool.Name())
			}
			g.places[r.file.Path] = place{end, len(r.says)}
			end += int64(len(r.says))
		}
		files = append(files, r.file)
		progress(len(files), len(found))
		return nil
	})
	return files, err
}

// says is what a file told.
func (g *Gathered) says(path string) (f model.FundReturn, err error) {
	p := g.places[path]
	raw := make([]byte, p.length)
	if _, err = g.spool.ReadAt(raw, p.at); err == nil {
		err = json.Unmarshal(raw, &f)
	}
	return f, err
}

// Write adds up the returns that count and writes the workbook, beside its target first, so that no half of one is ever left. It
// gives the roll-up. Refused: a folder without a single return that counts, "rollup.none"; what WriteFile and workbook.WriteRollUp
// refuse. A cancelled context ends it with the context's error.
func (g *Gathered) Write(ctx context.Context, path string, progress func(done, total int)) (*model.RollUp, error) {
	taken := g.Taken()
	if len(taken) == 0 {
		return nil, model.Invalid("rollup.none", "count", countText(len(g.Files)))
	}
	roll := model.NewRollUp(g.Sorted, g.on, g.setting.Due, g.issues)
	book, err := rollUpBook(roll)
	if err != nil {
		return nil, err
	}
	err = writeFile(path, func(to io.Writer) error {
		return workbook.WriteRollUp(to, book, func(take func(model.FundReturn) error) error {
			for i, file := range taken {
				if err := ctx.Err(); err != nil {
					return err
				}
				f, err := g.says(file.Path)
				if err == nil {
					err = roll.Add(f, file)
				}
				if err == nil {
					err = take(f)
				}
				if err != nil {
					return err
				}
				progress(i+1, len(taken))
			}
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	return roll, nil
}

// RollUpFileName is what a roll-up is called when nobody names it: after its year, and its province where there is one.
func (g *Gathered) RollUpFileName() string {
	changwat := ""
	for i, f := range g.Taken() {
		if i > 0 && f.Changwat != changwat {
			changwat = ""
			break
		}
		changwat = f.Changwat
	}
	return rollUpName(g.Year, changwat)
}
