package app

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"parley/app/session"
)

// bringIn asks for another coder's project and brings its work into this one.
func (w *Window) bringIn() {
	w.askOpen(lang.L("Bring in another coder's project"), []string{projectEnding}, func(paths []string) {
		w.session.Combine(paths[0], func(c session.Brought) { w.say(brought(c)) })
	})
}

// brought says what another project brought in.
func brought(c session.Brought) string {
	parts := []string{
		count(len(c.Articles), "article", "articles"), count(c.Judgements, "judgement", "judgements"),
		count(c.Marks, "marked statement", "marked statements"), count(c.Memos, "memo", "memos"),
	}
	words := fmt.Sprintf(lang.L("Brought in: %s."), strings.Join(parts, ", "))
	var renamed []string
	for name, now := range c.Renamed {
		renamed = append(renamed, name+" → "+now)
	}
	if len(renamed) > 0 {
		slices.Sort(renamed)
		words += " " + fmt.Sprintf(lang.L("Coders of one name who judged differently: %s."), strings.Join(renamed, ", "))
	}
	if c.Codebook {
		words += " " + lang.L("That project has another codebook; yours stays.")
	}
	return words
}
