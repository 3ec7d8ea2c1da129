package tone

import "strings"

// negatedAt says whether one of the three words before the word at i, in the
// same sentence, negates it.
func negatedAt(tokens []token, i int) bool {
	for k := i - 1; k >= 0 && i-k <= 3 && tokens[k].sentence == tokens[i].sentence; k-- {
		if tokens[k].word.negates {
			return true
		}
	}
	return false
}

func negates(w string) bool { return negators[w] || strings.HasSuffix(w, "n't") }
