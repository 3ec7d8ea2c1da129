package assets

import _ "embed"

// Manual is the short manual that the window shows, as Markdown.
//
//go:embed manual.md
var Manual string
