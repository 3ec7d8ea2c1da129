package text

import (
	"cmp"
	"slices"
)

// quotations finds what stands between quotation marks, paragraph by paragraph,
// and joins what runs on from one to the next.
func quotations(source string, paragraphs []Span) []Quotation {
	var all []Quotation
	marks := make([][]mark, len(paragraphs))
	for i, p := range paragraphs {
		marks[i] = marksOf(source, p)
	}
	open := false // the paragraph before ended within a quotation
	for i, p := range paragraphs {
		c := &pairing{source: source, paragraph: p, continued: open, goesOn: i+1 < len(paragraphs) && opens(marks[i+1], paragraphs[i+1])}
		c.doubles(marks[i])
		c.singles(marks[i])
		slices.SortFunc(c.found, func(a, b Quotation) int {
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
		})
		nest(c.found)
		if n := len(all); c.joined && n > 0 {
			linkLast(all)
		}
		all = append(all, c.found...)
		open = c.openEnd
	}
	return all
}

// opens says whether a paragraph begins with an opening mark.
func opens(marks []mark, p Span) bool {
	return len(marks) > 0 && marks[0].Start == p.Start && marks[0].role == opening
}

// linkLast marks the last outermost quotation as one that goes on.
func linkLast(all []Quotation) {
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].Nesting == 0 {
			all[i].Next = true
			return
		}
	}
}

// A pairing matches the marks of one paragraph.
type pairing struct {
	source    string
	paragraph Span
	continued bool // a quotation of the paragraph before was left open
	goesOn    bool // the next paragraph begins with an opening mark
	found     []Quotation
	joined    bool // the first quotation continues that of the paragraph before
	openEnd   bool // the paragraph ends within a quotation
}

func (c *pairing) add(from, to mark, closed bool) {
	q := Quotation{Span: Span{from.Start, to.End}, Inner: Span{from.End, to.Start}, Closed: closed}
	c.found = append(c.found, q)
}

// end is an empty mark at the end of the paragraph.
func (c *pairing) end() mark { return mark{Span: Span{c.paragraph.End, c.paragraph.End}} }

// doubles pairs the double marks with a stack.
func (c *pairing) doubles(marks []mark) {
	var stack []mark
	closers := remainingClosers(marks)
	first := true
	for i, m := range marks {
		if m.single {
			continue
		}
		switch {
		case m.role == closing && len(stack) > 0, m.role == either && len(stack) > 0:
			c.add(stack[len(stack)-1], m, true)
			stack = stack[:len(stack)-1]
		case m.role == closing && first && c.continued:
			c.add(mark{Span: Span{c.paragraph.Start, c.paragraph.Start}}, m, true)
			c.joined = true
		case m.role == closing && m.shape != closing && closers[i] > 0 && strayOpener(c.source, m, c.paragraph):
			stack = append(stack, m)
		case m.role != closing:
			if len(stack) > 0 && closers[i] < 2 && !c.goesOn {
				stack = c.giveUp(stack, m)
			}
			stack = append(stack, m)
			c.joined = c.joined || first && c.continued && m.Start == c.paragraph.Start
		}
		first = false
	}
	c.leftOpen(stack)
}

// remainingClosers counts, for every mark, the double marks after it that can close.
func remainingClosers(marks []mark) []int {
	counts := make([]int, len(marks))
	n := 0
	for i := len(marks) - 1; i >= 0; i-- {
		counts[i] = n
		if !marks[i].single && marks[i].role != opening {
			n++
		}
	}
	return counts
}

// strayOpener holds for a mark with space on neither side that cannot close
// because nothing is open ("said:"We").
func strayOpener(source string, m mark, p Span) bool {
	return m.Start > p.Start && (source[m.Start-1] == ':' || source[m.Start-1] == ',') && m.End < p.End && source[m.End] != ' '
}

// giveUp closes a quotation that was opened and never closed before the mark m
// opens another: it ends with the last sentence before m, or was none.
func (c *pairing) giveUp(stack []mark, m mark) []mark {
	from := stack[len(stack)-1]
	between := c.source[from.End:m.Start]
	end := lastStop(between)
	if end > 0 {
		at := from.End + end
		c.add(from, mark{Span: Span{at, at}}, false)
	}
	return stack[:len(stack)-1]
}

// lastStop is the place after the last full stop, question or exclamation mark.
func lastStop(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == '.' || s[i] == '!' || s[i] == '?' {
			return i + 1
		}
	}
	return 0
}

// leftOpen deals with marks that nothing closed. One that contains whole
// quotations is a slip unless the next paragraph goes on.
func (c *pairing) leftOpen(stack []mark) {
	if len(stack) == 0 {
		return
	}
	from := stack[0]
	inner := slices.ContainsFunc(c.found, func(q Quotation) bool { return q.Start > from.Start && q.Closed })
	if !inner || c.goesOn {
		c.add(from, c.end(), false)
		c.openEnd = true
	}
}

// singles pairs the single marks: an opening one with the first closing one that
// stands in the same double quotation and can be no apostrophe, or else with the
// last that may be one. What finds no partner is an apostrophe.
func (c *pairing) singles(marks []mark) {
	home := c.homes(marks)
	for i := 0; i < len(marks); i++ {
		if !marks[i].single || marks[i].role != opening {
			continue
		}
		closer := c.closer(marks, home, i)
		switch {
		case closer > 0:
			c.add(marks[i], marks[closer], true)
			i = closer
		case marks[i].Start == c.paragraph.Start && c.goesOn && len(c.found) == 0:
			c.add(marks[i], c.end(), false)
			c.openEnd = true
			return
		}
	}
	c.joined = c.joined || c.continued && len(marks) > 0 && marks[0].single && opens(marks, c.paragraph)
}

// closer finds the partner of the single mark i, 0 for none. It looks no further
// than the next single mark that opens, nor than a hundred marks.
func (c *pairing) closer(marks []mark, home []int, i int) int {
	const furthest = 100
	weak := 0
	for j := i + 1; j < len(marks) && j < i+furthest; j++ {
		m := marks[j]
		if !m.single || home[j] != home[i] {
			continue
		}
		switch {
		case m.role == opening:
			return weak
		case !m.weak:
			return j
		default:
			weak = j
		}
	}
	return weak
}

// homes tells for every mark in which double quotation it stands, by the place
// of its opening mark; -1 is none.
func (c *pairing) homes(marks []mark) []int {
	home := make([]int, len(marks))
	ends := map[int]int{} // opening place to the quotation's inner end
	for _, q := range c.found {
		ends[q.Start] = q.Inner.End
	}
	var stack []int
	for i, m := range marks {
		for len(stack) > 0 && ends[stack[len(stack)-1]] <= m.Start {
			stack = stack[:len(stack)-1]
		}
		home[i] = -1
		if len(stack) > 0 {
			home[i] = stack[len(stack)-1]
		}
		if _, is := ends[m.Start]; is && !m.single {
			stack = append(stack, m.Start)
		}
	}
	return home
}

// nest counts for sorted quotations how many others they stand in.
func nest(sorted []Quotation) {
	var stack []int
	for i := range sorted {
		for len(stack) > 0 && sorted[stack[len(stack)-1]].End <= sorted[i].Start {
			stack = stack[:len(stack)-1]
		}
		sorted[i].Nesting = len(stack)
		stack = append(stack, i)
	}
}
