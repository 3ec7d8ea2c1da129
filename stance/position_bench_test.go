package stance

import (
	"testing"

	"parley/stance/text"
)

// BenchmarkPosition scores one statement on every issue of the default codebook.
func BenchmarkPosition(b *testing.B) {
	s, err := newScorer(defaultCodebook(b))
	if err != nil {
		b.Fatal(err)
	}
	const said = "We will never recognise the annexation of Crimea, and we call on Russia to withdraw its troops and to agree to a ceasefire at once."
	doc := text.Parse(said)
	span := text.Span{End: len(said)}
	b.ReportAllocs()
	for b.Loop() {
		for _, c := range s.clausesOf(doc, span, text.Span{}) {
			s.positionsOf(s.issues, c, newTopics(doc, nil))
		}
	}
}

// BenchmarkNewScorer compiles the phrases of the default codebook.
func BenchmarkNewScorer(b *testing.B) {
	book := defaultCodebook(b)
	for b.Loop() {
		if _, err := newScorer(book); err != nil {
			b.Fatal(err)
		}
	}
}
