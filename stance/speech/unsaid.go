package speech

import "parley/stance/grammar"

// This file tells what only may be said, or was not: conditions, fears, what somebody fell short of.

// fallsShort says whether the verb at i is what somebody did not do: "stopped short of | agreeing".
func (s *scan) fallsShort(i int) bool {
	if i-2 < s.passage.first {
		return false
	}
	return s.tags[i] == grammar.Ing && s.is(i-1, "of") && s.is(i-2, "short") ||
		s.tags[i] == grammar.Base && s.tags[i-1] == grammar.To && s.is(i-2, "omit", "omits", "omitted", "omitting", "forgot", "forgets", "neglected", "neglects")
}

// onlyIf says whether it is but a condition that the subject takes a stand: "if | Ruvia agrees to a
// truce, ...", "should | Ruvia reject it".
func (s *scan) onlyIf(f cueForm, g group, own phrase) bool {
	if f.takes(takesStand) && !f.takes(takesQuote) && s.onlyMay(g) {
		return true
	}
	if !s.conditional(g, own) {
		return false
	}
	said := f.takes(takesQuote | takesPost | takesBare)
	return f.takes(takesThing|takesGerund) && (f.takes(takesStand) || !said) || said && s.yetToCome(g, own)
}

// onlyMay says whether somebody only ought to take a stand, or might: "Ruvia must agree to a truce", "Ruvia could reject it". What
// he cannot do, he refuses.
func (s *scan) onlyMay(g group) bool {
	for i := g.first; i < g.head; i++ {
		if s.tags[i] == grammar.Modal && s.is(i, "must", "should", "might", "may", "could", "ought") || s.is(i, "can") && !g.negated {
			return true
		}
	}
	return false
}

// yetToCome says whether the subject has not said it: "the moment | Ruvia says that it leaves, ...".
func (s *scan) yetToCome(g group, own phrase) bool {
	return (s.tags[g.first] == grammar.Third || s.tags[g.first] == grammar.Present) && !s.is(own.first-1, "when", "that")
}

// conditional says whether a subject and its verb begin what only may come.
func (s *scan) conditional(g group, own phrase) bool {
	j := own.first - 1
	if j > s.passage.first && s.tags[j] == grammar.That {
		j--
	}
	switch {
	case own.last-own.first > 2 && s.is(own.first, "the") && s.is(own.first+1, "moment", "minute", "instant"):
		return true // "the moment Ruvia", as it were one phrase
	case own.empty() || j < s.passage.first:
		return false
	case s.is(j, "if", "unless", "until", "should", "provided", "providing", "assuming", "once"):
		return true
	case j > s.passage.first && (s.is(j, "moment", "minute", "instant", "day") && s.is(j-1, "the") || s.is(j, "as") && s.is(j-1, "soon")):
		return true
	}
	return s.is(j, "when", "before") && (s.tags[g.first] == grammar.Third || s.tags[g.first] == grammar.Present || s.is(j, "before") && s.is(g.first, "would", "will"))
}

// unseen says whether there is no sign of what the participle at i says: "no intention of |
// accepting it".
func (s *scan) unseen(i int) bool {
	return i-3 >= s.passage.first && s.is(i-1, "of", "in") && s.is(i-3, "no", "little", "scant", "any") &&
		s.is(i-2, "sign", "signs", "hint", "intention", "intentions", "interest", "evidence", "prospect", "chance", "hope", "question")
}

// suppositions are verbs of what somebody takes to be coming, without knowing it.
var suppositions = wordList("fear fears feared fearing worry worries worried worrying expect expects expected expecting suspect suspects suspected suspecting doubt doubts doubted anticipate anticipates anticipated hope hopes hoped hoping believe believes believed think thinks thought assume assumes assumed predict predicts predicted")

// anticipated says whether somebody only supposes that the subject will say it:
// "officials fear Tosk will demand their land".
func (s *scan) anticipated(g group, own phrase) bool {
	if own.empty() || !s.is(g.first, "will", "would", "could", "may", "might") {
		return false
	}
	if s.underWhich(own) {
		return true
	}
	j := own.first - 1
	if j > s.passage.first && s.lower(j) == "that" {
		j--
	}
	return j > s.passage.first && suppositions[s.lower(j)] && s.tags[j].IsVerb()
}
