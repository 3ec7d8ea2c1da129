package intake

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/responses"
)

// A stretch is a run of letters on a line of a page. Points go right and down.
type stretch struct {
	text                     string
	left, top, right, bottom float64
	base, size               float64 // where most letters stand, and the size of their font, both as a guess from their shapes
}

func (s stretch) height() float64 { return s.bottom - s.top }

// A pdfPage is the stretches of a page, in the order of the file.
type pdfPage []stretch

// A runner puts the letters of a page together to stretches.
type runner struct {
	page  pdfPage
	open  stretch
	text  strings.Builder
	space bool
	bases []float64
	sizes []float64
}

// stretches puts letters together that follow each other in the file and stand
// side by side.
func stretches(letters []*responses.GetPageTextStructuredChar) pdfPage {
	var r runner
	for _, l := range letters {
		switch {
		case l.Text == "\r" || l.Text == "\n":
			r.end()
		case strings.TrimSpace(l.Text) == "":
			r.space = true
		default:
			r.letter(l.Text, l.PointPosition)
		}
	}
	r.end()
	return r.page
}

// letter adds one letter. PDF counts upwards.
func (r *runner) letter(text string, at responses.CharPosition) {
	l := stretch{left: min(at.Left, at.Right), right: max(at.Left, at.Right), top: -max(at.Top, at.Bottom), bottom: -min(at.Top, at.Bottom)}
	if r.text.Len() > 0 && r.parted(l) {
		r.end()
	}
	size := fontSize(text, l.height())
	if size == 0 && len(r.sizes) > 0 {
		size = r.sizes[len(r.sizes)-1]
	}
	if r.text.Len() == 0 {
		r.open = l
	} else if r.space || l.left-r.open.right > 0.2*size {
		r.text.WriteByte(' ')
	}
	r.space = false
	r.text.WriteString(text)
	r.open.left, r.open.right = min(r.open.left, l.left), max(r.open.right, l.right)
	r.open.top, r.open.bottom = min(r.open.top, l.top), max(r.open.bottom, l.bottom)
	r.bases, r.sizes = append(r.bases, l.bottom), append(r.sizes, size)
}

// parted holds for a letter that does not stand beside the ones before it.
func (r *runner) parted(l stretch) bool {
	height := max(r.open.height(), l.height(), 1)
	return l.left-r.open.right > 1.2*height || r.open.right-l.left > 2*height || l.top > r.open.bottom || l.bottom < r.open.top
}

// fontSize guesses the size of a font from the height of one of its letters. It
// is 0 for signs.
func fontSize(letter string, height float64) float64 {
	r, _ := utf8.DecodeRuneInString(letter)
	switch {
	case strings.ContainsRune("bdfhiklt", r), unicode.IsUpper(r), unicode.IsDigit(r):
		return height / 0.70
	case strings.ContainsRune("gjpqy", r):
		return height / 0.68
	case unicode.IsLower(r):
		return height / 0.48
	}
	return 0
}

func (r *runner) end() {
	if r.text.Len() > 0 {
		r.open.text, r.open.base, r.open.size = r.text.String(), middle(r.bases), middle(r.sizes)
		r.page = append(r.page, r.open)
	}
	r.text.Reset()
	r.bases, r.sizes, r.space = r.bases[:0], r.sizes[:0], false
}

// middle is the middle one of values, which it sorts; 0 of none.
func middle(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// columns cuts a page into the blocks in which it is read: columns side by side,
// each from top to bottom. What runs over several columns parts them.
func (p pdfPage) columns() [][]stretch {
	heights := make([]float64, len(p))
	for i, s := range p {
		heights[i] = s.height()
	}
	return cut(p, max(middle(heights), 1), 0)
}

// A page is cut so often in turn at most, and not at all where it has more
// stretches than any page of text.
const (
	mostCuts      = 40
	mostStretches = 3000
)

func cut(block []stretch, height float64, depth int) [][]stretch {
	if depth < mostCuts && len(block) <= mostStretches {
		if left, right, ok := gutter(block, height); ok {
			return append(cut(left, height, depth+1), cut(right, height, depth+1)...)
		}
		if above, below, ok := band(block, height); ok {
			return append(cut(above, height, depth+1), cut(below, height, depth+1)...)
		}
	}
	return [][]stretch{block}
}

// fewLines is the number of lines that stand beside a gutter at least: fewer are
// words far apart in a line.
const fewLines = 3

// gutter cuts a block at the widest empty strip from its top to its bottom.
func gutter(block []stretch, height float64) (left, right []stretch, ok bool) {
	from, to := widest(block, func(s stretch) (float64, float64) { return s.left, s.right })
	if to-from < 0.8*height {
		return nil, nil, false
	}
	for _, s := range block {
		if s.right <= from+0.01 {
			left = append(left, s)
		} else {
			right = append(right, s)
		}
	}
	return left, right, isColumn(left, height) && isColumn(right, height)
}

// isColumn holds for stretches that are several lines of running text.
func isColumn(block []stretch, height float64) bool {
	lines := linesOf(block)
	letters := 0
	for _, s := range block {
		letters += len(s.text)
	}
	return len(lines) >= fewLines && letters >= 12*len(lines)
}

// band cuts a block at an empty strip from its left to its right, where that
// makes it possible to cut one of the halves into columns.
func band(block []stretch, height float64) (above, below []stretch, ok bool) {
	ordered := slices.Clone(block)
	slices.SortStableFunc(ordered, func(a, b stretch) int { return cmp.Compare(a.top, b.top) })
	end := math.Inf(-1)
	for i, s := range ordered {
		if i > 0 && s.top >= end-0.1*height {
			above, below = ordered[:i], ordered[i:]
			_, _, first := gutter(above, height)
			_, _, second := gutter(below, height)
			if first || second {
				return slices.Clone(above), slices.Clone(below), true
			}
		}
		end = max(end, s.bottom)
	}
	return nil, nil, false
}

// widest is the widest gap between stretches, seen along one side.
func widest(block []stretch, side func(stretch) (float64, float64)) (from, to float64) {
	ordered := slices.Clone(block)
	slices.SortFunc(ordered, func(a, b stretch) int {
		first, _ := side(a)
		second, _ := side(b)
		return cmp.Compare(first, second)
	})
	end := math.Inf(1)
	for i, s := range ordered {
		start, stop := side(s)
		if i > 0 && start-end > to-from {
			from, to = end, start
		}
		if i == 0 {
			end = stop
		}
		end = max(end, stop)
	}
	return from, to
}

// linesOf puts stretches into lines, each from left to right.
func linesOf(block []stretch) [][]stretch {
	ordered := slices.Clone(block)
	slices.SortStableFunc(ordered, func(a, b stretch) int { return cmp.Compare(a.top+a.bottom, b.top+b.bottom) })
	var lines [][]stretch
	for _, s := range ordered {
		if n := len(lines); n > 0 && sameLine(lines[n-1][0], s) {
			lines[n-1] = append(lines[n-1], s)
			continue
		}
		lines = append(lines, []stretch{s})
	}
	for _, l := range lines {
		slices.SortStableFunc(l, func(a, b stretch) int { return cmp.Compare(a.left, b.left) })
	}
	return lines
}

// sameLine holds where one stretch stands at the height of the other.
func sameLine(a, b stretch) bool {
	shared := min(a.bottom, b.bottom) - max(a.top, b.top)
	return shared > 0.5*min(a.height(), b.height())
}
