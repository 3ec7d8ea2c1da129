package speech

// This file names the speaker of quotations over several paragraphs whose cue comes
// late. Each paragraph opens with a mark and only the last closes, so a cue in a later
// one names who speaks in all of them, whoever spoke before.

// An openRun is a quotation that goes over paragraphs, as far as no cue claimed it.
type openRun struct {
	first    int   // the quotation that it begins with
	findings []int // places in scan.out
	next     int   // the quotation that it goes on with
}

// runsOn enters finding n, of a quotation without a cue, in the run that it belongs to.
// One begins where nobody spoke before it in its paragraph.
func (s *scan) runsOn(n, q int) {
	next := s.continuation(q)
	last := len(s.runs) - 1
	switch {
	case last >= 0 && s.runs[last].next == q:
		s.runs[last].findings = append(s.runs[last].findings, n)
		if next > 0 {
			s.runs[last].next = next
		}
	case next > 0 && n == s.opened && !s.continued(q):
		s.runs = append(s.runs, openRun{q, []int{n}, next})
	}
}

// continuation is the quotation of the next paragraph that q goes on with, 0 for none.
func (s *scan) continuation(q int) int {
	if !s.Quotations[q].Next {
		return 0
	}
	for next := q + 1; next < len(s.Quotations); next++ {
		if s.Quotations[next].Nesting == 0 {
			return next
		}
	}
	return 0
}

// nameRuns gives every run to whom the cue of its later paragraph names. That begins with
// the same mark: within straight marks curly ones stand around what somebody else said.
func (s *scan) nameRuns() {
	for _, run := range s.runs {
		said := s.claimAfter(run.findings[len(run.findings)-1], run.next)
		if said == nil || s.mark(run.first) != s.mark(run.next) {
			continue
		}
		for _, n := range run.findings {
			f := &s.out[n]
			f.Sources, f.Via, f.Utterance = said.Sources, said.Via, said.Utterance
		}
	}
}

// mark is the one that opens a quotation, as it is written.
func (s *scan) mark(q int) string {
	return s.Text[s.Quotations[q].Start:s.Quotations[q].Inner.Start]
}

// claimReach is how many findings after a run that of a cue is looked for: more don't
// stand before it in its paragraph.
const claimReach = 16

// claimAfter is the finding after finding n that a cue made of the beginning of quotation q.
func (s *scan) claimAfter(n, q int) *Finding {
	for i := n + 1; i < len(s.out) && i <= n+claimReach; i++ {
		f := &s.out[i]
		if f.Content.Start == s.Quotations[q].Start && f.Cue.Len() > 0 && len(f.Sources) > 0 {
			return f
		}
	}
	return nil
}
