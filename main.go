// Parley opens a window in which news articles and speeches are read, their
// statements found and scored, and those who speak compared.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	driver "fyne.io/fyne/v2/app"

	"parley/app"
	"parley/app/session"
)

func main() {
	session.SpareMemory()
	ahead := session.ReadAhead(os.Args[1:])
	book, err := session.DefaultCodebook()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
	if cache, err := os.UserCacheDir(); err == nil {
		_ = os.MkdirAll(cache, 0o700) // Fyne makes a folder in it, and not the folder itself
	}
	a := driver.NewWithID("io.github.parley_analysis.parley")
	folder := a.Storage().RootURI().Path()
	left, err := session.WatchCrashes(folder)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	s := session.New(book, filepath.Join(folder, "unsaved"), fyne.Do)
	s.Expect(ahead)
	w := app.New(a, s, fyne.Do)
	a.Lifecycle().SetOnStarted(func() { w.Open(os.Args[1:]); w.BrokeDown(left) })
	w.ShowAndRun()
}
