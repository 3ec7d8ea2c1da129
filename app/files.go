package app

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"
	"github.com/ncruces/zenity"
)

// askOpen lets the analyst choose files to open, with the system's own dialog
// where there is one. The endings are those of the files wanted; none: all.
func (w *Window) askOpen(title string, endings []string, open func(paths []string)) {
	if w.native {
		w.ask(func() ([]string, error) {
			return zenity.SelectFileMultiple(zenity.Title(title), patterns(title, endings))
		}, open)
		return
	}
	d := dialog.NewFileOpen(func(from fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			w.fail(err)
		case from != nil:
			_ = from.Close()
			w.remember(filepath.Dir(from.URI().Path()))
			open([]string{from.URI().Path()})
		}
	}, w.win)
	if len(endings) > 0 {
		d.SetFilter(storage.NewExtensionFileFilter(endings))
	}
	w.showFiles(d)
}

// askFolder lets the analyst choose a folder.
func (w *Window) askFolder(title string, open func(path string)) {
	if w.native {
		w.ask(func() ([]string, error) {
			path, err := zenity.SelectFile(zenity.Title(title), zenity.Directory())
			return []string{path}, err
		}, func(paths []string) { open(paths[0]) })
		return
	}
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			w.fail(err)
		case folder != nil:
			w.remember(folder.Path())
			open(folder.Path())
		}
	}, w.win)
	w.showFiles(d)
}

// askSave asks where to write a file and hands the path on. Nothing is opened or
// emptied before it is written. The first ending is added to a name without one.
func (w *Window) askSave(title, name string, endings []string, write func(path string)) {
	if w.native {
		w.ask(func() ([]string, error) {
			path, err := zenity.SelectFileSave(zenity.Title(title), zenity.ConfirmOverwrite(),
				zenity.Filename(filepath.Join(w.folder(), name)), patterns(title, endings))
			return []string{path}, err
		}, func(paths []string) { write(withEnding(paths[0], endings)) })
		return
	}
	newSaving(w, title, name, endings, write).show()
}

// patterns are the endings as a native dialog wants them.
func patterns(title string, endings []string) zenity.Option {
	if len(endings) == 0 {
		return zenity.FileFilters{}
	}
	var all []string
	for _, e := range endings {
		all = append(all, "*"+e)
	}
	return zenity.FileFilters{{Name: title, Patterns: all, CaseFold: true}}
}

// ask runs a native dialog on a goroutine of its own.
func (w *Window) ask(dialog func() ([]string, error), then func([]string)) {
	go func() {
		paths, err := dialog()
		w.do(func() {
			switch {
			case errors.Is(err, zenity.ErrCanceled):
			case err != nil:
				w.fail(err)
			case len(paths) > 0 && paths[0] != "":
				w.remember(filepath.Dir(paths[0]))
				then(paths)
			}
		})
	}()
}

// withEnding adds the first ending to a path that has none of them.
func withEnding(path string, endings []string) string {
	for _, e := range endings {
		if strings.HasSuffix(strings.ToLower(path), e) {
			return path
		}
	}
	return path + endings[0]
}

// showFiles shows a dialog of files in the folder that was used last.
func (w *Window) showFiles(d *dialog.FileDialog) {
	if folder, err := storage.ListerForURI(storage.NewFileURI(w.folder())); err == nil {
		d.SetLocation(folder)
	}
	d.Show()
	size := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(900, size.Width-40), min(620, size.Height-40)))
}

const folderKey = "folder"

// folder is the one that was used last, or the home folder.
func (w *Window) folder() string {
	if path := w.app.Preferences().String(folderKey); path != "" {
		if state, err := os.Stat(path); err == nil && state.IsDir() {
			return path
		}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return home
}

func (w *Window) remember(folder string) { w.app.Preferences().SetString(folderKey, folder) }

// A saving is the dialog that asks for a name and a folder.
type saving struct {
	window  *Window
	title   string
	name    *note
	where   *widget.Label
	endings []string
	write   func(path string)
}

func newSaving(w *Window, title, name string, endings []string, write func(string)) *saving {
	s := &saving{window: w, title: title, name: newLine(name), where: cut(w.folder()), endings: endings, write: write}
	return s
}

func (s *saving) show() {
	change := widget.NewButton(lang.L("Change…"), func() {
		s.window.askFolder(lang.L("Choose a folder"), func(path string) { s.where.SetText(path) })
	})
	form := widget.NewForm(
		widget.NewFormItem(lang.L("Name"), s.name),
		widget.NewFormItem(lang.L("Folder"), container.NewBorder(nil, nil, nil, change, s.where)))
	d := dialog.NewCustomConfirm(s.title, lang.L("Save"), lang.L("Cancel"), form, func(save bool) {
		if save {
			s.save()
		}
	}, s.window.win)
	s.name.OnSubmitted = func(string) { d.Confirm() }
	leaveBy(d.Dismiss, s.name)
	d.Show()
	d.Resize(fyne.NewSize(560, 200))
	s.window.win.Canvas().Focus(s.name)
}

// save hands the path on; a file that is there already is asked about.
func (s *saving) save() {
	name := strings.TrimSpace(s.name.Text)
	if name == "" {
		s.window.fail(errors.New(lang.L("The file has no name. Type one, such as chart.png.")))
		return
	}
	path := filepath.Join(s.where.Text, withEnding(name, s.endings))
	s.window.remember(s.where.Text)
	if _, err := os.Stat(path); err != nil {
		s.write(path)
		return
	}
	dialog.ShowConfirm(lang.L("Replace the file?"), path+"\n"+lang.L("is already there."), func(replace bool) {
		if replace {
			s.write(path)
		}
	}, s.window.win)
}
