package speech

import (
	"parley/stance/grammar"
	"parley/stance/text"
)

// This file reads what is said without a verb before its remark: "No freeze, Venn said", "Why not a longer truce, Venn asked".

// longestBrief is how many words such a content has at most.
const longestBrief = 24

// saidBriefly says whether the words [first, end) before a remark that ends at word after can be said without a verb: they
// deny something or ask for it, and the sentence does not go on behind the remark with its own verb.
func (s *scan) saidBriefly(first, end, after int) bool {
	for end > first && s.Words[end-1].Kind != text.Letters && s.quote[end-1] < 0 {
		end--
	}
	if end-first < 2 || end-first > longestBrief || s.quote[first] >= 0 {
		return false
	}
	if after < s.passage.last && s.tags[after] == grammar.Comma && s.clauseAt(after+1, s.passage.last) {
		return false
	}
	switch {
	case s.is(first, "no", "not", "never", "neither", "none", "nothing", "nobody", "enough", "better"):
		return true
	case s.is(first, "why", "how"):
		return s.is(first+1, "not", "about", "else", "then")
	case s.is(first, "without", "before", "after", "until", "first", "if"):
		return s.deniesWithin(first, end)
	}
	return false
}

// deniesWithin says whether a "no" or "why not" stands behind a comma within the words [first, end), or "then" does: "without a truce,
// no talks", "first a truce, then talks".
func (s *scan) deniesWithin(first, end int) bool {
	for k := first + 1; k+1 < end; k++ {
		if s.quote[k] < 0 && s.tags[k] == grammar.Comma && s.is(k+1, "no", "nothing", "why", "then", "not") {
			return true
		}
	}
	return false
}
