package stance

import (
	"fmt"
	"slices"
	"strings"
)

// This file implements the language of phrases, in which a codebook and the
// lexicon of attitudes say what to look for:
//
//	peace deal        these words, small words (the, any, of, its ...) between them or not
//	cede+             the word and its regular forms: cede, cedes, ceded, ceding
//	annex*            every word that begins so
//	land|soil         one of them
//	{leave}           any phrase of that word family
//	@russia           a country of the codebook: its names, adjectives, metonyms and actors
//	..                up to three words of any kind
//	...               up to eight words of any kind
//
// Case, diacritics, quotation marks and a final 's do not count; hyphens part words.

// A step is one place of a phrase.
type step struct {
	words    []string // any of these; sorted
	prefixes []string // or any word that begins so
	phrases  [][]step // or any of these
	gap      int      // or, if > 0, up to so many words of any kind
	verbatim bool     // small words are not skipped before it
	begins   uint64   // with which letters it may begin, see lettersOf; 0 until it is sealed
}

// A pattern is a compiled phrase.
type pattern []step

// A phrasebook compiles phrases against the families and countries of a codebook.
type phrasebook struct {
	families map[string][]step // each a single step
	names    map[string]step   // by key of a country
	verbs    map[string]bool   // families of verbs, as phrases name them
}

// compile reads a phrase.
func (g *phrasebook) compile(phrase string) (pattern, error) {
	var p pattern
	for _, field := range strings.Fields(phrase) {
		s, err := g.steps(field)
		if err != nil {
			return nil, fmt.Errorf("phrase %q: %w", phrase, err)
		}
		p = append(p, s...)
	}
	sealAll(p)
	if len(p) == 0 || p[0].gap > 0 || p[len(p)-1].gap > 0 {
		return nil, fmt.Errorf("phrase %q has no word at its begin or end; expected words around \"..\"", phrase)
	}
	return p, nil
}

func (g *phrasebook) steps(field string) ([]step, error) {
	switch {
	case field == "..":
		return []step{{gap: 3}}, nil
	case field == "...":
		return []step{{gap: 8}}, nil
	case strings.Contains(field, "|"):
		return g.alternatives(strings.Split(field, "|"))
	case strings.HasPrefix(field, "{") && strings.HasSuffix(field, "}"):
		s, ok := g.families[field[1:len(field)-1]]
		if !ok {
			return nil, fmt.Errorf("%s is no word family; expected the key of an entry under families", field)
		}
		return s, nil
	case strings.HasPrefix(field, "@"):
		s, ok := g.names[field[1:]]
		if !ok {
			return nil, fmt.Errorf("%s is no country; expected @ and the key of an entry under countries", field)
		}
		return []step{s}, nil
	}
	return literal(field), nil
}

// literal compiles one word; its hyphens part it.
func literal(field string) []step {
	var out []step
	parts := strings.Split(foldName(field), "-")
	for i, part := range parts {
		var s step
		switch last := i == len(parts)-1; {
		case last && strings.HasSuffix(part, "*"):
			s.prefixes = []string{strings.TrimSuffix(part, "*")}
		case strings.HasSuffix(part, "+"):
			s.words = inflect(strings.TrimSuffix(part, "+"))
		default:
			s.words = []string{part}
		}
		slices.Sort(s.words)
		s.verbatim = i > 0
		out = append(out, s)
	}
	return out
}

// isVerb says whether a phrase begins with a verb.
func (g *phrasebook) isVerb(phrase string) bool { return g.verbs[strings.Fields(phrase)[0]] }

func (g *phrasebook) alternatives(fields []string) ([]step, error) {
	var all step
	for _, field := range fields {
		s, err := g.steps(field)
		if err != nil {
			return nil, err
		}
		all.join(s)
	}
	slices.Sort(all.words)
	return []step{all}, nil
}

// join adds what a phrase matches to the alternatives of the step.
func (s *step) join(p []step) {
	if len(p) == 1 && p[0].gap == 0 {
		s.words = append(s.words, p[0].words...)
		s.prefixes = append(s.prefixes, p[0].prefixes...)
		s.phrases = append(s.phrases, p[0].phrases...)
		return
	}
	s.phrases = append(s.phrases, p)
}

// oneOf makes one step of several phrases.
func (g *phrasebook) oneOf(phrases []string) (step, error) {
	var all step
	for _, phrase := range phrases {
		p, err := g.compile(phrase)
		if err != nil {
			return step{}, err
		}
		all.join(p)
	}
	slices.Sort(all.words)
	all.seal()
	return all, nil
}

// lettersOf is the bit of a word's first two letters, which other letters may share.
func lettersOf(word string) uint64 {
	switch len(word) {
	case 0:
		return ^uint64(0)
	case 1:
		return 1 << (word[0] * 7 % 64)
	}
	return 1 << ((word[0]*7 + word[1]) % 64)
}

// seal notes with which letters a step may begin, so that most words are told apart from
// it by one look.
func (s *step) seal() {
	if s.begins != 0 || s.gap > 0 {
		return
	}
	for _, w := range s.words {
		s.begins |= lettersOf(w)
	}
	for _, p := range s.prefixes {
		if len(p) < 2 {
			s.begins = ^uint64(0)
			return
		}
		s.begins |= lettersOf(p)
	}
	for _, p := range s.phrases {
		sealAll(p)
		s.begins |= p[0].begins
	}
}

func sealAll(p []step) {
	for i := range p {
		p[i].seal()
	}
}

// newPhrasebook reads the families and the names of a codebook. Families may
// name those before them. It is whole but for the families that errs names, by
// their place in the codebook.
func newPhrasebook(book *Codebook) (g *phrasebook, errs map[int]error) {
	g = &phrasebook{families: map[string][]step{}, names: map[string]step{}, verbs: map[string]bool{}}
	for _, n := range book.Countries {
		names := slices.Concat([]string{n.Name}, n.Names, n.Adjs, n.Metonyms)
		for _, a := range book.Actors {
			if a.Country == n.Key && a.Kind == Person {
				names = append(append(names, a.Name), a.Aliases...)
			}
		}
		named := nameStep(names)
		named.seal()
		g.names[n.Key] = named
	}
	errs = map[int]error{}
	for i, f := range book.Families {
		s, err := g.oneOf(f.Words)
		if err != nil {
			errs[i] = err
		}
		g.families[f.Key] = []step{s}
		g.verbs["{"+f.Key+"}"] = f.Verbs
	}
	return g, errs
}

// nameStep matches names as they are written: nothing in them is a sign of the
// language of phrases. Adjectives of nations stand for the people too.
func nameStep(names []string) step {
	var all step
	for _, name := range names {
		var p []step
		for _, word := range strings.Fields(strings.ReplaceAll(foldName(name), "-", " ")) {
			forms := []string{word}
			if strings.HasSuffix(word, "an") {
				forms = append(forms, word+"s")
			}
			p = append(p, step{words: forms, verbatim: len(p) > 0})
		}
		if len(p) > 0 {
			all.join(p)
		}
	}
	slices.Sort(all.words)
	all.words = slices.Compact(all.words)
	return all
}
