package speech

import (
	_ "embed"
	"strings"
	"sync"

	"parley/stance/grammar"
)

//go:embed deliveries.txt
var deliveryList string

// deliveries are the lists of deliveries.txt by their names.
var deliveries = sync.OnceValue(func() map[string]map[string]bool {
	lists := map[string]map[string]bool{"verb": {}, "text": {}}
	for line := range strings.Lines(deliveryList) {
		name, words, found := strings.Cut(line, ":")
		if !found || strings.HasPrefix(line, "#") || lists[name] == nil {
			continue
		}
		for word := range strings.FieldsSeq(words) {
			lists[name][word] = true
		}
	}
	return lists
})

// giver is who gives out the text p that is the subject of a participle: "Venn
// issued a statement saying ...", "Venn stood up at a rally to say ...". It is
// empty where the words of p themselves speak.
func (s *scan) giver(p phrase, g group) phrase {
	low := s.passage.first
	v := p.first - 1
	if p.empty() || v <= low || g.finite {
		return phrase{}
	}
	if s.tags[g.first] == grammar.To {
		if s.tags[v] == grammar.Preposition && !s.actor.empty() && s.actor.last <= v && !s.is(v, "for", "of") {
			return s.actor
		}
		return phrase{}
	}
	if s.tags[g.head] != grammar.Ing || !deliveries()["text"][s.lower(p.last-1)] || !s.tags[v].IsVerb() || !deliveries()["verb"][grammar.Lemma(s.lower(v))] {
		return phrase{}
	}
	if own := s.subjectBefore(s.groupOf(v, low).first, low); !own.empty() {
		return own
	}
	return s.actor
}

// trailing holds for a participle that goes on after a comma with what the nearest
// clause tells: "..., when Tosk came back, shouting ...".
func (s *scan) trailing(g group) bool {
	return s.tags[g.head] == grammar.Ing && !g.finite && g.first-1 > s.passage.first && s.tags[g.first-1] == grammar.Comma &&
		!s.actor.empty() && s.actor.last < g.first && s.quote[g.first-1] < 0
}

// owner is whose participle stands between commas where no verb has come yet:
// "Venn, noting that ..., added", "Venn, despite admitting that ...".
func (s *scan) owner(g group) phrase {
	low := s.passage.first
	if s.tags[g.head] != grammar.Ing || g.finite {
		return phrase{}
	}
	k := g.first - 1
	if k > low && (s.tags[k] == grammar.Preposition || s.tags[k] == grammar.Subordinator) {
		k--
	}
	if k <= low || s.tags[k] != grammar.Comma || s.quote[k] >= 0 || !s.tags[s.back(k, low)].IsNominal() {
		return phrase{}
	}
	return s.subjectBefore(k, low)
}

// subordinate holds for a finding of a clause within another's, after speech that
// the passage quotes: in "We stay," said Venn, who declined to be named. "We do."
// it is Venn who speaks on.
func (s *scan) subordinate(f Finding) bool {
	if f.Kind == Direct || s.speaker == nil || s.speaker.paragraph != s.passage.first || len(f.Sources) == 0 || len(s.out)-1 == s.begun {
		return false
	}
	k := s.passage.first
	for k < s.passage.last && s.Words[k].End <= f.Sources[0].Start {
		k++
	}
	if k >= s.passage.last || s.tags[k] == grammar.Wh || s.is(k, "who", "which", "whose", "that") {
		return true
	}
	return k > s.passage.first && s.is(k-1, "though", "although", "while", "whereas", "because", "since", "whose", "as", "when", "after", "before")
}
