// Package app draws the program's window from a session. One file is one screen
// or one widget; no view holds a truth of its own.
package app

import (
	"fmt"
	"strings"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/ncruces/zenity"

	"parley/app/session"
	"parley/assets"
)

// A Window is the program's window.
type Window struct {
	app      fyne.App
	win      fyne.Window
	session  *session.Session
	do       func(func()) // runs a function on the window's goroutine
	native   bool         // the system has dialogs of its own for files
	pending  atomic.Int32 // work behind the scenes that has not come back yet
	screens  map[screenName]screen
	buttons  map[screenName]*railButton
	retold   lastOnly                      // the search for articles that hold the same statements
	stale    map[screenName]session.Change // what has changed since a screen was last in view
	shown    screenName
	stack    *fyne.Container
	outdated *outdatedBar
	status   *textLine
	progress *widget.ProgressBar
	working  *fyne.Container
	spoken   time.Time // when the status line last had something to say
	look     *look
	splits   map[string]*container.Split // whose places are remembered
	latest   session.Work                // the work that was under way last
	told     int                         // of the failures, those that a dialog has named
	warned   string                      // project whose warnings were shown
}

// A screenName names one of the window's screens.
type screenName string

const (
	screenStart      screenName = "start"
	screenArticles   screenName = "articles"
	screenRead       screenName = "read"
	screenStatements screenName = "statements"
	screenCompare    screenName = "compare"
	screenCodebook   screenName = "codebook"
	screenAgreement  screenName = "agreement"
	screenSettings   screenName = "settings"
	screenHelp       screenName = "help"
)

// A screen is one of the window's views on the session.
type screen interface {
	refresh(session.Change)
	canvas() fyne.CanvasObject
}

// New makes the window of a session. It is not shown yet. The function do runs
// another on the goroutine of the window, which owns the session as well.
func New(a fyne.App, s *session.Session, do func(func())) *Window {
	if err := translate(); err != nil {
		fyne.LogError("the translations can't be read; the window speaks English", err)
	}
	w := &Window{app: a, session: s, do: do, native: zenity.IsAvailable(), stale: map[screenName]session.Change{}, splits: map[string]*container.Split{}}
	w.retold = lastOnly{window: w, calm: 4 * calm}
	w.look = newLook(variant(a.Preferences().StringWithFallback(variantKey, string(followSystem))),
		float32(a.Preferences().FloatWithFallback(textSizeKey, 1)))
	a.Settings().SetTheme(w.look)
	a.SetIcon(fyne.NewStaticResource("parley.png", assets.Icon))
	w.win = a.NewWindow("Parley")
	w.win.SetMaster()
	w.build()
	w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { w.dropped(uris) })
	w.win.SetCloseIntercept(w.close)
	w.win.Canvas().SetOnTypedRune(w.press)
	w.win.Canvas().SetOnTypedKey(w.typed)
	s.Watch(w.changed)
	s.OnError(w.fail)
	w.win.Resize(w.size())
	return w
}

// The keys of what is remembered from run to run.
const (
	variantKey  = "theme"
	textSizeKey = "text size"
	widthKey    = "width"
	heightKey   = "height"
	coderKey    = "coder"
	screenKey   = "screen"
)

// size is that of the window when it was last closed.
func (w *Window) size() fyne.Size {
	p := w.app.Preferences()
	return fyne.NewSize(float32(p.FloatWithFallback(widthKey, 1280)), float32(p.FloatWithFallback(heightKey, 720)))
}

// Open opens what the program was called with: files and folders, a project, or
// the sample.
func (w *Window) Open(paths []string) {
	w.watchStalls()
	w.session.SetCoder(w.app.Preferences().String(coderKey))
	w.behindScenes(func() func() {
		w.session.Tidy()
		return func() { w.screen(screenStart).refresh(session.ProjectChanged) }
	})
	switch {
	case len(paths) > 0:
		w.take(paths)
	case len(w.recents()) > 0:
		w.show(screenStart)
	default:
		w.session.OpenSample()
	}
}

// ShowAndRun shows the window and runs until it is closed.
func (w *Window) ShowAndRun() { w.win.ShowAndRun() }

// build makes the window's parts.
func (w *Window) build() {
	w.status = quietLine("")
	w.progress = widget.NewProgressBar()
	stop := widget.NewButton(lang.L("Stop"), w.session.Cancel)
	stop.Importance = widget.LowImportance
	w.working = container.NewHBox(container.NewGridWrap(fyne.NewSize(180, 22), w.progress), stop)
	w.working.Hide()
	w.screens, w.stale = map[screenName]screen{}, map[screenName]session.Change{}
	w.stack = container.NewStack()
	foot := container.NewBorder(widget.NewSeparator(), nil, nil, w.working, inset(w.status, 4, 4, 10, 10))
	later := ""
	if w.outdated != nil {
		later = w.outdated.later
	}
	w.outdated = newOutdatedBar(w)
	w.outdated.later = later
	w.win.SetContent(container.NewBorder(nil, foot, w.rail(), nil, container.NewBorder(w.outdated.content, nil, nil, nil, w.stack)))
	w.menu()
	if w.shown == "" {
		w.shown = screenRead
	}
	w.show(w.shown)
}

// screen returns a screen, which is made when it is first asked for.
func (w *Window) screen(name screenName) screen {
	if s, made := w.screens[name]; made {
		return s
	}
	make := map[screenName]func() screen{
		screenStart: func() screen { return newStart(w) }, screenArticles: func() screen { return newLibrary(w) },
		screenRead: func() screen { return newReader(w) }, screenStatements: func() screen { return newStatementTable(w) },
		screenCompare: func() screen { return newComparison(w) }, screenCodebook: func() screen { return newCodebookScreen(w) },
		screenAgreement: func() screen { return newAgreementScreen(w) },
		screenSettings:  func() screen { return newSettings(w) }, screenHelp: func() screen { return newHelp(w) },
	}
	w.screens[name] = make[name]()
	w.stale[name] = session.Everything
	return w.screens[name]
}

// rail makes the buttons by which one goes from screen to screen.
func (w *Window) rail() fyne.CanvasObject {
	w.buttons = map[screenName]*railButton{}
	button := func(name screenName, words string, icon fyne.Resource) *railButton {
		w.buttons[name] = newRailButton(lang.L(words), icon, func() { w.show(name) })
		return w.buttons[name]
	}
	return rail([]*railButton{
		button(screenStart, "Start", theme.HomeIcon()), button(screenArticles, "Articles", theme.FolderIcon()),
		button(screenRead, "Read", theme.DocumentIcon()), button(screenStatements, "Statements", theme.ListIcon()),
		button(screenCompare, "Compare", theme.GridIcon()), button(screenCodebook, "Codebook", theme.StorageIcon()),
		button(screenAgreement, "Agreement", theme.CheckButtonCheckedIcon()),
	}, []*railButton{
		button(screenSettings, "Settings", theme.SettingsIcon()), button(screenHelp, "Help", theme.HelpIcon()),
	})
}

// show brings a screen into view. What had the keyboard on the one before loses
// it: nobody types into what can't be seen.
func (w *Window) show(name screenName) {
	s := w.screen(name)
	if name != w.shown {
		w.win.Canvas().Unfocus()
	}
	if name != w.shown && name != screenStart && name != screenSettings && name != screenHelp {
		w.app.Preferences().SetString(screenKey, string(name))
	}
	w.shown = name
	for n, b := range w.buttons {
		b.choose(n == name)
	}
	w.stack.Objects = []fyne.CanvasObject{s.canvas()}
	w.stack.Refresh()
	w.win.SetTitle(w.title())
	if c := w.stale[name]; c != 0 {
		w.stale[name] = 0
		s.refresh(c)
	}
}

// press gives a letter that was typed nowhere in particular to the screen in view.
func (w *Window) press(letter rune) {
	if w.win.Canvas().Overlays().Top() != nil {
		return
	}
	if s, ok := w.screens[w.shown].(interface{ press(rune) }); ok {
		s.press(letter)
	}
}

// typed does the same with a key. Escape closes what lies over the window.
func (w *Window) typed(e *fyne.KeyEvent) {
	if top := w.win.Canvas().Overlays().Top(); top != nil {
		if e.Name == fyne.KeyEscape {
			w.win.Canvas().Overlays().Remove(top)
		}
		return
	}
	if s, ok := w.screens[w.shown].(interface{ typed(*fyne.KeyEvent) bool }); ok {
		s.typed(e)
	}
}

// changed brings the window in line with the session. Screens out of view wait
// until they are shown.
func (w *Window) changed(c session.Change) {
	for name, s := range w.screens {
		if name == w.shown {
			s.refresh(c)
		} else {
			w.stale[name] |= c
		}
	}
	if c.Has(session.ProjectChanged) {
		w.noteRecent()
		w.outdated.refresh()
		w.menu()
		w.win.SetTitle(w.title())
		w.warn()
	}
	if c.Has(session.ArticlesChanged | session.StatementsChanged) {
		w.findRetold()
	}
	w.line()
	if _, working := w.session.Working(); !working {
		w.tellFailures()
	}
}

func (w *Window) title() string {
	name := w.session.Name()
	if name != "" && w.session.ReadOnly() {
		name += " (" + lang.L("to look at only") + ")"
	}
	if name != "" {
		return name + " – " + w.buttons[w.shown].words + " – Parley"
	}
	return "Parley"
}

// line renews the status line: the work under way, or the sums of the project.
func (w *Window) line() {
	work, working := w.session.Working()
	if !working {
		w.working.Hide()
		w.notify()
		if time.Since(w.spoken) > 4*time.Second {
			w.status.set(w.sums())
		}
		return
	}
	w.spoken, w.latest = time.Time{}, work
	w.working.Show()
	w.progress.SetValue(work.Fraction())
	words := strings.TrimSpace(lang.L(work.Name) + " " + work.File)
	if left := work.Left(time.Now()); left > time.Second {
		words += " · " + fmt.Sprintf(lang.L("about %s left"), left.Round(time.Second))
	}
	w.status.set(words)
}

// long is how long work takes at least to be worth a notice when it ends.
const long = 15 * time.Second

// notify tells the desktop that long work has ended.
func (w *Window) notify() {
	if !w.latest.Began.IsZero() && time.Since(w.latest.Began) > long {
		w.app.SendNotification(fyne.NewNotification("Parley", lang.L(w.latest.Name)+": "+lang.L("done")+"\n"+w.sums()))
	}
	w.latest = session.Work{}
}

// sums are the project's counts in words.
func (w *Window) sums() string {
	c := w.session.Counts()
	words := count(c.Articles, "article", "articles") + " · " + count(c.Statements, "statement", "statements") + " · " +
		fmt.Sprintf(lang.L("%s of %s checked by a human"), number(c.Checked), number(c.Statements))
	if c.Failures > 0 {
		words += " · " + count(c.Failures, "input could not be read", "inputs could not be read")
	}
	return words
}

// say shows something in the status line for a while.
func (w *Window) say(words string) {
	w.spoken = time.Now()
	w.status.set(words)
	time.AfterFunc(5*time.Second, func() { w.do(w.line) })
}

// fail shows an error; nothing that was there is lost by it.
func (w *Window) fail(err error) {
	w.notice(lang.L("That did not work"), err.Error())
}

// behind lists the statements behind a mark of a chart.
func (w *Window) behind(m session.Mark) {
	w.session.LookBehind(&m)
	w.show(screenStatements)
}

// behindScenes runs f on a goroutine of its own, and what f returns on that of
// the window.
func (w *Window) behindScenes(f func() func()) {
	w.pending.Add(1)
	go func() {
		then := f()
		w.do(func() {
			w.pending.Add(-1)
			then()
		})
	}()
}

// isDark says whether the theme in force is dark.
func (w *Window) isDark() bool {
	switch w.look.variant {
	case lightVariant:
		return false
	case darkVariant:
		return true
	}
	return w.app.Settings().ThemeVariant() == theme.VariantDark
}

// close closes the window. A project that was worked on and has no file yet is
// asked about; it is kept in any case.
func (w *Window) close() {
	if !w.session.IsOpen() || w.session.Path() != "" || !w.session.Worked() {
		w.quit()
		return
	}
	d := dialog.NewConfirm(lang.L("Save the project?"),
		lang.L("It has no file of its own yet. If you leave now, it is kept and listed on the Start screen."),
		func(save bool) {
			if save {
				w.saveAs()
				return
			}
			w.quit()
		}, w.win)
	d.SetConfirmText(lang.L("Save as…"))
	d.SetDismissText(lang.L("Leave"))
	d.Show()
}

// remembers puts a split where it was when the window was last closed, or drawn anew.
func (w *Window) remembers(name string, split *container.Split, usual float64) {
	w.keepSplits()
	split.Offset = w.app.Preferences().FloatWithFallback("split "+name, usual)
	w.splits[name] = split
}

// keepSplits notes where the splits are.
func (w *Window) keepSplits() {
	for name, split := range w.splits {
		w.app.Preferences().SetFloat("split "+name, split.Offset)
	}
}

// lastScreen is the one on which the analyst last worked.
func (w *Window) lastScreen() screenName {
	name := screenName(w.app.Preferences().String(screenKey))
	if w.buttons[name] == nil {
		return screenRead
	}
	return name
}

// quit keeps the window's size, splits and screen and closes the project.
func (w *Window) quit() {
	w.keepSplits()
	size := w.win.Canvas().Size()
	w.app.Preferences().SetFloat(widthKey, float64(size.Width))
	w.app.Preferences().SetFloat(heightKey, float64(size.Height))
	w.session.Close()
	w.win.Close()
}
