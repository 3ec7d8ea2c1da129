package stance

import "parley/stance/text"

// A Kind says how the words of a Statement stand in the text.
type Kind string

// The kinds of Statement.
const (
	Direct   Kind = "direct"   // within quotation marks
	Indirect Kind = "indirect" // in the reporter's words
	Mixed    Kind = "mixed"    // the reporter's words with quoted ones among them
)

// A Statement is one thing said. The parts of a split quotation ("A," he said.
// "B.") are Statements of their own that share an Utterance.
type Statement struct {
	ID           string // from the article's hash and the content Span
	Utterance    string // the ID of the first Statement of the same breath
	Content      text.Span
	Cue          text.Span // the reporting words; zero where none are needed (a transcript)
	Kind         Kind
	Attributions []Attribution // one an actor; a joint speaker has several; empty: nobody could be named
	Tone         *Tone         // nil: no word of it carries a tone
	Positions    []Position    // empty: no position was found, which is not the same as neither side
	Coder        string        // who marked it by hand; empty: the engine found it
}

// A Basis says how it is known who said a Statement.
type Basis string

// The ways in which a speaker is known, the surest first.
const (
	ByName    Basis = "name"    // "Zelenskiy"
	ByLabel   Basis = "label"   // "PRESIDENT ZELENSKYY:" in a transcript
	ByRecord  Basis = "record"  // the record, title or lead says whose address this is
	ByOffice  Basis = "office"  // "the US president"
	ByMetonym Basis = "metonym" // "the Kremlin"
	ByGroup   Basis = "group"   // "European leaders"
	ByNominal Basis = "nominal" // "the Ukrainian leader", "the former officer"
	ByPronoun Basis = "pronoun" // "he"
)

// An Attribution says who made a Statement, by which mention, and how we know.
type Attribution struct {
	Actor   string    // key of a codebook actor or of a found one; empty: the mention could not be resolved
	Name    string    // full name as the codebook or the article has it
	Mention text.Span // the words that name the speaker there; zero where none do
	Basis   Basis
	Via     []text.Span // the chain of a second-hand report: who told it, nearest last
}

// Evidence is a stretch of words that moved a score, and the rule they met.
// The weights of all Evidence of a score add up to it.
type Evidence struct {
	Span   text.Span
	Rule   string // a codebook rule's name, or words an analyst can read
	Weight float64
}

// A Position is a Statement's stance on one issue.
type Position struct {
	Issue      string
	Stance     float64    // in [-1, +1]; |Stance| <= Neither takes no side
	Confidence float64    // in (0, 1]: how often a position with this score has the right side
	Evidence   []Evidence // never empty
}

// Tone is the warmth or hostility of a Statement's words. It is not stance.
type Tone struct {
	Score    float64 // in [-1, +1]
	Evidence []Evidence
}

// Neither is the largest |stance| that still takes no side, and the largest
// |tone| that is still neutral.
const Neither = 0.15

// A Side is where a score stands: -1 against, 0 neither, +1 for.
type Side int

// The sides.
const (
	Against Side = -1
	NoSide  Side = 0
	For     Side = 1
)

// SideOf returns the side that a score takes.
func SideOf(score float64) Side {
	switch {
	case score > Neither:
		return For
	case score < -Neither:
		return Against
	}
	return NoSide
}
