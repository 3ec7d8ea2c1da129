package speech

import (
	"strings"

	"parley/stance/grammar"
)

// This file reads the words that follow a verb in a cue of several words.

// particles is the word after the particles of a cue from word i on, and whether
// they are all there.
func (s *scan) particles(f cueForm, i, high int) (int, bool) {
	for n, p := range f.particles {
		i = s.toParticle(p, i, high, n == 0 || len(f.particles[n-1]) < 4)
		if i >= high || !s.isParticle(i, p) || s.quote[i] >= 0 || s.tags[i] == grammar.To && n+1 == len(f.particles) || s.pastWeekday(i, high) > i {
			return 0, false
		}
		i++
	}
	return i, true
}

// splitting are particles that may stand behind the object.
var splitting = map[string]bool{"out": true, "down": true, "aside": true, "off": true, "away": true}

// longestSplit is how many words may stand between a verb and its particle.
const longestSplit = 8

// particleBehind is the particle that stands behind the object at word i: "ruled a truce | out"; 0 where none does.
func (s *scan) particleBehind(f cueForm, i, high int) int {
	if len(f.particles) != 1 || !splitting[f.particles[0]] || !f.takes(takesThing|takesIdea) || i+1 >= high || s.quote[i] >= 0 {
		return 0
	}
	end := i + 1
	pronoun := s.tags[i] == grammar.Object || s.is(i, "it", "that", "this")
	if pronoun && (s.tags[i-1] == grammar.Ing || s.denied(i-1)) {
		return 0 // "without turning it down"; who "did not rule it out" has said nothing of it
	}
	if !pronoun {
		p := s.nounPhraseAt(i, high)
		if p.empty() {
			return 0
		}
		if end = p.last; end < high && !s.is(end, f.particles[0]) {
			end = s.pastPhrases(end, high)
		}
	}
	if end >= high || end > i+longestSplit || !s.is(end, f.particles[0]) || s.is(end+1, "of") {
		return 0
	}
	if next := end + 1; next < high && (s.tags[next].IsNominal() || s.tags[next] == grammar.Determiner || s.tags[next] == grammar.Possessive) {
		return 0 // "turned the corner down the road"
	}
	return end
}

// denied says whether a denial stands right before the verb at word v.
func (s *scan) denied(v int) bool {
	return v > s.passage.first && (s.is(v-1, "not", "never") || strings.HasSuffix(s.lower(v-1), "n't") || strings.HasSuffix(s.lower(v-1), "n’t"))
}

// isParticle says whether word i is a particle of a cue; a noun may stand in the plural.
func (s *scan) isParticle(i int, particle string) bool {
	l := s.lower(i)
	return l == particle || len(particle) > 3 && len(l) == len(particle)+1 && l[:len(l)-1] == particle && l[len(l)-1] == 's'
}

// describing are particles that are no nouns: "made public".
var describing = map[string]bool{"clear": true, "plain": true, "public": true, "known": true, "open": true, "abundantly": true, "very": true, "short": true}

// toParticle goes over what may stand before a particle: an adverb, and before a
// noun what belongs to it, "confirmed her full support for". It is i where that
// leads nowhere.
func (s *scan) toParticle(particle string, i, high int, noun bool) int {
	if n := s.pastAsides(i, high, particle); n > i {
		return n // "agreed on Saturday to a truce", "called in a speech for one"
	}
	for k := i; k < high && k < i+4; k++ {
		if s.isParticle(k, particle) {
			return k
		}
		switch s.tags[k] {
		case grammar.Adverb:
			if k > i {
				return i
			}
		case grammar.Possessive, grammar.Determiner, grammar.Adjective:
			if !noun || len(particle) < 4 || s.is(k, "this", "that") || describing[particle] {
				return i
			}
		default:
			return i
		}
	}
	return i
}

// pastWeekday is the word after a day of the week at i, with an "on"; i where none stands there.
func (s *scan) pastWeekday(i, high int) int {
	k := i
	if s.is(k, "on", "late", "early") {
		k++
	}
	if k < high && s.tags[k] == grammar.Time {
		return k + 1
	}
	return i
}

// mostAsides and longestAsides are how many adverbs, times and places may stand between a verb and its particle, and how many
// words they may have.
const (
	mostAsides    = 4
	longestAsides = 12
)

// pastAsides is the particle behind the adverbs, times and places that stand from word i on; i where none stands there, or no
// particle follows.
func (s *scan) pastAsides(i, high int, particle string) int {
	if i < high && s.isParticle(i, particle) && s.pastWeekday(i, high) == i {
		return i
	}
	k := i
	for range mostAsides {
		if k >= high || s.quote[k] >= 0 || k > i+longestAsides {
			return i
		}
		next := s.pastAside(k, high)
		if next <= k {
			return i
		}
		k = next
		if k < high && s.quote[k] < 0 && s.isParticle(k, particle) && s.pastWeekday(k, high) == k {
			return k
		}
	}
	return i
}

// pastAside is the word after an adverb, a time or a place that begins at word k: "again", "on Monday night", "this week", "in a
// statement"; k where none does.
func (s *scan) pastAside(k, high int) int {
	if n := s.pastWeekday(k, high); n > k {
		if s.is(n, "night", "morning", "evening", "afternoon") {
			n++
		}
		return n
	}
	switch {
	case s.is(k, "once") && s.is(k+1, "more", "again"):
		return k + 2
	case s.is(k, "again", "time") && s.is(k+1, "and") && s.is(k+2, "again"), s.is(k, "out") && s.is(k+1, "of") && s.is(k+2, "hand"):
		return k + 3
	case s.is(k, "little", "not", "never", "hardly", "barely", "scarcely", "less"): // the next words say the opposite
	case s.tags[k] == grammar.Adverb || s.is(k, "again", "late", "early", "together", "yesterday", "today"):
		return k + 1
	case s.is(k, "in") && s.is(k+1, "vain", "public", "private", "principle", "turn"):
		return k + 2
	case s.is(k, "for") && s.is(k+1, "its", "his", "her", "their") && s.is(k+2, "part"):
		return k + 3
	case s.is(k, "for") && s.is(k+1, "the") && s.is(k+2, "first", "second", "third", "last") && s.is(k+3, "time"):
		return k + 4
	case s.is(k, "in", "at", "during", "over", "after", "before", "via", "ahead") || s.is(k, "on") && s.is(k+1, publishing...):
		if p := s.nounPhraseAt(k+1, high); !p.empty() && p.last <= k+longestTime {
			if (s.is(p.last, "of") || s.is(p.last, "to", "with") && s.is(p.last-1, "speech", "address", "letter", "message", "call", "visit", "appeal")) && s.tags[p.last] == grammar.Preposition && !s.nounPhraseAt(p.last+1, high).empty() {
				return s.nounPhraseAt(p.last+1, high).last // "in a speech to parliament"
			}
			return p.last
		}
	case s.timePhrase(k, high):
		return s.nounPhraseAt(k, high).last
	case s.tags[k] == grammar.Comma:
		return s.pastRemark(k, high)
	case s.is(k, "from", "by", "through", "with", "alongside", "aboard", "upon", "ahead", "next", "amid"), s.is(k, "on") && s.is(k+1, "the") && s.is(k+2, "sidelines", "margins", "eve"):
		return s.pastPhrases(s.skipAdjunct(cueForm{}, k, high), high)
	}
	return k
}

// publishing are words for where somebody writes or speaks.
var publishing = []string{"social", "x", "twitter", "telegram", "facebook", "truth", "television", "tv", "radio", "state", "national", "air"}
