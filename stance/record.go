package stance

import (
	"regexp"
	"slices"
	"strings"

	"parley/stance/text"
)

// recordSpeakers are the figures whose address an article is, by what is known
// of it: the record's speaker, else its title, else its publisher, else what the
// article says before the address begins, at a byte of its text. There are none
// where these name nobody.
func (c *cast) recordSpeakers(a Article, begins int) []int {
	if states := c.jointStates(a.Title); len(states) > 1 {
		return states
	}
	if several := c.severalIn(a.Title); len(several) > 1 {
		return several
	}
	if several := c.selfNamed(); len(several) > 0 {
		return several
	}
	for _, words := range []string{a.Speaker, titleSpeaker(a.Title)} {
		if f := c.speakerIn(words); f >= 0 && (c.figures[f].listed || words == a.Speaker) {
			return []int{f}
		}
	}
	if f := c.leadSpeaker(begins); f >= 0 && c.figures[f].listed {
		return []int{f}
	}
	if f := c.speakerIn(siteWords.ReplaceAllString(a.Publisher, " $0 ")); f >= 0 && c.figures[f].listed {
		return []int{c.headOf(f)}
	}
	return nil
}

// siteWords parts the words of a web address: "citadel.example".
var siteWords = regexp.MustCompile(`[./]`)

// headOf is who speaks where a state's site publishes an address that says "I":
// the head of the state. Other addresses are the state's.
func (c *cast) headOf(f int) int {
	state := c.figures[f].actor
	if state.Kind == Person || !slices.ContainsFunc(c.doc.Words, func(w text.Word) bool { return w.Upper && w.Lower == "i" }) {
		return f
	}
	for _, title := range headsOfState {
		if i := c.names.holder(title, state.Key, c.date); i >= 0 {
			return c.actorFigure(i)
		}
	}
	return f
}

// jointTitle matches "Joint Statement on the Ruvia-Graun Partnership".
var jointTitle = regexp.MustCompile(`^(?i:joint (?:statement|declaration|communiqu))`)

// jointStates are the states that the title of a joint statement names.
func (c *cast) jointStates(title string) []int {
	if !jointTitle.MatchString(title) {
		return nil
	}
	if i := strings.LastIndex(title, " by "); i >= 0 {
		title = title[i+len(" by "):] // what stands before only tells what it is on
	}
	var states []int
	d := *c
	d.seen = nil
	d.survey(text.Parse(strings.ReplaceAll(title, "-", " ")))
	for i := range d.plain {
		ref, n := d.refAt(i, len(d.plain))
		if n == 0 || ref.country < 0 {
			continue
		}
		if f := d.stateFigure(c.names.book.Countries[ref.country].Key); f >= 0 && !slices.Contains(states, f) {
			states = append(states, f)
		}
	}
	c.figures = d.figures
	d.leave()
	return states
}

// leadWords is how long the lead is in which an article may say whose speech
// follows, even where it is counted with the speech.
const leadWords = 40

// leadSpeaker is whose speech the article says it prints before it does: "Full
// text of Tosk's speech"; else the one person whom its lead names.
func (c *cast) leadSpeaker(begins int) int {
	if n := min(len(c.doc.Words), leadWords); n > 0 {
		begins = max(begins, c.doc.Words[n-1].End)
	}
	only := -1
	for i := range c.phrases[:c.phraseFrom(begins)] {
		p := &c.phrases[i]
		if p.figure < 0 || !c.figures[p.figure].person() && p.ref.form != stateName {
			continue
		}
		if c.ownsAddress(p) {
			return p.figure
		}
		switch {
		case !c.figures[p.figure].person() || only == p.figure:
		case only == -1:
			only = p.figure
		default:
			only = -2 // several
		}
	}
	return only
}

// ownsAddress says whether the words around a name say that an address is his or
// hers: "Tosk's opening speech", "remarks by Tosk".
func (c *cast) ownsAddress(p *phrase) bool {
	if c.own[p.last-1] {
		for i := p.last; i < p.last+3; i++ {
			if isAddress(c.plainAt(i)) {
				return true
			}
		}
	}
	before := c.plainAt(p.start - 1)
	return (before == "by" || before == "of" || before == "from") && isAddress(c.plainAt(p.start-2))
}

func isAddress(word string) bool {
	switch word {
	case "speech", "address", "remarks", "statement", "message", "speeches", "letter":
		return true
	}
	return false
}

// titleSpeaker is the part of a title that says whose words follow: what stands
// after the last "by" or "from", after a dash, or before "'s remarks".
func titleSpeaker(title string) string {
	if m := givenBy.FindStringSubmatch(title); m != nil {
		return m[1]
	}
	for _, sign := range []string{" by ", " from "} {
		if i := strings.LastIndex(title, sign); i >= 0 {
			return title[i+len(sign):]
		}
	}
	for _, sign := range []string{" - ", " – ", " — "} {
		if i := strings.LastIndex(title, sign); i >= 0 {
			return title[i+len(sign):]
		}
	}
	if words := ownSpeech.FindString(title); words != "" {
		return words
	}
	if name, _, found := strings.Cut(title, ": "); found && len(name) < 60 {
		return name // "Ilvar Tosk: We shall cross the river"
	}
	if m := issuedBy.FindStringSubmatch(title); m != nil {
		return m[1]
	}
	return ""
}

// givenBy matches "Interview of the President of Ruvia with a daily", "New Year address of Ilvar Tosk" and "Interview with Ilvar Tosk".
var givenBy = regexp.MustCompile(`^(?i:(?:[\w-]+ ){0,3}(?:interview|answers|replies|remarks|speech|address|statement|greetings|message|information) (?:given )?(?:of|by|from)|(?:interview|conversation|results of the year|dialogue|direct line|(?:from )?the live programme|from the live programme) with) (.+)`)

// issuedBy matches "Northern Union statement on the river".
var issuedBy = regexp.MustCompile(`^(.{2,40}?) (?i:statement|declaration|communiqu)`)

// ownSpeech matches "President Tosk's remarks".
var ownSpeech = regexp.MustCompile(`^.{3,60}?['’]s? (?i:remarks|speech|address|statement|message|interview|answers)`)

// speakerIn resolves words such as "Address by the President of Ruvia": the words
// after "by" or "from", or all of them where they are a name or an office.
func (c *cast) speakerIn(words string) int {
	if words == "" {
		return -1
	}
	d := *c // the same people, read in another text
	d.seen = nil
	d.survey(text.Parse(federal.ReplaceAllString(words, "$1")))
	f := d.firstSpeaker()
	d.leave()
	c.figures = d.figures
	return f
}

// federal matches the word that German, Austrian and Swiss offices bear beside their names.
var federal = regexp.MustCompile(`\bFederal (Chancellor|President|Minister|Foreign)`)

// firstSpeaker is the person or office with which a title's words begin.
func (c *cast) firstSpeaker() int {
	first, last := 0, len(c.doc.Words)
	for first < last && isDeterminer(c.plain[first]) {
		first++
	}
	if first == last {
		return -1
	}
	if ref, n := c.refAt(first, last); n > 0 && ref.country >= 0 && first+n < last && c.known[first+n].noun.plural {
		return c.stateFigure(c.names.book.Countries[ref.country].Key) // "G7 leaders"
	}
	if i, ok := c.startsAt(first); ok {
		p := &c.phrases[i]
		if p.figure < 0 {
			p.figure = c.bareFigure(p)
		}
		if p.figure >= 0 && p.ref.form != adjective {
			return p.figure
		}
	}
	if f := c.phraseSpeaker(first); f >= 0 {
		return f
	}
	titles, at, end := c.officeIn(first, last)
	if len(titles) == 0 {
		return -1
	}
	country := c.countryIn(first, at, true)
	if country == "" && end+1 < last && c.plain[end] == "of" {
		country = c.countryIn(end+1, last, false)
	}
	for _, title := range titles {
		if i := c.names.holder(title, country, c.date); country != "" && i >= 0 {
			return c.actorFigure(i)
		}
	}
	return -1
}

// phraseSpeaker is the one actor of the codebook whom the noun phrase at word first names: "the President of the Northern
// Commission"; -1 where it names nobody or several.
func (c *cast) phraseSpeaker(first int) int {
	last := c.nounPhraseEnd(first)
	if last <= first {
		return -1
	}
	voices := c.phraseVoices(first, last, last)
	if len(voices) != 1 || voices[0].figure < 0 || !c.figures[voices[0].figure].listed || c.figures[voices[0].figure].nameless {
		return -1
	}
	return voices[0].figure
}

// ofOne leaves of several speakers the one of whom alone a sentence of their joint
// statement tells: "Ruvia supports the bridge", but not "Ruvia and Graun support it".
func (c *cast) ofOne(speakers []int, f finding) []int {
	if len(speakers) < 2 {
		return speakers
	}
	first, last := c.wordsIn(f.content)
	for first < last && isDeterminer(c.plain[first]) {
		first++
	}
	i, ok := c.startsAt(first)
	if !ok || !slices.Contains(speakers, c.phrases[i].figure) || c.plainAt(c.phrases[i].last) == "and" {
		return speakers
	}
	return []int{c.phrases[i].figure}
}

// recordVoices gives what is said in an address to whose address it is.
func recordVoices(voices []voice, speakers []int) []voice {
	if len(speakers) == 0 {
		return voices
	}
	mention := voice{basis: ByRecord}
	if len(voices) > 0 {
		mention = voices[0]
	}
	out := make([]voice, len(speakers))
	for i, f := range speakers {
		out[i] = mention
		out[i].figure = f
	}
	return out
}
