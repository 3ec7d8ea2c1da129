package speech

import (
	"strings"

	"parley/stance/grammar"
)

// This file holds what can be part of a subject, or stand between it and its
// verb, beside appositions: times, quantities, relative clauses and lists.

// timeNouns are the nouns that with "last", "two ... ago" and their like say when.
var timeNouns = map[string]bool{
	"second": true, "minute": true, "hour": true, "day": true, "night": true, "morning": true, "afternoon": true, "evening": true,
	"week": true, "weekend": true, "month": true, "quarter": true, "season": true, "year": true, "decade": true, "century": true, "time": true,
	"spring": true, "summer": true, "autumn": true, "fall": true, "winter": true, "seconds": true, "minutes": true, "hours": true, "days": true, "weeks": true, "months": true,
	"years": true, "decades": true, "moments": true, "moment": true,
}

// longestTime bounds how many words say when: "less than a week and a half ago".
const longestTime = 9

// timeBefore goes left over a time without a preposition that ends with word j:
// "this past week", "less than two weeks ago", "Monday night". It is below low
// where there is none.
func (s *syntax) timeBefore(j, low int) int {
	k := j
	ago := s.is(j, "ago", "earlier", "later", "before") && j > low
	if ago {
		k--
	}
	if k <= low || !timeNouns[s.lower(k)] || s.quote[k] >= 0 {
		return low - 1
	}
	if s.tags[k-1] == grammar.Time && !ago {
		return s.dayBefore(k-1, low)
	}
	for k--; k >= low && j-k < longestTime; k-- {
		switch {
		case s.is(k, "this", "last", "that", "next", "past", "earlier", "later", "same", "the", "a", "an", "few", "several", "couple", "less", "more", "than", "about", "half", "nearly", "almost", "just", "only", "of", "over") && s.quote[k] < 0:
		case ago && s.tags[k] == grammar.Number:
		default:
			return s.timeHead(k, j, ago, low)
		}
	}
	return low - 1
}

// timeHead is word k before the words of a time (k, j], where they are one: with
// "ago", or with "this", "last" and their like.
func (s *syntax) timeHead(k, j int, ago bool, low int) int {
	pointed := ago
	for i := k + 1; i < j; i++ {
		pointed = pointed || s.is(i, "this", "last", "that", "next", "past", "earlier", "later", "same")
	}
	if !pointed {
		return low - 1
	}
	if s.tags[k] == grammar.Preposition {
		return low - 1 // "in the past week" is a phrase of its own
	}
	return k
}

// dayBefore goes left over the day at k before "night" or "morning", and its "on".
func (s *syntax) dayBefore(k, low int) int {
	if k > low && s.is(k-1, "on", "late", "early", "by", "since") {
		k--
	}
	if k > low && s.is(k-1, "on") {
		k--
	}
	return k - 1
}

// quantities are the words that with "of" tell how many of what follows.
var quantities = map[string]bool{
	"half": true, "most": true, "some": true, "many": true, "all": true, "several": true, "few": true, "percent": true, "third": true, "quarter": true,
	"quarters": true, "thirds": true, "majority": true, "each": true, "both": true, "none": true, "one": true, "two": true, "three": true, "part": true, "%": true,
	"dozens": true, "hundreds": true, "thousands": true, "number": true, "group": true, "handful": true, "couple": true, "lot": true, "share": true,
}

// counted widens a noun phrase to the left over how many are meant: "about half
// of the voters", "67 percent of voters", "more than 50 experts".
func (s *syntax) counted(p phrase, low int) phrase {
	if p.empty() || p.last-p.first == 1 && s.tags[p.first] == grammar.Pronoun {
		return p
	}
	if k := p.first - 2; k >= low && s.is(k+1, "of") && s.quote[k] < 0 && (quantities[s.lower(k)] || s.tags[k] == grammar.Number) {
		p.first = k
		for p.first > low && (s.tags[p.first-1] == grammar.Number || s.tags[p.first-1] == grammar.Determiner || s.tags[p.first-1] == grammar.Adjective) && s.quote[p.first-1] < 0 {
			p.first--
		}
	}
	if k := p.first - 2; k >= low && s.is(k+1, "in") && s.tags[k] == grammar.Number && s.tags[p.first] == grammar.Number {
		p.first = k // "six in ten"
	}
	return s.rounded(p, low)
}

// rounded widens a number to the left over "about" and "more than".
func (s *syntax) rounded(p phrase, low int) phrase {
	if s.tags[p.first] != grammar.Number && !s.is(p.first, "half", "a", "one", "two", "three") {
		return p
	}
	switch k := p.first - 1; {
	case k > low && s.is(k, "than") && s.is(k-1, "more", "less", "fewer"), k > low && s.is(k, "least", "most") && s.is(k-1, "at"):
		p.first = k - 1
	case k >= low && s.is(k, "about", "nearly", "almost", "around", "roughly", "some", "over") && s.tags[p.first] != grammar.Determiner:
		p.first = k
	case k >= low && s.is(k, "about", "nearly", "almost", "roughly") && s.is(p.first, "half"):
		p.first = k
	}
	return p
}

// floats holds for "all", "both" and "each" between a subject and its verb.
func (s *syntax) floats(j, low int) bool {
	return j > low && s.is(j, "all", "both", "each", "themselves", "himself", "herself", "itself") && s.quote[j] < 0 && s.tags[j-1].IsNominal()
}

// relativeReach bounds how far a relative pronoun is looked for, in words.
const relativeReach = 16

// inRelative is the word before the relative clause in which word k stands behind
// its verb: "officials who spoke | with the Gazette". It is below low where k
// stands in none.
func (s *syntax) inRelative(k, low int) int {
	finite := 0
	for i := k; i > low && i > k-relativeReach && s.quote[i] < 0; i-- {
		switch {
		case s.tags[i] == grammar.Comma || s.tags[i] == grammar.Stop || s.tags[i] == grammar.Subordinator || s.tags[i] == grammar.Conjunction:
			return low - 1
		case s.is(i, "who", "which", "whom", "whose") || s.is(i, "that") && s.tags[i] != grammar.Determiner && s.tags[i+1].IsVerb():
			if finite == 0 || !s.tags[i-1].IsNominal() && s.tags[i-1] != grammar.Comma && s.lower(i-1) != ")" && !s.is(i-1, "those") {
				return low - 1
			}
			return s.beforeRelative(i, low)
		case s.tags[i].IsFinite() && !s.tags[i+1].IsVerb():
			finite++
		case s.tags[i].IsFinite():
			finite = max(finite, 1)
		}
		if finite > 1 {
			return low - 1
		}
	}
	return low - 1
}

// auxiliary is the word before the helping verb at k, with which the verb after a
// phrase makes a group: "has in particular said". It is below low for other words.
func (s *syntax) auxiliary(k, low int) int {
	if k <= low || s.tags[k] != grammar.Have && s.tags[k] != grammar.Modal {
		return low - 1
	}
	return s.skipAdverbs(k-1, low)
}

// shared is the noun to which a list belongs of which p is the last part:
// "presidents of Ruvia and Graun", "a spokesman for the Parks and Roads Office". It
// is below low where a verb before lets p be the subject of a clause of its own.
func (s *syntax) shared(p phrase, low int) int {
	j := p.first - 1
	if !s.is(j, "and", "or", "&") || j-1 <= low || !s.tags[j-1].IsNominal() {
		return low - 1
	}
	left := s.nounPhraseBefore(j-1, low)
	for i := left.first - 1; i-1 > low && s.tags[i] == grammar.Comma && s.tags[i-1] == grammar.Name; i = left.first - 1 {
		left = s.nounPhraseBefore(i-1, low) // "leaders of Ruvia, Graun and Brell"
	}
	k := left.first - 1
	if k <= low || !s.tags[k-1].IsNominal() {
		return low - 1
	}
	if !s.is(k, "of", "from", "between") && !(s.is(k, "for") && strings.HasPrefix(s.lower(k-1), "spokes")) {
		return low - 1 // "after the talks in Brell and Tosk said": any clause may follow
	}
	for i := k - 1; i >= low && s.tags[i] != grammar.Comma && s.tags[i] != grammar.Stop; i-- {
		if s.tags[i].IsFinite() {
			return low - 1
		}
	}
	return k - 1
}

// reduced holds for a past form that can only be a participle: it follows a noun,
// a preposition follows, and there is a verb after it or a sign before its noun.
func (s *syntax) reduced(k, low int) bool {
	return s.tags[k] == grammar.Past && k > low && k+1 < len(s.Words) && s.tags[k-1] == grammar.Noun &&
		s.tags[k+1] == grammar.Preposition && s.participleToo(k)
}

// participleToo says whether a past form is written as the participle is.
func (s *syntax) participleToo(k int) bool {
	l := s.lower(k)
	return len(l) > 3 && l[len(l)-2:] == "ed" || s.is(k, "held", "made", "sent", "built", "put", "set", "brought", "read", "found", "told", "led", "met")
}

// commaInside holds for the closing mark of a quotation that ends with the comma
// of a remark before the verb v: "Venn, who called it "a bridge," said".
func (s *syntax) commaInside(j, v int) bool {
	return s.quote[j] >= 0 && s.quote[v] < 0 && j == s.lasts[s.quote[j]]-1 && s.lower(j-1) == ","
}

// neither holds for a subject of which it is denied that it says what follows:
// "neither Tosk nor Venn supports". It is not said that they say the opposite.
func (s *syntax) neither(p phrase) bool {
	return !p.empty() && (s.is(p.first, "neither") || p.first > 0 && s.is(p.first-1, "nor") && !s.tags[p.first].IsVerb())
}
