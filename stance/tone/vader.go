package tone

import (
	"math"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/jonreiter/govader"

	"parley/stance/text"
)

// vader is the scorer made of VADER (Hutto & Gilbert 2014): a lexicon rated by
// people, with boosters, negation and "but".
type vader struct{}

const vaderRule = "VADER lexicon"

var vaderLexicon = sync.OnceValue(govader.NewSentimentIntensityAnalyzer)

// vaderScale makes the tangent of a scaled sum of valences run close to VADER's
// own s/sqrt(s*s+15).
const vaderScale = 0.25

func (vader) Name() string { return "vader" }

func (vader) Score(source string, span text.Span) (Score, bool) {
	return settle(scale(vaderPulls(tokenize(source, span)), vaderScale))
}

func (v vader) ScoreIn(doc *text.Document, span text.Span) (Score, bool) {
	return v.Score(doc.Text, span)
}

// vaderPulls gives the valence of every word of the lexicon among its
// neighbours, in [-4, +4] or a little outside.
func vaderPulls(tokens []token) []pull {
	return appendVaderPulls(nil, tokens, appendSigns(nil, tokens))
}

// appendVaderPulls is vaderPulls into a slice that is there already.
func appendVaderPulls(out []pull, tokens []token, sentences []signs) []pull {
	for i := range tokens {
		t := &tokens[i]
		if !t.word.vader.rated {
			continue
		}
		signs := sentences[t.sentence-tokens[0].sentence]
		if t.isName() && !signs.title {
			continue
		}
		if v := valence(tokens, i); v != 0 {
			out = append(out, pull{t.Span, v * signs.contrast(i), vaderRule})
		}
	}
	return out
}

// valence asks VADER for the word at i after the three words before it, which
// is as far as VADER looks back, less what those three bring themselves. VADER
// itself is asked only where one of the three is a word that it knows: after
// others a word keeps the valence of the lexicon.
func valence(tokens []token, i int) float64 {
	from, known, rated := i, tokens[i].word.vader.special, false
	odd := known || tokens[i].word.vader.odd
	for from > 0 && i-from < 3 && tokens[from-1].sentence == tokens[i].sentence && tokens[from-1].lower != "but" {
		from--
		w := tokens[from].word
		known = known || w.matters
		rated = rated || w.vader.rated || !w.ascii
		odd = odd || w.vader.odd
	}
	if from == i || !known {
		return tokens[i].word.vader.valence
	}
	if !odd {
		return shifted(tokens[from : i+1])
	}
	before := join(tokens[from:i])
	own := 0.0
	if rated {
		own = vaderSum(before)
	}
	return math.Round(1000*(vaderSum(before+" "+tokens[i].lower)-own)) / 1000
}

// What VADER makes of a word after others, where none of them has a rule of its own
// (Hutto & Gilbert 2014, sections 3.2 and 3.3): a degree adverb counts less the
// further off it stands, and a negation turns the valence and takes a quarter off.
const vaderTurns = -0.74

var vaderFar = [...]float64{1, 0.95, 0.9}

// shifted is the valence of the last of up to four words after the others.
func shifted(tokens []token) float64 {
	last := len(tokens) - 1
	v := tokens[last].word.vader.valence
	for back := range last {
		w := tokens[last-1-back].word.vader
		if w.rated {
			continue
		}
		boost := w.boost
		if v < 0 {
			boost = -boost
		}
		v += float64(boost * vaderFar[back])
		if w.denies {
			v *= vaderTurns
		}
	}
	return math.Round(1000*v) / 1000
}

// vaderSum is the sum of valences that VADER finds in a text.
func vaderSum(source string) float64 { return unsquash(vaderLexicon().PolarityScores(source).Compound) }

// unsquash turns VADER's compound score s/sqrt(s*s+15) back into s.
func unsquash(compound float64) float64 {
	return compound * math.Sqrt(15/max(1e-6, 1-float64(compound*compound)))
}

// signs are what the words of one sentence have in common.
type signs struct {
	but   int  // the first "but", -1 without one
	title bool // every longer word has a capital, as in a headline, where it says nothing
}

// appendSigns looks at every sentence of tokens once; they are counted from
// the first token's.
func appendSigns(out []signs, tokens []token) []signs {
	if len(tokens) == 0 {
		return out
	}
	first := tokens[0].sentence
	for range tokens[len(tokens)-1].sentence - first + 1 {
		out = append(out, signs{but: -1, title: true})
	}
	for i := range tokens {
		t := &tokens[i]
		s := &out[t.sentence-first]
		if s.but < 0 && t.lower == "but" {
			s.but = i
		}
		if !t.upper && len(t.lower) > 4 {
			s.title = false
		}
	}
	return out
}

// contrast weighs what stands before "but" by half and what follows it by one
// and a half, as VADER does.
func (s signs) contrast(i int) float64 {
	switch {
	case s.but < 0:
		return 1
	case i < s.but:
		return 0.5
	}
	return 1.5
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

func join(tokens []token) string {
	var b strings.Builder
	for i, t := range tokens {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.lower)
	}
	return b.String()
}
