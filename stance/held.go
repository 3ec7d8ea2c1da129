package stance

import (
	"cmp"
	"slices"
	"strings"

	"parley/stance/speech"
	"parley/stance/text"
)

// surelyNamed is how sure a Term must be for a text to say what somebody holds
// on its issue without a reporting word.
const surelyNamed = 0.5

// withHeld adds to the findings what the text itself says that somebody holds on
// an issue ("Ruvia agreed to a truce"), outside of what is reported already.
func (e *Engine) withHeld(doc *speech.Parsed, issues []*issueRules, findings []finding) []finding {
	if len(issues) == 0 {
		return findings
	}
	utterance := 0
	for _, f := range findings {
		utterance = max(utterance, f.utterance)
	}
	out := slices.Clone(findings)
	for i := range out {
		if who, ok := citedBy(doc.Document, out[i]); ok {
			out[i].via, out[i].sources = append(slices.Clone(out[i].via), out[i].sources...), []text.Span{who}
		}
		out[i].relayed = passOn(doc.Document, out[i].sources, out[i].cue, out[i].kind)
	}
	out = withRelayed(doc.Document, out, &utterance)
	reach, begun := reachOf(out), 0 // begun is the last utterance of which a part was taken
	for _, h := range doc.Held() {
		near := reach.near(h.Content.Cover(h.Cue))
		var passed []text.Span
		for _, f := range near {
			h = f.cutToReport(h)
			if f.tellsOf(doc.Document, h) {
				passed = f.sources
			}
		}
		reported := slices.ContainsFunc(near, func(f finding) bool {
			return f.hides(h) && !f.tellsOf(doc.Document, h) && !f.tellsMoreOf(doc.Document, h) && !f.objectOf(doc.Document, h) && e.scorer.mayTake(issues, doc.Document, f, h)
		})
		if reported || h.Utterance != begun && !e.scorer.surelyOn(issues, doc.Document, h) {
			continue
		}
		begun = h.Utterance
		out = append(out, finding{content: h.Content, cue: h.Cue, kind: kindFrom(h.Kind), sources: h.Sources, via: passed, utterance: utterance + h.Utterance})
	}
	slices.SortStableFunc(out, func(a, b finding) int { return cmp.Compare(a.content.Start, b.content.Start) })
	return distinct(out)
}

// A reach finds the findings near a place without a look at every one, so that
// the time of a reading grows no faster than its text.
type reach struct {
	findings []finding // in the order of their contents' starts
	longest  int       // bytes of the longest content
}

func reachOf(findings []finding) reach {
	r := reach{findings: findings}
	for _, f := range findings {
		r.longest = max(r.longest, f.content.Len())
	}
	return r
}

// near returns the findings whose contents may share bytes with s.
func (r reach) near(s text.Span) []finding {
	from := r.firstAt(s.Start - r.longest)
	return r.findings[from:max(from, r.firstAt(s.End))]
}

// firstAt is the index of the first finding whose content starts at place or later.
func (r reach) firstAt(place int) int {
	i, _ := slices.BinarySearchFunc(r.findings, place, func(f finding, at int) int { return cmp.Compare(f.content.Start, at) })
	return i
}

// hides says whether a finding leaves no room for one of what is held: they share
// words. It does not where the reporter himself says within the report whose demand or
// proposal it is ("she rejected Ruvia's demand that ...").
func (f finding) hides(h speech.Finding) bool {
	if f.kind == Indirect && f.content.Contains(h.Content) && f.content.Contains(h.Sources[0]) && (h.Noun || h.Aside) {
		return false
	}
	if h.Again && !f.content.Overlaps(h.Cue) {
		return false
	}
	if f.relayed && f.holdsWithin(h) || f.goesBefore(h) {
		return false
	}
	return f.content.Overlaps(h.Content) || f.content.Overlaps(h.Cue)
}

// tellsMoreOf says whether a finding is only the relative clause that tells what is in the thing
// that is held: "a plan backed by Ruvia, | which called for a truce".
func (f finding) tellsMoreOf(doc *text.Document, h speech.Finding) bool {
	if len(f.sources) != 1 || !h.Content.Contains(f.sources[0]) || h.Content.Start == f.sources[0].Start {
		return false
	}
	word := f.sources[0].Of(doc.Text)
	return word == "which" || word == "that"
}

// objectOf says whether a finding is only whose stand it is toward which somebody holds something: "backed | Ruvia's refusal to leave".
func (f finding) objectOf(doc *text.Document, h speech.Finding) bool {
	if f.kind != Indirect || len(f.sources) != 1 || f.sources[0].Start != h.Content.Start || !h.Content.Contains(f.content) || !h.Content.Contains(f.cue) {
		return false
	}
	owner := f.sources[0].Of(doc.Text)
	return strings.HasSuffix(owner, "'s") || strings.HasSuffix(owner, "’s") || strings.HasSuffix(owner, "s'") || strings.HasSuffix(owner, "s’")
}

// mayTake says whether a finding can take a position: in quotation marks, or where it names
// what an issue is about. What names nothing of the kind leaves room for what is held, and so
// does a quotation that is only what the thing is called: "a truce, which Ruvia called “a trap”".
func (s *scorer) mayTake(issues []*issueRules, doc *text.Document, f finding, h speech.Finding) bool {
	called := h.Content.Contains(f.content) && h.Content.Contains(h.Cue) && f.cue.Overlaps(h.Cue)
	return f.kind != Indirect && !called || s.surelyOn(issues, doc, speech.Finding{Content: f.content, Cue: f.cue})
}

// surelyOn says whether a finding shows an attitude to what an issue is about.
func (s *scorer) surelyOn(issues []*issueRules, doc *text.Document, h speech.Finding) bool {
	for w := range windowsOf(doc, h.Content, h.Cue) {
		for _, r := range issues {
			hits := r.find(w.toks)
			if h.Aside && len(hits) == 0 {
				hits = r.find(tokens(doc, doc.Sentences[w.sentence].First, doc.Sentences[w.sentence].Last, text.Span{Start: doc.Sentences[w.sentence].Start, End: w.span.Start}))
			}
			if slices.ContainsFunc(hits, func(h hit) bool { return h.term.Sure >= surelyNamed }) || s.takesUp(r, doc, w) {
				return true
			}
		}
	}
	return false
}

// takesUp says whether what is held is "this", or a noun alone, that stands for what its
// sentence or one of those before surely names: "Ruvia accepted the proposal".
func (s *scorer) takesUp(r *issueRules, doc *text.Document, w window) bool {
	first := w.content
	if first+1 < len(w.toks) && w.toks[first].lower == "to" {
		first++ // "declined to | do the same"
	}
	last := s.carrying.at(w.toks, first)
	if last <= first || last == first+1 && w.toks[first].lower != "this" || last < len(w.toks) && !endsObject(w.toks[last]) {
		return false
	}
	for n := w.sentence; n >= 0 && n >= w.sentence-topicReach; n-- {
		hits := r.find(tokens(doc, doc.Sentences[n].First, doc.Sentences[n].Last, text.Span{End: w.span.Start}))
		if slices.ContainsFunc(hits, func(h hit) bool { return h.term.Sure >= surelyNamed && h.term.Bare == 0 }) {
			return true
		}
	}
	return false
}

// endsObject says whether a token begins what is told besides an object: when, where, how or as
// what somebody held it.
func endsObject(t token) bool { return t.comma || t.stop || besides[t.lower] }

var besides = wordSet("as on in at after before with but and when while until unless if during")
