package stance

// farthestSubject is how many words after a pronoun the one may be named that it points ahead to.
const farthestSubject = 30

// toCome is the figure that a possessive in the phrase before the main clause points ahead to: "Despite its refusal to leave,
// | Ruvia has agreed to talks"; -1 where none is named there.
func (c *cast) toCome(w int) int {
	s := c.doc.Sentences[c.line[w]]
	if !isPossessive(c.plain[w]) || w != s.First+1 || !isPreposition(c.plain[s.First]) {
		return -1
	}
	for i := w + 1; i+1 < min(s.Last, w+farthestSubject); i++ {
		if c.doc.Words[i].Lower == "," {
			return c.mainFigure(w, i+1)
		}
	}
	return -1
}

// mainFigure is the figure whose name, or whose office, begins at word at, where the pronoun at word w fits it; else -1.
func (c *cast) mainFigure(w, at int) int {
	last := c.nounPhraseEnd(at)
	if last <= at {
		return -1
	}
	voices := c.phraseVoices(at, last, last)
	if len(voices) != 1 || voices[0].figure < 0 {
		return -1
	}
	f := c.figures[voices[0].figure]
	gender, _ := pronounGender(c.plain[w])
	if f.nameless || f.person() != (c.plain[w] != "its") || clash(f.actor.Gender, gender) {
		return -1
	}
	return voices[0].figure
}
