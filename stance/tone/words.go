package tone

import (
	"encoding/json"
	"math"
	"strings"
	"sync"

	"github.com/cdipaolo/sentiment"

	"parley/stance/text"
)

// words is the scorer made of cdipaolo/sentiment: a naive Bayes model of film
// reviews, read for what it knows about single words. Its class is never asked
// for: it is near chance on news, and it calls text without known words
// negative.
type words struct{}

const wordsRule = "film reviews"

// A reviewWord is what the model counted of a word: how often it stood in a
// review that blames and in one that praises.
type reviewWord struct {
	Count [2]uint64
	Seen  uint64
}

// reviewWords reads the words of the model that the library brings. The
// library's own Restore reads the same in twice the time, and a text asks for
// every word: so only these counts are decoded, and only here.
func reviewWords() map[string]reviewWord {
	asset, err := sentiment.Asset("model.json")
	if err != nil {
		panic("the embedded model of film reviews cannot be found: " + err.Error())
	}
	var models map[sentiment.Language]struct {
		Words map[string]reviewWord `json:"words"`
	}
	if err := json.Unmarshal(asset, &models); err != nil {
		panic("the embedded model of film reviews cannot be read: " + err.Error())
	}
	return models[sentiment.English].Words
}

// reviewTable holds the log-odds of the words that say something, spelled
// without apostrophes. It is made once, when the first text is scored, and is a
// small part of the model: one look-up in it answers for most words.
var reviewTable = sync.OnceValue(func() map[string]float64 {
	table := map[string]float64{}
	for word, w := range reviewWords() {
		odds := math.Log(float64(w.Count[1]+1)) - math.Log(float64(w.Count[0]+1))
		if w.Seen >= wordsSeen && math.Abs(odds) >= wordsFloor {
			table[word] = odds
		}
	}
	return table
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
	if t.upper && !t.opens {
		return 0, false
	}
	odds, ok := reviewTable()[strings.ReplaceAll(t.lower, "'", "")]
	if !ok || functionWords[t.lower] {
		return 0, false
	}
	return odds, true
}
