package stance

import "parley/stance/text"

// A Reading is everything the Engine found in one Article.
type Reading struct {
	Article    Article
	Document   *text.Document
	Statements []Statement // in the order of the text
	Found      []Actor     // actors that are in no codebook: people as the article names them
	Notices    []string    // what the analyst must know: another language, text that was cut
}
