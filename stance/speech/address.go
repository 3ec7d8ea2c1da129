package speech

import (
	_ "embed"
	"strings"
	"sync"

	"parley/stance/grammar"
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

//go:embed signs.txt
var signList string

// speechSigns are the lines of signs.txt.
var speechSigns = sync.OnceValue(func() *signs {
	x := new(signs)
	for line := range strings.Lines(signList) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			x.add(line)
		}
	}
	return x
})

// The signs are phrases that are looked for all at once.
type signs struct {
	all    []string
	begins [pairs / 64]uint64 // with which two letters one may begin
}

// pairs is how many pairs of letters are told apart.
const pairs = 1 << 10

func pairOf(a, b byte) int { return int(a%32)<<5 | int(b%32) }

func (x *signs) add(sign string) {
	x.all = append(x.all, sign)
	pair := pairOf(sign[0], sign[1])
	x.begins[pair/64] |= 1 << (pair % 64)
}

// within says whether words hold one of the signs.
func (x *signs) within(words string) bool {
	for i := 1; i < len(words); i++ {
		pair := pairOf(words[i-1], words[i])
		if x.begins[pair/64]>>(pair%64)&1 != 0 && x.at(words[i-1:]) {
			return true
		}
	}
	return false
}

// at says whether words begin with one of the signs.
func (x *signs) at(words string) bool {
	for _, sign := range x.all {
		if sign[0] == words[0] && strings.HasPrefix(words, sign) {
			return true
		}
	}
	return false
}

// holds says whether one of the words stands in a list of address.txt.
func holds(words, list string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(words)) {
		if addressWords()[list][strings.Trim(word, ".,:;()'’\"")] {
			return true
		}
	}
	return false
}

// A speech printed in an article has so many sentences at least, and says "I" or
// "we" in such a share of them.
const (
	printedLength = 12
	ownPrinted    = 0.2
)

// printed finds a speech that the article prints in full: paragraphs [first, ...)
// from a salutation that stands in no quotation to the end. Without one first is
// the number of paragraphs.
func (s *scan) printed(paragraphs []phrase) (first int) {
	for i, p := range paragraphs {
		if i == 0 || p.empty() || s.quote[p.first] >= 0 || !addressWords()["salutation"][s.lower(p.first)] {
			continue
		}
		n := s.sentenceFrom(p.first)
		if len(s.Sentences)-n >= printedLength && s.personalFrom(n) >= ownPrinted {
			return i
		}
		break
	}
	return len(paragraphs)
}

// sentenceFrom is the index of the first sentence that begins at word i or later.
func (s *scan) sentenceFrom(i int) int {
	n := 0
	for n < len(s.Sentences) && s.Sentences[n].First < i {
		n++
	}
	return n
}

// printedSpeech adds the sentences of a printed speech for whoever is named first
// in the article.
func (s *scan) printedSpeech(paragraphs []phrase) {
	if len(paragraphs) == 0 {
		return
	}
	begun := len(s.out)
	s.next = s.sentenceFrom(paragraphs[0].first)
	for _, p := range paragraphs {
		s.turn(p, phrase{})
	}
	s.nameFrom(begun, paragraphs[0].first)
}

// namedFirst is the first name among the words before end, without a final 's.
func (s *scan) namedFirst(end int) text.Span {
	for i := 0; i < end; i++ {
		if s.tags[i] != grammar.Name && !s.genitive(i) || !s.Words[i].Upper {
			continue
		}
		last := i + 1
		for last < end && s.Words[last].Upper && s.Words[last].Kind == text.Letters {
			last++
		}
		span := s.span(phrase{i, last})
		for _, genitive := range []string{"'s", "’s"} {
			if strings.HasSuffix(span.Of(s.Text), genitive) {
				span.End -= len(genitive)
			}
		}
		return span
	}
	return text.Span{}
}
