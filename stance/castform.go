package stance

import "parley/stance/text"

// A castForm is what the lists of the cast have of a plain word.
type castForm struct {
	noun  noun     // without a lemma: the word is none
	body  nounKind // of bodies that have it in their names
	title Gender   // of whom the title speaks
	roles roles
}

func (f *castForm) is(one roles) bool { return f.roles.is(one) }

// roles are the lists in which a plain word stands.
type roles uint16

const (
	firstName roles = 1 << iota
	title
	beforeTitle
	functionWord
	particle
	finiteVerb
	month
	officeStart
	personal   // a pronoun for a man or a woman
	indefinite // an article or "another"
)

func (r roles) is(one roles) bool { return r&one != 0 }

func (r *roles) set(one roles, holds bool) {
	if holds {
		*r |= one
	}
}

// castAlike are the castForms: most words are in no list, and share one.
var castAlike text.Shared[castForm]

func castFormOf(plain string) *castForm {
	w := castLexicon()
	gender, isTitle := w.titles[plain]
	_, isFirst := w.firstNames[plain]
	pronoun, _ := pronounGender(plain)
	f := castForm{noun: w.nouns[plain], body: w.bodies[plain], title: gender}
	f.roles.set(firstName, isFirst)
	f.roles.set(title, isTitle)
	f.roles.set(beforeTitle, w.before[plain])
	f.roles.set(functionWord, w.function[plain])
	f.roles.set(particle, w.particles[plain])
	f.roles.set(finiteVerb, w.verbs[plain])
	f.roles.set(month, w.months[plain])
	f.roles.set(officeStart, len(w.offices[plain]) > 0)
	f.roles.set(personal, pronoun != "")
	f.roles.set(indefinite, isIndefinite(plain))
	return castAlike.Of(f)
}
