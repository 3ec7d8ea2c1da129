package agreement

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"parley/stance"
)

// The gold files that Evaluate looks for in its folder. Each is left out with a
// line that says so where it is missing.
const (
	statementsFile = "quotes-open.jsonl"
	resolvedFile   = "quotes-open-canonical.jsonl"
	exampleFile    = "alaska-summit-reuters.json"
	toneFile       = "tone-open.jsonl"
)

var positionFiles = []string{"positions-open.jsonl", "positions-more.jsonl"}

// Evaluate measures an engine against the gold files in a folder and prints the
// tables. An empty dir is $PARLEY_GOLD; where that is not set either, it prints
// one line and returns nil.
func Evaluate(ctx context.Context, dir string, engine *stance.Engine, w io.Writer) error {
	if dir == "" {
		dir = os.Getenv("PARLEY_GOLD")
	}
	if dir == "" {
		_, err := fmt.Fprintln(w, "no gold files to measure against: name their folder, or set PARLEY_GOLD")
		return err
	}
	if _, err := os.Stat(dir); err != nil { // #nosec G703 -- the folder that the user names
		return fmt.Errorf("the folder of gold files cannot be read: %w", err)
	}
	e := evaluation{ctx, dir, engine, &report{w: w}}
	e.statements()
	e.resolved()
	e.example()
	e.positions()
	e.tone()
	return e.report.err
}

// An evaluation is one run over a folder; the first error ends it.
type evaluation struct {
	ctx    context.Context
	dir    string
	engine *stance.Engine
	report *report
}

// predicted reads one gold file and lets the engine read its texts. It is false
// where the file is missing or something has failed.
func (e *evaluation) predicted(file string) (gold, predicted []Document, ok bool) {
	if e.report.err != nil {
		return nil, nil, false
	}
	gold, err := ReadDocuments(filepath.Join(e.dir, file))
	if e.missing(file, err) {
		return nil, nil, false
	}
	predicted, err = predict(e.ctx, e.engine, gold)
	e.report.fail(err)
	return gold, predicted, err == nil
}

// missing notes a file that is not there, or an error that ends the run.
func (e *evaluation) missing(file string, err error) bool {
	if errors.Is(err, fs.ErrNotExist) {
		e.report.line("%s is not in %s: left out", file, e.dir)
		return true
	}
	e.report.fail(err)
	return err != nil
}

func (e *evaluation) statements() {
	if gold, predicted, ok := e.predicted(statementsFile); ok {
		e.report.statements(statementsFile, ScoreStatements(gold, predicted))
	}
}

func (e *evaluation) resolved() {
	if gold, predicted, ok := e.predicted(resolvedFile); ok {
		s := ScoreStatements(gold, predicted)
		e.report.title("Speakers named by pronoun or nominal, resolved: %s", resolvedFile)
		e.report.share("resolved", s.Resolved)
	}
}

func (e *evaluation) example() {
	if e.report.err != nil {
		return
	}
	gold, err := readExample(filepath.Join(e.dir, exampleFile))
	if e.missing(exampleFile, err) {
		return
	}
	predicted, err := predict(e.ctx, e.engine, []Document{gold})
	e.report.fail(err)
	if err == nil {
		e.report.example(exampleFile, ScoreExample(gold, predicted[0]))
	}
}

// positions prints a table a file and one of all files together.
func (e *evaluation) positions() {
	var allGold, allPredicted []Document
	for _, file := range positionFiles {
		if gold, predicted, ok := e.predicted(file); ok {
			scores := ScorePositions(gold, predicted)
			e.report.positions(file, scores)
			e.report.articles(scores.Articles, len(scores.Articles))
			allGold, allPredicted = append(allGold, gold...), append(allPredicted, predicted...)
		}
	}
	if len(allGold) > 0 && e.report.err == nil {
		e.report.positions("both files pooled", ScorePositions(allGold, allPredicted))
	}
}

func (e *evaluation) tone() {
	if e.report.err != nil {
		return
	}
	rows, err := ReadTone(filepath.Join(e.dir, toneFile), "dev")
	if !e.missing(toneFile, err) {
		e.report.tone(toneFile+", part dev", ScoreTone(rows, predictTone(rows)))
	}
}
