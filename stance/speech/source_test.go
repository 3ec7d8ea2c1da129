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
		"On Monday, [the mayor of Brell] {said} so.",                                                     // what belongs to the noun stays
		"[Oram Kell], a doctor, {said} so.",                                                              // an apposition
		"[Oram Kell], a doctor, author and singer, {said} so.",                                           // one with commas of its own
		"[Oram Kell], president of the union, which has many members, {said} so.",                        // two of them
		"[The man] who led the council {said} so.",                                                       // a relative clause
		"[The man], who led the council in May, {said} so.",                                              // between commas
		"[People] briefed on the talks {said} so.",                                                       // a participle
		"[Officials] speaking on condition of anonymity {said} so.",                                      //
		"[People close to Venn] {said} so.",                                                              // an adjective
		"Kell met the man [who] {said} so.",                                                              // the pronoun speaks
		"[Marta Venn] (R-Brell) {said} so.",                                                              // brackets
		"[Venn] on Monday {said} so.",                                                                    // a time
		"[Venn] has time and again {said} so.",                                                           //
		"[Venn] has since the summer {said} so.",                                                         //
		"[Venn] has more than once {said} so.",                                                           //
		"In a call with Tosk, [the mayor], Ada Venn, {said} so.",                                         // a title and its name
		"[Venn] this week also {said} so.",                                                               //
		"[The group] - half of them farmers - {said} so.",                                                // dashes
		"He left and {said} so.",                                                                         // a verb in a row has no subject of its own
		"[Venn’s spokesman] {said} so.",                                                                  // a possessive is no subject
		"A plan to build a bridge won votes, [the council] {said}.",                                      //
		"[Venn], the mayor, [who] {said} so, left.",                                                      // the nearest
		"[Supporters] who have heard directly from the Tosk campaign {say} so.",                          // a relative clause with a phrase
		"[Oram Kell], a pollster who is working with Priorities Brell, a group of farmers, {said} so.",   // an apposition within one
		"[Oram Kell], who at the time was a member of the Brell Council, a group of farmers, {said} so.", // its verb after a phrase
		"[Oram Kell], editor at large of The Forward, an influential newspaper for farmers, {wrote} so.",
		"[Oram Kell], managing partner of the bank Westwood and author of The Age, a book on farming, {said} so.", // two things that he is
		"[Marta Venn], 67, a retired teacher in Allen, Pa., {said} so.",                                           // an age
		"[Sen. Marta Venn], R-Brell., {told} us so.",                                                              // a full stop that ends nothing
		"[Oram Kell], wearing a red shirt covered in Tosk buttons, {said} so.",                                    // a participle with another
		"[The minister], speaking at a joint meeting with his Graunian counterpart, Oram Kell, {said} so.",        // with somebody else in it
		"[Kell], after the scandal broke in March, initially {said} so.",                                          // a clause
		"[The party leaders] — and, in particular, Senator Marta Venn — {insisted} so.",
		"[Domestic and foreign critics] have in particular {noted} so.", // a phrase within the verb
		"[Venn] this past week {announced} so.",                         // times
		"[The ministry] less than two weeks ago {said} so.",
		"[Ruvia] on Monday night {said} so.",
		"In each of the five towns, [about half of farmers] {say} so.", // quantities
		"[67 percent of voters] {say} so.",
		"On the price of bread, [42%] {say} so.",
		"[More than six in ten] {said} so.",
		"[A group of more than 50 experts] {said} so.",
		"[The ministers] both {said} so.",                // a pronoun that floats
		"[The presidents of Ruvia and Graun] {said} so.", // lists that belong to a noun
		"[A spokesperson for the Parks and Roads Department] {said} so.",
		"The talks failed in Brell and [Tosk] {said} so.", // and those that do not
		"He spoke of Ruvia and [Tosk] {said} so.",
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
