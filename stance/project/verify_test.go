package project

import (
	"encoding/hex"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/stance"
	"parley/stance/text"
)

func TestWordsThatDoNotMatchAreTold(t *testing.T) {
	p := create(t)
	harbour := reading("harbour", "No truce before Łódź is ours", "We sign nothing")
	_, err := p.Add(ctx, harbour, reading("bridge", "Not a word"))
	must(t, err)
	marked, err := p.Mark(ctx, "bridge", "Ada", stance.Statement{Content: text.Span{Start: 2, End: 9}})
	must(t, err)
	wrong, err := p.Verify(ctx)
	must(t, err)
	if len(wrong) != 0 || len(p.Warnings()) != 0 {
		t.Fatalf("a new project has mismatches: %v", wrong)
	}
	must(t, p.Close())
	execIn(t, p.Path(), `UPDATE statements SET start = start - 1, end = end - 1 WHERE quote = x'`+hex.EncodeToString([]byte("We sign nothing"))+`'`)
	execIn(t, p.Path(), `UPDATE marks SET quote = x'00'`)
	p, err = Open(p.Path())
	must(t, err)
	defer p.Close()
	wrong, err = p.Verify(ctx)
	must(t, err)
	if diff := cmp.Diff([]Mismatch{{"harbour", harbour.Statements[1].ID}, {"bridge", marked.ID}}, wrong); diff != "" {
		t.Error(diff)
	}
	if w := p.Warnings(); len(w) != 1 || !strings.HasPrefix(w[0], `2 statements don't stand where they should in their articles, the first in "harbour"`) {
		t.Errorf("warnings: %q", w)
	}
}

func TestWordsOutsideTheirArticleAreToldAndNotFollowed(t *testing.T) {
	p := create(t)
	_, err := p.Add(ctx, reading("harbour", "No truce before Łódź is ours"))
	must(t, err)
	must(t, p.Close())
	for _, table := range []string{"statements", "attributions", "evidence"} {
		execIn(t, p.Path(), `UPDATE `+table+` SET start = -7, end = 100000`)
	}
	p, err = Open(p.Path())
	must(t, err)
	defer p.Close()
	if w := p.Warnings(); len(w) != 1 {
		t.Errorf("warnings: %q", w)
	}
	for r, err := range p.Readings(ctx) {
		must(t, err)
		s := r.Statements[0]
		for _, span := range []text.Span{s.Content, s.Attributions[0].Mention, s.Positions[0].Evidence[0].Span} {
			if span.Start < 0 || span.End > len(r.Article.Text) {
				t.Errorf("%v lies outside a text of %d bytes", span, len(r.Article.Text))
			}
		}
	}
}
