package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parley/app/session"
	"parley/assets"
)

// A start is the screen from which work begins: recent projects, the sample, a
// new project.
type start struct {
	window  *Window
	recent  *keyed
	paths   []string
	empty   *widget.Label
	content fyne.CanvasObject
}

func newStart(w *Window) *start {
	s := &start{window: w, empty: plain(lang.L("Projects that you open or save appear here."))}
	s.recent = newKeyed(func() int { return len(s.paths) }, s.draw, func(i int) {
		s.recent.UnselectAll()
		w.session.OpenFile(s.paths[i])
		w.show(w.lastScreen())
	})
	icon := canvas.NewImageFromResource(fyne.NewStaticResource("parley.png", assets.Icon))
	icon.FillMode = canvas.ImageFillContain
	icon.SetMinSize(fyne.NewSize(64, 64))
	name := newTextLine(words{text: "Parley", bold: true}, theme.SizeNameHeadingText)
	about := quiet(lang.L("Who stands where, with the words that say so. Reads news articles and speeches, finds what each actor said, scores stance and tone, and compares."))
	head := container.NewBorder(nil, nil, icon, nil, inset(stacked(0, inset(name, 4, 0, 8, 0), about), 0, 0, 8, 0))
	actions := stacked(6,
		s.action(lang.L("Open the sample"), lang.L("three short accounts of 2025, ready to look at"), theme.MediaPlayIcon(), func() {
			w.session.OpenSample()
			w.show(screenRead)
		}),
		s.action(lang.L("New project…"), lang.L("a file of your own for articles and judgements"), theme.DocumentCreateIcon(), w.newProject),
		s.action(lang.L("Open a project…"), lang.L("a .parley file"), theme.FolderOpenIcon(), w.openProject),
		s.action(lang.L("Import articles…"), lang.L("text, web pages, Word, PDF, tables; or drop them here"), theme.ContentAddIcon(), w.importFiles))
	list := container.NewBorder(inset(caption(lang.L("Recent projects")), 6, 6, 4, 4), nil, nil, nil, newSheet(colorPaper, container.NewStack(s.recent, container.NewVBox(s.empty))))
	columns := container.NewGridWithColumns(2, inset(actions, 0, 0, 0, 12), atLeast(list, 300, 300))
	s.content = container.NewCenter(atLeast(container.NewBorder(inset(head, 0, 20, 0, 0), nil, nil, nil, columns), 820, 460))
	return s
}

// action is a button with a line that says what it is for.
func (s *start) action(name, note string, icon fyne.Resource, do func()) fyne.CanvasObject {
	b := widget.NewButtonWithIcon(name, icon, do)
	b.Alignment = widget.ButtonAlignLeading
	return stacked(-4, b, quiet(note))
}

func (s *start) draw(i int, row *item) {
	path := s.paths[i]
	name, second := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), filepath.Dir(path)
	if slices.Contains(s.window.session.Unsaved(), path) {
		name, second = session.UnsavedName(path), lang.L("not saved to a file of your own yet")
	}
	row.set("", words{text: name}, words{}, words{text: second, color: colorQuiet}, words{})
}

// refresh brings the screen in line with the session.
func (s *start) refresh(session.Change) {
	s.paths = append(s.window.recents(), s.window.session.Unsaved()...)
	s.empty.Hidden = len(s.paths) > 0
	s.empty.Refresh()
	s.recent.Refresh()
}

// canvas implements screen.
func (s *start) canvas() fyne.CanvasObject { return s.content }

// mostRecent is how many projects are remembered.
const (
	mostRecent = 12
	recentKey  = "recent"
)

// recents are the projects that were open last and are still there, the latest
// first.
func (w *Window) recents() []string {
	return slices.DeleteFunc(slices.Clone(w.app.Preferences().StringList(recentKey)), func(path string) bool {
		_, err := os.Stat(path)
		return err != nil
	})
}

// noteRecent remembers the open project.
func (w *Window) noteRecent() {
	path := w.session.Path()
	if path == "" {
		return
	}
	all := slices.DeleteFunc(w.recents(), func(p string) bool { return p == path })
	all = append([]string{path}, all...)
	w.app.Preferences().SetStringList(recentKey, all[:min(mostRecent, len(all))])
}

func (w *Window) newProject() {
	w.askSave(lang.L("New project"), "project"+projectEnding, []string{projectEnding}, func(path string) {
		w.session.CreateFile(path)
		w.show(screenArticles)
	})
}

func (w *Window) openProject() {
	w.askOpen(lang.L("Open a project"), []string{projectEnding}, func(paths []string) {
		w.session.OpenFile(paths[0])
		w.show(w.lastScreen())
	})
}

func (w *Window) saveAs() {
	name := w.session.Name()
	if w.session.Path() == "" {
		name = strings.ToLower(name)
	}
	w.askSave(lang.L("Save the project as"), name+projectEnding, []string{projectEnding}, func(path string) {
		w.session.SaveAs(path, func() { w.written(path) })
	})
}
