package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"parley/assets"
)

func TestHelpTellsHowGoodTheEngineIs(t *testing.T) {
	d := newDesk(t, 1280, 720)
	test.Tap(d.buttons[screenHelp])
	var cells []string
	for _, o := range test.LaidOutObjects(d.screen(screenHelp).canvas()) {
		if l, ok := o.(*widget.Label); ok {
			cells = append(cells, l.Text)
		}
	}
	words := strings.Join(cells, "\n")
	for _, want := range []string{"precision\n", "found, and given to the right speaker", "positions on a ceasefire and on territory", "Accept\nA\n", "Choose all statements"} {
		if !strings.Contains(words, want) {
			t.Errorf("help has no %q", want)
		}
	}
}

func TestManualsAreLaidOutWhole(t *testing.T) {
	for _, name := range []string{"manual.md", "manual.de.md"} {
		manual := assets.Manual(name)
		rows, chapters := 0, 0
		for _, p := range manualParts(manual) {
			text, ok := p.(*widget.RichText)
			if !ok {
				rows++
				continue
			}
			if strings.Contains(text.String(), "|") {
				t.Errorf("%s: a table is shown as it is written: %q", name, text.String())
			}
			if s, ok := text.Segments[0].(*widget.TextSegment); ok && s.Style.SizeName != widget.RichTextStyleParagraph.SizeName {
				chapters++
			}
		}
		if want := strings.Count(manual, "\n|") - strings.Count(manual, "\n|---"); rows != want {
			t.Errorf("%s: %d rows of tables, expected %d", name, rows, want)
		}
		if want := strings.Count(manual, "\n## ") + 1; chapters != want {
			t.Errorf("%s: %d chapters, expected %d", name, chapters, want)
		}
	}
}
