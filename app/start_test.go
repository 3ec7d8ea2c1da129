package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

func TestNewProjectIsRemembered(t *testing.T) {
	d := newDesk(t, 1280, 720)
	folder := t.TempDir()
	d.remember(folder)
	d.show(screenStart)
	test.Tap(button(t, d.win.Content(), "New project…"))
	top := d.win.Canvas().Overlays().Top()
	for _, o := range test.LaidOutObjects(top) {
		if e, ok := o.(*note); ok {
			e.SetText("harbour")
		}
	}
	test.Tap(button(t, top, "Save"))
	d.wait()
	path := filepath.Join(folder, "harbour.parley")
	if d.session.Path() != path || d.win.Title() != "harbour – Articles – Parley" {
		t.Fatalf("the project lies in %q, the window is called %q", d.session.Path(), d.win.Title())
	}
	if recent := d.recents(); len(recent) != 1 || recent[0] != path {
		t.Errorf("remembered are %v", recent)
	}
	d.session.Close()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if recent := d.recents(); len(recent) != 0 {
		t.Errorf("a project that is gone is still offered: %v", recent)
	}
}

func TestStartOffersUnsavedWork(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	d.press('j')
	d.press('a')
	d.session.OpenSample()
	d.wait()
	d.show(screenStart)
	s := d.screen(screenStart).(*start)
	if len(s.paths) != 1 {
		t.Fatalf("offered are %v, expected the sample that was worked on", s.paths)
	}
	s.recent.Select(0)
	d.wait()
	if got := d.session.Counts().Checked; got != 1 || d.shown != screenRead {
		t.Errorf("opened again it has %d statements checked", got)
	}
}

func TestOpenErrorsAreDialogs(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	path := filepath.Join(t.TempDir(), "broken.parley")
	if err := os.WriteFile(path, []byte("no database"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.take([]string{path})
	d.wait()
	if words := dialogWords(d); !strings.Contains(words, path) {
		t.Errorf("the dialog says %q", words)
	}
	if d.session.Counts().Articles != 3 {
		t.Error("the project that was open is gone")
	}
	d.typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape leaves the dialog open")
	}
}

func TestCloseAsksOnlyWhereWorkHasNoFile(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	d.press('j')
	d.press('a')
	d.close()
	if words := dialogWords(d); !strings.Contains(words, "no file of its own") {
		t.Errorf("closing says %q", words)
	}
}

func TestSettingsChangeTheLook(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	d.show(screenSettings)
	for _, c := range []struct{ words, ground string }{{"Dark", "dark"}, {"Light", "light"}} {
		for _, o := range test.LaidOutObjects(d.win.Content()) {
			if g, ok := o.(*widget.RadioGroup); ok && slices.Contains(g.Options, c.words) {
				g.SetSelected(c.words)
				break
			}
		}
		if got := d.isDark(); got != (c.ground == "dark") || d.app.Preferences().String(variantKey) != c.ground {
			t.Errorf("%s leaves the window dark: %v", c.words, got)
		}
	}
	before := theme.TextSize()
	d.setLook(lightVariant, 1.4)
	if theme.TextSize() <= before || d.shown != screenSettings {
		t.Errorf("larger text is %g after %g, on %s", theme.TextSize(), before, d.shown)
	}
}

// contrasts are texts and their grounds, and the least contrast that the eye
// needs between them (WCAG 2.1: 4.5, 3 for large letters and marks).
var contrasts = []struct {
	text, ground fyne.ThemeColorName
	least        float64
}{
	{theme.ColorNameForeground, theme.ColorNameBackground, 7},
	{theme.ColorNameForeground, colorPaper, 7},
	{theme.ColorNameForeground, colorForDeep, 4.5},
	{theme.ColorNameForeground, colorAgainDeep, 4.5},
	{theme.ColorNameForeground, colorNoDeep, 4.5},
	{theme.ColorNameForeground, colorForTint, 7},
	{theme.ColorNameForeground, colorAgainTint, 7},
	{colorQuiet, colorPaper, 4.5},
	{colorQuiet, theme.ColorNameBackground, 4.5},
	{colorQuiet, colorRail, 4.5},
	{colorFor, colorPaper, 4.5},
	{colorAgainst, colorPaper, 4.5},
	{colorNeither, colorPaper, 4.5},
	{colorFor, theme.ColorNameBackground, 4.5},
	{colorAgainst, theme.ColorNameBackground, 4.5},
	{theme.ColorNamePlaceHolder, theme.ColorNameInputBackground, 4.5},
	{theme.ColorNameInputBorder, theme.ColorNameBackground, 3}, // boxes and rings that are not ticked
	{theme.ColorNameInputBorder, theme.ColorNameInputBackground, 3},
	{theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary, 4.5},
	{theme.ColorNameError, colorPaper, 4.5},
	{theme.ColorNameWarning, theme.ColorNameBackground, 4.5},
	{theme.ColorNameSuccess, colorPaper, 4.5},
}

func TestContrast(t *testing.T) {
	for _, v := range []variant{lightVariant, darkVariant} {
		look := newLook(v, 1)
		for _, c := range contrasts {
			if got := contrast(look.Color(c.text, 0), look.Color(c.ground, 0)); got < c.least {
				t.Errorf("%s: %s on %s has a contrast of %.1f, expected %.1f", v, c.text, c.ground, got, c.least)
			}
		}
	}
}
