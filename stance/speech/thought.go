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

// amongOwn says whether what somebody names is told to be one of his demands: "named a truce | among his terms", "as a condition".
func (s *scan) amongOwn(c phrase) bool {
	for k := c.first; k+1 < min(c.last+4, s.passage.last); k++ {
		if s.quote[k] < 0 && (s.is(k, "among") && s.is(k+1, "his", "her", "its", "their") || s.is(k, "as") && s.is(k+1, "a", "an", "his", "her", "its", "their")) {
			return true
		}
	}
	return false
}

// asksWhy says whether a content is a question, on which only who does not see or understand it takes a stand.
func (s *scan) asksWhy(c content) bool {
	return c.kind == clauseContent && s.is(c.first, "why", "how", "what", "when", "where", "whether", "if", "who", "which")
}
