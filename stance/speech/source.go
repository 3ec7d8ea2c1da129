package speech

import "parley/stance/grammar"

// subjectBefore finds who does what the verb at v says: the noun phrase before
// it, past appositions, relative clauses and phrases between. low is the first
// word of the passage. It is empty where the verb has no subject of its own.
func (s *syntax) subjectBefore(v, low int) phrase {
	j := s.skipAdverbs(v-1, low)
	if k := s.auxiliary(j, low); k >= low && j < v-1 {
		j = k // "Venn has time and again said"
	}
	inserted := false
	tail := 0 // where the phrase ends whose prepositions have been gone over
	for range 8 {
		if j < low {
			return phrase{}
		}
		if s.lower(j) == ")" {
			j = s.bracket(j, low) - 1
			continue
		}
		if k := s.metBefore(j, low); k > low {
			j = k
			continue
		}
		switch {
		case s.lower(j) == "%" && j > low && s.tags[j-1] == grammar.Number:
			return s.counted(phrase{j - 1, j + 1}, low) // "42 % say"
		case s.floats(j, low):
			j--
		case s.tags[j] == grammar.Comma && j > low && s.lower(j-1) == ")" && s.bracket(j-1, low) > low && s.tags[s.bracket(j-1, low)-1] == grammar.Name:
			j = s.bracket(j-1, low) - 1
		case s.tags[j] == grammar.Comma || s.isDash(j) || s.commaInside(j, v):
			k := s.insertion(j, low)
			if k < 0 {
				return phrase{}
			}
			j, inserted = k, true
		case s.tags[j] == grammar.Contraction:
			return phrase{j, j + 1}
		case s.is(j, "who", "which", "that") && s.tags[j] != grammar.Determiner:
			return phrase{j, j + 1}
		case (s.tags[j] == grammar.Participle || s.tags[j] == grammar.Adjective) && j > low && (s.tags[j-1].IsNominal() || s.is(j-1, "those")):
			j--
		case s.tags[j].IsNominal():
			p := s.counted(s.nounPhraseBefore(j, low), low)
			next, more := s.leftOf(p, low)
			if tail == 0 {
				tail = p.last
			}
			if !more {
				if next, more = s.apposed(p, low, inserted); !more {
					return phrase{p.first, max(p.last, tail)}
				}
				tail = 0
			}
			if s.tags[p.first-1] == grammar.Conjunction {
				j = next
				continue
			}
			if s.tags[p.first-1] != grammar.Preposition || next != p.first-2 && s.tags[p.first-2] != grammar.Adjective && s.tags[p.first-2] != grammar.Preposition {
				tail = 0
			}
			j = next
		default:
			return phrase{}
		}
	}
	return phrase{}
}

// metBefore is the noun before a clause without a relative word that ends with the verb at j: "the experts | I interviewed",
// "everyone | we spoke to"; low where none ends there.
func (s *syntax) metBefore(j, low int) int {
	if j-3 > low && s.is(j, "to", "with") && s.tags[j-1].IsFinite() {
		j--
	}
	if j-2 > low && (s.tags[j] == grammar.Past || s.tags[j] == grammar.Present) && s.is(j-1, "i", "we", "he", "she", "they") && (s.tags[j-2] == grammar.Noun || s.is(j-2, "everyone", "everybody")) && s.tags[j-3] != grammar.Preposition {
		return j - 2
	}
	return low
}

// skipAdverbs goes left from j past adverbs and times ("Tuesday", "on Tuesday").
func (s *syntax) skipAdverbs(j, low int) int {
	for j > low {
		switch {
		case s.looseMark(j):
			j--
		case j-2 > low && s.is(j, "again") && s.is(j-1, "and") && s.is(j-2, "time", "again"), j-2 > low && s.is(j, "once") && s.is(j-1, "than") && s.is(j-2, "more"):
			j -= 3
		case s.tags[j] == grammar.Adverb && s.quote[j] < 0 && !s.is(j, "ago", "earlier", "later"):
			j--
		case j-1 > low && s.is(j, "more") && s.is(j-1, "once"):
			j -= 2
		case s.is(j, "there", "here", "abroad", "nearby") && s.tags[j-1].IsNominal():
			j-- // "a source there said"
		case j-1 > low && s.is(j, "but") && s.is(j-1, "all", "nothing"):
			j -= 2 // "he all but said"
		case s.tags[j] == grammar.Time && j-1 >= low && s.tags[j-1] == grammar.Preposition:
			j -= 2
		case s.tags[j] == grammar.Time && s.tags[j-1].IsNominal():
			j--
		default:
			k := s.timeBefore(j, low)
			switch {
			case k >= low:
				j = k
			case s.tags[j] == grammar.Adverb && s.quote[j] < 0:
				j--
			default:
				return j
			}
		}
	}
	return j
}

// apposed looks left from a common noun that ends an apposition: "Venn, president
// of the union, which ..., said", "Venn, 67, a teacher from Brell, said"; and from
// a noun in a phrase that a participle or a preposition opens between commas.
func (s *syntax) apposed(p phrase, low int, inserted bool) (next int, more bool) {
	j := p.first - 1
	if !inserted || j <= low {
		return 0, false
	}
	if s.tags[p.last-1] == grammar.Noun && s.is(j, "and") && s.tags[j-1].IsNominal() {
		if s.nounPhraseBefore(j-1, low).first > low {
			return j - 1, true // "partner of the bank and author of ..."
		}
	}
	if s.tags[j] == grammar.Preposition {
		return s.opener(j, low)
	}
	if s.tags[j] != grammar.Comma || s.tags[p.last-1] != grammar.Noun {
		return 0, false
	}
	before := s.back(j, low)
	if s.tags[p.first] == grammar.Determiner && (s.tags[low] == grammar.Ing || s.nameBetween(p.last)) {
		return 0, false // "Standing beside Tosk, the leaders - all four - said", "In a call with Tosk, the mayor, Ada Venn, said"
	}
	if before-1 > low && s.tags[before] == grammar.Number && s.tags[before-1] == grammar.Comma {
		before = s.back(before-1, low)
	}
	return before, before >= low && s.tags[before] == grammar.Name
}

// nameBetween says whether a name, and nothing else, stands between the comma at word k and the next.
func (s *syntax) nameBetween(k int) bool {
	i := k + 1
	for i < len(s.Words) && s.tags[i] == grammar.Name {
		i++
	}
	return s.tags[k] == grammar.Comma && i > k+1 && i < len(s.Words) && s.tags[i] == grammar.Comma
}

// opener looks left from the preposition at j, where it or a participle before it
// opens a remark behind a noun: "Venn, speaking at a meeting", "Venn, in a speech".
func (s *syntax) opener(j, low int) (next int, more bool) {
	k := j - 1
	if k > low && (s.tags[k] == grammar.Ing || s.tags[k] == grammar.Participle) {
		k--
	}
	if k <= low || s.tags[k] != grammar.Comma {
		return 0, false
	}
	k = s.back(k, low)
	return k, k >= low && s.tags[k].IsNominal()
}

// leftOf looks at what stands before a noun phrase that could be a subject. If
// the phrase is only part of one, it says where to look on.
func (s *syntax) leftOf(p phrase, low int) (next int, more bool) {
	j := p.first - 1
	if j < low {
		return 0, false
	}
	switch tag := s.tags[j]; {
	case tag == grammar.Preposition && j > low && s.is(j, "after", "before", "since") && s.tags[p.first] == grammar.Determiner && s.auxiliary(j-1, low) >= low:
		return s.auxiliary(j-1, low), true // "Venn has since the summer said"
	case tag == grammar.Preposition && j > low && !s.is(j, "after", "before", "since", "until", "till", "as", "than", "because", "like"):
		before := s.back(j, low)
		if s.tags[before] == grammar.Preposition && before-1 > low && s.is(before, "from") && s.tags[before-1].IsNominal() {
			return before - 1, true // "a colleague from across the aisle"
		}
		if s.tags[before] == grammar.Adjective && before > low {
			if s.tags[before-1].IsNominal() {
				return before - 1, true
			}
			if before-1 > low && s.is(before-1, "at", "in") && s.tags[before-2].IsNominal() {
				return before - 2, true // "editor at large of the Gazette"
			}
		}
		if s.is(before, "who", "which", "that") && s.tags[before] != grammar.Determiner {
			return before, true // "which at the time said"
		}
		if s.tags[before].IsNominal() || before > low && s.modifier(before, low) {
			return s.pastModifier(before, low)
		}
		if k := s.inRelative(before, low); k >= low {
			return k, true
		}
		if k := s.auxiliary(before, low); k >= low {
			return k, true // "Venn has in particular said"
		}
		if before-1 > low && s.is(before, "and", "or") && s.tags[before-1].IsNominal() {
			return before - 1, true // "officials in Brell and at the ministry"
		}
	case tag == grammar.Conjunction && s.shared(p, low) >= low:
		return s.shared(p, low), true
	case tag == grammar.Adverb && (s.tags[p.first] == grammar.Pronoun && s.is(p.first, "he", "she", "they", "we", "i") || s.is(j, "later", "earlier", "ago", "afterwards")):
		return 0, false // "a day earlier | he", "a day later | Ruvia"
	case tag == grammar.Participle || tag == grammar.Ing || tag == grammar.Past || tag == grammar.Adverb:
		if s.modifier(j, low) {
			return s.pastModifier(j, low)
		}
	case (tag == grammar.Base || tag == grammar.To) && j > low+1:
		k := j
		if tag == grammar.Base {
			k = j - 1
		}
		if s.tags[k] == grammar.To && s.tags[k-1].IsNominal() {
			return k - 1, true
		}
	}
	if s.tags[j].IsVerb() {
		if k := s.relative(j, low); k >= 0 {
			return k, true
		}
	}
	return 0, false
}

// modifier holds for a participle at j that follows a noun: "people briefed on
// the talks", "officials speaking in Brell".
func (s *syntax) modifier(j, low int) bool {
	for j > low && s.tags[j] == grammar.Adverb {
		j--
	}
	switch s.tags[j] {
	case grammar.Participle, grammar.Ing, grammar.Past:
		k := s.skipAdverbs(j-1, low)
		return k >= low && (s.tags[k] == grammar.Noun || s.tags[k] == grammar.Name || s.is(k, "those", "people"))
	}
	return s.tags[j].IsNominal()
}

func (s *syntax) pastModifier(j, low int) (int, bool) {
	for j > low && s.tags[j] == grammar.Adverb {
		j--
	}
	if s.tags[j].IsNominal() {
		return j, true
	}
	return s.skipAdverbs(j-1, low), true
}

// relative holds for a verb at j in a relative clause: it returns the word
// before the relative pronoun, or -1.
func (s *syntax) relative(j, low int) int {
	g := s.groupOf(j, low)
	k := s.pastInserted(g.first-1, low)
	if k <= low {
		return -1
	}
	if !s.is(k, "who", "which", "that", "whose") {
		return -1
	}
	return s.beforeRelative(k, low)
}

// beforeRelative is the word before the relative pronoun at k and its comma.
func (s *syntax) beforeRelative(k, low int) int {
	if k = s.back(k, low); k > low && s.tags[k] == grammar.Comma {
		k = s.back(k, low)
	}
	return k
}

// pastInserted goes left from k over a phrase between a relative pronoun and its
// verb: "who at the time was", "which in May said".
func (s *syntax) pastInserted(k, low int) int {
	if k <= low || !s.tags[k].IsNominal() && s.tags[k] != grammar.Time {
		return k
	}
	p := s.nounPhraseBefore(k, low)
	if s.tags[k] == grammar.Time {
		p = phrase{k, k + 1}
	}
	if i := p.first - 2; i > low && s.tags[i+1] == grammar.Preposition && s.is(i, "who", "which", "that") {
		return i
	}
	return k
}

// insertion says where to look on before a stretch between commas or dashes that
// ends at j ("Venn, a doctor," or "Venn, who left,"), -1 if it is none.
func (s *syntax) insertion(j, low int) int {
	finite, depth := false, 0
	for k := j - 1; k >= low && j-k < 60; k-- {
		if s.lower(k) == ")" {
			if open := s.bracket(k, low); open >= 0 {
				k = open
			}
			continue
		}
		if s.tags[k].IsFinite() && s.quote[k] < 0 && !s.reduced(k, low) && !s.is(k, "having") {
			finite = true
		}
		if s.tags[k] == grammar.Stop && s.quote[k] < 0 && !(s.lower(k) == "." && s.tags[k+1] == grammar.Comma) {
			return -1
		}
		if s.tags[k] != grammar.Comma && !s.isDash(k) || s.quote[k] >= 0 || s.isDash(j) != s.isDash(k) {
			continue
		}
		depth++
		if depth > 5 {
			return -1
		}
		if k > low && s.inserted(k+1, j, finite) && s.endsNoun(k, low) && !s.listGoesOn(k, j, low) {
			return k - 1
		}
	}
	return -1
}

// listGoesOn says whether the comma k stands in a list of names that ends before
// word j: "the leaders of Ruvia, Graun and Brell,".
func (s *syntax) listGoesOn(k, j, low int) bool {
	joined := false
	for i := k + 1; i < j; i++ {
		switch {
		case s.is(i, "and"):
			joined = true
		case s.tags[i] != grammar.Name && s.tags[i] != grammar.Determiner && s.tags[i] != grammar.Comma:
			return false
		}
	}
	b := s.back(k, low)
	if !joined || b < low || s.tags[b] != grammar.Name {
		return false
	}
	left := s.nounPhraseBefore(b, low).first - 1
	return left > low && (s.is(left, "of") || s.tags[left] == grammar.Comma && s.tags[left-1].IsNominal())
}

// endsNoun says whether a noun phrase ends before the comma k.
func (s *syntax) endsNoun(k, low int) bool {
	b := s.back(k, low)
	return b >= low && s.tags[b].IsNominal()
}

// inserted says whether the words [first, last) can stand between a noun and its
// verb; finite tells whether there is a finite verb among them.
func (s *syntax) inserted(first, last int, finite bool) bool {
	if last <= first {
		return false
	}
	if s.is(first, "who's", "who'd", "who've", "who'll") || s.is(first, "asked", "pressed", "questioned") && first+1 < last && s.opensQuestion(first+1) {
		return true
	}
	switch s.tags[first] {
	case grammar.Wh:
		return true
	case grammar.Subordinator:
		return true
	case grammar.Conjunction:
		return s.isDash(first-1) || s.is(first, "but") && s.is(first+1, "not")
	case grammar.Pronoun:
		return s.is(first, "who", "which", "himself", "herself", "themselves", "one", "both", "none", "all", "itself")
	case grammar.Preposition:
		if first+1 < last && s.is(first+1, "whom", "which", "whose") {
			return true
		}
		return !finite || s.is(first, "after", "before", "since") || s.hasRelative(first, last)
	case grammar.Comma, grammar.Stop:
		return false
	}
	return !finite || s.hasRelative(first, last)
}

// opensQuestion holds for the words with which that begins which somebody is asked.
func (s *syntax) opensQuestion(i int) bool {
	return s.tags[i] == grammar.Wh || s.is(i, "whether", "if", "what", "why", "how", "when", "where", "which", "who", "about", "by", "on", "for", "to", "again", "repeatedly")
}

// hasRelative holds where the first finite verb stands after a relative pronoun.
func (s *syntax) hasRelative(first, last int) bool {
	for i := first; i < last; i++ {
		governed := i > first && s.tags[i-1] == grammar.Preposition // "in which Ruvia ..."
		if s.is(i, "who", "whom", "which", "whose", "that", "where") && (governed || s.tags[i] != grammar.Determiner) {
			return true
		}
		if s.tags[i].IsFinite() {
			return false
		}
	}
	return true
}

// subjectAfter is the noun phrase after an inverted verb: "said Venn".
func (s *syntax) subjectAfter(i, high int) phrase {
	for i < high && s.tags[i] == grammar.Adverb {
		i++
	}
	if i >= high || s.quote[i] >= 0 || !s.opensPhrase(i) {
		return phrase{}
	}
	return s.nounPhraseAt(i, high)
}

// extended is a noun phrase with the phrases that belong to it: "of ..." after
// any, others after a common noun.
func (s *syntax) extended(p phrase, high int) phrase {
	for range 3 {
		k := p.last
		if k+2 < high && s.quote[k] < 0 && s.tags[k-1] == grammar.Noun && s.is(k, complemented...) && (s.tags[k+1] == grammar.Preposition || s.tags[k+1] == grammar.To) {
			if n := s.nounPhraseAt(k+2, high); !n.empty() {
				p.last = n.last // "a source close to the council"
				continue
			}
		}
		if k+1 >= high || s.tags[k] != grammar.Preposition || s.quote[k] >= 0 {
			break
		}
		if s.lower(k) != "of" && (s.tags[k-1] == grammar.Name || !s.is(k, "for", "in", "at", "from", "with", "on", "by", "close")) {
			break
		}
		n := s.nounPhraseAt(k+1, high)
		if n.empty() || s.tags[n.last-1] == grammar.Time {
			break
		}
		p.last = n.last
	}
	return p
}

// complemented are adjectives and participles that stand behind a noun with words of their own.
var complemented = []string{"close", "familiar", "briefed", "aware", "involved", "present", "responsible", "privy", "knowledgeable", "loyal", "critical", "opposed"}

// actorBefore is the subject of the clause that an "and" or a "but" right before a verb goes on with: "Venn met Orel and |
// backed the plan".
func (s *scan) actorBefore(g group) phrase {
	k := g.first - 1
	if k <= s.passage.first || s.tags[k] != grammar.Conjunction {
		return phrase{}
	}
	for k--; k > s.passage.first && s.quote[k] < 0; k-- {
		if s.tags[k] == grammar.Stop || s.tags[k] == grammar.Subordinator || s.tags[k] == grammar.That || s.tags[k] == grammar.Wh {
			return phrase{}
		}
		if s.tags[k].IsFinite() {
			return s.subjectBefore(s.groupOf(k, s.passage.first).first, s.passage.first)
		}
	}
	return phrase{}
}
