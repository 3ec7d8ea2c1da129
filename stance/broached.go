package stance

import (
	"slices"

	"parley/stance/text"
)

// This file tells what a Statement's source was only asked about or spoke on: "when asked
// whether Ruvia would cede land, he ...", "commenting on plans for a truce". The words are
// somebody else's, and no stand of his.

// onlyBroached says whether the content of a Statement is what its source was asked about,
// or what he commented on, and not what he said.
func onlyBroached(doc *text.Document, s Statement) bool {
	cue := wordsOf(doc, s.Cue)
	if s.Kind == Direct || len(cue) == 0 || s.Cue.Start > s.Content.Start {
		return false
	}
	switch first := cue[0].Lower; {
	case beingAsked[first]:
		return asksHim(doc, s.Cue.Start)
	case commenting[first], commenting[cue[len(cue)-1].Lower], len(cue) > 1 && commenting[cue[len(cue)-2].Lower]:
		return speaksOn(doc, s)
	case answering[first]:
		between := wordsOf(doc, text.Span{Start: s.Cue.Start, End: s.Content.Start})
		return slices.ContainsFunc(between, func(w text.Word) bool { return broaching[w.Lower] })
	}
	return false
}

// speaksOn says whether "on" or "about" stands between a cue's verb and what it is of.
func speaksOn(doc *text.Document, s Statement) bool {
	return slices.ContainsFunc(wordsOf(doc, text.Span{Start: s.Cue.Start, End: s.Content.Start}), func(w text.Word) bool {
		return w.Lower == "on" || w.Lower == "about"
	})
}

// asksHim says whether the "asked" at a place is a passive participle: it begins its
// sentence, or stands right after "when", "once" or a form of "to be".
func asksHim(doc *text.Document, at int) bool {
	n := firstSentence(doc, text.Span{Start: at, End: at + 1})
	if n >= len(doc.Sentences) {
		return false
	}
	before := wordsOf(doc, text.Span{Start: doc.Sentences[n].Start, End: at})
	if len(before) == 0 {
		return true
	}
	return passiveAfter[before[len(before)-1].Lower]
}

var (
	beingAsked   = wordSet("asked pressed quizzed")
	passiveAfter = wordSet("when once was were been being if")
	commenting   = wordSet("commenting commented comments")
	answering    = wordSet("responded responding reacted reacting replied replying")
	broaching    = wordSet("report reports rumour rumours rumor rumors speculation question questions plans")
)
