package stance

import (
	"iter"
	"slices"
	"strings"

	"parley/stance/text"
)

// A window is a stretch of one sentence as phrases see it.
type window struct {
	span     text.Span // of the content
	sentence int       // its index in the document
	toks     []token
	content  int // index of the first token of the content; those before it are the cue's
}

// windowsOf cuts a Statement at its sentences. What is nothing but signs is left out.
func windowsOf(doc *text.Document, content, cue text.Span) iter.Seq[window] {
	return func(yield func(window) bool) {
		for n := firstSentence(doc, content); n < len(doc.Sentences) && doc.Sentences[n].Start < content.End; n++ {
			sentence := doc.Sentences[n]
			part := text.Span{Start: max(sentence.Start, content.Start), End: min(sentence.End, content.End)}
			w := windowOf(doc, sentence, part, cue)
			w.sentence = n
			if w.content < len(w.toks) && !yield(w) {
				return
			}
		}
	}
}

// underCue is the word for what would be under somebody's plan; whose plan it is plays no
// part in what would be.
const underCue = "under"

// windowOf is the window of what is said in a sentence. The cue goes with the sentence that it
// stands before, or that is its subject: "the truce was rejected".
func windowOf(doc *text.Document, sentence text.Sentence, part, cue text.Span) window {
	if w, ok := behindThing(doc, part, cue); ok {
		return w
	}
	if w, ok := asDeed(doc, sentence, part, cue); ok {
		return w
	}
	w := window{span: part}
	if sentence.Contains(cue) && strings.EqualFold(cue.Of(doc.Text), underCue) {
		w.toks = tokens(doc, sentence.First, sentence.Last, cue)
		w.content = len(w.toks)
		w.toks = appendTokens(w.toks, doc, sentence.First, sentence.Last, part)
		return w
	}
	reach := part
	if !cue.IsZero() && sentence.Contains(cue) && (cue.End <= part.Start || suffered(doc, part, cue)) {
		reach = cue.Cover(part)
	}
	w.toks = tokens(doc, sentence.First, sentence.Last, reach)
	for w.content < len(w.toks) && w.toks[w.content].span.End <= part.Start {
		w.content++
	}
	if n := w.content; n > 1 && (w.toks[n-1].lower == "is" || w.toks[n-1].lower == "was") {
		w.toks, w.content = slices.Delete(w.toks, n-1, n), n-1 // "what Ruvia rejects is | a truce"
	}
	w.withoutAsides()
	w.joinParticle(doc, sentence)
	w.named()
	return w
}

// joinParticle puts the particle behind what is said by its verb: "ruled | a truce | out" is read as "ruled out a truce".
func (w *window) joinParticle(doc *text.Document, sentence text.Sentence) {
	if w.content == 0 || !parting[w.toks[w.content-1].lower] {
		return
	}
	for i := sentence.First; i < sentence.Last; i++ {
		if word := doc.Words[i]; word.Start >= w.span.End {
			if parted[word.Lower] {
				w.toks = slices.Insert(w.toks, w.content, tokens(doc, i, i+1, word.Span)...)
				w.content++
			}
			return
		}
	}
}

var (
	// parting verbs may have what they are about before their particle.
	parting = wordSet(`rule rules ruled ruling turn turns turned turning brush brushes brushed brushing sweep sweeps swept sweeping wave waves waved waving
		shrug shrugs shrugged shrugging bat bats batted fend fends fended laugh laughs laughed laughing put puts putting shoot shoots shot swat swats swatted
		throw throws threw vote votes voted play plays played playing talk talks talked`)
	// parted are such particles.
	parted = wordSet("out down aside off away")
)

// asides begin what may stand between a verb and its particle: when, where and how somebody called for a thing.
var asides = wordSet(`by through with alongside aboard upon next amid yet however meanwhile on in at during over after before from via ahead again once late early earlier later this last next yesterday today together
	monday tuesday wednesday thursday friday saturday sunday publicly privately openly repeatedly strongly explicitly jointly`)

// particles end the words of a cue of which asides may be left out.
var particles = wordSet("for against to on with of at about over toward towards favour favor support")

// particled are words that alone are a part of the verb: "gave | in to".
var particled = wordSet("on in at over ahead")

// keptNouns are parts of such cues that stand before the particle: "expressed | support for", "came out in | favour of".
var keptNouns = wordSet("support backing opposition interest concern concerns doubt doubts readiness willingness hope hopes confidence scepticism skepticism objections objection favour favor in")

// withoutAsides leaves out of the words of a cue what stands between a verb and its particle, so that phrases see "called for"
// in "called again on Monday for".
func (w *window) withoutAsides() {
	last := w.content - 1
	if last < 2 || !particles[w.toks[last].lower] {
		return
	}
	for last > 2 && keptNouns[w.toks[last-1].lower] {
		last--
	}
	from := w.pastVerb(last)
	for from < last && !asides[w.toks[from].lower] {
		from++
	}
	if from == last || from+1 == last && particled[w.toks[from].lower] || w.figured(from, last) {
		return // "signed on to", "dug in its heels over"
	}
	w.toks = slices.Delete(w.toks, from, last)
	w.content -= last - from
}

// figured says whether tokens [from, last) are a part of the figure of speech that the verb begins.
func (w *window) figured(from, last int) bool {
	return slices.ContainsFunc(w.toks[from:last], func(t token) bool { return figures[t.lower] })
}

// figures are nouns that end what such a verb means: "went out on a limb for", "knocked on every door for".
var figures = wordSet("heels limb bat door doors")

// pastVerb is the token behind the verb of a cue, before which helping words and adverbs may stand: "has repeatedly called | for".
func (w *window) pastVerb(last int) int {
	i := 0
	for i < last && (beforeVerb[w.toks[i].lower] || asides[w.toks[i].lower] || strings.HasSuffix(w.toks[i].lower, "ly")) {
		i++
	}
	return min(i+1, last)
}

// beforeVerb are the words that may stand before the verb of a cue.
var beforeVerb = wordSet("has have had is are was were be been being will would shall should may might must can could do does did not n't never also now then since already still often always long just only even so to")

// suffered says whether a cue follows a content at once, as a passive does.
func suffered(doc *text.Document, content, cue text.Span) bool {
	words := strings.TrimRight(content.Of(doc.Text), "”\"’'» ")
	if words != content.Of(doc.Text) && (strings.HasSuffix(words, ",") || strings.HasSuffix(words, ".")) {
		return false // "“A truce,” said Venn"
	}
	return cue.Start >= content.End && strings.TrimSpace(doc.Text[content.End:cue.Start]) == ""
}

// asDeed reads a passive and the thing it is said of as the deed: "the truce | was backed" as "backed the truce". A second
// passive of the thing, as "the truce | was backed by Ruvia but | rejected", is read so, too.
func asDeed(doc *text.Document, sentence text.Sentence, content, cue text.Span) (w window, ok bool) {
	if cue.Start <= content.End || !sentence.Contains(cue) {
		return w, false
	}
	w.span, w.toks = content, tokens(doc, sentence.First, sentence.Last, cue)
	if between := strings.Fields(doc.Text[content.End:cue.Start]); len(between) > 0 {
		ok = passiveBetween(between)
	} else {
		ok = len(w.toks) > 1 && (suffering[w.toks[0].lower] || modals[w.toks[0].lower]) && w.toks[len(w.toks)-1].lower != "as"
	}
	if !ok {
		return w, false
	}
	w.toks = slices.DeleteFunc(w.toks, func(t token) bool { return suffering[t.lower] || modals[t.lower] })
	w.content = len(w.toks)
	w.toks = appendTokens(w.toks, doc, sentence.First, sentence.Last, content)
	return w, w.content > 0
}

// passiveBetween says whether words between a thing and a participle are a passive of the thing that the participle shares:
// "was backed by Ruvia but".
func passiveBetween(words []string) bool {
	last := words[len(words)-1]
	return len(words) >= 4 && suffering[words[0]] && (last == "and" || last == "but") && slices.Contains(words, "by")
}

// suffering words begin a passive.
var suffering = wordSet("was were is are has have had been be being")

// behindThing reads a cue that stands in the content behind the thing it governs as if it
// stood before it, without the words that say by whom: "a truce | proposed | by Ruvia | that
// would last" as "proposed a truce that would last", "a truce that Ruvia | proposed" as
// "proposed a truce that Ruvia".
func behindThing(doc *text.Document, content, cue text.Span) (w window, ok bool) {
	if cue.IsZero() || cue.Start <= content.Start || cue.End > content.End {
		return w, false
	}
	words := wordsOf(doc, content)
	if !followsThing(words, cue) {
		return w, false
	}
	from, _ := slices.BinarySearchFunc(doc.Words, content.Start, func(t text.Word, at int) int { return t.End - at - 1 })
	w.span, w.toks = content, tokens(doc, from, from+len(words), cue)
	w.content = len(w.toks)
	for i := 0; i < len(words); i++ {
		switch {
		case words[i].Lower == "by":
			i = pastDoers(words, i+1) - 1
		case words[i].Start < cue.Start || words[i].Start >= cue.End:
			w.toks = appendTokens(w.toks, doc, from+i, from+i+1, content)
		}
	}
	return w, len(w.toks) > w.content
}

// followsThing says whether a cue among the words of a content says of the thing before it by
// whom it is held ("proposed by Ruvia") or ends a clause about it ("that Ruvia proposed").
func followsThing(words []text.Word, cue text.Span) bool {
	from := slices.IndexFunc(words, func(t text.Word) bool { return t.Start >= cue.Start })
	after := from
	for after >= 0 && after < len(words) && words[after].Start < cue.End {
		after++
	}
	switch {
	case from < 0:
		return false
	case after >= len(words) && slices.ContainsFunc(words[:from], func(t text.Word) bool { return t.Lower == "not" || strings.HasSuffix(t.Lower, "n't") }):
		return false // "a truce is not something Venn wants"
	case after >= len(words):
		return slices.ContainsFunc(words[:from], func(t text.Word) bool { return holderFollows[t.Lower] }) || contactBefore(words, from)
	}
	return slices.ContainsFunc(words[after:min(after+3, len(words))], func(t text.Word) bool { return t.Lower == "by" })
}

// holderFollows are the words before who holds a thing in a clause about it: "a truce | that | Ruvia wants", "a truce is | what | Ruvia
// wants".
var holderFollows = wordSet("that which what something")

// contactBefore says whether a name, right behind a noun, stands before word i: "the truce | Venn | proposed".
func contactBefore(words []text.Word, i int) bool {
	k := i
	for k > 0 && words[k-1].Upper {
		k--
	}
	return k < i && k > 1 && words[k-1].Kind == text.Letters
}

// pastDoers is the word after those that stand at i behind a "by": up to what is told besides.
func pastDoers(words []text.Word, i int) int {
	for ; i < len(words); i++ {
		named := i+1 < len(words) && words[i+1].Upper
		if goesOn[words[i].Lower] || (words[i].Lower == "," || words[i].Lower == "and") && !named {
			return i
		}
	}
	return i
}

// goesOn are the words with which what is told of a thing goes on after "by" somebody.
var goesOn = wordSet(`that which but calling providing asking requiring demanding envisaging envisioning stipulating proposing
	include includes included including contain contains contained are were is was`)

// planned says whether the clause tells what would be under the speaker's own plan, for which
// nobody else is blamed: "Under Tosk's plan, Ruvia would leave".
func (c *clause) planned() bool { return c.content > 0 && c.toks[0].lower == underCue }
