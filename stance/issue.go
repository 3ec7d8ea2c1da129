package stance

// An Issue is a proposition that one can be for or against, with the
// indicators that show it in a text.
type Issue struct {
	Key         string
	Name        string
	Proposition string // a whole sentence
	For         string // the pole at +1 in words
	Against     string // the pole at -1 in words
	ForVerb     string `yaml:"for_verb,omitempty"`     // what they do who are for it, after a plural: "call for a ceasefire now"
	AgainstVerb string `yaml:"against_verb,omitempty"` // what they do who are against it
	Validated   bool   // its scores were measured against human coders
	Terms       []Term
}

// A Term is a word or phrase that shows an Issue.
type Term struct {
	Name     string   // the rule's name, as Evidence shows it
	Phrases  []string // words of a phrase; forms of one word family are written once
	Sign     float64  // +1 the thing itself, -1 its opposite, 0 only mentions the issue
	Requires []string // one of these must stand in the same sentence
	Yes, No  []string // examples that the rule must meet, and must not
}
