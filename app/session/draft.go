package session

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"parley/stance"
)

// A Section is a part of a codebook file that holds entries.
type Section string

// The sections that an analyst edits.
const (
	Actors Section = "actors"
	Groups Section = "groups"
	Issues Section = "issues"
)

// A Draft is a codebook as text, cut into entries that can be edited one by one.
// The codebook in force stays as it is.
type Draft struct {
	lines []string
}

// Draft begins to edit the codebook in force.
func (s *Session) Draft() (*Draft, error) { return s.Drafting()() }

// Drafting returns a function that begins to edit the codebook that is now in
// force and may run on another goroutine.
func (s *Session) Drafting() func() (*Draft, error) {
	book := s.book
	return func() (*Draft, error) {
		encoded, err := book.Encode()
		if err != nil {
			return nil, fmt.Errorf("the codebook can't be written as text: %w", err)
		}
		return &Draft{lines: strings.Split(strings.TrimRight(string(encoded), "\n"), "\n")}, nil
	}
}

// entryIndent stands before every line of an entry but the first, which has
// entryMark.
const (
	entryIndent = "    "
	entryMark   = "  - "
)

// Entry returns the text of the entry of a key; empty where there is none.
func (d *Draft) Entry(in Section, key string) string {
	from, to := d.find(in, key)
	var all []string
	for _, line := range d.lines[from:to] {
		all = append(all, strings.TrimPrefix(strings.TrimPrefix(line, entryMark), entryIndent))
	}
	return strings.Join(all, "\n")
}

// With returns a Draft in which the entry of a key has another text. An empty
// text takes the entry out; a key that is not there adds one at the end.
func (d *Draft) With(in Section, key, text string) *Draft {
	from, to := d.find(in, key)
	if from == to {
		from = d.end(in)
		to = from
	}
	var entry []string
	for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
		switch {
		case strings.TrimSpace(text) == "":
		case i == 0:
			entry = append(entry, entryMark+line)
		default:
			entry = append(entry, entryIndent+line)
		}
	}
	lines := slices.Concat(d.lines[:from], entry, d.lines[to:])
	if !slices.Contains(d.lines, string(in)+":") && len(entry) > 0 {
		lines = slices.Concat(d.lines, []string{string(in) + ":"}, entry)
	}
	return &Draft{lines: lines}
}

// section returns where the entries of a section begin and end.
func (d *Draft) section(in Section) (from, to int) {
	from = slices.Index(d.lines, string(in)+":") + 1
	if from == 0 {
		return len(d.lines), len(d.lines)
	}
	to = from
	for to < len(d.lines) && (strings.HasPrefix(d.lines[to], " ") || d.lines[to] == "") {
		to++
	}
	return from, to
}

func (d *Draft) end(in Section) int {
	_, to := d.section(in)
	return to
}

// find returns the lines of an entry; an empty range where it is not there.
func (d *Draft) find(in Section, key string) (from, to int) {
	from, end := d.section(in)
	for from < end && d.lines[from] != entryMark+"key: "+key {
		from++
	}
	if from == end {
		return end, end
	}
	to = from + 1
	for to < end && !strings.HasPrefix(d.lines[to], entryMark) {
		to++
	}
	return from, to
}

// lineOf matches the file and line before an error of a codebook.
var lineOf = regexp.MustCompile(`^entry:(\d+): `)

// Book reads the draft. Where it has mistakes, the error is one line for each,
// with the line within the entry of the key, or within the whole codebook for
// mistakes elsewhere.
func (d *Draft) Book(in Section, key string) (*stance.Codebook, error) {
	book, err := stance.ParseCodebook("entry", []byte(strings.Join(d.lines, "\n")+"\n"))
	if err == nil {
		return book, nil
	}
	from, to := d.find(in, key)
	var all []error
	for line := range strings.Lines(err.Error()) {
		all = append(all, errors.New(placed(strings.TrimSpace(line), from, to)))
	}
	return nil, errors.Join(all...)
}

// placed rewrites the line of an error to that within an entry.
func placed(message string, from, to int) string {
	found := lineOf.FindStringSubmatch(message)
	if found == nil {
		return message
	}
	n, _ := strconv.Atoi(found[1])
	rest := strings.TrimPrefix(message, found[0])
	if n > from && n <= to {
		return fmt.Sprintf("line %d: %s", n-from, rest)
	}
	return fmt.Sprintf("elsewhere in the codebook, line %d: %s", n, rest)
}

// A Found is somebody whom articles name and the codebook does not know.
type Found struct {
	Actor stance.Actor
	N     int // line items in the project
}

// Found returns those who speak without being in the codebook, the one with most
// line items first.
func (s *Session) Found() []Found {
	at := map[string]stance.Actor{}
	for _, e := range s.entries {
		for _, a := range e.Reading.Found {
			at[a.Key] = a
		}
	}
	var all []Found
	for _, c := range s.Speakers() {
		if a, ok := at[c.Key]; ok {
			all = append(all, Found{a, c.N})
		}
	}
	return all
}
