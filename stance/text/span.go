// Package text cuts an article into paragraphs, sentences, words and
// quotations. Every layer is made of Spans into the one text, so that a finding
// can always be shown where it stands. The package knows no people and holds no
// opinions.
package text

// A Span is a half-open range of bytes [Start, End) into the text of one
// article, exactly as that article was given. It is the only way this program
// points at text: words are never copied and searched for again.
type Span struct {
	Start, End int
}

// Of returns the words of s in source, the text that the Span was made for.
func (s Span) Of(source string) string { return source[s.Start:s.End] }

// Len is the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// IsZero says whether s points at nothing.
func (s Span) IsZero() bool { return s == Span{} }

// Contains says whether other lies wholly within s.
func (s Span) Contains(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps says whether s and other share at least one byte.
func (s Span) Overlaps(other Span) bool { return s.Shared(other) > 0 }

// Shared is the number of bytes that s and other have in common.
func (s Span) Shared(other Span) int {
	return max(0, min(s.End, other.End)-max(s.Start, other.Start))
}

// Cover is the smallest Span that holds both s and other.
func (s Span) Cover(other Span) Span {
	return Span{min(s.Start, other.Start), max(s.End, other.End)}
}
