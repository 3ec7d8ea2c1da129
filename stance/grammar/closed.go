package grammar

import (
	_ "embed"
	"strconv"
	"strings"
)

//go:embed closed.txt
var closedList string

// A closedUse is one part that a word of a closed class can play.
type closedUse struct {
	tag  Tag
	cost float64
	told bool // the list tells the cost
}

// readClosed reads the words of closed classes, each with its uses in the order of the list.
func readClosed(list string) map[string][]closedUse {
	words := map[string][]closedUse{}
	for line := range strings.Lines(list) {
		name, rest, found := strings.Cut(line, ":")
		tag, known := tagNames[name]
		if !found || !known {
			continue
		}
		for word := range strings.FieldsSeq(rest) {
			word, cost, told := strings.Cut(word, "=")
			use := closedUse{tag: tag, told: told}
			if told {
				use.cost, _ = strconv.ParseFloat(cost, 64)
			}
			words[word] = append(words[word], use)
		}
	}
	return words
}
