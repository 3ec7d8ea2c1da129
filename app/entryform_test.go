package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
)

// part returns the box under a caption of a form.
func part(t *testing.T, in fyne.CanvasObject, words string) *widget.Entry {
	t.Helper()
	under := false
	for _, o := range test.LaidOutObjects(in) {
		switch o := o.(type) {
		case *canvas.Text:
			under = under || o.Text == words
		case *widget.Entry:
			if under {
				return o
			}
		}
	}
	t.Fatalf("the form has no box %q", words)
	return nil
}

func TestAnIssueIsWrittenInTheForm(t *testing.T) {
	d, c := codebookDesk(t)
	test.Tap(button(t, c.content, "New entry"))
	for _, b := range []struct{ words, typed string }{
		{"Name", "Bridge tolls"},
		{"Proposition", "Tolls on the bridge should be abolished"},
		{"The term's name, as the evidence calls it", "tolls"},
		{"The words that name it, one phrase a line", "toll+"},
	} {
		test.Type(part(t, c.form.body, b.words), b.typed)
	}
	test.Type(c.trial, "We defend the tolls.")
	d.wait()
	if got := trialWords(c); !strings.HasPrefix(got, "Bridge tolls: −") {
		t.Errorf("the trial shows %q, expected a position against", got)
	}
	if !strings.Contains(c.text.Text, "proposition: Tolls on the bridge should be abolished\n") {
		t.Errorf("the text of the entry is:\n%s", c.text.Text)
	}
	test.Tap(button(t, c.content, "What would change?"))
	d.wait()
	test.Tap(button(t, d.win.Canvas().Overlays().Top(), "Accept the change"))
	d.wait()
	if i := issueOf(d.session.Codebook(), "bridge-tolls"); i.Name != "Bridge tolls" || len(i.Terms) != 1 || c.key != i.Key {
		t.Errorf("the codebook has %+v and %q is in view", i, c.key)
	}
}

// trialWords are the positions that the trial shows.
func trialWords(c *codebookScreen) string {
	var lines []string
	for _, o := range test.LaidOutObjects(c.result) {
		if l, ok := o.(*textLine); ok {
			lines = append(lines, l.words.text)
		}
	}
	return strings.Join(lines, "\n")
}

func TestFormAndTextAreOneEntry(t *testing.T) {
	_, c := codebookDesk(t)
	part(t, c.form.body, "Proposition").SetText("The guns should be silent")
	c.asText.SetSelected("Text")
	if !strings.Contains(c.text.Text, "The guns should be silent") {
		t.Fatalf("what the form changed is not in the text:\n%s", c.text.Text)
	}
	c.text.SetText(strings.Replace(c.text.Text, "The guns should be silent", "The drums should be silent", 1))
	c.asText.SetSelected("Form")
	if got := part(t, c.form.body, "Proposition").Text; got != "The drums should be silent" {
		t.Errorf("after a change of the text the form shows %q", got)
	}
	c.asText.SetSelected("Text")
	c.text.SetText("key: ceasefire\nname: [")
	c.asText.SetSelected("Form")
	if !c.isText() || c.mistake.Text == "" {
		t.Errorf("a text with a mistake is shown as a form; mistake %q", c.mistake.Text)
	}
}

func TestAnActorsOfficesAndGroups(t *testing.T) {
	d, c := codebookDesk(t)
	c.choose("Actors")
	test.Tap(button(t, c.content, "New entry"))
	test.Type(part(t, c.form.body, "Name"), "Marta Venn")
	offices := part(t, c.form.body, "Offices, one a line")
	offices.SetText("foreign minister, uk, someday")
	if !c.mistake.Visible() {
		t.Errorf("a date that is none is taken without a word")
	}
	offices.SetText("foreign minister, uk, 2021-02, 2023")
	if c.mistake.Visible() {
		t.Errorf("the mistake stays: %q", c.mistake.Text)
	}
	test.Tap(button(t, c.content, "What would change?"))
	d.wait()
	test.Tap(button(t, d.win.Canvas().Overlays().Top(), "Accept the change"))
	d.wait()
	a, ok := d.session.Codebook().Actor("marta-venn")
	if !ok || officesText(a.Offices) != "foreign minister, uk, 2021-02, 2023" {
		t.Errorf("the actor is %+v", a)
	}
	if c.section != session.Actors || c.key != "marta-venn" {
		t.Errorf("%q is in view, expected the new actor", c.key)
	}
}
