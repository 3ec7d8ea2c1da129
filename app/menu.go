package app

import (
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
	return []command{
		{menu: "File", words: lang.L("Open the sample"), do: w.session.OpenSample},
		{menu: "File", words: lang.L("Import files…"), shortcut: ctrl(fyne.KeyI), do: w.importFiles},
		{menu: "File", words: lang.L("Import a folder…"), shortcut: ctrl(fyne.KeyI, fyne.KeyModifierShift), do: w.importFolder},
		{menu: "File", words: lang.L("Paste a text…"), shortcut: ctrl(fyne.KeyV, fyne.KeyModifierShift), do: w.pasteText},
		{menu: "File", words: lang.L("Export the chart…"), shortcut: ctrl(fyne.KeyE), do: w.exportChart},
		{menu: "Edit", words: titled(lang.L("Undo"), undo), shortcut: &fyne.ShortcutUndo{}, do: w.session.Undo, off: undo == ""},
		{menu: "Edit", words: titled(lang.L("Redo"), redo), shortcut: &fyne.ShortcutRedo{}, do: w.session.Redo, off: redo == ""},
		{menu: "View", words: lang.L("Read"), shortcut: ctrl(fyne.Key1), do: func() { w.show(screenRead) }},
		{menu: "View", words: lang.L("Statements"), shortcut: ctrl(fyne.Key2), do: func() { w.show(screenStatements) }},
		{menu: "View", words: lang.L("Compare"), shortcut: ctrl(fyne.Key3), do: func() { w.show(screenCompare) }},
		{menu: "View", words: lang.L("Find a command…"), shortcut: ctrl(fyne.KeyK), do: w.palette},
	}
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
		if len(menus) == 0 || menus[len(menus)-1].Label != lang.L(c.menu) {
			menus = append(menus, fyne.NewMenu(lang.L(c.menu)))
		}
		item := fyne.NewMenuItem(c.words, w.guarded(c))
		item.Shortcut, item.Disabled = c.shortcut, c.off
		m := menus[len(menus)-1]
		m.Items = append(m.Items, item)
	}
	w.win.SetMainMenu(fyne.NewMainMenu(menus...))
}

// guarded is what a command does: where one types, undo and redo are those of
// the box that one types in.
func (w *Window) guarded(c command) func() {
	return func() {
		switch c.shortcut.(type) {
		case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
			if typing, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok {
				typing.TypedShortcut(c.shortcut)
				return
			}
		}
		c.do()
	}
}

// palette lets one type what one wants to do.
func (w *Window) palette() {
	var all []option
	for _, c := range w.commands() {
		if !c.off {
			all = append(all, option{words: c.words, note: lang.L(c.menu), key: keysOf(c.shortcut), do: c.do})
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

func (w *Window) exportChart() {
	w.show(screenCompare)
	w.screens[screenCompare].(*comparison).export()
}
