package speech

import (
	"slices"
	"strings"

	"parley/stance/grammar"
	"parley/stance/text"
)

// This file finds the labels of a transcript's turns.

// turns finds for every paragraph the label it begins with ("THE PRESIDENT:", "Q",
// "Marta Venn:"), and says whether they make a transcript.
func (s *scan) turns() ([]phrase, bool) {
	all := make([]phrase, len(s.Paragraphs))
	paragraphs := s.paragraphs()
	for i, p := range paragraphs {
		all[i] = s.turnLabel(p)
	}
	if slices.ContainsFunc(all, func(p phrase) bool { return !p.empty() }) {
		return all, s.labelled(all)
	}
	return s.lonely(paragraphs)
}

// lonely finds the labels that stand on a line of their own, as in minutes of a
// parliament: "The Prime Minister (Ilvar Tosk)". Single such lines are headings or
// credits; they are labels where they come again and again in a text that speaks.
func (s *scan) lonely(paragraphs []phrase) ([]phrase, bool) {
	found, n, seen, repeated := make([]phrase, len(paragraphs)), 0, map[string]bool{}, false
	for i, p := range paragraphs {
		if found[i] = s.lonelyLabel(p); found[i].empty() {
			continue
		}
		n++
		label := s.span(found[i]).Of(s.Text)
		repeated = repeated || seen[label]
		seen[label] = true
	}
	return found, n >= 3 && repeated && 5*n >= len(paragraphs) && s.personal() >= 0.1
}

// lonelyLabel is the label that a paragraph consists of, without what stands in
// brackets or the time after it. A single word is one only for somebody who asks.
func (s *scan) lonelyLabel(p phrase) phrase {
	if p.empty() || p.last-p.first > 2*longestLabel || s.is(p.last-1, ".", "?", "!", ",", ";", ":") {
		return phrase{}
	}
	label := phrase{p.first, p.first}
	for label.last < p.last && !s.is(label.last, "(", "[") && s.Words[label.last].Kind != text.Number {
		label.last++
	}
	if s.asks(label) || label.last-label.first > 1 && (s.namesSpeaker(label) || s.titled(label)) {
		return label
	}
	return phrase{}
}

// titled holds for an office with its article: "The Prime Minister".
func (s *scan) titled(p phrase) bool {
	if !s.is(p.first, "the") {
		return false
	}
	for i := p.first; i < p.last; i++ {
		if !s.Words[i].Upper && !s.is(i, "of", "for", "and") {
			return false
		}
	}
	return true
}

// longestLabel is how many words a label has at most, as "Question (translated from
// French)" or a name with its office.
const longestLabel = 8

// turnLabel is the label of a paragraph's words.
func (s *scan) turnLabel(p phrase) phrase {
	p.first = s.pastEmphasis(p.first, p.last)
	p.first = s.afterTime(p)
	if p.last-p.first < 3 {
		return phrase{}
	}
	if s.is(p.first, "q", "a") && s.Words[p.first].Upper && (s.is(p.first+1, ":", ".") || s.Words[p.first+1].Upper && s.lower(p.first) == "q") {
		return phrase{p.first, p.first + 1}
	}
	for i := p.first; i < p.last-1 && i < p.first+longestLabel; i++ {
		if end := s.pastEmphasis(s.pastBrackets(i, p.last), p.last); s.is(end, ":") {
			label := phrase{p.first, i}
			if s.asks(label) || s.namesSpeaker(label) || s.capitalsFirst(label) {
				return label
			}
			return phrase{}
		}
		if s.quote[i] >= 0 {
			return phrase{}
		}
	}
	return phrase{}
}

// capitalsFirst holds for a name in capitals with what its bearer is: "ADA VENN, mayor of Brell".
func (s *scan) capitalsFirst(p phrase) bool {
	k := p.first
	for k < p.last && s.tags[k] != grammar.Comma {
		k++
	}
	return k-p.first > 1 && k-p.first < 5 && k+1 < p.last && s.capitals(phrase{p.first, k})
}

// namesSpeaker holds for words that can be a label: all of them capitals, or
// names and titles.
func (s *scan) namesSpeaker(p phrase) bool {
	if p.empty() {
		return false
	}
	name := false
	for i := p.first; i < p.last; i++ {
		w := s.Words[i]
		switch {
		case w.Kind != text.Letters || s.is(i, "of", "the", "de", "von", "van"):
		case !w.Upper:
			return false
		}
		name = name || s.tags[i] == grammar.Name || s.tags[i] == grammar.Noun && p.last == p.first+1 // "Wood:"
	}
	return name && (!furniture[s.lower(p.first)] || p.last-p.first > 1 && s.titled(p)) || s.capitals(p)
}

// capitals holds where every letter is a capital: "THE PRESIDENT".
func (s *scan) capitals(p phrase) bool {
	words := s.span(p).Of(s.Text)
	return strings.ToUpper(words) == words && strings.ToLower(words) != words && (s.lower(p.first) == "the" || !furniture[s.lower(p.first)])
}

// furniture are words that open a line with a colon and name nobody.
var furniture = map[string]bool{
	"update": true, "updated": true, "correction": true, "clarification": true, "photo": true, "photos": true,
	"image": true, "video": true, "watch": true, "read": true, "related": true, "more": true, "see": true,
	"source": true, "details": true, "background": true, "note": true, "editor's": true, "cover": true,
	"quote": true, "exclusive": true, "breaking": true, "live": true, "the": true, "ps": true, "location": true,
	"date": true, "time": true, "subject": true, "from": true, "re": true, "cc": true, "via": true,
}

// labelled says whether the labels of paragraphs make a transcript: two in
// capitals, or the most part of all, or one that opens a text of one person.
// "A" for an answer names nobody: it counts only where the record knows who
// answers.
func (s *scan) labelled(turns []phrase) bool {
	upper, names, seen, repeated, asked := 0, 0, map[string]bool{}, false, false
	for _, p := range turns {
		if p.empty() {
			continue
		}
		if p.last == p.first+1 && s.is(p.first, "a") && s.setting.Speaker == "" {
			return false
		}
		names++
		label := s.span(p).Of(s.Text)
		repeated = repeated || seen[label]
		seen[label] = true
		asked = asked || s.asks(p)
		if strings.ToUpper(label) == label {
			upper++
		}
	}
	if len(turns) > 0 && !turns[0].empty() && s.capitals(turns[0]) && s.personal() >= 0.2 && (names > 1 || !asked) {
		return true
	}
	if names >= 2 && len(seen) == names && s.excerpt(turns) {
		return true
	}
	if asked && names >= 2 && len(seen) > 1 && 2*names >= len(turns) {
		return true // one question and its answer
	}
	if len(turns) > 0 && !turns[0].empty() && turns[0].last-turns[0].first > 1 && s.is(turns[0].last, "(") && s.personal() >= 0.2 {
		return true // "Marta Venn (Foreign Secretary): ..." opens what one person said
	}
	return upper >= 2 && repeated && 4*upper >= len(turns) || repeated && (2*names >= len(turns) || len(seen) == 1 && s.questioned(turns, names))
}

// questioned says whether one who alone has a label answers, after an introduction, to what paragraphs without a label ask.
func (s *scan) questioned(turns []phrase, names int) bool {
	first := slices.IndexFunc(turns, func(p phrase) bool { return !p.empty() })
	if names < 3 || 2*names < len(turns)-first {
		return false
	}
	paragraphs, asked := s.paragraphs(), 0
	for i := first; i < len(turns); i++ {
		if before := i - 1; before >= 0 && !turns[i].empty() && turns[before].empty() && !paragraphs[before].empty() && s.is(paragraphs[before].last-1, "?") {
			asked++
		}
	}
	return 2*asked >= names
}

// askedBetween finds the paragraphs without a label that stand right before a label which was the last one, too: those of
// whoever asks, where one of them ends in a question mark. Who goes on speaking needs no label anew.
func (s *scan) askedBetween(turns, paragraphs []phrase) []bool {
	found, one := make([]bool, len(turns)), false
	last := ""
	for i, label := range turns {
		if label.empty() {
			continue
		}
		name := s.span(label).Of(s.Text)
		if name == last && turns[i-1].empty() {
			found[i-1] = true
			one = one || !paragraphs[i-1].empty() && s.is(paragraphs[i-1].last-1, "?")
		}
		last = name
	}
	if !one {
		clear(found)
	}
	return found
}

// excerpt says whether a text is a stretch of a transcript: it opens with the label of
// somebody with a first name, one more name stands further down, and it is spoken.
func (s *scan) excerpt(turns []phrase) bool {
	names := 0
	for _, p := range turns {
		if p.last-p.first >= 2 && s.namesSpeaker(p) {
			names++
		}
	}
	first := turns[0]
	return first.last-first.first >= 2 && names >= 2 && 4*names >= len(turns) && s.personal() >= 0.3
}

// asks says whether a label is that of somebody who only asks: "Q", "Question (to both
// ministers)", "Reporter".
func (s *scan) asks(p phrase) bool {
	if !s.is(p.first, askers...) || !s.Words[p.first].Upper {
		return false
	}
	return p.last == p.first+1 || s.capitals(p) || s.is(p.first+1, "(", "[", "from", "to", "no", "#") || s.Words[p.first+1].Kind == text.Number
}

var askers = []string{"q", "question", "questions", "reporter", "reporters", "interviewer", "moderator", "journalist", "correspondent", "anchor", "host", "presenter", "audience", "press", "remark"}

// afterTime is the word after the time in brackets with which a paragraph may begin:
// "[00:12:40] MARTA VENN: ...".
func (s *scan) afterTime(p phrase) int {
	if p.last-p.first < 3 || !s.is(p.first, "[", "(") {
		return p.first
	}
	for i := p.first + 1; i < p.last && i < p.first+longestLabel; i++ {
		switch {
		case s.is(i, "]", ")"):
			return i + 1
		case s.Words[i].Kind != text.Number && !s.is(i, ":", "."):
			return p.first
		}
	}
	return p.first
}

// afterLabel is the first word of what is said in a paragraph that begins with a label.
func (s *scan) afterLabel(p, label phrase) int {
	if end := s.pastEmphasis(s.pastBrackets(label.last, p.last), p.last); s.is(end, ":") {
		return s.pastEmphasis(end+1, p.last)
	}
	if s.lonelyLabel(p) == label {
		return p.last
	}
	return label.last
}

// pastBrackets is the word after what stands in brackets at word i, such as the time of
// "Marta Venn (12:40):"; i where nothing does.
func (s *scan) pastBrackets(i, high int) int {
	if !s.is(i, "(", "[") {
		return i
	}
	for k := i + 1; k < high && k <= i+longestLabel; k++ {
		if s.is(k, ")", "]") {
			return k + 1
		}
	}
	return i
}

// pastEmphasis is the word after the signs by which Markdown sets words off:
// "**Venn:** We stay."
func (s *scan) pastEmphasis(i, high int) int {
	for i < high && s.is(i, "*", "**", "***", "_", "__") {
		i++
	}
	return i
}
