package intake

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// A scanner reads an ordinary line of JSON Lines much faster than encoding/json,
// which goes over every byte three times. Where a line is not ordinary it gives
// up, and encoding/json says what the line holds or what is wrong with it.
type scanner struct {
	line  []byte
	at    int    // what is before it was read
	given bool   // it gave up
	words []byte // of the string that is being read; kept from line to line
}

const (
	deepest  = 32      // arrays and objects within one another that are ordinary
	mostScan = 1 << 20 // bytes of an ordinary line, so that little is kept from line to line
)

// record reads all of a line. It is false where encoding/json must read it: then
// rec holds something or other.
func (s *scanner) record(line []byte, rec *record) bool {
	if s.line, s.at, s.given = line, 0, len(line) > mostScan; s.given {
		return false
	}
	s.peek()
	s.object(func(key []byte) { s.field(key, rec) })
	s.peek()
	return !s.given && s.at == len(line)
}

// field reads the value of a key.
func (s *scanner) field(key []byte, rec *record) {
	switch string(key) {
	case "id":
		s.word(&rec.ID)
	case "title":
		s.word(&rec.Title)
	case "date":
		s.word(&rec.Date)
	case "publisher":
		s.word(&rec.Publisher)
	case "author":
		s.word(&rec.Author)
	case "address":
		s.word(&rec.Address)
	case "speaker":
		s.word(&rec.Speaker)
	case "text":
		text := s.text()
		rec.Text = &text
	default:
		s.given = s.given || resembles(key)
		s.skip(deepest)
	}
}

// resembles says whether encoding/json may take a key for that of a field: it is
// one but for its capitals, or has letters beyond ascii, of which some are folded.
func resembles(key []byte) bool {
	switch string(bytes.ToLower(key)) {
	case "id", "title", "date", "publisher", "author", "address", "speaker", "text":
		return true
	}
	return bytes.ContainsFunc(key, func(r rune) bool { return r >= utf8.RuneSelf })
}

// word reads a value as word.UnmarshalJSON takes it.
func (s *scanner) word(w *word) {
	switch c := s.peek(); {
	case c == '"':
		*w = word(s.text())
	case c == '-' || c >= '0' && c <= '9':
		*w = word(s.number())
	default:
		s.skip(deepest)
	}
}

// skip reads over a value.
func (s *scanner) skip(depth int) {
	switch c := s.peek(); {
	case depth == 0:
		s.given = true
	case c == '"':
		s.pass()
	case c == '{':
		s.object(func([]byte) { s.skip(depth - 1) })
	case c == '[':
		s.array(depth)
	case c == 't':
		s.literal("true")
	case c == 'f':
		s.literal("false")
	case c == 'n':
		s.literal("null")
	default:
		s.number()
	}
}

// object reads an object; value must read the value of each key.
func (s *scanner) object(value func(key []byte)) {
	if !s.take('{') || s.peek() == '}' && s.take('}') {
		return
	}
	for !s.given {
		s.peek()
		key := s.key()
		s.peek()
		s.take(':')
		if s.given {
			return
		}
		value(key)
		if s.peek() == '}' {
			s.take('}')
			return
		}
		s.take(',')
	}
}

func (s *scanner) array(depth int) {
	s.take('[')
	if s.peek() == ']' {
		s.take(']')
		return
	}
	for !s.given {
		s.skip(depth - 1)
		if s.peek() == ']' {
			s.take(']')
			return
		}
		s.take(',')
	}
}

// peek goes over white space to the next byte; 0: there is none.
func (s *scanner) peek() byte {
	for s.at < len(s.line) {
		switch c := s.line[s.at]; c {
		case ' ', '\n', '\t', '\r':
			s.at++
		default:
			return c
		}
	}
	return 0
}

// take reads one byte, which must be c.
func (s *scanner) take(c byte) bool {
	if s.at == len(s.line) || s.line[s.at] != c {
		s.given = true
		return false
	}
	s.at++
	return true
}

func (s *scanner) literal(word string) {
	if !bytes.HasPrefix(s.line[s.at:], []byte(word)) {
		s.given = true
		return
	}
	s.at += len(word)
}

// number reads a number as RFC 8259, section 6 has it.
func (s *scanner) number() []byte {
	b, n := s.line[s.at:], 0
	digits := func() bool {
		from := n
		for n < len(b) && b[n] >= '0' && b[n] <= '9' {
			n++
		}
		return n > from
	}
	at := func(one, other byte) bool { return n < len(b) && (b[n] == one || b[n] == other) }
	if at('-', '-') {
		n++
	}
	right := true
	if at('0', '0') {
		n++
	} else {
		right = digits()
	}
	if at('.', '.') {
		n++
		right = digits() && right
	}
	if at('e', 'E') {
		n++
		if at('+', '-') {
			n++
		}
		right = digits() && right
	}
	if !right {
		s.given = true
		return nil
	}
	s.at += n
	return b[:n]
}

// key reads a key. It gives up on one with an escape.
func (s *scanner) key() []byte {
	if !s.take('"') {
		return nil
	}
	key := s.plain()
	if !s.take('"') {
		return nil
	}
	return key
}

// pass reads over a string.
func (s *scanner) pass() {
	s.take('"')
	for !s.given {
		if s.plain(); s.at == len(s.line) {
			break
		}
		if s.line[s.at] == '"' {
			s.at++
			return
		}
		s.words = s.escape(s.words[:0])
	}
	s.given = true
}

// text reads a string.
func (s *scanner) text() string {
	if s.peek() != '"' {
		s.given = true
		return ""
	}
	s.at++
	s.words = s.words[:0]
	for !s.given {
		s.words = append(s.words, s.plain()...)
		if s.at == len(s.line) {
			break
		}
		if s.line[s.at] == '"' {
			s.at++
			s.given = s.given || !utf8.Valid(s.words)
			return string(s.words)
		}
		s.words = s.escape(s.words)
	}
	s.given = true
	return ""
}

// escape reads one escape and appends what it stands for.
func (s *scanner) escape(to []byte) []byte {
	if len(s.line)-s.at < 2 || s.line[s.at] != '\\' {
		s.given = true // a control character
		return to
	}
	c := s.line[s.at+1]
	switch c {
	case '"', '\\', '/':
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'u':
		return s.numbered(to)
	default:
		s.given = true
	}
	s.at += 2
	return append(to, c)
}

// numbered reads "\u201c" or a pair of surrogates.
func (s *scanner) numbered(to []byte) []byte {
	r := s.unit()
	if utf16.IsSurrogate(r) {
		if r = utf16.DecodeRune(r, s.unit()); r == utf8.RuneError {
			s.given = true
		}
	}
	return utf8.AppendRune(to, r)
}

// unit reads one "\u201c".
func (s *scanner) unit() rune {
	rest := s.line[s.at:]
	if len(rest) < 6 || rest[0] != '\\' || rest[1] != 'u' {
		s.given = true
		return 0
	}
	n, err := strconv.ParseUint(string(rest[2:6]), 16, 16)
	s.given = s.given || err != nil
	s.at += 6
	return rune(n)
}

// plain reads what stands for itself in a string.
func (s *scanner) plain() []byte {
	from := s.at
	s.at += plainLength(s.line[from:])
	return s.line[from:s.at]
}

// plainLength is how many bytes there are before a quotation mark, a backslash or
// a control character, which end what stands for itself in a string. It looks at
// eight bytes at once: "Determine if a word has a byte less than n", Anderson, Bit
// Twiddling Hacks.
func plainLength(b []byte) int {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	n := 0
	for ; n+8 <= len(b); n += 8 {
		w := binary.LittleEndian.Uint64(b[n:])
		quote, slash := w^ones*'"', w^ones*'\\'
		ends := (w-ones*' ')&^w | (quote-ones)&^quote | (slash-ones)&^slash
		if ends &= highs; ends != 0 {
			return n + bits.TrailingZeros64(ends)/8
		}
	}
	for ; n < len(b); n++ {
		if c := b[n]; c == '"' || c == '\\' || c < ' ' {
			break
		}
	}
	return n
}
