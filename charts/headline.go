package charts

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/stance/tally"
)

// A verdict is what may be said of a row on an issue without claiming more than
// its interval bears.
type verdict int

const (
	silent  verdict = iota // no statement
	hint                   // too few statements
	unclear                // the interval reaches to both sides
	against
	inFavour
)

func verdictOf(c tally.Cell) verdict {
	switch {
	case c.N == 0:
		return silent
	case c.N < tally.Few:
		return hint
	case c.Mean.Low > 0:
		return inFavour
	case c.Mean.High < 0:
		return against
	}
	return unclear
}

// A tallying sorts rows by their verdict on one issue.
type tallying map[verdict][]tally.Row

func (s *subject) verdicts(issue int) tallying {
	v := tallying{}
	for _, r := range s.rows {
		is := verdictOf(r.Cells[issue])
		v[is] = append(v[is], r)
	}
	return v
}

// clear is how many rows clearly stand on a side.
func (v tallying) clear() int { return len(v[inFavour]) + len(v[against]) }

// leading is the issue on which most rows clearly stand on a side; of equals the
// first.
func (s *subject) leading() int {
	best, most := 0, -1
	for i := range s.issues {
		if clear := s.verdicts(i).clear(); clear > most {
			best, most = i, clear
		}
	}
	return best
}

// nothing is the title of a picture without figures.
const nothing = "Nothing to show yet: no statement takes a position"

// headline states what the figures say on an issue.
func (s *subject) headline(issue int) string {
	if len(s.issues) == 0 || len(s.rows) == 0 {
		return nothing
	}
	v, topic := s.verdicts(issue), lower(s.issues[issue].Name)
	switch {
	case v.clear() > 0:
		return s.sides(v, issue)
	case len(v[unclear]) == 0:
		return "Too few statements on " + topic + " to say who stands where"
	case len(v[unclear]) == 1:
		return v[unclear][0].Short + does(v[unclear], " take no clear side on ") + topic
	}
	return "Nobody stands clearly for or against " + topic + " in these statements"
}

// sides says who is for and who against, in the codebook's words.
func (s *subject) sides(v tallying, issue int) string {
	h := s.issues[issue]
	topic := lower(h.Name)
	parts := []string{
		s.clause(v[inFavour], h.ForVerb, "speak for "+topic),
		s.clause(v[against], h.AgainstVerb, "speak against "+topic),
	}
	if v.clear() <= 4 && len(v[unclear]) <= 2 {
		parts = append(parts, s.clause(v[unclear], "take no clear side", ""))
	}
	return capital(sentence("; ", parts...))
}

// clause is a list of rows with what they do; empty without rows.
func (s *subject) clause(rows []tally.Row, verb, instead string) string {
	if len(rows) == 0 {
		return ""
	}
	if verb == "" {
		verb = instead
	}
	const most = 3
	who := list(shorts(rows))
	if len(rows) > most {
		who = fmt.Sprintf("%s of %d %ss", number(len(rows)), len(s.rows), s.noun())
	}
	return who + does(rows, " "+verb)
}

func shorts(rows []tally.Row) []string {
	names := make([]string, len(rows))
	for i, r := range rows {
		names[i] = r.Short
	}
	return names
}

// does puts a verb, with words after it, into the number of its subject: "call
// for" becomes "calls for" where one actor does.
func does(rows []tally.Row, verb string) string {
	if len(rows) != 1 || rows[0].Plural {
		return verb
	}
	first, rest, found := strings.Cut(strings.TrimPrefix(verb, " "), " ")
	if found {
		rest = " " + rest
	}
	return strings.Repeat(" ", len(verb)-len(strings.TrimPrefix(verb, " "))) + third(first) + rest
}

// third is a verb in the third person singular.
func third(verb string) string {
	switch {
	case slices.Contains([]string{"would", "will", "can", "could", "may", "might", "must", "should", "shall"}, verb):
		return verb
	case verb == "are":
		return "is"
	case verb == "have":
		return "has"
	case strings.HasSuffix(verb, "s") || strings.HasSuffix(verb, "sh") || strings.HasSuffix(verb, "ch") ||
		strings.HasSuffix(verb, "x") || strings.HasSuffix(verb, "z") || strings.HasSuffix(verb, "o"):
		return verb + "es"
	case strings.HasSuffix(verb, "y") && len(verb) > 1 && !strings.ContainsRune("aeiou", rune(verb[len(verb)-2])):
		return verb[:len(verb)-1] + "ies"
	}
	return verb + "s"
}

// number writes small numbers in words.
func number(n int) string {
	words := []string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
	if n < len(words) {
		return words[n]
	}
	return fmt.Sprint(n)
}

// lower is a name within a sentence: its first letter small, unless the word
// holds others that are not.
func lower(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	word, _, _ := strings.Cut(name[size:], " ")
	if strings.ToLower(word) != word {
		return name
	}
	return string(unicode.ToLower(first)) + name[size:]
}

func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
