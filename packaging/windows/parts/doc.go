// The program parts makes what packaging/windows/setup.nsi includes: the lines that install the staged files one by one, the lines
// that remove exactly those, and the installer's icon and pictures, drawn from the program's icon. setup.nsi runs it by itself.
//
// Same input, same bytes. It imports nothing of ours.
package main
