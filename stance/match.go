package stance

import (
	"maps"
	"slices"
	"strings"
)

// skips is how many small words may stand between two words of a phrase.
const skips = 3

// at is the index after the last token of the phrase where it begins with token
// i itself, or -1 where it does not.
func (p pattern) at(toks []token, i int) int { return p[0].ends(toks, i, p[1:]) }

// end is the index after the last token of the phrase where it begins at i,
// small words before it skipped, or -1 where it does not.
func (p pattern) end(toks []token, i int) int {
	if len(p) == 0 {
		return i
	}
	if n := p[0].gap; n > 0 {
		return p[1:].endAfterGap(toks, i, n)
	}
	for skipped := 0; i < len(toks); i, skipped = i+1, skipped+1 {
		if e := p[0].ends(toks, i, p[1:]); e >= 0 {
			return e
		}
		if p[0].verbatim || skipped == skips || !toks[i].small {
			break
		}
	}
	return -1
}

// denials never stand in a gap: what is denied is for an attitude to see.
var denials = wordSet("not n't never no nor")

// refusals never do either: "Ruvia opposes a withdrawal" is no withdrawal by Ruvia, nor is
// "no talks with Ruvia without a withdrawal".
var refusals = wordSet(`reject rejects rejected rejecting refuse refuses refused refusing oppose opposes opposed opposing
	resist resists resisted resisting dismiss dismisses dismissed unwilling reluctant without against rule rules ruled ruling cancel cancels cancelled canceled revoke revokes revoked rescind rescinds rescinded
	refusal refusals rejection unwillingness reluctance opposition objection objections
	decline declines declined declining deny denies denied denying veto vetoes vetoed block blocks blocked condemn condemns condemned
	denounce denounces denounced rebuff rebuffs rebuffed spurn spurns spurned preclude precludes precluded exclude excludes excluded`)

// neverBetween are the words that never stand in a gap.
var neverBetween = func() map[string]bool {
	all := maps.Clone(refusals)
	maps.Copy(all, denials)
	return all
}()

// endAfterGap is end with up to n tokens before the phrase, none of which ends
// a clause, denies or refuses what follows.
func (p pattern) endAfterGap(toks []token, i, n int) int {
	for j, passed := i, 0; passed <= n && j < len(toks); j++ {
		if e := p.end(toks, j); e >= 0 {
			return e
		}
		if toks[j].stop || neverBetween[toks[j].lower] && !isNorm(toks, j) {
			break
		}
		if !toks[j].small && !toks[j].comma {
			passed++
		}
	}
	return -1
}

// isNorm says whether token i is a rule, and rules nothing out.
func isNorm(toks []token, i int) bool {
	word := toks[i].lower
	return (word == "rule" || word == "rules") && (i+1 >= len(toks) || toks[i+1].lower != "out")
}

// ends matches the step at i and the rest of its phrase after it.
func (s *step) ends(toks []token, i int, rest pattern) int {
	if s.begins != 0 && s.begins&lettersOf(toks[i].lower) == 0 {
		return -1
	}
	if s.holds(toks[i].lower) {
		if e := rest.end(toks, i+1); e >= 0 {
			return e
		}
	}
	for _, p := range s.phrases {
		if e := pattern(p).at(toks, i); e >= 0 {
			if f := rest.end(toks, e); f >= 0 {
				return f
			}
		}
	}
	return -1
}

// manyWords is from how many words on a step halves its list in place of going through it.
const manyWords = 8

func (s *step) holds(word string) bool {
	if len(s.words) >= manyWords {
		if _, ok := slices.BinarySearch(s.words, word); ok {
			return true
		}
	} else if slices.Contains(s.words, word) {
		return true
	}
	for _, p := range s.prefixes {
		if strings.HasPrefix(word, p) {
			return true
		}
	}
	return false
}

// An index finds the phrases that may begin at a word without trying them all.
type index struct {
	words    map[string][]int
	prefixes map[string][]int // by their first two letters
	begins   letterBits       // of the words
	prefixed letterBits       // and of the prefixes
}

// lettersBits is how many bits tell with which two letters a phrase may begin:
// few words need be looked up.
const lettersBits = 1 << 12

// bitOf is the bit of a word's first two letters, which it may share with others.
func bitOf(word string) (place uint, bit uint64) {
	n := uint(0)
	for i := range min(2, len(word)) {
		n = n<<5 ^ uint(word[i])
	}
	return n % lettersBits / 64, 1 << (n % 64)
}

func newIndex() *index { return &index{words: map[string][]int{}, prefixes: map[string][]int{}} }

// letterBits are the first two letters of words or prefixes.
type letterBits [lettersBits / 64]uint64

func (b *letterBits) enter(word string) {
	place, bit := bitOf(word)
	b[place] |= bit
}

// add enters phrase number n by the words that it may begin with.
func (x *index) add(p pattern, n int) {
	s := p[0]
	for _, w := range s.words {
		x.words[w] = appendOnce(x.words[w], n)
		x.begins.enter(w)
	}
	for _, prefix := range s.prefixes {
		x.prefixes[firstLetters(prefix)] = appendOnce(x.prefixes[firstLetters(prefix)], n)
		x.prefixed.enter(prefix)
	}
	for _, inner := range s.phrases {
		x.add(inner, n)
	}
}

// A phraseSet is phrases of which any will do.
type phraseSet struct {
	patterns []pattern
	index    *index
}

// setOf compiles phrases; none give nil.
func (g *phrasebook) setOf(phrases []string) (*phraseSet, error) {
	if len(phrases) == 0 {
		return nil, nil
	}
	s := &phraseSet{index: newIndex()}
	for _, phrase := range phrases {
		p, err := g.compile(phrase)
		if err != nil {
			return nil, err
		}
		s.index.add(p, len(s.patterns))
		s.patterns = append(s.patterns, p)
	}
	return s, nil
}

// at is the index after the longest of the phrases that begins at token i, 0
// for none.
func (s *phraseSet) at(toks []token, i int) int {
	last := 0
	s.index.each(toks[i].lower, func(n int) { last = max(last, s.patterns[n].at(toks, i)) })
	return last
}

// within says whether toks hold one of the phrases.
func (s *phraseSet) within(toks []token) bool {
	if s == nil {
		return false
	}
	for i := range toks {
		if s.at(toks, i) > 0 {
			return true
		}
	}
	return false
}

func appendOnce(list []int, n int) []int {
	if len(list) > 0 && list[len(list)-1] == n {
		return list
	}
	return append(list, n)
}

func firstLetters(s string) string { return s[:min(2, len(s))] }

// each calls try with the number of every phrase that may begin with the word.
func (x *index) each(word string, try func(n int)) {
	place, bit := bitOf(word)
	if x.begins[place]&bit != 0 {
		for _, n := range x.words[word] {
			try(n)
		}
	}
	if x.prefixed[place]&bit != 0 {
		for _, n := range x.prefixes[firstLetters(word)] {
			try(n)
		}
	}
}
