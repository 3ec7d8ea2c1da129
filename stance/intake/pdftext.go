package intake

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A setLine is a line of a column as it is set.
type setLine struct {
	text                     string
	left, right, top, bottom float64
	base, size               float64
}

// setPages writes the text of pages: running heads and page numbers are left
// out, lines are joined to paragraphs, words are made whole that were parted at
// the end of a line.
func setPages(pages []pdfPage) string {
	running := runningLines(pages)
	var p paragraphs
	for _, page := range pages {
		for _, block := range page.columns() {
			p.block(linesOf(block), page, running)
		}
	}
	return strings.Join(p.done(), "\n\n")
}

// setLines joins the stretches of each line.
func setLines(lines [][]stretch) []setLine {
	out := make([]setLine, 0, len(lines))
	for _, stretches := range lines {
		l := setLine{left: stretches[0].left, top: stretches[0].top, bottom: stretches[0].bottom, base: stretches[0].base, size: stretches[0].size}
		var b strings.Builder
		for i, s := range stretches {
			if i > 0 && s.left-l.right > 0.12*s.height() {
				b.WriteByte(' ')
			}
			b.WriteString(s.text)
			l.right = max(l.right, s.right)
			l.top, l.bottom = min(l.top, s.top), max(l.bottom, s.bottom)
		}
		l.text = strings.Join(strings.Fields(b.String()), " ")
		out = append(out, l)
	}
	return out
}

var digits = regexp.MustCompile(`\d+`)

// A place is a line by where it stands on its page, whatever its numbers.
type place struct {
	at   int // from the head, 0 and 1; from the foot, -1 and -2
	text string
	x, y int // points, of what is only a part of a line; else 0
}

// edgeOf gives the places of the ith of n lines that may be running ones.
func edgeOf(i, n int, text string) (places []place) {
	text = digits.ReplaceAllString(text, "#")
	if i < 2 {
		places = append(places, place{at: i, text: text})
	}
	if i >= n-2 {
		places = append(places, place{at: i - n, text: text})
	}
	return places
}

// runningLines are the lines at the head and at the foot that stand at the same
// place on most pages, whole and by what stands apart in them: a column has only
// its own end of such a line.
func runningLines(pages []pdfPage) map[string]bool {
	seen := map[place]int{}
	for _, page := range pages {
		lines := linesOf(page)
		for i, l := range setLines(lines) {
			for _, p := range edgeOf(i, len(lines), l.text) {
				seen[p]++
			}
			for _, s := range apart(lines[i]) {
				for _, p := range edgeOf(i, len(lines), strings.Join(strings.Fields(s.text), " ")) {
					p.x, p.y = int(math.Round(s.left)), int(math.Round(s.base))
					seen[p]++
				}
			}
		}
	}
	running := map[string]bool{}
	for p, n := range seen {
		if n >= 2 && 2*n > len(pages) {
			running[p.text] = true
		}
	}
	return running
}

// apart are the stretches of a line that has several.
func apart(line []stretch) []stretch {
	if len(line) < 2 {
		return nil
	}
	return line
}

var pageNumber = regexp.MustCompile(`^(?i:(?:page|p\.|seite)? ?[-–—]? ?\d{1,4} ?[-–—]?(?: ?(?:of|/) ?\d{1,4})?)$`)

// isFurniture holds for running heads and page numbers.
func isFurniture(l setLine, page pdfPage, running map[string]bool) bool {
	if running[digits.ReplaceAllString(l.text, "#")] {
		return true
	}
	if !pageNumber.MatchString(l.text) {
		return false
	}
	for _, s := range page {
		if s.top < l.top-1 {
			return !below(page, l)
		}
	}
	return true
}

func below(page pdfPage, l setLine) bool {
	for _, s := range page {
		if s.bottom > l.bottom+1 {
			return true
		}
	}
	return false
}

// paragraphs joins lines.
type paragraphs struct {
	list []string
	open strings.Builder
	full bool // the last line goes to the edge of its column
	last setLine
}

// block adds the lines of one column.
func (p *paragraphs) block(stretches [][]stretch, page pdfPage, running map[string]bool) {
	var lines []setLine
	for _, l := range setLines(stretches) {
		if l.text != "" && !isFurniture(l, page, running) {
			lines = append(lines, l)
		}
	}
	if len(lines) == 0 {
		return
	}
	left, right := edges(lines)
	leading := typicalLeading(lines)
	for i, l := range lines {
		begins := otherSize(p.last, l) || !p.runsOn(l.text) && !(p.full && len(lines) > fewLines && l.left-left < 0.4*l.size)
		if i > 0 {
			begins = beginsParagraph(lines[i-1], l, left, right, leading)
		}
		p.line(l.text, begins)
	}
	p.last = lines[len(lines)-1]
	p.full = len(lines) > fewLines && p.last.right > right-0.02*(right-left)
}

// edges are where most lines of a column begin and the longest end.
func edges(lines []setLine) (left, right float64) {
	left, right = lines[0].left, lines[0].right
	for _, l := range lines {
		left, right = min(left, l.left), max(right, l.right)
	}
	return left, right
}

// typicalLeading is the distance from line to line within a paragraph: a quarter
// of the lines stand as close.
func typicalLeading(lines []setLine) float64 {
	steps := make([]float64, 0, len(lines))
	for i := 1; i < len(lines); i++ {
		steps = append(steps, lines[i].base-lines[i-1].base)
	}
	slices.Sort(steps)
	if len(steps) == 0 {
		return 0
	}
	return steps[len(steps)/4]
}

// listed is how a point of a list begins.
var listed = regexp.MustCompile(`^(?:[•▪‣◦●○–\-*\x{e000}-\x{f8ff}]|\(?\d{1,2}[.)]) `)

// beginsParagraph tells a new paragraph by the distance to the line above, by an
// indent, by another size of letters, or by a line above that ends early with a
// whole sentence.
func beginsParagraph(above, l setLine, left, right, leading float64) bool {
	height := l.bottom - l.top
	switch {
	case listed.MatchString(l.text):
		return true
	case l.base-above.base > 1.35*leading && leading > 0:
		return true
	case l.left-left > 0.8*height && above.left-left < 0.4*height && l.left-left < 5*height:
		return true
	case otherSize(above, l):
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(above.text)
	return strings.ContainsRune(".!?:”\"'’)", last) && right-above.right > 0.15*(right-left)
}

// otherSize holds for two lines of which one is set larger; of a few letters that
// can't be told.
func otherSize(a, b setLine) bool {
	return len(a.text) > 15 && len(b.text) > 15 && max(a.size, b.size) > 1.2*min(a.size, b.size)
}

// runsOn holds where a block goes on with the sentence of the one before it.
func (p *paragraphs) runsOn(text string) bool {
	before := strings.TrimRight(p.open.String(), " ")
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(text)
	if before == "" || strings.ContainsRune(".!?:”\"", last) {
		return false
	}
	return unicode.IsLower(first) || last == ',' || isHyphen(last) && unicode.IsLetter(first)
}

// line adds a line to the open paragraph or begins another.
func (p *paragraphs) line(text string, begins bool) {
	if begins {
		p.close()
	}
	if p.open.Len() == 0 {
		p.open.WriteString(text)
		return
	}
	before := p.open.String()
	last, size := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(text)
	if isHyphen(last) && unicode.IsLower(first) {
		p.open.Reset()
		p.open.WriteString(before[:len(before)-size])
	} else if !isHyphen(last) {
		p.open.WriteByte(' ')
	}
	p.open.WriteString(text)
}

// isHyphen holds for what stands at the end of a line where a word is parted;
// the library writes some of them as a control character.
func isHyphen(r rune) bool {
	return r == '-' || r == '\u2010' || r == '\u00ad' || r == '\u0002' || r == '\ufffe'
}

func (p *paragraphs) close() {
	if text := cleanLine(p.open.String()); text != "" {
		p.list = append(p.list, text)
	}
	p.open.Reset()
}

func (p *paragraphs) done() []string {
	p.close()
	return p.list
}

// cleanLine takes out control characters and invisible letters.
func cleanLine(s string) string {
	var p prose
	p.add(s)
	return p.String()
}
