package intake

import (
	"strings"
	"unicode"
)

// prose builds the text of an article out of the runs of a formatted document:
// white space is collapsed, line breaks are kept, paragraphs are parted by an
// empty line.
type prose struct {
	text  strings.Builder
	space bool
	gap   string // what must stand before the next letter
}

// add appends a run of text.
func (p *prose) add(run string) {
	for _, r := range run {
		switch {
		case unicode.IsSpace(r):
			p.space = true
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || unicode.IsControl(r) || unicode.Is(unicode.Co, r): // nothing to read
		default:
			p.flush()
			p.text.WriteRune(r)
		}
	}
}

func (p *prose) flush() {
	switch {
	case p.text.Len() == 0:
	case p.gap != "":
		p.text.WriteString(p.gap)
	case p.space:
		p.text.WriteByte(' ')
	}
	p.gap, p.space = "", false
}

// line begins a new line.
func (p *prose) line() {
	if p.gap == "" {
		p.gap = "\n"
	}
}

// paragraph begins a new paragraph.
func (p *prose) paragraph() { p.gap = "\n\n" }

// close appends a mark that stands close to what is before it.
func (p *prose) close(mark string) {
	p.space, p.gap = false, ""
	p.text.WriteString(mark)
}

func (p *prose) String() string { return p.text.String() }

// isBlank holds for a text of white space alone.
func isBlank(text string) bool { return strings.TrimSpace(strings.TrimPrefix(text, "\ufeff")) == "" }
