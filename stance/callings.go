package stance

import "sync"

// The callings are by what the figures of an article are found.
type callings struct {
	byInitials  map[string]int   // of bodies: "imf"
	wrote       map[string]int   // noun of a document, to the figure that wrote the last one
	byActor     map[int]int      // index into the codebook's actors, to figures
	byKey       map[string]int   // key of a collective, to figures
	byName      map[string]int   // whole names, to figures
	bySurname   map[string][]int // last word of a name, to figures
	byFirstName map[string][]int // first names, to figures
}

// freeCallings are those that no article needs any more, with the room of their maps.
var freeCallings = sync.Pool{New: func() any {
	return &callings{map[string]int{}, map[string]int{}, map[int]int{}, map[string]int{}, map[string]int{}, map[string][]int{}, map[string][]int{}}
}}

// mostCallings is of how many names the room is kept: to empty that of more takes longer
// than to make it anew.
const mostCallings = 256

// leave empties the callings for the next article.
func (c *callings) leave() {
	if len(c.byName) > mostCallings {
		return
	}
	clear(c.byInitials)
	clear(c.wrote)
	clear(c.byActor)
	clear(c.byKey)
	clear(c.byName)
	clear(c.bySurname)
	clear(c.byFirstName)
	freeCallings.Put(c)
}
