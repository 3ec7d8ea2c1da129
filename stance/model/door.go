// Package model asks a language model where a Statement stands, and lays its
// answers beside the engine's as those of a coder of its own. The door is shut
// until the user opens it, and leads to this computer alone unless the user has
// confirmed another address.
package model

import (
	"errors"
	"fmt"
	"time"
)

// A Protocol is the language that a server speaks.
type Protocol string

// The protocols. OpenAI's is spoken by llama.cpp, LM Studio, vLLM and others.
const (
	OpenAI Protocol = "openai"
	Ollama Protocol = "ollama"
)

// A Door is what the user has said about a model. Its zero value is shut.
type Door struct {
	Open      bool          // switched on by the user; nothing is sent while it is false
	Address   string        // as the user typed it: "http://127.0.0.1:11434"
	Protocol  Protocol      // OpenAI or Ollama
	Model     string        // by the name that the server gives it
	Key       string        // sent as a bearer token; empty: none
	Confirmed string        // an Address off this computer to which the user agreed in so many words
	Timeout   time.Duration // for one answer; 0: two minutes
	Attempts  int           // for one answer; 0: three
	Pause     time.Duration // after the first failed attempt, doubled after each; 0: one second
}

// Why a door lets nothing through.
var (
	ErrShut      = errors.New("asking a language model is switched off")
	ErrElsewhere = errors.New("the address is not on this computer")
)

// Defaults for the fields of a Door that are 0.
const (
	answerTime  = 2 * time.Minute
	mostTries   = 3
	firstPause  = time.Second
	longestWait = 30 * time.Second
)

// Check says whether anything may pass. It asks nobody. The errors are ErrShut,
// ErrElsewhere (confirm the address to go on) or say which field is wrong.
func (d Door) Check() error {
	if !d.Open {
		return ErrShut
	}
	if _, known := dialects[d.Protocol]; !known {
		return fmt.Errorf("the protocol %q is not known: choose %s or %s", d.Protocol, OpenAI, Ollama)
	}
	at, err := parseAddress(d.Address)
	if err != nil {
		return err
	}
	if !at.here() && !d.confirmed() {
		return fmt.Errorf("%s: %w: statements would leave it; confirm the address first", d.Address, ErrElsewhere)
	}
	return nil
}

// confirmed holds where the user agreed to this very address.
func (d Door) confirmed() bool { return d.Confirmed != "" && d.Confirmed == d.Address }

// filled puts the defaults where nothing was said.
func (d Door) filled() Door {
	if d.Timeout <= 0 {
		d.Timeout = answerTime
	}
	if d.Attempts <= 0 {
		d.Attempts = mostTries
	}
	if d.Pause <= 0 {
		d.Pause = firstPause
	}
	return d
}
