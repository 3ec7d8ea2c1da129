package session

import (
	"reflect"
	"slices"
	"strings"

	"parley/stance"
	"parley/stance/tally"
)

// A Filter says which lines are shown and counted. Its zero value lets all
// pass; every part that is set narrows it.
type Filter struct {
	Search     string   // words that the statement, its speaker or its article's title must hold
	Actors     []string // keys; one of them speaks
	Groups     []string // keys; the speaker belongs to one of them
	Issues     []string // keys; NoIssue for statements without a position
	Sides      []stance.Side
	Tones      []stance.Side // warm is For, hostile Against
	Kinds      []stance.Kind
	Statuses   []stance.Status
	Publishers []string
	Coders     []string    // Engine for lines on which no human has spoken
	From       stance.Date // published then or later
	Until      stance.Date // published then or earlier
	Sure       float64     // least confidence; lines without a position pass
	Article    string      // hash; only this article
}

// What Filter.Issues and Filter.Coders call the absence of one.
const (
	NoIssue = "-"
	Engine  = "-"
)

// IsZero says whether the filter lets Everything pass.
func (f Filter) IsZero() bool { return len(f.tests()) == 0 }

// A test is one condition of a Filter.
type test func(*Line) bool

// tests turns a filter into its conditions, the cheapest first.
func (f Filter) tests() []test {
	var all []test
	need := func(set bool, t test) {
		if set {
			all = append(all, t)
		}
	}
	need(f.Article != "", func(l *Line) bool { return l.Entry.Hash == f.Article })
	need(len(f.Issues) > 0, func(l *Line) bool { return oneOf(f.Issues, l.Issue, NoIssue) })
	need(len(f.Actors) > 0, func(l *Line) bool { return slices.Contains(f.Actors, l.Actor) })
	need(len(f.Groups) > 0, func(l *Line) bool { return l.Observed != nil && overlap(f.Groups, l.Observed.Groups) })
	need(len(f.Sides) > 0, func(l *Line) bool { return l.Issue != "" && slices.Contains(f.Sides, l.Side()) })
	need(len(f.Tones) > 0, func(l *Line) bool { return slices.Contains(f.Tones, toneSide(l)) })
	need(len(f.Kinds) > 0, func(l *Line) bool { return slices.Contains(f.Kinds, l.Statement.Kind) })
	need(len(f.Statuses) > 0, func(l *Line) bool { return slices.Contains(f.Statuses, l.Status) })
	need(len(f.Publishers) > 0, func(l *Line) bool { return slices.Contains(f.Publishers, l.Entry.Article.Publisher) })
	need(len(f.Coders) > 0, func(l *Line) bool { return oneOf(f.Coders, l.Coder, Engine) })
	need(f.Sure > 0, func(l *Line) bool { return l.Issue == "" || l.Confidence() >= f.Sure })
	need(!f.From.IsZero() || !f.Until.IsZero(), f.within)
	for word := range strings.FieldsSeq(strings.ToLower(f.Search)) {
		need(true, func(l *Line) bool { return strings.Contains(l.folded, word) })
	}
	return all
}

// oneOf says whether keys hold key, or none where key is empty.
func oneOf(keys []string, key, none string) bool {
	if key == "" {
		key = none
	}
	return slices.Contains(keys, key)
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(key string) bool { return slices.Contains(b, key) })
}

func toneSide(l *Line) stance.Side {
	if l.Statement.Tone == nil {
		return stance.NoSide
	}
	return stance.SideOf(l.Statement.Tone.Score)
}

// within says whether a line's article can have been published in the time
// asked for; an undated one can't be said to.
func (f Filter) within(l *Line) bool {
	first, last := l.Entry.Article.Date.Bounds()
	if l.Entry.Article.Date.IsZero() {
		return false
	}
	begin, _ := f.From.Bounds()
	_, end := f.Until.Bounds()
	return (f.From.IsZero() || !last.Before(begin)) && (f.Until.IsZero() || !first.After(end))
}

// Filter returns the filter in force.
func (s *Session) Filter() Filter { return s.filter }

// SetFilter shows and counts only the lines that f lets pass.
func (s *Session) SetFilter(f Filter) {
	narrower := f.narrows(s.filter)
	s.filter, s.mark = f, nil
	if narrower { // one more letter: what did not pass before does not pass now
		s.passed = passing(s.passed, f)
		s.sifted()
	} else {
		s.sift()
	}
	s.tell(FilterChanged)
}

// narrows says whether a filter lets pass only what another does, as the words that
// it searches for hold all of the other's.
func (f Filter) narrows(other Filter) bool {
	wanted, before := strings.Fields(f.Search), strings.Fields(other.Search)
	for _, word := range before {
		if !slices.ContainsFunc(wanted, func(w string) bool { return strings.Contains(w, word) }) {
			return false
		}
	}
	f.Search = other.Search
	return len(before) > 0 && reflect.DeepEqual(f, other)
}

// Lines returns the lines that the filter lets pass, sorted as asked for; of
// them only those behind a mark, where one was asked about. The slice must not be
// changed.
func (s *Session) Lines() []*Line { return s.shown }

// Passed is the number of lines that the filter lets pass and that are counted.
func (s *Session) Passed() int { return len(s.passed) }

// All is the number of lines before the filter.
func (s *Session) All() int {
	n := 0
	for _, e := range s.entries {
		n += len(e.Lines)
	}
	return n
}

// A Mark is a part of a chart: what it stands for.
type Mark struct {
	Words  string   // "Marta Venn, Ceasefire"
	By     tally.By // what a row is
	Row    string   // key of the row
	Issue  string   // key; empty: any
	Period string   // label of a period; empty: any
	IDs    []string // of statements: those alone, whoever speaks on whatever
	Beside bool     // the chart is the one beside the first, with its filter
}

// behind are the lines of some that stand behind the mark.
func (m *Mark) behind(lines []*Line) []*Line {
	asked := make(map[string]bool, len(m.IDs))
	for _, id := range m.IDs {
		asked[id] = true
	}
	return slices.DeleteFunc(lines, func(l *Line) bool {
		if len(asked) > 0 {
			return !asked[l.Statement.ID]
		}
		return !m.holds(l)
	})
}

// holds says whether a line stands behind the mark of a row, issue and period.
func (m *Mark) holds(l *Line) bool {
	if l.Observed == nil || m.Issue != "" && l.Issue != m.Issue {
		return false
	}
	speaks := l.Actor == m.Row || m.By != tally.ByActor && slices.Contains(l.Observed.Groups, m.Row)
	return speaks && m.within(l)
}

// within says whether a line falls into the mark's period, of whatever length
// that is.
func (m *Mark) within(l *Line) bool {
	if m.Period == "" {
		return true
	}
	day, _ := l.Entry.Article.Date.Bounds()
	return slices.ContainsFunc([]tally.Period{tally.Week, tally.Month, tally.Quarter}, func(p tally.Period) bool {
		return p.Label(p.Begin(day)) == m.Period
	})
}

// Behind returns the mark whose lines alone are listed; nil: all are.
func (s *Session) Behind() *Mark { return s.mark }

// LookBehind lists only the lines behind a mark, until nil or a filter lists all
// again. What is counted stays as it is.
func (s *Session) LookBehind(m *Mark) {
	s.mark = m
	s.list()
	s.tell(FilterChanged)
}

// sift renews the lines that are counted and those that are listed.
func (s *Session) sift() {
	s.passed = pass(s.entries, s.filter)
	s.sifted()
}

// sifted renews what rests on the lines that are counted.
func (s *Session) sifted() {
	s.reckoned, s.reckonedBeside = nil, nil
	s.list()
}

// list renews the lines that are listed.
func (s *Session) list() {
	s.shown = s.passed
	if m := s.mark; m != nil && m.Beside {
		s.shown = m.behind(pass(s.entries, s.beside))
	} else if m != nil {
		s.shown = m.behind(slices.Clone(s.passed))
	}
	if compare, sorted := s.inOrder(); sorted {
		s.shown = s.order.sorted(s.shown, compare)
	}
}

// pass are the lines of articles that a filter lets pass, in their order.
func pass(entries []*Entry, f Filter) []*Line {
	n := 0
	for _, e := range entries {
		n += len(e.Lines)
	}
	all := make([]*Line, 0, n)
	for _, e := range entries {
		all = append(all, e.Lines...)
	}
	return passing(all, f)
}

// passing are those of some lines that a filter lets pass, in their order. Of many,
// two processors try a half each.
func passing(lines []*Line, f Filter) []*Line {
	tests := f.tests()
	switch half := len(lines) / 2; {
	case len(tests) == 0:
		return lines
	case len(lines) < manyLines:
		return tried(lines, tests)
	default:
		later := make(chan []*Line)
		go func() { later <- tried(lines[half:], tests) }()
		return append(tried(lines[:half], tests), <-later...)
	}
}

// manyLines are so many that it is worth while to try them at two places.
const manyLines = 5000

// tried are the lines that pass all tests.
func tried(lines []*Line, tests []test) []*Line {
	var passed []*Line
lines:
	for _, l := range lines {
		for _, holds := range tests {
			if !holds(l) {
				continue lines
			}
		}
		passed = append(passed, l)
	}
	return passed
}

// counted returns the observations behind lines.
func counted(lines []*Line) []tally.Observation {
	obs := make([]tally.Observation, 0, len(lines))
	for _, l := range lines {
		if l.Observed != nil {
			obs = append(obs, *l.Observed)
		}
	}
	return obs
}
