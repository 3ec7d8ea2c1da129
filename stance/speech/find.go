package speech

import (
	"cmp"
	"slices"

	"parley/stance/grammar"
	"parley/stance/text"
)

// Find returns what is said in a text, in the order of the text.
func (p *Parsed) Find(a Setting) []Finding {
	s := &scan{syntax: p.syntax(), cues: verbCues, setting: a, used: make([]bool, len(p.Document.Quotations)), out: p.found()}
	if s.transcript() {
		return p.keep(s.out)
	}
	paragraphs := s.paragraphs()
	printed := s.printed(paragraphs)
	for _, p := range paragraphs[:printed] {
		s.paragraph(p)
	}
	s.printedSpeech(paragraphs[printed:])
	s.nameRuns()
	slices.SortStableFunc(s.out, func(a, b Finding) int { return cmp.Compare(a.Content.Start, b.Content.Start) })
	return p.keep(s.out)
}

// A scan goes through one document, paragraph by paragraph.
type scan struct {
	*syntax
	cues       *text.Memo[[]cueForm]
	setting    Setting
	out        []Finding
	used       []bool // for every quotation: it belongs to a finding
	utterance  int
	passage    phrase
	taken      int     // words before it belong to a content already
	actor      phrase  // subject of the clause before
	lead       phrase  // subject of the passage's main clause
	before     phrase  // that of the passage before, in the same paragraph
	opened     int     // number of findings before the paragraph
	begun      int     // number of findings before the passage
	prior      phrase  // the passage before, of any paragraph
	priorBegun int     // number of findings before that
	speaker    *voice  // who spoke last
	voices     []voice // room for those to come
	waiting    *pending
	runs       []openRun
	probing    int // above 0 while looking ahead whether a cue reports anything
	next       int // sentence of a transcript that comes next
	last       taken
}

// voicesAtOnce is for how many voices room is made at a time.
const voicesAtOnce = 8

// A voice is a speaker with the utterance that may go on.
type voice struct {
	sources   []text.Span
	via       []text.Span
	cue       text.Span
	utterance int
	paragraph int // the first word of the paragraph
	direct    bool
}

func (s *scan) paragraph(p phrase) {
	s.opened = len(s.out)
	if s.editorsNote(p) || s.fulfil(p) || s.signature(p) || s.turnsWithin(p) || s.headedText(p) {
		return
	}
	start := p.first
	for start < p.last {
		end := s.passageEnd(start, p.last)
		s.read(phrase{start, end}, p)
		if s.announcedText(end, p.last) {
			return
		}
		start = end
	}
}

// longest is the number of words after which a passage ends wherever it is. No
// sentence is that long, and what never ends must not take long to read.
const longest = 400

// passageEnd cuts a paragraph into passages: sentences that don't end within a
// quotation, with the quotations that belong to them.
func (s *scan) passageEnd(start, high int) int {
	for i, n := start, 0; i < high; i++ {
		if n++; n > longest && s.quote[i] < 0 {
			return i + 1
		}
		if q := s.quote[i]; q >= 0 {
			i = s.lasts[q] - 1
			if i+1 < high && s.endsInside(q) && s.startsAfter(i+1, high) {
				return i + 1
			}
			continue
		}
		stop, dotted := s.tags[i] == grammar.Stop, s.dotted(i)
		if !stop && !dotted {
			continue
		}
		if dotted && i+2 < high && s.quote[i+1] >= 0 && s.whole(s.quote[i+1]) && s.Words[i+2].Upper {
			return i + 1
		}
		if stop && s.is(i, ".", "!", "?", "...", "…", "?!") || !stop && s.sentenceEnds(i, high) {
			if s.sentenceEnds(i, high) {
				return i + 1
			}
			if i+1 < high && s.is(i, ".", "!", "?") && (s.quote[i+1] >= 0 || s.Words[i+1].Upper) {
				return i + 1
			}
		}
	}
	return high
}

// sentenceEnds holds for the last word of a sentence.
func (s *scan) sentenceEnds(i, high int) bool {
	_, found := slices.BinarySearchFunc(s.Sentences, i+1, func(a text.Sentence, w int) int { return cmp.Compare(a.First, w) })
	return found || i+1 >= high
}

// dotted holds for an abbreviation with its full stop.
func (s *scan) dotted(i int) bool {
	l := s.Words[i].Lower
	return len(l) > 2 && l[len(l)-1] == '.'
}

// endsInside says whether a sentence ends within the quotation.
func (s *scan) endsInside(q int) bool {
	inner := s.Quotations[q].Inner.Of(s.Text)
	for len(inner) > 0 && (inner[len(inner)-1] == '\'' || inner[len(inner)-1] == ' ') {
		inner = inner[:len(inner)-1]
	}
	if inner == "" {
		return false
	}
	c := inner[len(inner)-1]
	return c == '.' || c == '!' || c == '?' || len(inner) > 3 && (inner[len(inner)-3:] == "…" || inner[len(inner)-3:] == "’" || inner[len(inner)-3:] == "”")
}

// startsAfter says whether a new passage begins at word i, right after a
// quotation that ended its sentence. It does not where a cue for it follows.
func (s *scan) startsAfter(i, high int) bool {
	if s.quote[i] >= 0 {
		return true
	}
	w := s.Words[i]
	if w.Kind == text.Punct {
		return !s.is(i, ",", "-", "--", "—", "–", ";", ":", ")", ".", "?", "!")
	}
	if !w.Upper {
		return w.Kind == text.Number
	}
	return s.is(i-2, ".") || !s.cueFollows(i, high)
}

// cueFollows holds for "Venn asked." after a quotation that ended in a question
// or an exclamation: a short subject, a cue that takes a quotation, and no
// content of its own.
func (s *scan) cueFollows(i, high int) bool {
	p := s.nounPhraseAt(i, high)
	if p.empty() || p.last >= high || p.last-p.first > 6 {
		return false
	}
	v := p.last
	for v < high && s.tags[v] == grammar.Adverb {
		v++
	}
	if v >= high {
		return false
	}
	f, next, ok := s.cueAt(v, high)
	if !ok || !f.takes(takesQuote) || !s.tags[v].IsFinite() {
		return false
	}
	return !s.reports(f, next, high)
}

// cueAt says whether the verb at i is a reporting one, with the particles that
// follow, and which word comes next.
func (s *scan) cueAt(i, high int) (f cueForm, next int, ok bool) {
	if !s.tags[i].IsVerb() || s.quote[i] >= 0 || s.fallsShort(i) {
		return f, 0, false
	}
	if s.is(i, "like") && !(i > s.passage.first && (s.is(i-1, "would") || s.tags[i-1] == grammar.Contraction)) {
		return f, 0, false // who likes a thing need not want it
	}
	forms := *s.cues.Of(s.Words[i].Form, s.Words[i].Lower)
	for n, f := range forms {
		if end, fits := s.particles(f, i+1, high); fits {
			if len(f.particles) > 0 && n+1 < len(forms) && f.patterns&^(takesThat|takesInf|takesWh) == 0 && !s.reports(f, end, high) {
				continue // to express dismay at something is to express dismay
			}
			if len(f.particles) > 0 && s.onOccasion(end, high) {
				continue // "insisted on the sidelines of the talks"
			}
			if s.looseMark(end) {
				end++
			}
			phrasal := len(f.particles) == 0 && end < high && s.is(end, "off", "up", "away")
			return f, end, !phrasal // to write off is not to write
		}
		if s.particleBehind(f, i+1, high) > 0 {
			return f, i + 1, true
		}
	}
	return f, 0, false
}

// note remembers the subject of a verb that reports nothing.
func (s *scan) note(i int) {
	if s.tags[i] == grammar.Contraction {
		s.act(phrase{i, i + 1})
		return
	}
	g := s.groupOf(i, s.passage.first)
	if s.tags[i] == grammar.Ing && !g.finite {
		return // "a speech blaming Tosk" has no clause of its own
	}
	if p := s.subjectBefore(g.first, s.passage.first); !p.empty() {
		s.act(p)
	}
}

// act remembers the subject of a clause, and the first one that stands in a main
// clause as that of the passage.
func (s *scan) act(p phrase) {
	s.actor = p
	if !s.lead.empty() && s.lead.first >= s.passage.first {
		return
	}
	if !s.is(p.first, "who", "which", "that") && !s.fronted(p.first, false) {
		s.lead = p
	}
}

// joins says whether a conjunction with a comma before word i lets the main clause
// go on: "Venn left the hall that Tosk built, but said ...".
func (s *scan) joins(i int) bool {
	return i-2 > s.passage.first && s.tags[i-1] == grammar.Conjunction && s.tags[i-2] == grammar.Comma
}

// sourceOf finds the speaker of a verb group, its own subject or that of the
// verb before it.
func (s *scan) sourceOf(g group) []phrase {
	p := s.subjectBefore(g.first, s.passage.first)
	if giver := s.giver(p, g); !giver.empty() {
		p = giver
	}
	if s.trailing(g) {
		p = s.actor
	}
	if p.empty() && s.joins(g.first) && s.lead.first >= s.passage.first {
		p = s.lead
	}
	if p.empty() {
		p = s.actor
	}
	if p.empty() {
		p = s.actorBefore(g)
	}
	if p.empty() {
		p = s.owner(g)
	}
	if p.empty() || s.neither(p) {
		return nil
	}
	if g.finite || s.tags[g.head] == grammar.Participle && !s.helped(g) {
		s.act(p)
	}
	return s.joint(p, s.passage.first)
}

// verb reads the statement that the reporting verb at i introduces.
func (s *scan) verb(i, next int, f cueForm) {
	g := s.groupOf(i, s.passage.first)
	if s.tags[i] == grammar.Base && g.first == i {
		return
	}
	if s.tags[i] == grammar.Ing && i > s.passage.first && (s.is(i-1, "against", "into", "without") || s.is(i-1, "before") && !f.takes(takesQuote|takesPost) || s.unseen(i) || s.laidTo(i)) {
		return // "pushed back against agreeing to leave"
	}
	if s.tags[g.first] == grammar.To && g.first == s.passage.first {
		return // "To ask Ruvia to leave, Venn said, ..."
	}
	own := s.subjectBefore(g.first, s.passage.first)
	if s.neither(own) || s.anticipated(g, own) || s.onlyIf(f, g, own) {
		s.note(i)
		return
	}
	high := s.limit(g, own, next)
	bare := s.tags[i] == grammar.Participle && !s.helped(g)
	if bare && (s.asked(i, f, next, high) || s.asReported(i, f, next)) {
		return
	}
	if g.passive {
		s.passiveVerb(g, f, next, high)
		return
	}
	if s.saidToBe(g, own, next) || s.wantedThing(f, own, next) {
		s.note(i)
		return
	}
	if own.empty() && s.inverted(g, f, next) || s.quotedAs(g, own, next) {
		return
	}
	if !own.empty() && own.first > s.passage.first && s.awaits(own.first-1) && f.takes(takesPost) && s.postposed(g, f, own, next) {
		return
	}
	c := s.contentAfter(f, next, high)
	if c.kind == phraseContent && !s.says(c.phrase, f, g) || f.takes(takesView) && !s.quotes(c.phrase) {
		c = content{}
	}
	if (c.kind == clauseContent || c.kind == phraseContent) && f.takes(takesPost|takesQuote) && (s.tags[c.first] != grammar.That || s.is(c.first-1, "so")) && s.quoteJustBefore(own) {
		c = content{} // "“It is hard,” she said of those whose house was lost"
	}
	if f.takes(takesQuote|takesPost) && (c.kind == noContent || c.kind == quotedContent) && s.postposed(g, f, own, next) {
		return
	}
	if s.impersonal(g) || c.kind == phraseContent && f.takes(takesThing) && s.onlyMay(g) {
		c = content{}
	}
	if c.kind == noContent && s.asNoted(g, f, own, next, high) {
		return
	}
	if c.kind == noContent || bare && (own.empty() || c.kind == phraseContent && !s.lateVerb(g, c)) {
		s.note(i)
		return
	}
	if c.kind == phraseContent && s.is(own.first, "who", "which", "that") && own.last-own.first == 1 {
		c.last = s.beforeMainVerb(g.head, c.first+1, c.last) // "those who called for a truce | were heard"
	}
	if c.kind == phraseContent || c.kind == clauseContent && s.tags[c.first] == grammar.Ing {
		c.last = s.beforeConcession(s.beforeTime(c.last, c.first), c.first)
	}
	s.forward(g, c, next, high)
}

// helped says whether a participle has a helping verb before it.
func (s *scan) helped(g group) bool {
	return g.first < g.head && s.tags[g.first] != grammar.Adverb && !s.is(g.first, "no")
}

// forward adds the content that follows a cue.
func (s *scan) forward(g group, c content, next, high int) {
	sources := s.sourceOf(g)
	if p := s.mainSubject(high); len(sources) == 0 && !p.empty() {
		sources = []phrase{p}
	}
	cue := phrase{s.denialBefore(g), next}
	s.utterance++
	s.add(c.phrase, cue, sources, s.utterance)
	s.taken = max(s.taken, c.last)
	s.followingQuotes(c.last, cue, sources)
}

// followingQuotes adds quotations that follow a content in the same passage and
// belong to the same breath.
func (s *scan) followingQuotes(i int, cue phrase, sources []phrase) {
	if i >= s.passage.last {
		return
	}
	if s.is(i, ",", ":", ".") {
		i++
	}
	if i < s.passage.last && s.quote[i] >= 0 && !s.used[s.quote[i]] && s.whole(s.quote[i]) {
		q := s.quote[i]
		s.add(phrase{s.firstOf(q), s.lastOf(q)}, cue, sources, s.utterance)
	}
}

func (s *scan) firstOf(q int) int { return s.firsts[q] }
func (s *scan) lastOf(q int) int  { return s.lasts[q] }

// add enters a finding.
func (s *scan) add(c, cue phrase, sources []phrase, utterance int) {
	c = s.trimmed(c)
	if c.empty() {
		return
	}
	for cue.last-1 > cue.first && s.looseMark(cue.last-1) {
		cue.last--
	}
	f := Finding{Content: s.span(c), Cue: s.span(cue), Kind: s.kindOf(c), Sources: s.mentions(sources), Utterance: utterance}
	s.enter(f, c)
}

func (s *scan) mentions(sources []phrase) []text.Span {
	var spans []text.Span
	for _, p := range sources {
		spans = append(spans, s.mention(p))
	}
	return spans
}

func (s *scan) enter(f Finding, c phrase) {
	for i := c.first; i < c.last; i++ {
		if q := s.quote[i]; q >= 0 {
			s.used[q] = true
			i = s.lastOf(q) - 1
		}
	}
	s.out = append(s.out, f)
	if s.subordinate(f) {
		return
	}
	if len(s.voices) == 0 {
		s.voices = make([]voice, voicesAtOnce)
	}
	s.speaker, s.voices = &s.voices[0], s.voices[1:]
	*s.speaker = voice{sources: f.Sources, via: f.Via, cue: f.Cue, utterance: f.Utterance, paragraph: s.passage.first, direct: f.Kind == Direct}
}

// mention is the span of a source; of "he's" only "he".
func (s *scan) mention(p phrase) text.Span {
	if p.last-p.first > 1 && s.is(p.first, "which", "whom", "what") {
		p.first++ // "to which Venn replied", "What Venn wants is"
	}
	span := s.span(p)
	if p.last-p.first == 1 && s.tags[p.first] == grammar.Contraction {
		for i := span.Start + 1; i < span.End; i++ { // a mark that opens the word leaves it whole
			if s.Text[i] == '\'' || s.Text[i] >= 0x80 {
				return text.Span{Start: span.Start, End: i}
			}
		}
	}
	return span
}

// trimmed takes signs off both ends of a content, but no quotation marks.
func (s *scan) trimmed(c phrase) phrase {
	for !c.empty() && s.quote[c.first] < 0 && s.Words[c.first].Kind == text.Punct && !s.is(c.first, "$", "@", "#", "(", "[") {
		c.first++
	}
	for !c.empty() && s.quote[c.last-1] < 0 && s.Words[c.last-1].Kind == text.Punct && !s.is(c.last-1, ")", "]", "%") {
		c.last--
	}
	return c
}

// kindOf says how the words of a content stand in the text.
func (s *scan) kindOf(c phrase) Kind {
	quoted, plain := false, false
	for i := c.first; i < c.last; i++ {
		switch {
		case s.quote[i] >= 0:
			quoted = true
		case s.Words[i].Kind != text.Punct:
			plain = true
		}
	}
	switch {
	case quoted && plain:
		return Mixed
	case quoted:
		return Direct
	}
	return Indirect
}

// questions says whether the article itself asks whether something was said or agreed to:
// "Has Ruvia agreed to a truce?".
func (s *scan) questions(p phrase) bool {
	if !s.is(p.last-1, "?") || !slices.Contains(inverting, s.tags[p.first]) {
		return false
	}
	for i := p.first; i < p.last; i++ {
		if s.quote[i] >= 0 {
			return false
		}
	}
	return true
}

// inverting are the words before the subject of a question that asks whether.
var inverting = []grammar.Tag{grammar.Modal, grammar.Have, grammar.Do, grammar.Be}
