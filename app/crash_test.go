package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestBrokeDownNamesTheFile(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.BrokeDown("/home/li/crash-0.1.0.log")
	top := d.win.Canvas().Overlays().Top()
	for _, o := range test.LaidOutObjects(top) {
		if l, ok := o.(*widget.Label); ok && strings.Contains(l.Text, "/home/li/crash-0.1.0.log") {
			test.Tap(button(t, top, "Close"))
			return
		}
	}
	t.Error("the window does not say where it is written")
}
