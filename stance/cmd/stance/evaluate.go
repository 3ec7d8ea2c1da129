package main

import (
	"parley/stance"
	"parley/stance/agreement"
)

type evaluate struct {
	Gold     string `placeholder:"DIR" help:"Folder of gold files; without it $PARLEY_GOLD."`
	Codebook string `placeholder:"FILE" help:"Codebook to read by; the built-in one without it."`
}

// Run prints how good the engine is.
func (e *evaluate) Run(p *program) error {
	book, err := openCodebook(e.Codebook)
	if err != nil {
		return err
	}
	return agreement.Evaluate(p.ctx, e.Gold, stance.New(book), p.stdout)
}
