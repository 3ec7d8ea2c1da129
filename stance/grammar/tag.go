// Package grammar tells for every word of a text what part it can play in its
// sentence: which words name, which act, where noun phrases lie. It knows
// English in general and nothing of statements.
package grammar

// A Tag is the part that a word plays.
type Tag uint8

// The tags. Verbs are told apart by form; forms of be, have and do, which help
// other verbs, have tags of their own.
const (
	Noun Tag = iota
	Name     // a proper noun
	Time     // a weekday, a month
	Pronoun
	Object // a pronoun that can be no subject
	Possessive
	Determiner
	Number
	Adjective
	Adverb
	Present // "they say"
	Third   // "he says"
	Past    // "he said"
	Base    // "to say", "will say"
	Participle
	Ing
	Modal
	Contraction // a pronoun or name with its verb: "he's", "they'll"
	Be          // finite
	Been        // be, been, being
	Have
	Do
	To // before an infinitive
	Preposition
	Subordinator
	That    // the conjunction
	Whether // "whether", and "if" in its place
	Wh
	Conjunction
	Comma
	Stop // full stop, question and exclamation mark, semicolon, colon
	Sign // any other sign
	tags // their number
)

var tagNames = map[string]Tag{
	"noun": Noun, "name": Name, "time": Time, "pronoun": Pronoun, "object": Object,
	"possessive": Possessive, "determiner": Determiner, "number": Number,
	"adjective": Adjective, "adverb": Adverb, "present": Present, "third": Third,
	"past": Past, "base": Base, "participle": Participle, "ing": Ing, "modal": Modal, "contraction": Contraction,
	"be": Be, "been": Been, "have": Have, "do": Do, "to": To, "preposition": Preposition,
	"subordinator": Subordinator, "that": That, "whether": Whether, "wh": Wh,
	"conjunction": Conjunction, "comma": Comma, "stop": Stop, "sign": Sign,
}

// String is the tag's name, in lower case.
func (t Tag) String() string {
	for name, tag := range tagNames {
		if tag == t {
			return name
		}
	}
	return "none"
}

// IsVerb holds for every form of a verb, modals included.
func (t Tag) IsVerb() bool { return t >= Present && t <= Do }

// IsFinite holds for forms that can be the verb of a clause by themselves.
func (t Tag) IsFinite() bool {
	switch t {
	case Present, Third, Past, Modal, Contraction, Be, Have, Do:
		return true
	}
	return false
}

// IsNominal holds for words that can be the head of a noun phrase.
func (t Tag) IsNominal() bool { return t <= Object || t == Number }
