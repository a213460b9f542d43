package main

import (
	"cmp"
	"crypto/rand"
	"log/slog"
	"os"
	"os/user"
	"strings"
	"time"

	"kongthun/app/command"
	"kongthun/app/service"
	"kongthun/app/system"
)

func main() {
	around := service.Surroundings{Clock: time.Now, Random: rand.Reader, Actor: login(), Check: checkApart}
	words := os.Args[1:]
	unlogged := system.StartLog(service.Version)
	if isCommand(words) { // without a log, what goes wrong is told on standard error, which a command's user reads
		os.Exit(command.Run(words, command.Streams{Out: os.Stdout, Err: os.Stderr, Around: around}))
	}
	if unlogged != nil {
		slog.Warn("there is no log", "error", unlogged)
	}
	os.Exit(window(officeFiles(words), around))
}

// login is the name of whoever is logged in: the actor until a name is chosen.
func login() string {
	u, err := user.Current()
	if err != nil {
		return "kongthun"
	}
	return person(u.Name, u.Username)
}

// person is the first of a user's names that there is. Windows puts the computer's or the domain's name and a backslash before one that
// has no full name.
func person(names ...string) string {
	name := cmp.Or(names...)
	return name[strings.LastIndexByte(name, '\\')+1:]
}
