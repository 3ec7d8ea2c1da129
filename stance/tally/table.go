// Package tally sums statements up into tables: counts, means and intervals.
// It is pure arithmetic: the same observations in any order give the same table.
package tally

import "parley/stance"

// An Observation is one Statement of one actor on one issue as it counts, with
// the judgements already laid over it.
type Observation struct {
	Statement string // ID of the Statement; a joint speaker's partners share it
	Utterance string // counts once an article; what is said twice in one article has one
	Start     int    // byte of the article where the words begin
	Said      string // what the words come to without case, marks and spaces; tells a repeated statement
	Article   string // hash of the article's text; the same text imported twice counts once
	Story     string // what near-duplicates of one wire story share; empty: none known
	Date      stance.Date
	Publisher string
	Actor     string   // key
	Name      string   // as written on charts
	Note      string   // "Ukraine, president"; empty: nothing is known
	Groups    []string // keys
	Issue     string   // empty: a statement without a position (it counts for salience and tone)
	Stance    float64  // in [-1, +1]
	Tone      *float64
	Checked   bool // a human has accepted or changed it
	Listed    bool // false: found by the engine alone and in no group; kept off charts
}

// A By says what a row of a Table is.
type By string

// What rows can be.
const (
	ByActor      By = "actor"
	ByGroup      By = "group"
	ByComparison By = "comparison" // what the codebook lists under compare: actors and groups side by side
)

// A Table is actor x issue, or group x issue. Its counts are those of listed
// rows.
type Table struct {
	By       By
	Issues   []Heading // columns, in the order of the codebook
	Rows     []Row     // in the order of their keys; charts sort for themselves
	N        int       // the sum of N over the cells; a statement on two issues counts in both
	Spoken   int       // statements with or without a position
	Articles int       // articles that hold a position
	Checked  int       // of N, by a human
	First    stance.Date
	Last     stance.Date
	Unlisted int // statements of actors that are kept off charts
}

// A Heading names a column.
type Heading struct {
	Key, Name    string
	Proposition  string
	For, Against string // the poles in words
	ForVerb      string // what those do who are for it, in words that follow a plural; empty: not known
	AgainstVerb  string
	Validated    bool
}

// A Row is one actor or group.
type Row struct {
	Key, Name string
	Note      string // second line beside the name: "Ukraine, president"
	Cells     []Cell // one an issue, in the order of Table.Issues
	Short     string // the surname of a person where no other row has it, else Name
	Plural    bool   // a group: "European officials call"
	Total     int    // statements of the row on any issue or none
	Tone      Mean   // over all of them
	Listed    bool
}

// A Cell sums up what one row says on one issue.
type Cell struct {
	N, For, Neither, Against int
	Mean                     Mean
	Net                      float64 // shrunken net position (R-L)/(m+1), Lowe et al. (2011)
	Sides                    Mean    // (R-L)/m of the m that take a side, with Jeffreys' interval
	Tone                     Mean
	Articles                 int
	Checked                  int
	First, Last              stance.Date
	Statements               []string // IDs in the order of date and text, all parts of an utterance among them
}

// A Mean is a mean with its 95 % interval. N is the number of values; with
// N == 0 nothing else holds.
type Mean struct {
	N         int
	Value     float64
	Low, High float64
	Method    string // how the interval came about
}

// The methods of intervals, as a Mean names them.
const (
	Bootstrap  = "bootstrap over articles"
	OfArticles = "normal, from the spread over articles"
	OfShare    = "Jeffreys"
	OfScore    = "Wilson"
	Normal     = "normal"
	Newcombe   = "Newcombe"
)

// Few is the number of statements under which a figure is only a hint: a
// hollow mark and a note.
const Few = 5
