package speech

import "parley/stance/grammar"

// heldAdjective reads an adjective of attitude: "Ruvia is not ready to ...".
func (s *scan) heldAdjective(i int) bool {
	high := s.passage.last
	if i+2 >= high || !s.is(i+1, "to", "for", "on", "of", "in", "about", "with", "against", "toward", "towards") || i == s.passage.first || !heldCues().adjectives[s.lower(i)] {
		return false
	}
	be := i - 1
	for be > s.passage.first && s.tags[be] == grammar.Adverb {
		be--
	}
	if s.tags[be] != grammar.Be && s.tags[be] != grammar.Been && !s.is(be, seeming...) {
		return false
	}
	g := s.groupOf(be, s.passage.first)
	sources := s.sourceOf(g)
	if len(sources) == 0 || s.supposed(g, sources) {
		return false
	}
	c, cue := phrase{i + 2, s.contentEnd(i+2, high)}, phrase{g.first, i + 2}
	if p := s.relativeObject(sources[0], i+3); !p.empty() && s.lacksThing(i+2) {
		c, cue.last = p, i+3 // "a truce that Ruvia is ready to accept"
	}
	s.utterance++
	s.add(c, cue, sources, s.utterance)
	return true
}

// lacksThing says whether the infinitive at i has no object of its own.
func (s *scan) lacksThing(i int) bool {
	return s.tags[i].IsVerb() && (i+1 >= s.passage.last || s.tags[i+1] == grammar.Stop || s.tags[i+1] == grammar.Comma || s.tags[i+1].IsFinite() || s.tags[i+1] == grammar.Conjunction)
}

// seeming are the verbs beside "be" by which somebody is told to be ready or unwilling.
var seeming = []string{
	"remains", "remain", "remained", "appears", "appear", "appeared", "seems", "seem", "seemed", "looks", "looked", "stays", "stayed",
}
