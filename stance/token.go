package stance

import (
	"slices"
	"strings"

	"parley/stance/text"
)

// A token is a word as phrases see it: hyphens part it, n't stands alone, a
// final 's is gone, quotation marks are left out.
type token struct {
	span  text.Span
	lower string
	form  text.Form // of a word that is one token as it is
	small bool      // a small word that phrases skip
	stop  bool      // a sign that ends a clause: . ; : ? ! ( ) and dashes
	comma bool
	upper bool
	own   bool // it had a possessive ending: "Ruvia's"
}

// tokens cuts the words of doc within span.
func tokens(doc *text.Document, first, last int, span text.Span) []token {
	return appendTokens(make([]token, 0, last-first+(last-first)/16), doc, first, last, span) // few words are parted
}

// appendTokens is tokens into a slice that is there already.
func appendTokens(out []token, doc *text.Document, first, last int, span text.Span) []token {
	for i := first; i < last; i++ {
		w := &doc.Words[i]
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

// stops are the signs that end a clause.
var stops = []string{".", ";", ":", "?", "!", "(", ")", "—", "–", "-", "--", "[", "]", "...", "…"}

// seen keeps what phrases see of a folded word.
var seen = text.NewMemo(seenAs)

// A view is a word as phrases see it, wherever it stands.
type view struct {
	parts    []token // without spans, if it is more than the word as it is
	hyphened bool    // its parts are told by how it is written
	plain    bool    // it is the word as it is
	small    bool    // and a small one
	sign     bool    // it is a sign that phrases see
	comma    bool
}

// Most words are seen as they are: those share a view.
var (
	plainView = view{plain: true}
	smallView = view{plain: true, small: true}
)

func seenAs(lower string) *view {
	if stop := slices.Contains(stops, lower); stop || lower == "," {
		return &view{sign: true, comma: !stop, plain: true, hyphened: strings.Contains(lower, "-")}
	}
	if strings.Contains(lower, "-") {
		return &view{hyphened: true}
	}
	parts := appendPart(nil, token{lower: lower})
	switch {
	case len(parts) > 1 || parts[0].lower != lower:
		return &view{parts: parts}
	case parts[0].small:
		return &smallView
	}
	return &plainView
}

func sign(w *text.Word) (token, bool) {
	v := seen.Of(w.Form, w.Lower)
	return token{span: w.Span, lower: w.Lower, comma: v.comma, stop: v.sign && !v.comma}, v.sign
}

func appendWord(out []token, source string, w *text.Word) []token {
	switch v := seen.Of(w.Form, w.Lower); {
	case v.hyphened:
		return appendHyphened(out, source, w)
	case v.plain:
		return append(out, token{span: w.Span, lower: w.Lower, form: w.Form, small: v.small, upper: w.Upper})
	default:
		for _, t := range v.parts {
			t.span = w.Span
			out = append(out, t)
		}
		out[len(out)-1].upper = w.Upper
		return out
	}
}

// appendHyphened enters the parts of a word with hyphens.
func appendHyphened(out []token, source string, w *text.Word) []token {
	at := w.Start
	for part := range strings.SplitSeq(w.Of(source), "-") {
		t := token{span: text.Span{Start: at, End: at + len(part)}, lower: foldName(part), upper: w.Upper && at == w.Start}
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
		t.lower, t.own = strings.TrimSuffix(word, "'s"), true
	case strings.HasSuffix(word, "'"):
		t.lower, t.own = strings.TrimSuffix(word, "'"), true
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
