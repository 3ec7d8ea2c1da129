package stance

import "slices"

// variation resolves a noun phrase that only varies a name: after "Karl Orel won
// again", "the retired surgeon said" means Orel, though the article never says
// that he is one. The person must have been the subject just before, nobody else
// may have been since, and nothing that the article calls him or her may
// contradict.
func (n *nominal) variation() []voice {
	if n.at < 0 || n.noun.plural || n.noun.kind&personNoun == 0 || n.noun.kind&kinNoun != 0 || n.plain[n.first] != "the" || !n.describes() {
		return nil
	}
	for k := len(n.seen) - 1; k >= 0 && k >= len(n.seen)-recentBounds; k-- {
		m := n.seen[k]
		f := n.figures[m.figure]
		if m.last > n.first || m.quoted || !m.subject || !f.person() {
			continue
		}
		if n.told[n.line[n.first]]-n.told[n.line[m.first]] > 1 || f.nameless || clash(f.actor.Gender, n.noun.gender) || n.contradicts(f) || n.elsewhere(f) {
			return nil
		}
		return n.one(m.figure, ByNominal)
	}
	return nil
}

// describes says whether the phrase tells more than a role that anybody may have:
// it has an adjective or a name before its noun.
func (n *nominal) describes() bool {
	if n.noun.kind&stateNoun != 0 || n.noun.lemma == "source" || n.noun.lemma == "member" || n.core != n.at+1 {
		return false
	}
	return n.at > n.first+1 || slices.Contains(n.lists.synonyms["candidate"], n.noun.lemma) || n.noun.lemma == "candidate"
}

// contradicts says whether the article calls a figure by a role that does not go
// with the noun. Politics goes with every role.
func (n *nominal) contradicts(f *figure) bool {
	for called := range f.called {
		known, ok := n.lists.nouns[called]
		if !ok || known.kind&personNoun == 0 || known.kind&kinNoun != 0 {
			continue
		}
		switch {
		case called == "candidate", called == "member", called == "leader", called == "president", called == "republican", called == "democrat",
			called == "winner", called == "native", slices.Contains(n.lists.synonyms["candidate"], called),
			slices.Contains(n.lists.synonyms[called], "politician"):
		default:
			return true
		}
	}
	return false
}
