package storage

import "os"

// release closes a file that bbolt has left open; Windows lifts the lock with it.
func release(f *os.File) error { return f.Close() }
