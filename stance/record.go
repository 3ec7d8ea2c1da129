package stance

import (
	"regexp"
	"strings"

	"parley/stance/text"
)

// recordSpeaker is the figure whose address an article is, by what is known of
// it: the record's speaker, else its title, else its publisher. It is -1 where
// these name no one person.
func (c *cast) recordSpeaker(a Article) int {
	for _, words := range []string{a.Speaker, titleSpeaker(a.Title), a.Publisher} {
		if f := c.speakerIn(words); f >= 0 && (c.figures[f].listed || words == a.Speaker) {
			return f
		}
	}
	return -1
}

// titleSpeaker is the part of a title that says whose words follow: what stands
// after the last "by" or "from", after a dash, or before "'s remarks".
func titleSpeaker(title string) string {
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
	if m := issuedBy.FindStringSubmatch(title); m != nil {
		return m[1]
	}
	return ""
}

// issuedBy matches "Northern Union statement on the river".
var issuedBy = regexp.MustCompile(`^(.{2,40}?) (?i:statement|declaration|communiqu)`)

// ownSpeech matches "President Tosk's remarks".
var ownSpeech = regexp.MustCompile(`^.{3,60}?['’]s? (?i:remarks|speech|address|statement|message)`)

// speakerIn resolves words such as "Address by the President of Ruvia": the words
// after "by" or "from", or all of them where they are a name or an office.
func (c *cast) speakerIn(words string) int {
	if words == "" {
		return -1
	}
	d := *c // the same people, read in another text
	d.seen = nil
	d.survey(text.Parse(words))
	f := d.firstSpeaker()
	c.figures = d.figures
	return f
}

// firstSpeaker is the person or office with which a title's words begin.
func (c *cast) firstSpeaker() int {
	first, last := 0, len(c.doc.Words)
	for first < last && isDeterminer(c.plain[first]) {
		first++
	}
	if ref, n := c.refAt(first, last); n > 0 && ref.country >= 0 && first+n < last && c.lists.nouns[c.plain[first+n]].plural {
		return c.stateFigure(c.names.book.Countries[ref.country].Key) // "G7 leaders"
	}
	if i, ok := c.starts[first]; ok {
		p := &c.phrases[i]
		if p.figure < 0 {
			p.figure = c.bareFigure(p)
		}
		if p.figure >= 0 && p.ref.form != adjective {
			return p.figure
		}
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

// recordVoices gives what is said in an address to whose address it is.
func recordVoices(voices []voice, speaker int) []voice {
	if speaker < 0 {
		return voices
	}
	if len(voices) == 0 {
		return []voice{{figure: speaker, basis: ByRecord}}
	}
	for i := range voices {
		voices[i].figure = speaker
	}
	return voices
}
