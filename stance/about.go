package stance

import "parley/stance/text"

// An aboutIndex finds in one pass over an article which issues it can be about:
// most articles are about none, and are searched for the phrases of all.
type aboutIndex struct {
	patterns []pattern
	issues   []int // by pattern, an index into the scorer's issues
	index    *index
}

func indexAbout(issues []*issueRules) *aboutIndex {
	x := &aboutIndex{index: newIndex()}
	for i, r := range issues {
		if r.about == nil {
			continue
		}
		for _, p := range r.about.patterns {
			x.index.add(p, len(x.patterns))
			x.patterns, x.issues = append(x.patterns, p), append(x.issues, i)
		}
	}
	return x
}

// held says for every issue whether toks hold one of its phrases.
func (x *aboutIndex) held(toks []token, issues int) []bool {
	held := make([]bool, issues)
	for i := range toks {
		x.index.each(toks[i].lower, func(n int) {
			if issue := x.issues[n]; !held[issue] {
				held[issue] = x.patterns[n].at(toks, i) >= 0
			}
		})
	}
	return held
}

// about returns the issues that are looked for and that an article can be about.
func (s *scorer) about(doc *text.Document) []*issueRules {
	held := s.abouts.held(tokens(doc, 0, len(doc.Words), text.Span{End: len(doc.Text)}), len(s.issues))
	var out []*issueRules
	for i, r := range s.issues {
		if !r.issue.Off && (r.about == nil || held[i]) {
			out = append(out, r)
		}
	}
	return out
}
