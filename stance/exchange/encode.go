package exchange

import (
	"math"
	"strconv"
	"sync"
	"unicode/utf8"

	"parley/stance/text"
)

// An encoder writes a Line as encoding/json writes it, byte for byte, without
// asking the types anew what they hold.
type encoder struct {
	out    []byte
	failed bool // a number is none that JSON has
	layout layout
}

// encoders keeps buffers from line to line.
var encoders = sync.Pool{New: func() any { return new(encoder) }}

// mostKept is how many bytes of a buffer are kept for the next line.
const mostKept = 1 << 20

// free gives an encoder back.
func (e *encoder) free() {
	if cap(e.out) <= mostKept {
		e.out, e.failed = e.out[:0], false
		clear(e.layout.statements)
		clear(e.layout.evidence)
		encoders.Put(e)
	}
}

func (e *encoder) line(l *Line) {
	e.word(`{"id":`, l.ID)
	e.known(`,"path":`, l.Path)
	e.known(`,"title":`, l.Title)
	e.known(`,"date":`, l.Date)
	e.known(`,"publisher":`, l.Publisher)
	e.known(`,"author":`, l.Author)
	e.known(`,"address":`, l.Address)
	e.known(`,"speaker":`, l.Speaker)
	e.known(`,"language":`, l.Language)
	if len(l.Notices) > 0 {
		list(e, `,"notices":`, l.Notices, func(s *string) { e.word("", *s) })
	}
	e.known(`,"text":`, l.Text)
	list(e, `,"statements":`, l.Statements, e.statement)
	e.add("}\n")
}

func (e *encoder) statement(s *StatementLine) {
	e.word(`{"id":`, s.ID)
	e.word(`,"utterance":`, s.Utterance)
	e.number(`,"start":`, s.Start)
	e.number(`,"end":`, s.End)
	e.word(`,"kind":`, string(s.Kind))
	e.word(`,"text":`, s.Text)
	e.known(`,"speaker":`, s.Speaker)
	if s.SpeakerStart != nil {
		e.number(`,"speaker_start":`, *s.SpeakerStart)
	}
	if s.SpeakerEnd != nil {
		e.number(`,"speaker_end":`, *s.SpeakerEnd)
	}
	e.known(`,"cue":`, s.Cue)
	e.known(`,"actor":`, s.Actor)
	e.known(`,"canonical":`, s.Canonical)
	e.known(`,"basis":`, string(s.Basis))
	if len(s.Via) > 0 {
		list(e, `,"via":`, s.Via, e.mention)
	}
	if s.Tone != nil {
		e.score(`,"tone":`, *s.Tone)
	}
	if len(s.ToneEvidence) > 0 {
		list(e, `,"tone_evidence":`, s.ToneEvidence, e.evidence)
	}
	if len(s.Positions) > 0 {
		list(e, `,"positions":`, s.Positions, e.position)
	}
	e.add("}")
}

func (e *encoder) mention(m *MentionLine) {
	e.number(`{"start":`, m.Start)
	e.number(`,"end":`, m.End)
	e.word(`,"text":`, m.Text)
	e.add("}")
}

func (e *encoder) position(p *PositionLine) {
	e.word(`{"issue":`, p.Issue)
	e.score(`,"stance":`, p.Stance)
	if p.Confidence != 0 {
		e.score(`,"confidence":`, p.Confidence)
	}
	list(e, `,"evidence":`, p.Evidence, e.evidence)
	e.add("}")
}

func (e *encoder) evidence(v *EvidenceLine) {
	e.number(`{"start":`, v.Start)
	e.number(`,"end":`, v.End)
	e.word(`,"text":`, v.Text)
	e.word(`,"rule":`, v.Rule)
	e.score(`,"weight":`, v.Weight)
	e.add("}")
}

// list writes an array; one that is nil is null.
func list[T any](e *encoder, key string, items []T, item func(*T)) {
	e.add(key)
	if items == nil {
		e.add("null")
		return
	}
	for i := range items {
		e.add("[,"[min(i, 1):][:1])
		item(&items[i])
	}
	if len(items) == 0 {
		e.add("[")
	}
	e.add("]")
}

func (e *encoder) add(s string) { e.out = append(e.out, s...) }

// known writes a text but for an empty one.
func (e *encoder) known(key, s string) {
	if s != "" {
		e.word(key, s)
	}
}

func (e *encoder) number(key string, n int) {
	e.add(key)
	e.out = strconv.AppendInt(e.out, int64(n), 10)
}

// score writes a number as ECMAScript does: with an exponent where it is below
// 1e-6 or from 1e21 on.
func (e *encoder) score(key string, x float64) {
	e.add(key)
	size := math.Abs(x)
	switch {
	case math.IsNaN(x) || math.IsInf(x, 0):
		e.failed = true
	case size != 0 && (size < 1e-6 || size >= 1e21):
		e.out = strconv.AppendFloat(e.out, x, 'e', -1, 64)
		if n := len(e.out); n >= 4 && string(e.out[n-4:n-1]) == "e-0" {
			e.out = append(e.out[:n-2], e.out[n-1]) // e-09 is e-9
		}
	default:
		e.out = strconv.AppendFloat(e.out, x, 'f', -1, 64)
	}
}

// word writes a text. U+2028 and U+2029, which end lines in JavaScript, are
// escaped; bytes that are no UTF-8 become U+FFFD.
func (e *encoder) word(key, s string) {
	e.add(key)
	out, from := append(e.out, '"'), 0
	for i := text.PlainLength(s, ' ', '"', '\\', '\\'); i < len(s); i += text.PlainLength(s[i:], ' ', '"', '\\', '\\') {
		escape, size := escapeOf(s[i:])
		if escape != "" {
			out = append(append(out, s[from:i]...), escape...)
			from = i + size
		}
		i += size
	}
	e.out = append(append(out, s[from:]...), '"')
}

// escapeOf is what stands for the rune with which s begins, and its length; none
// where it stands for itself.
func escapeOf(s string) (escape string, size int) {
	if s[0] < utf8.RuneSelf {
		return escapes[s[0]], 1
	}
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && size == 1:
		return `\ufffd`, 1
	case r == '\u2028':
		return `\u2028`, size
	case r == '\u2029':
		return `\u2029`, size
	}
	return "", size
}

// escapes are those of ascii.
var escapes = func() (table [utf8.RuneSelf]string) {
	const digits = "0123456789abcdef"
	for c := range byte(' ') {
		table[c] = `\u00` + digits[c>>4:][:1] + digits[c&15:][:1]
	}
	for _, e := range []struct {
		c      byte
		letter string
	}{{'"', `"`}, {'\\', `\`}, {'\b', "b"}, {'\f', "f"}, {'\n', "n"}, {'\r', "r"}, {'\t', "t"}} {
		table[e.c] = `\` + e.letter
	}
	return table
}()
