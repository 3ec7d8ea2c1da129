package text

import "strings"

// starters are words that, written with a capital, show that a sentence begins
// even after an abbreviation ("... in the U.S. He said").
var starters = wordSet(`a an the this that these those he she it they we i you his her its their our my
	but and or so yet if when while although though since because after before in on at as for from with by
	there here what who why how where then now however meanwhile still also not no one some many most`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// longestSentence is the number of words after which a sentence ends wherever it is: captions and
// tables may have no full stop at all, and what is read of a sentence may cost the square of its
// length. Hardly a sentence is as long: the longest of 40,000 in news and addresses has 289 words.
const longestSentence = 300

// sentences cuts the words [first, last) of one paragraph into sentences.
func sentences(doc *Document, paragraph, first, last int, out []Sentence) []Sentence {
	start := first
	for i := first; i < last; i++ {
		if i-start+1 < longestSentence && (!mayEnd(&doc.Words[i]) || !endsSentence(doc, i, last)) {
			continue
		}
		for i+1 < last && closes(doc, i+1) {
			i++
		}
		out = append(out, sentence(doc, paragraph, start, i+1))
		start = i + 1
	}
	if start < last {
		out = append(out, sentence(doc, paragraph, start, last))
	}
	return out
}

func sentence(doc *Document, paragraph, first, last int) Sentence {
	return Sentence{
		Span:      Span{doc.Words[first].Start, doc.Words[last-1].End},
		Paragraph: paragraph, First: first, Last: last,
	}
}

// mayEnd is false for most words, which end no sentence by their last letter.
func mayEnd(w *Word) bool {
	return w.Kind == Punct || w.Lower != "" && w.Lower[len(w.Lower)-1] == '.'
}

// endsSentence says whether the sentence ends with word i or with the closing
// signs that follow it.
func endsSentence(doc *Document, i, last int) bool {
	w := &doc.Words[i]
	if !isStop(w) && !abbreviated(w) {
		return false
	}
	next := i + 1
	for next < last && closes(doc, next) {
		next++
	}
	if next == last {
		return true
	}
	if isStop(w) {
		return startsSentence(doc, next)
	}
	title := abbreviations[strings.TrimSuffix(w.Lower, ".")]
	return !title && doc.Words[next].Upper && starters[doc.Words[next].Lower] && len(w.Lower) > 2
}

func isStop(w *Word) bool {
	if w.Kind != Punct || w.Lower == "" {
		return false
	}
	switch w.Lower[0] {
	case '.', '!', '?':
		return true
	}
	return w.Lower == "…"
}

// abbreviated holds for a word that took its full stop in.
func abbreviated(w *Word) bool { return w.Kind == Letters && strings.HasSuffix(w.Lower, ".") }

// closes says whether word i can only end what stands before it: it is a closing
// bracket or mark that follows at once.
func closes(doc *Document, i int) bool {
	w := &doc.Words[i]
	if w.Kind != Punct || doc.Words[i-1].End != w.Start {
		return false
	}
	return strings.Contains(`)]}”’»'"`, w.Of(doc.Text)) || w.Lower == "''" || isStop(w)
}

// startsSentence says whether word i can begin a sentence: it has a capital, is
// a number, or is a sign that opens something.
func startsSentence(doc *Document, i int) bool {
	w := &doc.Words[i]
	switch {
	case w.Upper || w.Kind == Number:
		return true
	case w.Kind == Punct:
		return i+1 >= len(doc.Words) || !strings.Contains(",;:—–", w.Lower)
	}
	return false
}
