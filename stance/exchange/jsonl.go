// Package exchange carries tables, statements and codebooks out of the program
// and in again.
package exchange

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"

	"parley/stance"
)

// A Line is what "stance analyze --jsonl" prints for one article. What is not
// known is left out. Offsets are bytes into the text of the article.
type Line struct {
	ID         string          `json:"id"`
	Path       string          `json:"path,omitempty"`
	Title      string          `json:"title,omitempty"`
	Date       string          `json:"date,omitempty"`
	Publisher  string          `json:"publisher,omitempty"`
	Author     string          `json:"author,omitempty"`
	Address    string          `json:"address,omitempty"`
	Speaker    string          `json:"speaker,omitempty"`
	Language   string          `json:"language,omitempty"`
	Notices    []string        `json:"notices,omitempty"`
	Text       string          `json:"text,omitempty"` // only where it was taken out of another format
	Statements []StatementLine `json:"statements"`
}

// A StatementLine is one Statement of one actor.
type StatementLine struct {
	ID           string         `json:"id"`
	Utterance    string         `json:"utterance"`
	Start        int            `json:"start"`
	End          int            `json:"end"`
	Kind         stance.Kind    `json:"kind"`
	Text         string         `json:"text"`
	Speaker      string         `json:"speaker,omitempty"`
	SpeakerStart *int           `json:"speaker_start,omitempty"`
	SpeakerEnd   *int           `json:"speaker_end,omitempty"`
	Cue          string         `json:"cue,omitempty"`
	Actor        string         `json:"actor,omitempty"`
	Canonical    string         `json:"canonical,omitempty"`
	Basis        stance.Basis   `json:"basis,omitempty"` // how it is known who spoke
	Via          []MentionLine  `json:"via,omitempty"`   // who passed a second-hand statement on, nearest last
	Tone         *float64       `json:"tone,omitempty"`
	ToneEvidence []EvidenceLine `json:"tone_evidence,omitempty"`
	Positions    []PositionLine `json:"positions,omitempty"`
}

// A MentionLine is a stretch of words that names somebody.
type MentionLine struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// A PositionLine is a stance on one issue.
type PositionLine struct {
	Issue      string         `json:"issue"`
	Stance     float64        `json:"stance"`
	Confidence float64        `json:"confidence,omitempty"` // left out where nobody has measured it
	Evidence   []EvidenceLine `json:"evidence"`
}

// An EvidenceLine is a stretch of words that moved a score.
type EvidenceLine struct {
	Start  int     `json:"start"`
	End    int     `json:"end"`
	Text   string  `json:"text"`
	Rule   string  `json:"rule"`
	Weight float64 `json:"weight"`
}

// LineOf lays a Reading out. A joint speaker repeats the statement, one
// StatementLine an actor, "-2", "-3" after its ID.
func LineOf(r *stance.Reading) Line {
	return new(layout).line(r)
}

// A layout is the room of a Line.
type layout struct {
	statements []StatementLine
	evidence   []EvidenceLine
	tones      []float64
}

// line lays a Reading out. The Line before must not be used afterwards.
func (l *layout) line(r *stance.Reading) Line {
	a := &r.Article
	l.statements, l.evidence, l.tones = slices.Grow(l.statements[:0], len(r.Statements)), l.evidence[:0], l.tones[:0]
	for i := range r.Statements {
		l.append(a.Text, &r.Statements[i])
	}
	line := Line{
		ID: a.ID, Path: a.Path, Title: a.Title, Date: a.Date.String(), Publisher: a.Publisher, Author: a.Author,
		Address: a.Address, Speaker: a.Speaker, Language: a.Language, Notices: r.Notices, Statements: l.statements,
	}
	if line.Statements == nil {
		line.Statements = []StatementLine{}
	}
	if a.Extracted {
		line.Text = a.Text
	}
	return line
}

// append appends a line an actor, or one without an actor.
func (l *layout) append(source string, s *stance.Statement) {
	line := StatementLine{
		ID: s.ID, Utterance: s.Utterance, Start: s.Content.Start, End: s.Content.End, Kind: s.Kind,
		Text: s.Content.Of(source), Cue: s.Cue.Of(source),
	}
	if s.Tone != nil && len(s.Tone.Evidence) > 0 {
		l.tones = append(l.tones, round(s.Tone.Score))
		line.Tone, line.ToneEvidence = &l.tones[len(l.tones)-1], l.evidenceLines(source, s.Tone.Evidence)
	}
	for _, p := range s.Positions {
		if len(p.Evidence) == 0 {
			continue
		}
		line.Positions = append(line.Positions, PositionLine{p.Issue, round(p.Stance), round(p.Confidence), l.evidenceLines(source, p.Evidence)})
	}
	if len(s.Attributions) == 0 {
		l.statements = append(l.statements, line)
		return
	}
	for i := range s.Attributions {
		l.statements = append(l.statements, line.by(source, &s.Attributions[i], i))
	}
}

// by is the line of the nth actor of a joint speaker, counted from 0.
func (l StatementLine) by(source string, a *stance.Attribution, n int) StatementLine {
	if n > 0 {
		l.ID = fmt.Sprintf("%s-%d", l.ID, n+1)
	}
	l.Actor, l.Canonical, l.Basis = a.Actor, a.Name, a.Basis
	if a.Actor == "" {
		l.Positions = nil // a side that is nobody's is no position
	}
	if !a.Mention.IsZero() {
		l.Speaker = a.Mention.Of(source)
		l.SpeakerStart, l.SpeakerEnd = &a.Mention.Start, &a.Mention.End
	}
	for _, v := range a.Via {
		l.Via = append(l.Via, MentionLine{v.Start, v.End, v.Of(source)})
	}
	return l
}

// EvidenceLines lays evidence out with its words in source.
func EvidenceLines(source string, evidence []stance.Evidence) []EvidenceLine {
	l := layout{evidence: make([]EvidenceLine, 0, len(evidence))}
	return l.evidenceLines(source, evidence)
}

func (l *layout) evidenceLines(source string, evidence []stance.Evidence) []EvidenceLine {
	l.evidence = slices.Grow(l.evidence, len(evidence)) // lines before stay where they were
	from := len(l.evidence)
	for _, e := range evidence {
		l.evidence = append(l.evidence, EvidenceLine{e.Span.Start, e.Span.End, e.Span.Of(source), e.Rule, round(e.Weight)})
	}
	return l.evidence[from:len(l.evidence):len(l.evidence)]
}

// round keeps six decimals, so that the last bits, which differ between
// processors, never reach a reader.
func round(x float64) float64 { return math.Round(x*1e6) / 1e6 }

// WriteLine writes a Reading as one line of JSON, in one write, so that a reader
// of a pipe gets whole lines as soon as they are there.
func WriteLine(w io.Writer, r *stance.Reading) error {
	e := encoders.Get().(*encoder)
	defer e.free()
	line := e.layout.line(r)
	e.line(&line)
	if e.failed {
		return Print(w, line) // it says which number
	}
	_, err := w.Write(e.out)
	return err
}

// Print writes any value as one line of JSON, in one write.
func Print(w io.Writer, value any) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	return out.Encode(value)
}
