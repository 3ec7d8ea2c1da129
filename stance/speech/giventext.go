package speech

import "parley/stance/grammar"

// This file reads a statement of which an item of news prints a few sentences behind its heading or behind whoever gives it:
// "Statement by Venn and Tosk: We shall stay.", "The council adopted the following declaration. We shall stay."

// longestGivenHead is how many words such a heading has at most.
const longestGivenHead = 40

// givenTexts are nouns for a text that somebody gives, and giving are verbs by which he does.
var (
	givenTexts = wordList("statement declaration communiqué communique appeal resolution proclamation manifesto")
	giving     = wordList("adopt issue publish release sign declare endorse approve state agree")
)

// headedText adds the sentences of a paragraph behind the heading of a statement with which it begins.
func (s *scan) headedText(p phrase) bool {
	colon := s.headingEnd(p)
	if colon == 0 {
		return false
	}
	d := p.first
	for d < colon && !givenTexts[s.lower(d)] {
		d++
	}
	who := s.givenBy(phrase{p.first, colon}, d, p.last)
	if d == colon || who.empty() {
		return false
	}
	s.sayAll(phrase{colon + 1, p.last}, who)
	return true
}

// headingEnd is the colon before a whole sentence that ends a heading without a verb at the beginning of p; 0 where none does.
func (s *scan) headingEnd(p phrase) int {
	for i := p.first; i+2 < p.last && i < p.first+longestGivenHead && s.quote[i] < 0; i++ {
		switch {
		case s.is(i, ":"):
			if i > p.first+1 && s.quote[i+1] < 0 && s.Words[i+1].Upper {
				return i
			}
			return 0
		case s.tags[i].IsFinite(), s.tags[i] == grammar.Stop:
			return 0
		}
	}
	return 0
}

// givenBy is who gives the statement that the noun at d names within a heading: "by | Venn and Tosk", else whoever speaks of
// himself behind the heading, "We, | the leaders of Ruvia, say", else the name with which the heading begins.
func (s *scan) givenBy(head phrase, d, high int) phrase {
	for k := d + 1; k+1 < head.last; k++ {
		if s.is(k, "by", "from") || k == d+1 && s.is(k, "of") {
			if who := (phrase{k + 1, head.last}); s.namesAny(who) {
				return who
			}
			break
		}
	}
	if k := head.last + 1; s.is(k, "we") && k+2 < high && s.tags[k+1] == grammar.Comma && s.is(k+2, "the") {
		end := k + 3
		for end < high && s.tags[end] != grammar.Comma {
			end++
		}
		return phrase{k + 2, end}
	}
	first := phrase{head.first, min(d, head.last)}
	for k := first.first; k < first.last; k++ {
		if s.tags[k] == grammar.Comma {
			first.last = k
		}
	}
	if s.is(first.first, "from") {
		first.first++
	}
	if s.namesAny(first) {
		return first
	}
	return phrase{}
}

// namesAny says whether a name stands among words.
func (s *scan) namesAny(p phrase) bool {
	for i := p.first; i < p.last; i++ {
		if s.Words[i].Upper && (s.tags[i] == grammar.Name || s.genitive(i)) {
			return true
		}
	}
	return false
}

// announcedText adds the sentences of a paragraph from word start on, in which several speak of themselves as "we", behind
// a passage that says who gives such a text: "The heads of state declare as follows."
func (s *scan) announcedText(start, high int) bool {
	if s.passage.last != start || start+2 >= high || s.quote[start] >= 0 || !s.is(start, "we", "our") || s.lead.empty() || s.lead.first < s.passage.first || !s.givesText() {
		return false
	}
	s.sayAll(phrase{start, high}, s.lead)
	return true
}

// givesText says whether the passage tells that somebody gives a text, which may follow it.
func (s *scan) givesText() bool {
	gives, text := false, false
	for i := s.passage.first; i < s.passage.last; i++ {
		if s.quote[i] >= 0 {
			return false
		}
		gives = gives || s.tags[i].IsVerb() && giving[grammar.LemmaOf(&s.Words[i])]
		text = text || givenTexts[s.lower(i)] || s.is(i, "follows", "following")
	}
	return gives && text
}

// sayAll adds the sentences of p as what somebody says.
func (s *scan) sayAll(p, who phrase) {
	s.next = s.sentenceFrom(p.first)
	if s.next > 0 && s.Sentences[s.next-1].Last > p.first {
		s.next--
	}
	s.turn(p, who)
}
