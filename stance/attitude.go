package stance

import (
	"bufio"
	"embed"
	"fmt"
	"slices"
	"strings"
)

//go:embed lexicon/attitude/*
var attitudeFiles embed.FS

// A bearing is what an attitude does to the side of the thing it governs.
type bearing string

const (
	wants     bearing = "for"
	must      bearing = "must"
	against   bearing = "against"
	harms     bearing = "harm"
	doubts    bearing = "doubt"
	wrongs    bearing = "wrong"
	denies    bearing = "not"
	condition bearing = "condition"
	first     bearing = "first"
	leaves    bearing = "leave"
	ponders   bearing = "ponder"
	opens     bearing = "open"
	hedges    bearing = "hedge"
	warns     bearing = "warn"
	worsens   bearing = "worse"
	keeps     bearing = "keep"
)

// turns says whether the side of the thing is the opposite of the speaker's.
func (b bearing) turns() bool {
	return b != wants && b != must && b != opens && b != leaves && b != ponders && b != hedges && b != worsens && b != first && b != keeps
}

// An attitude is one phrase of the lexicon.
type attitude struct {
	pattern
	bearing  bearing
	after    bool // follows the thing
	weak     bool // does not tell what is meant where the thing itself is not named
	yielding bool // gives in to the thing
	talks    bool // talks about the thing
	results  bool // tells that it came about, or that it did not
}

// An attitudeLexicon finds attitudes in a clause.
type attitudeLexicon struct {
	all   []attitude
	index *index
}

var smallWords = readSmallWords()

func readSmallWords() map[string]bool {
	set := map[string]bool{}
	for _, line := range lexiconLines("lexicon/attitude/small.txt") {
		for word := range strings.FieldsSeq(line) {
			set[word] = true
		}
	}
	return set
}

// lexiconLines are the lines of a lexicon but for remarks and empty ones.
func lexiconLines(name string) []string {
	content, err := attitudeFiles.ReadFile(name)
	if err != nil {
		panic(err) // the file is part of the program
	}
	var out []string
	for s := bufio.NewScanner(strings.NewReader(string(content))); s.Scan(); {
		if line := strings.TrimSpace(s.Text()); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}

// phrasesOf parts a line of a lexicon at its commas.
func phrasesOf(line string) []string {
	phrases := strings.Split(line, ",")
	for i := range phrases {
		phrases[i] = strings.TrimSpace(phrases[i])
	}
	return phrases
}

// generalAttitudes are those that hold for every issue.
func generalAttitudes(g *phrasebook) *attitudeLexicon {
	x, err := readAttitudes(g, lexiconLines("lexicon/attitude/attitude.txt"))
	if err != nil {
		panic(err) // the file is part of the program
	}
	return x
}

// readAttitudes reads the sections of a lexicon of attitudes.
func readAttitudes(g *phrasebook, lines []string) (*attitudeLexicon, error) {
	x := &attitudeLexicon{index: newIndex()}
	var kind bearing
	var places []string
	for _, line := range lines {
		if strings.HasPrefix(line, "[") {
			places = strings.Split(strings.Trim(line, "[]"), ", ")
			kind = bearing(places[0])
			continue
		}
		for _, phrase := range phrasesOf(line) {
			a := attitude{
				bearing: kind, after: slices.Contains(places, "after"), weak: slices.Contains(places, "weak"),
				yielding: slices.Contains(places, "yielding"), talks: slices.Contains(places, "talks"), results: slices.Contains(places, "results"),
			}
			if err := x.add(g, phrase, a); err != nil {
				return nil, err
			}
		}
	}
	return x, nil
}

func (x *attitudeLexicon) add(g *phrasebook, phrase string, a attitude) error {
	p, err := g.compile(phrase)
	if err != nil {
		return fmt.Errorf("[%s]: %w", a.bearing, err)
	}
	x.index.add(p, len(x.all))
	a.pattern = p
	x.all = append(x.all, a)
	return nil
}

// An operator is an attitude as it stands in a clause: tokens [first, last).
type operator struct {
	attitude
	first, last int
}

// shorter is the longest attitude that begins where op does and ends by token end.
func (x *attitudeLexicon) shorter(toks []token, op operator, end int) (operator, bool) {
	best := operator{}
	x.index.each(toks[op.first].lower, func(n int) {
		if a := x.all[n]; a.after == op.after {
			if e := a.at(toks[:end], op.first); e > best.last {
				best = operator{a, op.first, e}
			}
		}
	})
	return best, best.last > 0
}

// find returns the attitudes among toks in their order; of two that overlap the
// longer, of two as long the first of the lexicon.
func (x *attitudeLexicon) find(toks []token) []operator {
	var out []operator
	for _, after := range []bool{false, true} {
		free := 0
		for i := range toks {
			best := operator{}
			x.index.each(toks[i].lower, func(n int) {
				a := x.all[n]
				if a.after != after || i < free {
					return
				}
				if e := a.at(toks, i); e > best.last {
					best = operator{a, i, e}
				}
			})
			if best.last > 0 {
				out = append(out, best)
				free = best.last
			}
		}
	}
	return out
}
