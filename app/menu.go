package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
)

// A command is something that the menu and the palette offer.
type command struct {
	menu     string // the menu it stands in
	words    string
	shortcut fyne.Shortcut
	do       func()
	off      bool
	quit     bool
}

// ctrl is a shortcut with the key that the system uses for commands.
func ctrl(key fyne.KeyName, more ...fyne.KeyModifier) fyne.Shortcut {
	modifier := fyne.KeyModifierShortcutDefault
	for _, m := range more {
		modifier |= m
	}
	return &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
}

// commands are all that the window can be told to do, in the order of the menus.
func (w *Window) commands() []command {
	undo, redo := w.session.CanUndo(), w.session.CanRedo()
	file, edit, view := lang.L("File"), lang.L("Edit"), lang.L("View")
	return []command{
		{menu: file, words: lang.L("New project…"), shortcut: ctrl(fyne.KeyN), do: w.newProject},
		{menu: file, words: lang.L("Open a project…"), shortcut: ctrl(fyne.KeyO), do: w.openProject},
		{menu: file, words: lang.L("Open the sample"), do: w.session.OpenSample},
		{menu: file, words: lang.L("Save as…"), shortcut: ctrl(fyne.KeyS, fyne.KeyModifierShift), do: w.saveAs},
		{menu: file, words: lang.L("Import files…"), shortcut: ctrl(fyne.KeyI), do: w.importFiles},
		{menu: file, words: lang.L("Import a folder…"), shortcut: ctrl(fyne.KeyI, fyne.KeyModifierShift), do: w.importFolder},
		{menu: file, words: lang.L("Bring in another coder's project…"), do: w.bringIn},
		{menu: file, words: lang.L("Paste a text…"), shortcut: ctrl(fyne.KeyV, fyne.KeyModifierShift), do: w.pasteText},
		{menu: file, words: lang.L("Export the chart…"), shortcut: ctrl(fyne.KeyE), do: w.exportChart},
		{menu: file, words: lang.L("Export a report…"), do: w.exportReport},
		{menu: file, words: lang.L("Close the window"), shortcut: ctrl(fyne.KeyQ), do: w.close, quit: true},
		{menu: edit, words: titled(lang.L("Undo"), undo), shortcut: &fyne.ShortcutUndo{}, do: w.session.Undo, off: undo == ""},
		{menu: edit, words: titled(lang.L("Redo"), redo), shortcut: &fyne.ShortcutRedo{}, do: w.session.Redo, off: redo == ""},
		{menu: edit, words: lang.L("Choose all statements"), shortcut: &fyne.ShortcutSelectAll{}, do: w.chooseAll},
		{menu: edit, words: lang.L("Search…"), shortcut: ctrl(fyne.KeyF), do: w.search},
		{menu: edit, words: lang.L("Ask the language model…"), do: w.askModel, off: !w.door().Open},
		{menu: edit, words: lang.L("Find a command…"), shortcut: ctrl(fyne.KeyK), do: w.palette},
		{menu: edit, words: lang.L("Go to an article…"), shortcut: ctrl(fyne.KeyP), do: w.goToArticle},
		w.view(view, lang.L("Read"), screenRead, fyne.Key1),
		w.view(view, lang.L("Statements"), screenStatements, fyne.Key2),
		w.view(view, lang.L("Compare"), screenCompare, fyne.Key3),
		w.view(view, lang.L("Articles"), screenArticles, fyne.Key4),
		w.view(view, lang.L("Codebook"), screenCodebook, fyne.Key5),
		w.view(view, lang.L("Agreement"), screenAgreement, fyne.Key6),
		w.view(view, lang.L("Start"), screenStart, fyne.Key0),
		w.view(view, lang.L("Settings"), screenSettings, fyne.KeyComma),
		w.view(lang.L("Help"), lang.L("How Parley works, and its keys"), screenHelp, fyne.Key9),
	}
}

// view is the command that brings a screen into view.
func (w *Window) view(menu, words string, name screenName, key fyne.KeyName) command {
	return command{menu: menu, words: words, shortcut: ctrl(key), do: func() { w.show(name) }}
}

// search puts the keyboard into the box that one searches with: that of the articles
// where they are in view, else that of the statements.
func (w *Window) search() {
	if w.shown == screenArticles {
		w.win.Canvas().Focus(w.screen(screenArticles).(*library).search)
		return
	}
	w.show(screenStatements)
	w.win.Canvas().Focus(w.screen(screenStatements).(*statementTable).filter.search)
}

// goToArticle lets one type a part of a title.
func (w *Window) goToArticle() {
	var all []option
	for _, e := range w.session.Entries() {
		all = append(all, option{words: e.Title(), note: strings.Join(present(e.Article.Date.String(), e.Article.Publisher), " · "), do: func() {
			w.session.ChooseArticle(e)
			w.show(screenRead)
		}})
	}
	choose(w.win, lang.L("Which article? Type a part of its title"), all, nil)
}

func titled(words, what string) string {
	if what == "" {
		return words
	}
	return words + ": " + what
}

// menu makes the main menu of the commands.
func (w *Window) menu() {
	var menus []*fyne.Menu
	for _, c := range w.commands() {
		if len(menus) == 0 || menus[len(menus)-1].Label != c.menu {
			menus = append(menus, fyne.NewMenu(c.menu))
		}
		item := fyne.NewMenuItem(c.words, w.guarded(c))
		item.Shortcut, item.Disabled, item.IsQuit = c.shortcut, c.off, c.quit
		m := menus[len(menus)-1]
		m.Items = append(m.Items, item)
	}
	w.win.SetMainMenu(fyne.NewMainMenu(menus...))
}

// guarded is what a command does: where one types, in a dialog too, undo, redo and
// choosing all are those of the box that one types in; else nothing while a dialog
// is open.
func (w *Window) guarded(c command) func() {
	return func() {
		switch c.shortcut.(type) {
		case *fyne.ShortcutUndo, *fyne.ShortcutRedo, *fyne.ShortcutSelectAll:
			if typing, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok {
				typing.TypedShortcut(c.shortcut)
				return
			}
		}
		if w.win.Canvas().Overlays().Top() != nil && !c.quit {
			return // a dialog waits for its answer
		}
		c.do()
	}
}

// palette lets one type what one wants to do.
func (w *Window) palette() {
	var all []option
	for _, c := range w.commands() {
		if !c.off {
			all = append(all, option{words: c.words, note: c.menu, key: keysOf(c.shortcut), do: c.do})
		}
	}
	choose(w.win, lang.L("What do you want to do?"), all, nil)
}

// keysOf writes a shortcut: "Ctrl+Shift+I".
func keysOf(s fyne.Shortcut) string {
	k, ok := s.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	words := ""
	for _, m := range []struct {
		bit  fyne.KeyModifier
		name string
	}{{fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierSuper, "⌘"}, {fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierShift, "Shift"}} {
		if k.Mod()&m.bit != 0 {
			words += m.name + "+"
		}
	}
	return words + string(k.Key())
}

// chooseAll chooses every statement that the filter lets pass, or none where all
// are chosen already.
func (w *Window) chooseAll() {
	w.show(screenStatements)
	w.screen(screenStatements).(*statementTable).grid.all()
}

func (w *Window) exportChart() {
	w.show(screenCompare)
	w.screen(screenCompare).(*comparison).export()
}
