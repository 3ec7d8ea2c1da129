package main

import (
	"fmt"
	"os"

	"parley/stance"
)

// settleEvents reads the events that are to be marked: those of the file, then
// those of the command line.
func (p *pictures) settleEvents() error {
	if p.Events != "" {
		file, err := os.Open(p.Events)
		if err != nil {
			return fmt.Errorf("--events: the file can't be read: %w", err)
		}
		defer file.Close()
		if p.occasions, err = stance.ReadOccasions(file); err != nil {
			return fmt.Errorf("--events: %s, %w", p.Events, err)
		}
	}
	for _, words := range p.Event {
		o, err := stance.ParseOccasion(words)
		if err != nil {
			return fmt.Errorf("--event: %w", err)
		}
		p.occasions = append(p.occasions, o)
	}
	return nil
}
