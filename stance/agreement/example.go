package agreement

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// An example is one article with every statement in it, in one JSON object; the
// text stands in a file of its own, beside or near it.
type example struct {
	ID         string       `json:"id"`
	TextFile   string       `json:"text_file"`
	Statements []exampleRow `json:"statements"`
}

// An exampleRow says where it stands on several issues at once.
type exampleRow struct {
	Row
	Stance map[string]float64 `json:"stance"`
}

func readExample(path string) (Document, error) {
	content, err := os.ReadFile(path) // #nosec G304 -- the file that the user names
	if err != nil {
		return Document{}, err
	}
	var e example
	if err := json.Unmarshal(content, &e); err != nil {
		return Document{}, fmt.Errorf("%s: %w", path, err)
	}
	source, err := os.ReadFile(filepath.Join(filepath.Dir(path), e.TextFile))
	if err != nil {
		return Document{}, err
	}
	doc := Document{ID: e.ID, Text: string(source)}
	for _, row := range e.Statements {
		doc.Statements = append(doc.Statements, row.Row)
	}
	return doc, nil
}

// An ExampleScore says how much of one article was found.
type ExampleScore struct {
	Found, Actor Share // of the gold statements: half the span or more; and by the right actor
	Predicted    int
	Strangers    []string // actors that were given a statement and made none, in the order of the text
}

// ScoreExample compares one article with its gold statements.
func ScoreExample(gold, predicted Document) ExampleScore {
	s := ExampleScore{Predicted: len(predicted.Statements)}
	speaks := map[string]bool{"": true}
	for _, g := range gold.Statements {
		speaks[g.Actor] = true
		found, actor := false, false
		for _, p := range predicted.Statements {
			if 2*p.span().Shared(g.span()) >= g.span().Len() {
				found = true
				actor = actor || oneActor(p.Actor) == oneActor(g.Actor)
			}
		}
		s.Found.add(found)
		s.Actor.add(actor)
	}
	for _, p := range predicted.Statements {
		if !speaks[p.Actor] {
			speaks[p.Actor] = true
			s.Strangers = append(s.Strangers, p.Actor)
		}
	}
	return s
}
