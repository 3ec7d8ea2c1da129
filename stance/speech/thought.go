package speech

// thought reads what somebody is told behind it to think, or in its midst: "The talks will fail, Venn believes", "The bridge,
// Venn fears, will be closed".
func (s *scan) thought(g group, f cueForm, next int) bool {
	if !f.takes(takesPost) || g.negated {
		return false
	}
	taken := s.taken
	defer func() { s.taken = taken }()
	own := s.subjectBefore(g.first, s.passage.first)
	if own.empty() {
		return s.inverted(g, f, next)
	}
	return s.postposed(g, f, own, next)
}
