package grammar

import (
	"strings"

	"parley/stance/text"
)

// agree mends what a path of neighbours cannot see: the helping verb that stands
// further left, the article that wants a singular verb, the clause that has no
// verb but one read as a participle.
func (t *tagger) agree(s text.Sentence) {
	help := Sign // the tag of the word that helps the next verb
	singular := false
	for i := s.First; i < s.Last; i++ {
		if t.forms[i].is(quote) {
			continue
		}
		switch t.out[i] {
		case Adverb:
			if !t.backs(i, help, s.Last) {
				continue
			}
			t.out[i] = Base
		case Past:
			if (helps(help) || t.reduced(i, s.Last) || t.armed(i, s.Last) || t.ofThose(i, s)) && t.can(i, Participle) {
				t.out[i] = Participle
			}
		case Preposition:
			if t.opensAgain(i, s.Last) {
				t.out[i] = Conjunction
			}
		case Adjective:
			if t.forms[i].is(yearOld) && (i+1 >= s.Last || !t.out[i+1].IsNominal() && t.out[i+1] != Adjective) {
				t.out[i] = Noun
			}
		case Base:
			if help.IsNominal() && t.can(i, Present) {
				t.out[i] = Present
			}
		case Noun:
			t.out[i] = t.acts(i, help, s.First)
			if t.out[i] == Noun {
				t.phrasal(i, s)
				t.beforeClause(i, s)
				t.remains(i, s.Last)
				t.answers(i, s)
			}
		case Third:
			if t.pushed(i, s.First) {
				t.out[i] = Noun
			}
		case Present:
			if (singular || t.endsNoun(i, s) || t.endsObject(i, s.First)) && t.can(i, Noun) {
				t.out[i] = Noun
			}
		case Ing:
			if t.inTitle(i, s) {
				t.out[i] = Adjective
			} else if t.atEvent(i, s) {
				t.out[i] = Noun
			}
		case Participle:
			if help == Participle && t.can(i, Past) {
				t.out[i] = Past // "who asked not to be named said"
			}
		}
		singular = t.singular(i, singular)
		help = t.out[i]
	}
	t.asked(s)
	t.clauses(s)
}

// opensAgain says whether the "but" at i opens a clause with a subject and a verb of its own, and
// excepts nothing: "Venn left | but Orel stayed".
func (t *tagger) opensAgain(i, last int) bool {
	if t.doc.Words[i].Lower != "but" {
		return false
	}
	k := i + 1
	for k < last && t.opensObject(k) || k < last && t.out[k] == Pronoun {
		k++
	}
	return k > i+1 && k < last && t.out[k].IsFinite()
}

// acts is the tag of the noun at i, or that of a verb where a pronoun that can only
// be a subject stands before it, "she often talks", or a helping verb that is
// denied: "did not rule out".
func (t *tagger) acts(i int, help Tag, first int) Tag {
	k := i - 1
	for k > first && t.out[k] == Adverb {
		k--
	}
	if (help == Do || help == Modal) && t.denied(i) && t.can(i, Base) {
		return Base
	}
	if help != Pronoun || k < first {
		return Noun
	}
	switch t.doc.Words[k].Lower {
	case "he", "she":
		if t.can(i, Third) {
			return Third
		}
	case "they", "we", "i":
		if t.can(i, Present) {
			return Present
		}
	}
	return Noun
}

// backing are adverbs that are verbs where an object follows.
var backing = map[string]bool{"back": true, "further": true}

// backs says whether the adverb at i is the verb that a helping one asks for: "would back a truce",
// "did not back the plan".
func (t *tagger) backs(i int, help Tag, last int) bool {
	if help != Modal && help != To && help != Do || i+1 >= last || !backing[t.doc.Words[i].Lower] {
		return false
	}
	return t.opensObject(i+1) || t.out[i+1] == Ing
}

// particles make a verb of the word before them that else may be a noun.
var particles = map[string]bool{"over": true, "away": true, "back": true, "up": true, "off": true, "out": true, "down": true, "aside": true}

// phrasal makes the noun at i a verb where a particle and its object follow, and a name, a "to", a
// name behind "that" or a subject that has no verb yet stands before it: "Venn rules out a truce",
// "refused to hand over the town", "that Venn hand over the town", "the mayor rules out a truce".
func (t *tagger) phrasal(i int, s text.Sentence) {
	if i <= s.First || i+2 >= s.Last || !particles[t.doc.Words[i+1].Lower] || !t.opensObject(i+2) && t.out[i+2] != Ing {
		return
	}
	switch {
	case t.can(i, Third) && (t.out[i-1] == Name || t.verbless(s.First, i)):
		t.out[i] = Third
	case i < s.First+2 || !t.can(i, Base):
	case t.forms[i-1].is(to) && !beforeTo[t.doc.Words[i-2].Lower]:
		t.out[i-1], t.out[i] = To, Base
	case t.out[i-1] == Name && t.doc.Words[i-2].Lower == "that" && t.can(i, Present):
		t.out[i-2], t.out[i] = That, Present
	}
}

// opening words begin a clause behind the verb of the main one.
var opening = map[string]bool{"when": true, "once": true, "if": true, "because": true, "until": true, "only": true, "unless": true, "where": true, "as": true}

// beforeClause makes the noun at i the verb of a subject that has none yet, before a clause on when or why: "the war | ends when
// they leave".
func (t *tagger) beforeClause(i int, s text.Sentence) {
	if i > s.First && i+2 < s.Last && opening[t.doc.Words[i+1].Lower] && t.out[i-1] == Noun && t.can(i, Third) && t.verbless(s.First, i) {
		t.out[i] = Third
	}
}

// verbless says whether the words [first, i) are a singular subject, with what stands between commas
// behind it, and no verb but that of a relative clause: "the mayor, who came late, | rules".
func (t *tagger) verbless(first, i int) bool {
	if last := i - 1; t.out[last] != Comma && t.out[last] != Adverb && (t.out[last] != Noun || strings.HasSuffix(t.doc.Words[last].Lower, "s")) {
		return false
	}
	related, nominal := false, false
	for k := first; k < i; k++ {
		switch {
		case t.out[k] == Comma:
			related = k+1 < i && t.out[k+1] == Wh
		case !related && t.out[k].IsFinite(), t.out[k] == Stop, t.out[k] == Conjunction, t.forms[k].is(quote):
			return false
		}
		nominal = nominal || t.out[k].IsNominal()
	}
	return nominal && t.out[first] != Preposition
}

// pushing are particles that end what a verb begins: what follows is its object.
var pushing = map[string]bool{"aside": true, "off": true, "away": true, "back": true, "out": true, "down": true}

// pushed says whether the word at i, read as a verb, is the object of a verb with a
// particle: "brushed aside calls for a truce". A verb of a relative clause has no such
// object where its subject's own verb is to come: "the man who stepped aside calls for it".
func (t *tagger) pushed(i, first int) bool {
	if i < first+3 || !pushing[t.doc.Words[i-1].Lower] || !t.can(i, Noun) {
		return false
	}
	switch t.out[i-2] {
	case Past, Third, Present, Base, Participle, Ing:
		return !t.relativeBefore(i-3, first)
	}
	return false
}

// relativeBefore says whether a relative word other than "that" stands up to four words before i,
// with no comma between.
func (t *tagger) relativeBefore(i, first int) bool {
	for k := i; k >= first && k > i-4; k-- {
		if t.out[k] == Wh || t.out[k] == Comma {
			return t.out[k] == Wh
		}
	}
	return false
}

// remains makes a verb of "remains" before what something is: "Venn remains opposed to it".
func (t *tagger) remains(i, last int) {
	if i+1 >= last || i == 0 || t.doc.Words[i].Lower != "remains" || t.out[i-1] != Name {
		return
	}
	switch t.out[i+1] {
	case Past:
		t.out[i], t.out[i+1] = Third, Participle
	case Participle, Adjective:
		t.out[i] = Third
	}
}

// armed says whether the word at i is what forces are, and no verb: "the Ruvian | armed forces".
func (t *tagger) armed(i, last int) bool {
	return i+1 < last && t.doc.Words[i].Lower == "armed" && t.out[i+1] == Noun
}

// answering are verbs in the present, read as nouns, with which it is told who said what stands before them.
var answering = map[string]bool{
	"answers": true, "replies": true, "counters": true, "notes": true, "remarks": true, "comments": true, "objects": true, "claims": true,
	"states": true, "reports": true, "promises": true, "warns": true, "vows": true, "quips": true, "sighs": true, "laughs": true,
}

// answers makes a verb of the noun at i that ends a sentence behind a quotation and who speaks: "“We stay,” the
// mayor answers."
func (t *tagger) answers(i int, s text.Sentence) {
	if i+1 < s.Last && t.out[i+1] != Stop || i < s.First+2 || !answering[t.doc.Words[i].Lower] || !t.out[i-1].IsNominal() || !t.can(i, Third) {
		return
	}
	for k := i - 1; k >= s.First && k > i-8; k-- {
		switch {
		case t.forms[k].is(quote):
			t.out[i] = Third
			return
		case t.out[k].IsFinite() || t.out[k] == Preposition:
			return
		}
	}
}

// endsNoun says whether the word at i, read as a verb after "the" and one thing, ends a clause, and so is a noun: "after
// the phone | call:".
func (t *tagger) endsNoun(i int, s text.Sentence) bool {
	if i < s.First+2 || t.out[i-1] != Noun || strings.HasSuffix(t.doc.Words[i-1].Lower, "s") || i+1 < s.Last && t.out[i+1] != Stop && t.out[i+1] != Comma {
		return false
	}
	before := t.out[i-2]
	return (before == Determiner || before == Possessive) && !severals[t.doc.Words[i-1].Lower]
}

// severals are nouns for several without an "s".
var severals = map[string]bool{
	"people": true, "men": true, "women": true, "children": true, "police": true, "media": true, "majority": true, "minority": true, "rest": true,
	"poor": true, "rich": true, "young": true, "public": true, "team": true, "staff": true, "crew": true, "data": true, "few": true, "many": true,
}

// opensObject says whether word i may begin the object of a verb.
func (t *tagger) opensObject(i int) bool {
	switch t.out[i] {
	case Determiner, Possessive, Name, Noun, Adjective, Number:
		return true
	}
	return false
}

// denied says whether "not" or "never" stands before word i, or is part of the word.
func (t *tagger) denied(i int) bool {
	before := t.doc.Words[i-1].Lower
	return before == "not" || before == "never" || strings.HasSuffix(before, "n't") || strings.HasSuffix(before, "n’t")
}

// reduced holds for "accused" in "the man accused of theft was late": no object
// follows, and the verb of the clause comes later.
func (t *tagger) reduced(i, last int) bool {
	if i+1 >= last || t.doc.Words[i+1].Lower != "of" && t.doc.Words[i+1].Lower != "by" {
		return false
	}
	for k := i + 2; k < last && k < i+12; k++ {
		switch tag := t.out[k]; tag {
		case Comma, Stop, Sign, Conjunction, Subordinator, That, Wh, Pronoun:
			return false
		case Third, Past, Be, Have, Modal:
			return true
		}
	}
	return false
}

// events are forms in "-ing" that are nouns for where people come together.
var events = map[string]bool{"meeting": true, "briefing": true, "hearing": true, "gathering": true, "sitting": true, "wedding": true}

// atEvent says whether the word at i is where what the sentence tells took place: "At a cabinet | meeting the mayor said".
func (t *tagger) atEvent(i int, s text.Sentence) bool {
	if i < s.First+3 || !events[t.doc.Words[i].Lower] || t.out[s.First] != Preposition || t.out[s.First+1] != Determiner {
		return false
	}
	for k := s.First + 2; k < i; k++ {
		if !t.out[k].IsNominal() && t.out[k] != Adjective {
			return false
		}
	}
	return true
}

// titular are forms in "-ing" that stand in titles.
var titular = map[string]bool{"acting": true, "leading": true, "ranking": true, "sitting": true, "incoming": true, "outgoing": true, "managing": true, "founding": true, "visiting": true, "presiding": true, "commanding": true}

// inTitle says whether the word at i belongs to the title of whoever the verb before it has for a subject: "said | acting
// mayor Venn".
func (t *tagger) inTitle(i int, s text.Sentence) bool {
	if i == s.First || i+1 >= s.Last || !titular[t.doc.Words[i].Lower] || t.out[i+1] != Noun && t.out[i+1] != Name {
		return false
	}
	k := i - 1
	if t.out[k] == Name && k > s.First {
		k-- // "said Oversight ranking member Venn"
	}
	return t.out[k] == Past || t.out[k] == Third || t.out[k] == Present
}

var (
	// opensFront are the tags of words that open what may stand before a main clause.
	opensFront = map[Tag]bool{Preposition: true, Subordinator: true, Time: true, Ing: true, Adverb: true}
	// opensInsertion are those that open what may stand between a subject and its verb.
	opensInsertion = map[Tag]bool{Preposition: true, Adverb: true, Determiner: true, Possessive: true, Number: true}
)

// ofThose says whether the word at i tells which are meant of "those", and makes a finite verb of the one behind it:
// "those | surveyed said".
func (t *tagger) ofThose(i int, s text.Sentence) bool {
	if i == s.First || i+1 >= s.Last || t.doc.Words[i-1].Lower != "those" || !t.out[i+1].IsVerb() || t.out[i+1] == Ing {
		return false
	}
	if t.out[i+1] == Base && t.can(i+1, Present) {
		t.out[i+1] = Present
	}
	return true
}

func helps(tag Tag) bool { return tag == Be || tag == Been || tag == Have }

// A clause is what clauses has seen of one.
type clause struct {
	whole      bool // it must have a finite verb: a sentence, or what a subordinator opens
	subject    bool // a noun has passed
	finite     bool
	participle int // first participle after the subject that could be a past, -1 none
}

// clauses gives every clause that needs a finite verb and has none its first
// participle as one: "her family asked for privacy".
func (t *tagger) clauses(s text.Sentence) {
	c := clause{whole: true, participle: -1}
	fronted := s.First < s.Last && opensFront[t.out[s.First]] // a phrase or a clause stands before the main one
	var outer *clause                                         // the clause that goes on after a relative one between commas or dashes
	help := Sign
	for i := s.First; i < s.Last; i++ {
		switch tag := t.out[i]; {
		case t.forms[i].is(quote):
			continue
		case outer != nil && (tag == Comma || t.forms[i].is(dash)):
			t.close(c)
			c, outer = *outer, nil
		case c.whole && !c.finite && c.subject && (tag == Comma || t.forms[i].is(dash)) && (t.relativeAfter(i, s.Last) || t.insertedAfter(i, s.Last)):
			saved := c
			outer = &saved
			c = clause{participle: -1}
		case tag == Stop || tag == Comma:
			t.close(c)
			c = clause{whole: fronted && tag == Comma, participle: -1}
			fronted = false
		case tag == Sign:
			whole := c.whole && !c.finite && c.participle < 0
			t.close(c)
			c = clause{whole: whole, subject: whole && c.subject, participle: -1} // "Venn (a doctor) asked"
		case tag == Subordinator || tag == That || tag == Whether || tag == Wh:
			t.close(c)
			c = clause{whole: true, subject: tag == Wh, participle: -1}
		case tag.IsFinite():
			c.finite = true
			if tag != Contraction && t.takesClause(i) {
				c = clause{whole: true, participle: -1}
			}
		case tag == Participle && c.subject && (c.participle < 0 || t.out[c.participle+1] == Preposition) && !helps(help) && help != Contraction && t.can(i, Past):
			if help == Pronoun {
				t.out[i] = Past
				c.finite = true
			} else {
				c.participle = i
			}
		case tag.IsNominal():
			c.subject = true
		}
		if t.out[i] != Adverb {
			help = t.out[i]
		}
	}
	t.close(c)
}

// relativeAfter says whether a relative clause begins after the sign at i:
// ", who", "- many of whom".
func (t *tagger) relativeAfter(i, last int) bool {
	for k := i + 1; k < last && k < i+5; k++ {
		if t.out[k] == Wh {
			return true
		}
		if t.out[k].IsVerb() || t.out[k] == Comma {
			return false
		}
	}
	return false
}

// longestInserted is how many words a phrase between two commas or dashes has at most.
const longestInserted = 8

// insertedAfter says whether a phrase without a verb stands between the sign at i and another of its kind: ", in a
// statement,", "— under pressure —".
func (t *tagger) insertedAfter(i, last int) bool {
	if i+1 >= last || !opensInsertion[t.out[i+1]] && !(t.out[i+1] == Name && i > 0 && t.out[i-1] == Noun) {
		return false
	}
	for k := i + 1; k < last && k <= i+longestInserted; k++ {
		switch {
		case t.out[k] == Comma || t.forms[k].is(dash):
			for k++; k < last && t.out[k] == Adverb; k++ {
			}
			return k < last && t.out[k] == Participle && t.can(k, Past)
		case t.out[k].IsVerb() || t.out[k] == Stop:
			return false
		}
	}
	return false
}

// close ends a clause.
func (t *tagger) close(c clause) {
	if c.whole && !c.finite && c.participle >= 0 {
		t.out[c.participle] = Past
	}
}

// singular says whether a noun phrase that "a", "an" or "this" opened goes on at
// word i.
func (t *tagger) singular(i int, open bool) bool {
	switch t.out[i] {
	case Determiner:
		return t.forms[i].is(single)
	case Adjective, Noun, Name, Number:
		return open
	}
	return false
}

// endsObject says whether word i, which could be a verb, ends the object of a verb that takes no clause: "rejected the land
// | swap". What stands before it is singular, and of nobody who acts as many.
func (t *tagger) endsObject(i, first int) bool {
	k := i - 1
	if k <= first || t.out[k] != Noun || strings.HasSuffix(t.doc.Words[k].Lower, "s") || acting[t.doc.Words[k].Lower] {
		return false
	}
	for k > first && (t.out[k] == Noun || t.out[k] == Name || t.out[k] == Adjective) {
		k--
	}
	if t.out[k] != Determiner && t.out[k] != Possessive || k == first || !t.out[k-1].IsFinite() || t.takesClause(k-1) {
		return false
	}
	for k--; k >= first && t.out[k] != Comma && t.out[k] != Stop; k-- {
		if t.out[k] == Wh || t.out[k] == That {
			return false // "the man who runs the club says"
		}
	}
	return true
}

// acting are singular nouns of many who act together, with which British English has a plural verb.
var acting = map[string]bool{
	"police": true, "people": true, "government": true, "opposition": true, "team": true, "public": true, "party": true,
	"army": true, "military": true, "staff": true, "crew": true, "family": true, "majority": true, "rest": true, "side": true, "press": true, "media": true,
}

// takesClause says whether word i is a form of a verb that takes a clause.
func (t *tagger) takesClause(i int) bool {
	return t.doc.Words[i].Kind == text.Letters && t.forms[i].is(takes)
}

// can says whether word i has a reading with the tag.
func (t *tagger) can(i int, tag Tag) bool {
	return t.doc.Words[i].Kind != text.Letters || t.forms[i].tags>>tag&1 != 0
}
