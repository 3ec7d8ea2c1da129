package charts

import (
	"cmp"
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
	hint                   // too few statements to tell a side from the middle
	unclear                // the interval reaches to both sides, and not far to either
	against
	inFavour
)

// widest is how wide an interval may be, on the scale from -1 to +1, that still
// bears the claim of taking no clear side. A wider one says only that little is known.
const widest = 1

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
	case c.Mean.High-c.Mean.Low > widest:
		return hint
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
		return s.claim(clause{v[unclear], verbs{"take no clear side on " + topic}})
	}
	return "Nobody stands clearly for or against " + topic + " in these statements"
}

// sides says who is for and who against, in the codebook's words.
func (s *subject) sides(v tallying, issue int) string {
	h := s.issues[issue]
	clauses := []clause{{v[inFavour], verbs{backs(h)}}, {v[against], verbs{opposes(h)}}}
	if v.clear() <= 4 && len(v[unclear]) <= 2 {
		clauses = append(clauses, clause{v[unclear], verbs{"take no clear side"}})
	}
	if h.AgainstVerb == "" && len(v[inFavour]) > 0 {
		clauses[1].do = verbs{"speak against it"}
	}
	return s.claim(clauses...)
}

// backs is what those do who are for an issue, in words that follow a plural.
func backs(h tally.Heading) string { return cmp.Or(h.ForVerb, "speak for "+lower(h.Name)) }

// opposes is what those do who are against it.
func opposes(h tally.Heading) string { return cmp.Or(h.AgainstVerb, "speak against "+lower(h.Name)) }

// A clause is what some rows do.
type clause struct {
	rows []tally.Row
	do   verbs
}

// verbs are things done, each in words that follow a plural.
type verbs []string

// claim makes a title of the clauses that have rows.
func (s *subject) claim(clauses ...clause) string {
	var parts []string
	counted := false
	for _, c := range clauses {
		if len(c.rows) == 0 {
			continue
		}
		who := list(shorts(c.rows))
		if len(c.rows) > mostNamed {
			switch n, everyone := s.everyone(); {
			case len(c.rows) == n:
				who = "all " + everyone
			case counted:
				who = number(len(c.rows))
			default:
				who = number(len(c.rows)) + " of " + everyone
			}
			counted = true
		}
		parts = append(parts, who+" "+c.do.of(c.rows))
	}
	return capital(strings.Join(parts, "; "))
}

// mostNamed is how many rows a title names before it counts them.
const mostNamed = 3

// everyone is all rows of which something can be claimed, and their number:
// "12 actors", "8 actors with enough statements".
func (s *subject) everyone() (n int, words string) {
	for _, r := range s.rows {
		if slices.ContainsFunc(r.Cells, func(c tally.Cell) bool { return standing(c) == 0 }) {
			n++
		}
	}
	words = count(n, s.noun())
	switch {
	case n < len(s.rows):
		words += " with enough statements"
	case s.left > 0:
		words += " shown"
	}
	return n, words
}

// of puts the verbs into the number of their subject, joined by "and".
func (v verbs) of(rows []tally.Row) string {
	words := make([]string, len(v))
	for i, verb := range v {
		words[i] = does(rows, verb)
	}
	return strings.Join(words, " and ")
}

func shorts(rows []tally.Row) []string {
	names := make([]string, len(rows))
	for i, r := range rows {
		names[i] = tied(r.Short)
	}
	return names
}

// does puts a verb, with words after it, into the number of its subject: "call
// for" becomes "calls for" where one actor does.
func does(rows []tally.Row, verb string) string {
	if len(rows) != 1 || rows[0].Plural {
		return verb
	}
	first, rest, found := strings.Cut(verb, " ")
	if found {
		rest = " " + rest
	}
	return third(first) + rest
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
