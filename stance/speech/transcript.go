package speech

import (
	_ "embed"
	"strings"
	"sync"

	"parley/stance/text"
)

// transcript reads a text that is spoken throughout: an address by one person,
// turns under labels, or questions and answers. It is false for any other text.
func (s *scan) transcript() bool {
	turns, labelled := s.turns()
	paragraphs := s.paragraphs()
	var asked []bool
	switch {
	case labelled:
		asked = s.askedBetween(turns, paragraphs)
	case !s.address():
		if asked = s.interview(paragraphs); asked == nil {
			return false
		}
	}
	begun := len(s.out)
	var who phrase // the label of the turn; empty: whoever gives the address
	asking := false
	for i, p := range paragraphs {
		if labelled && !turns[i].empty() {
			who, asking = turns[i], s.asks(turns[i])
			p.first = s.afterLabel(p, who)
		}
		// What stands before the first label is a head or an introduction, unless the
		// record names who speaks.
		before := labelled && who.empty() && s.setting.Speaker == ""
		heading := i == 0 && s.setting.Title != "" && s.span(p).Of(s.Text) == s.setting.Title
		if !asking && !before && !heading && (asked == nil || !asked[i]) {
			s.turn(p, who)
		}
	}
	if asked == nil && s.setting.Speaker == "" && !announcesSpeech(s.setting.Title) {
		s.nameFrom(begun, min(len(s.Words), 40))
	}
	return true
}

// nameFrom gives findings from begun on to whoever is named first before word
// end.
func (s *scan) nameFrom(begun, end int) {
	who := s.namedFirst(end)
	for i := begun; i < len(s.out) && !who.IsZero(); i++ {
		s.out[i].Sources = []text.Span{who}
	}
}

// paragraphs are the words of every paragraph.
func (s *scan) paragraphs() []phrase {
	all := make([]phrase, len(s.Paragraphs))
	word := 0
	for i, p := range s.Paragraphs {
		first := word
		for word < len(s.Words) && s.Words[word].Start < p.End {
			word++
		}
		all[i] = phrase{first, word}
	}
	return all
}

// turn adds the sentences of a paragraph as statements.
func (s *scan) turn(p, who phrase) {
	for _, sentence := range s.sentencesIn(p) {
		if !s.saysSomething(sentence) {
			continue
		}
		s.utterance++
		f := Finding{Content: s.span(sentence), Kind: Direct, Basis: ByRecord, Utterance: s.utterance}
		if !who.empty() && !s.answers(who) {
			f.Basis, f.Sources = ByLabel, []text.Span{s.span(who)}
		}
		s.out = append(s.out, f)
	}
}

// answers holds for the label of whoever answers, which the record knows: "A:", "Answer:".
func (s *scan) answers(label phrase) bool {
	return label.last == label.first+1 && s.is(label.first, "a", "answer", "reply", "response")
}

// sentencesIn are the sentences of a paragraph's words, cut to them.
func (s *scan) sentencesIn(p phrase) []phrase {
	var all []phrase
	for s.next < len(s.Sentences) && s.Sentences[s.next].First < p.last {
		sentence := phrase{max(p.first, s.Sentences[s.next].First), min(p.last, s.Sentences[s.next].Last)}
		if !sentence.empty() {
			all = append(all, sentence)
		}
		s.next++
	}
	return all
}

// longThanks is how many words of thanks say for what: "Thank you for your support in the
// matter of the bridge", but not "Thank you for your attention".
const longThanks = 8

// saysSomething leaves out forms of address and stage directions: what is said
// has a verb, or four words.
func (s *scan) saysSomething(p phrase) bool {
	if s.is(p.first, "(", "[") && s.is(p.last-1, ")", "]") {
		return false
	}
	words := 0
	for i := p.first; i < p.last; i++ {
		if s.tags[i].IsFinite() {
			return true
		}
		if s.Words[i].Kind != text.Punct {
			words++
		}
	}
	return words > 3 && !s.is(p.first, "dear", "ladies", "thank") || words > longThanks && s.is(p.first, "thank")
}

// shortestSpeech is how many sentences a text has at least that only its own first lines call a speech: in fewer an item of
// news tells of one.
const shortestSpeech = 5

// address says whether the text is one speech: the record, the title or the
// first lines say so, and it speaks in the first person outside quotations.
func (s *scan) address() bool {
	if s.setting.Speaker != "" || jointly(s.setting.Title) {
		return s.personal() >= 0.08 || s.shortSpeech()
	}
	lead := s.Text[:min(len(s.Text), 300)]
	switch {
	case strings.HasPrefix(lead, "We, the "):
		return s.personal() >= 0.2
	case announcesSpeech(s.setting.Title) || announcesAnswers(s.setting.Title) || len(s.Sentences) >= shortestSpeech && announcesSpeech(lead):
		return s.personal() >= 0.2
	case holds(s.setting.Publisher, "publisher"):
		return s.personal() >= 0.28
	}
	return false
}

// jointly holds for the title of a statement that several give together. They speak of
// themselves by name more often than as "we".
func jointly(title string) bool {
	return strings.HasPrefix(strings.ToLower(title), "joint ") && announcesSpeech(title)
}

// announcesSpeech holds for a title or first lines such as "Remarks by the
// President".
func announcesSpeech(words string) bool {
	words = strings.ReplaceAll(strings.ToLower(words), "’", "'")
	return speechSigns().within(words)
}

// announcesAnswers holds for a title such as "Answers of the President to the press". Within a text its words tell of answers.
func announcesAnswers(title string) bool {
	title = strings.ToLower(title)
	for _, sign := range speechTitles() {
		if strings.HasPrefix(title, sign) {
			return true
		}
	}
	return false
}

// speechTitles are the lines of titles.txt.
var speechTitles = sync.OnceValue(func() []string { return strings.Split(strings.TrimSpace(titleList), "\n") })

//go:embed titles.txt
var titleList string

// longestExcerpt is how many sentences a part of a speech may have in which nobody happens to say "I".
const longestExcerpt = 8

// shortSpeech says whether the text is short, quotes nobody and does not name its own speaker, as a report on him would.
func (s *scan) shortSpeech() bool {
	if s.setting.Speaker == "" || len(s.Sentences) > longestExcerpt || len(s.Quotations) > 0 {
		return false
	}
	name := strings.Fields(s.setting.Speaker)
	return len(name) > 0 && !strings.Contains(s.Text, name[len(name)-1])
}

// personal is the share of sentences with "I", "we" or their like outside
// quotations.
func (s *scan) personal() float64 { return s.personalFrom(0) }

// personalFrom is personal for the sentences from first on.
func (s *scan) personalFrom(first int) float64 {
	n := 0
	for _, sentence := range s.Sentences[first:] {
		for i := sentence.First; i < sentence.Last; i++ {
			if s.quote[i] < 0 && firstPersons.Of(s.Words[i].Form, s.lower(i)) {
				n++
				break
			}
		}
	}
	return float64(n) / float64(max(1, len(s.Sentences)-first))
}

// firstPersons keeps which folded words speak in the first person: no "us", which
// may be a country.
var firstPersons = text.NewFlags(func(lower string) bool { return firstPerson[lower] && lower != "us" })

var firstPerson = map[string]bool{
	"i": true, "we": true, "our": true, "my": true, "me": true, "i'm": true, "i've": true, "i'll": true, "i'd": true,
	"we're": true, "we've": true, "we'll": true, "we'd": true, "us": true, "ours": true, "ourselves": true,
}
