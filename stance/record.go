package stance

import (
	"strings"

	"parley/stance/text"
)

// recordSpeaker is the figure whose address an article is, by what is known of
// it: the record's speaker, else its title, else its publisher. It is -1 where
// these name no one person.
func (c *cast) recordSpeaker(a Article) int {
	for _, words := range []string{a.Speaker, a.Title, a.Publisher} {
		if f := c.speakerIn(words); f >= 0 {
			return f
		}
	}
	return -1
}

// speakerIn resolves words such as "Address by the President of Ruvia": the words
// after "by" or "from", or all of them where they are a name or an office.
func (c *cast) speakerIn(words string) int {
	if words == "" {
		return -1
	}
	d := *c // the same people, read in another text
	d.seen = nil
	d.survey(text.Parse(words))
	first, last := 0, len(d.doc.Words)
	for i, w := range d.plain {
		if i > 0 && (w == "by" || w == "from") {
			first = i + 1
		}
	}
	if i := strings.IndexByte(words, '('); i > 0 {
		_, last = d.wordsIn(text.Span{End: i})
	}
	found := -1
	if first < last {
		for _, v := range d.voicesOf(&source{first: first, last: min(last, first+relativeReach), basis: ByRecord}) {
			if v.figure >= 0 && d.figures[v.figure].actor.Key+d.figures[v.figure].actor.Name != "" && !d.figures[v.figure].nameless {
				found = v.figure
				break
			}
		}
	}
	c.figures = d.figures
	return found
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
