package stance

import "parley/stance/text"

// A finding is a Statement before it is known who made it: what was said, by
// which cue, and the words that name the source.
type finding struct {
	content   text.Span
	cue       text.Span // zero where a transcript needs none
	kind      Kind
	sources   []text.Span // noun phrases that name who spoke, one a joint speaker; empty: none is near
	basis     Basis       // set only to ByLabel or ByRecord; the rest is for attribution to say
	via       []text.Span // who passed a second-hand report on, nearest last
	relayed   bool        // news media pass it on: what it holds is somebody else's
	utterance int         // findings of one split quotation share a number
}
