package storage

import (
	"testing"

	"kongthun/model"
)

// A share is refused for a file that is not made yet in a sentence of its own: there is nothing to be copied from there.
func TestNothingIsMadeOnAShare(t *testing.T) {
	share := `\\server\share\a.kongthun`
	refused(t, Create(share, Header{Office: officeID, Program: "test"}, Options{}), model.ErrInvalid, "file.network_new")
	refused(t, open(t, newFile(t)).Backup(share), model.ErrInvalid, "file.network_new")
	_, err := Open(share, Options{})
	refused(t, err, model.ErrInvalid, "file.network")
}
