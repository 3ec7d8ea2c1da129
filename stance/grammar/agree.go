package grammar

import (
	"slices"

	"parley/stance/text"
)

// agree mends what a path of neighbours cannot see: the helping verb that stands
// further left, the article that wants a singular verb, the clause that has no
// verb but one read as a participle.
func (t *tagger) agree(s text.Sentence) {
	help := Sign // the tag of the word that helps the next verb
	singular := false
	finite := false
	participle := -1
	for i := s.First; i < s.Last; i++ {
		switch tag := t.out[i]; tag {
		case Adverb:
			continue
		case Past:
			if (help == Be || help == Been || help == Have) && t.can(i, Participle) {
				t.out[i] = Participle
			}
		case Base:
			if help.IsNominal() && t.can(i, Present) {
				t.out[i] = Present
			}
		case Present:
			if singular && t.can(i, Noun) {
				t.out[i] = Noun
			}
		case Participle:
			if participle < 0 && help != Be && help != Been && help != Have && help != Contraction && t.can(i, Past) {
				participle = i
			}
		}
		singular = t.singular(i, singular)
		help = t.out[i]
		finite = finite || help.IsFinite()
	}
	if !finite && participle > s.First {
		t.out[participle] = Past
	}
}

// singular says whether a noun phrase that "a", "an" or "this" opened goes on at
// word i.
func (t *tagger) singular(i int, open bool) bool {
	switch t.out[i] {
	case Determiner:
		switch t.doc.Words[i].Lower {
		case "a", "an", "this", "every", "each":
			return true
		}
		return false
	case Adjective, Noun, Name, Number:
		return open
	}
	return false
}

// can says whether word i has a reading with the tag.
func (t *tagger) can(i int, tag Tag) bool {
	e := t.lexicon[t.doc.Words[i].Lower]
	return e == nil || slices.ContainsFunc(e.readings, func(r reading) bool { return r.tag == tag })
}
