package model

import (
	"context"
	"fmt"
	"strings"
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

func (c *client) models(ctx context.Context) ([]Listed, error) {
	speaks := dialects[c.door.Protocol]
	var all []Listed
	err := c.retry(ctx, func(ctx context.Context, _ int) error {
		body, err := c.get(ctx, speaks.models)
		if err != nil {
			return err
		}
		all, err = speaks.list(body)
		return err
	})
	return all, err
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
