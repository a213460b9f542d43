package main

import (
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"kongthun/app/paper/pdf"
	"kongthun/app/paper/typeset"
)

// Papers are drawn as a printer would, at 300 dots per inch, in the size of running text: 16 pt TH Sarabun, which is Sarabun at
// 10.56 pt and 44 dots.
const (
	dpi       = 300
	dot       = typeset.Length(72_000 / dpi)
	paperSize = 44
)

var paperCell = cell{size: paperSize, up: 72, down: 32, beside: 20}

// paperTolerance is the one of the trials in research/documents.md: more than 8 dots of ink without a counterpart within one dot.
var paperTolerance = tolerance{dark: 110, near: 160, reach: 1, pixels: 8}

// marks compares our pages with HarfBuzz's drawing for every face of paper.
func marks(out string) error {
	all, err := lists()
	if err != nil {
		return err
	}
	right := true
	for style := range typeset.Style(typeset.Styles) {
		t := paperTrial(style)
		for _, l := range all {
			start := time.Now()
			r, err := t.compare(l.texts)
			if err != nil {
				return err
			}
			if err := t.report(out, l.name, r); err != nil {
				return err
			}
			fmt.Printf("  %.0f s\n", time.Since(start).Seconds())
			right = right && len(r.wrong) == 0
		}
	}
	if !right {
		return errWrong
	}
	return nil
}

func paperTrial(style typeset.Style) trial {
	face := typeset.NewFace(style)
	return trial{
		name: typeset.FontName(style), font: filepath.Join("fonts", typeset.FontName(style)+".ttf"), cell: paperCell,
		tolerance: paperTolerance,
		width:     func(text string) int { return face.Width(text)*paperSize/typeset.Em + 1 },
		ours:      func(folder string, texts []string) (*image.Gray, error) { return page(folder, style, texts) },
	}
}

// page prints texts one under another on one page of ours and has it drawn by poppler.
func page(folder string, style typeset.Style, texts []string) (*image.Gray, error) {
	face := typeset.NewFace(style)
	p := typeset.Page{Height: typeset.Length(len(texts)*paperCell.height()) * dot}
	for i, text := range texts {
		x, y := typeset.Length(paperCell.beside)*dot, typeset.Length(i*paperCell.height()+paperCell.up)*dot
		size := paperSize * dot
		width := typeset.Length(face.Width(text)) * size / typeset.Em
		p.Width = max(p.Width, width+2*x)
		p.Marks = append(p.Marks, typeset.Line{
			X: x, Y: y, Width: width, Size: size, Text: text, Spans: []typeset.Span{{X: x, Style: style, Text: text}},
		})
	}
	bytes, err := pdf.Write(typeset.Document{Pages: []typeset.Page{p}}, pdf.Meta{Title: "gauge"})
	if err != nil {
		return nil, err
	}
	file, picture := filepath.Join(folder, "page.pdf"), filepath.Join(folder, "page")
	if err := os.WriteFile(file, bytes, 0o600); err != nil {
		return nil, err
	}
	draw := exec.Command("pdftocairo", "-r", fmt.Sprint(dpi), "-gray", "-tiff", "-tiffcompression", "none", "-singlefile", file, picture)
	if out, err := draw.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("pdftocairo: %w: %s", err, out)
	}
	return readTIFF(picture + ".tif")
}
