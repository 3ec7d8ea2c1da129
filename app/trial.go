package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"parley/app/session"
	"parley/stance"
)

// try reads the sentence by the edited codebook, on a goroutine of its own, and
// shows where it would stand and which words say so. What is typed while one is
// read waits its turn.
func (c *codebookScreen) try() {
	sentence := strings.TrimSpace(c.trial.Text)
	if c.trying {
		c.again = true
		return
	}
	if sentence == "" {
		c.result.RemoveAll()
		c.result.Refresh()
		return
	}
	c.trying = true
	edited := c.editing()
	c.window.behindScenes(func() func() {
		book, err := edited()
		var r stance.Reading
		if err == nil {
			r, err = session.Evidence(book, sentence)
		}
		return func() {
			c.trying = false
			c.tried(book, r, err)
			if c.again {
				c.again = false
				c.try()
			}
		}
	})
}

// tried shows what a trial came to.
func (c *codebookScreen) tried(book *stance.Codebook, r stance.Reading, err error) {
	c.result.RemoveAll()
	defer c.result.Refresh()
	if err != nil {
		c.result.Add(quiet(lang.L("The entry has a mistake; What would change? names it.")))
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
