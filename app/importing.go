package app

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"parley/stance"
)

// projectEnding is that of project files.
const projectEnding = ".parley"

// take opens a project, or reads files and folders into the one that is open.
func (w *Window) take(paths []string) {
	for _, path := range paths {
		if strings.EqualFold(filepath.Ext(path), projectEnding) {
			w.session.OpenFile(path)
			return
		}
	}
	w.session.Import(paths...)
}

// dropped takes what was dropped on the window.
func (w *Window) dropped(uris []fyne.URI) {
	var paths []string
	for _, u := range uris {
		paths = append(paths, u.Path())
	}
	w.take(paths)
}

func (w *Window) importFiles() {
	w.askOpen(lang.L("Import articles"), nil, w.take)
}

func (w *Window) importFolder() {
	w.askFolder(lang.L("Import a folder of articles"), func(path string) { w.take([]string{path}) })
}

// pasteText lets the analyst paste an article and say what is known of it. The
// text goes into a box that does not wrap: wrapping long texts is slow.
func (w *Window) pasteText() {
	title, date, publisher, text := newLine(""), newLine(""), newLine(""), newLine("")
	text.MultiLine = true
	title.SetPlaceHolder(lang.L("the first line, unless you give one"))
	date.SetPlaceHolder("2025-08-15")
	date.Validator = func(s string) error {
		if s == "" {
			return nil
		}
		_, err := stance.ParseDate(s)
		return err
	}
	text.SetMinRowsVisible(12)
	text.SetText(w.app.Clipboard().Content())
	form := widget.NewForm(
		widget.NewFormItem(lang.L("Text"), text), widget.NewFormItem(lang.L("Title"), title),
		widget.NewFormItem(lang.L("Date"), date), widget.NewFormItem(lang.L("Publisher"), publisher))
	d := dialog.NewCustomConfirm(lang.L("Paste a text"), lang.L("Read it"), lang.L("Cancel"), form, func(read bool) {
		if !read {
			return
		}
		day, err := stance.ParseDate(date.Text)
		if err != nil && date.Text != "" {
			w.fail(err)
			return
		}
		w.session.Paste(stance.Article{Text: text.Text, Title: title.Text, Date: day, Publisher: publisher.Text})
	}, w.win)
	leaveBy(d.Dismiss, title, date, publisher, text)
	d.Show()
	d.Resize(fyne.NewSize(760, 520))
	w.win.Canvas().Focus(text)
}
