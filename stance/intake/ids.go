package intake

import (
	"hash/maphash"
	"strconv"
)

// ids gives every article of a run an ID of its own. It keeps a hash of each, so
// that a million of them take some tens of megabytes.
type ids struct {
	seed maphash.Seed
	seen map[uint64]int32 // how often an ID was asked for
}

func newIDs() ids { return ids{maphash.MakeSeed(), map[uint64]int32{}} }

// unique returns id for the first article that asks, "id-2" for the second.
func (s ids) unique(id string) string {
	key := maphash.String(s.seed, id)
	s.seen[key]++
	n := s.seen[key]
	if n == 1 {
		return id
	}
	for ; ; n++ {
		numbered := id + "-" + strconv.Itoa(int(n))
		other := maphash.String(s.seed, numbered)
		if s.seen[other] == 0 {
			s.seen[key], s.seen[other] = n, 1
			return numbered
		}
	}
}
