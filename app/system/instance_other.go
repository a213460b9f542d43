//go:build !windows && !linux

package system

import "errors"

// claimName has no claim to name: on other systems a second start finds storage's lock, and says so.
func claimName(string) (string, error) { return "", errors.ErrUnsupported }

type hold struct{}

func take(string, func()) (hold, error) { return hold{}, errors.ErrUnsupported }

func (hold) release() {}

func knock(string) bool { return false }
