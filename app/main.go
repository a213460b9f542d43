package main

import (
	"crypto/rand"
	"os"
	"os/user"
	"time"

	"kongthun/app/command"
	"kongthun/app/service"
	"kongthun/app/system"
)

func main() {
	around := service.Surroundings{Clock: time.Now, Random: rand.Reader, Actor: login(), Check: checkApart}
	words := os.Args[1:]
	if isCommand(words) {
		_ = system.StartLog(service.Version) // without it, what goes wrong is told on standard error
		os.Exit(command.Run(words, command.Streams{Out: os.Stdout, Err: os.Stderr, Around: around}))
	}
	os.Exit(window(officeFiles(words), around))
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
