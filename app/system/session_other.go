//go:build !windows

package system

// Watch does nothing: elsewhere sleep is told over D-Bus (logind's PrepareForSleep), which this program does not speak, and the
// end of a session is a signal or a closed window.
func (Session) Watch(uintptr) error { return nil }
