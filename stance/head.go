package stance

import (
	"slices"
	"strings"
)

// This file tells of a record what it does not say in so many words: the title that stands in the text, and who it is that
// speaks under the name of an office.

// longestHead is how many bytes the first line of a text has at most as its title.
const longestHead = 240

// withHead is an article with the title that its text begins with, where the record has none.
func withHead(a Article) Article {
	if a.Title == "" {
		a.Title = headLine(a.Text)
	}
	return a
}

// headLine is the title with which a text begins: a line of its own without a full stop, before
// an empty one. It is empty where there is none.
func headLine(body string) string {
	line, rest, found := strings.Cut(body, "\n\n")
	line = strings.TrimSpace(line)
	if !found || strings.TrimSpace(rest) == "" || line == "" || len(line) > longestHead || strings.Contains(line, "\n") || strings.ContainsAny(line[len(line)-1:], ".!?:,;\"”") {
		return ""
	}
	return line
}

// unknown says whether the only voice is of nobody known by name.
func (c *cast) unknown(voices []voice) bool {
	return len(voices) == 1 && (voices[0].figure < 0 || c.figures[voices[0].figure].nameless)
}

// officeOf says whether a label names the office of the one whose record it is: "Foreign
// Minister:" in an interview with Ruvia's.
func (c *cast) officeOf(record []int, sources []*source) bool {
	if len(record) != 1 || len(sources) != 1 {
		return false
	}
	titles, _, _ := c.officeIn(sources[0].first, sources[0].last)
	for _, o := range c.figures[record[0]].actor.Offices {
		if slices.Contains(titles, o.Title) {
			return true
		}
	}
	return false
}
