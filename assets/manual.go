package assets

import "embed"

//go:embed manual.md manual.de.md
var manuals embed.FS

// Manual returns the short manual that the window shows, as Markdown: manual.md
// in English, manual.de.md in German. A name that is not there is English.
func Manual(name string) string {
	text, err := manuals.ReadFile(name)
	if err != nil {
		text, _ = manuals.ReadFile("manual.md")
	}
	return string(text)
}
