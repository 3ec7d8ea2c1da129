package stance

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
)

// An Occasion is something that happened, as an analyst marks it on a line of
// time. Its Date may be partial.
type Occasion struct {
	Date  Date
	Words string
}

// String writes an Occasion as ParseOccasion reads it: "2025-03-13 Public hearing".
func (o Occasion) String() string { return o.Date.String() + " " + o.Words }

// ParseOccasion reads a date and the words after it. Between them stands white
// space, a comma, a semicolon, a colon or an equals sign; quotation marks around
// the words are dropped.
func ParseOccasion(s string) (Occasion, error) {
	s = strings.TrimSpace(s)
	end := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:=", r) })
	if end < 0 {
		end = len(s)
	}
	date, err := ParseDate(s[:end])
	if err != nil {
		return Occasion{}, err
	}
	o := Occasion{date, strings.TrimLeftFunc(s[end:], func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;:=", r) })}
	if n := len(o.Words); n > 1 && o.Words[0] == '"' && o.Words[n-1] == '"' {
		o.Words = o.Words[1 : n-1]
	}
	return o, o.Check()
}

// Check says what an Occasion lacks.
func (o Occasion) Check() error {
	switch {
	case o.Date.IsZero():
		return errors.New("an event needs a date: write 2025, 2025-03 or 2025-03-14")
	case strings.TrimSpace(o.Words) == "":
		return fmt.Errorf("the event of %s has no words: write what happened", o.Date)
	}
	return nil
}

// ReadOccasions reads one Occasion a line. Empty lines and lines that begin with
// # are passed over. An error names the line.
func ReadOccasions(r io.Reader) ([]Occasion, error) {
	var all []Occasion
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\ufeff"))
		if line == "" || line[0] == '#' {
			continue
		}
		o, err := ParseOccasion(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		all = append(all, o)
	}
	return all, lines.Err()
}

// SortOccasions puts Occasions in the order of time.
func SortOccasions(all []Occasion) {
	slices.SortStableFunc(all, func(a, b Occasion) int {
		x, _ := a.Date.Bounds()
		y, _ := b.Date.Bounds()
		if c := x.Compare(y); c != 0 {
			return c
		}
		return strings.Compare(a.Words, b.Words)
	})
}
