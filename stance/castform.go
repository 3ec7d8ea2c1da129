package stance

// A castForm is what the lists of the cast have of a plain word.
type castForm struct {
	noun  noun     // without a lemma: the word is none
	body  nounKind // of bodies that have it in their names
	title Gender   // of whom the title speaks
	roles
}

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
	personal // a pronoun for a man or a woman
)

func (r roles) is(one roles) bool { return r&one != 0 }

func (r *roles) set(one roles, holds bool) {
	if holds {
		*r |= one
	}
}

// unlistedForm is that of most words.
var unlistedForm castForm

func castFormOf(plain string) *castForm {
	w := castLexicon()
	gender, isTitle := w.titles[plain]
	_, isFirst := w.firstNames[plain]
	pronoun, _ := pronounGender(plain)
	f := &castForm{noun: w.nouns[plain], body: w.bodies[plain], title: gender}
	f.set(firstName, isFirst)
	f.set(title, isTitle)
	f.set(beforeTitle, w.before[plain])
	f.set(functionWord, w.function[plain])
	f.set(particle, w.particles[plain])
	f.set(finiteVerb, w.verbs[plain])
	f.set(month, w.months[plain])
	f.set(officeStart, len(w.offices[plain]) > 0)
	f.set(personal, pronoun != "")
	if *f == unlistedForm {
		return &unlistedForm
	}
	return f
}
