// Package speech finds reported speech: what a text says that somebody said, by
// which reporting words, and the words that name who said it. It reads English
// by a small grammar of clauses and lexicons that are data; it knows no people.
package speech

import "parley/stance/text"

// A Kind says how reported words stand in the text.
type Kind uint8

// The kinds of Finding.
const (
	Direct   Kind = iota // within quotation marks
	Indirect             // in the reporter's words
	Mixed                // the reporter's words with quoted ones among them
)

// A Basis says how a speaker is known where no words beside the cue name one.
type Basis uint8

// The ways in which a speaker is known.
const (
	ByWords  Basis = iota // Sources name who spoke
	ByLabel               // the label of a turn in a transcript names who spoke
	ByRecord              // the whole text is one person's speech
)

// A Finding is one thing said.
type Finding struct {
	Content   text.Span
	Cue       text.Span // zero where a transcript needs none
	Kind      Kind
	Sources   []text.Span // noun phrases that name who spoke, one a joint speaker; empty: none is near
	Basis     Basis
	Via       []text.Span // who passed a second-hand report on, nearest last
	Noun      bool        // the cue is a noun: "the demand that"
	Aside     bool        // it takes up what its sentence names before it: "..., a demand Ruvia rejected"
	Again     bool        // a further passive of a thing of which another was told already
	Utterance int         // findings of one split quotation share a number
}

// A Setting is what is known of a text beside its words.
type Setting struct {
	Title     string
	Publisher string
	Speaker   string // who gives an address or an interview, where the record knows
}
