package main

import (
	"crypto/rand"
	"os"
	"os/user"
	"time"

	"kongthun/app/command"
	"kongthun/app/service"
)

func main() {
	around := service.Surroundings{Clock: time.Now, Random: rand.Reader, Actor: login(), Check: checkApart}
	args := os.Args[1:]
	if len(args) > 0 && (command.Known(args[0]) || len(args) > 1) {
		os.Exit(command.Run(args, command.Streams{Out: os.Stdout, Err: os.Stderr, Around: around}))
	}
	path := ""
	if len(args) == 1 {
		path = args[0]
	}
	os.Exit(window(path, around))
}

// login is the name of whoever is logged in: the actor until a name is chosen.
func login() string {
	u, err := user.Current()
	switch {
	case err != nil:
		return "kongthun"
	case u.Name != "":
		return u.Name
	default:
		return u.Username
	}
}
