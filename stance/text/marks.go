package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A role says what a quotation mark does where it stands.
type role uint8

const (
	either role = iota // its surroundings don't tell
	opening
	closing
)

// A mark is a sign that may open or close a quotation.
type mark struct {
	Span
	single bool // one of ' ‘ ’: may be an apostrophe as well
	shape  role // what the sign itself says
	role   role // what its surroundings say, or else its shape
	weak   bool // closes, but after a letter s: may be the apostrophe of a plural
}

// signs are the quotation marks and what their shapes say.
var signs = []struct {
	sign   string
	single bool
	shape  role
}{
	{"``", false, opening},
	{"''", false, either},
	{"’’", false, closing},
	{"‘‘", false, opening},
	{`"`, false, either},
	{"“", false, opening},
	{"”", false, closing},
	{"„", false, opening},
	{"‟", false, opening},
	{"«", false, opening},
	{"»", false, closing},
	{"＂", false, either},
	{"'", true, either},
	{"‘", true, opening},
	{"’", true, closing},
	{"‚", true, opening},
	{"`", true, opening},
}

// beginsSign holds for the bytes with which a sign begins, so that few places of
// a text are compared with all of them.
var beginsSign = func() (begins [256]bool) {
	for _, s := range signs {
		begins[s.sign[0]] = true
	}
	return begins
}()

// marksOf returns the marks of a paragraph; apostrophes within words are none.
func marksOf(source string, p Span) []mark {
	var found []mark
	for i := p.Start; i < p.End; {
		if i += PlainLength(source[i:p.End], 0, '"', '\'', '`'); i == p.End {
			break
		}
		if !beginsSign[source[i]] {
			i++
			continue
		}
		m, ok := markAt(source, i, p.End)
		if !ok {
			i++
			continue
		}
		i = m.End
		if judge(source, p, &m) {
			found = append(found, m)
		}
	}
	return found
}

func markAt(source string, i, limit int) (mark, bool) {
	for _, s := range signs {
		if i+len(s.sign) <= limit && strings.HasPrefix(source[i:], s.sign) {
			return mark{Span: Span{i, i + len(s.sign)}, single: s.single, shape: s.shape}, true
		}
	}
	return mark{}, false
}

// judge tells the role of a mark by what stands on either side. It is false for
// a sign that can be no quotation mark.
func judge(source string, p Span, m *mark) bool {
	before, _ := utf8.DecodeLastRuneInString(source[p.Start:m.Start])
	after, _ := utf8.DecodeRuneInString(source[m.End:p.End])
	atStart, atEnd := m.Start == p.Start, m.End == p.End
	left := atStart || unicode.IsSpace(before) || strings.ContainsRune("([{—–-/“‘\"'«„", before)
	right := atEnd || unicode.IsSpace(after) || strings.ContainsRune(".,;:!?)]}…—–-/”’\"'»", after)
	m.role = m.shape
	switch {
	case left && !right:
		m.role = opening
	case right && !left:
		m.role = closing
	case atStart && !atEnd && !unicode.IsSpace(after):
		m.role = opening
	}
	if !m.single {
		return true
	}
	if wordRune(before) && wordRune(after) {
		return false
	}
	m.weak = m.role == closing && (before == 's' || before == 'n' || before == 'z')
	return m.role != either && !(m.role == opening && elided(source[m.End:p.End]))
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// elisions are words that begin with an apostrophe.
var elisions = wordSet(`em til tis twas cause n round bout neath bama twere cos`)

func elided(rest string) bool {
	end := strings.IndexFunc(rest, func(r rune) bool { return !wordRune(r) })
	if end < 0 {
		end = len(rest)
	}
	word := strings.ToLower(rest[:end])
	decade := len(word) >= 2 && word[0] >= '0' && word[0] <= '9' && word[1] == '0'
	return decade || elisions[word]
}
