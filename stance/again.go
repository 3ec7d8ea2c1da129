package stance

import "strings"

// This file resolves those who are named again by their noun alone: "the leaders"
// after "Ruvian leaders", "the statement says" after what somebody stated.

// againReach is how many sentences that are not all quotation may stand between.
const againReach = 4

// group resolves "the leaders" to those whom the article called leaders last.
func (n *nominal) group() []voice {
	if n.at < 0 || n.former || !n.noun.plural || n.noun.kind&personNoun == 0 || n.plain[n.first] != "the" || n.core-n.first > 3 {
		return nil
	}
	if n.first+1 < n.at && n.number() == 0 {
		return nil // "the other leaders"
	}
	for k := len(n.seen) - 1; k >= max(0, len(n.seen)-recentBounds) && n.near(&n.seen[k]); k-- {
		if m := &n.seen[k]; n.sameNoun(m) {
			return n.groupVoices(m.figure, ByNominal, n.first, n.core)
		}
	}
	return nil
}

// number is how many the phrase says that they are; 0 where it does not say so.
func (n *nominal) number() int {
	switch n.plain[n.first+1] {
	case "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	}
	return 0
}

func (n *nominal) near(m *mention) bool {
	return n.told[n.line[n.first]]-n.told[n.line[m.first]] <= againReach
}

// sameNoun says whether a mention names several by the noun of the phrase, or lists
// people where the phrase calls them leaders.
func (n *nominal) sameNoun(m *mention) bool {
	f := n.figures[m.figure]
	if m.quoted || m.last > n.first || f.person() || f.nameless {
		return false
	}
	if len(f.members) > 1 && n.noun.lemma == "leader" {
		return n.allPeople(f.members) && (n.number() == 0 || n.number() == len(f.members))
	}
	at, plural := n.headNoun(m.first, n.headEnd(m.first, m.last))
	if at < 0 || !plural {
		return false
	}
	noun, _ := n.nounAt(at, m.first)
	return noun.lemma == n.noun.lemma || strings.HasSuffix(noun.lemma, "-"+n.noun.lemma)
}

func (n *nominal) allPeople(figures []int) bool {
	for _, i := range figures {
		if !n.figures[i].person() {
			return false
		}
	}
	return true
}

// lastSpeaker is who said something last, as the one who wrote "the statement"; -1 where
// nobody with a name did.
func (n *nominal) lastSpeaker() int {
	for k := len(n.seen) - 1; k >= max(0, len(n.seen)-recentBounds) && n.near(&n.seen[k]); k-- {
		m := &n.seen[k]
		f := n.figures[m.figure]
		if !m.source || m.quoted || m.last > n.first {
			continue
		}
		if f.nameless || len(f.members) > 0 {
			return -1
		}
		return m.figure
	}
	return -1
}
