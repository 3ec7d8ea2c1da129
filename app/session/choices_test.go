package session

import (
	"fmt"
	"testing"
)

// TestChoices counts the lines that a filter by a group or an issue would show.
func TestChoices(t *testing.T) {
	d := village(t)
	for _, c := range d.Groups() {
		d.SetFilter(Filter{Groups: []string{c.Key}})
		if len(d.Lines()) != c.N || c.Name == "" {
			t.Errorf("group %s is said to have %d lines, and has %d", c.Key, c.N, len(d.Lines()))
		}
	}
	found := 0
	for _, c := range d.Issues() {
		d.SetFilter(Filter{Issues: []string{c.Key}})
		if len(d.Lines()) != c.N {
			t.Errorf("issue %s is said to have %d lines, and has %d", c.Key, c.N, len(d.Lines()))
		}
		found += c.N
	}
	if d.SetFilter(Filter{}); found != len(d.Lines()) {
		t.Error(fmt.Sprint(found, " lines have an issue or none, of ", len(d.Lines())))
	}
}
