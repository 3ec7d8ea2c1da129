package stance

import "slices"

// headsOfState are the offices whose holder is "the leader" of a country.
var headsOfState = []string{"president", "prime minister", "chancellor", "supreme leader"}

// office resolves "the US president", "the Ruvian leader" and "the foreign
// minister": by whom the article names with the office, then by the codebook on
// the article's date. Without a date, or where two could be meant, the state
// speaks and no person.
func (n *nominal) office() []voice {
	if n.at < 0 || n.noun.plural {
		return nil
	}
	titles, at, end := n.officeTitles()
	if len(titles) == 0 || end != n.at+1 {
		return nil
	}
	if !n.former && n.indefinite() {
		return n.oneOfSeveral(titles)
	}
	if head := heads(n.noun.lemma); n.isCivil(n.first, at, head) || n.isCivil(end, n.core, head) {
		return nil
	}
	country := n.ownCountry(n.first)
	if country == "" {
		country = n.masterCountry(n.first)
	}
	if country == "" {
		country = n.countryBefore(n.first, at)
	}
	if country == "" {
		country = n.countryIn(end, n.core, false)
	}
	if country == "" {
		country = n.countryIn(at, end, true) // "the Citadel spokesman"
	}
	if country == "" {
		country = n.ownersCountry(at)
	}
	if country == "" && len(titles) == 1 && n.lists.sole[titles[0]] {
		country = n.names.onlyCountry(titles[0])
	}
	if n.former {
		return n.formerHolder(titles, country)
	}
	if n.noun.lemma == "leader" {
		titles = n.governing(titles, country)
	}
	if titles[0] == "spokesperson" && n.ownedByHead(at) {
		titles = []string{"presidential spokesperson", titles[0]}
	}
	if f := n.namedHolder(titles, country); f >= 0 {
		return n.one(f, ByOffice)
	}
	if titles[0] == "spokesperson" && country != "" && n.plain[n.first] == "the" {
		if f := n.namedHolder(nationalSpokesmen, country); f >= 0 {
			return n.one(f, ByOffice)
		}
	}
	if country == "" && n.lists.atHand[titles[0]] && !isPossessive(n.plain[n.first]) {
		country = n.countryAtHand(n.first)
	}
	if country == "" {
		return nil
	}
	for _, title := range titles {
		if i := n.names.holder(title, country, n.date); i >= 0 && !n.lists.several[title] {
			return n.one(n.actorFigure(i), ByOffice)
		}
	}
	if f := n.stateFigure(country); f >= 0 && n.noun.kind&personNoun != 0 && !isLocal(titles[0]) && !n.isCivil(n.first, end, true) {
		return n.delegate(country, ByOffice)
	}
	return nil
}

// nationalSpokesmen are the offices whose holder, where the article names him, may be "the White House spokesman".
var nationalSpokesmen = []string{"presidential spokesperson", "national security spokesperson", "government spokesperson", "white house press secretary"}

// isLocal holds for offices whose bearers speak for their town, their voters or the
// law, and not for the state.
func isLocal(title string) bool {
	switch title {
	case "mayor", "governor", "senator", "representative", "member of parliament", "opposition leader", "party leader", "first lady",
		"republican nominee", "democratic nominee", "president-elect":
		return true
	}
	return false
}

// oneOfSeveral resolves "a presidential aide" to the country that is plain in the text; of other offices told as one
// of several it names nobody.
func (n *nominal) oneOfSeveral(titles []string) []voice {
	if titles[0] != "presidential adviser" && titles[0] != "presidential aide" || n.countryIn(n.first, n.core, false) != "" {
		return nil
	}
	if country := n.countryAtHand(n.first); country != "" {
		return n.delegate(country, ByOffice)
	}
	return nil
}

// governing is the one office among the titles whose holder is meant by the leader of a country,
// where the codebook names it; else the titles.
func (n *nominal) governing(titles []string, country string) []string {
	if c, ok := n.names.book.Country(country); ok && slices.Contains(titles, c.Leader) {
		return []string{c.Leader}
	}
	return titles
}

// countryBefore is the country for which an officer acts who is named behind the
// words [first, last): the one that owns the office ("Ruvia's Graun envoy"), else
// the first before an abbreviation ("the Ruvian UN envoy"), else the last.
func (n *nominal) countryBefore(first, last int) string {
	key := ""
	for i := first; i < last; i++ {
		ref, size := n.refAt(i, last)
		if size == 0 || ref.country < 0 {
			continue
		}
		i += size - 1
		if key != "" && (ref.capital || isUpperCase(n.word(i))) {
			continue
		}
		key = n.names.book.Countries[ref.country].Key
		if n.own[i] {
			return key
		}
	}
	return key
}

// ownersCountry is the country of the one whose officer somebody is: "Tosk's
// foreign policy aide"; empty where the words before the office name nobody whose
// country is known.
func (n *nominal) ownersCountry(office int) string {
	if office <= n.first || !n.own[office-1] {
		return ""
	}
	p, ok := n.covering(office - 1)
	if !ok || p.figure < 0 || !n.figures[p.figure].person() {
		return ""
	}
	return n.figures[p.figure].actor.Country
}

// ownedByHead says whether an office belongs to the head of a state: "the Ruvian president's spokesman",
// "Tosk's spokesman" where Tosk is that president.
func (n *nominal) ownedByHead(office int) bool {
	if office <= n.first || !n.own[office-1] {
		return false
	}
	if n.plain[office-1] == "president" {
		return true
	}
	p, ok := n.covering(office - 1)
	if !ok || p.figure < 0 || n.figures[p.figure].actor.Country == "" {
		return false
	}
	owner := n.figures[p.figure].actor
	i := n.names.holder("president", owner.Country, n.date)
	return i >= 0 && n.names.book.Actors[i].Key == owner.Key
}

// offices resolves "the presidents of Ruvia and Graun" to each of them, and to
// the state where nobody is known to hold the office.
func (n *nominal) offices() []voice {
	if n.at < 0 || !n.noun.plural || n.former {
		return nil
	}
	titles := n.lists.titlesOf(n.noun.lemma)
	keys := n.countries(n.head, n.core)
	if len(titles) == 0 || len(keys) < 2 {
		return nil
	}
	var voices []voice
	for _, key := range keys {
		f := n.namedHolder(titles, key)
		if i := n.names.holder(titles[0], key, n.date); f < 0 && i >= 0 {
			f = n.actorFigure(i)
		}
		if f < 0 {
			f = n.stateFigure(key)
		}
		voices = append(voices, voice{f, ByOffice, n.first, n.core})
	}
	return voices
}

func (n *nominal) indefinite() bool {
	switch n.plain[n.first] {
	case "a", "an", "one", "another", "some", "any", "no", "each", "every":
		return true
	}
	return false
}

// officeTitles are the offices that the phrase can name, and where they stand.
func (n *nominal) officeTitles() (titles []string, at, end int) {
	titles, at, end = n.officeIn(n.first, n.head)
	for len(titles) > 0 && end <= n.at { // the last office before the head counts
		next, a, e := n.officeIn(end, n.head)
		if len(next) == 0 {
			break
		}
		titles, at, end = next, a, e
	}
	if n.head < n.core && (n.plain[n.head] == "of" || n.plain[n.head] == "to" || n.plain[n.head] == "in") { // "minister of foreign affairs"
		for k := n.at; k >= n.first && k > n.at-2; k-- {
			if longer, size := n.officeAt(k, n.core); k+size > n.at+1 {
				titles, at, end = longer, k, n.at+1 // "the deputy | head of the council"
			}
		}
	}
	switch {
	case n.noun.lemma == "head" && n.governs(), n.noun.lemma == "leader" && len(titles) == 0:
		return headsOfState, n.at, n.at + 1
	case len(titles) > 0:
		return titles, at, end
	}
	return nil, 0, 0
}

// governs holds for "the head of the Ruvian government".
func (n *nominal) governs() bool {
	for i := n.head; i < n.core; i++ {
		if word := n.plain[i]; (word == "government" || word == "state") && n.countryIn(n.head, n.core, false) != "" {
			return true
		}
	}
	return false
}

// namedHolder is the most present of the article's people who hold one of the
// offices on its date.
func (n *nominal) namedHolder(titles []string, country string) int {
	best, top := -1, 0.0
	here := n.line[n.first]
	for _, i := range lastOf(n.cast.holders, 4*mostNamesakes) {
		f := n.figures[i]
		if !f.person() || f.nameless || !n.holds(f, titles, country) {
			continue
		}
		if w := 0.1 + f.weightAt(here); w > top {
			best, top = i, w
		}
	}
	return best
}

func (c *cast) holds(f *figure, titles []string, country string) bool {
	for _, o := range f.actor.Offices {
		if country != "" && o.Of != country || !o.Held(c.date) {
			continue
		}
		for _, title := range titles {
			if o.Title == title {
				return true
			}
		}
	}
	return false
}

// formerHolder is the one person named in the article who once held the office.
func (n *nominal) formerHolder(titles []string, country string) []voice {
	found := -1
	for _, i := range lastOf(n.cast.holders, 4*mostNamesakes) {
		f := n.figures[i]
		if !f.person() || f.seen == 0 || !n.heldOnce(f, titles, country) {
			continue
		}
		if found < 0 || f.weightAt(n.line[n.first]) > n.figures[found].weightAt(n.line[n.first]) {
			found = i
		}
	}
	if found < 0 {
		return nil
	}
	return n.one(found, ByOffice)
}

func (n *nominal) heldOnce(f *figure, titles []string, country string) bool {
	for _, title := range titles {
		for _, o := range f.actor.Offices {
			if o.Title == title && (country == "" || o.Of == country) && !(o.Held(n.date) && !n.date.IsZero()) {
				return true
			}
		}
		if f.former && f.called[title] {
			return true
		}
	}
	return false
}
