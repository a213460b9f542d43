package service

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"kongthun/app/workbook"
	"kongthun/model"
)

const (
	// maxReturn is how large a return may be: one of thousands of projects stays below a tenth of it.
	maxReturn = 4 << 20
	// mostReaders is how many files are read at one time: each may take a hundred megabytes when it was made to do harm.
	mostReaders = 4
)

// findReturns lists the files of a folder and the folders in it, in the order of their paths, with slashes. A hidden folder stands for
// all that is in it. The target is none of them. Refused: "rollup.folder"; "rollup.nothing" where there is no file but what systems leave behind.
func findReturns(folder, target string) ([]string, error) {
	var out []string
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		isFolder := d != nil && d.IsDir()
		switch {
		case err != nil && path == folder:
			return err
		case path == folder || err == nil && isFolder && !leftBehind(path) || sameFile(path, target):
			return nil
		}
		relative, wrong := filepath.Rel(folder, path)
		out = append(out, filepath.ToSlash(relative))
		if err != nil || isFolder { // a folder that cannot be read is named, as a file that cannot be
			return cmp.Or(wrong, fs.SkipDir)
		}
		return wrong
	})
	if err != nil {
		return nil, model.NotFound("rollup.folder", "folder", folder)
	}
	if !slices.ContainsFunc(out, func(path string) bool { return !leftBehind(path) }) {
		return nil, model.NotFound("rollup.nothing", "folder", folder)
	}
	slices.Sort(out)
	return out, nil
}

// sameFile tells whether two paths name one file.
func sameFile(a, b string) bool {
	one, err := filepath.Abs(a)
	other, wrong := filepath.Abs(b)
	return b != "" && err == nil && wrong == nil && one == other
}

// leftBehind tells what systems and people's programs leave in a folder unseen, by its name.
func leftBehind(path string) bool {
	name := strings.ToLower(filepath.Base(path))
	return strings.HasPrefix(name, ".") || name == "thumbs.db" || name == "desktop.ini"
}

// foreign says what a file is that is no workbook, by its name; nil for one that may be a return.
func foreign(path string) *model.Error {
	name := filepath.Base(path)
	switch {
	case leftBehind(path):
		return model.Invalid("rollup.file.system", "file", name)
	case strings.HasPrefix(name, rollUpPrefix()):
		return model.Invalid("rollup.file.rollup", "file", name)
	case strings.HasPrefix(name, "~$"):
		return model.Invalid("rollup.file.lock", "file", name)
	case !strings.EqualFold(filepath.Ext(name), ".xlsx"):
		return model.Invalid("rollup.file.ending", "file", name)
	}
	return nil
}

// readFile is a file that was read: what its manifest tells of it, and what it says, as JSON.
type readFile struct {
	file model.RollUpFile
	says []byte
}

// readAside reads files on several goroutines and hands each to take, on this one. It ends when all are read, when the context is
// cancelled, or with take's error.
func readAside(ctx context.Context, folder string, paths []string, layouts []model.ReturnLayout, take func(readFile) error) error {
	ctx, cancel := context.WithCancel(ctx)
	var readers sync.WaitGroup
	defer readers.Wait()
	defer cancel()
	work, done := make(chan string), make(chan readFile)
	for range min(mostReaders, runtime.GOMAXPROCS(0), len(paths)) {
		readers.Go(func() {
			for path := range work {
				select {
				case done <- readReturn(folder, path, layouts):
				case <-ctx.Done():
				}
			}
		})
	}
	readers.Go(func() {
		defer close(work)
		for _, path := range paths {
			select {
			case work <- path:
			case <-ctx.Done():
				return
			}
		}
	})
	for range paths {
		select {
		case r := <-done:
			if err := take(r); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return ctx.Err()
}

// readReturn reads one file, and says why it cannot be taken when it cannot.
func readReturn(folder, path string, layouts []model.ReturnLayout) readFile {
	if what := foreign(path); what != nil {
		return readFile{file: model.ForeignFile(path, what)}
	}
	read, err := loadReturn(filepath.Join(folder, filepath.FromSlash(path)), layouts)
	if err == nil {
		err = unaltered(read)
	}
	var told model.FundReturn
	if err == nil {
		told, err = model.FundReturnOf(read.Return)
	}
	if err == nil {
		err = told.Check()
	}
	var says []byte
	if err == nil {
		says, err = json.Marshal(told)
	}
	if err != nil {
		return readFile{file: model.RefusedFile(path, refusalOf(err, path))}
	}
	file := model.ToldFile(path, *read.Return.Manifest)
	file.Doubts = told.Doubts()
	return readFile{file, says}
}

// refusalOf is the refusal that an error is; any other becomes one of a file that cannot be read.
func refusalOf(err error, path string) *model.Error {
	var refusal *model.Error
	if errors.As(err, &refusal) {
		return refusal
	}
	return model.Invalid("rollup.file.unread", "file", path)
}

// loadReturn reads a workbook that is to be a return for the province.
func loadReturn(path string, layouts []model.ReturnLayout) (model.ReturnRead, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	if err != nil || info.Mode()&(fs.ModeDir|fs.ModeNamedPipe|fs.ModeSocket|fs.ModeDevice) != 0 {
		return model.ReturnRead{}, model.Invalid("rollup.file.unread", "file", name)
	}
	if info.Size() > maxReturn {
		return model.ReturnRead{}, model.Invalid("workbook.large", "file", name, "limit", strconv.Itoa(maxReturn>>20))
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return model.ReturnRead{}, model.Invalid("rollup.file.unread", "file", name)
	}
	read, err := workbook.ReadReturn(name, data, layouts)
	var refusal *model.Error
	if errors.As(err, &refusal) && refusal.Key == "return.layout" && !strings.HasPrefix(refusal.Args["layout"], ReturnProvince+"/") {
		return read, model.Invalid("rollup.file.kind", "file", name)
	}
	return read, err
}

// shownFaults is how much of what was altered in a return is told: enough to ask the fund about.
const shownFaults = 3

// unaltered refuses a return that is not what its manifest says, with the first things that differ.
func unaltered(read model.ReturnRead) error {
	var faults []model.FieldError
	for _, f := range read.Findings {
		if f.Refused && len(faults) < shownFaults {
			faults = append(faults, f.Fault())
		}
	}
	return model.InvalidFields("rollup.file.altered", faults)
}

// provinceLayouts are the column maps of returns for the province that are known.
func provinceLayouts() (out []model.ReturnLayout, err error) {
	all, err := ReturnLayouts()
	for _, l := range all {
		if strings.HasPrefix(l.Name, ReturnProvince+"/") {
			out = append(out, l)
		}
	}
	return out, err
}
