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
	// weighty words follow an "of" that tells what a thing is, "of great importance", and not whose: "of the town".
	weighty = wordSet("no great vital little utmost key crucial paramount such importance value interest help use")
	// inWhat follows an "in" that does so, and not where: "in nobody's interest".
	inWhat = wordSet("our my his her its their everyone everybody nobody no vain tatters ruins danger doubt force effect order line keeping violation breach contravention conflict contradiction")
	// declaring words also say of a thing what it is, and often only that it begins.
	declaring = wordSet("deem deems brand brands branding label labels dub dubs term terms judge judges judged declare declares declared pronounce pronounces pronounced")
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
		} else if predicative[t.lower] && !w.places(k) && !prepositions[w.toks[k-1].lower] && !determiners[w.toks[k-1].lower] && w.toks[k-2].lower != "to" {
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

// places says whether the "of" or "in" at token k tells whose or where the thing is, and not what it is.
func (w *window) places(k int) bool {
	next := w.toks[min(k+1, len(w.toks)-1)].lower
	return w.toks[k].lower == "of" && !weighty[next] || w.toks[k].lower == "in" && !inWhat[next]
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
	prepositions = wordSet("of in on for to by with from at over about against as under after before into between up off out away down")
	determiners  = wordSet("a an the this that these those his her its their our any such")
)

func (w *window) insertIs(at int) {
	w.toks = slices.Insert(w.toks, at, token{span: w.toks[at].span, lower: "is", small: true})
}

// copular is the clause with the "is" behind the thing that it calls something, where its words alone did not tell
// the place: "called giving up the town | is | a mistake". The hits go on with it.
func (c *clause) copular(hits []hit) *clause {
	i := slices.IndexFunc(hits, func(h hit) bool { return h.first >= c.content })
	if i < 0 || c.content == 0 || !calling[c.toks[c.content-1].lower] && !declaring[c.toks[c.content-1].lower] || !c.opensWith(hits[i]) {
		return c
	}
	at := hits[i].last
	if at >= len(c.toks) || c.toks[at].stop || c.toks[at].comma || linking[c.toks[at].lower] || c.toks[at].lower == "that" {
		return c
	}
	out := *c
	out.toks = slices.Insert(slices.Clone(c.toks), at, token{span: c.toks[at].span, lower: "is", small: true})
	if word := c.toks[at].lower; word == "over" || word == "a" || word == "an" || adjectival(word) {
		out.toks[c.content-1].lower = "called" // who "declared the truce dead" did not declare one
	}
	out.found, out.sought = nil, false
	for k := range hits {
		if hits[k].first >= at {
			hits[k].first++
			hits[k].last++
		}
	}
	return &out
}

// opensWith says whether the content begins with a hit, or with what only belongs to its noun.
func (c *clause) opensWith(h hit) bool {
	return h.first-c.content <= mostNamed && !slices.ContainsFunc(c.toks[c.content:h.last], func(t token) bool {
		return t.stop || t.comma || splits[t.lower] || modals[t.lower] || linking[t.lower] || subjective[t.lower]
	})
}
