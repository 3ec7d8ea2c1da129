package stance

import (
	"maps"
	"slices"
)

// This file resolves "both sides" and "the two armies" where the article has named no two before: they are those who hold
// against each other what the codebook's issues are about.

// foesOf are the two countries of the first issue whose owners are two and stand against each other, in the order of their
// keys; empty where there is no such issue.
func foesOf(issues []Issue) []string {
	for _, issue := range issues {
		keys := slices.Sorted(maps.Keys(issue.Owners))
		if len(keys) == 2 && issue.Owners[keys[0]]*issue.Owners[keys[1]] < 0 {
			return keys
		}
	}
	return nil
}

// foes resolves a phrase to both, where the article names one of them at least.
func (n *nominal) foes() []voice {
	if len(n.names.foes) != 2 || n.at < 0 || !n.noun.plural || !n.definite() || !n.opposed() {
		return nil
	}
	var voices []voice
	named := false
	for _, key := range n.names.foes {
		f := n.stateFigure(key)
		if f < 0 {
			return nil
		}
		named = named || n.figures[f].seen > 0
		voices = append(voices, voice{f, ByGroup, n.first, n.core})
	}
	if !named {
		return nil
	}
	return voices
}

// opposed says whether the words are of two who stand against each other: "both sides", "the warring parties".
func (n *nominal) opposed() bool {
	warring := false
	for i := n.first; i < n.at; i++ {
		warring = warring || n.plain[i] == "warring" || n.plain[i] == "opposing" || n.plain[i] == "belligerent"
	}
	switch n.noun.lemma {
	case "side":
		return warring || n.two()
	case "party":
		return warring || n.ofTheWar()
	case "army", "country", "nation", "neighbour", "neighbor", "combatant", "belligerent":
		return warring || n.two()
	}
	return false
}

// ofTheWar says whether what is named belongs to the war: "the parties to the conflict".
func (n *nominal) ofTheWar() bool {
	if preposition := n.plainAt(n.at + 1); preposition != "to" && preposition != "in" {
		return n.at > n.first && n.plain[n.at-1] == "conflict"
	}
	noun := n.plainAt(n.at + 2)
	if noun == "the" || noun == "this" {
		noun = n.plainAt(n.at + 3)
	}
	return noun == "conflict" || noun == "war" || noun == "fighting"
}
