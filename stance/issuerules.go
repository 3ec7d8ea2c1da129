package stance

import (
	"fmt"
	"slices"
	"strings"

	"parley/stance/text"
)

// A rule is one phrase of a Term, compiled.
type rule struct {
	pattern
	term *Term // nil: the phrase only looks like one of the issue's
	verb bool  // it begins with a verb
}

// issueRules are an Issue made ready for finding.
type issueRules struct {
	issue     *Issue
	terms     []Term // the issue's, with signs and sureties filled in
	rules     []rule
	index     *index
	requires  map[*Term]*phraseSet
	about     *phraseSet // phrases of which an article must hold one; nil: any article
	elsewhere *phraseSet
	places    *phraseSet       // one must stand where a claimant says "our"
	attitudes *attitudeLexicon // the issue's own words; consulted before the general ones
	subjects  *subjects        // nil while the issue is compiled
}

// sureUnlessSaid is how often the words of a Term speak of its issue, where the codebook
// does not say.
const sureUnlessSaid = 0.7

func compileIssue(g *phrasebook, general *attitudeLexicon, issue *Issue) (*issueRules, error) {
	r := &issueRules{issue: issue, terms: slices.Clone(issue.Terms), index: newIndex(), requires: map[*Term]*phraseSet{}}
	if err := r.compileAttitudes(g); err != nil {
		return nil, err
	}
	for i := range r.terms {
		if err := r.compileTerm(g, &r.terms[i]); err != nil {
			return nil, fmt.Errorf("term %q: %w", r.terms[i].Name, err)
		}
	}
	for _, phrase := range issue.Ignore {
		if err := r.compileRule(g, nil, phrase); err != nil {
			return nil, fmt.Errorf("ignore: %w", err)
		}
	}
	var err error
	if r.about, err = g.setOf(issue.About); err != nil {
		return nil, fmt.Errorf("about: %w", err)
	}
	if r.elsewhere, err = g.setOf(issue.Elsewhere); err != nil {
		return nil, fmt.Errorf("elsewhere: %w", err)
	}
	if r.places, err = g.setOf(issue.Places); err != nil {
		return nil, fmt.Errorf("places: %w", err)
	}
	r.signTerms(g, general)
	return r, nil
}

func (r *issueRules) compileAttitudes(g *phrasebook) error {
	r.attitudes = &attitudeLexicon{index: newIndex()}
	for _, list := range []struct {
		bearing bearing
		phrases []string
	}{{wants, r.issue.Favour}, {against, r.issue.Oppose}, {condition, r.issue.Conditions}} {
		for _, phrase := range list.phrases {
			for _, after := range []bool{false, true} {
				if after && list.bearing == condition && strings.HasPrefix(phrase, "before ") {
					continue // "a truce before any talks" asks for it first
				}
				if err := r.attitudes.add(g, phrase, attitude{bearing: list.bearing, after: after}); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (r *issueRules) compileTerm(g *phrasebook, t *Term) error {
	if t.Sure == 0 {
		t.Sure = sureUnlessSaid
	}
	for _, phrase := range t.Phrases {
		if err := r.compileRule(g, t, phrase); err != nil {
			return err
		}
	}
	needed, err := g.setOf(t.Requires)
	r.requires[t] = needed
	return err
}

func (r *issueRules) compileRule(g *phrasebook, t *Term, phrase string) error {
	p, err := g.compile(phrase)
	if err != nil {
		return err
	}
	r.index.add(p, len(r.rules))
	r.rules = append(r.rules, rule{p, t, g.isVerb(phrase)})
	return nil
}

// A hit is a place where a Term was met: tokens [first, last).
type hit struct {
	first, last int
	term        *Term
	verb        bool // its words begin with a verb
	at          int  // where it begins in the article; only within topics
	carried     bool // by a word that stands for the thing named before
}

// find returns the hits among toks in their order.
func (r *issueRules) find(toks []token) []hit { return r.findIn(toks, nil, nil) }

// findIn returns the hits among toks in their order, where what a Term requires may also
// stand around them and those of Terms that do not count for the speaker are left out
// first. Of hits that overlap the longest stays, of those as long one that is ignored,
// else the first of the codebook.
func (r *issueRules) findIn(toks []token, around func() [][]token, counts func(*Term) bool) []hit {
	var all []hit
	for i := range toks {
		r.index.each(toks[i].lower, func(n int) {
			if e := r.rules[n].at(toks, i); e > 0 && !inReturn(toks, i, e) && !endsOnOwner(toks, i, e) {
				all = append(all, hit{first: i, last: e, term: r.rules[n].term, verb: r.rules[n].verb})
			}
		})
	}
	if len(all) == 0 {
		return nil
	}
	all = slices.DeleteFunc(all, func(h hit) bool {
		return h.term != nil && (counts != nil && !counts(h.term) || !r.met(h.term, toks, around))
	})
	all = r.subjects.withoutOverHead(all, toks)
	slices.SortStableFunc(all, byLength)
	var kept []hit
	for _, h := range all {
		if !slices.ContainsFunc(kept, func(k hit) bool { return k.first < h.last && h.first < k.last }) {
			kept = append(kept, h)
		}
	}
	kept = slices.DeleteFunc(kept, func(h hit) bool { return h.term == nil })
	slices.SortFunc(kept, func(a, b hit) int { return a.first - b.first })
	return kept
}

// inReturn says whether what is met begins with the noun of "in return for", and so is no
// deed of returning.
func inReturn(toks []token, first, last int) bool {
	return first > 0 && last-first > 1 && toks[first].lower == "return" && toks[first-1].lower == "in" && toks[first+1].lower == "for"
}

// endsOnOwner says whether what is met ends with whose the next word is: "part of Ruvia's | campaign" is no part of Ruvia.
func endsOnOwner(toks []token, first, last int) bool {
	return last-first > 1 && last < len(toks) && toks[last-1].own && toks[last-1].upper && !toks[last].stop && !toks[last].comma && !toks[last].small && !lands[toks[last].lower]
}

// lands are what a state has that is meant with it: "the integrity of Ruvia's | borders".
var lands = wordSet("border borders frontier frontiers territory territories land lands soil sovereignty integrity sovereign recognised recognized internationally lawful legitimate rightful legal occupied annexed east south")

// byLength puts the longer of two hits first, and of two as long the one that is ignored.
func byLength(a, b hit) int {
	switch d := (b.last - b.first) - (a.last - a.first); {
	case d != 0:
		return d
	case a.term == nil && b.term != nil:
		return -1
	case a.term != nil && b.term == nil:
		return 1
	}
	return 0
}

// met says whether the sentence holds what a Term requires, or those around it.
func (r *issueRules) met(t *Term, toks []token, around func() [][]token) bool {
	needed := r.requires[t]
	return needed == nil || needed.within(toks) || around != nil && slices.ContainsFunc(around(), needed.within)
}

// signTerms gives Terms without a sign the one that the proposition gives them:
// what it wants ended, banned or given up has the sign -1.
func (r *issueRules) signTerms(g *phrasebook, general *attitudeLexicon) {
	sign := 1.0
	clause := &clause{toks: plainTokens(r.issue.Proposition)}
	clause.found = general.find(clause.toks)
	hits := r.find(clause.toks)
	if r.demandsEnd(clause.under(r.attitudes, hits).without(hits)) {
		sign = -1
	}
	for i := range r.terms {
		if r.terms[i].Sign == 0 {
			r.terms[i].Sign = sign
		}
	}
}

// demandsEnd says whether the proposition wants something ended or given up: an
// odd number of its attitudes turn the side of the thing it names.
func (r *issueRules) demandsEnd(c *clause) bool {
	hits := r.find(c.toks)
	if len(hits) == 0 {
		return false
	}
	odd := false
	for _, op := range append(c.after(hits[0]), c.before(hits[0])...) {
		odd = odd != op.bearing.turns()
	}
	return odd
}

// plainTokens cuts words at white space, for text that stands in no article.
func plainTokens(source string) []token {
	doc := text.Parse(source)
	return tokens(doc, 0, len(doc.Words), text.Span{End: len(source)})
}
