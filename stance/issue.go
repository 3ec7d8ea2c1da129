package stance

// An Issue is a proposition that one can be for or against, with the
// indicators that show it in a text. A name, a proposition and one Term are
// enough: what a speaker thinks of the thing that a Term names, the engine
// finds by its own lexicon of attitudes.
type Issue struct {
	Key         string
	Name        string
	Proposition string   // a whole sentence
	For         string   // the pole at +1 in words
	Against     string   // the pole at -1 in words
	ForVerb     string   `yaml:"for_verb,omitempty"`     // what they do who are for it, after a plural: "call for a ceasefire now"
	AgainstVerb string   `yaml:"against_verb,omitempty"` // what they do who are against it
	Validated   bool     // its scores were measured against human coders
	Off         bool     `yaml:"off,omitempty"`             // it is kept but not looked for
	About       []string `yaml:"about,omitempty,flow"`      // phrases of which an article must hold one; empty: any article
	Elsewhere   []string `yaml:"elsewhere,omitempty,flow"`  // phrases after which it is another matter, until one of About follows
	Terms       []Term   `yaml:"terms,omitempty"`           // what shows the issue
	Favour      []string `yaml:"favour,omitempty,flow"`     // further words that speak for what a Term names
	Oppose      []string `yaml:"oppose,omitempty,flow"`     // further words that speak against it
	Ignore      []string `yaml:"ignore,omitempty,flow"`     // phrases that only look like a Term
	Conditions  []string `yaml:"conditions,omitempty,flow"` // words that put a condition before what a Term names
	// Owners says for countries, by key, on which side those stand who act for them
	// and say "our": +1 for the owner of what the issue is about, -1 for who claims it.
	Owners map[string]float64 `yaml:"owners,omitempty,flow"`
	Places []string           `yaml:"places,omitempty,flow"` // one must be named where a claimant says "our"
}

// A Term is a thing that shows an Issue: what the proposition asks for, its
// opposite, or a deed that goes against it.
type Term struct {
	Name    string   // the rule's name, as Evidence shows it
	Phrases []string `yaml:"phrases,flow"` // in the language of phrases: docs/codebook.md
	// Sign is the side of one who wants what the Term names: +1 the thing that
	// the proposition asks for, -1 its opposite. 0 or left out: the proposition
	// says, +1 unless it wants the thing ended, banned or given up.
	Sign float64 `yaml:"sign,omitempty"`
	// Bare is the side of one who names it and shows no attitude. 0 takes none.
	Bare     float64  `yaml:"bare,omitempty"`
	Deed     bool     `yaml:"deed,omitempty"`          // an act: who says that another does it blames him
	Ours     bool     `yaml:"ours,omitempty"`          // it says "our": only those count who act for one of the issue's Owners
	Parties  bool     `yaml:"parties,omitempty"`       // only those who act for one of the issue's Owners mean it for themselves; for others its words are free for other Terms
	Either   bool     `yaml:"either,omitempty"`        // either side may do it with what it holds: of a claimant who names no owner it is turned
	Leaving  bool     `yaml:"leaving,omitempty"`       // somebody leaves what he holds: where one of the Owners says so of "their" troops, those of the claimant; what the claimant demands is not his own leaving
	Decides  bool     `yaml:"decides,omitempty"`       // a condition or a reason: it outweighs what is said on the other side in its sentence
	Named    bool     `yaml:"named,omitempty"`         // it only names what is at stake: a denial beside it denies something else ("our land is not for sale")
	Topic    bool     `yaml:"topic,omitempty"`         // it names the matter and no side of it: "the question of land"
	Sure     float64  `yaml:"sure,omitempty"`          // how often its words speak of the issue at all, in (0, 1]; 0: 0.7
	Requires []string `yaml:"requires,omitempty,flow"` // one of these must stand in the same sentence
	Yes      []string `yaml:"yes,omitempty,flow"`      // examples that the rule must meet
	No       []string `yaml:"no,omitempty,flow"`       // examples that it must not
}

// A Family gathers the words of one meaning, so that Terms name them once:
// {leave} in a phrase stands for any phrase of the family of that key.
type Family struct {
	Key   string
	Words []string `yaml:"words,flow"`
	Verbs bool     `yaml:"verbs,omitempty"` // its words are verbs: "stop the war and withdraw" does not stop the withdrawing
}
