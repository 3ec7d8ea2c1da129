package stance

import (
	"slices"

	"parley/stance/text"
)

// A Reading is everything the Engine found in one Article.
type Reading struct {
	Article    Article
	Document   *text.Document
	Statements []Statement // in the order of the text
	Found      []Actor     // actors that are in no codebook: people as the article names them
	Notices    []string    // what the analyst must know: another language, text that was cut
}

// Actor returns the actor of a key: from the codebook, else as the article
// introduces him or her. It has no name where neither knows the key.
func (r *Reading) Actor(book *Codebook, key string) Actor {
	if actor, known := book.Actor(key); known {
		return actor
	}
	if i := slices.IndexFunc(r.Found, func(a Actor) bool { return a.Key == key }); i >= 0 {
		return r.Found[i]
	}
	return Actor{Key: key, Kind: Person}
}
