package intake

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"parley/stance"
)

const (
	bands     = 32 // of a signature; texts that agree on one band are compared
	bandRows  = 4  // values of a band: at a likeness of .5, 87 % of pairs agree on one
	alike     = .5 // likeness from which two texts are one story
	fewWords  = 15 // a text with fewer words has no story
	compared  = 8  // copies of one story that later texts are compared with: of a thousand copies each is like these
	signature = bands * bandRows
)

// Stories knows the articles that it was shown, and tells which tell the same
// story in nearly the same words: a wire story under another headline, or with
// some sentences changed. Likeness is the share of pairs of neighbouring words
// that two texts have in common (Jaccard); which texts are compared at all is
// decided by MinHash (Broder 1997). It keeps about five bytes a word.
type Stories struct {
	seen   []told
	bands  [bands]map[uint64][]int32
	copies map[string]int // by story: how many there were
}

// told is one article that Stories knows.
type told struct {
	hash  string
	story string
	pairs []uint32 // hashes of its pairs of words, sorted
}

// NewStories knows no article yet.
func NewStories() *Stories {
	s := &Stories{copies: map[string]int{}}
	for i := range s.bands {
		s.bands[i] = map[uint64][]int32{}
	}
	return s
}

// Add shows an article. The story is the hash of the first article that this one
// is nearly a copy of; it is empty for an article that tells a story of its own,
// and for the first of its copies.
func (s *Stories) Add(a stance.Article) (story string) {
	pairs := pairsOf(a.Text)
	if len(pairs) < fewWords {
		return ""
	}
	keys := bandKeys(pairs)
	t := told{hash: a.Hash(), pairs: pairs}
	if original := s.original(keys, t); original >= 0 {
		t.story = s.seen[original].story
		if t.story == "" {
			t.story = s.seen[original].hash
		}
	}
	if s.copies[t.story]++; t.story == "" || s.copies[t.story] <= compared {
		for i, key := range keys {
			s.bands[i][key] = append(s.bands[i][key], int32(len(s.seen))) // #nosec G115 -- articles of one import, far below two thousand million
		}
		s.seen = append(s.seen, t)
	}
	if t.story == t.hash {
		return ""
	}
	return t.story
}

// original is the article that is most like t, the first of several; -1: none is.
func (s *Stories) original(keys [bands]uint64, t told) int {
	var candidates []int32
	for i, key := range keys {
		candidates = append(candidates, s.bands[i][key]...)
	}
	slices.Sort(candidates)
	best, most := -1, alike
	for _, c := range slices.Compact(candidates) {
		if likeness := jaccard(s.seen[c].pairs, t.pairs); likeness > most || best < 0 && likeness == most {
			best, most = int(c), likeness
		}
	}
	return best
}

// pairsOf is the set of hashes of neighbouring words, in lower case.
func pairsOf(text string) []uint32 {
	var pairs []uint32
	before := uint32(0)
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		hash := uint32(2166136261) // FNV-1a
		for _, r := range word {
			hash = (hash ^ uint32(unicode.ToLower(r))) * 16777619 // #nosec G115 -- a hash: every bit may count
		}
		if before != 0 {
			pairs = append(pairs, mixed(uint64(before)<<32|uint64(hash)))
		}
		before = hash | 1
	}
	slices.Sort(pairs)
	return slices.Clip(slices.Compact(pairs))
}

// mixed spreads the bits of a number (the finaliser of SplitMix64).
func mixed(x uint64) uint32 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return uint32((x ^ x>>31) >> 32)
}

// multipliers and addends make the hash functions of a signature.
var multipliers, addends = func() (m, a [signature]uint32) {
	for i := range m {
		m[i] = mixed(uint64(2*i+1)*0x9e3779b97f4a7c15) | 1
		a[i] = mixed(uint64(2*i+2) * 0x9e3779b97f4a7c15)
	}
	return m, a
}()

// bandKeys are the keys under which a text is found by texts like it.
func bandKeys(pairs []uint32) (keys [bands]uint64) {
	var least [signature]uint32
	for i := range least {
		least[i] = math.MaxUint32
	}
	for _, p := range pairs {
		for i := range least {
			h := p*multipliers[i] + addends[i]
			h ^= h >> 15
			least[i] = min(least[i], h)
		}
	}
	for i := range keys {
		key := uint64(14695981039346656037)
		for _, v := range least[i*bandRows : (i+1)*bandRows] {
			key = (key ^ uint64(v)) * 1099511628211
		}
		keys[i] = key
	}
	return keys
}

// jaccard is the share of two sorted sets that both have.
func jaccard(a, b []uint32) float64 {
	shared, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			shared, i, j = shared+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return float64(shared) / float64(max(1, len(a)+len(b)-shared))
}
