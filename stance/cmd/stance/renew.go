package main

import (
	"errors"
	"fmt"
	"strings"

	"parley/stance"
	"parley/stance/project"
)

// foresee prints what reading the outdated articles of the project again would
// change. Nothing is changed.
func (a *analyze) foresee(p *program) error {
	file, err := a.openFile(p, true)
	if err != nil {
		return fmt.Errorf("the project can't be opened: %w", err)
	}
	defer file.Close()
	readings, err := outdated(p, file)
	if err != nil {
		return err
	}
	changes, err := file.Preview(p.ctx, readings...)
	if err != nil {
		return err
	}
	return printChanges(p, len(readings), changes, "would be")
}

// renew reads the outdated articles of the project again.
func (a *analyze) renew(p *program, file *project.Project) error {
	readings, err := outdated(p, file)
	if err != nil {
		return err
	}
	if len(readings) == 0 {
		p.say("%s: nothing is out of date", a.Project)
		return nil
	}
	changes, err := file.Reread(p.ctx, nil, readings...)
	if err != nil {
		return err
	}
	p.say("%s: %s read again, %d of them now say something else", a.Project, counted(len(readings), "article"), len(changes.Differences))
	for _, line := range settlements(changes) {
		p.say("%s", line)
	}
	return nil
}

// outdated reads those articles of a project again that other rules than this
// program's or another codebook than the project's have read.
func outdated(p *program, file *project.Project) ([]*stance.Reading, error) {
	book, err := file.Codebook(p.ctx)
	if err != nil {
		return nil, err
	}
	ids, err := file.Outdated(p.ctx)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	var readings []*stance.Reading
	for r, err := range stance.New(book).ReadAll(p.ctx, file.Sources(p.ctx, ids...)) {
		if err != nil {
			return nil, err
		}
		r.Document = nil
		readings = append(readings, &r)
	}
	if p.ctx.Err() != nil {
		return nil, errors.New("stopped; nothing was changed")
	}
	return readings, nil
}

// printChanges prints what becomes different in which article, and what becomes
// of the judgements.
func printChanges(p *program, read int, changes project.Rereading, would string) error {
	var out strings.Builder
	fmt.Fprintf(&out, "%s %s read again; %d of them say something else then.\n", counted(read, "article"), would, len(changes.Differences))
	for _, d := range changes.Differences {
		fmt.Fprintf(&out, "%s:\n", d.Article)
		for _, s := range d.Removed {
			fmt.Fprintf(&out, "  - %s\n", codingOf(s))
		}
		for _, s := range d.Added {
			fmt.Fprintf(&out, "  + %s\n", codingOf(s))
		}
		for _, c := range d.Changed {
			fmt.Fprintf(&out, "  ~ %s\n    > %s\n", codingOf(c.Before), codingOf(c.After))
		}
	}
	for _, line := range settlements(changes) {
		fmt.Fprintln(&out, line)
	}
	_, err := p.stdout.Write([]byte(out.String()))
	return err
}

// codingOf says where a statement stands, who speaks, and the scores.
func codingOf(s stance.Statement) string {
	var words []string
	for _, a := range s.Attributions {
		words = append(words, a.Actor)
	}
	for _, position := range s.Positions {
		words = append(words, fmt.Sprintf("%s %+.2f", position.Issue, position.Stance))
	}
	if s.Tone != nil {
		words = append(words, fmt.Sprintf("tone %+.2f", s.Tone.Score))
	}
	return fmt.Sprintf("%d-%d %s", s.Content.Start, s.Content.End, strings.Join(words, ", "))
}

// settlements says what becomes of the judgements, with the statements they are on.
func settlements(r project.Rereading) []string {
	var lines []string
	for _, c := range []struct {
		ids  []string
		what string
	}{
		{r.Reattached, "judgements move to the statement that now holds their words"},
		{r.Kept, "judged statements are no longer found and stay as if marked by hand"},
		{r.Pinned, "accepted statements are coded differently; what was accepted becomes their coder's own"},
		{r.Unsettled, "accepted statements have other speakers; their acceptance is taken back"},
		{r.Dropped, "proposals of machines go with their statements"},
	} {
		if len(c.ids) > 0 {
			lines = append(lines, fmt.Sprintf("%d %s: %s", len(c.ids), c.what, strings.Join(c.ids, " ")))
		}
	}
	return lines
}
