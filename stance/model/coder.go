package model

import (
	"context"
	"fmt"
	"strings"
	"time"
)

// A Coder is a model as it stands in a project beside human coders.
type Coder struct {
	Name    string // of the model: "qwen3:8b"
	Version string // of its weights, where the server tells, and of the questions
}

// String is the name under which the codings stand.
func (c Coder) String() string { return c.Name + " (" + c.Version + ")" }

// Models lists what the server behind a door offers. It sends no text.
func Models(ctx context.Context, d Door) ([]Listed, error) {
	c, err := newClient(d)
	if err != nil {
		return nil, err
	}
	defer c.close()
	return c.models(ctx)
}

// listTime is how long a server may take to say which models it has.
const listTime = 10 * time.Second

// models asks once: who has just typed an address wants to know at once.
func (c *client) models(ctx context.Context) ([]Listed, error) {
	speaks := dialects[c.door.Protocol]
	ctx, cancel := context.WithTimeout(ctx, listTime)
	defer cancel()
	body, err := c.get(ctx, speaks.models)
	if err != nil {
		return nil, err
	}
	return speaks.list(body)
}

// meet finds the model of the door among those that the server offers. Ollama
// adds ":latest" to names without a tag.
func (c *client) meet(ctx context.Context) (Coder, error) {
	offered, err := c.models(ctx)
	if err != nil {
		return Coder{}, err
	}
	var names []string
	for _, m := range offered {
		if m.Name == c.door.Model || m.Name == c.door.Model+":latest" {
			return coderOf(m), nil
		}
		names = append(names, m.Name)
	}
	return Coder{}, fmt.Errorf("%s has no model %q: it has %s", c.door.Address, c.door.Model, strings.Join(names, ", "))
}

func coderOf(m Listed) Coder {
	version := "questions " + questions()
	if m.Version != "" {
		version = m.Version + ", " + version
	}
	return Coder{Name: m.Name, Version: version}
}
