package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	var g gauge
	icu := flag.String("icu", "", "the program of ../peers/icu.cc")
	libthai := flag.String("libthai", "", "the program of ../peers/libthai.c")
	flag.StringVar(&g.gold, "gold", "model/thai/testdata/gold", "the folder of the gold text")
	flag.StringVar(&g.lists, "lists", "model/thai", "the folder of the word lists")
	flag.StringVar(&g.texts, "texts", "../shared/data", "a folder of JSON files with real texts; it may be absent")
	flag.BoolVar(&g.tell, "v", false, "tell every wrong break")
	flag.Parse()

	g.out = os.Stdout
	g.breakers = []breaker{newOurs()}
	for _, p := range []program{{"ICU", *icu}, {"libthai", *libthai}} {
		if p.path != "" {
			g.breakers = append(g.breakers, p)
		}
	}
	if err := g.run(); err != nil {
		log.Fatal(err)
	}
}

// gauge is one run of the command.
type gauge struct {
	breakers           []breaker // ours first
	gold, lists, texts string
	tell               bool
	out                io.Writer
}

// run measures all there is, and prints as it goes.
func (g *gauge) run() error {
	for _, half := range []string{"seen", "unseen"} {
		if err := g.half(half); err != nil {
			return err
		}
	}
	if err := g.speeds(); err != nil {
		return err
	}
	return g.agreements()
}

func (g *gauge) say(format string, args ...any) { fmt.Fprintf(g.out, format+"\n", args...) }
