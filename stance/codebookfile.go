package stance

import (
	"errors"
	"fmt"

	"github.com/goccy/go-yaml"
)

// ParseCodebook reads a codebook file. The name is that of the file and stands
// before every error, with the line: "my.codebook.yaml:12: ...". Mistakes of
// meaning (a country that is not there, a key used twice) are all reported at
// once, joined by line breaks.
func ParseCodebook(name string, data []byte) (c *Codebook, err error) {
	defer unreadable(name, &c, &err)
	if c, err = ParseChecked(name, data); err != nil {
		return nil, err
	}
	if problems := c.problems(); len(problems) > 0 {
		return nil, locate(name, data, problems)
	}
	return c, nil
}

// ParseChecked is ParseCodebook of a file in which there are no mistakes of meaning, such
// as the one that a program is shipped with and tested on. It looks for none, nor tries the
// examples of terms, which takes as long as all the rest.
func ParseChecked(name string, data []byte) (c *Codebook, err error) {
	defer unreadable(name, &c, &err)
	if err := mild(name, data); err != nil {
		return nil, err
	}
	c = new(Codebook)
	if err := yaml.UnmarshalWithOptions(data, c, yaml.Strict()); err != nil {
		return nil, syntaxError(name, err)
	}
	c.complete()
	return c, nil
}

// unreadable makes an error of a panic: the YAML reader can panic on malformed input.
func unreadable(name string, c **Codebook, err *error) {
	if r := recover(); r != nil {
		*c, *err = nil, fmt.Errorf("%s: is no readable YAML; expected a codebook as docs/codebook.md describes it", name)
	}
}

// Encode writes the codebook in the form that ParseCodebook reads.
func (c *Codebook) Encode() ([]byte, error) {
	return yaml.MarshalWithOptions(c, yaml.Indent(2), yaml.IndentSequence(true), yaml.OmitZero())
}

// complete fills in what a file may leave out.
func (c *Codebook) complete() {
	for i := range c.Actors {
		if c.Actors[i].Kind == "" {
			c.Actors[i].Kind = Person
		}
	}
}

// syntaxError puts the file and the line before an error of the YAML reader.
func syntaxError(name string, err error) error {
	var e yaml.Error
	if !errors.As(err, &e) || e.GetToken() == nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return fmt.Errorf("%s:%d: %s", name, e.GetToken().Position.Line, e.GetMessage())
}

// UnmarshalYAML reads a date of a codebook file. (As an UnmarshalText it would
// cost the YAML reader a pass over the whole file for each date.)
func (d *Date) UnmarshalYAML(decode func(any) error) error {
	var written string
	if err := decode(&written); err != nil {
		return err
	}
	var err error
	*d, err = ParseDate(written)
	return err
}

// MarshalText writes a date as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }
