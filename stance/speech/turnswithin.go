package speech

// This file reads questions and answers that follow one another within one paragraph: "Q: Will you sign? VENN: Never. Q: Why?
// VENN: It is a trap."

// turnsWithin adds what is answered within a paragraph. It is false for one that holds no label of somebody who asks, or none
// of somebody who answers.
func (s *scan) turnsWithin(p phrase) bool {
	labels := s.labelsWithin(p)
	if len(labels) == 0 {
		return false
	}
	for i := p.first; i < labels[0].first; {
		end := s.passageEnd(i, labels[0].first)
		s.read(phrase{i, end}, phrase{p.first, labels[0].first})
		i = end
	}
	for i, label := range labels {
		end := p.last
		if i+1 < len(labels) {
			end = labels[i+1].first
		}
		if s.asks(label) {
			continue
		}
		s.sayAll(phrase{s.afterLabel(phrase{label.first, end}, label), end}, label)
	}
	return true
}

// labelsWithin are the labels with which sentences of a paragraph begin; none where nobody asks or nobody answers.
func (s *scan) labelsWithin(p phrase) []phrase {
	var labels []phrase
	asked, answered := false, false
	for i := p.first; i+2 < p.last; i++ {
		if s.quote[i] >= 0 || !s.Words[i].Upper || i > p.first && !s.is(i-1, ".", "?", "!", "…", "...", "”", "\"") {
			continue
		}
		label := s.turnLabel(phrase{i, p.last})
		if label.empty() {
			continue
		}
		labels = append(labels, label)
		asked = asked || s.asks(label)
		answered = answered || !s.asks(label) && !s.answers(label)
	}
	if !asked || !answered {
		return nil
	}
	return labels
}
