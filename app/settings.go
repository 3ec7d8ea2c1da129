package app

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
)

// settings is the screen of what an analyst may set.
type settings struct {
	window  *Window
	coder   *widget.Entry
	backups *fyne.Container
	door    *doorway
	content fyne.CanvasObject
}

// variants are the choices of theme, as an analyst calls them.
var variants = []struct {
	words   string
	variant variant
}{{"As the system", followSystem}, {"Light", lightVariant}, {"Dark", darkVariant}}

// textSizes are the choices of text size.
var textSizes = []struct {
	words string
	scale float64
}{{"Small", 0.9}, {"Normal", 1}, {"Large", 1.2}, {"Larger", 1.4}}

func newSettings(w *Window) *settings {
	s := &settings{window: w, coder: widget.NewEntry(), backups: stacked(2), door: newDoorway(w)}
	var looks, scales []string
	for _, v := range variants {
		looks = append(looks, lang.L(v.words))
	}
	for _, t := range textSizes {
		scales = append(scales, lang.L(t.words))
	}
	look := widget.NewRadioGroup(looks, nil)
	look.Horizontal, look.Required = true, true
	for i, v := range variants {
		if v.variant == w.look.variant {
			look.Selected = looks[i]
		}
	}
	look.OnChanged = func(chosen string) { w.setLook(variants[slices.Index(looks, chosen)].variant, w.look.scale) }
	size := widget.NewRadioGroup(scales, nil)
	size.Horizontal, size.Required = true, true
	for i, t := range textSizes {
		if float32(t.scale) == w.look.scale {
			size.Selected = scales[i]
		}
	}
	size.OnChanged = func(chosen string) { w.setLook(w.look.variant, float32(textSizes[slices.Index(scales, chosen)].scale)) }
	s.coder.SetText(w.app.Preferences().String(coderKey))
	s.coder.SetPlaceHolder(w.session.Coder())
	s.coder.OnChanged = func(name string) {
		w.app.Preferences().SetString(coderKey, strings.TrimSpace(name))
		w.session.SetCoder(strings.TrimSpace(name))
	}
	part := func(words, note string, o fyne.CanvasObject) fyne.CanvasObject {
		return stacked(0, inset(caption(words), 14, 0, 8, 0), o, quiet(note))
	}
	column := stacked(0,
		part(lang.L("Colours"), lang.L("Charts follow, exported ones too, unless you choose other colours beside them."), look),
		part(lang.L("Text size"), lang.L("Of the window. Charts are sized where they are exported."), size),
		part(lang.L("Your name as a coder"), lang.L("Kept with every judgement, so that coders can be told apart and compared."), s.coder),
		part(lang.L("A language model as one more coder"), lang.L("Off unless you switch it on. It is given the statement, its paragraph and the propositions of the codebook, and nothing before you ask. Its answers are proposals that change no figure. docs/model.md says more."), s.door.content),
		part(lang.L("Backups of this project"), lang.L("Dated copies beside the project's file. Restoring one keeps what it replaces."), s.backups))
	s.content = container.NewVScroll(inset(container.NewHBox(atLeast(column, 620, 0)), 8, 20, 24, 24))
	return s
}

// setLook changes colours and text size, and remembers them.
func (w *Window) setLook(v variant, scale float32) {
	w.look = newLook(v, scale)
	w.app.Preferences().SetString(variantKey, string(v))
	w.app.Preferences().SetFloat(textSizeKey, float64(scale))
	w.app.Settings().SetTheme(w.look)
	w.relook()
}

// relook draws again what keeps colours of its own.
func (w *Window) relook() {
	w.build()
	w.changed(session.Everything)
}

// refresh brings the screen in line with the session.
func (s *settings) refresh(session.Change) {
	s.backups.RemoveAll()
	if s.window.session.Path() == "" {
		s.backups.Add(plain(lang.L("The project has no file of yours yet: save it first.")))
		return
	}
	s.backups.Add(container.NewHBox(widget.NewButton(lang.L("Back up now"), s.window.session.Backup)))
	for _, b := range s.window.session.Backups() {
		words := fmt.Sprintf("%s · %d KB", b.Made.Format("2006-01-02 15:04"), b.Size/1024)
		restore := widget.NewButton(lang.L("Restore…"), func() {
			dialog.ShowConfirm(lang.L("Restore this backup?"), words+"\n"+lang.L("What is there now is kept among the backups."), func(yes bool) {
				if yes {
					s.window.session.Restore(b)
				}
			}, s.window.win)
		})
		s.backups.Add(container.NewBorder(nil, nil, nil, restore, cut(words)))
	}
}

// canvas implements screen.
func (s *settings) canvas() fyne.CanvasObject { return s.content }
