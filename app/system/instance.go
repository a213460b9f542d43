package system

import "errors"

// ErrClaimed says that another process of this person's session has the office file open. Its window was called forward.
var ErrClaimed = errors.New("system: another window has the file open")

// Claim is the word of this process, to every other of the same person's session, that it has an office file open. It dies with
// the process, however that ends. It keeps nobody from the file: storage's lock does that, in other sessions and against the
// program without a window too. It is what a second start finds, so that it brings the first window forward instead of a refusal.
type Claim struct{ hold hold }

// ClaimFile claims the file that a path leads to: by whatever path (links, short names, substituted drives) the same file is
// the same claim, and a copy is another. From then on called is run, on a goroutine of its own, each time somebody else wants the
// file; calls that come at once may be run as one. When it is claimed already, its window is called forward and the error is
// ErrClaimed. Any other error (a missing file, a claim of a process with more rights) says that nothing can be known: the file
// may still be opened, or refused with a better reason.
func ClaimFile(path string, called func()) (*Claim, error) {
	name, err := claimName(path)
	if err != nil {
		return nil, err
	}
	h, err := take(name, called)
	if err != nil {
		return nil, err
	}
	return &Claim{h}, nil
}

// CallForward calls forward the window that has the file open, and tells whether there is one. It claims nothing.
func CallForward(path string) bool {
	name, err := claimName(path)
	return err == nil && knock(name)
}

// Release gives the claim up. It waits until no call is being answered any more. The nil Claim is nobody's.
func (c *Claim) Release() {
	if c != nil {
		c.hold.release()
	}
}
