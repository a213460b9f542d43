package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// reader is a program of others that takes the text out of a PDF file, with a form feed behind every page.
type reader struct {
	name    string
	command []string // FILE stands for the file
}

// readers are the programs, of which the last two stand in the folder of tools.
func readers(tools string) []reader {
	script := filepath.Join("packaging", "gauge", "extract.mjs")
	return []reader{
		{"pdftotext", []string{"pdftotext", "-enc", "UTF-8", "FILE", "-"}},
		{"pdftotext -layout", []string{"pdftotext", "-layout", "-enc", "UTF-8", "FILE", "-"}},
		{"pdftotext -raw", []string{"pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-"}},
		{"mutool", []string{"mutool", "draw", "-q", "-F", "text", "FILE"}},
		{"pdf.js", []string{"env", "GAUGE_TOOLS=" + tools, "node", script, "pdf.js", "FILE"}},
		{"PDFium", []string{"env", "GAUGE_TOOLS=" + tools, "node", script, "pdfium", "FILE"}},
	}
}

// pages is the text of each page of a file.
func (r reader) pages(file string) ([]string, error) {
	args := make([]string, len(r.command))
	for i, a := range r.command {
		args[i] = strings.ReplaceAll(a, "FILE", file)
	}
	command := exec.Command(args[0], args[1:]...)
	var faults bytes.Buffer
	command.Stderr = &faults
	command.Env = append(os.Environ(), "NODE_NO_WARNINGS=1")
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %s", r.name, err, faults.String())
	}
	return strings.Split(strings.TrimSuffix(string(out), "\f"), "\f"), nil
}
