package tone

import (
	"strings"

	"parley/stance/text"
)

// A scene is a sentence, or a few, as seen from the person that target names.
type scene struct {
	tokens      []token
	clause      []int  // by token: number of the stretch between commas and the like
	quoted      []bool // by token: within quotation marks
	first, last int    // half-open range of the target's tokens
}

// newScene is false where target holds no word.
func newScene(source string, target text.Span) (scene, bool) {
	s := scene{tokens: tokenize(source, text.Span{Start: 0, End: len(source)}), first: -1}
	s.clause, s.quoted = make([]int, len(s.tokens)), make([]bool, len(s.tokens))
	at, clause, quoted := 0, 0, false
	for i, t := range s.tokens {
		clause, quoted = follow(source[at:t.Start], clause, quoted)
		s.clause[i], s.quoted[i] = clause, quoted
		at = t.End
		if t.Overlaps(target) {
			if s.first < 0 {
				s.first = i
			}
			s.last = i + 1
		}
	}
	return s, s.first >= 0
}

// follow reads the signs between two words: which open a new clause, and which
// open and close a quotation.
func follow(gap string, clause int, quoted bool) (int, bool) {
	for _, r := range gap {
		switch r {
		case ',', ';', ':', '(', ')', '—', '–', '.', '!', '?':
			clause++
		case '"':
			clause, quoted = clause+1, !quoted
		case '“', '”':
			clause, quoted = clause+1, r == '“'
		}
	}
	return clause, quoted
}

func (s scene) isTarget(i int) bool { return s.first <= i && i < s.last }

// distance counts the words from the target to the token at i: -1 is the word
// before it, +1 the word after it.
func (s scene) distance(i int) int {
	if i < s.first {
		return i - s.first
	}
	return i - s.last + 1
}

// isName says whether the token at i is a name: a capital where no sentence
// begins.
func (s scene) isName(i int) bool {
	t := s.tokens[i]
	return t.upper && !t.opens && t.lower != "i" && !strings.HasPrefix(t.lower, "i'")
}

// across says whether a name stands between the target and the token at i, so
// that the word is rather about somebody else.
func (s scene) across(i int) bool {
	from, to := s.last, i
	if i < s.first {
		from, to = i+1, s.first
	}
	for k := from; k < to; k++ {
		if s.isName(k) {
			return true
		}
	}
	return false
}

// reach says how far the token at i is from the target in the structure of the
// text.
func (s scene) reach(i int) string {
	switch {
	case s.tokens[i].sentence != s.tokens[s.first].sentence:
		return "other sentence"
	case s.clause[i] == s.clause[s.first]:
		return "same clause"
	}
	return "same sentence"
}

// side says on which side of the target a distance lies.
func side(distance int) string {
	if distance < 0 {
		return "before"
	}
	return "after"
}

// zone is the side with a rough distance.
func zone(distance int) string {
	switch d := max(distance, -distance); {
	case d <= 2:
		return side(distance) + " near"
	case d <= 6:
		return side(distance)
	}
	return side(distance) + " far"
}
