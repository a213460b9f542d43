// Package windows holds what makes the program a Windows product, and the tests that use that product from outside.
//
// setup.nsi is the installer and the uninstaller (its head tells how it is called and what it ends with); the .nsh files beside it
// are its parts by subject, and the program in parts/ makes what it includes. The tests, under the tag wine, are run on a screen
// in a wine: they install, open, type, print, upgrade and uninstall the program as a person does, from Linux. Nothing imports this
// package and it imports nothing of ours.
package windows
