package speech

import (
	"strings"
	"testing"

	"parley/stance/text"
)

// TestSubjectBefore finds the words in [brackets] as the subject of the verb in
// {braces}; none of them, where it has no subject of its own.
func TestSubjectBefore(t *testing.T) {
	for _, c := range []string{
		"[Venn] {said} so.",
		"On Monday, [the mayor of Brell] {said} so.",                              // what belongs to the noun stays
		"[Oram Kell], a doctor, {said} so.",                                       // an apposition
		"[Oram Kell], a doctor, author and singer, {said} so.",                    // one with commas of its own
		"[Oram Kell], president of the union, which has many members, {said} so.", // two of them
		"[The man] who led the council {said} so.",                                // a relative clause
		"[The man], who led the council in May, {said} so.",                       // between commas
		"[People] briefed on the talks {said} so.",                                // a participle
		"[Officials] speaking on condition of anonymity {said} so.",               //
		"[People close to Venn] {said} so.",                                       // an adjective
		"Kell met the man [who] {said} so.",                                       // the pronoun speaks
		"[Marta Venn] (R-Brell) {said} so.",                                       // brackets
		"[Venn] on Monday {said} so.",                                             // a time
		"[Venn] this week also {said} so.",                                        //
		"[The group] - half of them farmers - {said} so.",                         // dashes
		"He left and {said} so.",                                                  // a verb in a row has no subject of its own
		"[Venn’s spokesman] {said} so.",                                           // a possessive is no subject
		"A plan to build a bridge won votes, [the council] {said}.",               //
		"[Venn], the mayor, [who] {said} so, left.",                               // the nearest
	} {
		source, subject, verb := unbracket(c)
		s := newSyntax(text.Parse(source))
		got := s.span(s.subjectBefore(wordAt(s, verb), 0))
		if got != subject {
			t.Errorf("%s\nsubject %q, want %q", c, got.Of(source), subject.Of(source))
		}
	}
}

// unbracket takes the signs out and returns where the last [subject] and the
// {verb} stand.
func unbracket(c string) (source string, subject, verb text.Span) {
	var b strings.Builder
	for _, r := range c {
		switch r {
		case '[':
			subject.Start = b.Len()
		case ']':
			subject.End = b.Len()
		case '{':
			verb.Start = b.Len()
		case '}':
			verb.End = b.Len()
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), subject, verb
}

func wordAt(s *syntax, span text.Span) int {
	for i, w := range s.Words {
		if w.Start == span.Start {
			return i
		}
	}
	return -1
}
