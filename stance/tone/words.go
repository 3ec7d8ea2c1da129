package tone

import (
	"math"
	"strings"
	"sync"

	goml "github.com/cdipaolo/goml/text"
	"github.com/cdipaolo/sentiment"

	"parley/stance/text"
)

// words is the scorer made of cdipaolo/sentiment: a naive Bayes model of film
// reviews, read for what it knows about single words. Its class is never asked
// for: it is near chance on news, and it calls text without known words
// negative.
type words struct{}

const wordsRule = "film reviews"

// reviewModel restores the model once, when the first text is scored (0.3 s).
// It is only read afterwards, so it may be shared.
var reviewModel = sync.OnceValue(func() *goml.NaiveBayes {
	models, err := sentiment.Restore()
	if err != nil {
		panic("the embedded model of film reviews cannot be read: " + err.Error())
	}
	return models[sentiment.English]
})

// Marks below which a word of the model says nothing: seldom seen, or about as
// common in praise as in blame.
const (
	wordsSeen  = 100
	wordsFloor = 0.7
	wordsScale = 0.4 // of the sum of log-odds before it is squashed
)

func (words) Name() string { return "words" }

func (words) Score(source string, span text.Span) (Score, bool) {
	return settle(scale(reviewPulls(tokenize(source, span)), wordsScale))
}

// reviewPulls gives the log-odds of every word that the model has an opinion
// of, turned round and halved after a negation.
func reviewPulls(tokens []token) []pull {
	var out []pull
	for i, t := range tokens {
		odds, ok := reviewOdds(t)
		if !ok {
			continue
		}
		if negatedAt(tokens, i) {
			odds *= -0.5
		}
		out = append(out, pull{t.Span, odds, wordsRule})
	}
	return out
}

// reviewOdds is log P(word | praise) - log P(word | blame) with one added to
// each count. Names are left out: films have their own Smiths and Washingtons.
func reviewOdds(t token) (float64, bool) {
	if t.upper && !t.opens || functionWords[t.lower] {
		return 0, false
	}
	model := reviewModel()
	w, ok := model.Words.Get(strings.ReplaceAll(t.lower, "'", ""))
	if !ok || w.Seen < wordsSeen || len(w.Count) < 2 {
		return 0, false
	}
	odds := math.Log(float64(w.Count[1]+1)) - math.Log(float64(w.Count[0]+1))
	return odds, math.Abs(odds) >= wordsFloor
}
