package tone

import (
	"encoding/json"
	"fmt"
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

// modelTable is what the model itself says of the words that say something,
// spelled without apostrophes. It is made when the scorer "words" is first asked.
var modelTable = sync.OnceValue(func() map[string]float64 {
	table := map[string]float64{}
	for word, w := range reviewWords() {
		if w.Seen >= wordsSeen && math.Abs(w.odds()) >= wordsFloor {
			table[word] = w.odds()
		}
	}
	return table
})

// odds is log P(word | praise) - log P(word | blame) with one added to each count.
func (w reviewWord) odds() float64 {
	return math.Log(float64(w.Count[1]+1)) - math.Log(float64(w.Count[0]+1))
}

// reviewsFile holds the same of the model as modelTable, one word a line with its
// two counts: to restore the model for them takes longer than to read a hundred
// articles. "go test ./stance/tone -run ReviewsFile -fit" renews it.
const reviewsFile = "lexicon/reviews.tsv"

var reviewTable = sync.OnceValue(func() map[string]float64 {
	content, err := lexiconFiles.ReadFile(reviewsFile)
	if err != nil {
		panic(err) // the file is part of the program
	}
	table := map[string]float64{}
	for line := range strings.Lines(string(content)) {
		var word string
		var w reviewWord
		if strings.HasPrefix(line, "#") {
			continue
		}
		if _, err := fmt.Sscanf(line, "%s\t%d\t%d", &word, &w.Count[0], &w.Count[1]); err != nil {
			panic(fmt.Sprintf("%s: %q: %v", reviewsFile, line, err))
		}
		table[word] = w.odds()
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
	model := modelTable()
	return settle(scale(appendOdds(nil, tokenize(source, span), func(t *token) (float64, bool) {
		odds, ok := model[withoutApostrophes(t.lower)]
		return odds, ok && !functionWords[t.lower]
	}), wordsScale))
}

func (w words) ScoreIn(doc *text.Document, span text.Span) (Score, bool) {
	return w.Score(doc.Text, span)
}

func withoutApostrophes(lower string) string { return strings.ReplaceAll(lower, "'", "") }

// appendReviewPulls gives the log-odds of every word that the film reviews have an
// opinion of.
func appendReviewPulls(out []pull, tokens []token) []pull {
	return appendOdds(out, tokens, func(t *token) (float64, bool) { return t.word.odds, t.word.reviewed })
}

// appendOdds gives the log-odds that a table has of words, turned round and halved
// after a negation.
func appendOdds(out []pull, tokens []token, table func(*token) (float64, bool)) []pull {
	for i := range tokens {
		t := &tokens[i]
		odds, ok := table(t)
		if !ok || t.isName() {
			continue
		}
		if negatedAt(tokens, i) {
			odds *= -0.5
		}
		out = append(out, pull{t.Span, odds, wordsRule})
	}
	return out
}

// reviewOdds is what the film reviews say of a word.
func reviewOdds(t token) (float64, bool) { return t.word.odds, t.word.reviewed && !t.isName() }
