package intake

import (
	"context"
	"iter"
	"strings"

	"parley/stance/text"
)

// A Target is a text with the Span of a person named in it.
type Target struct {
	ID   string
	Text string
	Span text.Span
}

// Targets streams JSON Lines {"id","text","target","start","end"} from a file or,
// for "-", from standard input. Where a line has no offsets, the first place where
// target stands in the text is taken. A *Failure stands for a line that could not
// be read; the error of ctx ends the sequence.
func Targets(ctx context.Context, path string, o Options) iter.Seq2[Target, error] {
	return func(yield func(Target, error) bool) {
		in, name, err := o.open(path)
		if err != nil {
			yield(Target{}, err)
			return
		}
		defer in.Close()
		for line := range lines(ctx, in, name, o.most()) {
			target, reason := parseTarget(line)
			var err error
			if reason != "" {
				err = &Failure{line.place(), reason}
			}
			if !yield(target, err) {
				return
			}
		}
		if ctx.Err() != nil {
			yield(Target{}, ctx.Err())
		}
	}
}

func parseTarget(line line) (t Target, reason string) {
	var rec struct {
		ID         word    `json:"id"`
		Text       *string `json:"text"`
		Target     string  `json:"target"`
		Start, End *int
	}
	if reason := line.decode(&rec); reason != "" {
		return t, reason
	}
	if rec.Text == nil {
		return t, `the record has no "text"`
	}
	t = Target{ID: string(rec.ID), Text: *rec.Text}
	if t.ID == "" {
		t.ID = line.id()
	}
	if rec.Start == nil || rec.End == nil {
		at := strings.Index(t.Text, rec.Target)
		if at < 0 || rec.Target == "" {
			return t, `the record has no "start" and "end", nor a "target" that stands in its text`
		}
		rec.Start, rec.End = &at, new(int)
		*rec.End = at + len(rec.Target)
	}
	t.Span = text.Span{Start: *rec.Start, End: *rec.End}
	if t.Span.Start < 0 || t.Span.End > len(t.Text) || t.Span.Len() <= 0 {
		return t, `"start" and "end" do not lie in "text"`
	}
	return t, ""
}
