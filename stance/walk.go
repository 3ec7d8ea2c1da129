package stance

import (
	"slices"
	"strings"

	"parley/stance/text"
)

// A source is the words that name who speaks, with all that is reported under
// them.
type source struct {
	first, last int         // words
	contents    []text.Span // what is reported
	basis       Basis       // ByLabel, ByRecord or empty
	voices      []voice     // set by the walk
}

// A voice is one speaker among those that a source names.
type voice struct {
	figure      int // -1: nobody could be named
	basis       Basis
	first, last int // the words that name the speaker
}

// walk resolves names, pronouns and sources in the order of the text, so that
// each can lean on those before it.
func (c *cast) walk(sources []*source) {
	slices.SortStableFunc(sources, func(a, b *source) int { return a.first - b.first })
	next := 0
	for w := range c.doc.Words {
		if i, ok := c.startsAt(w); ok {
			c.meet(&c.phrases[i])
		}
		for ; next < len(sources) && sources[next].first <= w; next++ {
			c.hear(sources[next])
		}
		if c.roles[w].is(personal|indefinite) && (next == 0 || sources[next-1].last <= w) {
			c.passPronoun(w)
			c.passStranger(w)
		}
	}
}

// passStranger remembers somebody without a name who opens a sentence and does
// what it tells, so that a "he" after it is not given to somebody else: "A
// spokesman for the bank came out.", "His lawyer objected."
func (c *cast) passStranger(w int) {
	if !isIndefinite(c.plain[w]) && !isPossessive(c.plain[w]) || !c.opensSentence(w) || c.quoted[w] {
		return
	}
	end := c.nounPhraseEnd(w + 1)
	if at, plural := c.headNoun(w, end); at != end-1 || plural || c.known[at].noun.kind&(personNoun|kinNoun) != personNoun {
		return
	}
	core := c.complement(w, end)
	if !c.verbFollows(core) {
		return
	}
	for _, v := range c.phraseVoices(w, core, core) {
		if v.figure >= 0 && c.figures[v.figure].person() {
			c.note(mention{first: v.first, last: v.last, figure: v.figure, basis: v.basis, subject: true})
		}
	}
}

func isIndefinite(word string) bool { return word == "a" || word == "an" || word == "another" }

// meet resolves a name in passing.
func (c *cast) meet(p *phrase) {
	if p.figure < 0 {
		p.figure = c.bareFigure(p)
	}
	if p.ref.country >= 0 {
		c.meetOfficer(p)
	}
	if p.ref.form == adjective {
		c.meetPeople(p)
		return
	}
	if p.figure < 0 {
		return
	}
	c.note(mention{first: p.first, last: p.last, figure: p.figure, basis: basisOf(p.ref.form), subject: c.isSubject(p.start, p.last) || c.isAsked(p.start) || c.isMinded(p.start, p.last)})
	c.meetGroup(p)
}

// isAsked says whether the name at word at is whom somebody without a name asks, who answers next: "reporters asked | Tosk about it".
func (c *cast) isAsked(at int) bool {
	if at < 2 || !asked[c.plain[at-1]] {
		return false
	}
	return !c.doc.Words[at-2].Upper || c.known[at-2].is(functionWord)
}

// isMinded says whether a sentence begins by telling what something is to the name [first, last): "To | Tosk the answer was
// plain." What follows is likely his.
func (c *cast) isMinded(first, last int) bool {
	begin := c.doc.Sentences[c.line[first]].First
	if first != begin+1 || c.plain[begin] != "to" && c.plain[begin] != "for" {
		return false
	}
	end := min(last+6, c.doc.Sentences[c.line[first]].Last)
	i := slices.IndexFunc(c.plain[last:end], func(word string) bool { return seeming[word] })
	return i > 0 && !slices.ContainsFunc(c.known[last:last+i], func(k *castForm) bool { return k.is(finiteVerb) })
}

var seeming = wordSet("is was seems seemed looks looked sounds sounded appears appeared means meant")

var asked = wordSet("asked pressed questioned interviewed")

// meetPeople remembers "Ruvian leaders" that do what their clause tells, whom "their"
// and "the leaders" may mean.
func (c *cast) meetPeople(p *phrase) {
	at := p.last
	if at >= len(c.doc.Words) || c.line[at] != c.line[p.first] || p.ref.country < 0 {
		return
	}
	noun := c.known[at].noun
	if !noun.plural || noun.kind&personNoun == 0 || noun.kind&stateNoun == 0 || !c.leads(p.start, at+1) {
		return
	}
	if f := c.stateFigure(c.names.book.Countries[p.ref.country].Key); f >= 0 {
		c.note(mention{first: p.first, last: at + 1, figure: f, basis: ByGroup, subject: true})
	}
}

// meetOfficer remembers who holds an office of a country, or several who act for it, where they do what a clause tells,
// so that a "he" or "the ministers" after it is given to nobody else: "The Ruvian foreign minister was more guarded."
func (c *cast) meetOfficer(p *phrase) {
	first, at, end := c.officerOf(p)
	if at < 0 || c.quoted[first] || c.known[at].noun.kind&(personNoun|documentNoun) == 0 || !c.isSubject(first, end) {
		return
	}
	n := nominal{cast: c, first: first, head: at + 1, core: end, at: at, noun: c.known[at].noun}
	if n.noun.kind&personNoun == 0 {
		c.meetDocument(&n)
		return
	}
	voices := n.office()
	if voices == nil && (!n.noun.plural || end > at+1) {
		voices = n.state()
	}
	for _, v := range voices {
		if v.figure >= 0 && c.figures[v.figure].person() != n.noun.plural {
			c.note(mention{first: v.first, last: v.last, figure: v.figure, basis: v.basis, subject: true})
		}
	}
}

// meetDocument remembers whose readout or statement a clause tells of, whom an "it" after it means.
func (c *cast) meetDocument(n *nominal) {
	if n.noun.plural {
		return
	}
	for _, v := range n.document() {
		if v.figure >= 0 && !c.figures[v.figure].person() {
			c.note(mention{first: v.first, last: v.last, figure: v.figure, basis: v.basis, subject: true})
		}
	}
}

// officerOf are the words of a noun phrase to which the name of a country belongs, and its noun: "the | Ruvian foreign
// minister", "ministers | from Ruvia"; at is -1 where it belongs to none.
func (c *cast) officerOf(p *phrase) (first, at, end int) {
	begin := c.doc.Sentences[c.line[p.start]].First
	first, end = p.start, c.nounPhraseEnd(p.last)
	at = end - 1
	k := first - 1
	if k > begin && isDeterminer(c.plain[k]) {
		k--
	}
	switch {
	case k > begin && (c.plain[k] == "of" || c.plain[k] == "from") && c.known[k-1].noun.kind&personNoun != 0:
		first, at = k-1, k-1
	case end == p.last:
		return first, -1, end
	}
	for first > begin && !isDeterminer(c.plain[first]) && c.insideNounPhrase(first-1, first-1) && c.plain[first-1] != "of" {
		first-- // "the chief | Ruvian negotiator"
	}
	return first, at, end
}

// leads says whether the words [first, last) open their sentence and so are its subject.
func (c *cast) leads(first, last int) bool {
	return c.opensSentence(first) && !c.own[last-1]
}

// mostMembers bounds how many names are read as one list.
const mostMembers = 12

// meetGroup remembers "Ilvar Tosk, Ada Venn and Oll Marn" as those whom "they"
// may mean.
func (c *cast) meetGroup(p *phrase) {
	kind := c.figures[p.figure].person()
	var room [mostMembers]int
	members, first, joined := append(room[:0], p.figure), p.start, false
	for k := len(c.seen) - 2; k >= 0 && len(members) < mostMembers; k-- {
		m := c.seen[k]
		f := c.figures[m.figure]
		if m.last > first || f.plural || f.nameless || f.person() != kind {
			if m.last <= first && first-m.last < longestLink && kind && !f.person() && !f.plural {
				continue // "President of Ruvia Ilvar Tosk and President of Graun Ada Venn"
			}
			break
		}
		and, ok := c.linked(m.last, first)
		if !ok || len(members) == 1 && !and || slices.Contains(members, m.figure) {
			break
		}
		joined = true
		members = append(members, m.figure)
		first = c.titleStart(m)
	}
	if joined && !c.own[p.last-1] {
		slices.Reverse(members)
		c.noteGroup(first, p.last, slices.Clone(members), false)
	}
}

// titleStart is the first word of the titles before a mention.
func (c *cast) titleStart(m mention) int {
	if p, ok := c.covering(m.first); ok && p.first == m.first {
		return p.start
	}
	return m.first
}

// longestLink bounds the words between two names of one list.
const longestLink = 10

// linked says whether nothing but titles, commas and an "and" stand between two
// names, and whether there is an "and".
func (c *cast) linked(from, to int) (and, ok bool) {
	if to-from > longestLink || from >= to {
		return false, false
	}
	sign := false
	for i := from; i < to; i++ {
		switch w := c.doc.Words[i]; {
		case w.Lower == "and":
			and, sign = true, true
		case w.Lower == ",":
			sign = true
		case w.Upper, w.Lower == "of", w.Lower == "the", c.known[i].noun.kind&personNoun != 0:
		default:
			return false, false
		}
	}
	return and, sign
}

func basisOf(form nameForm) Basis {
	if form == metonym {
		return ByMetonym
	}
	return ByName
}

// hear resolves a source and remembers who spoke.
func (c *cast) hear(s *source) {
	for w := s.first + 1; w < s.last; w++ {
		if i, ok := c.startsAt(w); ok && c.phrases[i].figure < 0 {
			c.phrases[i].figure = c.bareFigure(&c.phrases[i])
		}
	}
	s.voices = c.voicesOf(s)
	var members []int
	for _, v := range s.voices {
		if v.figure >= 0 {
			members = append(members, v.figure)
			if c.asksOnly(s, v.figure) {
				continue
			}
			c.note(mention{first: v.first, last: v.last, figure: v.figure, basis: v.basis, subject: true, source: true})
		}
	}
	if len(members) > 1 {
		c.noteGroup(s.first, s.last, members, true)
	}
}

// asksOnly holds for a nameless reporter who asks: the "he" that follows answers.
func (c *cast) asksOnly(s *source, figure int) bool {
	if f := c.figures[figure]; !f.nameless || c.plainAt(s.last) != "asked" {
		return false
	}
	switch c.plain[s.last-1] {
	case "reporter", "journalist", "correspondent", "interviewer", "questioner", "moderator", "host":
		return true
	}
	return false
}

// note remembers a mention.
func (c *cast) note(m mention) {
	m.quoted = c.quoted[m.first]
	f := c.figures[m.figure]
	here := c.line[m.first]
	f.weight = f.weightAt(here) + 1
	if m.subject {
		f.weight++
	}
	f.last = here
	f.seen++
	c.seen = append(c.seen, m)
}

// fading is what is left of a mention's weight after a sentence.
const fading = 0.8

// weightAt is how present a figure still is at a sentence.
func (f *figure) weightAt(line int) float64 {
	w := f.weight
	for i := f.last; i < line && w > 0.01; i++ {
		w *= fading
	}
	return w
}

// noteGroup remembers several figures that the text names as one.
func (c *cast) noteGroup(first, last int, members []int, source bool) {
	g := c.add(&figure{actor: Actor{Kind: Collective}, members: members, plural: true})
	c.note(mention{first: first, last: last, figure: g, basis: ByGroup, subject: true, source: source})
}

// passPronoun resolves a "he" or "she" in passing, so that later ones can lean on it.
func (c *cast) passPronoun(w int) {
	if c.quoted[w] {
		return
	}
	gender, subject := pronounGender(c.doc.Words[w].Lower)
	if gender == "" {
		return
	}
	if f := c.antecedent(search{at: w, gender: gender, subject: subject}); f >= 0 {
		c.note(mention{first: w, last: w + 1, figure: f, basis: ByPronoun, subject: subject})
	}
}

func pronounGender(word string) (gender Gender, subject bool) {
	switch word {
	case "he", "he's", "he'd", "he'll":
		return Male, true
	case "she", "she's", "she'd", "she'll":
		return Female, true
	case "him", "his", "himself":
		return Male, false
	case "her", "hers", "herself":
		return Female, false
	}
	return "", false
}

// isSubject guesses whether the words [first, last) do what their clause tells:
// no preposition or verb stands before them and a verb follows.
func (c *cast) isSubject(first, last int) bool {
	if c.own[last-1] {
		return false
	}
	if first > 0 && c.line[first-1] == c.line[first] {
		switch before := c.plain[first-1]; {
		case isPreposition(before), before == "and" && c.opensSentence(first):
			return false
		}
	}
	return c.verbFollows(c.pastOrigin(last)) || c.explainsSubject(first, last) || c.verbAfterAside(first, last)
}

// longestOrigin bounds the words that tell where somebody is from.
const longestOrigin = 6

// pastOrigin goes over whose or from where somebody is: "Ilvar Tosk | of Ruvia | came".
func (c *cast) pastOrigin(i int) int {
	if w := c.plainAt(i); w != "of" && w != "from" {
		return i
	}
	k := i + 1
	if c.plainAt(k) == "the" {
		k++
	}
	named := k
	for k < len(c.doc.Words) && k < i+longestOrigin && c.doc.Words[k].Upper {
		k++
	}
	if k == named {
		return i
	}
	return k
}

func (c *cast) opensSentence(i int) bool { return c.doc.Sentences[c.line[i]].First == i }

func isPreposition(word string) bool {
	switch word {
	case "of", "for", "with", "from", "in", "at", "on", "by", "to", "about", "against", "between", "under", "over", "after", "before", "into",
		"toward", "towards", "like", "than", "as", "near", "including", "behind", "around", "through", "despite", "without", "within", "upon", "among":
		return true
	}
	return false
}

// verbFollows says whether a finite verb or an adverb before one stands at word i.
func (c *cast) verbFollows(i int) bool {
	if i >= len(c.doc.Words) {
		return false
	}
	w := c.doc.Words[i]
	switch word := c.plain[i]; {
	case w.Upper || w.Kind != text.Letters:
		return w.Lower == "," && i+1 < len(c.plain) && (c.plain[i+1] == "who" || isDeterminer(c.plain[i+1]))
	case c.known[i].is(finiteVerb):
		return true
	case len(word) > 4 && strings.HasSuffix(word, "ly") && i+1 < len(c.plain) && !strings.HasSuffix(c.plain[i+1], "ly"):
		return c.verbFollows(i + 1) // "Venn directly addressed him"
	default:
		return !c.own[i] && len(word) > 3 && (word[len(word)-2:] == "ed" || word[len(word)-1] == 's' && c.known[i].noun.lemma == "")
	}
}
