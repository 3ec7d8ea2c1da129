package main

import (
	"errors"

	"parley/stance"
	"parley/stance/exchange"
	"parley/stance/intake"
	"parley/stance/tone"
)

type toneOf struct {
	JSONL bool   `name:"jsonl" required:"" help:"Read and print JSON Lines."`
	Input string `arg:"" name:"input" help:"File of lines {\"id\",\"text\",\"target\",\"start\",\"end\"}, or - for standard input."`
}

// Help says which scorer of tone is which, below the usage.
func (*toneOf) Help() string { return tone.Measured }

// A toneLine is what "stance tone" prints for one target. Without a word that
// carries a tone there is neither tone nor evidence.
type toneLine struct {
	ID       string                  `json:"id"`
	Tone     *float64                `json:"tone,omitempty"`
	Evidence []exchange.EvidenceLine `json:"evidence,omitempty"`
}

// Run scores the tone of every line toward its target.
func (t *toneOf) Run(p *program) error {
	n := 0
	for target, err := range interruptible(p.ctx, intake.Targets(p.ctx, t.Input, intake.Options{Stdin: p.stdin})) {
		if err != nil && errors.Is(err, p.ctx.Err()) {
			p.stopped(n, "line")
			return nil
		}
		if err != nil {
			p.fail(err)
			continue
		}
		n++
		line := toneLine{ID: target.ID}
		if found := stance.ToneToward(target.Text, target.Span); found != nil {
			line.Tone, line.Evidence = &found.Score, exchange.EvidenceLines(target.Text, found.Evidence)
		}
		if err := exchange.Print(p.stdout, line); err != nil {
			return err
		}
	}
	return nil
}
