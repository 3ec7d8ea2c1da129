package app

import (
	"embed"

	"fyne.io/fyne/v2/lang"
)

// The translations of the window's words: a JSON file a language, with the
// English words as keys. English needs none.
//
//go:embed translations
var translations embed.FS

// translate makes the translations known; the system says which is used.
func translate() error { return lang.AddTranslationsFS(translations, "translations") }
