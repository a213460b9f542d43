package main

import "errors"

func screen(out string) error { return errors.New("not yet") }
