package stance

import "parley/stance/text"

// attribute makes Statements of findings: it resolves each source to an actor
// of the codebook, or to one that the article itself introduces. Where the
// evidence is weak it leaves the mention without an actor.
func (e *Engine) attribute(r *Reading, findings []finding) {
	if len(findings) == 0 {
		return
	}
	article := withHead(r.Article)
	c := newCast(e.names, article, r.Document)
	sources, bySource := c.sources(findings)
	c.walk(sources)
	said := c.said(article, findings, bySource)
	r.Found = append(r.Found, c.nameKeys(speakersOf(said))...)
	hash := r.Article.Hash()
	firstOf := map[int]string{}
	r.Statements = make([]Statement, 0, len(findings))
	for i, f := range findings {
		if c.ofOwnSide(f, findings[:i], said) {
			continue
		}
		s := Statement{ID: StatementID(hash, f.content), Content: f.content, Cue: f.cue, Kind: f.kind}
		if _, ok := firstOf[f.utterance]; !ok {
			firstOf[f.utterance] = s.ID
		}
		s.Utterance = firstOf[f.utterance]
		s.Attributions = c.attributions(said[i], f)
		r.Statements = append(r.Statements, s)
	}
	c.leave()
}

// said gathers the voices of every finding.
func (c *cast) said(a Article, findings []finding, bySource [][]*source) [][]voice {
	c.settleTurns(a, findings, bySource)
	said := make([][]voice, len(findings))
	var record []int
	looked := false
	for i, f := range findings {
		for _, s := range bySource[i] {
			said[i] = append(said[i], s.voices...)
		}
		byOffice := f.basis == ByLabel && c.unknown(said[i])
		if f.basis != ByRecord && !byOffice {
			continue
		}
		if !looked {
			record, looked = c.recordSpeakers(a, f.content.Start), true
		}
		if byOffice && !c.officeOf(record, bySource[i]) {
			continue
		}
		said[i] = recordVoices(said[i], c.ofOne(record, f))
	}
	return said
}

// speakersOf are the figures of all voices in the order of the findings.
func speakersOf(said [][]voice) []int {
	var speakers []int
	for _, voices := range said {
		for _, v := range voices {
			if v.figure >= 0 {
				speakers = append(speakers, v.figure)
			}
		}
	}
	return speakers
}

// mostContents bounds what is asked of the words under one source.
const mostContents = 8

// sourcesAtOnce is for how many sources room is made at a time.
const sourcesAtOnce = 16

// sources gathers the sources of all findings; findings that one source says share it.
func (c *cast) sources(findings []finding) (all []*source, bySource [][]*source) {
	known := map[text.Span]*source{}
	bySource = make([][]*source, len(findings))
	var room []source // for several at once
	for i, f := range findings {
		for _, span := range f.sources {
			s := known[span]
			if s == nil {
				first, last := c.wordsIn(span)
				if first >= last {
					continue
				}
				if len(room) == 0 {
					room = make([]source, sourcesAtOnce)
				}
				s, room = &room[0], room[1:]
				*s = source{first: first, last: last, basis: f.basis}
				known[span] = s
				all = append(all, s)
			}
			if len(s.contents) < mostContents {
				s.contents = append(s.contents, f.content)
			}
			bySource[i] = append(bySource[i], s)
		}
	}
	return all, bySource
}

// wordsIn are the words [first, last) that lie within a span.
func (c *cast) wordsIn(span text.Span) (first, last int) {
	first = c.wordFrom(span.Start)
	last = first
	for last < len(c.doc.Words) && c.doc.Words[last].Start < span.End {
		last++
	}
	return first, last
}

// wordFrom is the first word that ends after a byte of the text.
func (c *cast) wordFrom(start int) int {
	lo, hi := 0, len(c.doc.Words)
	for lo < hi {
		if mid := (lo + hi) / 2; c.doc.Words[mid].End <= start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// attributions are the voices of a finding as the reader sees them, one an actor.
func (c *cast) attributions(voices []voice, f finding) []Attribution {
	var out []Attribution
	first, last := c.joined(voices)
	for _, v := range voices {
		a := Attribution{Basis: v.basis, Via: f.via}
		if last > first {
			v.first, v.last = first, last
		}
		if v.last > v.first {
			a.Mention = c.spanOf(v.first, v.last)
		}
		if f.basis != "" {
			a.Basis = f.basis
		}
		if v.figure >= 0 {
			a.Actor, a.Name = c.figures[v.figure].actor.Key, c.figures[v.figure].actor.Name
		} else if v.basis == ByName {
			a.Name = c.written(v.first, v.last)
		}
		if !hasActor(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// joined are the words that name all of several voices of one sentence: joint
// speakers are mentioned together. There are none where a voice stands alone.
func (c *cast) joined(voices []voice) (first, last int) {
	if len(voices) < 2 {
		return 0, 0
	}
	first, last = voices[0].first, voices[0].last
	for _, v := range voices {
		if v.last <= v.first || c.line[v.first] != c.line[first] {
			return 0, 0
		}
		first, last = min(first, v.first), max(last, v.last)
	}
	if last-first > longestApposition {
		return 0, 0
	}
	return first, last
}

func (c *cast) spanOf(first, last int) text.Span {
	return text.Span{Start: c.doc.Words[first].Start, End: c.doc.Words[last-1].End}
}

func hasActor(list []Attribution, a Attribution) bool {
	for _, b := range list {
		if a.Actor != "" && a.Actor == b.Actor {
			return true
		}
	}
	return false
}
