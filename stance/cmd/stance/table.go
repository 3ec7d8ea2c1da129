package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"parley/stance/tally"
)

// printTable prints a comparison for people, an issue after the other. Rows that
// are kept off charts stand below the others. Others are the statements of actors
// that no row stands for.
func printTable(w io.Writer, t *tally.Table, others int) error {
	var b strings.Builder
	few, unlisted := false, false
	var silent []string
	for i, issue := range t.Issues {
		rows := voices(t, i)
		if len(rows) == 0 {
			silent = append(silent, issue.Name)
			continue
		}
		printIssue(&b, t, i, rows)
		for _, r := range rows {
			few = few || r.Cells[i].N < tally.Few
			unlisted = unlisted || !r.Listed
		}
	}
	if len(silent) > 0 {
		fmt.Fprintf(&b, "Nobody takes a position on: %s\n", strings.Join(silent, ", "))
	}
	if few {
		fmt.Fprintf(&b, "* fewer than %d statements: a hint, no finding\n", tally.Few)
	}
	if unlisted {
		b.WriteString("† known from the articles alone, and not charted\n")
	}
	b.WriteString(footer(t))
	if others > 0 {
		fmt.Fprintf(&b, "%s by others: --by actor\n", counted(others, "position"))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// voices are the rows that take a position on an issue, those that are listed
// first.
func voices(t *tally.Table, issue int) (rows []tally.Row) {
	for _, listed := range []bool{true, false} {
		for _, r := range t.Rows {
			if r.Listed == listed && r.Cells[issue].N > 0 {
				rows = append(rows, r)
			}
		}
	}
	return rows
}

func printIssue(b *strings.Builder, t *tally.Table, issue int, rows []tally.Row) {
	heading := t.Issues[issue]
	fmt.Fprintf(b, "%s: %s\n", heading.Name, heading.Proposition)
	if !heading.Validated {
		b.WriteString("  (its scores were not measured against human coders)\n")
	}
	width := 0
	for _, r := range t.Rows {
		width = max(width, utf8.RuneCountInString(nameOf(r)))
	}
	fmt.Fprintf(b, "  %-*s %5s %5s %8s %8s %7s   %s\n", width, "", "n", "for", "neither", "against", "mean", "95 % interval")
	for _, r := range rows {
		c := r.Cells[issue]
		mark := " "
		if c.N < tally.Few {
			mark = "*"
		}
		fmt.Fprintf(b, "  %-*s %5d %5d %8d %8d %+7.2f %s %+.2f to %+.2f\n",
			width, nameOf(r), c.N, c.For, c.Neither, c.Against, c.Mean.Value, mark, c.Mean.Low, c.Mean.High)
	}
	b.WriteString("\n")
}

// nameOf is a row's name, marked where charts leave it out.
func nameOf(r tally.Row) string {
	if r.Listed {
		return r.Name
	}
	return r.Name + " †"
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
	return fmt.Sprintf("%s in %s%s; coded by machine, %d of %d checked\n",
		counted(t.N, "position"), counted(t.Articles, "article"), dates, t.Checked, t.N)
}

// counted writes a number of things.
func counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
