package main

import (
	"fmt"

	"parley/stance"
)

type version struct{}

// Run prints the version.
func (version) Run(p *program) error {
	_, err := fmt.Fprintf(p.stdout, "stance %s\n", stance.Version)
	return err
}
