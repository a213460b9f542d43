// Package linux holds what makes the program a Linux product: stage.sh puts the release's folder together for packaging/build, install
// puts that folder into a person's ~/.local and takes it away again, and the entry of the menu and the kind of file stand beside it.
// Its tests run install. Nothing imports this package and it imports nothing of ours.
package linux
