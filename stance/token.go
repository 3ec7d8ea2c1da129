package stance

import (
	"strings"

	"parley/stance/text"
)

// A token is a word as phrases see it: hyphens part it, n't stands alone, a
// final 's is gone, quotation marks are left out.
type token struct {
	span  text.Span
	lower string
	small bool // a small word that phrases skip
	stop  bool // a sign that ends a clause: . ; : ? ! ( ) and dashes
	comma bool
	upper bool
}

// tokens cuts the words of doc within span.
func tokens(doc *text.Document, first, last int, span text.Span) []token {
	out := make([]token, 0, last-first+(last-first)/16) // few words are parted
	for _, w := range doc.Words[first:last] {
		if w.Start < span.Start || w.End > span.End {
			continue
		}
		if w.Kind == text.Punct {
			if t, ok := sign(w); ok {
				out = append(out, t)
			}
			continue
		}
		out = appendWord(out, doc.Text, w)
	}
	return out
}

func sign(w text.Word) (token, bool) {
	t := token{span: w.Span, lower: w.Lower}
	switch w.Lower {
	case ",":
		t.comma = true
	case ".", ";", ":", "?", "!", "(", ")", "—", "–", "-", "--", "[", "]", "...", "…":
		t.stop = true
	default:
		return t, false
	}
	return t, true
}

func appendWord(out []token, source string, w text.Word) []token {
	if !strings.Contains(w.Lower, "-") {
		return appendPart(out, token{span: w.Span, lower: w.Lower, upper: w.Upper})
	}
	at := w.Start
	for i, part := range strings.Split(w.Of(source), "-") {
		t := token{span: text.Span{Start: at, End: at + len(part)}, lower: foldName(part), upper: w.Upper && i == 0}
		at += len(part) + 1
		if part != "" {
			out = appendPart(out, t)
		}
	}
	return out
}

// appendPart enters a word without hyphens, a denial within it apart.
func appendPart(out []token, t token) []token {
	word := t.lower
	switch {
	case word == "cannot":
		out = append(out, token{span: t.span, lower: "can"})
		t.lower = "not"
	case strings.IndexByte(word, '\'') < 0: // what follows is for words with an apostrophe
	case strings.HasSuffix(word, "n't"):
		verb := strings.TrimSuffix(word, "n't")
		if whole := uncut[verb]; whole != "" {
			verb = whole
		}
		out = append(out, token{span: t.span, lower: verb})
		t.lower = "n't"
	case strings.HasSuffix(word, "'s"):
		t.lower = strings.TrimSuffix(word, "'s")
	case strings.HasSuffix(word, "'"):
		t.lower = strings.TrimSuffix(word, "'")
	case contracted(word):
		t.lower = word[:strings.LastIndexByte(word, '\'')]
	}
	t.small = smallWords[t.lower]
	return append(out, t)
}

// uncut are the verbs that lose letters before n't.
var uncut = map[string]string{"wo": "will", "ca": "can", "sha": "shall"}

// contracted says whether a short verb hangs on the word: we're, they'll, I've.
func contracted(word string) bool {
	for _, ending := range []string{"'re", "'ll", "'ve", "'m", "'d"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}
