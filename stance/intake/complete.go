package intake

import (
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/stance"
)

// complete fills in what a file's name and the first lines of its text say of an
// article, where nothing surer is known, and last when the file was made.
func (a *draft) complete(path string) {
	opening := a.Text[:min(len(a.Text), openingLength)]
	if a.Date.IsZero() {
		a.Date = dateInName(filepath.Base(path))
	}
	if a.Date.IsZero() {
		a.Date = dateline(opening)
	}
	if a.Date.IsZero() && !a.made.IsZero() {
		a.Date = a.made
		a.Notices = append(a.Notices, "the date "+a.made.String()+" is that on which the file was made")
	}
	fillIn(&a.Publisher, agency(opening))
	fillIn(&a.Title, headline(opening, len(a.Text)))
}

// openingLength is how many bytes of a text can hold its headline and dateline.
const openingLength = 1000

var (
	dayInName   = regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?:\D|$)`)
	monthInName = regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)[-_](0[1-9]|1[0-2])(?:\D|$)`)
)

// dateInName reads a date in the name of a file: 2025-03-14, 20250314, 2025-03.
func dateInName(name string) stance.Date {
	if m := dayInName.FindStringSubmatch(name); m != nil {
		if d := dateOf(m[1], m[2], m[3]); !d.IsZero() {
			return d
		}
	}
	if m := monthInName.FindStringSubmatch(name); m != nil {
		d, _ := stance.ParseDate(m[1] + "-" + m[2])
		return d
	}
	return stance.Date{}
}

const (
	months  = `(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)`
	written = `(` + months + ` \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? ` + months + `,? \d{4}|\d{4}-\d{2}-\d{2})`
)

var (
	// ofLine is a line of its own that says when the text came out.
	ofLine = regexp.MustCompile(`(?im)^(?:(?:first )?(?:published|posted|updated|released|last modified|date)(?: on| at)?:? )?(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? )?` +
		written + `(?:(?:,| at| -| –| \||) ?[\d:. ]+ ?(?:[ap]\.?m\.?)? ?[a-z]{0,4})?\.?\r?$`)
	// ofPlace is a place and a date before the first sentence: KYIV, March 14, 2025 (Reuters) -
	ofPlace = regexp.MustCompile(`(?m)^\p{Lu}[\p{L} .,'/-]{1,60}?(?:,| -| –| —)? \(?` + written + `\)?[^\n]{0,40}?(?:-|–|—|:)`)
	// agencies stand in brackets before the first sentence.
	agencies = regexp.MustCompile(`(?m)^[^\n]{0,120}\((Reuters|AP|AFP|UPI|dpa|DPA|ANSA|EFE|TASS|Interfax|Ukrinform|Xinhua|Bloomberg|CNN|BBC)\) ?(?:-|–|—)`)
	ordinal  = regexp.MustCompile(`(\d)(?:st|nd|rd|th)([ ,])`)
)

// dateline reads the date that stands before a text, with its year.
func dateline(opening string) stance.Date {
	if !strings.Contains(opening, "20") && !strings.Contains(opening, "19") {
		return stance.Date{} // no year, and the patterns are slow
	}
	for _, pattern := range []*regexp.Regexp{ofLine, ofPlace} {
		if m := pattern.FindStringSubmatch(opening); m != nil {
			if d := readDate(ordinal.ReplaceAllString(m[1], "$1$2")); !d.IsZero() {
				return d
			}
		}
	}
	return stance.Date{}
}

// agency reads the news agency of a dateline.
func agency(opening string) string {
	if !strings.Contains(opening, "(") {
		return ""
	}
	if m := agencies.FindStringSubmatch(opening); m != nil {
		return m[1]
	}
	return ""
}

// longHeadline is the longest first line that is taken for a headline, in letters.
const longHeadline = 150

// headline is the first line of a text where it looks like one: short, no whole
// sentence, and more text after it.
func headline(opening string, length int) string {
	line := strings.TrimSpace(firstLine(strings.TrimLeft(strings.TrimPrefix(opening, "\ufeff"), " \t\r\n")))
	line = strings.TrimSpace(strings.TrimLeft(line, "#"))
	last, _ := utf8.DecodeLastRuneInString(line)
	letters := utf8.RuneCountInString(line)
	if letters < 3 || letters > longHeadline || length < len(line)+20 || strings.ContainsRune(".,;:-–—", last) ||
		!strings.ContainsFunc(line, unicode.IsLetter) || !strings.Contains(opening, "\n") {
		return ""
	}
	return line
}
