package stance

import (
	"slices"
	"strings"
)

// This file reads what somebody calls a thing as if he said that the thing is it: "described the truce as | is |
// a trap", "called a truce | is | a good start".

// How many tokens may stand between a word that names and the "as" behind it, and how long the thing may be that is
// called something.
const (
	asReach   = 14
	mostNamed = 7
)

var (
	// likening words take an "as" behind the thing.
	likening = wordSet(`described describes describe describing saw sees see seen seeing viewed views view regarded regards regard
		characterised characterises characterized characterizes portrayed portrays presented presents presenting rated rates treated treats
		branded brands labelled labels labeled defined defines praised praises hailed hails depicted depicts painted paints cast`)
	// calling words take none.
	calling = wordSet("called calls call calling deemed deems considered considers consider considering termed terms dubbed branded labelled labeled thinks find finds found")
	// predicative words begin what a thing is called.
	predicative = wordSet("a an the not no too very so in out off our his her their its one nothing another something completely absolutely totally simply just both neither quite only long badly urgently of dead worth half")
	// notAs follow an "as" that likens nothing.
	notAs = wordSet("soon well long much far many if of though such to part he she they we i it")
)

// named puts an "is" between a thing and what it is called.
func (w *window) named() {
	for i := 0; i < len(w.toks); i++ {
		switch {
		case likening[w.toks[i].lower] && w.likened(i):
			return
		case calling[w.toks[i].lower] && w.called(i):
			return
		}
	}
}

// likened puts the "is" behind the next "as". What is said of an "it" is said of what was named before, and not of what it is
// likened to: "did not see it as a truce".
func (w *window) likened(i int) bool {
	if i+2 < len(w.toks) && resuming[w.toks[i+1].lower] && w.toks[i+2].lower == "as" {
		return false
	}
	for k := i + 1; k < len(w.toks)-1 && k <= i+asReach && !w.toks[k].stop && !w.toks[k].comma; k++ {
		if w.toks[k].lower == "as" && k > i+1 && k >= w.content && !notAs[w.toks[k+1].lower] {
			w.insertIs(k + 1)
			return true
		}
	}
	return false
}

// called puts the "is" before the first word that can begin what the thing is called.
func (w *window) called(i int) bool {
	if i+1 != w.content || i+2 >= len(w.toks) {
		return false // "we call for", and what others call somebody
	}
	last := min(i+2+mostNamed, len(w.toks))
	for k := i + 3; k < last; k++ {
		if t := w.toks[k]; t.stop || t.comma {
			break
		} else if predicative[t.lower] && !prepositions[w.toks[k-1].lower] && !determiners[w.toks[k-1].lower] {
			w.insertIs(k)
			return true
		}
	}
	end := len(w.toks)
	for k := i + 1; k < end; k++ {
		if w.toks[k].stop || w.toks[k].comma {
			end = k
		}
	}
	if n := end - (i + 1); n < 3 || n > mostNamed || !adjectival(w.toks[end-1].lower) {
		return false
	}
	w.insertIs(end - 1) // "called the truce cynical"
	return true
}

// adjectival says whether a word looks like an adjective by which things are called.
func adjectival(word string) bool {
	return shortAdjectives[word] || slices.ContainsFunc(adjectiveEndings, func(end string) bool { return strings.HasSuffix(word, end) })
}

var (
	shortAdjectives  = wordSet("welcome wrong good bad unfair naive premature weak vague late early overdue worthwhile moot unwise absurd dead void insincere fake hollow empty crude fair wise")
	adjectiveEndings = []string{"able", "ible", "ive", "ing", "ed", "ful", "less", "ous", "ical", "istic", "ary", "ant", "ent", "ial"}
)

var (
	prepositions = wordSet("of in on for to by with from at over about against as under after before into between")
	determiners  = wordSet("a an the this that these those his her its their our any such")
)

func (w *window) insertIs(at int) {
	w.toks = slices.Insert(w.toks, at, token{span: w.toks[at].span, lower: "is", small: true})
}
