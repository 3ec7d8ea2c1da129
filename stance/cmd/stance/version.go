package main

import (
	"fmt"

	"parley/stance"
)

type version struct{}

// Run prints the version, and below it what the program was built from.
func (version) Run(p *program) error {
	_, err := fmt.Fprintf(p.stdout, "stance %s\n%s\n", stance.Version, stance.Built())
	return err
}
