package main

import (
	"bytes"
	"fmt"
	"os/exec"
	"strconv"
	"strings"

	"kongthun/model/thai"
)

// breaker is what is measured.
type breaker interface {
	called() string
	// breaks gives for each line the bytes before which it may end.
	breaks(lines []string) ([][]int, error)
	// speed gives the million bytes of UTF-8 that are broken in a second of one core, over as many rounds.
	speed(lines []string, rounds int) (float64, error)
}

// ours is the breaker of the program, which knows no names.
type ours struct{ *thai.Breaker }

func newOurs() ours { return ours{thai.NewBreaker(nil)} }

func (o ours) called() string { return "kongthun" }

func (o ours) breaks(lines []string) ([][]int, error) {
	all := make([][]int, len(lines))
	for i, line := range lines {
		at := 0
		for _, p := range o.Pieces(line) {
			at += len(p.Text) + p.Spaces
			if p.Penalty != thai.Never {
				all[i] = append(all[i], at)
			}
		}
		if at != len(line) {
			return nil, fmt.Errorf("the pieces do not join to the line %q", line)
		}
	}
	return all, nil
}

func (o ours) speed(lines []string, rounds int) (float64, error) {
	start := used()
	for range rounds {
		for _, line := range lines {
			o.Pieces(line)
		}
	}
	return float64(size(lines)*rounds) / 1e6 / (used() - start).Seconds(), nil
}

// program asks another breaker through a program that reads lines.
type program struct{ name, path string }

func (p program) called() string { return p.name }

func (p program) breaks(lines []string) ([][]int, error) {
	out, err := p.ask(lines)
	if err != nil {
		return nil, err
	}
	return read(out, len(lines))
}

func (p program) speed(lines []string, rounds int) (float64, error) {
	out, err := p.ask(lines, strconv.Itoa(rounds))
	if err != nil {
		return 0, err
	}
	return strconv.ParseFloat(strings.TrimSpace(out), 64)
}

func (p program) ask(lines []string, args ...string) (string, error) {
	cmd := exec.Command(p.path, args...)
	cmd.Stdin = strings.NewReader(strings.Join(lines, "\n") + "\n")
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%s: %w %s", p.path, err, complaint.String())
	}
	return string(out), nil
}

// read takes a program's answer apart: a line of numbers for each line that was asked.
func read(out string, lines int) ([][]int, error) {
	var all [][]int
	for line := range strings.Lines(out) {
		var places []int
		for field := range strings.FieldsSeq(line) {
			at, err := strconv.Atoi(field)
			if err != nil {
				return nil, fmt.Errorf("an answer that is no place: %w", err)
			}
			places = append(places, at)
		}
		all = append(all, places)
	}
	if len(all) != lines {
		return nil, fmt.Errorf("%d lines were asked and %d answered", lines, len(all))
	}
	return all, nil
}

func size(lines []string) (n int) {
	for _, line := range lines {
		n += len(line)
	}
	return n
}
