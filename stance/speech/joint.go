package speech

import "parley/stance/grammar"

// This file reads several who speak as one subject: "Venn, Tosk and the mayor of Brell said".

// mostJoint is how many are read beside the last of them.
const mostJoint = 9

// joint splits a subject into the speakers that "and" joins to it on the left.
func (s *syntax) joint(p phrase, low int) []phrase {
	if group, named := s.namedAmong(p, low); !group.empty() {
		return append([]phrase{group}, s.listFrom(named)...)
	}
	all := []phrase{p}
	for range mostJoint {
		j := p.first - 1
		if j <= low {
			break
		}
		comma := s.tags[j] == grammar.Comma && len(all) > 1
		switch {
		case comma || s.is(j, "and", "&"):
		case s.is(j, "as") && j-2 > low && s.is(j-1, "well") && s.is(j-2, "as"):
			j -= 2 // "Ruvia as well as | Brell"
		case s.is(j, "also") && j-1 > low && s.is(j-1, "but"):
			j-- // "not only Ruvia but also | Brell"
		default:
			return all
		}
		if s.is(j, "and") && s.tags[j-1] == grammar.Comma {
			j--
		}
		before := s.nounPhraseBefore(s.back(j, low), low)
		if before.empty() || s.tags[before.last-1] == grammar.Time || s.tags[before.last-1] == grammar.Object || timeNouns[s.lower(before.last-1)] {
			break
		}
		left := before.first - 1
		if whole, named := s.namedAmong(before, low); !whole.empty() {
			return append([]phrase{whole, named}, all...)
		}
		if given := s.textGivenBy(left, low); !given.empty() {
			return []phrase{{given.first, all[len(all)-1].last}}
		}
		if left >= low && (s.tags[left].IsVerb() || s.tags[left] == grammar.Preposition && !s.is(left, "after", "before", "until", "since") || s.tags[left] == grammar.To) {
			break
		}
		all = append([]phrase{before}, all...)
		p = before
	}
	return all
}

// namedAmong is the group of which a list of names, whose first is p, only names some, and that first: "the mayors, | among them
// Venn", "| including Venn", "| such as Venn". The group is empty where none is told.
func (s *syntax) namedAmong(p phrase, low int) (group, named phrase) {
	k := p.first - 1
	switch {
	case s.is(p.first, naming...) && p.last-p.first > 1:
		p.first++
	case k > low && s.is(k, naming...):
		k--
	case k > low+1 && (s.is(k, "them", "whom") && s.is(k-1, "among") || s.is(k, "as") && s.is(k-1, "such")):
		k -= 2
	default:
		return phrase{}, phrase{}
	}
	if k > low && s.tags[k] == grammar.Comma {
		k--
	}
	group = s.nounPhraseBefore(k, low)
	if group.empty() || s.tags[k] != grammar.Noun {
		return phrase{}, phrase{}
	}
	return group, p
}

// listFrom is p with the names that commas and an "and" join to it on the right.
func (s *syntax) listFrom(p phrase) []phrase {
	all := []phrase{p}
	for k := p.last; k+1 < len(s.Words) && len(all) < mostJoint && (s.tags[k] == grammar.Comma || s.is(k, "and")) && s.Words[k+1].Upper; k = p.last {
		if p = s.nounPhraseAt(k+1, len(s.Words)); p.empty() {
			break
		}
		all = append(all, p)
	}
	return all
}

// naming are words before some of a group.
var naming = []string{"including", "notably", "namely", "especially"}

// textGivenBy is the statement or its like before the "by" or "of" at word k: "the joint statement | by Venn and Tosk".
func (s *syntax) textGivenBy(k, low int) phrase {
	if k <= low || !s.is(k, "by", "from", "of") {
		return phrase{}
	}
	text := s.nounPhraseBefore(k-1, low)
	if text.empty() || !givenTexts[s.lower(text.last-1)] {
		return phrase{}
	}
	return text
}
