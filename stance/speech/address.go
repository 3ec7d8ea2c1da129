package speech

import (
	_ "embed"
	"strings"
	"sync"

	"parley/stance/text"
)

//go:embed address.txt
var addressList string

// addressWords are the lists of address.txt by their names.
var addressWords = sync.OnceValue(func() map[string]map[string]bool {
	lists := map[string]map[string]bool{}
	for line := range strings.Lines(addressList) {
		name, rest, found := strings.Cut(line, ":")
		if !found || strings.HasPrefix(line, "#") {
			continue
		}
		lists[name] = map[string]bool{}
		for word := range strings.FieldsSeq(rest) {
			lists[name][word] = true
		}
	}
	return lists
})

// How often the sentences of an address say "I" or "we", where its title says
// that it is one, and where only the publisher is one who gives addresses.
const (
	ownByTitle     = 0.12
	ownByPublisher = 0.28
)

// isAddress says whether the whole text is one person's speech.
func isAddress(doc *text.Document, a Setting) bool {
	switch {
	case a.Speaker != "":
		return true
	case holds(a.Title, "title"):
		return ownShare(doc) >= ownByTitle
	case holds(a.Publisher, "publisher"):
		return ownShare(doc) >= ownByPublisher
	}
	return false
}

func holds(words, list string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(words)) {
		if addressWords()[list][strings.Trim(word, ".,:;()'’\"")] {
			return true
		}
	}
	return false
}

// ownShare is the share of sentences in which the writer says "I" or "we",
// outside quotations.
func ownShare(doc *text.Document) float64 {
	q, n := 0, 0
	for _, s := range doc.Sentences {
		for _, w := range doc.Words[s.First:s.Last] {
			for q < len(doc.Quotations) && doc.Quotations[q].End <= w.Start {
				q++
			}
			quoted := q < len(doc.Quotations) && doc.Quotations[q].Start <= w.Start
			if !quoted && addressWords()["own"][w.Lower] && (w.Lower != "us" || !w.Upper) {
				n++
				break
			}
		}
	}
	return float64(n) / float64(max(1, len(doc.Sentences)))
}

// shortest is the number of words from which a sentence of an address is a
// statement; "Dear friends!" is none.
const shortest = 4

// address gives every sentence of an address to whose address it is; those of a
// paragraph are one breath.
func address(doc *text.Document) []Finding {
	var out []Finding
	for _, s := range doc.Sentences {
		if s.Last-s.First < shortest {
			continue
		}
		out = append(out, Finding{Content: s.Span, Kind: Direct, Basis: ByRecord, Utterance: s.Paragraph + 1})
	}
	return out
}
