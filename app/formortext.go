package app

import (
	"regexp"

	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/stance"
)

// An entry is edited in a form or as text; the last choice is remembered.
const asTextKey = "codebook as text"

// formOrText is the switch between the two.
func (c *codebookScreen) formOrText() *widget.RadioGroup {
	words := []string{lang.L("Form"), lang.L("Text")}
	s := widget.NewRadioGroup(words, nil)
	s.Horizontal, s.Required, s.Selected = true, true, words[0]
	if c.window.app.Preferences().Bool(asTextKey) {
		s.Selected = words[1]
	}
	s.OnChanged = func(string) { c.turn() }
	return s
}

func (c *codebookScreen) isText() bool { return c.asText.Selected == c.asText.Options[1] }

// turn shows the entry in the other way, with what was changed in it. Text with a
// mistake stays text.
func (c *codebookScreen) turn() {
	if !c.isText() {
		book, err := c.editing()()
		if c.wrong(err); err != nil {
			c.asText.SetSelected(c.asText.Options[1])
			return
		}
		c.layOf(book, keyOf(c.text.Text))
	}
	c.window.app.Preferences().SetBool(asTextKey, c.isText())
	c.arrange()
}

// arrange shows the form or the text.
func (c *codebookScreen) arrange() {
	if c.isText() {
		c.scroll.Hide()
		c.text.Show()
	} else {
		c.text.Hide()
		c.scroll.Show()
	}
}

// wrote takes the text that the form made of the entry.
func (c *codebookScreen) wrote(text string) {
	c.text.SetText(text)
	if c.section == session.Issues {
		c.try()
	}
}

// lineWords stand before a mistake of an entry: a form has no lines.
var lineWords = regexp.MustCompile(`(?m)^line \d+: `)

// wrong shows what is wrong with the entry, or takes away what was shown.
func (c *codebookScreen) wrong(err error) {
	words := ""
	if err != nil {
		words = err.Error()
		if !c.isText() {
			words = lineWords.ReplaceAllString(words, "")
		}
	}
	c.mistake.SetText(words)
	c.mistake.Hidden = words == ""
	c.mistake.Refresh()
}

// lay fills the form with the entry in view, as it stands in a codebook.
func (c *codebookScreen) lay(book *stance.Codebook) { c.layOf(book, c.key) }

func (c *codebookScreen) layOf(book *stance.Codebook, key string) {
	c.form.show()
	switch c.section {
	case session.Issues:
		for _, i := range book.Issues {
			if i.Key == key {
				c.form.issue(i, false)
			}
		}
	case session.Actors:
		if a, ok := book.Actor(key); ok {
			c.form.actor(a, book, false)
		}
	case session.Groups:
		for _, g := range book.Groups {
			if g.Key == key {
				c.form.group(g, false)
			}
		}
	}
}

// layFresh fills the form with a new entry.
func (c *codebookScreen) layFresh() {
	switch c.section {
	case session.Issues:
		c.form.issue(stance.Issue{Terms: []stance.Term{{}}}, true)
	case session.Actors:
		c.form.actor(stance.Actor{}, c.session.Codebook(), true)
	case session.Groups:
		c.form.group(stance.Group{}, true)
	}
	c.scroll.ScrollToTop()
}
