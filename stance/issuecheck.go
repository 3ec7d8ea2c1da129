package stance

import (
	"fmt"
	"maps"
	"slices"
)

// issues checks word families and issues: keys, figures and phrases.
func (k *checker) issues() {
	g, broken := newPhrasebook(k.book)
	k.families(broken)
	seen := map[string]bool{}
	for i, issue := range k.book.Issues {
		path := fmt.Sprintf("$.issues[%d]", i)
		k.key(path, issue.Key, issue.Name)
		if seen[issue.Key] {
			k.add(path+".key", "issue %q is there twice; expected a key of its own", issue.Key)
		}
		seen[issue.Key] = true
		k.lists(path, g, map[string][]string{"about": issue.About, "elsewhere": issue.Elsewhere, "favour": issue.Favour, "oppose": issue.Oppose, "ignore": issue.Ignore, "conditions": issue.Conditions, "places": issue.Places})
		for _, key := range slices.Sorted(maps.Keys(issue.Owners)) {
			if k.speakers[key] != "country" {
				k.add(path+".owners", "%q is no country; expected the key of an entry under countries", key)
			}
		}
		for j, t := range issue.Terms {
			k.term(fmt.Sprintf("%s.terms[%d]", path, j), g, t)
		}
	}
	if len(k.problems) == 0 {
		k.examples()
	}
}

// examples runs every Term's own examples.
func (k *checker) examples() {
	s, err := newScorer(k.book)
	if err != nil {
		k.add("$.issues", "%v", err)
		return
	}
	for i, r := range s.issues {
		for j := range r.terms {
			t := &r.terms[j]
			path := fmt.Sprintf("$.issues[%d].terms[%d]", i, j)
			for n, example := range t.Yes {
				if !r.meets(t, example) {
					k.add(fmt.Sprintf("%s.yes[%d]", path, n), "term %q does not meet its own example %q; change the phrases or the example", t.Name, example)
				}
			}
			for n, example := range t.No {
				if r.meets(t, example) {
					k.add(fmt.Sprintf("%s.no[%d]", path, n), "term %q meets %q, which it must not; change the phrases or the example", t.Name, example)
				}
			}
		}
	}
}

// meets says whether a text holds the Term.
func (r *issueRules) meets(t *Term, source string) bool {
	return slices.ContainsFunc(r.find(plainTokens(source)), func(h hit) bool { return h.term == t })
}

func (k *checker) families(broken map[int]error) {
	seen := map[string]bool{}
	for i, f := range k.book.Families {
		path := fmt.Sprintf("$.families[%d]", i)
		k.key(path, f.Key, f.Key)
		if seen[f.Key] {
			k.add(path+".key", "family %q is there twice; expected a key of its own", f.Key)
		}
		seen[f.Key] = true
		if err := broken[i]; err != nil {
			k.add(path, "%v", err)
		}
	}
}

// term checks one Term of an issue.
func (k *checker) term(path string, g *phrasebook, t Term) {
	if t.Name == "" {
		k.add(path, "term without a name; expected one that says what its phrases name")
	}
	if len(t.Phrases) == 0 {
		k.add(path, "term %q has no phrases; expected the words that name it", t.Name)
	}
	if t.Sign < -1 || t.Sign > 1 {
		k.add(path+".sign", "sign %g is out of range; expected -1 to 1", t.Sign)
	}
	if t.Bare < -1 || t.Bare > 1 {
		k.add(path+".bare", "bare %g is out of range; expected -1 to 1", t.Bare)
	}
	if t.Sure < 0 || t.Sure > 1 {
		k.add(path+".sure", "sure %g is out of range; expected 0 to 1", t.Sure)
	}
	k.lists(path, g, map[string][]string{"phrases": t.Phrases, "requires": t.Requires})
}

// lists checks every phrase of every list that the entry at path has.
func (k *checker) lists(path string, g *phrasebook, lists map[string][]string) {
	for _, name := range slices.Sorted(maps.Keys(lists)) {
		for i, phrase := range lists[name] {
			if _, err := g.compile(phrase); err != nil {
				k.add(fmt.Sprintf("%s.%s[%d]", path, name, i), "%v", err)
			}
		}
	}
}
