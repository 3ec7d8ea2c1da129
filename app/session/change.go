package session

// A Change says what has become different, as bits that can be joined.
type Change uint

// What can change.
const (
	ArticlesChanged   Change = 1 << iota // articles came, went or were read; failures too
	StatementsChanged                    // readings, judgements or memos, and with them every figure
	FilterChanged                        // which statements are shown and counted, and how they are sorted
	SelectionChanged                     // the chosen article or statement
	WorkChanged                          // progress of long work
	BookChanged                          // the codebook
	ProjectChanged                       // another project, its name, or whether it can undo

	// Everything is all of them: another project was opened.
	Everything = ArticlesChanged | StatementsChanged | FilterChanged | SelectionChanged | WorkChanged | BookChanged | ProjectChanged
)

// Has says whether any of the bits of other is set in c.
func (c Change) Has(other Change) bool { return c&other != 0 }

// Watch calls f after every change, on the goroutine that owns the Session.
func (s *Session) Watch(f func(Change)) { s.watchers = append(s.watchers, f) }

// Together does several things, and lets the watchers know of them once.
func (s *Session) Together(f func()) {
	s.holding++
	f()
	s.holding--
	if c := s.held; s.holding == 0 && c != 0 {
		s.held = 0
		s.tell(c)
	}
}

// tell lets every watcher know.
func (s *Session) tell(c Change) {
	if s.holding > 0 {
		s.held |= c
		return
	}
	for _, f := range s.watchers {
		f(c)
	}
}
