// Package stage is where the tests of rooms play: a real office file in a temporary folder, the room in a window of Fyne's test
// driver, hands that type and tap, and eyes that read what is shown. Only tests import it; it knows service and part, and no room.
package stage
