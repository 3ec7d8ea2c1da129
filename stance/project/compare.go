package project

import (
	"cmp"
	"math"
	"slices"

	"parley/stance"
	"parley/stance/text"
)

// A Difference is what a new reading changes in one article. Statements marked
// by hand are no part of it.
type Difference struct {
	Article string // ID
	Added   []stance.Statement
	Removed []stance.Statement
	Changed []Changed
}

// Changed is a Statement that both readings have, in different words or with
// another speaker, stance or tone.
type Changed struct {
	Before, After stance.Statement
}

// IsZero says whether nothing changes.
func (d Difference) IsZero() bool { return len(d.Added)+len(d.Removed)+len(d.Changed) == 0 }

// Compare says what changes from one reading of an article to another. A
// Statement is the same where its Span is, or else where the new Span holds more
// than half of the old.
func Compare(before, after *stance.Reading) Difference {
	d := Difference{Article: after.Article.ID}
	old, fresh := byEngine(before.Statements), byEngine(after.Statements)
	taken := make([]bool, len(fresh))
	for _, b := range old {
		i := partner(b.Content, fresh, taken)
		if i < 0 {
			d.Removed = append(d.Removed, b)
			continue
		}
		taken[i] = true
		if b.Content != fresh[i].Content || !sameCoding(b, fresh[i]) {
			d.Changed = append(d.Changed, Changed{b, fresh[i]})
		}
	}
	for i, s := range fresh {
		if !taken[i] {
			d.Added = append(d.Added, s)
		}
	}
	return d
}

// byEngine leaves out the Statements that were marked by hand.
func byEngine(all []stance.Statement) []stance.Statement {
	return slices.DeleteFunc(slices.Clone(all), func(s stance.Statement) bool { return s.Coder != "" })
}

// partner returns the index of the Statement that has a Span, or else the one
// that holds most of it and more than half; -1: there is none. Those that are
// taken are passed over, but for one at the very Span.
func partner(span text.Span, among []stance.Statement, taken []bool) int {
	best, most := -1, span.Len()/2
	for i, s := range among {
		if s.Content == span {
			return i
		}
		if taken != nil && taken[i] {
			continue
		}
		shared := s.Content.Shared(span)
		if shared > most || best >= 0 && shared == most && s.Content.Len() < among[best].Content.Len() {
			best, most = i, shared
		}
	}
	return best
}

// sameCoding says whether two Statements have the same speakers, positions and tone.
func sameCoding(a, b stance.Statement) bool {
	return slices.Equal(speakers(a), speakers(b)) && slices.EqualFunc(stances(a), stances(b), sameStance) && sameTone(a.Tone, b.Tone)
}

// speakers are the keys of the actors of a Statement, sorted.
func speakers(s stance.Statement) []string {
	var keys []string
	for _, a := range s.Attributions {
		keys = append(keys, a.Actor)
	}
	slices.Sort(keys)
	return keys
}

// stances are the positions of a Statement, sorted by issue.
func stances(s stance.Statement) []stance.Position {
	return slices.SortedStableFunc(slices.Values(s.Positions), func(a, b stance.Position) int { return cmp.Compare(a.Issue, b.Issue) })
}

// closeTo is how near two scores are that count as the same.
const closeTo = 1e-9

func sameStance(a, b stance.Position) bool {
	return a.Issue == b.Issue && math.Abs(a.Stance-b.Stance) <= closeTo
}

func sameTone(a, b *stance.Tone) bool {
	if a == nil || b == nil {
		return a == b
	}
	return math.Abs(a.Score-b.Score) <= closeTo
}
