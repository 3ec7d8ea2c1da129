package speech

import "parley/stance/grammar"

// This file reads the words that follow a verb in a cue of several words.

// particles is the word after the particles of a cue from word i on, and whether
// they are all there.
func (s *scan) particles(f cueForm, i, high int) (int, bool) {
	for n, p := range f.particles {
		i = s.toParticle(p, i, high, n == 0 || len(f.particles[n-1]) < 4)
		if i >= high || !s.isParticle(i, p) || s.quote[i] >= 0 || s.tags[i] == grammar.To {
			return 0, false
		}
		i++
	}
	return i, true
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
	if n := s.pastWeekday(i, high); n > i && particle == "to" {
		return n // "agreed on Saturday to a truce"
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
