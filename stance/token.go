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
	owner bool // had a final 's
}

// tokens cuts the words of doc within span.
func tokens(doc *text.Document, first, last int, span text.Span) []token {
	var out []token
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
		out = appendWord(out, w)
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

func appendWord(out []token, w text.Word) []token {
	at := w.Start
	upper := w.Upper
	for part := range strings.SplitSeq(w.Lower, "-") {
		end := min(at+len(part), w.End)
		t := token{span: text.Span{Start: at, End: end}, lower: part, upper: upper}
		at = end + 1
		upper = false
		switch {
		case part == "":
			continue
		case part == "cannot":
			out = append(out, token{span: t.span, lower: "can"})
			t.lower = "not"
		case strings.HasSuffix(part, "n't"):
			out = append(out, token{span: t.span, lower: strings.TrimSuffix(part, "n't")})
			t.lower = "n't"
		case strings.HasSuffix(part, "'s"):
			t.lower, t.owner = strings.TrimSuffix(part, "'s"), true
		case strings.HasSuffix(part, "'"):
			t.lower, t.owner = strings.TrimSuffix(part, "'"), true
		case strings.HasSuffix(part, "'re"), strings.HasSuffix(part, "'ll"), strings.HasSuffix(part, "'ve"), strings.HasSuffix(part, "'m"), strings.HasSuffix(part, "'d"):
			t.lower = part[:strings.LastIndexByte(part, '\'')]
		}
		t.small = smallWords[t.lower]
		out = append(out, t)
	}
	return out
}
