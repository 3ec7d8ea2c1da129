package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
)

// TestDoorIsShutUntilItIsOpened: a model is off by default, an address elsewhere
// must be agreed to, and a server that is not there is said to be none.
func TestDoorIsShutUntilItIsOpened(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.sample()
	d.show(screenSettings)
	door := d.screen(screenSettings).(*settings).door
	if door.on.Checked || door.opened.Visible() || d.door().Open {
		t.Fatal("the door is open before anybody opened it")
	}
	d.askModel()
	if words := dialogWords(d); !strings.Contains(words, "switched off") {
		t.Errorf("asking through a shut door says %q", words)
	}
	d.win.Canvas().Overlays().Remove(d.win.Canvas().Overlays().Top())

	test.Tap(door.on)
	test.Type(door.address, "http://models.example:11434")
	door.model.SetText("parrot:1b")
	test.Tap(door.test)
	if words := dialogWords(d); !strings.Contains(words, "is not on this computer") {
		t.Fatalf("an address elsewhere asks %q", words)
	}
	test.Tap(button(t, d.win.Canvas().Overlays().Top(), "No"))
	if _, working := d.session.Working(); working || d.door().Confirmed != "" {
		t.Errorf("after No it is asked all the same")
	}

	door.address.SetText("http://127.0.0.1:1")
	test.Tap(door.test)
	d.wait()
	if words := dialogWords(d); !strings.Contains(words, "127.0.0.1:1") {
		t.Errorf("where nobody answers the dialog says %q", words)
	}
}
