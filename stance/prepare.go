package stance

import (
	"sync"

	"parley/stance/grammar"
	"parley/stance/tone"
)

// Prepare reads the lexicons that the first article would else wait for. It may run
// while a Codebook is read; nobody has to call it.
func Prepare() {
	var readings sync.WaitGroup
	readings.Go(grammar.Prepare)
	readings.Go(tone.Prepare)
	castLexicon()
	readings.Wait()
}
