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
	book, err := session.DefaultCodebook()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
	a := driver.NewWithID("io.github.parley_analysis.parley")
	unsaved := filepath.Join(a.Storage().RootURI().Path(), "unsaved")
	w := app.New(a, session.New(book, unsaved, fyne.Do), fyne.Do)
	a.Lifecycle().SetOnStarted(func() { w.Open(os.Args[1:]) })
	w.ShowAndRun()
}
