package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"parley/stance/tally"
)

// printTable prints a comparison for people, an issue after the other. Rows that
// are kept off charts stand below the others.
func printTable(w io.Writer, t *tally.Table, compared bool) error {
	var b strings.Builder
	few := false
	for i, issue := range t.Issues {
		fmt.Fprintf(&b, "%s: %s\n", issue.Name, issue.Proposition)
		few = rows(&b, t, i) || few
		b.WriteString("\n")
	}
	if few {
		fmt.Fprintf(&b, "* fewer than %d statements: a hint, no finding\n", tally.Few)
	}
	b.WriteString(footer(t))
	if compared {
		b.WriteString("others who spoke: --by actor\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// rows prints one issue; it says whether a figure rests on few statements.
func rows(b *strings.Builder, t *tally.Table, issue int) (few bool) {
	width := 10
	for _, r := range t.Rows {
		width = max(width, utf8.RuneCountInString(r.Name))
	}
	fmt.Fprintf(b, "  %-*s %5s %5s %8s %8s %7s   %s\n", width, "", "n", "for", "neither", "against", "mean", "95 % interval")
	silent := true
	for _, listed := range []bool{true, false} {
		for _, r := range t.Rows {
			c := r.Cells[issue]
			if r.Listed != listed || c.N == 0 {
				continue
			}
			silent = false
			fmt.Fprintf(b, "  %-*s %5d %5d %8d %8d %s\n", width, r.Name, c.N, c.For, c.Neither, c.Against, figures(c))
			few = few || c.N < tally.Few
		}
	}
	if silent {
		b.WriteString("  nobody takes a position\n")
	}
	return few
}

func figures(c tally.Cell) string {
	mark := " "
	if c.N < tally.Few {
		mark = "*"
	}
	return fmt.Sprintf("%+7.2f %s %+.2f to %+.2f", c.Mean.Value, mark, c.Mean.Low, c.Mean.High)
}

// footer says what the figures rest on.
func footer(t *tally.Table) string {
	dates := ""
	switch first, last := t.First.String(), t.Last.String(); {
	case first == "":
	case first == last:
		dates = ", " + first
	default:
		dates = ", " + first + " to " + last
	}
	return fmt.Sprintf("%d positions in %d articles%s; coded by machine, %d of %d checked\n", t.N, t.Articles, dates, t.Checked, t.N)
}
