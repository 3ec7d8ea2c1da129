package text

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed abbreviations.txt
var abbreviationList string

// abbreviations maps what keeps its full stop to whether it is a title.
var abbreviations = readAbbreviations(abbreviationList)

func readAbbreviations(list string) map[string]bool {
	known := map[string]bool{}
	for line := range strings.Lines(list) {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		for _, word := range fields[1:] {
			known[word] = fields[0] == "title"
		}
	}
	return known
}

// A lexer cuts paragraphs into Words. It takes the cuts of UAX #29 and joins
// again what is one word in English: hyphens, abbreviations, apostrophes.
type lexer struct {
	source string
	marks  []Span // quotation marks that lie ahead
	marked int    // how many words there were when the last of them was one
	words  []Word
	floor  int           // words before it belong to earlier paragraphs and are joined with nothing
	cuts   [mostCuts]cut // what is looked up together
	read   uint8
}

func (x *lexer) paragraph(p Span) {
	x.floor = len(x.words)
	skip := p.Start // up to here the text is already in a word
	for at := p.Start; at < p.End; {
		var n int
		n, at = x.fill(at, p.End)
		for i := range n {
			if c := &x.cuts[i]; c.Start >= skip {
				skip = x.take(c, p.End)
			}
		}
	}
}

// take enters one cut of UAX #29 and returns where what it entered ends.
func (x *lexer) take(c *cut, limit int) (end int) {
	if n := x.mark(c.Start); n > 0 {
		x.add(Span{c.Start, c.Start + n}, Punct)
		x.marked = len(x.words)
		return c.Start + n
	}
	if end := addressEnd(x.source, c.Span, limit); end > c.End {
		x.add(Span{c.Start, end}, Letters)
		return end
	}
	x.token(c)
	return c.End
}

// mark is the length of the quotation mark at a place, 0 where there is none. Places
// must be asked for in the order of the text.
func (x *lexer) mark(at int) int {
	for len(x.marks) > 0 && x.marks[0].Start < at {
		x.marks = x.marks[1:]
	}
	if len(x.marks) == 0 || x.marks[0].Start > at {
		return 0
	}
	return x.marks[0].Len()
}

// longest is the length in bytes up to which a word grows by joining; a longer
// one is no word.
const longest = 80

// token enters one cut of UAX #29, joined to the word before where both are one.
func (x *lexer) token(c *cut) {
	s := c.Span
	found := spellings.look(s.Of(x.source), &c.key)
	if last := x.last(); last != nil && last.End == s.Start && last.Len() < longest && x.joins(last, s, found.kind) {
		last.End = s.End
		x.respell(last)
		return
	}
	if found.dotted {
		if before, after, ok := runTogether(x.source, s); ok {
			x.add(before, Letters)
			x.add(Span{before.End, after.Start}, Punct)
			x.add(after, Letters)
			return
		}
	}
	x.words = append(x.words, Word{Span: s, Lower: found.lower, Form: found.form, Kind: found.kind, Upper: found.upper})
}

func (x *lexer) add(s Span, kind Kind) {
	found := spellings.find(s.Of(x.source))
	x.words = append(x.words, Word{Span: s, Lower: found.lower, Form: found.form, Kind: kind, Upper: found.upper})
}

// respell folds a word that has grown. One that ends in a hyphen grows on and
// needs no number yet.
func (x *lexer) respell(w *Word) {
	part := w.Of(x.source)
	if part[len(part)-1] == '-' {
		w.Lower, w.Form = Fold(part), 0
		return
	}
	found := spellings.find(part)
	w.Lower, w.Form = found.lower, found.form
}

func (x *lexer) last() *Word {
	if len(x.words) == x.floor {
		return nil
	}
	return &x.words[len(x.words)-1]
}

// joins says whether the cut s belongs to the word that ends where it begins.
func (x *lexer) joins(last *Word, s Span, kind Kind) bool {
	part := s.Of(x.source)
	before := last.Of(x.source)
	switch {
	case x.marked == len(x.words):
		return false
	case kind != Punct:
		return last.Kind != Punct && strings.HasSuffix(last.Lower, "-") || isApostrophe(before) && x.joinApostrophe(last, s)
	case part == ".":
		return last.Kind == Letters && stopKeepers.Of(last.Form, last.Lower) && !x.platform() && !x.answers(last, s) || before != "" && strings.Trim(before, ".") == ""
	case isHyphen(part):
		return last.Kind != Punct && x.wordFollows(s.End) || before == part || before == "--"
	case isApostrophe(part):
		return last.Kind == Letters && (strings.HasSuffix(last.Lower, "s") || strings.HasSuffix(last.Lower, "in") || strings.HasSuffix(last.Lower, "z"))
	}
	return part == before && strings.ContainsAny(part, "—–_*=")
}

// platform holds where the last word is the name of the network X ("on X.") and
// no initial.
func (x *lexer) platform() bool {
	n := len(x.words)
	if n < x.floor+2 || x.words[n-1].Of(x.source) != "X" {
		return false
	}
	switch x.words[n-2].Lower {
	case "on", "via", "to":
		return true
	}
	return false
}

// answers holds where "no" with the full stop s behind it stands for no number: "“No.”", but not
// "No. 5".
func (x *lexer) answers(last *Word, s Span) bool {
	return last.Lower == "no" && !startsWithDigit(strings.TrimLeft(x.source[s.End:], " \u00a0"))
}

func startsWithDigit(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '9' }

// joinApostrophe makes a word of an apostrophe that opens one ("’em", "'90s").
func (x *lexer) joinApostrophe(last *Word, s Span) bool {
	last.Kind = kindOf(s.Of(x.source))
	r, _ := utf8.DecodeRuneInString(s.Of(x.source))
	last.Upper = unicode.IsUpper(r)
	return true
}

func (x *lexer) wordFollows(at int) bool {
	r, _ := utf8.DecodeRuneInString(x.source[at:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// stopKeepers keep what keepsStop says.
var stopKeepers = NewFlags(keepsStop)

// keepsStop says whether a full stop after the word belongs to it: "Mr.", "J.",
// "U.S.", "a.m.".
func keepsStop(lower string) bool {
	if _, known := abbreviations[lower]; known {
		return true
	}
	return initials(lower)
}

// initials holds for single letters with stops between them: "j", "u.s", "p.m".
func initials(lower string) bool {
	if i := strings.LastIndexByte(lower, '-'); i >= 0 {
		lower = lower[i+1:]
	}
	for part := range strings.SplitSeq(lower, ".") {
		if utf8.RuneCountInString(part) != 1 {
			return false
		}
	}
	return true
}

// runTogether parts two sentences between which the space is missing:
// "the end.Then".
func runTogether(source string, s Span) (before, after Span, ok bool) {
	part := s.Of(source)
	i := strings.LastIndexByte(part, '.')
	if i < 3 || i+2 >= len(part) {
		return before, after, false
	}
	left, _ := utf8.DecodeLastRuneInString(part[:i])
	next, n := utf8.DecodeRuneInString(part[i+1:])
	then, _ := utf8.DecodeRuneInString(part[i+1+n:])
	if !unicode.IsLower(left) || !unicode.IsUpper(next) || !unicode.IsLower(then) {
		return before, after, false
	}
	return Span{s.Start, s.Start + i}, Span{s.Start + i + 1, s.End}, true
}

// addressEnd is where a web address that begins with the word s ends; without
// one it is the end of the word.
func addressEnd(source string, s Span, limit int) int {
	if c := source[s.Start]; c != 'h' && c != 'w' {
		return s.End
	}
	rest := source[s.Start:limit]
	if !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") && !strings.HasPrefix(rest, "www.") {
		return s.End
	}
	n := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`"“”<>`, r) })
	if n < 0 {
		n = len(rest)
	}
	return s.Start + len(strings.TrimRight(rest[:n], ".,;:!?)]}'’"))
}

func kindOf(part string) Kind {
	r, _ := utf8.DecodeRuneInString(part)
	switch {
	case unicode.IsDigit(r):
		return Number
	case unicode.IsLetter(r):
		return Letters
	}
	return Punct
}

func isBlank(part string) bool {
	if c := part[0]; c > ' ' && c < 0x7F {
		return false
	}
	return strings.IndexFunc(part, func(r rune) bool { return !blank(r) }) < 0
}

func isHyphen(part string) bool { return part == "-" || part == "\u2010" || part == "\u2011" }
func isApostrophe(part string) bool {
	return part == "'" || part == "’" || part == "‘" || part == "ʼ"
}
