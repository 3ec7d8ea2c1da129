package agreement

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"parley/stance"
	"parley/stance/text"
)

// A Document is one article with the statements that somebody, or the engine,
// found in it. It reads gold files and the output of "stance analyze --jsonl".
type Document struct {
	ID         string `json:"id"`
	Path       string `json:"path"`
	Text       string `json:"text"`
	Title      string `json:"title"`
	Date       string `json:"date"`
	Publisher  string `json:"publisher"`
	Speaker    string `json:"speaker"`
	Statements []Row  `json:"statements"`
	Quotes     []Row  `json:"quotes"`
	Rows       []Row  `json:"rows"`
}

// A Row is one statement as a coder marked it. Offsets are bytes into the text.
type Row struct {
	Start        int       `json:"start"`
	End          int       `json:"end"`
	Kind         string    `json:"kind"`
	Speaker      string    `json:"speaker"`
	SpeakerStart *int      `json:"speaker_start"`
	SpeakerEnd   *int      `json:"speaker_end"`
	Canonical    string    `json:"canonical"`
	CanonicalBy  string    `json:"canonical_src"`
	Act          string    `json:"act"`
	Clause       *bool     `json:"clause"`
	Relation     string    `json:"rel"`
	Optional     bool      `json:"optional"`
	Nested       bool      `json:"nested"`
	Actor        string    `json:"actor"`
	ActorAlt     []string  `json:"actor_alt"`
	Issue        string    `json:"issue"`
	Stance       float64   `json:"stance"`
	Accept       []float64 `json:"accept"`
	Positions    []Code    `json:"positions"`
}

// A Code is a position of a predicted row.
type Code struct {
	Issue      string  `json:"issue"`
	Stance     float64 `json:"stance"`
	Confidence float64 `json:"confidence"`
}

func (r Row) span() text.Span { return text.Span{Start: r.Start, End: r.End} }

func (d Document) key() string {
	if d.ID != "" {
		return d.ID
	}
	name := filepath.Base(d.Path)
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// article is the document as the engine wants it. A date that cannot be read is
// left out.
func (d Document) article() stance.Article {
	date, err := stance.ParseDate(d.Date)
	if err != nil {
		date = stance.Date{}
	}
	return stance.Article{ID: d.ID, Text: d.Text, Title: d.Title, Date: date, Publisher: d.Publisher, Speaker: d.Speaker}
}

// ReadDocuments reads a JSON Lines file of documents, gold or predicted. Errors
// name the file and the line.
func ReadDocuments(path string) ([]Document, error) {
	return readLines[Document](path)
}

// readLines reads a JSON Lines file; empty lines are skipped.
func readLines[T any](path string) ([]T, error) {
	file, err := os.Open(path) // #nosec G304 -- a file of the folder that the user names
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var out []T
	in := bufio.NewReaderSize(file, 1<<20)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if len(strings.TrimSpace(string(line))) > 0 {
			var record T
			if err := json.Unmarshal(line, &record); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", path, n, err)
			}
			out = append(out, record)
		}
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
}
