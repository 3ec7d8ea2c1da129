package tone

import "parley/stance/text"

// Toward gives the tone of source toward the person that target names in it.
// source is a sentence, or a few. It is false where no word says anything.
func Toward(source string, target text.Span) (Score, bool) {
	return blend{}.Score(source, text.Span{Start: 0, End: len(source)})
}
