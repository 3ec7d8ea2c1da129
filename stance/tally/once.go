package tally

import (
	"slices"
	"strings"

	"parley/stance"
)

// An entry is what counts once in a row: one observation, or several that are
// one thing said.
type entry struct {
	*heard  // the first of its parts
	row     int32
	said    int32 // what all parts say
	stance  float64
	checked bool
	parts   []*heard
}

// firstDay is a number that orders dates by the first day that they can mean.
func firstDay(d stance.Date) int {
	return (d.Year*12+max(int(d.Month), 1))*31 + max(d.Day, 1)
}

// lastDay is the same for the last day that they can mean.
func lastDay(d stance.Date) int {
	month, day := int(d.Month), d.Day
	if month == 0 {
		month = 12
	}
	if day == 0 {
		day = 31
	}
	return (d.Year*12+month)*31 + day
}

// A breath is what makes entries one thing said.
type breath struct {
	row, issue, source, utterance int32
}

// once makes one entry of each thing said on an issue: the parts of an utterance
// and its repetitions in one article count once, with the mean of their stances,
// and so does what two copies of one wire story have in common.
func (s *summing) once(entries []*entry) []*entry {
	entries = s.breaths(entries)
	told := 0
	for _, e := range entries {
		if e.inStory() {
			told++
		}
	}
	if told == 0 {
		return entries
	}
	return s.stories(entries, told)
}

// inStory says whether copies of a story elsewhere may say the same.
func (e *entry) inStory() bool { return e.story != 0 && e.said != 0 }

// stories makes one entry of what copies of a story have in common, in the place of
// the first; told is how many entries are in stories. All others are left alone: each
// is one thing said already.
func (s *summing) stories(entries []*entry, told int) []*entry {
	at := make(map[breath]int32, told)
	more := map[int32][]*entry{} // all parts of what has several
	out := entries[:0]
	for _, e := range entries {
		if e.inStory() {
			b := breath{e.row, e.issue, e.story, e.said}
			if i, known := at[b]; known {
				if more[i] == nil {
					more[i] = []*entry{out[i]}
				}
				more[i] = append(more[i], e)
				continue
			}
			at[b] = int32(len(out)) // #nosec G115 -- entries in memory, far below two thousand million
		}
		out = append(out, e)
	}
	for i, parts := range more {
		out[i] = s.merged(parts)
	}
	return out
}

// breaths makes one entry of the parts of each utterance. The entries of an article
// stand together, so that each is compared with few; where an article has come in
// twice under two dates, with all.
func (s *summing) breaths(entries []*entry) []*entry {
	ends, together := s.runs(entries)
	if !together {
		s.number(entries)
		return s.merge(entries, func(e *entry) breath { return breath{e.row, e.issue, e.article, e.utterance} })
	}
	out, begin := entries[:0], 0
	for _, end := range ends {
		out = append(out, s.joined(entries[begin:end])...)
		begin = end
	}
	return out
}

// runs are the ends of the stretches of entries of one article, and whether each
// article has one stretch, of a length that may be compared each with each.
func (s *summing) runs(entries []*entry) (ends []int, together bool) {
	s.articles.open()
	begin := 0
	for end := 1; end <= len(entries); end++ {
		if end < len(entries) && entries[end].article == entries[begin].article {
			continue
		}
		if _, first := s.articles.at(entries[begin].article); !first || end-begin > longRun {
			return nil, false
		}
		ends, begin = append(ends, end), end
	}
	return ends, true
}

// longRun is how many entries of one article are compared each with each.
const longRun = 256

// joined makes one entry of the parts of each utterance in one article, in the
// place of the first. It may change the slice.
func (s *summing) joined(run []*entry) []*entry {
	kept := run[:0]
	var more map[*entry][]*entry // all parts of what has several, by the first
	for _, e := range run {
		i := slices.IndexFunc(kept, func(k *entry) bool { return k.row == e.row && k.issue == e.issue && s.sameUtterance(k, e) })
		if i < 0 {
			kept = append(kept, e)
			continue
		}
		if more == nil {
			more = map[*entry][]*entry{}
		}
		if more[kept[i]] == nil {
			more[kept[i]] = []*entry{kept[i]}
		}
		more[kept[i]] = append(more[kept[i]], e)
	}
	for i, e := range kept {
		if parts := more[e]; parts != nil {
			kept[i] = s.merged(parts)
		}
	}
	return kept
}

// sameUtterance says whether two entries of one article are of one utterance.
func (s *summing) sameUtterance(a, b *entry) bool {
	if s.numbered {
		return a.utterance == b.utterance
	}
	return a.Utterance == b.Utterance
}

// number numbers what entries say, where it has not been done.
func (s *summing) number(entries []*entry) {
	if !s.numbered {
		s.numbered = true
		for _, e := range entries {
			for _, p := range e.parts {
				p.number(s.numbers.words)
			}
		}
	}
}

// spoken makes one entry of what a row says in one breath on several issues.
func (s *summing) spoken(entries []*entry) []*entry {
	s.breath.open(len(entries))
	g := joining{firsts: make([]*entry, 0, len(entries))}
	for _, e := range entries {
		i, first := s.breath.at(e)
		g.add(e, i, first)
	}
	return s.together(g)
}

// merge puts entries of one breath together, in the order of the first of each.
func (s *summing) merge(entries []*entry, of func(*entry) breath) []*entry {
	at := make(map[breath]int32, len(entries))
	g := joining{firsts: make([]*entry, 0, len(entries))}
	for _, e := range entries {
		b := of(e)
		i, known := at[b]
		if !known {
			i = int32(len(g.firsts)) // #nosec G115 -- statements in memory, far below two thousand million
			at[b] = i
		}
		g.add(e, i, !known)
	}
	return s.together(g)
}

// A joining holds the first entry of each group, and all parts of those that have several.
type joining struct {
	firsts []*entry
	parts  map[int32][]*entry // by the place of the first
}

// add puts an entry into the group whose first stands at place i, or is to.
func (g *joining) add(e *entry, i int32, first bool) {
	if first {
		g.firsts = append(g.firsts, e)
		return
	}
	if g.parts == nil {
		g.parts = map[int32][]*entry{}
	}
	if g.parts[i] == nil {
		g.parts[i] = []*entry{g.firsts[i]}
	}
	g.parts[i] = append(g.parts[i], e)
}

// together is one entry for each group.
func (s *summing) together(g joining) []*entry {
	for i, parts := range g.parts {
		g.firsts[i] = s.merged(parts)
	}
	return g.firsts
}

// merged is one entry of several.
func (s *summing) merged(entries []*entry) *entry {
	e := *entries[0]
	total, same, even := 0.0, true, true
	e.parts = make([]*heard, 0, len(entries))
	for _, p := range entries {
		total += p.stance
		e.checked = e.checked && p.checked
		e.parts = append(e.parts, p.parts...)
		same, even = same && p.said == e.said, even && p.stance == e.stance
	}
	if !even { // a third of the sum of three that are equal need not be equal to them
		e.stance = clamp(total / float64(len(entries)))
	}
	if !same {
		e.said = s.joint(entries)
	}
	return &e
}

// joint numbers what entries say together.
func (s *summing) joint(entries []*entry) int32 {
	var words []string
	for _, p := range entries {
		words = append(words, s.numbers.words.words[p.said])
	}
	slices.Sort(words)
	return s.numbers.words.of(strings.Join(slices.Compact(words), "|"))
}

// toneOf is the mean tone of an entry's parts.
func (e *entry) toneOf() (float64, bool) {
	if len(e.parts) == 1 {
		return e.tone, e.toned
	}
	total, n := 0.0, 0
	for _, p := range e.parts {
		if p.toned {
			total += p.tone
			n++
		}
	}
	if n == 0 {
		return 0, false
	}
	return clamp(total / float64(n)), true
}
