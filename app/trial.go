package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"parley/app/session"
	"parley/stance"
)

// try reads the sentence by the edited codebook and shows where it would stand
// and which words say so.
func (c *codebookScreen) try() {
	c.result.RemoveAll()
	defer c.result.Refresh()
	sentence := strings.TrimSpace(c.trial.Text)
	if sentence == "" {
		return
	}
	book, err := c.edited()
	if err != nil {
		c.result.Add(quiet(lang.L("The entry has a mistake; What would change? names it.")))
		return
	}
	r, err := session.Evidence(book, sentence)
	if err != nil {
		c.window.fail(err)
		return
	}
	for _, st := range r.Statements {
		for _, p := range st.Positions {
			c.result.Add(trialLine(book, r.Article.Text, p))
		}
	}
	if len(c.result.Objects) == 0 {
		c.result.Add(quiet(lang.L("It would take no position.")))
	}
}

// trialLine is a position in words, with its evidence.
func trialLine(book *stance.Codebook, source string, p stance.Position) fyne.CanvasObject {
	look := sideLooks[stance.SideOf(p.Stance)]
	var evidence []string
	for _, e := range p.Evidence {
		evidence = append(evidence, "“"+flat(e.Span.Of(source))+"” "+signed(e.Weight)+" ("+e.Rule+")")
	}
	head := newTextLine(words{text: issueOf(book, p.Issue).Name + ": " + signed(p.Stance) + " " + sideWords(stance.SideOf(p.Stance)), color: look.color, bold: true}, theme.SizeNameText)
	return stacked(0, inset(head, 4, 0, 8, 8), tight(quiet(strings.Join(evidence, " · "))))
}
