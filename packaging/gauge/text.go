package main

import "errors"

func text(out, tools string) error { return errors.New("not yet") }
