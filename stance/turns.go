package stance

import "parley/stance/text"

// This file says who speaks under a label that is an office and no name: "THE PRESIDENT:". In one record such a label
// is one person from beginning to end, whoever else of that office is spoken of between.

// settleTurns sets the voices of each source whose label names an office alone: one who was found for it elsewhere is
// replaced, and where nothing says who it is, nobody is named.
func (c *cast) settleTurns(a Article, findings []finding, bySource [][]*source) {
	byLabel := map[string][]*source{}
	var labels []string // in the order of the record
	for i, f := range findings {
		if f.basis != ByLabel || len(bySource[i]) != 1 {
			continue
		}
		s := bySource[i][0]
		titles := c.officeAlone(s)
		if titles == nil {
			continue
		}
		if byLabel[titles[0]] == nil {
			labels = append(labels, titles[0])
		}
		byLabel[titles[0]] = append(byLabel[titles[0]], s)
	}
	for _, label := range labels {
		turns := byLabel[label]
		titles := c.officeAlone(turns[0])
		who := c.holderOf(a, titles)
		if who < 0 {
			who = c.labelledHolder(findings, bySource, titles)
		}
		for _, s := range turns {
			s.voices = []voice{{who, ByLabel, s.first, s.last}}
		}
	}
}

// officeAlone are the offices that a label can mean which names neither a person nor a country.
func (c *cast) officeAlone(s *source) []string {
	first := s.first
	for first < s.last && isDeterminer(c.plain[first]) {
		first++
	}
	if first == s.last {
		return nil
	}
	if titles, n := c.officeAt(first, s.last); first+n == s.last {
		return titles
	}
	return nil
}

// holderOf is who holds one of the offices by what is known of the record: its speaker, the first in its title who
// does, else the one of the publisher's country or of the country of whoever else the title says is speaking. It is -1
// where these tell nothing.
func (c *cast) holderOf(a Article, titles []string) int {
	if f := c.speakerIn(a.Speaker); f >= 0 && c.holds(c.figures[f], titles, "") {
		return f
	}
	if f := c.inTitle(a.Title, titles); f >= 0 {
		return f
	}
	for _, words := range []string{siteWords.ReplaceAllString(a.Publisher, " $0 "), a.Speaker, titleSpeaker(a.Title)} {
		f := c.speakerIn(words)
		if f < 0 || c.figures[f].actor.Country == "" {
			continue
		}
		for _, title := range titles {
			if i := c.names.holder(title, c.figures[f].actor.Country, c.date); i >= 0 && !c.lists.several[title] {
				return c.actorFigure(i)
			}
		}
	}
	return -1
}

// inTitle is the first whom a title names and who holds one of the offices on the article's date; -1 for nobody.
func (c *cast) inTitle(title string, titles []string) int {
	if title == "" {
		return -1
	}
	d := *c
	d.seen = nil
	d.survey(text.Parse(title))
	found := -1
	for i := range d.phrases {
		p := &d.phrases[i]
		if p.figure < 0 {
			p.figure = d.bareFigure(p)
		}
		if p.figure >= 0 && d.figures[p.figure].person() && d.holds(d.figures[p.figure], titles, "") {
			found = p.figure
			break
		}
	}
	d.leave()
	c.figures = d.figures
	return found
}

// labelledHolder is the one who speaks under a name elsewhere in the record and holds one of the offices: "PRESIDENT VENN:".
// Nobody else is named, for whoever else of that office is spoken of is more likely another.
func (c *cast) labelledHolder(findings []finding, bySource [][]*source, titles []string) int {
	for i, f := range findings {
		if f.basis != ByLabel || len(bySource[i]) != 1 || c.officeAlone(bySource[i][0]) != nil {
			continue
		}
		for _, v := range bySource[i][0].voices {
			if v.figure >= 0 && c.holds(c.figures[v.figure], titles, "") {
				return v.figure
			}
		}
	}
	return -1
}
