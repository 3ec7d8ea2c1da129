package speech

// This file reads an interview without labels, in which every other paragraph asks.

const (
	// leastQuestions is how many paragraphs ask in such an interview at least, and longestQuestion how many words one of them has
	// at most.
	leastQuestions, longestQuestion = 3, 45
	// leastPersonal is the share of its sentences that speak in the first person at least.
	leastPersonal = 0.2
)

// interview tells which paragraphs of an interview without labels are not answers: those before the first question, and from it
// on every other one. It is nil for any other text.
func (s *scan) interview(paragraphs []phrase) []bool {
	first := 0
	for first < len(paragraphs) && !s.endsAsking(paragraphs[first]) {
		first++
	}
	if len(paragraphs)-first < 2*leastQuestions {
		return nil
	}
	asked, questions, addressed := make([]bool, len(paragraphs)), 0, 0
	for i, p := range paragraphs {
		asked[i] = i < first || (i-first)%2 == 0
		switch {
		case i < first:
		case !asked[i] && s.endsAsking(p), asked[i] && p.last-p.first > longestQuestion, s.quotesLong(p):
			return nil
		case asked[i] && s.endsAsking(p):
			questions++
		}
		if asked[i] && i >= first && s.speaksToYou(p) {
			addressed++
		}
	}
	total := (len(paragraphs) - first + 1) / 2
	if questions < leastQuestions || 2*questions < total || addressed < 2 || s.personal() < leastPersonal {
		return nil
	}
	return asked
}

// endsAsking says whether a paragraph ends with a question outside quotation marks.
func (s *scan) endsAsking(p phrase) bool {
	return !p.empty() && s.is(p.last-1, "?") && s.quote[p.last-1] < 0
}

// speaksToYou says whether a paragraph speaks to somebody.
func (s *scan) speaksToYou(p phrase) bool {
	for i := p.first; i < p.last; i++ {
		if s.quote[i] < 0 && s.is(i, "you", "your", "you're", "you've", "minister", "president", "ambassador", "general", "chancellor") {
			return true
		}
	}
	return false
}

// quotesLong says whether a paragraph is mostly a quotation, as in a report.
func (s *scan) quotesLong(p phrase) bool { return 4*s.plainWords(p.first, p.last) < p.last-p.first }
