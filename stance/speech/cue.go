package speech

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"parley/stance/grammar"
	"parley/stance/text"
)

//go:embed cues.txt
var cueList string

// A pattern is one way in which a reporting word takes what is reported.
type pattern uint32

// The patterns; cues.txt says what each stands for.
const (
	takesQuote pattern = 1 << iota
	takesThat
	takesBare
	takesPost
	takesWh
	takesInf
	takesOrder
	takesAddressee
	takesThing
	takesAs
	takesOf
	takesFor
	takesName
	takesGerund
	takesIdea
	takesStand
	takesMust
	takesView
	takesTopic
	takesAgainst
	takesAmong
)

var patternNames = map[string]pattern{
	"quote": takesQuote, "that": takesThat, "bare": takesBare, "post": takesPost,
	"wh": takesWh, "inf": takesInf, "order": takesOrder, "to": takesAddressee,
	"thing": takesThing, "as": takesAs, "of": takesOf, "for": takesFor,
	"name": takesName, "gerund": takesGerund, "idea": takesIdea, "stand": takesStand, "must": takesMust, "view": takesView, "topic": takesTopic,
	"against": takesAgainst, "among": takesAmong,
}

// A cueForm is a reporting verb with the particles that must follow it.
type cueForm struct {
	particles []string
	patterns  pattern
}

func (f cueForm) takes(p pattern) bool { return f.patterns&p != 0 }

// cueForms maps verbs to their forms, those with most particles first.
var cueForms = sync.OnceValue(func() map[string][]cueForm { return readCues(cueList) })

// verbCues keeps the cueForms of a folded word.
var verbCues = formsOf(cueForms)

// formsOf keeps which forms a word has by the verb that it is a form of.
func formsOf(verbs func() map[string][]cueForm) *text.Memo[[]cueForm] {
	return text.NewMemo(func(lower string) *[]cueForm {
		if forms := verbs()[grammar.Lemma(lower)]; forms != nil {
			return &forms
		}
		return &noForms
	})
}

// noForms are those of most words.
var noForms []cueForm

func readCues(list string) map[string][]cueForm {
	forms := map[string][]cueForm{}
	for line := range strings.Lines(list) {
		head, rest, found := strings.Cut(line, ":")
		if strings.HasPrefix(line, "#") || !found {
			continue
		}
		words := strings.Fields(head)
		var f cueForm
		f.particles = words[1:]
		for _, name := range strings.Fields(rest) {
			f.patterns |= patternNames[name]
		}
		forms[words[0]] = append(forms[words[0]], f)
	}
	for _, all := range forms {
		slices.SortStableFunc(all, func(a, b cueForm) int { return len(b.particles) - len(a.particles) })
	}
	return forms
}

//go:embed occasions.txt
var occasionList string

// occasions are the words of occasions.txt.
var occasions = sync.OnceValue(func() map[string]bool { return wordList(occasionList) })

// wordList reads a list of words; lines that begin with # are remarks.
func wordList(list string) map[string]bool {
	words := map[string]bool{}
	for line := range strings.Lines(list) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			words[w] = true
		}
	}
	return words
}
