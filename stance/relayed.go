package stance

import (
	"cmp"
	"slices"
	"strings"

	"parley/stance/speech"
	"parley/stance/text"
)

// This file tells who holds what a newspaper or an agency reports: "the Gazette reported
// that Ruvia wants a truce" says it of Ruvia, and of the Gazette only that it reported.

// passedOn says whether a Statement is what the news media report, who take no side by that.
func (e *Engine) passedOn(doc *text.Document, s Statement) bool {
	sources := make([]text.Span, len(s.Attributions))
	for i, a := range s.Attributions {
		if actor, ok := e.codebook.Actor(a.Actor); ok && actor.Kind == Person {
			return false
		}
		sources[i] = a.Mention
	}
	return passOn(doc, sources, s.Cue, s.Kind)
}

// passOn says whether sources are news media that report in words of their own. An editorial
// that argues or demands speaks for itself.
func passOn(doc *text.Document, sources []text.Span, cue text.Span, kind Kind) bool {
	if len(sources) == 0 && kind != Direct && !cue.IsZero() {
		return slices.ContainsFunc(wordsOf(doc, cue), func(w text.Word) bool { return impersonally[w.Lower] })
	}
	if kind == Direct || len(sources) == 0 || slices.ContainsFunc(wordsOf(doc, cue), func(w text.Word) bool { return arguing[w.Lower] }) {
		return false
	}
	return !slices.ContainsFunc(sources, func(source text.Span) bool {
		words := wordsOf(doc, source)
		return !namesMedium(words) && !namesNobody(words)
	})
}

// impersonally are the words by which nobody in particular tells a thing: "it was reported that Ruvia rejected a truce".
var impersonally = wordSet("reported announced said confirmed revealed disclosed")

// arguing are cues by which a medium gives its own opinion.
var arguing = wordSet(`argue argues argued arguing urge urges urged urging demand demands demanded call calls called warn warns warned
	editorial comment commented insist insists insisted`)

// namesMedium says whether the words of a source name news media and nobody who speaks in
// them: the last word before a comma does.
func namesMedium(words []text.Word) bool {
	end := slices.IndexFunc(words, func(w text.Word) bool { return w.Kind == text.Punct && w.Lower == "," })
	if end < 0 {
		end = len(words)
	}
	if end == 0 {
		return false
	}
	last, lists := words[end-1], castLexicon()
	plain := foldName(last.Lower)
	if last.Upper {
		if _, person := lists.firstNames[foldName(words[0].Lower)]; person && end > 1 {
			return false
		}
		return lists.bodies[plain]&paperNoun != 0 && lists.bodies[plain]&^paperNoun == 0
	}
	return media[plain] || (plain == "agency" || plain == "agencies") && end > 1 && (words[end-2].Lower == "news" || words[end-2].Lower == "wire")
}

// media are nouns for those who report news.
var media = wordSet(`media outlet outlets newspaper newspapers paper papers daily tabloid broadsheet weekly magazine broadcaster broadcasters
	newswire reports portal website`)

// wordsOf are the words that lie within a span.
func wordsOf(doc *text.Document, span text.Span) []text.Word {
	from, _ := slices.BinarySearchFunc(doc.Words, span.Start, func(w text.Word, at int) int { return w.End - at - 1 })
	to := from
	for to < len(doc.Words) && doc.Words[to].Start < span.End {
		to++
	}
	return doc.Words[from:to]
}

// cutToReport ends what is held where the report that names its holder ends: before ", the
// Gazette reported".
func (f finding) cutToReport(h speech.Finding) speech.Finding {
	if f.relayed && f.content.Contains(h.Cue) && f.content.Contains(h.Sources[0]) && h.Content.Start < f.content.End {
		h.Content.End = min(h.Content.End, f.content.End)
	}
	return h
}

// holdsWithin says whether the report names within it whose stand it is.
func (f finding) holdsWithin(h speech.Finding) bool {
	return f.content.Contains(h.Content) && f.content.Contains(h.Cue) && f.content.Contains(h.Sources[0])
}

// tellsOf says whether an indirect report states as a fact whose stand something is: "diplomats said that Ruvia had
// demanded the bridge". What is demanded, hoped or asked of somebody is not his yet.
func (f finding) tellsOf(doc *text.Document, h speech.Finding) bool {
	if f.relayed || f.kind != Indirect || len(f.sources) == 0 || h.Noun || h.Aside || !f.holdsWithin(h) || busies(doc, h.Cue) {
		return false
	}
	return slices.ContainsFunc(wordsOf(doc, f.cue), func(w text.Word) bool { return stating[w.Lower] })
}

// busies holds for a cue that tells what somebody does rather than what he wants: "Ruvia is trying to take the bridge".
func busies(doc *text.Document, cue text.Span) bool {
	return slices.ContainsFunc(wordsOf(doc, cue), func(w text.Word) bool { return doing[w.Lower] })
}

// doing are words of such cues.
var doing = wordSet("try tries trying tried continue continues continued continuing need needs needed needing fight fights fighting fought")

// stating are cues by which somebody tells what is so.
var stating = wordSet(`said says saying told tells telling added adds adding according noted notes reported reports confirmed confirms
	announced announces revealed disclosed stated states explained explains claimed claims recalled`)

// goesBefore says whether what is held begins with the end of the finding and goes on in a
// relative clause: "proposed a truce, which Ruvia rejected".
func (f finding) goesBefore(h speech.Finding) bool {
	return f.content.Start <= h.Content.Start && f.content.End <= h.Sources[0].Start && h.Content.Contains(h.Sources[0]) && h.Content.Contains(h.Cue) && f.cue.End <= f.content.Start
}

// citedBy is whom news media cite right behind a finding of theirs: "the Gazette reported,
// citing a statement by Venn".
func citedBy(doc *text.Document, f finding) (text.Span, bool) {
	if len(f.sources) != 1 || !namesMedium(wordsOf(doc, f.sources[0])) {
		return text.Span{}, false
	}
	after := text.Span{Start: max(f.sources[0].End, f.cue.End), End: len(doc.Text)}
	if n := firstSentence(doc, after); n < len(doc.Sentences) {
		after.End = doc.Sentences[n].End
	}
	words := wordsOf(doc, after)
	for i := 0; i+1 < len(words) && i < citingReach; i++ {
		if citing[words[i].Lower] {
			return restOf(words[i+1:])
		}
	}
	return text.Span{}, false
}

// citingReach is how many words may stand between a medium and whom it cites.
const citingReach = 8

var citing = wordSet("citing quoting")

// restOf are the words up to the sign that ends them, where they name somebody.
func restOf(words []text.Word) (text.Span, bool) {
	end := slices.IndexFunc(words, func(w text.Word) bool {
		return w.Kind == text.Punct && w.Lower != "-" && w.Lower != "’" && w.Lower != "'"
	})
	if end < 0 {
		end = len(words)
	}
	if !slices.ContainsFunc(words[:end], func(w text.Word) bool { return w.Upper }) {
		return text.Span{}, false
	}
	return text.Span{Start: words[0].Start, End: words[end-1].End}, true
}

// withRelayed adds what the media report that somebody said: "the Gazette reports that Venn
// said they would stay".
func withRelayed(doc *text.Document, findings []finding, utterance *int) []finding {
	out := findings
	for _, f := range findings {
		if !f.relayed {
			continue
		}
		for _, inner := range f.saidWithin(doc) {
			*utterance++
			inner.utterance = *utterance
			out = append(out, inner)
		}
	}
	if len(out) > len(findings) {
		slices.SortStableFunc(out, func(a, b finding) int { return cmp.Compare(a.content.Start, b.content.Start) })
	}
	return out
}

// saidWithin reads the content of a report for what is said in it, and by whom.
func (f finding) saidWithin(doc *text.Document) []finding {
	start := f.content.Start
	if rest, ok := strings.CutPrefix(doc.Text[start:f.content.End], "that "); ok {
		start = f.content.End - len(rest)
	}
	parsed := speech.Parse(text.Parse(doc.Text[start:f.content.End]))
	defer parsed.Free()
	var out []finding
	for _, s := range parsed.Find(speech.Setting{}) {
		if s.Kind == speech.Direct || s.Cue.IsZero() || len(s.Sources) == 0 {
			continue
		}
		sources := make([]text.Span, len(s.Sources))
		for i, source := range s.Sources {
			sources[i] = shifted(source, start)
		}
		out = append(out, finding{content: shifted(s.Content, start), cue: shifted(s.Cue, start), kind: kindFrom(s.Kind), sources: sources, via: f.sources})
	}
	return out
}

// shifted is a span of a part of a text as it stands in the whole.
func shifted(s text.Span, by int) text.Span { return text.Span{Start: s.Start + by, End: s.End + by} }

// ofOwnSide says whether a finding is what somebody tells of his own country, for which he speaks himself: "Ruvia's
// minister said that Ruvia had agreed", but not that its president had. The report comes before it in the text.
func (c *cast) ofOwnSide(f finding, before []finding, said [][]voice) bool {
	if len(f.via) != 1 {
		return false
	}
	voices := said[len(before)]
	for i, outer := range before {
		if len(outer.sources) > 0 && outer.sources[0] == f.via[0] && outer.content.Contains(f.content) {
			return c.speaksFor(said[i], voices)
		}
	}
	return false
}

// speaksFor says whether who tells a thing is the one of whom it is told, or acts for the same country and it is told of no
// other persons.
func (c *cast) speaksFor(outer, inner []voice) bool {
	if slices.ContainsFunc(outer, func(v voice) bool {
		return v.figure >= 0 && slices.ContainsFunc(inner, func(w voice) bool { return w.figure == v.figure })
	}) {
		return true
	}
	if !slices.ContainsFunc(inner, func(v voice) bool { return v.figure < 0 || !c.figures[v.figure].person() }) {
		return false
	}
	keys := c.countriesOf(inner)
	return slices.ContainsFunc(c.countriesOf(outer), func(key string) bool { return slices.Contains(keys, key) })
}

// countriesOf are the countries for which voices speak.
func (c *cast) countriesOf(voices []voice) []string {
	var keys []string
	for _, v := range voices {
		if v.figure >= 0 && c.figures[v.figure].actor.Country != "" {
			keys = append(keys, c.figures[v.figure].actor.Country)
		}
	}
	return keys
}
