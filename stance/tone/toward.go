package tone

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"parley/stance/text"
)

// Toward gives the tone of source toward the person that target names in it.
// source is a sentence, or a few; target is clipped to it. A value in
// [-0.15, +0.15] is neutral. It is false where the target holds no word or no
// word speaks for the value.
//
// The weights are those of a logistic regression over the features of a scene,
// fitted to NewsMTSC (Hamborg & Donnay 2021); lexicon/NOTICE says more.
func Toward(source string, target text.Span) (Score, bool) {
	target.Start = max(0, min(target.Start, len(source)))
	target.End = max(target.Start, min(target.End, len(source)))
	s, ok := newScene(source, target)
	if !ok {
		return Score{}, false
	}
	w := towardWeights()
	seen := s.features()
	return account(seen, w, value(w.sum(seen)))
}

// value places three classes on one scale: the margin of the likeliest class
// above the mark of a neutral tone, or the lean of a neutral one below it.
func value(sum logits) float64 {
	p := sum.probabilities()
	switch {
	case p.praise > p.blame && p.praise > p.neutral:
		return 0.15 + float64(0.85*(p.praise-max(p.blame, p.neutral))) + 0.001
	case p.blame > p.praise && p.blame > p.neutral:
		return -0.15 - float64(0.85*(p.blame-max(p.praise, p.neutral))) - 0.001
	}
	return 0.15 * (p.praise - p.blame) / max(p.neutral, 1e-9)
}

// account shares a value out among the words that spoke for it. Features of one
// stretch of words are one piece of evidence, under the rule of the strongest.
func account(seen []feature, w weights, value float64) (Score, bool) {
	value = max(-1, min(1, math.Round(value*1e4)/1e4))
	pulls := gather(seen, w, value)
	sum := 0.0
	for _, p := range pulls {
		sum += p.by
	}
	if sum == 0 || value == 0 {
		return Score{}, false
	}
	s := Score{Value: value}
	left := value
	for i, p := range pulls {
		share := round(value * (p.by / sum))
		if i == len(pulls)-1 {
			share = round(left)
		}
		left -= share
		s.Words = append(s.Words, Word{p.span, share, p.rule})
	}
	return s, true
}

// weak is the share of the strongest pull below which a word goes unmentioned.
const weak = 0.1

// gather adds up the features of each stretch of words and keeps those that
// speak for the value, in the order of the text.
func gather(seen []feature, w weights, value float64) []pull {
	bySpan := map[text.Span]*pull{}
	strongest := map[text.Span]float64{}
	for _, f := range seen {
		x := w[f.name]
		by := float64(f.value * (x.praise - x.blame))
		p := bySpan[f.span]
		if p == nil {
			p = &pull{span: f.span}
			bySpan[f.span] = p
		}
		p.by += by
		if by = by * sign(value); by > strongest[f.span] {
			strongest[f.span], p.rule = by, ruleOf(f.name)
		}
	}
	var out []pull
	top := 0.0
	for _, p := range bySpan {
		if p.by*value > 0 {
			out = append(out, *p)
			top = max(top, math.Abs(p.by))
		}
	}
	out = slices.DeleteFunc(out, func(p pull) bool { return math.Abs(p.by) < weak*top })
	slices.SortFunc(out, func(a, b pull) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.span.End, b.span.End))
	})
	return out
}

func sign(x float64) float64 {
	if x < 0 {
		return -1
	}
	return 1
}

// ruleOf says in words what a feature saw.
func ruleOf(name string) string {
	family, rest, _ := strings.Cut(name, " ")
	switch family {
	case "role":
		return rest
	case "vader+", "vader-":
		return vaderRule
	case "reviews":
		return wordsRule
	case "speaks":
		return "the speaker's own words"
	case "name":
		return "how the person is named"
	}
	return "learned from news"
}
