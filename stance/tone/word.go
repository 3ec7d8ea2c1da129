package tone

import (
	"strings"
	"sync"

	"parley/stance/text"
)

// A wordForm is what the lists say of a folded word, wherever it stands.
type wordForm struct {
	vader    vaderWord
	matters  bool // to what VADER makes of a word after it
	ascii    bool
	negates  bool
	reviewed bool    // the film reviews have an opinion of it
	odds     float64 // that opinion
}

// wordForms keeps what was looked up of a word for its next time.
var wordForms = sync.OnceValue(func() *text.Memo[wordForm] { return text.NewMemo(readWord) })

// Most words are in no list: those share a form.
var unlisted = wordForm{ascii: true}

func readWord(lower string) *wordForm {
	w := wordForm{vader: vaderTable()[lower], ascii: isASCII(lower), negates: negates(lower)}
	w.matters = w.vader.matters(lower)
	w.vader.denies = w.vader.denies || strings.Contains(lower, "n't")
	w.vader.odd = w.vader.odd || !w.ascii
	w.odds, w.reviewed = reviewTable()[withoutApostrophes(lower)]
	w.reviewed = w.reviewed && !functionWords[lower]
	if w == (wordForm{odds: w.odds, ascii: true}) {
		return &unlisted
	}
	return &w
}

// spelled gives a word its folded form and what is known of that.
func (t *token) spelled(part string) {
	form := text.Form(0)
	if isASCII(part) {
		t.lower, form = text.Folded(part)
	} else {
		t.lower = fold(part)
	}
	t.word = wordForms().Of(form, t.lower)
}

// is gives a word the folded form that is known already.
func (t *token) is(lower string, word *wordForm) { t.lower, t.word = lower, word }

// isName holds for a capital where none is needed. Films have their own Smiths
// and Washingtons, so the reviews are not asked for names.
func (t *token) isName() bool { return t.upper && !t.opens }

// fold writes a word as the lexicons do.
func fold(w string) string { return strings.ToLower(strings.ReplaceAll(w, "’", "'")) }

// Prepare reads the lists of the default scorer, for which the first text else
// waits.
func Prepare() { wordForms().Of(0, "the") }
