package session

import (
	"maps"
	"slices"

	"parley/stance"
	"parley/stance/agreement"
)

// NoPosition is the label of a statement that takes no position on an issue, and
// the last of SideLabels.
const NoPosition = "no position"

// SideLabels are what a coder can say of a statement on an issue, in the order
// of the table of agreement.
var SideLabels = []string{"for", "neither", "against", NoPosition}

// An Agreement compares two coders on what both of them coded: a unit is a
// statement on an issue. The engine has coded everything; a human has coded what
// he or she accepted, changed or rejected, a model what it was asked about.
type Agreement struct {
	A, B       string // coders; Engine for the engine
	Statements int    // that both coded
	Speakers   int    // of them, given to the same speaker by both
	Sides      agreement.Confusion
	Behind     [][][]string          // IDs of the statements behind each cell of Sides
	Alpha      agreement.Coefficient // nominal, over the four labels
	Ordinal    agreement.Coefficient // over for, neither and against, where both see a position
	Kappa      agreement.Coefficient
	Why        error // there is no Alpha; nil: there is
	WhyOrdinal error // there is no Ordinal
}

// Coders returns the names of those who have judged in the project: humans, and
// models that were asked.
func (s *Session) Coders() []string {
	var names []string
	for _, all := range s.judgements {
		for _, j := range all {
			if !slices.Contains(names, j.Coder) {
				names = append(names, j.Coder)
			}
		}
	}
	slices.Sort(names)
	return names
}

// Judges returns the names of those whose word counts in place of the engine's.
func (s *Session) Judges() []string {
	seen := map[string]bool{}
	for _, all := range s.judgements {
		if _, coder := statusOf(all); coder != "" {
			seen[coder] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// A word is what one coder says of one statement.
type word struct {
	actor string
	sides map[string]stance.Side // by issue
}

// wordOf returns what a coder says of a statement; false where he or she has not
// coded it.
func (s *Session) wordOf(coder string, st *stance.Statement) (word, bool) {
	w := word{sides: map[string]stance.Side{}}
	if len(st.Attributions) > 0 {
		w.actor = st.Attributions[0].Actor
	}
	for _, p := range st.Positions {
		w.sides[p.Issue] = stance.SideOf(p.Stance)
	}
	if coder == Engine {
		return w, st.Coder == ""
	}
	coded := false
	for _, j := range s.judgements[st.ID] {
		if j.Coder != coder {
			continue
		}
		if j.Status == stance.Proposed && !coded { // a model codes every issue by itself
			w.sides = map[string]stance.Side{}
		}
		coded = true
		w.judge(j)
	}
	return w, coded
}

// judge lays one judgement over a coder's word.
func (w *word) judge(j stance.Judgement) {
	if j.Status == stance.Changed && j.Actor != "" {
		w.actor = j.Actor
	}
	switch {
	case j.Status == stance.Rejected && j.Issue == "":
		w.actor, w.sides = "", map[string]stance.Side{}
	case j.Status == stance.Rejected:
		delete(w.sides, j.Issue)
	case j.Issue != "" && (j.Status == stance.Changed || j.Status == stance.Proposed):
		w.sides[j.Issue] = stance.SideOf(j.Stance)
	}
}

// label is the index in SideLabels of what a word says on an issue.
func (w word) label(issue string) int {
	side, there := w.sides[issue]
	if !there {
		return len(SideLabels) - 1
	}
	return int(stance.For - side)
}

// Agree compares two coders.
func (s *Session) Agree(a, b string) *Agreement {
	g := &Agreement{A: a, B: b, Sides: agreement.NewConfusion(SideLabels...), Behind: make([][][]string, len(SideLabels))}
	for i := range g.Behind {
		g.Behind[i] = make([][]string, len(SideLabels))
	}
	var nominal, ordinal []agreement.Rating
	for _, e := range s.entries {
		for i := range e.Reading.Statements {
			st := &e.Reading.Statements[i]
			wordA, codedA := s.wordOf(a, st)
			wordB, codedB := s.wordOf(b, st)
			if !codedA || !codedB {
				continue
			}
			g.count(st.ID, wordA, wordB)
			for _, issue := range issuesOf(wordA, wordB) {
				la, lb := wordA.label(issue), wordB.label(issue)
				g.Sides.Add(la, lb)
				g.Behind[la][lb] = append(g.Behind[la][lb], st.ID)
				unit := st.ID + "\x00" + issue
				nominal = append(nominal, rating(a, unit, la), rating(b, unit, lb))
				if last := len(SideLabels) - 1; la < last && lb < last {
					ordinal = append(ordinal, rating(a, unit, la), rating(b, unit, lb))
				}
			}
		}
	}
	g.Alpha, g.Why = agreement.Alpha(nominal, agreement.Nominal)
	g.Ordinal, g.WhyOrdinal = agreement.Alpha(ordinal, agreement.Ordinal)
	g.Kappa, _ = agreement.Kappa(g.Sides)
	return g
}

// count counts a statement that both coded.
func (g *Agreement) count(id string, a, b word) {
	g.Statements++
	if a.actor == b.actor {
		g.Speakers++
	}
}

// issuesOf are the issues on which one of two words sees a position.
func issuesOf(a, b word) []string {
	var issues []string
	for _, w := range []word{a, b} {
		for issue := range w.sides {
			if !slices.Contains(issues, issue) {
				issues = append(issues, issue)
			}
		}
	}
	slices.Sort(issues)
	return issues
}

func rating(coder, unit string, label int) agreement.Rating {
	return agreement.Rating{Coder: coder, Unit: unit, Value: float64(label)}
}
