package grammar

import "parley/stance/text"

// This file finds the verb of what is asked for where it looks like a noun: "Venn demands that each side | stop the fire".

// asking are verbs and nouns behind which "that" begins what ought to be.
var asking = map[string]bool{
	"ask": true, "demand": true, "suggest": true, "propose": true, "insist": true, "recommend": true, "request": true, "urge": true, "require": true,
	"order": true, "stipulate": true, "advise": true, "proposal": true, "suggestion": true, "recommendation": true, "condition": true, "requirement": true,
}

// asked makes a verb of the noun that what is asked for lacks.
func (t *tagger) asked(s text.Sentence) {
	for i := s.First + 1; i+3 < s.Last; i++ {
		if t.doc.Words[i].Lower != "that" || !asking[LemmaOf(&t.doc.Words[i-1])] {
			continue
		}
		if k := t.bareVerb(i+1, s.Last); k > 0 {
			t.out[i], t.out[k] = That, Present
		}
	}
}

// bareVerb is the first word that may be the verb of a clause from word first on: it stands between a noun and an object. It is
// 0 where the clause has a verb.
func (t *tagger) bareVerb(first, last int) int {
	verb := 0
	for k := first; k < last; k++ {
		switch tag := t.out[k]; {
		case tag.IsFinite():
			return 0
		case tag == Comma, tag == Stop, tag == Conjunction:
			return verb
		case verb == 0 && k > first && k+1 < last && (tag == Noun || tag == Adjective) && t.out[k-1] == Noun && t.can(k, Present) && t.takesObject(k+1):
			verb = k
		}
	}
	return verb
}

// takesObject says whether an object surely begins at word i.
func (t *tagger) takesObject(i int) bool {
	switch t.out[i] {
	case Determiner, Possessive, Name, Ing:
		return true
	}
	return false
}
