package app

import (
	"strings"
	"unicode/utf8"

	"parley/stance/text"
)

// A setLine is one line of a set text. It points at bytes of the source, so a
// place on the screen and a place in the text are always the same thing.
type setLine struct {
	span text.Span // without the white space at which it was broken
	top  float32
	high float32
}

// A setting is a text broken into lines of a width.
type setting struct {
	source  string
	lines   []setLine
	height  float32
	measure func(string) float32
}

// A ruler measures words and remembers them: a text has few different ones.
type ruler struct {
	measure func(string) float32
	known   map[string]float32
}

func newRuler(measure func(string) float32) *ruler {
	return &ruler{measure: measure, known: map[string]float32{}}
}

func (r *ruler) width(word string) float32 {
	w, ok := r.known[word]
	if !ok {
		w = r.measure(word)
		r.known[strings.Clone(word)] = w
	}
	return w
}

// set breaks a text at white space into lines no wider than width. A word wider
// than a line is broken where it must be. Empty lines are half as high.
func set(source string, width, lineHeight float32, r *ruler) *setting {
	s := &setting{source: source, measure: r.width}
	for at := 0; at <= len(source); {
		end := len(source)
		if i := strings.IndexByte(source[at:], '\n'); i >= 0 {
			end = at + i
		}
		s.paragraph(text.Span{Start: at, End: end}, width, lineHeight, r)
		at = end + 1
	}
	return s
}

// add appends a line.
func (s *setting) add(start, end int, high float32) {
	s.lines = append(s.lines, setLine{text.Span{Start: start, End: end}, s.height, high})
	s.height += high
}

func (s *setting) paragraph(p text.Span, width, lineHeight float32, r *ruler) {
	if strings.TrimSpace(p.Of(s.source)) == "" {
		s.add(p.Start, p.Start, lineHeight/2)
		return
	}
	space := r.width(" ")
	start, end, used := p.Start, p.Start, float32(0)
	for word := range wordsOf(s.source, p) {
		w := r.width(word.Of(s.source))
		gap := space * float32(word.Start-end)
		if used > 0 && used+gap+w > width {
			s.add(start, end, lineHeight)
			start, used, gap = word.Start, 0, 0
		}
		for used == 0 && w > width && word.Len() > 1 {
			fits := fit(word.Of(s.source), width, r)
			s.add(word.Start, word.Start+fits, lineHeight)
			word.Start += fits
			start, w = word.Start, r.width(word.Of(s.source))
		}
		used, end = used+gap+w, word.End
	}
	s.add(start, end, lineHeight)
}

// wordsOf yields the stretches without white space.
func wordsOf(source string, p text.Span) func(yield func(text.Span) bool) {
	return func(yield func(text.Span) bool) {
		at := p.Start
		for at < p.End {
			for at < p.End && isBlank(source[at]) {
				at++
			}
			start := at
			for at < p.End && !isBlank(source[at]) {
				at++
			}
			if at > start && !yield(text.Span{Start: start, End: at}) {
				return
			}
		}
	}
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\r' }

// fit is the number of bytes of a word that fit into a width, one letter at least.
func fit(word string, width float32, r *ruler) int {
	n, used := 0, float32(0)
	for n < len(word) {
		_, size := utf8.DecodeRuneInString(word[n:])
		used += r.measure(word[n : n+size])
		if n > 0 && used > width {
			break
		}
		n += size
	}
	return n
}

// x is how far right a byte of a line stands.
func (s *setting) x(l setLine, offset int) float32 {
	offset = min(max(offset, l.span.Start), l.span.End)
	x, at := float32(0), l.span.Start
	for word := range wordsOf(s.source, l.span) {
		if offset <= word.Start {
			break
		}
		x += s.measure(" ") * float32(word.Start-at)
		part := s.source[word.Start:min(offset, word.End)]
		x += s.measure(part)
		at = min(offset, word.End)
	}
	return x + s.measure(" ")*float32(max(0, offset-at))
}

// lineAt is the index of the line at a height, the nearest where there is none.
func (s *setting) lineAt(y float32) int {
	low, high := 0, len(s.lines)-1
	for low < high {
		mid := (low + high + 1) / 2
		if s.lines[mid].top <= y {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return low
}

// lineOf is the index of the line that holds a byte.
func (s *setting) lineOf(offset int) int {
	low, high := 0, len(s.lines)-1
	for low < high {
		mid := (low + high + 1) / 2
		if s.lines[mid].span.Start <= offset {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return low
}

// offsetAt is the byte at a place: the start of the letter nearest to it.
func (s *setting) offsetAt(x, y float32) int {
	if len(s.lines) == 0 {
		return 0
	}
	l := s.lines[s.lineAt(y)]
	best, nearest := l.span.Start, float32(0)
	for at := l.span.Start; at <= l.span.End; {
		d := s.x(l, at) - x
		if d = max(d, -d); at == l.span.Start || d < nearest {
			best, nearest = at, d
		}
		if at == l.span.End {
			break
		}
		_, size := utf8.DecodeRuneInString(s.source[at:l.span.End])
		at += size
	}
	return best
}
