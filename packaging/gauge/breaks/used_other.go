//go:build !unix

package main

import "time"

var start = time.Now()

// used is the time that has gone by, where the processor's is not to be had.
func used() time.Duration { return time.Since(start) }
