package stance

import (
	"strings"

	"parley/stance/text"
)

// This file reads what an article says of people beside their names: "Ruvian
// foreign minister Ilvar Tosk", "Marta Venn, a doctor,", "his wife, Ada Lorn".

// enter gives a phrase its figure where the phrase is a full name.
func (c *cast) enter(p *phrase) {
	name := c.plain[p.first:p.last]
	switch {
	case p.ref.form == fullName || p.ref.form == stateName && p.ref.actor >= 0:
		p.figure = c.actorFigure(p.ref.actor)
	case p.ref.form != noName:
		return
	case (name[0] == "st" || name[0] == "saint") && c.own[p.last-1]:
		return // "St Peter's Square"
	case p.kind != 0 && len(name) == 1 && c.known[p.first].noun.lemma != "":
		return // "the Ministry", known by what was named before
	case p.kind != 0:
		p.figure = c.bodyFigure(name, c.written(p.first, p.last), p.kind)
	case len(name) == 2 && !p.titled && c.opensSentence(p.first) && !c.isFirstName(p.first):
		p.doubtful = true // "Interestingly Tosk"
	case len(name) > 1 && len(name) < 7:
		p.figure = c.personFigure(name, c.personName(p.first, p.last))
		f := c.figures[p.figure]
		f.sure = f.sure || p.titled || c.genderOf(name) != "" || len(name) > 2 && isInitial(name[1])
	}
}

// settle decides whether a name that opens a sentence is one of two words, or a
// word and a surname that the article has elsewhere.
func (c *cast) settle(p *phrase) {
	if !p.doubtful {
		return
	}
	for _, f := range c.namesakes(c.plain[p.last-1]) {
		if c.figures[f].actor.Kind == Person {
			p.first++
			return
		}
	}
	if len(c.names.surnames[c.plain[p.last-1]]) > 0 {
		p.first++
		return
	}
	p.figure = c.personFigure(c.plain[p.first:p.last], c.personName(p.first, p.last))
}

// introduce lets a person be called by the words that stand beside the name, and
// gives people that are in no codebook their country and office.
func (c *cast) introduce(p *phrase) {
	c.nameKind(p)
	if p.figure < 0 || c.figures[p.figure].actor.Kind != Person {
		return
	}
	c.describe(p.figure, c.before(p), p.first)
	if first, last := c.apposition(p.last); last > first {
		c.describe(p.figure, first, last)
		c.figures[p.figure].sure = true
	}
	if first, last := c.appositionBefore(p.start); last > first {
		c.describe(p.figure, first, last)
		c.figures[p.figure].sure = true
	}
	f := c.figures[p.figure]
	if f.actor.Gender == "" {
		f.actor.Gender = p.gender
	}
	for i := p.start; i < p.first; i++ {
		f.call(c.plain[i])
	}
}

// nameKind lets a noun beside a name tell what kind of body has it: "the website
// Lorn Today", "Lorn Today magazine".
func (c *cast) nameKind(p *phrase) {
	if p.figure < 0 || c.figures[p.figure].sure || c.figures[p.figure].listed || c.own[p.last-1] {
		return
	}
	for _, i := range []int{p.start - 1, p.last} {
		if i < 0 || i >= len(c.plain) || c.doc.Words[i].Upper || c.line[i] != c.line[p.first] {
			continue
		}
		if kind := c.known[i].noun.kind; kind&bodyNoun != 0 && kind&(personNoun|organNoun) == 0 {
			c.figures[p.figure].actor.Kind = Collective
			c.figures[p.figure].kind |= kind & bodyNoun
		}
	}
}

// longestApposition bounds how far the words beside a name are read, in words.
const longestApposition = 30

// before is the first of the words that stand directly before a phrase and
// belong to it: "Ruvian foreign minister" before "Ilvar Tosk".
func (c *cast) before(p *phrase) int {
	floor := max(c.doc.Sentences[c.line[p.first]].First, p.start-12)
	i := p.start
	office := c.officeBefore(p.start)
	for i > floor {
		w := c.doc.Words[i-1]
		if i <= office && (w.Kind != text.Letters || c.known[i-1].is(functionWord) && c.plain[i-1] != "of" && c.plain[i-1] != "for") {
			break
		}
		i--
	}
	if p.start == p.first && office == p.start && (p.start == 0 || c.known[p.start-1].noun.kind&personNoun == 0) {
		return p.start // no noun for a person joins the words to the name
	}
	return i
}

// officeBefore is the first word of the office whose words end before word at; at
// itself where none does.
func (c *cast) officeBefore(at int) int {
	for k := max(0, at-8); k < at; k++ {
		if _, n := c.officeAt(k, at); n > 0 && k+n == at {
			return k
		}
	}
	return at
}

func (c *cast) plainAt(i int) string {
	if i < 0 || i >= len(c.plain) {
		return ""
	}
	return c.plain[i]
}

// apposition is the noun phrase between commas after a name: ", a doctor from
// Venn,".
func (c *cast) apposition(at int) (first, last int) {
	words := c.doc.Words
	if at+1 >= len(words) || c.own[at-1] || words[at].Lower != "," && words[at].Lower != "(" || c.line[at] != c.line[at-1] {
		return at, at
	}
	end := min(at+longestApposition, c.doc.Sentences[c.line[at]].Last)
	k := at + 1
	for k < end && !endsApposition(words[k].Lower) {
		if c.known[k].is(finiteVerb) {
			return at, at
		}
		k++
	}
	if k == end || !c.nounFirst(at+1, k) {
		return at, at
	}
	return at + 1, k
}

func endsApposition(word string) bool {
	switch word {
	case ",", ")", "—", "–", "--", "who", "whose", ".", ";":
		return true
	}
	return false
}

// nounFirst says whether the words begin like a noun phrase for a person: its
// head stands before any "of" and no other name begins it.
func (c *cast) nounFirst(first, last int) bool {
	for i := first; i < last; i++ {
		word := c.plain[i]
		if c.known[i].noun.kind&personNoun != 0 && !c.own[i] {
			return true
		}
		if c.known[i].is(functionWord) && !isDeterminer(word) || c.doc.Words[i].Kind == text.Punct {
			return false
		}
	}
	return false
}

func isDeterminer(word string) bool {
	switch word {
	case "a", "an", "the", "his", "her", "their", "its", "one", "another", "now", "also", "this", "that", "our", "my", "your", "some", "two", "then":
		return true
	}
	return false
}

// appositionBefore is the noun phrase before a comma before a name: "the
// spokesman, Ilvar Tosk,".
func (c *cast) appositionBefore(start int) (first, last int) {
	if start < 2 || c.doc.Words[start-1].Lower != "," || c.line[start-2] != c.line[start] {
		return start, start
	}
	if c.known[start-2].noun.kind&personNoun == 0 || c.own[start-2] {
		return start, start
	}
	floor := max(c.doc.Sentences[c.line[start]].First, start-9)
	for i := start - 2; i >= floor; i-- {
		if isDeterminer(c.plain[i]) && (i+1 >= len(c.plain) || c.plain[i] != "that") || c.own[i] {
			return i, start - 1
		}
		if c.known[i].is(functionWord) || c.doc.Words[i].Kind == text.Punct {
			return start, start
		}
	}
	return start, start
}

// describe reads the words [first, last) beside the name of a person.
func (c *cast) describe(f, first, last int) {
	fig := c.figures[f]
	former := false
	for i := first; i < last; i++ {
		word := c.plain[i]
		if word == "who" || word == "that" && i > first {
			break
		}
		former = former || word == "former" || word == "ex" || strings.HasPrefix(word, "ex-") || word == "then"
		if n := &c.known[i].noun; n.lemma != "" && !c.own[i] {
			fig.call(n.lemma)
			if fig.actor.Gender == "" && !n.plural && first+8 > i {
				fig.actor.Gender = n.gender
			}
		}
		if !c.known[i].is(functionWord) && c.doc.Words[i].Kind != text.Punct {
			fig.call(word)
		}
	}
	if !fig.listed && !former {
		c.giveOffice(f, first, last)
	}
	fig.former = fig.former || former
}

// giveOffice gives a person who is in no codebook the office and the country of
// the words beside the name.
func (c *cast) giveOffice(f, first, last int) {
	fig := c.figures[f]
	titles, at, end := c.officeIn(first, last)
	if len(titles) == 0 || len(fig.actor.Offices) > 0 {
		return
	}
	country := c.countryAround(first, at, end, last)
	if country == "" {
		return
	}
	title := titles[0]
	for _, t := range titles {
		if len(c.names.holders[t+" "+country]) > 0 {
			title = t
			break
		}
	}
	if i := c.names.holder(title, country, c.date); i >= 0 && c.misspelt(fig.name, i) {
		fig.actor, fig.listed = c.names.book.Actors[i], true
		c.holders = append(c.holders, f)
		return
	}
	fig.actor.Country = country
	fig.actor.Offices = []Office{{Title: title, Of: country}}
	c.holders = append(c.holders, f)
	c.callByOffice(f, fig.actor.Offices[0])
}

// misspelt says whether a name is one of the codebook's, written otherwise: the
// surnames begin alike and differ in a letter or two.
func (c *cast) misspelt(name []string, actor int) bool {
	a := c.names.book.Actors[actor]
	for _, known := range append([]string{a.Name}, a.Aliases...) {
		words := nameWords(known)
		x, y := spelling(words[len(words)-1]), spelling(name[len(name)-1])
		if len(x) > 4 && len(y) > 4 && x[0] == y[0] && edits(x, y) <= 2 {
			return true
		}
	}
	return false
}

// edits is the Levenshtein distance of two words.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := last
			if a[i] != b[j] {
				cost++
			}
			last = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// countryAround is the country whose office stands at [at, end): named right
// before it ("Ruvia's foreign minister") or after an "of" ("president of Ruvia").
func (c *cast) countryAround(first, at, end, last int) string {
	for i := at - 1; i >= first && i >= at-3; i-- {
		if ref, n := c.refEnding(i); n > 0 {
			if owner, m := c.refEnding(i - n); m > 0 && i-n >= first && c.own[i-n] {
				ref = owner // "Ruvia's Graun envoy"
			}
			return c.names.book.Countries[ref.country].Key
		}
		if c.isPrivate(i, true) || c.doc.Words[i].Upper || c.known[i].is(functionWord) {
			break // "American Academy president"
		}
	}
	for i := end + 1; end < last && c.plain[end] == "of" && i < min(last, end+6); i++ {
		ref, n := c.refAt(i, last)
		if n == 0 || ref.country < 0 {
			continue
		}
		if c.isCivil(i, last, true) {
			return "" // "president of the Ruvian chess federation"
		}
		if after := i + n; after >= last || !c.doc.Words[after].Upper {
			return c.names.book.Countries[ref.country].Key
		}
		return "" // "president of the American Academy"
	}
	return ""
}

// refEnding finds a name of a country that ends with word i.
func (c *cast) refEnding(i int) (nameRef, int) {
	for k := i; k >= 0 && k > i-4; k-- {
		if ref, n := c.refAt(k, i+1); n > 0 && k+n == i+1 && ref.country >= 0 {
			return ref, n
		}
	}
	return nameRef{}, 0
}

// officeIn finds the first office named in the words [first, last), by the
// longest words that fit, and where it stands.
func (c *cast) officeIn(first, last int) (titles []string, at, end int) {
	for i := first; i < last; i++ {
		if titles, n := c.officeAt(i, last); n > 0 {
			return titles, i, i + n
		}
	}
	return nil, last, last
}

func (c *cast) officeAt(i, last int) (titles []string, n int) {
	if !c.known[i].is(officeStart) {
		return nil, 0
	}
	most := 0
	for _, o := range c.lists.offices[c.plain[i]] {
		if len(o.words) <= most {
			continue
		}
		if end := c.officeEnd(o.words, i, last); end > 0 {
			titles, n, most = o.titles, end-i, len(o.words)
		}
	}
	return titles, n
}

// officeEnd is the word after the words of an office that begin at word i; 0 where others stand there.
// For a "the" within them a country may stand, or behind it: "head of Ruvia's security council".
func (c *cast) officeEnd(words []string, i, last int) int {
	at := i
	for k, word := range words {
		switch {
		case at < last && c.plain[at] == word:
			at++
		case k > 0 && word == "the" && c.countryAt(at, last) > 0 && c.own[at+c.countryAt(at, last)-1]:
			at += c.countryAt(at, last)
			continue
		default:
			return 0
		}
		if k > 0 && word == "the" && (k+1 == len(words) || c.plainAt(at) != words[k+1]) {
			at += c.countryAt(at, last)
		}
	}
	if at > last {
		return 0
	}
	return at
}

// countryAt is how many words from word i on name a country; 0: none do.
func (c *cast) countryAt(i, last int) int {
	if i >= last {
		return 0
	}
	if ref, n := c.refAt(i, last); n > 0 && ref.country >= 0 {
		return n
	}
	return 0
}

// countryIn is the key of the country named in the words [first, last): the last
// one, or the first.
func (c *cast) countryIn(first, last int, takeLast bool) string {
	key := ""
	for i := first; i < last; i++ {
		ref, n := c.refAt(i, last)
		if n == 0 || ref.country < 0 {
			continue
		}
		key = c.names.book.Countries[ref.country].Key
		if !takeLast {
			return key
		}
		i += n - 1
	}
	return key
}
