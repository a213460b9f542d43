package main

import (
	"cmp"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
)

// perBatch is how many texts one picture shows.
const perBatch = 150

// drawer draws texts one under another, each in a cell of the trial, its pen starting beside points from the left.
type drawer func(folder string, texts []string) (*image.Gray, error)

// trial is the comparison of our drawing with HarfBuzz's for one font.
type trial struct {
	name      string // of the font
	font      string // file
	cell      cell
	width     func(text string) int // in points of the picture
	ours      drawer
	tolerance tolerance
}

// result is what came out for one list of texts.
type result struct {
	texts int
	wrong []difference
}

func (r result) String() string {
	return fmt.Sprintf("%d of %d differ (%.3f %%)", len(r.wrong), r.texts, 100*float64(len(r.wrong))/float64(max(r.texts, 1)))
}

// compare draws all texts in both ways, in batches of like width, on all cores.
func (t trial) compare(texts []string) (result, error) {
	texts = slices.Clone(texts)
	slices.SortStableFunc(texts, func(a, b string) int { return cmp.Compare(t.width(a), t.width(b)) })
	batches := make(chan []string)
	var (
		group sync.WaitGroup
		lock  sync.Mutex
		out   = result{texts: len(texts)}
		fault error
	)
	for range runtime.NumCPU() {
		group.Go(func() {
			for batch := range batches {
				wrong, err := t.batch(batch)
				lock.Lock()
				out.wrong, fault = append(out.wrong, wrong...), cmp.Or(fault, err)
				lock.Unlock()
			}
		})
	}
	for batch := range slices.Chunk(texts, perBatch) {
		batches <- batch
	}
	close(batches)
	group.Wait()
	slices.SortFunc(out.wrong, func(a, b difference) int { return cmp.Or(b.stray-a.stray, cmp.Compare(a.text, b.text)) })
	return out, fault
}

func (t trial) batch(texts []string) ([]difference, error) {
	folder, err := os.MkdirTemp("", "gauge")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	theirs, err := harfbuzz(folder, t.font, t.cell, texts)
	if err != nil {
		return nil, err
	}
	ours, err := t.ours(folder, texts)
	if err != nil {
		return nil, err
	}
	var wrong []difference
	for i, text := range texts {
		room := image.Rect(0, i*t.cell.height(), t.width(text)+2*t.cell.beside, (i+1)*t.cell.height())
		d := difference{text: text, ours: part(ours, room), theirs: part(theirs, room)}
		if d.stray = t.tolerance.stray(d.ours, d.theirs); d.stray > t.tolerance.pixels {
			wrong = append(wrong, d)
		}
	}
	return wrong, nil
}

// report tells a result, names what differs most and leaves a picture of it.
func (t trial) report(out, name string, r result) error {
	const named, pictured = 30, 60
	fmt.Printf("%-28s %-8s %s\n", t.name, name, r)
	if len(r.wrong) == 0 {
		return nil
	}
	for _, d := range r.wrong[:min(len(r.wrong), named)] {
		fmt.Printf("  %s (%d points)\n", d.text, d.stray)
	}
	file := filepath.Join(out, t.name+"-"+name+".png")
	fmt.Printf("  ours, HarfBuzz's, and both (ours red, HarfBuzz's blue): %s\n", file)
	return writePicture(file, show(r.wrong[:min(len(r.wrong), pictured)]))
}
