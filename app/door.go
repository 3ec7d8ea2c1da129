package app

import (
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
)

// A doorway is the part of the settings that opens the door to a language model.
// It is shut until the analyst switches it on, and nothing is sent before he or
// she asks for it. The key of a server is never written down.
type doorway struct {
	window   *Window
	on       *widget.Check
	address  *widget.Entry
	protocol *widget.Select
	model    *widget.SelectEntry
	key      *widget.Entry
	test     *widget.Button
	ask      *widget.Button
	result   *widget.Label
	opened   *fyne.Container // what is seen while it is on
	content  fyne.CanvasObject
}

// The keys of what is remembered of the door.
const (
	doorKey          = "model door open"
	doorAddressKey   = "model address"
	doorProtocolKey  = "model protocol"
	doorModelKey     = "model name"
	doorConfirmedKey = "model address confirmed"
)

// protocols are what a server can speak, as an analyst meets them.
var protocols = []struct {
	words    string
	protocol string
}{{"Ollama", string(session.Ollama)}, {"OpenAI's protocol (llama.cpp, LM Studio, vLLM)", string(session.OpenAI)}}

func newDoorway(w *Window) *doorway {
	d := &doorway{window: w, address: widget.NewEntry(), model: widget.NewSelectEntry(nil), key: widget.NewPasswordEntry(), result: plain("")}
	kept := w.app.Preferences()
	d.on = widget.NewCheck(lang.L("A language model may be asked"), func(on bool) {
		kept.SetBool(doorKey, on)
		d.refresh()
		w.menu()
	})
	d.on.Checked = kept.Bool(doorKey)
	d.address.SetPlaceHolder("http://127.0.0.1:11434")
	d.address.SetText(kept.String(doorAddressKey))
	d.address.OnChanged = func(s string) { kept.SetString(doorAddressKey, strings.TrimSpace(s)) }
	d.protocol = widget.NewSelect(mapped(protocols, func(p struct{ words, protocol string }) string { return lang.L(p.words) }), nil)
	d.protocol.Selected = d.protocol.Options[0]
	if kept.String(doorProtocolKey) == protocols[1].protocol {
		d.protocol.Selected = d.protocol.Options[1]
	}
	d.protocol.OnChanged = func(string) { kept.SetString(doorProtocolKey, protocols[d.protocol.SelectedIndex()].protocol) }
	d.model.SetText(kept.String(doorModelKey))
	d.model.OnChanged = func(s string) { kept.SetString(doorModelKey, strings.TrimSpace(s)) }
	d.key.SetPlaceHolder(lang.L("if it wants one; not kept"))
	d.test = widget.NewButton(lang.L("Test the connection"), d.try)
	d.ask = widget.NewButton(lang.L("Ask about the statements shown…"), w.askModel)
	d.lay()
	return d
}

// lay puts the parts below each other.
func (d *doorway) lay() {
	d.opened = stacked(4,
		pair(titledPart(lang.L("Address"), d.address), titledPart(lang.L("What the server speaks"), d.protocol)),
		pair(titledPart(lang.L("Model"), d.model), titledPart(lang.L("Key"), d.key)),
		container.NewHBox(d.test, d.ask), d.result)
	d.result.Hide()
	d.content = stacked(2, d.on, d.opened)
	d.refresh()
}

// refresh shows what can be set while the door is open.
func (d *doorway) refresh() {
	if d.on.Checked {
		d.opened.Show()
	} else {
		d.opened.Hide()
	}
	d.content.Refresh()
}

// door is what the settings say.
func (w *Window) door() session.Door {
	kept := w.app.Preferences()
	d := session.Door{
		Open: kept.Bool(doorKey), Address: kept.String(doorAddressKey), Model: kept.String(doorModelKey),
		Confirmed: kept.String(doorConfirmedKey), Protocol: session.Ollama,
	}
	if kept.String(doorProtocolKey) == string(session.OpenAI) {
		d.Protocol = session.OpenAI
	}
	if s, made := w.screens[screenSettings].(*settings); made {
		d.Key = s.door.key.Text
	}
	return d
}

// throughDoor does something with the door once it may be passed: an address that
// is not on this computer must be agreed to in so many words.
func (w *Window) throughDoor(do func(session.Door)) {
	d := w.door()
	err := d.Check()
	switch {
	case err == nil:
		do(d)
	case !errors.Is(err, session.ErrElsewhere):
		w.fail(err)
	default:
		dialog.ShowConfirm(lang.L("Send statements to another computer?"),
			fmt.Sprintf(lang.L("%s is not on this computer. Statements and the paragraphs they stand in would leave it."), d.Address), func(yes bool) {
				if yes {
					w.app.Preferences().SetString(doorConfirmedKey, d.Address)
					d.Confirmed = d.Address
					do(d)
				}
			}, w.win)
	}
}

// try asks the server for its models; no text is sent.
func (d *doorway) try() {
	d.result.Hide()
	d.window.throughDoor(func(door session.Door) {
		d.window.session.Models(door, func(names []string) {
			d.model.SetOptions(names)
			if d.model.Text == "" && len(names) > 0 {
				d.model.SetText(names[0])
			}
			d.result.SetText(fmt.Sprintf(lang.L("It answers. It has: %s"), strings.Join(names, ", ")))
			d.result.Show()
		})
	})
}

// askModel asks the model about the statements that the filter lets pass, after
// saying how many these are.
func (w *Window) askModel() {
	n := w.session.Askable()
	if n == 0 {
		w.say(lang.L("There are no statements to ask about."))
		return
	}
	w.throughDoor(func(d session.Door) {
		question := fmt.Sprintf(lang.L("%s would be asked about %s. Its answers stand beside the engine's and change no figure. You can stop it at any time."),
			d.Model, count(n, "statement", "statements"))
		dialog.ShowConfirm(lang.L("Ask the model?"), question, func(yes bool) {
			if yes {
				w.session.Ask(d, func(a session.Asked) {
					w.say(fmt.Sprintf(lang.L("%s coded %s and saw %s. Compare it on the Agreement screen."), a.Coder,
						count(a.Statements, "statement", "statements"), count(a.Positions, "position", "positions")))
				})
			}
		}, w.win)
	})
}
