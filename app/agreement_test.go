package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestAgreementScreen(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	d.show(screenAgreement)
	g := d.screen(screenAgreement).(*agreementScreen)
	if words := labels(g); !strings.Contains(words, "No human has judged") {
		t.Errorf("before anybody judged the screen says %q", words)
	}
	d.show(screenRead)
	d.press('j')
	placed(d)
	d.press('a')
	d.press('3')
	d.show(screenAgreement)
	if words := labels(g); !strings.Contains(words, "Both coded 2 statements") && !strings.Contains(words, "Both coded 1 statement") {
		t.Errorf("after two judgements the screen says %q", words)
	}
	for _, o := range test.LaidOutObjects(g.content) {
		if b, ok := o.(*widget.Button); ok && !b.Disabled() && b.Text == "1" {
			test.Tap(b)
			if d.shown != screenStatements || len(d.session.Lines()) == 0 {
				t.Errorf("a click on a cell shows %s with %d lines", d.shown, len(d.session.Lines()))
			}
			return
		}
	}
	t.Error("no cell of the table has a statement behind it")
}

// labels are the labels of the agreement screen, joined.
func labels(g *agreementScreen) string {
	var all []string
	for _, o := range test.LaidOutObjects(g.content) {
		if l, ok := o.(*widget.Label); ok {
			all = append(all, l.Text)
		}
	}
	return strings.Join(all, "\n")
}
