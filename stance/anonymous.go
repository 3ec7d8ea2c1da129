package stance

import (
	"slices"

	"parley/stance/text"
)

// This file knows those who report without a name: "two people familiar with the talks",
// "diplomatic sources". What they report is told of somebody, as by the news media.

// namesNobody says whether the words of a source name no one in particular, and no side
// to which they belong: "Ruvian sources" do.
func namesNobody(words []text.Word) bool {
	for i, w := range words {
		switch {
		case unnamed[w.Lower]:
			return true
		case i > 0 && unsigned[w.Lower] && words[0].Lower != "the":
			return !slices.ContainsFunc(words[i:], func(w text.Word) bool { return w.Upper })
		case w.Upper && i > 0, !counting[w.Lower]:
			return false
		}
	}
	return false
}

// unnamed are nouns for those whom a text does not name.
var unnamed = wordSet("source sources people person persons insider insiders reports diplomat diplomats")

// unsigned are nouns for what is written or heard, of which it is not told whose it is: "a statement".
var unsigned = wordSet("statement statements readout transcript document documents draft drafts copy recording recordings summary memo memos")

// counting words may stand before them.
var counting = wordSet(`a an the one two three four five six several some many multiple both other another unnamed anonymous
	diplomatic informed well-placed well-informed senior`)
